import { expect, test } from 'vitest'
import { en } from '../../../src/locales/en.js'
import { plural } from '../../../src/locales/plural.js'
import { directionOf, splitSentence, translate } from '../../../src/locales/translate.js'

test('placeholders are filled in, numbers as the locale writes them', () => {
  expect(translate('Showing {shown} of {total}', { shown: 50, total: 1248 }, 'en')).toBe('Showing 50 of 1,248')
  expect(translate('{shown} von {total}', { shown: 50, total: 1248 }, 'de')).toBe('50 von 1.248')
})

test('a placeholder without a value stays visible, so that the mistake is noticed', () => {
  expect(translate('In {provider}')).toBe('In {provider}')
})

test('a value that looks like a placeholder is not filled in again', () => {
  expect(translate('{name} is paused.', { name: '{name}' })).toBe('{name} is paused.')
})

test('plurals follow the language, not English', () => {
  const people = plural('pl', 'count', { one: '{count} osoba', few: '{count} osoby', many: '{count} osób', other: '{count} osoby' })
  expect([1, 2, 5, 22].map((count) => translate(people, { count }, 'pl'))).toEqual(['1 osoba', '2 osoby', '5 osób', '22 osoby'])
})

test('a sentence is split at its placeholders in order', () => {
  expect(splitSentence('In {mode} choose {header}.')).toEqual([
    { text: 'In ' },
    { placeholder: 'mode' },
    { text: ' choose ' },
    { placeholder: 'header' },
    { text: '.' },
  ])
})

test('the direction depends on the language, not on the country', () => {
  expect(['ar', 'ar-EG', 'he-IL', 'en', 'de-AT'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr'])
})

test('every English sentence is a sentence: no key, no markup, no exclamation, no “simply”', () => {
  const sentences = Object.entries(en).map(
    ([key, message]) => [key, typeof message === 'string' ? message : message({ count: 2, people: 2 })] as const,
  )
  expect(sentences.length).toBeGreaterThan(300)
  for (const [key, sentence] of sentences) {
    expect(sentence, key).not.toMatch(/[<>]|!|\bsimply\b|^\s|\s$/)
    expect(sentence.length, key).toBeGreaterThan(0)
  }
})
