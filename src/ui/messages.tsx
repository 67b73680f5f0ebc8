import { createContext, createElement, Fragment, isValidElement, type ReactElement, type ReactNode, useContext, useMemo } from 'react'
import type { HostGuide } from '../guides/defineGuide.js'
import { summaryOf } from '../guides/index.js'
import type { GuideSummary } from '../guides/types.js'
import { en } from '../locales/languages/en.js'
import { chooseSentence, formatList, formatValue, isNoun, splitSentence, translate } from '../locales/translate.js'
import type { Catalog, Message, MessageKey, MessageOverrides, MessageValue, MessageValues } from '../locales/types.js'

export interface Language {
  /** A BCP 47 tag that selects digits, date formats and plural rules. */
  locale: string
  /** The language really shown. */
  catalog: Catalog
  /** What the host says in place of the catalog's sentences. */
  overrides: MessageOverrides
  /** The host's own guides, with the names of their providers. */
  guides: readonly HostGuide[]
}

export const LanguageContext = createContext<Language>({ locale: 'en', catalog: en, overrides: {}, guides: [] })

/** What may replace a placeholder: text, a number, a noun, or an element such as a bold label. */
export type RichValues = Readonly<Record<string, MessageValue | ReactElement>>

export interface Translator {
  /** A message as plain text. */
  (key: MessageKey, values?: MessageValues): string
  /** A message whose placeholders may be elements. */
  rich: (key: MessageKey, values: RichValues) => ReactNode
  /** A message that stands for a name in other sentences, in whichever form they need. */
  noun: (key: MessageKey) => MessageValue
  /** A number formatted for the reader. */
  number: (value: number) => string
  /** Name, monogram and cadence of an identity provider. */
  provider: (identityProvider: string) => GuideSummary
  /** Names in a row. */
  list: (items: readonly string[]) => string
  /** The language of the sentences, which decides whether the server's own, in English, can stand among them. */
  language: string
  /** Whole sentences, one after the other. */
  sentences: (sentences: readonly string[]) => string
}

/** The portal's messages in the reader's language. */
export function useMessages(): Translator {
  const { locale, catalog, overrides, guides } = useContext(LanguageContext)
  return useMemo(() => {
    const messageOf = (key: MessageKey): Message => overrides[key] ?? catalog.messages[key]
    const text = (key: MessageKey, values?: MessageValues) => translate(messageOf(key), values, locale)
    const rich = (key: MessageKey, values: RichValues) => fillSentence(messageOf(key), values, locale)
    const noun = (key: MessageKey): MessageValue => {
      const message = messageOf(key)
      return isNoun(message) ? message : text(key)
    }
    const sentences = ([first = '', ...rest]: readonly string[]) =>
      rest.reduce((before, next) => text('sentence.and_next', { before, next }), first)
    const number = (value: number) => formatValue(value, locale)
    const list = (items: readonly string[]) => formatList(items, locale)
    const provider = (identityProvider: string) => summaryOf(identityProvider, guides)
    return Object.assign(text, { rich, noun, number, list, sentences, provider, language: catalog.locale })
  }, [locale, catalog, overrides, guides])
}

/** A message with elements in it; numbers and text still select the plural form. */
export function fillSentence(message: Message, values: RichValues, locale: string): ReactNode {
  const plain = Object.fromEntries(Object.entries(values).filter((entry): entry is [string, MessageValue] => !isValidElement(entry[1])))
  const pieces = splitSentence(chooseSentence(message, plain, locale)).map((part) => {
    if ('text' in part) return part.text
    const value = values[part.placeholder]
    if (value === undefined) return `{${part.placeholder}}`
    return isValidElement(value) ? value : formatValue(value as MessageValue, locale, part.form)
  })
  // Passed as separate children, not as a list: the order is fixed, so no keys are needed.
  return createElement(Fragment, null, ...pieces)
}
