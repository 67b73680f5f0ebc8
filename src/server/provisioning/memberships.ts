import { walk } from '../storage/pages.js'
import type { GroupMemberRow, UserRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { unknownMembers } from './refusedError.js'
import type { Transaction } from './transaction.js'

/** Rows read at a time; also what `getMany` takes. */
const chunkSize = 1000

/** Who joined and who left in the end: somebody removed and added again by the same request is in neither. */
export interface MembershipDelta {
  readonly added: ReadonlyMap<string, GroupMemberRow>
  readonly removed: ReadonlyMap<string, GroupMemberRow>
}

/** Changes the members of one group; the cost of a call depends on the ids it names and not on the size of the group, with two exceptions. */
export interface Memberships {
  readonly delta: MembershipDelta
  /** @throws RefusedError when an id is not that of a User of this connection */
  add(ids: readonly string[]): Promise<void>
  /** Ignores people who are not members, because providers repeat requests after a failure. */
  remove(ids: readonly string[]): Promise<void>
  /** Walks the whole group. */
  removeWhere(matches: (membership: GroupMemberRow) => boolean | Promise<boolean>): Promise<void>
  /** Walks the whole group. @throws RefusedError as `add` does */
  replaceAll(ids: readonly string[]): Promise<void>
}

export function createMemberships({ writer, connection, at }: Transaction, group_id: string): Memberships {
  const { connection_id, organization_id } = connection
  const added = new Map<string, GroupMemberRow>()
  const removed = new Map<string, GroupMemberRow>()

  async function join({ user_id, member_id }: UserRow): Promise<void> {
    const row: GroupMemberRow = { connection_id, group_id, user_id, organization_id, member_id, created_at: at }
    await writer.insert('group_members', row)
    if (!removed.delete(user_id)) added.set(user_id, row)
  }

  async function leave(row: GroupMemberRow): Promise<void> {
    await writer.delete('group_members', [connection_id, group_id, row.user_id])
    if (!added.delete(row.user_id)) removed.set(row.user_id, row)
  }

  async function add(ids: readonly string[]): Promise<void> {
    const newcomers: UserRow[] = []
    const wanted = [...new Set(ids)]
    let missing = 0
    for (const chunk of chunksOf(wanted)) {
      const present = await writer.getMany('group_members', keys(chunk))
      const members = new Set(present.map((row) => row.user_id))
      const absent = chunk.filter((id) => !members.has(id))
      const users = await writer.getMany(
        'users',
        absent.map((id) => [connection_id, id]),
      )
      missing += absent.length - users.length
      newcomers.push(...users)
    }
    if (missing > 0) throw unknownMembers(missing, wanted.length)
    for (const user of newcomers) await join(user)
  }

  async function removeWhere(matches: (membership: GroupMemberRow) => boolean | Promise<boolean>): Promise<void> {
    for await (const chunk of membershipChunks(writer, connection_id, group_id)) {
      for (const row of chunk) if (await matches(row)) await leave(row)
    }
  }

  const keys = (ids: readonly string[]) => ids.map((id) => [connection_id, group_id, id] as const)

  return {
    delta: { added, removed },
    add,
    remove: async (ids) => {
      for (const chunk of chunksOf([...new Set(ids)])) {
        for (const row of await writer.getMany('group_members', keys(chunk))) await leave(row)
      }
    },
    removeWhere,
    replaceAll: async (ids) => {
      const wanted = new Set(ids)
      await removeWhere((row) => !wanted.has(row.user_id))
      await add(ids)
    },
  }
}

/** The members of a group in the order of their ids, a thousand at a time; rows may be removed during the walk. */
export function membershipChunks(reader: StorageReader, connection_id: string, group_id: string): AsyncGenerator<GroupMemberRow[]> {
  return walk(reader, 'group_members', { index: 'key', equals: [connection_id, group_id] }, { size: chunkSize })
}

function* chunksOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += chunkSize) yield ids.slice(start, start + chunkSize)
}
