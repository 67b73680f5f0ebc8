import type { WebhookReplay } from '../../contract/webhookDelivery.js'
import type { JobStep } from '../background/jobs.js'
import type { EventRow, JobRow, WebhookDeliveryRow, WebhookEndpointRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { deliveryIdOf, isQueueBusy, queueOf } from './deliveries.js'
import { newDelivery } from './fanOut.js'
import { requeue } from './requeue.js'
import { ofAll, typeFilter } from './subscriptions.js'

const chunk = 200

/** What a job of this kind has still to do. */
export interface ReplayLeft extends WebhookReplay {
  endpoint_id: string
  /** Where the last piece ended, by the index it walks. */
  after: readonly (string | number | null)[] | null
}

export const replayKind = 'replay_webhooks'

/** Makes a piece of what a replay asks for due again, in the order in which it happened. */
export const replayWebhooks: JobStep = async (writer, _record, job) => {
  const left = JSON.parse(job.body) as ReplayLeft
  const endpoint = await writer.get('webhook_endpoints', [left.endpoint_id])
  if (!endpoint) return null
  const after = left.only === 'failed' ? await replayFailed(writer, left, job) : await replayAll(writer, left, endpoint, job)
  return after && JSON.stringify({ ...left, after } satisfies ReplayLeft)
}

type Place = ReplayLeft['after']

async function replayFailed(writer: StorageWriter, left: ReplayLeft, { created_at }: JobRow): Promise<Place> {
  const [, delivery_id] = left.after ?? []
  const rows = await writer.list('webhook_deliveries', {
    index: 'by_status',
    equals: ['failed', left.endpoint_id],
    ...(typeof delivery_id === 'string' && { after: [null, delivery_id] as const }),
    limit: chunk,
  })
  for (const row of rows) if (isWithin(left, row)) await requeue(writer, row, created_at)
  const last = rows.length === chunk ? rows.at(-1) : undefined
  return last ? [null, last.delivery_id] : null
}

async function replayAll(writer: StorageWriter, left: ReplayLeft, endpoint: WebhookEndpointRow, { created_at }: JobRow): Promise<Place> {
  const events = await nextEvents(writer, left, endpoint)
  const takes = typeFilter(endpoint.event_types)
  const known = await deliveriesOf(writer, endpoint.endpoint_id, events)
  for (const event of events) {
    if (!takes(event.event_type) || !isWithin(left, event)) continue
    const delivery = known.get(event.event_id)
    if (delivery) await requeueSettled(writer, delivery, created_at)
    else await deliverNow(writer, endpoint.endpoint_id, event, created_at)
  }
  const last = events.length === chunk ? events.at(-1) : undefined
  if (!last || last.created_at > left.until) return null
  return endpoint.organization_id === ofAll ? [last.created_at, last.organization_id, last.sequence] : [last.sequence]
}

/** Of one organization by its own order, of all by time. */
function nextEvents(
  writer: StorageWriter,
  { after, since, until }: ReplayLeft,
  { organization_id }: WebhookEndpointRow,
): Promise<EventRow[]> {
  if (organization_id !== ofAll) {
    const place = after === null ? {} : { after: [Number(after[0])] as const }
    return writer.list('events', { index: 'key', equals: [organization_id], ...place, limit: chunk })
  }
  const place = after === null ? {} : { after: [String(after[0]), String(after[1]), Number(after[2])] as const }
  const bounds = { from: { value: since, inclusive: true }, to: { value: until, inclusive: true } }
  return writer.list('events', { index: 'by_time', equals: [], ...bounds, ...place, limit: chunk })
}

async function deliveriesOf(
  writer: StorageWriter,
  endpoint_id: string,
  events: readonly EventRow[],
): Promise<Map<string, WebhookDeliveryRow>> {
  if (events.length === 0) return new Map()
  const keys = events.map(({ event_id }) => [endpoint_id, deliveryIdOf(event_id)] as const)
  const rows = await writer.getMany('webhook_deliveries', keys)
  return new Map(rows.map((row) => [row.event_id, row]))
}

/** What is on its way already is left to its own time. */
async function requeueSettled(writer: StorageWriter, delivery: WebhookDeliveryRow, at: string): Promise<void> {
  if (delivery.status === 'succeeded' || delivery.status === 'failed') await requeue(writer, delivery, at)
}

async function deliverNow(writer: StorageWriter, endpoint_id: string, event: EventRow, at: string): Promise<void> {
  const queue = queueOf(event)
  const busy = new Set((await isQueueBusy(writer, endpoint_id, queue)) ? [queue] : [])
  const row = newDelivery(endpoint_id, event, busy)
  await writer.insert('webhook_deliveries', { ...row, due_at: row.due_at && at })
}

const isWithin = ({ since, until }: WebhookReplay, { created_at }: { created_at: string }) => created_at >= since && created_at <= until
