import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { createSigner } from '../access/seal.js'
import { base64url, fromBase64url, sameDigest } from '../access/tokens.js'
import { uuid } from '../storage/ids.js'
import { sessionExpired, unauthorized } from './apiError.js'
import { memberIdIn, type SessionHolder, sessionHolderSchema } from './sessionHolder.js'

const prefix = 'aps1'

const claims = z.object({
  session_id: z.string(),
  organization_id: z.string(),
  member_id: z.nullable(z.string()),
  /** The folded address of the person it was made for; absent for guests. */
  email_address: z.optional(z.string()),
  name: z.nullable(z.string()),
  permissions: z.array(z.string()),
  /** With whose access it ends; for a guest, with that of whoever made the set-up link. Sessions signed by version 0.1.0 lack it. */
  holder: z.optional(z.nullable(sessionHolderSchema)),
  /** The set-up link whose secret was exchanged for it. */
  setup_link_id: z.nullable(z.string()),
  issued_at: z.string(),
  expires_at: z.string(),
})

export type SessionClaims = z.infer<typeof claims>

/** Signs a portal session. It is not stored: its signature and its expiry alone make it valid. */
export function signSession(signingKey: string, fields: Omit<SessionClaims, 'session_id'>): string {
  const payload = base64url(utf8ToBytes(JSON.stringify({ session_id: uuid(), ...fields })))
  return `${prefix}.${payload}.${signature(signingKey, payload)}`
}

/** Whether a token is that of a portal session, not a host's own. */
export function isPortalSession(token: string): boolean {
  return token.startsWith(`${prefix}.`)
}

/** How far the clocks of two instances may be apart, milliseconds. */
const skew = 5 * 60_000

/**
 * Whether a session is of this time. One from the future was made by a clock that has been put right since, and would be valid until that
 * future: whoever has it signs in again.
 */
export function isTimely({ issued_at, expires_at }: Pick<SessionClaims, 'issued_at' | 'expires_at'>, now: Date): boolean {
  return expires_at > now.toISOString() && issued_at <= new Date(now.getTime() + skew).toISOString()
}

/** @throws ApiError 401, `session_expired` only for a genuine session that is not of this time */
export function verifySession(signingKey: string, token: string, now: Date): SessionClaims {
  const [version, payload, mac, ...rest] = token.split('.')
  if (version !== prefix || !payload || !mac || rest.length > 0) throw unauthorized()
  if (!sameDigest(mac, signature(signingKey, payload))) throw unauthorized()
  const bytes = fromBase64url(payload)
  const parsed = claims.safeParse(bytes && JSON.parse(new TextDecoder().decode(bytes)))
  if (!parsed.success) throw unauthorized()
  if (!isTimely(parsed.data, now)) throw sessionExpired()
  return parsed.data
}

/** Whose access a session ends with; null when only its expiry and its set-up link end it. */
export function holderOf({ holder, ...claims }: SessionClaims): SessionHolder | null {
  if (holder !== undefined) return holder
  const member_id = memberIdIn(claims.member_id)
  if (member_id !== null) return { member_id, sequence: 0 }
  return claims.email_address === undefined ? null : { email_address: claims.email_address, sequence: 0 }
}

function signature(signingKey: string, payload: string): string {
  return base64url(createSigner(signingKey, 'portal session 1')(payload))
}
