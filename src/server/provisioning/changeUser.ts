import type { ActivityKind } from '../../contract/activity.js'
import { notFound } from '../../scim/error.js'
import { fold } from '../../scim/fold.js'
import { assertSeen } from '../../scim/lookAlikes.js'
import { isSameJson, type ScimResource } from '../../scim/resource.js'
import type { Change } from '../events/change.js'
import type { MemberRow, UserRow } from '../storage/tables.js'
import { UniqueViolation } from '../storage/types.js'
import { attributeChanges } from './attributeChanges.js'
import { countChange } from './countChange.js'
import { assertDomains } from './domains.js'
import { foldedEmails, writeEmails } from './emails.js'
import { memberDeleteEvent, memberEvent } from './memberEvents.js'
import { memberColumns } from './memberRow.js'
import { missingRow } from './missingRow.js'
import { duplicateUserName } from './refused.js'
import { userColumns } from './userColumns.js'
import { assertVersion } from './version.js'
import type { Work } from './work.js'

export const userNotFound = () => notFound('No User of this connection has this id.')

export interface ChangedUser {
  row: UserRow
  /** `unchanged` when nothing differs: version and times stay, nothing was recorded. */
  change: 'unchanged' | 'updated' | 'deactivated' | 'reactivated'
}

/** Replaces a User by what `edit` makes of it, together with the member it is. @see RFC 7644 §3.5 */
export async function changeUser(
  work: Work,
  user_id: string,
  ifMatch: string | null,
  edit: (current: ScimResource, row: UserRow) => ScimResource,
): Promise<ChangedUser> {
  const { writer, connection, at } = work
  const { connection_id } = connection
  const before = await writer.get('users', [connection_id, user_id])
  if (!before) throw userNotFound()
  assertVersion(ifMatch, before.version)

  // Written by `userColumns`, so it is a resource.
  const current = JSON.parse(before.resource) as ScimResource
  const { parsed: next, row: columns } = userColumns(edit(current, before), before.active === 1)
  if (isSameJson(current, next)) return { row: before, change: 'unchanged' }

  if (comesIntoUse(before, columns)) assertSeen(columns.user_name, 'userName')
  const memberBefore = (await writer.get('members', [before.member_id])) ?? missingRow('members')
  const member: MemberRow = { ...memberBefore, ...memberColumns(next, columns, at) }
  await assertAllowed(work, before, columns.user_name, memberBefore, member)
  const change = kindOfChange(before.active, columns.active)
  if (change === 'deactivated') work.host.assertMayDeactivate(memberBefore)

  const row: UserRow = { ...before, ...columns, user_name_folded: fold(columns.user_name), version: before.version + 1, updated_at: at }
  if (row.user_name_folded !== before.user_name_folded) member.provisioned_as = row.user_name_folded
  // None of these needs what another gives, so a database behind a network is waited for once.
  const [stats, described] = await Promise.all([
    countChange(work, { active_users: row.active - before.active }),
    describe(work, change, member, row, current, next),
    updateUser(work, before, row),
    writeEmails(writer, connection_id, user_id, foldedEmails(current), foldedEmails(next)),
    updateMember(work, memberBefore, member),
  ])
  await work.record([described], stats)
  return { row, change }
}

/** A name that is stored may stay, and whoever leaves may leave under any: it counts when an active person takes it, or comes back with it. */
function comesIntoUse(before: UserRow, after: Pick<UserRow, 'user_name' | 'active'>): boolean {
  return after.active === 1 && (before.active === 0 || before.user_name !== after.user_name)
}

async function assertAllowed(work: Work, before: UserRow, user_name: string, memberBefore: MemberRow, member: MemberRow): Promise<void> {
  if (user_name === before.user_name && member.email_address === memberBefore.email_address) return
  const organization = (await work.writer.get('organizations', [before.organization_id])) ?? missingRow('organizations')
  const was = { user_name: before.user_name, email_address: memberBefore.email_address }
  assertDomains(organization, { user_name, email_address: member.email_address }, was)
}

function kindOfChange(before: number, after: number): 'updated' | 'deactivated' | 'reactivated' {
  if (before === after) return 'updated'
  return after === 1 ? 'reactivated' : 'deactivated'
}

/** The version is in the condition, so that a change made for another version never lands. */
async function updateUser({ writer }: Work, before: UserRow, row: UserRow): Promise<void> {
  try {
    const key = [row.connection_id, row.user_id] as const
    const updated = await writer.update('users', key, changedColumns(before, row), { version: before.version })
    if (!updated) throw new Error('A User changed inside the transaction that read it.')
  } catch (error) {
    throw error instanceof UniqueViolation ? duplicateUserName() : error
  }
}

async function updateMember({ writer }: Work, before: MemberRow, after: MemberRow): Promise<void> {
  const changes = changedColumns(before, after)
  if (Object.keys(changes).length > 0) await writer.update('members', [after.member_id], changes)
}

const kinds: Record<'updated' | 'deactivated' | 'reactivated', ActivityKind> = {
  updated: 'member.update',
  deactivated: 'member.deactivate',
  reactivated: 'member.reactivate',
}

async function describe(
  { writer }: Work,
  change: 'updated' | 'deactivated' | 'reactivated',
  member: MemberRow,
  row: UserRow,
  before: ScimResource,
  after: ScimResource,
): Promise<Change> {
  const { member_id } = member
  return {
    activity: { kind: kinds[change], member_id, subject: member.name, changes: attributeChanges(before, after) },
    event: change === 'deactivated' ? memberDeleteEvent(member_id) : await memberEvent(writer, member, 'UPDATE', row),
    settles: row.user_name,
  }
}

/** Only what differs: an untouched column keeps its index entries untouched. */
function changedColumns<T extends object>(before: T, after: T): Partial<T> {
  const changes: Partial<T> = {}
  for (const column of Object.keys(after) as (keyof T)[]) if (after[column] !== before[column]) changes[column] = after[column]
  return changes
}
