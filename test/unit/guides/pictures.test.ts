import { expect, test } from 'vitest'
import { marksOf } from '../../../src/guides/markCount.js'
import type { Picture } from '../../../src/guides/types.js'
import { sentences, steps } from './everyGuide.js'

const drawn = steps.flatMap(({ step, ...rest }) => (step.picture ? [{ ...rest, step, picture: step.picture }] : []))

/** What an admin reads at the mark. A dropdown or a field without a label of its own is known by what it holds. */
function markedLabelOf({ rows }: Picture): string | undefined {
  const row = rows.find((one) => marksOf(one) > 0)
  if (row?.kind === 'checks') return (row.options.find((option) => option.isMarked)?.label ?? row.label) || row.options[0]?.label
  if (row?.kind === 'list') return row.items.find((item) => item.mark)?.text
  if (row?.kind === 'tabs') return row.current
  return row && 'label' in row ? row.label : undefined
}

const drawnThroughout = ['okta', 'microsoft-entra', 'onelogin', 'jumpcloud', 'pingone']

test.each(drawnThroughout)('every step of %s that is done in its console has a picture', (provider) => {
  const there = steps.filter(({ guide, step }) => guide.identityProvider === provider && step.place === 'identity_provider')
  expect(there.length).toBeGreaterThan(9)
  expect(there.filter(({ step }) => !step.picture).map(({ name }) => name)).toEqual([])
})

test('what is chosen from a dropdown or ticked cannot be copied: there is nowhere to paste it', () => {
  const chosen = drawn.flatMap(({ name, step, picture }) =>
    picture.rows.flatMap((row) => {
      const isTyped = row.kind === 'field' && row.control !== 'select'
      const copied = 'label' in row && (step.values ?? []).some(({ label }) => label === row.label)
      return copied && !isTyped ? [name] : []
    }),
  )
  expect(chosen).toEqual([])
})

test('JSON is copied and drawn as code', () => {
  const texts = steps.flatMap(({ step }) => [
    ...(step.values ?? []).map(({ paste }) => paste),
    ...(step.picture?.rows ?? []).flatMap((row) => (row.kind === 'field' ? [row.value] : [])),
  ])
  const json = texts.filter((value) => value.kind === 'text' && /^\s*[{[]"?\s*["\n]/.test(value.text))
  expect(json.length).toBeGreaterThan(0)
  expect(json.filter((value) => value.kind === 'text' && value.language !== 'json')).toEqual([])
})

test.each(drawn)('$name marks exactly one element and has a text alternative', ({ name, picture }) => {
  expect(picture.rows.map(marksOf).reduce((sum, marks) => sum + marks, 0)).toBe(1)
  expect(picture.breadcrumb.length).toBeGreaterThan(1)
  expect(picture.breadcrumb).toEqual([...new Set(picture.breadcrumb)])
  expect(sentences[`guide.${name}.picture`]).toMatch(/^Drawing of .* marked/s)
})

test.each(drawn)('$name describes the marked element by its label', ({ name, picture }) => {
  const label = markedLabelOf(picture)
  const description = sentences[`guide.${name}.picture`]?.replaceAll('’', "'").toLowerCase() ?? ''
  expect(label).not.toBe('')
  expect(description).toContain(label?.replaceAll('’', "'").replace('…', '').toLowerCase())
})

test.each(drawn.filter(({ step }) => step.values))('$name draws its values in the format in which they are copied', ({ step, picture }) => {
  for (const { label, paste } of step.values ?? []) {
    const field = picture.rows.find((row) => row.kind === 'field' && row.label === label)
    // A word to search for has no field in the form; attributes are entered one by one into the same field.
    if (!field || step.id === 'attributes') expect(paste.kind).toBe('text')
    else expect(field).toMatchObject({ value: paste })
  }
})

test.each(steps.filter(({ step }) => step.values?.some(({ paste }) => paste.kind !== 'text')))(
  '$name shows the form it fills in, except where nobody knows the form',
  ({ guide, step }) => {
    expect(Boolean(step.picture)).toBe(guide.identityProvider !== 'generic')
  },
)
