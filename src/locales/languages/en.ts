/** English: every sentence of the portal and its guides, and the starting point for a language of your own. */
import { en as messages } from '../en.js'
import type { Catalog } from '../types.js'

export const en: Catalog = {
  locale: 'en',
  messages,
  guides: () => import('../guides/en.js').then(({ guidesEn }) => guidesEn),
}
