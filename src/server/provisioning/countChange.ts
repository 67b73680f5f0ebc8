import type { ConnectionStatsRow } from '../storage/tables.js'
import { missingRow } from './missingRow.js'
import type { Transaction } from './transaction.js'

type Counter = 'users' | 'active_users' | 'groups' | 'memberships' | 'user_position' | 'group_position'

/** Counts one change by the identity provider, and what it adds or removes, in one statement; the row is passed to `Transaction.record`. */
export async function countChange({ writer, connection }: Transaction, by: Partial<Record<Counter, number>>): Promise<ConnectionStatsRow> {
  const stats = await writer.increment('connection_stats', [connection.connection_id], { ...by, changes: 1 })
  return stats ?? missingRow('connection_stats')
}
