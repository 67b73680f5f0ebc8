import type { IdentityProvider } from '../contract/identityProviders.js'

/** The `guide` of a set-up progress entry: `okta.saml`. Each way keeps its own progress; the entry's `step` is the step's id. */
export function progressKey(identityProvider: IdentityProvider, wayId: string): string {
  return `${identityProvider}.${wayId}`
}
