import type { MassDeactivation } from '../../contract/massDeactivation.js'
import type { ScimBackendOptions } from '../options.js'
import { isLetThrough, ongoing, parseDepartures } from '../provisioning/departures.js'
import type { ConnectionRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

/** A connection's mass deactivation as admins and the host see it; null when there is none. */
export async function massDeactivationView(
  reader: StorageReader,
  { massDeactivation = {} }: ScimBackendOptions,
  { connection_id, organization_id }: Pick<ConnectionRow, 'connection_id' | 'organization_id'>,
  now: Date,
): Promise<MassDeactivation | null> {
  const stats = await reader.get('connection_stats', [connection_id])
  const departures = stats && parseDepartures(stats.deactivations)
  if (!stats || !departures?.mass) return null
  const { deciding, ...mass } = departures.mass
  const held = stats.held_deactivations
  const at = now.toISOString()
  const { action = 'let_through' } = massDeactivation
  return {
    ...mass,
    held,
    held_through: held === 0 ? null : await lastPosition(reader, connection_id),
    is_deciding: deciding > 0,
    action: typeof action === 'function' ? ((await action({ organization_id, connection_id })) ?? 'let_through') : action,
    is_on: !isLetThrough(departures, at) && ongoing(departures, held, at) !== undefined,
  }
}

async function lastPosition(reader: StorageReader, connection_id: string): Promise<number | null> {
  const [last] = await reader.list('held_deactivations', { index: 'by_position', equals: [connection_id], direction: 'desc', limit: 1 })
  return last?.position ?? null
}
