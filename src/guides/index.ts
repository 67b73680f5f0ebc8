import { type IdentityProvider, isIdentityProvider } from '../contract/identityProviders.js'
import type { Guide } from './types.js'

/** One guide per provider of the contract, in a chunk of its own that is fetched when the guide is opened. */
const loaders = {
  okta: async () => (await import('./okta.js')).okta,
  'microsoft-entra': async () => (await import('./microsoftEntra.js')).microsoftEntra,
  onelogin: async () => (await import('./onelogin.js')).onelogin,
  jumpcloud: async () => (await import('./jumpcloud.js')).jumpcloud,
  pingone: async () => (await import('./pingone.js')).pingone,
  pingfederate: async () => (await import('./pingfederate.js')).pingfederate,
  rippling: async () => (await import('./rippling.js')).rippling,
  cyberark: async () => (await import('./cyberark.js')).cyberark,
  'google-workspace': async () => (await import('./googleWorkspace.js')).googleWorkspace,
  generic: async () => (await import('./generic.js')).generic,
} satisfies Record<IdentityProvider, () => Promise<Guide>>

/** The guide of an identity provider; one this version does not know gets the generic guide. */
export function loadGuide(identityProvider: string): Promise<Guide> {
  return loaders[isIdentityProvider(identityProvider) ? identityProvider : 'generic']()
}
