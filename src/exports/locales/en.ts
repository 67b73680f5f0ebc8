/** Every English message of the portal and its guides: the starting point for a translation. */
import { en as portalEn } from '../../locales/en.js'
import { guidesEn } from '../../locales/guides/en.js'
import type { Messages } from '../../locales/types.js'

export const en: Messages = { ...portalEn, ...guidesEn }
