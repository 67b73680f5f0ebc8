import { en } from '../../src/locales/languages/en.js'
import { isNoun, isPlural } from '../../src/locales/translate.js'
import type { Catalog, Message } from '../../src/locales/types.js'

const accented: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter, index) => [
    letter,
    Array.from('áƀçđéƒğĥíĵķłɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓÞɊŔŠŢÚṼŴẊÝŽ')[index] ?? letter,
  ]),
)

/** German needs a third more room than English, and a word may need half as much again. */
const growth = 0.35

/** A sentence as a language might write it that is longer and has accents on every letter; `⟦` and `⟧` show where it begins and ends. */
function pseudo(sentence: string): string {
  const letters = sentence.replace(/\{[^}]*\}/g, '').length
  const text = sentence.replace(/\{[^}]*\}|[A-Za-z]/g, (found) => accented[found] ?? found)
  return `⟦${text}${' one two three four five six'
    .replace(/[a-z]/g, (letter) => accented[letter] ?? letter)
    .repeat(40)
    .slice(0, Math.ceil(letters * growth))}⟧`
}

function pseudoMessage(message: Message): Message {
  if (isPlural(message)) return { by: message.by, forms: mapValues(message.forms, pseudo) as typeof message.forms }
  if (isNoun(message)) return { nounForms: mapValues(message.nounForms, pseudo) as typeof message.nounForms }
  return pseudo(message)
}

function mapValues<Key extends string, From, To>(from: Readonly<Partial<Record<Key, From>>>, map: (value: From) => To): Record<Key, To> {
  const entries = (Object.entries(from) as [Key, From][]).map(([key, value]) => [key, map(value)])
  return Object.fromEntries(entries) as Record<Key, To> // fromEntries loses the key names
}

/** A language nobody speaks, made from English: what is on screen in plain letters did not come from a catalog. */
export const pseudoLanguage: Catalog = {
  locale: 'en-XA',
  messages: { ...mapValues(en.messages, pseudoMessage), 'sentence.and_next': '{before} {next}' },
  guides: async () => mapValues(await en.guides(), pseudo),
}
