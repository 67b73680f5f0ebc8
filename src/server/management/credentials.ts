import { digestOf, sameDigest } from '../access/tokens.js'

/** The session token in `Bearer <token>`, or in `Basic base64(public_token:token)` as Stytch's browser client sends it. */
export function sessionToken(request: Request, publicToken: string | undefined): string | null {
  const bearer = /^bearer +(\S+)$/i.exec(request.headers.get('authorization')?.trim() ?? '')
  if (bearer) return bearer[1] ?? null
  const credentials = basicCredentials(request)
  if (!credentials || !publicToken || !isSameText(credentials.user, publicToken)) return null
  return credentials.password
}

/** The user and the password of HTTP Basic authentication. @see RFC 7617 */
export function basicCredentials(request: Request): { user: string; password: string } | null {
  const match = /^basic +([A-Za-z0-9+/=]+)$/i.exec(request.headers.get('authorization')?.trim() ?? '')
  if (!match?.[1]) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(match[1]), (character) => character.charCodeAt(0)))
    const colon = text.indexOf(':')
    return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) }
  } catch {
    // Not base64, or not UTF-8: nobody has such credentials.
    return null
  }
}

/** Distinguishes a host's people when the host says nothing about them. */
export function credentialsDigest({ headers }: Request): string {
  return digestOf(JSON.stringify([headers.get('authorization'), headers.get('cookie')]))
}

/** Compares by digest, so that the time it takes reveals neither the length nor the first difference. */
export function isSameText(a: string, b: string): boolean {
  return sameDigest(digestOf(a), digestOf(b))
}
