import type { WebhookDelivery } from '../../contract/webhookDelivery.js'
import type { WebhookDisabledReason, WebhookEndpoint, WebhookFailure } from '../../contract/webhookEndpoint.js'
import type { WebhookDeliveryRow, WebhookEndpointRow, WebhookHealthRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { attemptsOf } from '../webhooks/deliveries.js'
import { readHealth } from '../webhooks/health.js'
import { ofAll } from '../webhooks/subscriptions.js'
import type { WebhookCall } from './webhookCall.js'

/** An endpoint as the API shows it now. */
export async function viewOf(reader: StorageReader, { context }: WebhookCall, row: WebhookEndpointRow): Promise<WebhookEndpoint> {
  return endpointView(row, await readHealth(reader, row), context.now())
}

/** Secrets by their last characters only. */
function endpointView(row: WebhookEndpointRow, health: WebhookHealthRow, now: Date): WebhookEndpoint {
  const at = now.toISOString()
  const { previous_secret_expires_at: expiry } = row
  return {
    endpoint_id: row.endpoint_id,
    organization_id: row.organization_id === ofAll ? null : row.organization_id,
    url: row.url,
    description: row.description,
    event_types: JSON.parse(row.event_types) as string[],
    status: row.status,
    // Written from values of these types alone.
    disabled_reason: row.disabled_reason as WebhookDisabledReason | null,
    disabled_at: row.disabled_at,
    health: {
      failing_since: health.failing_since,
      failures: health.failures,
      last_failure: health.last_failure as WebhookFailure | null,
      last_success_at: health.last_success_at,
      paused_until: health.paused_until !== null && health.paused_until > at ? health.paused_until : null,
    },
    signing_secret_last_four: row.secret_last_four,
    previous_secret_expires_at: expiry !== null && expiry > at ? expiry : null,
    created_by: row.created_by,
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}

export function deliveryView(row: WebhookDeliveryRow): WebhookDelivery {
  const { endpoint_id, delivery_id, organization_id, event_id, event_type, sequence, status, created_at, due_at, attempt_count } = row
  const ids = { delivery_id, endpoint_id, organization_id, event_id, event_type, sequence }
  return { ...ids, status, created_at, next_attempt_at: due_at, attempt_count, attempts: attemptsOf(row) }
}
