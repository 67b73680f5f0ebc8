import type { Cause } from '../../contract/health.js'
import type { ScimPrincipal, ServerContext } from '../context.js'
import type { ConnectionRow, TokenRow } from '../storage/tables.js'
import { digestOf, sameDigest } from '../tokens.js'
import { readAuthorization } from './authorization.js'

/** Why a request may not pass. The caller only ever learns that it may not. */
export interface Rejection {
  cause: Cause
  /** A credential was sent, so the challenge says that it is the wrong one. */
  hasCredential: boolean
  /** The connection in the path, when there is one to tell about it. */
  connection: ConnectionRow | undefined
  /** Set when the credential is, or was, one of that connection's own. */
  token_last_four: string | null
}

export type Authentication = { principal: ScimPrincipal } | { rejection: Rejection }

/**
 * Finds who a SCIM request speaks for: the token's row says it, the path must agree. The row is read at each request, so a token that
 * was replaced, cancelled or revoked stops at once on every instance.
 */
export async function authenticate(context: ServerContext, connection_id: string, authorization: string | null): Promise<Authentication> {
  const { storage } = context
  const credentials = readAuthorization(authorization)
  const token = credentials.token === null ? undefined : await findToken(context, credentials.token)
  const connection = await storage.get('connections', [connection_id])
  const live = connection?.status === 'active' ? connection : undefined
  const own = token && live && token.connection_id === connection_id ? token : undefined

  if (credentials.kind === 'token' && own && live) {
    const cause = tokenProblem(own, context.now())
    if (cause === null) return { principal: { connection: live, token: own } }
    return { rejection: reject(cause, live, own, true) }
  }
  const cause = credentials.kind === 'token' ? 'unknown_token' : credentials.cause
  return { rejection: reject(cause, live, own, cause !== 'no_credentials') }
}

function reject(cause: Cause, connection: ConnectionRow | undefined, token: TokenRow | undefined, hasCredential: boolean): Rejection {
  return { cause, hasCredential, connection, token_last_four: token?.last_four ?? null }
}

/** Ours are shorter; the index is asked about anything else, since finding out that it is none would cost a second hash of every good one. */
const maxTokenLength = 200

async function findToken({ storage }: ServerContext, token: string): Promise<TokenRow | undefined> {
  if (token.length > maxTokenLength) return undefined
  const digest = digestOf(token)
  const row = await storage.find('tokens', 'by_digest', [digest])
  return row && sameDigest(row.digest, digest) ? row : undefined
}

const retired: Record<TokenRow['state'], Cause | null> = {
  current: null,
  next: null,
  replaced: 'replaced_token',
  cancelled: 'cancelled_token',
  revoked: 'unknown_token',
}

function tokenProblem(token: TokenRow, now: Date): Cause | null {
  if (retired[token.state] !== null) return retired[token.state]
  return token.expires_at !== null && token.expires_at <= now.toISOString() ? 'expired_token' : null
}
