import { type IdentityProvider, identityProviders, isIdentityProvider } from '../contract/identityProviders.js'
import type { HostGuide } from './defineGuide.js'
import type { Guide, GuideBody, GuideSummary } from './types.js'

/** One summary per provider of the contract. A guide gets its own when it is loaded, so tile and guide cannot differ. */
export const summaries = {
  okta: { name: 'Okta', monogram: 'O', cadence: 'seconds' },
  'microsoft-entra': { name: 'Microsoft Entra ID', monogram: 'E', cadence: 'forty_minutes' },
  onelogin: { name: 'OneLogin', monogram: 'OL', cadence: 'seconds' },
  jumpcloud: { name: 'JumpCloud', monogram: 'JC', cadence: 'seconds' },
  pingone: { name: 'PingOne', monogram: 'P1', cadence: 'seconds' },
  pingfederate: { name: 'PingFederate', monogram: 'PF', cadence: 'minute' },
  rippling: { name: 'Rippling', monogram: 'R', cadence: 'chosen' },
  cyberark: { name: 'CyberArk Identity', monogram: 'CA', cadence: 'role_change' },
  'google-workspace': { name: 'Google Workspace', monogram: 'G', cadence: 'hours', isLimited: true },
  generic: { name: 'Other SCIM 2.0', monogram: '', cadence: 'unknown' },
} as const satisfies Record<IdentityProvider, GuideSummary>

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
} satisfies Record<IdentityProvider, () => Promise<GuideBody>>

/** The guide of an identity provider: the host's own, else ours; one that nobody has a guide for gets the generic one. */
export async function loadGuide(identityProvider: string, guides: readonly HostGuide[] = []): Promise<Guide> {
  const own = guides.find((guide) => guide.identityProvider === identityProvider)
  if (own) return own
  const known = isIdentityProvider(identityProvider) ? identityProvider : 'generic'
  return { ...summaries[known], ...(await loaders[known]()) }
}

const unknown: GuideSummary = { name: '', monogram: '', cadence: 'unknown' }

/** Name, monogram and cadence of a provider; all neutral for one that nobody has a guide for. */
export function summaryOf(identityProvider: string, guides: readonly HostGuide[] = []): GuideSummary {
  const own = guides.find((guide) => guide.identityProvider === identityProvider)
  return own ?? (isIdentityProvider(identityProvider) ? summaries[identityProvider] : unknown)
}

/** All providers in the order in which they are offered: the host's own ones stand before the limited one and “other”. */
export function offeredProviders(guides: readonly HostGuide[]): readonly string[] {
  const added = guides.map((guide) => guide.identityProvider).filter((id) => !isIdentityProvider(id))
  const last: readonly string[] = ['google-workspace', 'generic']
  return [...identityProviders.filter((id) => !last.includes(id)), ...added, ...last]
}
