import {
  type ReplayWebhookDeliveriesBody,
  type SearchWebhookDeliveriesBody,
  type WebhookDeliveriesPage,
  type WebhookDelivery,
  type WebhookDeliveryStatus,
  type WebhookReplay,
  webhookDeliveryStatuses,
} from '../../contract/webhookDelivery.js'
import { usualRetention } from '../background/purge.js'
import { newJobId } from '../storage/ids.js'
import type { WebhookDeliveryRow } from '../storage/tables.js'
import { attemptOnce } from '../webhooks/attempt.js'
import { healthAfter, putHealth, readHealth } from '../webhooks/health.js'
import { type ReplayLeft, replayKind } from '../webhooks/replay.js'
import { requeue } from '../webhooks/requeue.js'
import { testDelivery } from '../webhooks/testEvent.js'
import { ApiError, invalidField, tooManyRequests, webhookDeliveryNotFound } from './apiError.js'
import { audit } from './audit.js'
import { createCursors } from './cursor.js'
import { aboutOwner, type EndpointCall, offeredWebhooks, ownEndpoint, recordEndpointChange } from './webhookCall.js'
import { deliveryView } from './webhookViews.js'

const usualLimit = 50
const day = 24 * 3_600_000

/** Deliveries, newest first. @throws ApiError 400, 404 */
export async function searchWebhookDeliveries(call: EndpointCall & { body: SearchWebhookDeliveriesBody }): Promise<WebhookDeliveriesPage> {
  offeredWebhooks(call)
  const { storage, options } = call.context
  const { endpoint_id } = await ownEndpoint(storage, call)
  const { cursor, limit, query } = call.body
  const status = query?.status
  const rows = limit || usualLimit
  const cursors = createCursors(options.signingKey, 'webhook deliveries', [endpoint_id, status ?? null])
  const after = cursors.read(cursor)?.after
  const found = await listDeliveries(call, { endpoint_id, status, after, limit: rows + 1 })
  const page = found.slice(0, rows)
  const last = found.length > rows ? page.at(-1) : undefined
  const place = last && (status === undefined ? [last.delivery_id] : [last.due_at, last.delivery_id])
  return { deliveries: page.map(deliveryView), next_cursor: place ? cursors.write({ after: place }) : null }
}

/** The same with the server API's query. */
export async function listWebhookDeliveries(call: EndpointCall & { query: Record<string, string> }): Promise<WebhookDeliveriesPage> {
  const { status, cursor, limit } = call.query
  const query = { status: webhookDeliveryStatuses.find((known) => known === status) }
  const page = await searchWebhookDeliveries({ ...call, body: { cursor, limit: Number(limit ?? 0), query } })
  const { next_cursor, ...rest } = page
  return { ...rest, ...(next_cursor !== null && { next_cursor }) }
}

interface Wanted {
  endpoint_id: string
  status: WebhookDeliveryStatus | undefined
  after: readonly (string | number | null)[] | undefined
  limit: number
}

function listDeliveries({ context }: EndpointCall, { endpoint_id, status, after, limit }: Wanted): Promise<WebhookDeliveryRow[]> {
  const order = { direction: 'desc', limit } as const
  // A cursor is sealed, so what is in it was put there above.
  if (status === undefined) {
    const place = after && { after: after as [string] }
    return context.storage.list('webhook_deliveries', { index: 'key', equals: [endpoint_id], ...place, ...order })
  }
  const place = after && { after: after as [string | null, string] }
  return context.storage.list('webhook_deliveries', { index: 'by_status', equals: [status, endpoint_id], ...place, ...order })
}

/** Sends a test event once, whether the endpoint is on or off, and keeps what came of it among the deliveries. @throws ApiError 404, 429 */
export async function testWebhookEndpoint(call: EndpointCall): Promise<{ delivery: WebhookDelivery }> {
  const { attempt, deliverer, testLimit } = offeredWebhooks(call)
  const { context } = call
  const endpoint = await ownEndpoint(context.storage, call)
  const seconds = testLimit.take(endpoint.endpoint_id)
  if (seconds !== null) throw tooManyRequests(seconds, 'This endpoint was tested ten times within a minute.')
  const { event_id, body, row } = testDelivery(endpoint, context.options.projectId ?? '', context.now())
  const outcome = await attemptOnce(attempt, endpoint, { event_id, body })
  const isReceived = outcome.attempt.failure === null
  const delivery: WebhookDeliveryRow = {
    ...row,
    status: isReceived ? 'succeeded' : 'failed',
    attempt_count: 1,
    attempts: JSON.stringify([outcome.attempt]),
  }
  await aboutOwner(call, endpoint.organization_id).context.write(async (writer) => {
    // Deleted while the receiver was asked: there is nothing left to belong to.
    await ownEndpoint(writer, call)
    await writer.insert('webhook_deliveries', delivery)
    await audit(writer, call, endpoint.organization_id, 'webhook.test', endpoint.endpoint_id)
    // A receiver that is back gets what waits for it at once.
    const health = isReceived ? healthAfter(await readHealth(writer, endpoint), outcome, context.now()) : null
    if (health) await putHealth(writer, health)
  })
  deliverer.wake()
  return { delivery: deliveryView(delivery) }
}

/** Attempts a delivery again, now, or behind what is on its way for the same person, group or connection. @throws ApiError 404, 409 */
export async function retryWebhookDelivery(
  call: EndpointCall & { params: { endpoint_id: string; delivery_id: string } },
): Promise<{ delivery: WebhookDelivery }> {
  const { deliverer } = offeredWebhooks(call)
  const { context, params } = call
  const { organization_id } = await ownEndpoint(context.storage, call)
  const delivery = await aboutOwner(call, organization_id).context.write(async (writer, record) => {
    const endpoint = await ownEndpoint(writer, call)
    const key = [params.endpoint_id, params.delivery_id] as const
    const row = await writer.get('webhook_deliveries', key)
    if (!row) throw webhookDeliveryNotFound()
    if (endpoint.status === 'disabled') throw endpointIsOff()
    if (!(await requeue(writer, row, context.now().toISOString()))) throw webhookDeliveryNotFound()
    // Asked for by a person, so a pause does not hold it up.
    await writer.update('webhook_health', [endpoint.endpoint_id], { paused_until: null })
    await recordEndpointChange(writer, record, call, 'webhook.replay', endpoint)
    return (await writer.get('webhook_deliveries', key)) ?? row
  })
  deliverer.wake()
  return { delivery: deliveryView(delivery) }
}

/** Begins to send again what failed, or every event of a time. @throws ApiError 400, 404, 409 */
export async function replayWebhookDeliveries(
  call: EndpointCall & { body: ReplayWebhookDeliveriesBody },
): Promise<{ replay: WebhookReplay }> {
  offeredWebhooks(call)
  const { context, body } = call
  const { organization_id } = await ownEndpoint(context.storage, call)
  const now = context.now()
  const replay: WebhookReplay = {
    only: body.only ?? 'failed',
    since: instant('since', body.since, new Date(now.getTime() - (context.options.retentionDays ?? usualRetention) * day)),
    until: instant('until', body.until, now),
  }
  await aboutOwner(call, organization_id).context.write(async (writer, record) => {
    const endpoint = await ownEndpoint(writer, call)
    if (endpoint.status === 'disabled') throw endpointIsOff()
    await writer.insert('jobs', {
      job_id: newJobId(),
      organization_id,
      connection_id: '',
      kind: replayKind,
      body: JSON.stringify({ ...replay, endpoint_id: endpoint.endpoint_id, after: null } satisfies ReplayLeft),
      created_at: now.toISOString(),
    })
    await recordEndpointChange(writer, record, call, 'webhook.replay', endpoint)
  })
  context.jobs.wake()
  return { replay }
}

/** An instant as it is stored and compared. */
function instant(field: string, text: string | undefined, usual: Date): string {
  const time = text === undefined ? usual.getTime() : Date.parse(text)
  const date = new Date(time)
  if (Number.isNaN(time) || date.getUTCFullYear() < 1970 || date.getUTCFullYear() > 9999) {
    throw invalidField(field, 'it must be a time as in RFC 3339, in the years 1970 to 9999.')
  }
  return date.toISOString()
}

const endpointIsOff = () =>
  new ApiError('conflict', 'The endpoint is turned off, so nothing is sent to it. Turn it on first, then send again.')
