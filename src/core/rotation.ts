import type { Connection } from '../contract/connection.js'

/**
 * The state of a token rotation: `idle` without one; `waiting` until the identity provider has used the new token;
 * `safe` once its latest request used it, so that revoking the old token interrupts nothing.
 */
export type RotationState = 'idle' | 'waiting' | 'safe'

type Tokens = Pick<Connection, 'next_bearer_token_last_four' | 'next_bearer_token_last_used_at' | 'bearer_token_last_used_at'>

/** Derives the state from when each token was last used. */
export function rotationState(tokens: Tokens): RotationState {
  if (tokens.next_bearer_token_last_four === '') return 'idle'
  const next = tokens.next_bearer_token_last_used_at
  if (!next) return 'waiting'
  const current = tokens.bearer_token_last_used_at
  return !current || Date.parse(next) >= Date.parse(current) ? 'safe' : 'waiting'
}
