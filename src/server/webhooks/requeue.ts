import type { EventRow, WebhookDeliveryRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { isQueueBusy, joined, queueOf } from './deliveries.js'

/**
 * Makes a delivery due again: at once, or behind what is on its way for the same person, group or connection. One that is held stays so.
 * False when its event is no longer kept.
 */
export async function requeue(writer: StorageWriter, row: WebhookDeliveryRow, at: string): Promise<boolean> {
  const { endpoint_id, delivery_id, status } = row
  const key = [endpoint_id, delivery_id] as const
  if (status === 'held') return true
  if (status === 'pending') return writer.update('webhook_deliveries', key, { due_at: at })
  const event = await eventOf(writer, row)
  if (!event) {
    // A test has no event: its body is in its own row, and it waits for nothing.
    return row.body !== null && writer.update('webhook_deliveries', key, { status: 'pending', due_at: at, attempt_count: 0 })
  }
  const queue = queueOf(event)
  return writer.update('webhook_deliveries', key, joined(!(await isQueueBusy(writer, endpoint_id, queue)), queue, at))
}

async function eventOf(writer: StorageWriter, { organization_id, sequence, event_id }: WebhookDeliveryRow): Promise<EventRow | undefined> {
  const event = await writer.get('events', [organization_id, sequence])
  return event?.event_id === event_id ? event : undefined
}
