import type { WebhookDisabledReason } from '../../contract/webhookEndpoint.js'
import type { WriteAndRecord } from '../events/recordedChange.js'
import type { Logger } from '../options.js'
import type { WebhookEndpointRow } from '../storage/tables.js'
import { hostOf } from './endpointUrl.js'
import { ofAll } from './subscriptions.js'

export interface DisableParts {
  write: WriteAndRecord
  logger: Logger
  now(): Date
}

/**
 * Turns an endpoint off because of what its receiver answered. The organization it belongs to learns it by activity and an event, which its
 * other endpoints get; of an endpoint of all organizations, the log says so.
 */
export async function disableEndpoint(
  { write, logger, now }: DisableParts,
  endpoint: WebhookEndpointRow,
  disabled_reason: Exclude<WebhookDisabledReason, 'turned_off'>,
): Promise<void> {
  const { endpoint_id, organization_id, url } = endpoint
  const disabled_at = now().toISOString()
  const changes = { status: 'disabled', disabled_reason, disabled_at, updated_at: disabled_at } as const
  const isFirst = await write(
    async (writer, record) => {
      if (!(await writer.update('webhook_endpoints', [endpoint_id], changes, { status: 'enabled', url }))) return false
      if (organization_id === ofAll) return true
      const connection = await writer.find('connections', 'by_organization', [organization_id, 'active'])
      const object = { endpoint_id, organization_id, url, disabled_reason, disabled_at }
      const scope = { organization_id, connection_id: connection?.connection_id ?? '', source: 'DIRECT' } as const
      await record({ ...scope, actor: { type: 'host', name: null }, token_last_four: null, request: null }, [
        {
          activity: { kind: 'webhook.disable', subject: hostOf(url) },
          event: { type: 'scim.webhook.disable', action: 'UPDATE', object_type: 'webhook_endpoint', id: endpoint_id, object },
        },
      ])
      return true
    },
    { about: organization_id || undefined },
  )
  if (isFirst && organization_id === ofAll) {
    logger.error(
      'A webhook endpoint of all organizations was turned off. Look at its deliveries, then turn it on and replay what it missed.',
      {
        endpoint_id,
        disabled_reason,
      },
    )
  }
}
