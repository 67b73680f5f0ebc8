import type { WebhookAttempt } from '../../contract/webhookDelivery.js'
import type { EventRow, WebhookDeliveryRow } from '../storage/tables.js'
import type { StorageReader, StorageWriter } from '../storage/types.js'

/** How many attempts a delivery shows. */
export const shownAttempts = 20

/** The id of an endpoint's one delivery of an event. Both ids begin with the time, so they sort alike. */
export function deliveryIdOf(event_id: string): string {
  return event_id.replace(/^event-/, 'webhook-delivery-')
}

/** What deliveries of an endpoint wait for each other over: one person, group, membership or connection. */
export function queueOf({ organization_id, resource_id }: Pick<EventRow, 'organization_id' | 'resource_id'>): string {
  return `${organization_id} ${resource_id}`
}

/** The latest attempts of a delivery, newest first. */
export function attemptsOf({ attempts }: Pick<WebhookDeliveryRow, 'attempts'>): WebhookAttempt[] {
  // Written from values of this type alone.
  return JSON.parse(attempts) as WebhookAttempt[]
}

/** Whether anything of the queue is on its way to the endpoint. */
export async function isQueueBusy(reader: StorageReader, endpoint_id: string, queue: string): Promise<boolean> {
  return (await reader.find('webhook_deliveries', 'by_queue', [endpoint_id, queue])) !== undefined
}

/** A delivery joins its queue: due now if it is alone there, else held until those before it are done. */
export function joined(
  isAlone: boolean,
  queue: string,
  at: string,
): Pick<WebhookDeliveryRow, 'status' | 'due_at' | 'queue' | 'attempt_count'> {
  return { status: isAlone ? 'pending' : 'held', due_at: isAlone ? at : null, queue, attempt_count: 0 }
}

/** After one has left its queue: the earliest event that is held there is due. */
export async function releaseNext(writer: StorageWriter, endpoint_id: string, queue: string, at: string): Promise<void> {
  const next = await writer.find('webhook_deliveries', 'by_queue', [endpoint_id, queue])
  if (!next) return
  await writer.update('webhook_deliveries', [endpoint_id, next.delivery_id], { status: 'pending', due_at: at }, { status: 'held' })
}
