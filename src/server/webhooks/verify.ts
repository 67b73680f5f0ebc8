import type { WebhookEvent } from '../../contract/webhookEvents.js'
import { sameDigest } from '../access/tokens.js'
import { signWebhook } from './signature.js'

/** How old or how far ahead a message may be, in seconds. */
const tolerance = 300

/** What came is not a webhook of ours, was changed, or is too old to be new. Answer 400 and do nothing. */
export class WebhookVerificationError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WebhookVerificationError'
  }
}

/** Request headers as `fetch` has them, or as Node has them. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The event in a request, once its signature is right and it was sent in the last five minutes.
 * @param secret the endpoint's signing secret, `whsec_…`
 * @param body the request's body as it came, before anything parsed it
 * @throws WebhookVerificationError
 * @see https://www.standardwebhooks.com, Verifying webhook authenticity
 */
export function verifyWebhook(secret: string, headers: WebhookHeaders, body: string, now: Date = new Date()): WebhookEvent {
  const id = headerOf(headers, 'webhook-id')
  const time = headerOf(headers, 'webhook-timestamp')
  const signatures = headerOf(headers, 'webhook-signature').split(' ')
  if (!/^\d{1,15}$/.test(time)) throw new WebhookVerificationError('webhook-timestamp is not a number of seconds.')
  const timestamp = Number(time)
  if (Math.abs(now.getTime() / 1000 - timestamp) > tolerance) {
    throw new WebhookVerificationError('The message was not sent in the last five minutes. It may have been recorded and sent again.')
  }
  const expected = signWebhook(secret, { id, timestamp, body })
  if (!signatures.some((signature) => sameDigest(signature, expected))) {
    throw new WebhookVerificationError('No signature fits. Either the secret is not the endpoint’s, or the body is not as it was sent.')
  }
  // Signed, so it is what this package wrote.
  return JSON.parse(body) as WebhookEvent
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name]
  if (typeof value === 'string' && value !== '') return value
  throw new WebhookVerificationError(`The header ${name} is missing, so this is not a webhook.`)
}
