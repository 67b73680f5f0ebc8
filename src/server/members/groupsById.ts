import { readMany } from '../storage/pages.js'
import type { GroupRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

/** Reads groups of one connection by their ids; those that do not exist are left out. */
export async function readGroupsById(reader: StorageReader, connection_id: string, ids: Iterable<string>): Promise<Map<string, GroupRow>> {
  const keys = [...new Set(ids)].map((group_id) => [connection_id, group_id] as const)
  const groups = new Map<string, GroupRow>()
  for await (const rows of readMany(reader, 'groups', keys)) for (const group of rows) groups.set(group.group_id, group)
  return groups
}
