import type { RecordChanges, RecordedChange } from '../events/recordedChange.js'
import type { OrganizationRow, WebhookEndpointRow } from '../storage/tables.js'
import type { StorageReader, StorageWriter } from '../storage/types.js'
import type { Webhooks } from '../webhooks/createWebhooks.js'
import { hostOf } from '../webhooks/endpointUrl.js'
import { ofAll } from '../webhooks/subscriptions.js'
import { webhookEndpointNotFound, webhooksNotOffered } from './apiError.js'
import { audit } from './audit.js'
import type { ManagementCall } from './call.js'
import { activeConnection } from './connectionRow.js'
import type { ManagementContext } from './context.js'

/** A call about webhooks: of one organization through its session, or of the whole project. */
export interface WebhookCall extends ManagementCall {
  organization?: OrganizationRow
}

export interface EndpointCall extends WebhookCall {
  params: { endpoint_id: string }
}

/** Whether organizations may add endpoints in the portal. */
export function areWebhooksOffered({ options }: ManagementContext): boolean {
  return options.webhooks !== undefined && options.webhooks.isInPortal !== false
}

/** Webhooks, where the caller may use them. @throws ApiError 404 */
export function offeredWebhooks({ context, organization }: WebhookCall): Webhooks {
  if (!context.webhooks || (organization && !areWebhooksOffered(context))) throw webhooksNotOffered()
  return context.webhooks
}

/** The endpoint of this id, as far as the caller may know of it: of another organization, or of none, it does not exist. @throws ApiError 404 */
export async function ownEndpoint(reader: StorageReader, { organization, params }: EndpointCall): Promise<WebhookEndpointRow> {
  const row = await reader.get('webhook_endpoints', [params.endpoint_id])
  if (!row || (organization && row.organization_id !== organization.organization_id)) throw webhookEndpointNotFound()
  return row
}

/** The same call, whose changes are about the organization of the endpoint; those of an endpoint of all organizations run alone. */
export function aboutOwner<C extends WebhookCall>(call: C, organization_id: string): C {
  if (organization_id === ofAll) return call
  const { context } = call
  return { ...call, context: { ...context, write: (work) => context.write(work, { about: organization_id }) } }
}

type WebhookKind = Extract<NonNullable<RecordedChange['activity']>['kind'], `webhook.${string}`>

/** Writes who did what to an endpoint: into activity for the organization it belongs to, and into the audit. */
export async function recordEndpointChange(
  writer: StorageWriter,
  record: RecordChanges,
  call: WebhookCall,
  kind: WebhookKind,
  { endpoint_id, organization_id, url }: WebhookEndpointRow,
  changes: NonNullable<RecordedChange['activity']>['changes'] = [],
): Promise<void> {
  if (organization_id !== ofAll) {
    const connection = await activeConnection(writer, organization_id)
    const scope = { organization_id, connection_id: connection?.connection_id ?? '', source: 'DIRECT', actor: call.caller.actor } as const
    await record({ ...scope, token_last_four: null, request: null }, [{ activity: { kind, subject: hostOf(url), changes } }])
  }
  await audit(writer, call, organization_id, kind, endpoint_id)
}
