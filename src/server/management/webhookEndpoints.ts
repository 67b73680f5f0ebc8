import type { CreateWebhookEndpointServerBody, IssuedWebhookEndpoint, WebhookEndpoint } from '../../contract/webhookEndpoint.js'
import { newJobId, newWebhookEndpointId } from '../storage/ids.js'
import type { WebhookEndpointRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { deleteEndpointKind, removeEndpoint } from '../webhooks/erase.js'
import { ofAll } from '../webhooks/subscriptions.js'
import { ApiError } from './apiError.js'
import { requireRecentAuth } from './authorize.js'
import { createCursors } from './cursor.js'
import { createOnce } from './idempotency.js'
import { findOrganization } from './organizations.js'
import { aboutOwner, type EndpointCall, offeredWebhooks, ownEndpoint, recordEndpointChange, type WebhookCall } from './webhookCall.js'
import { issueSecret } from './webhookSecrets.js'
import { checkedUrl } from './webhookUrl.js'
import { viewOf } from './webhookViews.js'

/** How many endpoints there may be: of one organization, and of all organizations. Each costs a row for every event. */
const limits = { organization: 10, project: 50 }

/** Adds an endpoint; this answer alone has its whole signing secret. @throws ApiError 400, 404, 409 */
export async function createWebhookEndpoint(
  call: WebhookCall & { body: CreateWebhookEndpointServerBody; idempotencyKey: string | null },
): Promise<{ endpoint: IssuedWebhookEndpoint }> {
  const { context, body, caller } = call
  const { attempt } = offeredWebhooks(call)
  await requireRecentAuth(call)
  const url = checkedUrl(context.options, body.url)
  const organization_id = await ownerOf(call)
  return createOnce(aboutOwner(call, organization_id), `create webhook endpoint ${organization_id}`, async (writer, record) => {
    await assertRoom(writer, organization_id)
    const at = context.now().toISOString()
    const endpoint_id = newWebhookEndpointId()
    const issued = issueSecret(attempt, endpoint_id)
    const row: WebhookEndpointRow = {
      endpoint_id,
      organization_id,
      url,
      description: body.description ?? '',
      event_types: typesText(body.event_types ?? []),
      status: 'enabled',
      disabled_reason: null,
      disabled_at: null,
      ...issued.columns,
      previous_secret: null,
      previous_secret_expires_at: null,
      created_by: caller.actor.name,
      created_at: at,
      updated_at: at,
    }
    await writer.insert('webhook_endpoints', row)
    await recordEndpointChange(writer, record, call, 'webhook.create', row)
    const replay = { endpoint: await viewOf(writer, call, row) }
    return { answer: { endpoint: { ...replay.endpoint, signing_secret: issued.secret } }, replay }
  })
}

/** The organization's endpoints, newest first. */
export async function listWebhookEndpoints(call: WebhookCall): Promise<{ endpoints: WebhookEndpoint[] }> {
  offeredWebhooks(call)
  const { endpoints } = await pageOfEndpoints(call, call.organization?.organization_id, undefined, limits.organization)
  return { endpoints }
}

/** Those of all organizations, or of the one that is named, a page at a time. @throws ApiError 400, 404 */
export async function listAllWebhookEndpoints(
  call: WebhookCall & { query: Record<string, string> },
): Promise<{ endpoints: WebhookEndpoint[]; next_cursor?: string }> {
  offeredWebhooks(call)
  const { organization_id, cursor, limit } = call.query
  const owner = organization_id ? (await findOrganization(call.context.storage, organization_id)).organization_id : undefined
  return pageOfEndpoints(call, owner, cursor, Number(limit ?? 0) || 100)
}

async function pageOfEndpoints(call: WebhookCall, owner: string | undefined, cursor: string | undefined, limit: number) {
  const { storage, options } = call.context
  const cursors = createCursors<[endpoint_id: string]>(options.signingKey, 'webhook endpoints', [owner ?? null])
  const after = cursors.read(cursor)?.after
  const order = { ...(after && { after }), direction: 'desc', limit: limit + 1 } as const
  const rows =
    owner === undefined
      ? await storage.list('webhook_endpoints', { index: 'key', equals: [], ...order })
      : await storage.list('webhook_endpoints', { index: 'by_organization', equals: [owner], ...order })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const endpoints = await Promise.all(page.map((row) => viewOf(storage, call, row)))
  return { endpoints, ...(last && { next_cursor: cursors.write({ after: [last.endpoint_id] }) }) }
}

export async function getWebhookEndpoint(call: EndpointCall): Promise<{ endpoint: WebhookEndpoint }> {
  offeredWebhooks(call)
  const { storage } = call.context
  return { endpoint: await viewOf(storage, call, await ownEndpoint(storage, call)) }
}

/** Deletes an endpoint and its secrets at once, and its deliveries in pieces. @throws ApiError 404 */
export async function deleteWebhookEndpoint(call: EndpointCall): Promise<{ endpoint_id: string }> {
  offeredWebhooks(call)
  const { context } = call
  const { organization_id } = await ownEndpoint(context.storage, call)
  await aboutOwner(call, organization_id).context.write(async (writer, record) => {
    const row = await ownEndpoint(writer, call)
    await removeEndpoint(writer, row.endpoint_id)
    await writer.insert('jobs', {
      job_id: newJobId(),
      organization_id: row.organization_id,
      connection_id: '',
      kind: deleteEndpointKind,
      body: JSON.stringify({ endpoint_id: row.endpoint_id }),
      created_at: context.now().toISOString(),
    })
    await recordEndpointChange(writer, record, call, 'webhook.delete', row)
  })
  context.jobs.wake()
  return { endpoint_id: call.params.endpoint_id }
}

/** Whose events a new endpoint gets: a session's organization, else the one the host names, else all. */
async function ownerOf({ context, organization, body }: WebhookCall & { body: CreateWebhookEndpointServerBody }): Promise<string> {
  if (organization) return organization.organization_id
  return body.organization_id === undefined ? ofAll : (await findOrganization(context.storage, body.organization_id)).organization_id
}

async function assertRoom(reader: StorageReader, organization_id: string): Promise<void> {
  const limit = organization_id === ofAll ? limits.project : limits.organization
  if ((await reader.count('webhook_endpoints', { index: 'by_organization', equals: [organization_id] })) < limit) return
  throw new ApiError(
    'conflict',
    `There are ${limit} webhook endpoints already, which is the most there may be. Delete one that is no longer needed.`,
  )
}

/** Event types as they are stored. */
export const typesText = (event_types: readonly string[]) => JSON.stringify([...new Set(event_types)].sort())
