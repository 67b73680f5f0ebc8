import type { Cause } from '../contract/health.js'

/** Refusals that come from the word before the token. */
export const schemeCauses: readonly Cause[] = ['missing_scheme', 'wrong_scheme']

/** Refusals that come from the token itself. */
export const tokenOnlyCauses: readonly Cause[] = [
  'no_credentials',
  'double_bearer',
  'unknown_token',
  'expired_token',
  'replaced_token',
  'cancelled_token',
]

/** All of them, where one field decides both. */
export const tokenCauses: readonly Cause[] = [...tokenOnlyCauses, ...schemeCauses]
