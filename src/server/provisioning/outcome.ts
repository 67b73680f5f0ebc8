import type { RecordedChange } from '../events/recordedChange.js'
import type { ConnectionStatsRow } from '../storage/tables.js'
import type { Transaction } from './transaction.js'

/** What was written, and what is to be recorded of it. */
export interface Outcome<R> {
  row: R
  /** In batches, so that the members of a large group need not all be in memory. */
  batches: Iterable<Batch> | AsyncIterable<Batch>
}

export interface Batch {
  changes: readonly RecordedChange[]
  /** The connection's counters, when they count these changes already. */
  stats?: ConnectionStatsRow
}

/** Records what was written, as part of a request that is answered with this status. */
export async function recordOutcome(transaction: Transaction, status: number, { batches }: Outcome<unknown>): Promise<void> {
  for await (const { changes, stats } of batches) await transaction.record(status, changes, stats)
}
