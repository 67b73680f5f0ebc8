import { walk } from '../storage/pages.js'
import type { GroupMemberRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { yieldToEventLoop } from '../storage/yieldToEventLoop.js'

/** Visits everyone in a group; not for use inside a transaction, which must not wait for anything else. */
export async function eachMembership(
  reader: StorageReader,
  connection_id: string,
  group_id: string,
  visit: (row: GroupMemberRow) => unknown,
): Promise<void> {
  const everyone = { index: 'key', equals: [connection_id, group_id] } as const
  for await (const rows of walk(reader, 'group_members', everyone, { between: yieldToEventLoop })) rows.forEach(visit)
}
