import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64url, fromBase64url, sameDigest } from './access/tokens.js'

/** A text that a caller carries and gives back: it can be read, but neither changed nor used for anything else. */
export interface Seal {
  close(text: string): string
  /** The text, or null when it was not sealed for this. */
  open(sealed: string): string | null
}

/** Half of SHA-256: 128 bits cannot be guessed, and cursors stay short. */
const macLength = 16

/**
 * Seals texts with the host's signing key. Each purpose has a key of its own, so that nothing sealed for one can pass for another;
 * `about` is what the text belongs to. The key is the same on every instance and after a restart, so nothing has to be stored.
 */
export function createSeal(signingKey: string, purpose: string, about: unknown): Seal {
  const key = hmac(sha256, utf8ToBytes(signingKey), utf8ToBytes(`admin-portal-scim ${purpose}`))
  const macOf = (text: string) => hmac(sha256, key, utf8ToBytes(JSON.stringify([about, text]))).subarray(0, macLength)
  return {
    close: (text) => base64url(concatBytes(macOf(text), utf8ToBytes(text))),
    open(sealed) {
      const bytes = fromBase64url(sealed)
      // Base64 can be written in several ways; ours is one of them.
      if (!bytes || bytes.length < macLength || base64url(bytes) !== sealed) return null
      const text = new TextDecoder().decode(bytes.subarray(macLength))
      return sameDigest(bytesToHex(bytes.subarray(0, macLength)), bytesToHex(macOf(text))) ? text : null
    },
  }
}
