import { describe, expect, test } from 'vitest'
import { guidesEn } from '../../../src/locales/guides/en.js'
import { en } from '../../../src/locales/languages/en.js'
import { directionOf, formattingLocale, languages, nearestLanguage } from '../../../src/locales/languages.js'
import { isNoun, isPlural } from '../../../src/locales/translate.js'
import type { Message } from '../../../src/locales/types.js'
import { sameInEveryLanguage } from './sameInEveryLanguage.js'

const shipped = ['de', 'pt-BR', 'ar']

test.each([
  [['de-AT'], 'de'],
  [['de_AT'], 'de'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['nl', 'ar-EG'], 'ar'],
  [['nl', 'en-US', 'de'], 'en'],
  [['nl'], 'en'],
  [['not a tag'], 'en'],
  [[], 'en'],
])('whoever wants %j is shown %s', (wanted, shown) => {
  expect(nearestLanguage(wanted, shipped)).toBe(shown)
})

test('dates and numbers are those of the country asked for, as long as it speaks the language shown', () => {
  expect(formattingLocale('de_AT', 'de')).toBe('de-AT')
  expect(formattingLocale('he', 'en')).toBe('en')
  expect(formattingLocale(undefined, 'ja')).toBe('ja')
})

test('the direction is that of the language, not of the country', () => {
  expect(['ar', 'ar-EG', 'he-IL', 'en', 'de-AT'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr'])
})

const catalogs = await Promise.all([async () => en, ...Object.values(languages)].map((load) => load()))

/** All sentences of a message: its plural forms, its noun forms, or itself. */
function sentencesOf(message: Message): string[] {
  if (isPlural(message)) return Object.values(message.forms)
  return isNoun(message) ? Object.values(message.nounForms) : [message]
}

const names = (sentence: string) => [...new Set(Array.from(sentence.matchAll(/\{(\w+)/g), (match) => match[1]))].sort()

const keys = <Sentences extends object>(sentences: Sentences) => Object.keys(sentences) as (keyof Sentences)[]

describe.each(catalogs.map((catalog) => [catalog.locale, catalog] as const))('%s', (locale, { messages, guides }) => {
  test('says everything the portal and the guides say, and nothing else', async () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en.messages).sort())
    expect(Object.keys(await guides()).sort()).toEqual(Object.keys(guidesEn).sort())
  })

  test('has every plural form of the language, wherever something is counted', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort()
    const wrong = keys(messages).filter((key) => {
      const message = messages[key]
      if (isPlural(message)) return Object.keys(message.forms).sort().join() !== categories.join()
      return categories.length > 1 && isPlural(en.messages[key])
    })
    expect(wrong).toEqual([])
  })

  test('has the placeholders of English in every sentence, and no other; only some plural forms may leave one out', async () => {
    const wrong = keys(messages).filter((key) => {
      const original = en.messages[key]
      const allowed = names(sentencesOf(original).join(' '))
      const message = messages[key]
      const needed = names(isPlural(original) ? original.forms.other : sentencesOf(original).join(' '))
      const complete = names(isPlural(message) ? message.forms.other : sentencesOf(message).join(' '))
      const all = names(sentencesOf(message).join(' '))
      return all.some((name) => !allowed.includes(name)) || needed.some((name) => !complete.includes(name))
    })
    expect(wrong).toEqual([])
    const sentences = await guides()
    for (const key of keys(guidesEn)) expect(names(sentences[key]), key).toEqual(names(guidesEn[key]))
  })

  test('asks for no form of a noun that no noun has', async () => {
    const forms = new Set(Object.values(messages).flatMap((message) => (isNoun(message) ? Object.keys(message.nounForms) : [])))
    const all = [...Object.values(messages), ...Object.values(await guides())].flatMap(sentencesOf)
    const asked = all.flatMap((sentence) => sentence.match(/(?<=\{\w+:)\w+/g) ?? [])
    expect(asked.filter((form) => !forms.has(form))).toEqual([])
  })

  test('is written without stray spaces, markup or straight quotes', async () => {
    for (const [key, message] of [...Object.entries(messages), ...Object.entries(await guides())]) {
      if (key === 'sentence.and_next') continue
      for (const sentence of sentencesOf(message)) {
        expect(sentence, key).not.toMatch(/[<>]|^\s|\s$|\s\s|"|'/)
        expect(sentence.length, key).toBeGreaterThan(0)
      }
    }
  })
})

test.each(catalogs.filter((catalog) => catalog !== en).map((catalog) => [catalog.locale, catalog] as const))(
  '%s leaves no sentence in English',
  async (locale, { messages, guides }) => {
    const all = (sentences: Readonly<Record<string, Message>>) =>
      Object.entries(sentences).map(([key, message]) => [key, sentencesOf(message).join('\n')] as const)
    const english = new Map([...all(en.messages), ...all(guidesEn)])
    const left = [...all(messages), ...all(await guides())]
      .filter(([key, text]) => text === english.get(key) && /[a-z]/.test(text.replace(/\{[^}]*\}/g, '')))
      .filter(([key]) => !sameInEveryLanguage(locale, key))
    expect(left.map(([key]) => key)).toEqual([])
  },
)
