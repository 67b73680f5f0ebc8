import { webhookTestType } from '../../contract/webhookEventTypes.js'
import type { ScimEvent } from '../events/scimEvent.js'
import { newEventId } from '../storage/ids.js'
import type { WebhookDeliveryRow, WebhookEndpointRow } from '../storage/tables.js'
import { deliveryIdOf } from './deliveries.js'

/** What a test sends: an envelope like any other, about the endpoint itself, outside of the organization's sequence. */
export function testDelivery(
  endpoint: WebhookEndpointRow,
  project_id: string,
  now: Date,
): { event_id: string; body: string; row: WebhookDeliveryRow } {
  const { endpoint_id, organization_id } = endpoint
  const event: ScimEvent = {
    project_id,
    event_id: newEventId(),
    event_type: webhookTestType,
    action: 'CREATE',
    object_type: 'webhook_test',
    source: 'DIRECT',
    id: endpoint_id,
    timestamp: now.toISOString(),
    vertical: 'B2B',
    sequence: 0,
    organization_id,
    connection_id: '',
    webhook_test: { endpoint_id, url: endpoint.url },
  }
  const { event_id, event_type, sequence, timestamp } = event
  const body = JSON.stringify(event)
  const row: WebhookDeliveryRow = {
    endpoint_id,
    delivery_id: deliveryIdOf(event_id),
    organization_id,
    event_id,
    event_type,
    sequence,
    member_id: null,
    status: 'failed',
    due_at: null,
    queue: null,
    attempt_count: 0,
    attempts: '[]',
    body,
    created_at: timestamp,
  }
  return { event_id, body, row }
}
