import { expect, test } from 'vitest'
import { en } from '../../../src/locales/en.js'
import { nounForms } from '../../../src/locales/nounForms.js'
import { pluralsOf } from '../../../src/locales/plural.js'
import { chooseSentence, formatList, splitSentence, translate } from '../../../src/locales/translate.js'

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

test('plurals follow the language: four forms of Polish, six of Arabic, one of Japanese', () => {
  const people = pluralsOf<'one' | 'few' | 'many'>()('count', {
    one: '{count} osoba',
    few: '{count} osoby',
    many: '{count} osób',
    other: '{count} osoby',
  })
  expect([1, 2, 5, 22].map((count) => translate(people, { count }, 'pl'))).toEqual(['1 osoba', '2 osoby', '5 osób', '22 osoby'])
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }
  const arabic = pluralsOf<keyof typeof forms>()('count', forms)
  expect([0, 1, 2, 3, 11, 100].map((count) => translate(arabic, { count }, 'ar'))).toEqual(Object.keys(forms))
  expect(translate(pluralsOf<'other'>()('count', { other: '{count}人' }), { count: 1 }, 'ja')).toBe('1人')
})

test('a plural form too few does not compile', () => {
  // @ts-expect-error English has a form for one
  expect(chooseSentence(pluralsOf<'one' | 'other'>()('count', { other: '{count} people' }), { count: 1 })).toBe('{count} people')
})

test('what has no name of its own begins a sentence with a capital, and takes the case a sentence asks for', () => {
  const provider = nounForms({ name: 'Ihr Identitätsanbieter', start: 'Ihr Identitätsanbieter', dative: 'Ihrem Identitätsanbieter' })
  expect(translate('In {provider:dative} anlegen', { provider }, 'de')).toBe('In Ihrem Identitätsanbieter anlegen')
  expect(translate('In {provider:dative} anlegen', { provider: 'Okta' }, 'de')).toBe('In Okta anlegen')
  const english = en['provider.generic']
  expect(translate('Open {provider}. {provider} calls “{provider}”.', { provider: english })).toBe(
    'Open your identity provider. Your identity provider calls “your identity provider”.',
  )
})

test('names in a row are joined as the language joins them', () => {
  const names = ['Amara', 'Felix', 'Ines']
  expect(formatList(names, 'en')).toBe('Amara, Felix and Ines')
  expect(formatList(names, 'ja')).toBe('Amara、Felix、Ines')
})

test('a sentence is split at its placeholders in order', () => {
  expect(splitSentence('In {mode} choose {header:short}.')).toEqual([
    { text: 'In ' },
    { placeholder: 'mode' },
    { text: ' choose ' },
    { placeholder: 'header', form: 'short' },
    { text: '.' },
  ])
})

test('every English sentence is a sentence: no key, no markup, no exclamation, no “simply”', () => {
  const sentences = Object.entries(en).map(([key, message]) => [key, chooseSentence(message, { count: 2, people: 2 })] as const)
  expect(sentences.length).toBeGreaterThan(300)
  for (const [key, sentence] of sentences) {
    expect(sentence, key).not.toMatch(/[<>]|!|\bsimply\b|^\s|\s$/)
    expect(sentence.length, key).toBeGreaterThan(0)
  }
})
