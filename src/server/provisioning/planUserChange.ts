import { fold } from '../../scim/fold.js'
import { assertVisibleCharacters } from '../../scim/lookAlikes.js'
import { isSameJson, type ScimResource } from '../../scim/resource.js'
import type { MemberRow, UserRow } from '../storage/tables.js'
import { assertDomains } from './domains.js'
import type { FoundUser } from './findUser.js'
import { memberColumns } from './memberRow.js'
import { missingRow } from './missingRow.js'
import { duplicateUserName } from './refusedError.js'
import type { Transaction } from './transaction.js'
import { userColumns } from './userColumns.js'

export type UserChange = 'updated' | 'deactivated' | 'reactivated'

/** What a User and the member it stands for are to become; nothing of it is written yet. */
export interface UserPlan {
  change: UserChange
  before: FoundUser
  after: FoundUser
  memberBefore: MemberRow
  memberAfter: MemberRow
}

/**
 * Checks whether a User may become what was asked for, and says what that takes; null when nothing differs. Whether a deactivation is
 * allowed is left to the host.
 * @throws ScimError 400 or 409, as RefusedError with the attribute where one is the reason
 */
export async function planUserChange(transaction: Transaction, before: FoundUser, asked: ScimResource): Promise<UserPlan | null> {
  const { writer, at } = transaction
  const { row } = before
  const { parsed, row: columns } = userColumns(asked, row.active === 1)
  if (isSameJson(before.resource, parsed)) return null

  const user_name_folded = fold(columns.user_name)
  const after: FoundUser = { row: { ...row, ...columns, user_name_folded, version: row.version + 1, updated_at: at }, resource: parsed }
  if (comesIntoUse(row, after.row)) assertVisibleCharacters(columns.user_name, 'userName')
  const memberBefore = (await writer.get('members', [row.member_id])) ?? missingRow('members')
  const memberAfter: MemberRow = { ...memberBefore, ...memberColumns(parsed, columns, at, memberBefore) }
  await assertDomainsAllowed(transaction, row, columns.user_name, memberBefore, memberAfter)
  const isRenamed = user_name_folded !== row.user_name_folded
  if (isRenamed && (await writer.find('users', 'by_user_name', [row.connection_id, user_name_folded]))) throw duplicateUserName()
  return { change: kindOfChange(row.active, columns.active), before, after, memberBefore, memberAfter }
}

/**
 * A stored name may stay, and people may leave under any name: a name comes into use only when an active person takes it or comes back with
 * it.
 */
function comesIntoUse(before: UserRow, after: UserRow): boolean {
  return after.active === 1 && (before.active === 0 || before.user_name !== after.user_name)
}

async function assertDomainsAllowed(
  { writer }: Transaction,
  before: UserRow,
  user_name: string,
  memberBefore: MemberRow,
  memberAfter: MemberRow,
): Promise<void> {
  if (user_name === before.user_name && memberAfter.email_address === memberBefore.email_address) return
  const organization = (await writer.get('organizations', [before.organization_id])) ?? missingRow('organizations')
  const was = { user_name: before.user_name, email_address: memberBefore.email_address }
  assertDomains(organization, { user_name, email_address: memberAfter.email_address }, was)
}

function kindOfChange(before: number, after: number): UserChange {
  if (before === after) return 'updated'
  return after === 1 ? 'reactivated' : 'deactivated'
}
