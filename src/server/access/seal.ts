import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64url, fromBase64url, sameDigest } from './tokens.js'

/** A key of 32 bytes for one purpose, made of the host's: nothing made for one purpose is of use for another. */
export function deriveKey(signingKey: string, purpose: string): Uint8Array {
  return hmac(sha256, utf8ToBytes(signingKey), utf8ToBytes(`admin-portal-scim ${purpose}`))
}

/** Signs texts with a key of its own for each purpose, derived from the host's, so that nothing signed for one can pass for another. */
export function createSigner(signingKey: string, purpose: string): (text: string) => Uint8Array {
  const key = deriveKey(signingKey, purpose)
  return (text) => hmac(sha256, key, utf8ToBytes(text))
}

/** A text that a caller keeps and sends back: it can be read, but neither changed nor used for anything else. */
export interface Seal {
  close(text: string): string
  /** The text, or null when it was not sealed for this purpose. */
  open(sealed: string): string | null
}

/** Half of SHA-256: 128 bits cannot be guessed, and cursors stay short. */
const macLength = 16

/**
 * Seals texts with a key for this purpose; `about` is what the text belongs to. The key is the same on every instance and after a
 * restart, so nothing has to be stored.
 */
export function createSeal(signingKey: string, purpose: string, about: unknown): Seal {
  const sign = createSigner(signingKey, purpose)
  const macOf = (text: string) => sign(JSON.stringify([about, text])).subarray(0, macLength)
  return {
    close: (text) => base64url(concatBytes(macOf(text), utf8ToBytes(text))),
    open(sealed) {
      const bytes = fromBase64url(sealed)
      // The same bytes can be written as base64 in several ways; only ours is accepted.
      if (!bytes || bytes.length < macLength || base64url(bytes) !== sealed) return null
      const text = new TextDecoder().decode(bytes.subarray(macLength))
      return sameDigest(bytesToHex(bytes.subarray(0, macLength)), bytesToHex(macOf(text))) ? text : null
    },
  }
}
