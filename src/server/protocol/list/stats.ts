import { missingRow } from '../../provisioning/missingRow.js'
import type { ConnectionStatsRow } from '../../storage/tables.js'
import type { Reader } from '../../storage/types.js'

/** Reads a connection's counters once for a whole answer, so that its parts agree. */
export function createStatsReader(reader: Reader, connection_id: string): () => Promise<ConnectionStatsRow> {
  let stats: Promise<ConnectionStatsRow> | undefined
  return () => {
    stats ??= reader.get('connection_stats', [connection_id]).then((row) => row ?? missingRow('connection_stats'))
    return stats
  }
}
