/**
 * Every identity provider, in the order the portal offers them: the widespread ones first, the limited one and “other” last.
 * `pingone` and `google-workspace` are ours, the other ids are Stytch's.
 */
export const identityProviders = [
  'okta',
  'microsoft-entra',
  'onelogin',
  'jumpcloud',
  'pingone',
  'pingfederate',
  'rippling',
  'cyberark',
  'google-workspace',
  'generic',
] as const

export type IdentityProvider = (typeof identityProviders)[number]

/** The ids that Stytch's Java and Rust clients send for a provider in the list. */
const otherIds: Record<string, IdentityProvider> = { microsoftentra: 'microsoft-entra' }

/** The provider that a caller's id stands for, or undefined. */
export function findIdentityProvider(id: string): IdentityProvider | undefined {
  return isIdentityProvider(id) ? id : Object.hasOwn(otherIds, id) ? otherIds[id] : undefined
}

/** Narrows a string from the wire, which may name a provider this version does not know yet. */
export function isIdentityProvider(value: string): value is IdentityProvider {
  return (identityProviders as readonly string[]).includes(value)
}
