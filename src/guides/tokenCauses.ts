import type { Cause } from '../contract/health.js'

/** Refusals caused by the scheme before the token. */
export const schemeCauses: readonly Cause[] = ['missing_scheme', 'wrong_scheme']

/** Refusals caused by the token itself. */
export const tokenOnlyCauses: readonly Cause[] = [
  'no_credentials',
  'double_bearer',
  'unknown_token',
  'expired_token',
  'replaced_token',
  'cancelled_token',
]

/** Both, where one field contains scheme and token. */
export const tokenCauses: readonly Cause[] = [...tokenOnlyCauses, ...schemeCauses]
