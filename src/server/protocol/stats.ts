import type { CachedRead } from '../access/cached.js'
import { missingRow } from '../provisioning/missingRow.js'
import type { ConnectionStatsRow } from '../storage/tables.js'

export type ReadStats = () => Promise<Readonly<ConnectionStatsRow>>

/** Reads a connection's counters once per response, so that its parts agree. */
export function createStatsReader(rows: CachedRead<ConnectionStatsRow>, connection_id: string): ReadStats {
  let stats: ReturnType<ReadStats> | undefined
  return () => {
    stats ??= rows(connection_id).then((row) => row ?? missingRow('connection_stats'))
    return stats
  }
}
