/** Every English sentence of the portal and its guides: the catalog a translation starts from. */
import { en as portalEn } from '../../locales/en.js'
import { guidesEn } from '../../locales/guides/en.js'
import type { Messages } from '../../locales/types.js'

export const en: Messages = { ...portalEn, ...guidesEn }
