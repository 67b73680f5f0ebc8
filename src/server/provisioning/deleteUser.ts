import type { RecordedChange } from '../events/recordedChange.js'
import { walk } from '../storage/pages.js'
import type { MemberRow, UserRow } from '../storage/tables.js'
import { countChange } from './countChange.js'
import type { FoundUser } from './findUser.js'
import { membershipEvent } from './groupEvents.js'
import { deleteHeld } from './heldDeactivations.js'
import { rememberLeaver } from './leavers.js'
import { countDeparture, verdictOn } from './massDeactivation.js'
import { memberDeleteEvent } from './memberEvents.js'
import { missingRow } from './missingRow.js'
import type { Outcome } from './outcome.js'
import { countInBlock } from './positions.js'
import { massDeactivationRefused } from './refusedError.js'
import { type RoleChanges, rolesByStatus } from './roleChanges.js'
import type { Transaction } from './transaction.js'

/**
 * Deletes a User with its memberships, which frees its userName. The member stays, deactivated; when the same userName is posted again, it
 * is the same member. @see RFC 7644 §3.6
 */
export async function deleteUser(transaction: Transaction, { row }: FoundUser): Promise<Outcome<UserRow>> {
  const { writer, at } = transaction
  const { connection_id, user_id } = row
  const member = (await writer.get('members', [row.member_id])) ?? missingRow('members')
  if (row.active === 1) {
    transaction.host.assertMayDeactivate(member)
    // After 204 nobody may find the User any more (RFC 7644 §3.6), so a deletion cannot be promised and wait.
    if ((await verdictOn(transaction)) !== 'let_through') throw massDeactivationRefused()
  }

  // Read while there are memberships to read.
  const roles = row.active === 1 ? await rolesByStatus(writer, member, 'lost') : {}
  const left = await leaveGroups(transaction, row)
  await writer.delete('users', [connection_id, user_id])
  await writer.deleteMany('user_emails', { index: 'by_user', equals: [connection_id, user_id], limit: 1_000_000 })
  await countInBlock(writer, connection_id, row.block, -1)
  const stats = await countChange(transaction, { users: -1, active_users: -row.active, memberships: -left.length })
  const noticed = row.active === 1 ? await countDeparture(transaction, stats) : []
  if (row.held_at !== null) await deleteHeld(transaction, row)
  const deactivated_at = row.active === 1 ? at : member.deactivated_at
  await writer.update('members', [member.member_id], {
    status: 'deactivated',
    connection_id: null,
    user_id: null,
    deactivated_at,
    updated_at: at,
  })
  await rememberLeaver(transaction, row)
  return { row, batches: [{ changes: [...left, describe(member, row, roles), ...noticed], stats }] }
}

function describe(member: MemberRow, row: UserRow, roles: RoleChanges): RecordedChange {
  const { member_id } = member
  return {
    activity: { kind: 'member.delete', member_id, subject: member.name, ...roles },
    event: memberDeleteEvent(member_id),
    settles: row.user_name,
  }
}

/** Takes the User out of every group, each of which gets a new version. */
async function leaveGroups({ writer, at }: Transaction, { connection_id, user_id }: UserRow): Promise<RecordedChange[]> {
  const changes: RecordedChange[] = []
  for await (const memberships of walk(writer, 'group_members', { index: 'by_user', equals: [connection_id, user_id] })) {
    for (const membership of memberships) {
      const { group_id } = membership
      await writer.delete('group_members', [connection_id, group_id, user_id])
      await writer.increment('groups', [connection_id, group_id], { members: -1, version: 1 })
      await writer.update('groups', [connection_id, group_id], { updated_at: at })
      changes.push({ event: membershipEvent('DELETE', membership) })
    }
  }
  return changes
}
