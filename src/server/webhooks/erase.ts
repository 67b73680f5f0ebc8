import type { JobStep } from '../background/jobs.js'
import { walk } from '../storage/pages.js'
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

/**
 * Removes some of what webhooks hold of an organization: its endpoints with their secrets, and every delivery of its events to any endpoint.
 * True when nothing is left. Call it in the transaction that ends the organization and go on until it is true.
 */
export async function eraseWebhooksOfOrganization(writer: StorageWriter, organization_id: string): Promise<boolean> {
  const endpoints = await writer.list('webhook_endpoints', { index: 'by_organization', equals: [organization_id], limit: chunk })
  for (const { endpoint_id } of endpoints) await removeEndpoint(writer, endpoint_id)
  const removed = await writer.deleteMany('webhook_deliveries', { index: 'by_member', equals: [organization_id], limit: chunk })
  return endpoints.length < chunk && removed < chunk
}

/** Removes some of the deliveries of events about one member; true when nothing is left. Their events are the outbox's to remove. */
export async function eraseWebhooksOfMember(writer: StorageWriter, organization_id: string, member_id: string): Promise<boolean> {
  // Whatever waits for one of them is about the same member, so nothing is left waiting.
  const about = { index: 'by_member', equals: [organization_id, member_id], limit: chunk } as const
  return (await writer.deleteMany('webhook_deliveries', about)) < chunk
}

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
