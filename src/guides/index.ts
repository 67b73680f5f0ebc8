import { type IdentityProvider, isIdentityProvider } from '../contract/identityProviders.js'
import type { Guide } from './types.js'

/** One guide for each provider of the contract; each is a chunk of its own, fetched when somebody opens it. */
const loaders: Partial<Record<IdentityProvider, () => Promise<Guide>>> = {
  okta: () => import('./okta.js').then((module) => module.okta),
}

/** The guide of an identity provider; one this version does not know gets the generic guide. */
export function loadGuide(identityProvider: string): Promise<Guide> {
  const load = loaders[isIdentityProvider(identityProvider) ? identityProvider : 'generic'] ?? loaders.okta
  if (!load) throw new Error(`No guide for "${identityProvider}".`)
  return load()
}
