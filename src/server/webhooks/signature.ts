import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { signingKeyOf } from './secrets.js'

/** What a signature is of. */
export interface SignedMessage {
  /** `webhook-id`. */
  id: string
  /** `webhook-timestamp`: seconds since 1970. */
  timestamp: number
  body: string
}

/** One signature: `v1,` and HMAC-SHA-256 over `id.timestamp.body` in base64. @see https://www.standardwebhooks.com, Signature scheme */
export function signWebhook(secret: string, { id, timestamp, body }: SignedMessage): string {
  const mac = hmac(sha256, signingKeyOf(secret), utf8ToBytes(`${id}.${timestamp}.${body}`))
  return `v1,${btoa(String.fromCharCode(...mac))}`
}

/** The headers of a message; with several secrets, while one replaces another, a signature by each. */
export function signedHeaders(secrets: readonly string[], message: SignedMessage): Record<string, string> {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': secrets.map((secret) => signWebhook(secret, message)).join(' '),
  }
}
