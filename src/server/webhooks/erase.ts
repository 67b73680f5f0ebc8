import type { JobStep } from '../background/jobs.js'
import { walk } from '../storage/pages.js'
import type { EventRow, WebhookDeliveryRow } from '../storage/tables.js'
import type { StorageReader, StorageWriter } from '../storage/types.js'
import { releaseNext } from './deliveries.js'

const chunk = 500

export const deleteEndpointKind = 'delete_webhook_endpoint'

/** Removes an endpoint, its secrets and its health; its deliveries are many and follow in pieces, by `deleteEndpointData`. */
export async function removeEndpoint(writer: StorageWriter, endpoint_id: string): Promise<void> {
  await writer.delete('webhook_endpoints', [endpoint_id])
  await writer.delete('webhook_health', [endpoint_id])
}

/** Removes a piece of what a deleted endpoint left. */
export const deleteEndpointData: JobStep = async (writer, _record, { body }) => {
  const { endpoint_id } = JSON.parse(body) as { endpoint_id: string }
  const removed = await writer.deleteMany('webhook_deliveries', { index: 'key', equals: [endpoint_id], limit: chunk })
  return removed < chunk ? null : body
}

/** Removes some of an organization's endpoints, with their secrets and health, and returns how many. */
export async function removeEndpointsOf(writer: StorageWriter, organization_id: string, limit: number): Promise<number> {
  const endpoints = await writer.list('webhook_endpoints', { index: 'by_organization', equals: [organization_id], limit })
  for (const { endpoint_id } of endpoints) await removeEndpoint(writer, endpoint_id)
  return endpoints.length
}

/**
 * Removes the deliveries of events about one member, but for those under way that tell of an end: they hold ids alone, and the receiver has
 * yet to learn that somebody has gone.
 */
export async function eraseMemberDeliveries(writer: StorageWriter, organization_id: string, member_id: string, at: string): Promise<void> {
  for await (const rows of walk(writer, 'webhook_deliveries', { index: 'by_member', equals: [organization_id, member_id] })) {
    for (const row of rows) {
      if (isEndOnItsWay(row)) continue
      await writer.delete('webhook_deliveries', [row.endpoint_id, row.delivery_id])
      if (row.status === 'pending' && row.queue !== null) await releaseNext(writer, row.endpoint_id, row.queue, at)
    }
  }
}

/** Whether a receiver has yet to learn of an event that tells of an end, and so needs its body. */
export async function isEndAwaited(reader: StorageReader, { organization_id, event_id }: EventRow, member_id: string): Promise<boolean> {
  const about = { index: 'by_member', equals: [organization_id, member_id], where: { event_id } } as const
  return (await reader.list('webhook_deliveries', { ...about, limit: 100 })).some(isEndOnItsWay)
}

const isEndOnItsWay = ({ event_type, queue }: WebhookDeliveryRow) => queue !== null && event_type.endsWith('.delete')

/** Removes deliveries that were made before a time, some at a call, and returns how many. */
export async function removeOldDeliveries(writer: StorageWriter, before: string): Promise<number> {
  for await (const endpoints of endpointIds(writer)) {
    for (const { endpoint_id } of endpoints) {
      const oldest = await writer.list('webhook_deliveries', { index: 'key', equals: [endpoint_id], limit: chunk })
      const old = oldest.filter(({ created_at }) => created_at < before)
      for (const { delivery_id, queue, status } of old) {
        await writer.delete('webhook_deliveries', [endpoint_id, delivery_id])
        if (status === 'pending' && queue !== null) await releaseNext(writer, endpoint_id, queue, before)
      }
      if (old.length > 0) return old.length
    }
  }
  return 0
}

function endpointIds(reader: StorageReader) {
  return walk(reader, 'webhook_endpoints', { index: 'key', equals: [], columns: ['endpoint_id'] })
}
