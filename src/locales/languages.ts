import type { Catalog } from './types.js'

/** The languages that ship, English aside, which is part of the portal. Each is fetched when it is chosen. */
export const languages: Readonly<Record<string, () => Promise<Catalog>>> = {
  ar: () => import('./languages/ar.js').then(({ ar }) => ar),
  de: () => import('./languages/de.js').then(({ de }) => de),
  es: () => import('./languages/es.js').then(({ es }) => es),
  fr: () => import('./languages/fr.js').then(({ fr }) => fr),
  ja: () => import('./languages/ja.js').then(({ ja }) => ja),
  'pt-BR': () => import('./languages/pt-BR.js').then(({ ptBR }) => ptBR),
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'ur', 'yi'])

/** The part of a tag that names the language: `pt` of `pt-BR`. */
const languageOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/** The writing direction of a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(languageOf(locale)) ? 'rtl' : 'ltr'
}

/** A tag as `Intl` takes it; undefined for what is none. An underscore, as in `de_AT`, is a common slip and means a hyphen. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
  } catch {
    // Not a tag: whoever asks shows English.
    return undefined
  }
}

/** The shipped language nearest to what is wanted, most wanted first: the same tag, else the same language. `en` when there is none. */
export function nearestLanguage(wanted: readonly string[], shipped: readonly string[] = Object.keys(languages)): string {
  for (const each of wanted) {
    const tag = canonical(each) ?? ''
    if (languageOf(tag) === 'en') return 'en'
    const near = shipped.find((one) => one === tag) ?? shipped.find((one) => languageOf(one) === languageOf(tag))
    if (near) return near
  }
  return 'en'
}

/** For dates, numbers and plurals: the country that was asked for, as long as it speaks the language of the sentences. */
export function formattingLocale(wanted: string | undefined, shown: string): string {
  const tag = wanted === undefined ? undefined : canonical(wanted)
  return tag !== undefined && languageOf(tag) === languageOf(shown) ? tag : shown
}

/** Plain `en` names no country; day before month is understood everywhere, the reverse is not. */
export const dateLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale)
