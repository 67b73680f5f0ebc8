import type { WebhookAttempt } from '../../contract/webhookDelivery.js'
import type { WebhookFailure } from '../../contract/webhookEndpoint.js'
import { unref } from '../background/timers.js'
import type { Logger } from '../options.js'
import type { OutboundAnswer, SendOutbound } from '../outbound/outbound.js'
import { OutboundError } from '../outbound/outboundError.js'
import type { WebhookEndpointRow } from '../storage/tables.js'
import { retryAfterOf } from './schedule.js'
import type { SecretVault } from './secrets.js'
import { signedHeaders } from './signature.js'

/** How long a receiver has for its whole answer, and how much of it is read: nothing of it matters but the status. */
const timeoutMs = 15_000
const maxResponseBytes = 64 * 1024
/** How much later a request is given up whose sender does not keep the time by itself, in milliseconds. */
const grace = 5000

export interface Message {
  event_id: string
  body: string
}

/** One attempt and what follows from it. */
export interface Outcome {
  attempt: WebhookAttempt
  /** What the receiver's `Retry-After` asks for, in milliseconds. */
  retryAfter: number | null
  /** The receiver answered 410: it wants nothing more. */
  isGone: boolean
  /** The receiver answered 429: it wants less of everything. */
  isOverloaded: boolean
}

export interface AttemptParts {
  send: SendOutbound
  vault: SecretVault
  logger: Logger
  now(): Date
}

/** Sends a message to an endpoint once, signed for this moment; never rejects. */
export async function attemptOnce(
  { send, vault, logger, now }: AttemptParts,
  endpoint: WebhookEndpointRow,
  message: Message,
): Promise<Outcome> {
  const at = now()
  const secrets = secretsOf(vault, endpoint, at)
  if (secrets.length === 0) return failed(at, 0, { failure: 'secret', failure_detail: unreadableSecret })
  const timestamp = Math.floor(at.getTime() / 1000)
  const start = performance.now()
  const duration = () => Math.round(performance.now() - start)
  try {
    const answer = await inTime(
      send({
        url: endpoint.url,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'admin-portal-scim',
          ...signedHeaders(secrets, { id: message.event_id, timestamp, body: message.body }),
        },
        body: message.body,
        timeoutMs,
        maxResponseBytes,
      }),
    )
    return answered(at, duration(), answer)
  } catch (error) {
    if (error instanceof OutboundError) {
      return failed(at, duration(), { failure: error.reason, failure_detail: error.message, status_code: error.status })
    }
    logger.error('A webhook could not be sent, for a reason that the sender does not name.', { error })
    return failed(at, duration(), { failure: 'connection', failure_detail: unexpected })
  }
}

/** The secrets that sign now, the current one first. */
function secretsOf(vault: SecretVault, endpoint: WebhookEndpointRow, now: Date): string[] {
  const { endpoint_id, secret, previous_secret, previous_secret_expires_at } = endpoint
  const isPreviousValid = previous_secret !== null && (previous_secret_expires_at ?? '') > now.toISOString()
  const stored = isPreviousValid ? [secret, previous_secret] : [secret]
  return stored.flatMap((text) => vault.open(text, endpoint_id) ?? [])
}

const unreadableSecret =
  'The stored signing secret cannot be read, most likely because the signing key of the server has changed. Nothing was sent. Issue a new secret.'

const unexpected = 'The request could not be sent, for a reason that is in the log of the server. It will be tried again.'

function answered(at: Date, duration_ms: number, { status, headers }: OutboundAnswer): Outcome {
  if (status >= 200 && status < 300) return { ...outcomeOf(at, duration_ms, status, null, null), retryAfter: null }
  const failure = status >= 300 && status < 400 ? 'redirect' : 'status'
  const retryAfter = retryAfterOf(headers['retry-after'], at)
  return { ...outcomeOf(at, duration_ms, status, failure, statusDetail(status)), retryAfter }
}

function failed(
  at: Date,
  duration_ms: number,
  { failure, failure_detail, status_code = null }: { failure: WebhookFailure; failure_detail: string; status_code?: number | null },
): Outcome {
  return { ...outcomeOf(at, duration_ms, status_code, failure, failure_detail), retryAfter: null }
}

function outcomeOf(
  at: Date,
  duration_ms: number,
  status_code: number | null,
  failure: WebhookFailure | null,
  failure_detail: string | null,
): Omit<Outcome, 'retryAfter'> {
  const attempt = { attempted_at: at.toISOString(), duration_ms, status_code, failure, failure_detail }
  return { attempt, isGone: status_code === 410, isOverloaded: status_code === 429 }
}

function statusDetail(status: number): string {
  if (status === 410) return 'The receiver answered 410: it is gone and wants no more events. The endpoint was turned off.'
  if (status >= 300 && status < 400)
    return `The receiver answered ${status}, a redirect. Redirects are not followed. Enter the final address.`
  return `The receiver answered ${status}. Only 200 to 299 counts as received. Look into the receiver's log.`
}

/** The answer, or a timeout: a sender that never settles must not hold up what comes after. */
function inTime(sending: Promise<OutboundAnswer>): Promise<OutboundAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLate()), timeoutMs + grace)
    unref(timer)
    sending.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const tooLate = () =>
  new OutboundError('timeout', `The receiver did not answer within ${timeoutMs / 1000} s. Answer at once, and do the work after that.`)
