import type { ActivityKind } from '../../contract/activity.js'
import type { RecordedChange } from '../events/recordedChange.js'
import type { ConnectionStatsRow, MemberRow, UserRow } from '../storage/tables.js'
import { type StorageWriter, UniqueViolation } from '../storage/types.js'
import { attributeChanges } from './attributeChanges.js'
import { countChange } from './countChange.js'
import type { Dropped } from './dropped.js'
import { foldedEmails, writeEmails } from './emails.js'
import { deleteHeld } from './heldDeactivations.js'
import { countDeparture, countReturn } from './massDeactivation.js'
import { memberDeleteEvent, memberEvent } from './memberEvents.js'
import type { Outcome } from './outcome.js'
import type { UserChange, UserPlan } from './planUserChange.js'
import { duplicateUserName } from './refusedError.js'
import { type RoleChanges, rolesByStatus } from './roleChanges.js'
import { provisionedAs } from './shownFields.js'
import type { Transaction } from './transaction.js'

/** Writes a planned change of a User and of the member it stands for; `dropped` is what the request held besides. @see RFC 7644 §3.5 */
export async function writeUserChange(transaction: Transaction, plan: UserPlan, dropped: readonly Dropped[]): Promise<Outcome<UserRow>> {
  const { writer } = transaction
  const { before, after, memberBefore } = plan
  const { connection_id, user_id } = before.row
  const member = { ...plan.memberAfter, provisioned_as: provisionedAs(after.row, memberBefore.provisioned_as) }
  // None of these needs the result of another, so a database behind a network is waited for only once.
  const [stats, described] = await Promise.all([
    countChange(transaction, { active_users: after.row.active - before.row.active }),
    describe(transaction, { ...plan, memberAfter: member }, dropped),
    updateUser(transaction, before.row, after.row),
    writeEmails(writer, connection_id, user_id, foldedEmails(before.resource), foldedEmails(after.resource)),
    updateMember(transaction, memberBefore, member),
  ])
  const noticed = await noteDeparture(transaction, plan, stats)
  return { row: after.row, batches: [{ changes: [described, ...noticed], stats }] }
}

/** Keeps count of who left and came back; what an admin released was counted and decided before. */
async function noteDeparture(transaction: Transaction, { change, before, after, memberBefore }: UserPlan, stats: ConnectionStatsRow) {
  if (before.row.held_at !== null && after.row.held_at === null) await deleteHeld(transaction, before.row)
  if (change === 'reactivated') await countReturn(transaction, memberBefore, stats)
  return change === 'deactivated' ? countDeparture(transaction, stats) : []
}

/** The version is part of the condition, so a change made for another version never lands. */
async function updateUser({ writer }: Transaction, before: UserRow, row: UserRow): Promise<void> {
  try {
    const key = [row.connection_id, row.user_id] as const
    const updated = await writer.update('users', key, changedColumns(before, row), { version: before.version })
    if (!updated) throw new Error('A User changed inside the transaction that read it.')
  } catch (error) {
    throw error instanceof UniqueViolation ? duplicateUserName() : error
  }
}

async function updateMember({ writer }: Transaction, before: MemberRow, after: MemberRow): Promise<void> {
  const changes = changedColumns(before, after)
  if (Object.keys(changes).length > 0) await writer.update('members', [after.member_id], changes)
}

const kinds: Record<UserChange, ActivityKind> = {
  updated: 'member.update',
  deactivated: 'member.deactivate',
  reactivated: 'member.reactivate',
  released: 'deactivation.release',
}

async function describe({ writer }: Transaction, plan: UserPlan, dropped: readonly Dropped[]): Promise<RecordedChange> {
  const { change, before, after, memberAfter: member } = plan
  const { member_id } = member
  const isDeactivated = change === 'deactivated' || change === 'released'
  return {
    activity: {
      kind: kinds[change],
      member_id,
      subject: member.name,
      changes: attributeChanges(before.resource, after.resource),
      ...(await rolesByChange(writer, plan)),
      // Whoever reads that somebody left also reads what else was asked for and not done.
      ...(isDeactivated && { dropped: [...dropped] }),
    },
    event: isDeactivated ? memberDeleteEvent(member_id) : await memberEvent(writer, member, 'UPDATE', after.row),
    settles: after.row.user_name,
  }
}

/** A status takes every role or brings them back; any other change leaves them alone. */
async function rolesByChange(writer: StorageWriter, { change, memberBefore, memberAfter }: UserPlan): Promise<RoleChanges> {
  if (change === 'updated') return {}
  return change === 'reactivated' ? rolesByStatus(writer, memberAfter, 'gained') : rolesByStatus(writer, memberBefore, 'lost')
}

/** Only what differs: an unchanged column leaves its index entries alone. */
function changedColumns<T extends object>(before: T, after: T): Partial<T> {
  const changes: Partial<T> = {}
  for (const column of Object.keys(after) as (keyof T)[]) if (after[column] !== before[column]) changes[column] = after[column]
  return changes
}
