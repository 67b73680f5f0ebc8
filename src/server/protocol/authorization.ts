import type { Cause } from '../../contract/health.js'

/** What an Authorization header holds, and which mistake it makes. */
export type Credentials =
  | { kind: 'token'; token: string }
  /** `token` is what may be one; it is only used to name the connection's token in activity. */
  | { kind: 'mistake'; cause: Extract<Cause, 'no_credentials' | 'missing_scheme' | 'wrong_scheme' | 'double_bearer'>; token: string | null }

/**
 * Reads the header. The scheme is case-insensitive; a token comes only from here, never from the query or the body.
 * @see RFC 6750 §2.1
 */
export function readAuthorization(header: string | null): Credentials {
  const text = header?.trim() ?? ''
  if (text === '') return { kind: 'mistake', cause: 'no_credentials', token: null }
  const space = text.search(/\s/)
  if (space < 0) {
    if (text.toLowerCase() === 'bearer') return { kind: 'mistake', cause: 'no_credentials', token: null }
    return { kind: 'mistake', cause: 'missing_scheme', token: text }
  }
  const rest = text.slice(space).trim()
  if (text.slice(0, space).toLowerCase() !== 'bearer') return { kind: 'mistake', cause: 'wrong_scheme', token: null }
  const repeated = /^bearer(\s+|$)/i.exec(rest)
  if (repeated) return { kind: 'mistake', cause: 'double_bearer', token: rest.slice(repeated[0].length) }
  return { kind: 'token', token: rest }
}
