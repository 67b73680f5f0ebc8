import { en } from '../locales/languages/en.js'
import { dateLocale, directionOf, formattingLocale, languages, nearestLanguage } from '../locales/languages.js'
import { translate } from '../locales/translate.js'
import type { Catalog, MessageKey, MessageValues } from '../locales/types.js'

let catalog: Catalog = en

/** The language of the page, for the portal in it. */
export const shownLanguage = () => ({ catalog, locale: localeOf() })

const localeOf = () => formattingLocale(navigator.languages[0], catalog.locale)

/** Fetches the language that this browser asks for first, of those that ship; English when it cannot be fetched. */
export async function chooseLanguage(): Promise<void> {
  const fetchLanguage = languages[nearestLanguage(navigator.languages)]
  try {
    if (fetchLanguage) catalog = await fetchLanguage()
  } catch (error) {
    console.error('The page’s language could not be loaded, so it is shown in English.', error)
  }
  document.documentElement.lang = catalog.locale
  document.documentElement.dir = directionOf(catalog.locale)
}

type SetupKey = Extract<MessageKey, `setup.${string}`>

/** A sentence of the page. */
export const say = (key: SetupKey, values?: MessageValues) => translate(catalog.messages[key], values, localeOf())

/** `3 Mar 2026, 09:00`, in the reader's own language and time zone. */
export function moment(iso: string): string {
  return new Intl.DateTimeFormat(dateLocale(localeOf()), { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(iso))
}
