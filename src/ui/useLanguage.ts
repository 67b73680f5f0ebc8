import { useEffect, useMemo, useState } from 'react'
import type { HostGuide } from '../guides/defineGuide.js'
import { en } from '../locales/languages/en.js'
import { formattingLocale, languages, nearestLanguage } from '../locales/languages.js'
import type { Catalog, MessageOverrides } from '../locales/types.js'
import type { Language } from './messages.js'
import { useLatest } from './useLatest.js'

/** Languages that were fetched, so that a second portal on the page shows its own at once. */
const fetched = new Map<string, Catalog>([['en', en]])

export interface LanguageOptions {
  locale?: string | undefined
  catalog?: Catalog | undefined
  messages?: MessageOverrides | undefined
  guides?: readonly HostGuide[] | undefined
}

const noMessages: MessageOverrides = {}
const noGuides: readonly HostGuide[] = []

/**
 * The language to show: the host's catalog, else the shipped language nearest to `locale`, else English. While a language is fetched the one
 * before it stays, or nothing when there was none. One that cannot be fetched is reported, and English is shown.
 */
export function useLanguage(
  { locale, catalog, messages = noMessages, guides = noGuides }: LanguageOptions,
  onError: (error: unknown) => void,
): Language | null {
  const wanted = nearestLanguage([locale ?? 'en'])
  const [shown, setShown] = useState(() => fetched.get(wanted))
  const report = useLatest(onError)
  const isGiven = catalog !== undefined
  useEffect(() => {
    if (isGiven) return
    const known = fetched.get(wanted)
    if (known) return setShown(known)
    let isCurrent = true
    const show = (language: Catalog) => {
      if (isCurrent) setShown(language)
    }
    languages[wanted]?.().then(
      (language) => {
        fetched.set(wanted, language)
        show(language)
      },
      (error: unknown) => {
        report(error)
        show(en)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [wanted, isGiven, report])
  const language = catalog ?? fetched.get(wanted) ?? shown
  return (
    useMemo(
      () => language && { locale: formattingLocale(locale, language.locale), catalog: language, overrides: messages, guides },
      [language, locale, messages, guides],
    ) ?? null
  )
}
