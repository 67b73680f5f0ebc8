import type { RecordChanges } from '../events/recordedChange.js'
import type { ConnectionStatsRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { openCause, parseCauses, settleRequests } from './causes.js'
import { bucketOf, type ConnectionObservations, type Observations, type RefusalCount, type TokenUse } from './observations.js'
import { type Checklist, latest, nothingPending, pendingSince, signsOf } from './state.js'
import { writeHealth } from './writeHealth.js'
import { writeRefusal } from './writeRefusal.js'

const nothingObserved: ConnectionObservations = { ...nothingPending, endedSigns: new Set(), hasSucceeded: false }

/**
 * Writes what requests left behind, connection by connection: counters, refusals, the checklist and open causes, then the state that
 * follows from them. Returns the organizations whose screens now show something else.
 */
export async function writeObservations(
  writer: StorageWriter,
  record: RecordChanges,
  { tokens, connections, refusals }: Observations,
  now: Date,
): Promise<Set<string>> {
  for (const [token_id, use] of tokens) await writeTokenUse(writer, token_id, use)
  const changed = new Set<string>()
  const counts = [...refusals.values()]
  for (const { refused, at, count } of counts) {
    await writeRefusal(writer, refused, { at, count, bucket: bucketOf(refused, at) })
    changed.add(refused.organization_id)
  }
  const connection_ids = new Set([...connections.keys(), ...counts.map(({ refused }) => refused.connection_id)])
  for (const connection_id of connection_ids) {
    const stats = await writer.get('connection_stats', [connection_id])
    if (!stats) continue
    const own = counts.filter(({ refused }) => refused.connection_id === connection_id)
    if (await writeConnection(writer, stats, connections.get(connection_id) ?? nothingObserved, own)) {
      await writer.increment('organizations', [stats.organization_id], { sequence: 1 })
      changed.add(stats.organization_id)
    }
    await writeHealth(writer, record, connection_id, now)
  }
  return changed
}

async function writeTokenUse(writer: StorageWriter, token_id: string, use: TokenUse): Promise<void> {
  const row = await writer.increment('tokens', [token_id], { requests: use.requests })
  if (row) await writer.update('tokens', [token_id], { last_used_at: latest(row.last_used_at, use.last_used_at) })
}

/** True when a screen now shows something else, apart from the time of the last request. */
async function writeConnection(
  writer: StorageWriter,
  stats: ConnectionStatsRow,
  observed: ConnectionObservations,
  refusals: readonly RefusalCount[],
): Promise<boolean> {
  const { checks_since } = stats
  const seen = pendingSince(checks_since, observed)
  const known = JSON.parse(stats.checklist) as Checklist
  const checklist = { ...seen.checklist, ...known }
  const isTicked = Object.keys(checklist).length > Object.keys(known).length
  const before = parseCauses(stats.causes)
  // The success came before the refusals that are still open.
  const settled = seen.hasSucceeded ? settleRequests(before) : before
  const open = refusals.filter((refusal) => refusal.open > 0 && (checks_since === null || refusal.at > checks_since))
  const causes = open.reduce((causes, refusal) => openCause(causes, refusal.refused, refusal.at, refusal.open), settled)
  const signs = JSON.stringify(signsOf(stats, seen))
  await writer.update('connection_stats', [stats.connection_id], {
    ...(signs !== stats.signs && { signs }),
    last_request_at: latest(stats.last_request_at, seen.last_request_at),
    ...(isTicked && { checklist: JSON.stringify(checklist) }),
    ...(causes !== before && { causes: JSON.stringify(causes) }),
  })
  return isTicked || settled !== before || (stats.last_request_at === null && seen.last_request_at !== null)
}
