import type { MemberRow, UserRow } from '../../src/server/storage/tables.js'
import { bodyOf } from './answer.js'
import type { TestBackend } from './backend.js'
import { person } from './resources.js'
import type { ScimConnection } from './scimConnection.js'

// Tens of thousands of people, stored at once: provisioning them by requests would take a minute, and what is tested is a database that
// holds them. Every row is a copy of one that the handler wrote, so that none has a shape the handler would not write.

/** Provisions one person by a request and returns the rows it wrote. */
export async function provisionOne({ post, host, connection_id }: ScimConnection, userName: string) {
  const { id } = bodyOf(await post('/Users', person(userName)))
  const user = await host.storage.get('users', [connection_id, id])
  const member = await host.storage.find('members', 'by_registration', [connection_id, id])
  if (!user || !member) throw new Error(`${userName} was taken in and is not stored.`)
  return { user, member }
}

/** Stores copies of a member, each with its own values. */
export async function storeMembers({ storage }: TestBackend, copies: readonly MemberRow[]): Promise<void> {
  await storage.write(async (writer) => {
    for (const row of copies) await writer.insert('members', row)
  })
}

/** Stores copies of a connection's User after those it has, and counts them as the handler does. */
export async function storeUsers({ host, connection_id }: ScimConnection, copies: readonly UserRow[]): Promise<void> {
  await host.storage.write(async (writer) => {
    const blocks = new Map<number, number>()
    for (const row of copies) {
      await writer.insert('users', row)
      blocks.set(row.block, (blocks.get(row.block) ?? 0) + 1)
    }
    for (const [block, users] of blocks) {
      const counted = await writer.increment('user_blocks', [connection_id, block], { users })
      if (!counted) await writer.insert('user_blocks', { connection_id, block, users })
    }
    const active_users = copies.filter(({ active }) => active === 1).length
    await writer.increment('connection_stats', [connection_id], { users: copies.length, active_users, user_position: copies.length })
  })
}

/** Puts people into a group, and counts them as the handler does. */
export async function storeGroupMembers(
  { host, organization_id, connection_id }: ScimConnection,
  group_id: string,
  people: readonly { user_id: string; member_id: string }[],
): Promise<void> {
  const created_at = host.clock.now().toISOString()
  await host.storage.write(async (writer) => {
    for (const { user_id, member_id } of people) {
      await writer.insert('group_members', { connection_id, group_id, user_id, organization_id, member_id, created_at })
    }
    await writer.increment('groups', [connection_id, group_id], { members: people.length })
    await writer.increment('connection_stats', [connection_id], { memberships: people.length })
  })
}

/** Counts people into a group without storing them: the count alone decides where a page of groups ends, and storing 100,000 takes half a minute. */
export async function countGroupMembers({ host, connection_id }: ScimConnection, group_id: string, members: number): Promise<void> {
  await host.storage.write((writer) => writer.increment('groups', [connection_id, group_id], { members }))
}

/** As if that many changes had happened to the organization, each with its own number. */
export async function storeChanges({ storage, organization }: TestBackend, count: number): Promise<void> {
  await storage.write(async (writer) => {
    await writer.increment('organizations', [organization.organization_id], { sequence: count })
  })
}
