import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { newTokenId } from '../storage/ids.js'

/** The beginning of a secret says what it is, so that a scanner that finds one in a repository can name it. */
const prefixes = { bearer: 'scim_', setup_link: 'scimsetup_' } as const

export type TokenKind = keyof typeof prefixes

export interface IssuedToken {
  token_id: string
  /** The whole secret. It exists only here and in the one response that shows it. */
  token: string
  digest: string
  last_four: string
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const shape = /^(scim|scimsetup)_([0-9A-Za-z]{12})_([A-Za-z0-9_-]{43})([0-9A-Za-z]{6})$/

/** Makes a secret: prefix, public id, 32 random bytes in base64url, and a checksum that reveals a typo without a look-up. */
export function issueToken(kind: TokenKind): IssuedToken {
  const publicId = randomLetters(12)
  const secret = base64url(crypto.getRandomValues(new Uint8Array(32)))
  const body = `${prefixes[kind]}${publicId}_${secret}`
  const token = body + checksum(body)
  return { token_id: newTokenId(), token, digest: digestOf(token), last_four: token.slice(-4) }
}

/** SHA-256 of the whole secret in hex: all that is ever stored. 256 random bits need no salt and no slow hash. */
export function digestOf(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)))
}

/** Compares two digests in constant time. */
export function sameDigest(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ (b.charCodeAt(index) || 0)
  return difference === 0
}

/** Whether a text has the form of one of our secrets; anything else needs no look-up. */
export function isTokenShaped(token: string): boolean {
  return shape.test(token) && checksum(token.slice(0, -6)) === token.slice(-6)
}

/**
 * Takes anything that could be one of our secrets out of a text. Identity providers put tokens where nobody expects them (a user agent,
 * a filter, a broken body), and what is recorded of such a request must not hold them.
 */
export function withoutTokens(text: string): string {
  return text.replace(/(scim|scimsetup)_[0-9A-Za-z]{12}_[A-Za-z0-9_-]{8,}/g, '$1_…')
}

export function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The bytes of a base64url text, or null when it is not one. */
export function fromBase64url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

/** Four bytes of SHA-256 as six letters: enough to catch a slip when pasting. */
function checksum(body: string): string {
  const hash = sha256(utf8ToBytes(body))
  let value = new DataView(hash.buffer, hash.byteOffset).getUint32(0)
  let text = ''
  for (let index = 0; index < 6; index++) {
    text = alphabet.charAt(value % 62) + text
    value = Math.floor(value / 62)
  }
  return text
}

function randomLetters(length: number): string {
  let text = ''
  while (text.length < length) {
    // 248 is the last multiple of 62 in a byte: dropping the rest keeps every letter equally likely.
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < 248 && text.length < length) text += alphabet.charAt(byte % 62)
    }
  }
  return text
}
