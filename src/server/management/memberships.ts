import type { GroupMemberRow } from '../storage/tables.js'
import type { Reader } from '../storage/types.js'
import { nextTurn } from './turn.js'

const batchSize = 1000

/** Visits everyone in a group, a batch at a time; not for use inside a write, which must not wait for anything else. */
export async function eachMembership(
  reader: Reader,
  connection_id: string,
  group_id: string,
  visit: (row: GroupMemberRow) => unknown,
): Promise<void> {
  let after: readonly string[] | undefined
  do {
    const scan = { index: 'key', equals: [connection_id, group_id], limit: batchSize }
    const rows: GroupMemberRow[] = await reader.list('group_members', after ? { ...scan, after } : scan)
    rows.forEach(visit)
    const last: GroupMemberRow | undefined = rows.length === batchSize ? rows.at(-1) : undefined
    after = last && [last.user_id]
    if (after) await nextTurn()
  } while (after)
}
