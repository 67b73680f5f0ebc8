import type { IdentityProvider } from '../contract/identityProviders.js'
import type { Guide } from './types.js'

/** What a tile in the choice of providers needs, without loading a guide. */
export type GuideSummary = Pick<Guide, 'name' | 'monogram' | 'cadence' | 'isLimited'>

/** One summary per provider of the contract; each guide includes its own, so that tile and guide cannot differ. */
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
