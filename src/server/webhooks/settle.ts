import type { WebhookDeliveryRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import type { Outcome } from './attempt.js'
import { attemptsOf, releaseNext, shownAttempts } from './deliveries.js'
import { delayAfter } from './schedule.js'

/** What an attempt changes in its delivery. */
function rowAfter(before: WebhookDeliveryRow, { attempt, retryAfter, isGone }: Outcome, now: Date): Partial<WebhookDeliveryRow> {
  const attempt_count = before.attempt_count + 1
  const attempts = JSON.stringify([attempt, ...attemptsOf(before)].slice(0, shownAttempts))
  const settled = { attempt_count, attempts, due_at: null, queue: null }
  if (attempt.failure === null) return { ...settled, status: 'succeeded' }
  const delay = isGone ? null : delayAfter(attempt_count, retryAfter)
  if (delay === null) return { ...settled, status: 'failed' }
  return { attempt_count, attempts, due_at: new Date(now.getTime() + delay).toISOString() }
}

/**
 * Writes what came of an attempt. When the delivery is done, the next of its queue is due. Nothing happens when the delivery is no longer
 * as it was: it was deleted, asked for again, or another instance had taken over.
 */
export async function settle(writer: StorageWriter, before: WebhookDeliveryRow, outcome: Outcome, now: Date): Promise<void> {
  const { endpoint_id, delivery_id, queue, attempt_count, attempts } = before
  const changes = rowAfter(before, outcome, now)
  const isWritten = await writer.update('webhook_deliveries', [endpoint_id, delivery_id], changes, {
    status: 'pending',
    attempt_count,
    attempts,
  })
  if (isWritten && changes.queue === null && queue !== null) await releaseNext(writer, endpoint_id, queue, now.toISOString())
}
