import type { Message, MessageValues } from './types.js'

const placeholder = /\{(\w+)\}/g

/** The sentence of a message, with its placeholders still in it. */
export function chooseSentence(message: Message, values: MessageValues = {}): string {
  return typeof message === 'function' ? message(values) : message
}

/** A sentence with its placeholders filled in; numbers in the locale's digits and grouping. Placeholders without a value stay as they are. */
export function translate(message: Message, values: MessageValues = {}, locale = 'en'): string {
  return chooseSentence(message, values).replace(placeholder, (whole, name: string) => {
    const value = values[name]
    return value === undefined ? whole : formatValue(value, locale)
  })
}

export type SentencePart = { text: string } | { placeholder: string }

/** A sentence split at its placeholders, so that its labels can be elements. */
export function splitSentence(sentence: string): SentencePart[] {
  const parts: SentencePart[] = []
  let end = 0
  for (const match of sentence.matchAll(placeholder)) {
    if (match.index > end) parts.push({ text: sentence.slice(end, match.index) })
    parts.push({ placeholder: match[1] ?? '' })
    end = match.index + match[0].length
  }
  if (end < sentence.length) parts.push({ text: sentence.slice(end) })
  return parts
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A value formatted for a sentence: numbers grouped, text unchanged. */
export function formatValue(value: string | number, locale: string): string {
  if (typeof value === 'string') return value
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(locale)
  numberFormats.set(locale, format)
  return format.format(value)
}

const listFormats = new Map<string, Intl.ListFormat>()

/** Names in a row: `Amara, Ines and Felix`. */
export function formatList(items: readonly string[], locale: string): string {
  const format = listFormats.get(locale) ?? new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale)
  listFormats.set(locale, format)
  return format.format(items)
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'ur', 'yi'])

/** The writing direction of a locale. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
