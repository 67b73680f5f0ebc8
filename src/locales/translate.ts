import { dateLocale } from './languages.js'
import type { Message, MessageValue, MessageValues, Noun, Plural } from './types.js'

const placeholder = /\{(\w+)(?::(\w+))?\}/g

export const isPlural = (message: Message): message is Plural => typeof message === 'object' && 'forms' in message

export const isNoun = (value: unknown): value is Noun => typeof value === 'object' && value !== null && 'nounForms' in value

/** The sentence of a message, with its placeholders still in it: by plural form where it counts something. */
export function chooseSentence(message: Message, values: MessageValues = {}, locale = 'en'): string {
  if (typeof message === 'string') return message
  if (!isPlural(message)) return message.nounForms.name
  const form = formatOf(pluralRules, locale, (tag) => new Intl.PluralRules(tag)).select(Number(values[message.by] ?? 0))
  return message.forms[form] ?? message.forms.other
}

/** A sentence with its placeholders filled in. Placeholders without a value stay as they are. */
export function translate(message: Message, values: MessageValues = {}, locale = 'en'): string {
  return splitSentence(chooseSentence(message, values, locale))
    .map((part) => {
      if ('text' in part) return part.text
      const value = values[part.placeholder]
      return value === undefined ? `{${part.placeholder}}` : formatValue(value, locale, part.form)
    })
    .join('')
}

export type SentencePart = { text: string } | { placeholder: string; form?: string | undefined }

/** Ends a sentence, so that what follows begins one. */
const sentenceEnd = /[.?!]["”»)]*\s+$/

/** A sentence split at its placeholders, so that its labels can be elements. */
export function splitSentence(sentence: string): SentencePart[] {
  const parts: SentencePart[] = []
  let end = 0
  for (const match of sentence.matchAll(placeholder)) {
    if (match.index > end) parts.push({ text: sentence.slice(end, match.index) })
    const begins = match.index === 0 || sentenceEnd.test(sentence.slice(0, match.index))
    parts.push({ placeholder: match[1] ?? '', form: match[2] ?? (begins ? 'start' : undefined) })
    end = match.index + match[0].length
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end) })
  return parts
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const pluralRules = new Map<string, Intl.PluralRules>()
const listFormats = new Map<string, Intl.ListFormat>()

/** Making one costs more than using it. */
function formatOf<Format>(made: Map<string, Format>, locale: string, make: (locale: string) => Format): Format {
  const format = made.get(locale) ?? make(locale)
  made.set(locale, format)
  return format
}

/** A value as it reads in a sentence: numbers grouped, nouns in the form that is asked for, text unchanged. */
export function formatValue(value: MessageValue, locale: string, form = 'name'): string {
  if (typeof value === 'string') return value
  if (isNoun(value)) return value.nounForms[form] ?? value.nounForms.name
  return formatOf(numberFormats, locale, (tag) => new Intl.NumberFormat(tag)).format(value)
}

/** Names in a row: `Amara, Ines and Felix`. */
export function formatList(items: readonly string[], locale: string): string {
  return formatOf(listFormats, dateLocale(locale), (tag) => new Intl.ListFormat(tag)).format(items)
}
