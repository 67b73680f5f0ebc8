import type { WebhookHealthRow } from '../storage/tables.js'
import type { StorageReader, StorageWriter } from '../storage/types.js'
import type { Outcome } from './attempt.js'
import { failingUntilDisabled, failuresUntilPause, longestPause, pauseAfter } from './schedule.js'

/** How exact `last_success_at` is while all goes well, in milliseconds: not every success is worth a commit. */
const successNotedEvery = 60_000

type Endpoint = Pick<WebhookHealthRow, 'endpoint_id'>

function freshHealth({ endpoint_id }: Endpoint): WebhookHealthRow {
  return {
    endpoint_id,
    failing_since: null,
    failures: 0,
    last_failure: null,
    last_success_at: null,
    paused_until: null,
  }
}

export async function readHealth(reader: StorageReader, endpoint: Endpoint): Promise<WebhookHealthRow> {
  return (await reader.get('webhook_health', [endpoint.endpoint_id])) ?? freshHealth(endpoint)
}

/** Whether nothing may be sent yet. */
export function isPaused({ paused_until }: WebhookHealthRow, now: Date): boolean {
  if (paused_until === null) return false
  const left = Date.parse(paused_until) - now.getTime()
  return left > 0 && left <= longestPause
}

/** Whether the endpoint has to prove itself: one delivery at a time, and its success ends the doubt. */
export function isOnProbation({ failures }: WebhookHealthRow): boolean {
  return failures >= failuresUntilPause
}

/** Whether it has failed for so long that it is turned off. */
export function hasFailedTooLong({ failing_since }: WebhookHealthRow, now: Date): boolean {
  return failing_since !== null && now.getTime() - Date.parse(failing_since) >= failingUntilDisabled
}

/** The health after an attempt; null when it is not worth writing. */
export function healthAfter(before: WebhookHealthRow, { attempt, retryAfter, isOverloaded }: Outcome, now: Date): WebhookHealthRow | null {
  const at = now.toISOString()
  if (attempt.failure === null) {
    const isKnown = before.last_success_at !== null && now.getTime() - Date.parse(before.last_success_at) < successNotedEvery
    if (isKnown && before.failures === 0 && before.paused_until === null) return null
    return { ...freshHealth(before), last_success_at: at }
  }
  const failures = before.failures + 1
  const pause = pauseAfter(failures, isOverloaded ? retryAfter : null)
  const until = pause === 0 ? null : new Date(now.getTime() + pause).toISOString()
  return {
    ...before,
    failing_since: before.failing_since ?? at,
    failures,
    last_failure: attempt.failure,
    paused_until: later(before.paused_until, until),
  }
}

const later = (a: string | null, b: string | null) => (a !== null && (b === null || a > b) ? a : b)

/** Writes it over the row before, or as the first. */
export async function putHealth(writer: StorageWriter, row: WebhookHealthRow): Promise<void> {
  const { endpoint_id, ...changes } = row
  if (!(await writer.update('webhook_health', [endpoint_id], changes))) await writer.insert('webhook_health', row)
}
