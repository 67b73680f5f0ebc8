import { createContext, createElement, Fragment, isValidElement, type ReactElement, type ReactNode, useContext, useMemo } from 'react'
import type { HostGuide } from '../guides/defineGuide.js'
import { summaryOf } from '../guides/index.js'
import type { GuideSummary } from '../guides/types.js'
import { en } from '../locales/en.js'
import { chooseSentence, formatValue, splitSentence, translate } from '../locales/translate.js'
import type { Message, MessageKey, MessageOverrides, MessageValues } from '../locales/types.js'

export interface Language {
  /** A BCP 47 tag that selects digits, date formats and plural rules. */
  locale: string
  /** What replaces the English sentences; the rest stays English. */
  overrides: MessageOverrides
  /** The host's own guides, with the names of their providers. */
  guides: readonly HostGuide[]
}

export const LanguageContext = createContext<Language>({ locale: 'en', overrides: {}, guides: [] })

/** What may replace a placeholder: text, a number, or an element such as a bold label. */
export type RichValues = Readonly<Record<string, string | number | ReactElement>>

export interface Translator {
  /** A message as plain text. */
  (key: MessageKey, values?: MessageValues): string
  /** A message whose placeholders may be elements. */
  rich: (key: MessageKey, values: RichValues) => ReactNode
  /** A number formatted for the reader. */
  number: (value: number) => string
  /** Name, monogram and cadence of an identity provider. */
  provider: (identityProvider: string) => GuideSummary
}

/** The portal's messages in the reader's language. */
export function useMessages(): Translator {
  const { locale, overrides, guides } = useContext(LanguageContext)
  return useMemo(() => {
    const messageOf = (key: MessageKey): Message => overrides[key] ?? en[key]
    const text = (key: MessageKey, values?: MessageValues) => translate(messageOf(key), values, locale)
    const rich = (key: MessageKey, values: RichValues) => fillSentence(messageOf(key), values, locale)
    const number = (value: number) => formatValue(value, locale)
    const provider = (identityProvider: string) => summaryOf(identityProvider, guides)
    return Object.assign(text, { rich, number, provider })
  }, [locale, overrides, guides])
}

/** A message with elements in it; numbers and text still select the plural form. */
export function fillSentence(message: Message, values: RichValues, locale: string): ReactNode {
  const plain = Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string | number] => !isValidElement(entry[1])))
  const pieces = splitSentence(chooseSentence(message, plain)).map((part) => {
    if ('text' in part) return part.text
    const value = values[part.placeholder]
    if (value === undefined) return `{${part.placeholder}}`
    return isValidElement(value) ? value : formatValue(value as string | number, locale)
  })
  // Passed as separate children, not as a list: the order is fixed, so no keys are needed.
  return createElement(Fragment, null, ...pieces)
}
