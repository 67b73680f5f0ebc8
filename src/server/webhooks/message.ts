import type { WebhookDeliveryRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

/** What a delivery sends: the text that was fixed when the event was written. Null when the event is no longer kept. */
export async function bodyOf(
  reader: StorageReader,
  { body, organization_id, sequence, event_id }: WebhookDeliveryRow,
): Promise<string | null> {
  if (body !== null) return body
  const event = await reader.get('events', [organization_id, sequence])
  return event?.event_id === event_id ? event.body : null
}
