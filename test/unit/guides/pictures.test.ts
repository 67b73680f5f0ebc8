import { expect, test } from 'vitest'
import type { PictureRow } from '../../../src/guides/types.js'
import { sentences, steps } from './everyGuide.js'

const drawn = steps.flatMap(({ step, ...rest }) => (step.picture ? [{ ...rest, step, picture: step.picture }] : []))

/** How many marks a row carries, its own and those of its boxes. */
function marksOf(row: PictureRow): number {
  if (row.kind === 'checks') return Number(row.isMarked ?? false) + row.options.filter((option) => option.isMarked).length
  if (row.kind === 'field' || row.kind === 'button') return Number(row.isMarked ?? false)
  return 0
}

test('there are pictures', () => {
  expect(drawn.length).toBeGreaterThan(40)
})

test.each(drawn)('$name marks exactly one element and has a text alternative', ({ name, picture }) => {
  expect(picture.rows.map(marksOf).reduce((sum, marks) => sum + marks, 0)).toBe(1)
  expect(picture.breadcrumb.length).toBeGreaterThan(1)
  expect(picture.breadcrumb).toEqual([...new Set(picture.breadcrumb)])
  expect(sentences[`guide.${name}.picture`]).toMatch(/^Drawing of .* marked/s)
})

test.each(drawn)('$name describes the marked element by its label', ({ name, picture }) => {
  const marked = picture.rows.find((row) => marksOf(row) > 0)
  const option = marked?.kind === 'checks' ? marked.options.find((candidate) => candidate.isMarked) : undefined
  const label =
    option?.label || (marked && 'label' in marked ? marked.label : '') || (marked?.kind === 'checks' ? marked.options[0]?.label : '')
  const description = sentences[`guide.${name}.picture`]?.replaceAll('’', "'").toLowerCase() ?? ''
  expect(label).not.toBe('')
  expect(description).toContain(label?.replaceAll('’', "'").replace('…', '').toLowerCase())
})

test.each(drawn.filter(({ step }) => step.values))('$name draws its values in the format in which they are copied', ({ step, picture }) => {
  for (const { label, paste } of step.values ?? []) {
    const field = picture.rows.find((row) => row.kind === 'field' && row.label === label)
    // A word to search for has no field in the form; attributes are entered one by one into the same field.
    if (!field || step.id === 'attributes') expect(paste.kind).toBe('text')
    else if (paste.kind === 'text' && paste.text.includes('\n')) expect(field).toMatchObject({ value: { kind: 'text' } })
    else expect(field).toMatchObject({ value: paste })
  }
})

test.each(steps.filter(({ step }) => step.values?.some(({ paste }) => paste.kind !== 'text')))(
  '$name shows the form it fills in, except where nobody knows the form',
  ({ guide, step }) => {
    expect(Boolean(step.picture)).toBe(guide.identityProvider !== 'generic')
  },
)
