import type { Health } from '../../contract/health.js'
import { liveTokens } from '../access/liveTokens.js'
import type { RecordChanges, RecordedChange, RecordingScope } from '../events/recordedChange.js'
import type { ConnectionRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { healthOf, nothingPending } from './state.js'

/** Writes a connection's health state, with its event, when it has changed. Whatever changes a connection calls this last. */
export async function writeHealth(writer: StorageWriter, record: RecordChanges, connection_id: string, now: Date): Promise<void> {
  const connection = await writer.get('connections', [connection_id])
  const stats = await writer.get('connection_stats', [connection_id])
  if (connection?.status !== 'active' || !stats) return
  const tokens = await liveTokens(writer, connection_id)
  const health = healthOf({ connection, stats, tokens, pending: nothingPending, now })
  if (health.state === stats.health_state) return
  await writer.update('connection_stats', [connection_id], {
    health_state: health.state,
    health_since: health.since ?? now.toISOString(),
  })
  await record(scopeOf(connection), [{ event: healthEvent(connection_id, health) }])
}

function scopeOf({ organization_id, connection_id }: ConnectionRow): RecordingScope {
  return { organization_id, connection_id, source: 'DIRECT', actor: { type: 'host', name: null }, token_last_four: null, request: null }
}

function healthEvent(id: string, { state, since, causes }: Health): RecordedChange['event'] {
  return {
    type: 'scim.connection.health',
    action: 'UPDATE',
    object_type: 'scim_connection_health',
    id,
    object: { state, since, causes: causes.map(({ cause, count }) => ({ cause, count })) },
  }
}
