import { describe, expect, test } from 'vitest'
import { healthPatterns } from '../../../src/contract/health.js'
import { anyErrors } from '../../../src/guides/anyErrors.js'
import { guides, keysOfError, keysOfStep, placeholdersOf, sentences, steps } from './everyGuide.js'

const remarks = guides.flatMap((guide) =>
  guide.before.map((remark) => ({ key: `guide.${guide.identityProvider}.before.${remark.id}`, remark })),
)
const errors = guides.flatMap((guide) => guide.errors.map((error) => ({ name: `${guide.identityProvider}.${error.id}`, guide, error })))

describe.each(steps)('$name', (stepCase) => {
  const keys = keysOfStep(stepCase)

  test('has a sentence for every key', () => {
    expect(keys.filter((key) => !sentences[key])).toEqual([])
  })

  test('quotes each of its labels, and no others', () => {
    expect(placeholdersOf(keys)).toEqual(Object.keys(stepCase.step.labels).sort())
  })

  test('has a title without labels, short enough for one line', () => {
    const title = sentences[`guide.${stepCase.name}.title`] ?? ''
    expect(title).not.toContain('{')
    expect(title.length).toBeLessThanOrEqual(52)
    expect(title).toMatch(/^[A-Z].*[^.!?]$/)
  })
})

test.each(remarks)('$key has a sentence that quotes its labels', ({ key, remark }) => {
  expect(sentences[key]).toBeTruthy()
  expect(placeholdersOf([key])).toEqual(Object.keys(remark.labels).sort())
})

test.each(errors)('$name has a message or a symptom, a cause and a fix', ({ guide, error }) => {
  const keys = keysOfError(guide, error)
  expect(keys.filter((key) => !sentences[key])).toEqual([])
  expect(placeholdersOf(keys)).toEqual(Object.keys(error.labels).sort())
})

const patterns = guides.flatMap((guide) =>
  Object.entries(guide.patterns ?? {}).map(([pattern, { labels }]) => ({
    key: `guide.${guide.identityProvider}.pattern.${pattern}`,
    labels,
  })),
)
const anyPatterns = healthPatterns.map((pattern) => `guide.any.pattern.${pattern}`)
const anyErrorKeys = anyErrors.flatMap(({ id }) => ['symptom', 'cause', 'fix'].map((part) => `guide.any.error.${id}.${part}`))

test.each(patterns)('$key says what is so and how to mend it, with each of its labels', ({ key, labels }) => {
  const keys = [`${key}.is`, `${key}.fix`]
  expect(keys.filter((each) => !sentences[each])).toEqual([])
  expect(placeholdersOf(keys).filter((name) => !['subject', 'provider', 'count'].includes(name))).toEqual(Object.keys(labels).sort())
})

test('what holds for every provider has its sentences', () => {
  const keys = [...anyPatterns.flatMap((key) => [`${key}.is`, `${key}.fix`]), ...anyErrorKeys]
  expect(keys.filter((key) => !sentences[key])).toEqual([])
})

test('every provider has at least one error to look up, and Okta the thirteen known ones', () => {
  expect(guides.filter((guide) => guide.errors.length === 0)).toEqual([])
  expect(guides.find((guide) => guide.identityProvider === 'okta')?.errors).toHaveLength(13)
})

test('no sentence is unused', () => {
  const notes = guides.flatMap((guide) =>
    guide.ways.flatMap((way) =>
      way.steps.flatMap((step) => (step.values ?? []).flatMap((value) => (value.note ? [`guide.note.${value.note}`] : []))),
    ),
  )
  const asked = [
    ...notes,
    ...remarks.map(({ key }) => key),
    ...guides.map((guide) => `guide.${guide.identityProvider}.drawn`),
    ...guides.flatMap((guide) => guide.ways.map((way) => `guide.${guide.identityProvider}.${way.id}.title`)),
    ...steps.flatMap(keysOfStep),
    ...errors.flatMap(({ guide, error }) => keysOfError(guide, error)),
    ...[...patterns.map(({ key }) => key), ...anyPatterns].flatMap((key) => [`${key}.is`, `${key}.fix`]),
    ...anyErrorKeys,
  ]
  expect(Object.keys(sentences).sort()).toEqual([...new Set(asked)].sort())
})

describe('the wording', () => {
  const all = Object.entries(sentences)

  test('has no “simply”, no blame and no exclamation marks', () => {
    const quoted = (sentence: string) => sentence.replaceAll('“!”', '')
    const offending = all.filter(([, sentence]) =>
      /!|\b(simply|just|easy|easily|obviously|please|you forgot|wrong(ly)?)\b/i.test(quoted(sentence)),
    )
    expect(offending).toEqual([])
  })

  test('uses typographic quotes and apostrophes, so that straight ones stay for code', () => {
    expect(all.filter(([, sentence]) => /["']/.test(sentence))).toEqual([])
  })

  test('ends every sentence except titles, notes and symptoms with a full stop', () => {
    const isFragment = (key: string) => /\.(title|symptom)$|^guide\.note\./.test(key)
    expect(all.filter(([key, sentence]) => isFragment(key) === /[.?]$/.test(sentence))).toEqual([])
  })

  test('says “deactivated” where a person only loses access', () => {
    const lines = all.filter(([key]) => /\.(unassign|unbind|leave)\.body$/.test(key))
    expect(lines.length).toBeGreaterThanOrEqual(guides.length - 1)
    expect(lines.filter(([, sentence]) => !sentence.includes('deactivated'))).toEqual([])
  })

  test('never writes out a console label instead of quoting it', () => {
    const spelled = steps.filter(({ name, step }) => {
      const body = sentences[`guide.${name}.body`] ?? ''
      return Object.values(step.labels).some((label) => label.length > 8 && label.includes(' ') && body.includes(label))
    })
    expect(spelled.map(({ name }) => name)).toEqual([])
  })
})
