import type { ScimEvent } from '../events/scimEvent.js'
import type { EventRow, WebhookDeliveryRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { deliveryIdOf, isQueueBusy, joined, queueOf } from './deliveries.js'
import { shortenedBody } from './payload.js'
import type { Subscription, Subscriptions } from './subscriptions.js'

/** Tells the endpoints that take an organization's events; which ones is looked up while the rest of the transaction goes on. */
export function createTeller(subscriptions: Subscriptions) {
  return (writer: StorageWriter, organization_id: string) => {
    const reading = subscriptions.of(writer, organization_id)
    return async (events: readonly EventRow[]) => fanOut(writer, await reading, events)
  }
}

/**
 * Writes a delivery of each event to each endpoint that takes it, in the transaction that writes the events, so that there is never one
 * without the other. The events are in order of their sequence.
 */
async function fanOut(writer: StorageWriter, subscriptions: readonly Subscription[], events: readonly EventRow[]): Promise<void> {
  await Promise.all(
    subscriptions.map(async ({ endpoint_id, takes }) => {
      const taken = events.filter(({ event_type }) => takes(event_type))
      const busy = await busyQueues(writer, endpoint_id, new Set(taken.map(queueOf)))
      await Promise.all(taken.map((event) => writer.insert('webhook_deliveries', newDelivery(endpoint_id, event, busy))))
    }),
  )
}

async function busyQueues(writer: StorageWriter, endpoint_id: string, queues: ReadonlySet<string>): Promise<Set<string>> {
  const asked = await Promise.all([...queues].map(async (queue) => ({ queue, isBusy: await isQueueBusy(writer, endpoint_id, queue) })))
  return new Set(asked.filter(({ isBusy }) => isBusy).map(({ queue }) => queue))
}

/** The event's delivery at the end of its queue, which is busy from then on. */
export function newDelivery(endpoint_id: string, event: EventRow, busy: Set<string>): WebhookDeliveryRow {
  const queue = queueOf(event)
  const isAlone = !busy.has(queue)
  busy.add(queue)
  const envelope = JSON.parse(event.body) as ScimEvent & { member_id?: string }
  return {
    endpoint_id,
    delivery_id: deliveryIdOf(event.event_id),
    organization_id: event.organization_id,
    event_id: event.event_id,
    event_type: event.event_type,
    sequence: event.sequence,
    member_id: envelope.member_id ?? null,
    ...joined(isAlone, queue, event.created_at),
    attempts: '[]',
    body: shortenedBody(envelope, event.body),
    created_at: event.created_at,
  }
}
