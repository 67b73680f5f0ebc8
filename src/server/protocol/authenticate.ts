import type { Cause } from '../../contract/health.js'
import { cachedRead } from '../access/cached.js'
import type { ScimPrincipal } from '../access/scimPrincipal.js'
import { accessVersions } from '../access/tableVersions.js'
import { digestOf, sameDigest } from '../access/tokens.js'
import type { ConnectionRow, TokenRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { readAuthorization } from './authorization.js'
import type { ProtocolContext } from './context.js'

/** Why credentials are refused. The caller never learns more than that they are. */
export interface Rejection {
  cause: Cause
  /** A token was sent, so the challenge says that it is not valid. */
  hasToken: boolean
  /** The connection in the path, when it exists. */
  connection: ConnectionRow | undefined
  /** Set when the credential is, or was, one of that connection's own. */
  token_last_four: string | null
}

type Authentication = { principal: ScimPrincipal } | { rejection: Rejection }

/** Finds who a request to a connection's URL speaks for. */
export type Authenticate = (connection_id: string, authorization: string | null) => Promise<Authentication>

/**
 * Finds who a SCIM request speaks for: the token's row says it, and the path must agree. Both rows are cached until a commit changes their
 * tables, so a token that is replaced, cancelled or revoked stops working at once; what other processes committed is asked for first.
 */
export function createAuthenticate({ storage, now, options }: Pick<ProtocolContext, 'storage' | 'now' | 'options'>): Authenticate {
  const sha256 = options.sha256 ?? digestOf
  /** By the token's digest: the token itself is stored nowhere. */
  const tokens = cachedRead(
    () => storage.changes('tokens'),
    (digest) => findToken(storage, digest),
  )
  const connections = cachedRead(
    () => storage.changes('connections'),
    (connection_id) => storage.get('connections', [connection_id]),
  )

  return async function authenticate(connection_id, authorization) {
    await storage.refresh()
    const versions = accessVersions(storage)
    const credentials = readAuthorization(authorization)
    const { token: text } = credentials
    const token = text !== null && text.length <= maxTokenLength ? await tokens(sha256(text)) : undefined
    const connection = await connections(connection_id)
    const live = connection?.status === 'active' ? connection : undefined
    const own = token && live && token.connection_id === connection_id ? token : undefined

    if (credentials.kind === 'token' && own && live) {
      const cause = tokenProblem(own, now())
      if (cause === null) return { principal: { connection: live, token: own, versions } }
      return { rejection: reject(cause, live, own, true) }
    }
    const cause = credentials.kind === 'token' ? 'unknown_token' : credentials.cause
    // Credentials of another scheme are not a token, so the challenge has no error code (RFC 6750 §3.1).
    return { rejection: reject(cause, live, own, cause !== 'no_credentials' && cause !== 'wrong_scheme') }
  }
}

function reject(cause: Cause, connection: ConnectionRow | undefined, token: TokenRow | undefined, hasToken: boolean): Rejection {
  return { cause, hasToken, connection, token_last_four: token?.last_four ?? null }
}

/** Ours are shorter. Whatever else is sent is looked up too: checking its form first would cost every good token a second hash. */
const maxTokenLength = 200

async function findToken(storage: StorageReader, digest: string): Promise<TokenRow | undefined> {
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
