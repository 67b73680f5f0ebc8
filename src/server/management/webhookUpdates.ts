import type { AttributeChange } from '../../contract/activity.js'
import type { IssuedWebhookEndpoint, UpdateWebhookEndpointBody } from '../../contract/webhookEndpoint.js'
import type { WebhookEndpointRow } from '../storage/tables.js'
import { hostOf } from '../webhooks/endpointUrl.js'
import { requireRecentAuth } from './authorize.js'
import { aboutOwner, type EndpointCall, offeredWebhooks, ownEndpoint, recordEndpointChange } from './webhookCall.js'
import { typesText } from './webhookEndpoints.js'
import { issueSecret } from './webhookSecrets.js'
import { checkedUrl } from './webhookUrl.js'
import { viewOf } from './webhookViews.js'

/** Changes an endpoint. Where its URL leads to another origin, a new secret is issued and the old one signs nothing any more. @throws ApiError 400, 404 */
export async function updateWebhookEndpoint(
  call: EndpointCall & { body: UpdateWebhookEndpointBody },
): Promise<{ endpoint: IssuedWebhookEndpoint }> {
  const { context, body } = call
  const { attempt, deliverer } = offeredWebhooks(call)
  const url = body.url === undefined ? undefined : checkedUrl(context.options, body.url)
  const found = await ownEndpoint(context.storage, call)
  if (url !== undefined && originOf(url) !== originOf(found.url)) await requireRecentAuth(call)
  const answer = await aboutOwner(call, found.organization_id).context.write(async (writer, record) => {
    const before = await ownEndpoint(writer, call)
    const isElsewhere = url !== undefined && originOf(url) !== originOf(before.url)
    const issued = isElsewhere ? issueSecret(attempt, before.endpoint_id) : undefined
    const fields = changedRow(before, { ...body, ...(url !== undefined && { url }) }, context.now().toISOString())
    const changes = changesBetween(before, fields)
    if (changes.length === 0) return { endpoint: await viewOf(writer, call, before) }
    const row: WebhookEndpointRow = {
      ...fields,
      ...(issued && { ...issued.columns, previous_secret: null, previous_secret_expires_at: null }),
    }
    await writer.update('webhook_endpoints', [row.endpoint_id], row)
    // Whoever changes where it leads, or turns it on, does so because something was wrong: it begins anew.
    if (row.url !== before.url || row.status !== before.status) await writer.delete('webhook_health', [row.endpoint_id])
    await recordEndpointChange(writer, record, call, 'webhook.update', row, changes)
    return { endpoint: { ...(await viewOf(writer, call, row)), ...(issued && { signing_secret: issued.secret }) } }
  })
  deliverer.wake()
  return answer
}

function changedRow(before: WebhookEndpointRow, body: UpdateWebhookEndpointBody, at: string): WebhookEndpointRow {
  const { url = before.url, description = before.description, event_types, status = before.status } = body
  const fields = { url, description, event_types: event_types ? typesText(event_types) : before.event_types, status }
  const disabled = status === before.status ? {} : { disabled_at: status === 'disabled' ? at : null }
  const reason = status === before.status ? {} : { disabled_reason: status === 'disabled' ? 'turned_off' : null }
  return { ...before, ...fields, ...disabled, ...reason, updated_at: at }
}

const shownFields = ['url', 'description', 'event_types', 'status'] as const

/** What activity says of a change; of a URL its host, because the rest may hold a secret. */
function changesBetween(before: WebhookEndpointRow, after: WebhookEndpointRow): AttributeChange[] {
  return shownFields
    .filter((attribute) => before[attribute] !== after[attribute])
    .map((attribute) => ({ attribute, before: shown(attribute, before), after: shown(attribute, after) }))
}

function shown(attribute: (typeof shownFields)[number], row: WebhookEndpointRow): string {
  if (attribute === 'event_types') return (JSON.parse(row.event_types) as string[]).join(', ')
  return attribute === 'url' ? hostOf(row.url) : row[attribute]
}

const originOf = (url: string) => new URL(url).origin
