import type { Cause } from '../contract/health.js'

/** Refusals that are put right where the token is pasted. */
export const tokenCauses: readonly Cause[] = [
  'no_credentials',
  'missing_scheme',
  'wrong_scheme',
  'double_bearer',
  'unknown_token',
  'expired_token',
  'replaced_token',
  'cancelled_token',
]
