import { gcm } from '@noble/ciphers/aes.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { deriveKey } from '../access/seal.js'
import { base64url, fromBase64url } from '../access/tokens.js'

const prefix = 'whsec_'
const secretLength = 32
const nonceLength = 12
/** Of the stored form, so that another cipher can follow. */
const version = '1.'

/** A new signing secret: 32 random bytes in base64 behind `whsec_`, as Standard Webhooks writes it. */
export function issueSigningSecret(): string {
  return prefix + btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(secretLength))))
}

/** The bytes that sign. @throws Error when it is not a secret as `issueSigningSecret` writes it */
export function signingKeyOf(secret: string): Uint8Array {
  if (!secret.startsWith(prefix)) throw new Error(`A signing secret begins with "${prefix}"; this one does not. Copy the whole secret.`)
  return Uint8Array.from(atob(secret.slice(prefix.length)), (character) => character.charCodeAt(0))
}

export interface SecretVault {
  /** The secret as it is stored: encrypted, and of use for this endpoint alone. */
  close(secret: string, endpoint_id: string): string
  /** The secret; null when it was stored under another signing key or for another endpoint, or was changed. */
  open(stored: string, endpoint_id: string): string | null
}

/**
 * Encrypts signing secrets by AES-256-GCM under a key made of the host's signing key, with the endpoint's id as additional data. A digest,
 * as of bearer tokens, would not do: signing takes the secret itself.
 */
export function createSecretVault(hostKey: string): SecretVault {
  const key = deriveKey(hostKey, 'webhook signing secrets 1')
  const cipher = (nonce: Uint8Array, endpoint_id: string) => gcm(key, nonce, utf8ToBytes(endpoint_id))
  return {
    close(secret, endpoint_id) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
      return version + base64url(concatBytes(nonce, cipher(nonce, endpoint_id).encrypt(utf8ToBytes(secret))))
    },
    open(stored, endpoint_id) {
      const bytes = stored.startsWith(version) ? fromBase64url(stored.slice(version.length)) : null
      if (!bytes || bytes.length <= nonceLength) return null
      try {
        return new TextDecoder().decode(cipher(bytes.subarray(0, nonceLength), endpoint_id).decrypt(bytes.subarray(nonceLength)))
      } catch {
        // All that decryption can say is that the tag does not match.
        return null
      }
    },
  }
}
