import { fold } from '../../scim/fold.js'
import { isTombstone, withoutTombstone } from '../../scim/quirks.js'
import type { ScimResource } from '../../scim/resource.js'
import { memberFields } from '../members/members.js'
import { newMemberId } from '../storage/ids.js'
import type { MemberRow, UserRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { findLeaver, forgetLeaver, isSomebodyElse } from './leavers.js'
import { RefusedError } from './refusedError.js'
import type { Transaction } from './transaction.js'

type MemberColumns = Pick<
  MemberRow,
  'email_address' | 'name' | 'status' | 'external_id' | 'name_folded' | 'email_folded' | 'search_text' | 'updated_at'
>

/**
 * What the organization knows about a person, taken from the User. Without any address, `email_address` is empty; none is made up.
 * A userName that is the tombstone of `lastName` is not a name: neither it nor an address built from it is shown (quirk `tombstoneName`).
 */
export function memberColumns(
  resource: ScimResource,
  user: Pick<UserRow, 'user_name' | 'external_id' | 'active'>,
  at: string,
  lastName: string | null = null,
): MemberColumns {
  const { email_address, name } = shownFields(resource, user.user_name, lastName)
  const name_folded = fold(name)
  const email_folded = fold(email_address ?? '')
  return {
    email_address: email_address ?? '',
    name,
    status: user.active === 1 ? 'active' : 'deactivated',
    external_id: user.external_id,
    name_folded,
    email_folded,
    search_text: `${name_folded}\n${email_folded}`,
    updated_at: at,
  }
}

function shownFields(resource: ScimResource, userName: string, lastName: string | null): ReturnType<typeof memberFields> {
  const fields = memberFields(resource, userName)
  if (!isTombstone(userName, lastName)) return fields
  const { email_address, name } = fields
  return { email_address: email_address && withoutTombstone(email_address, userName), name: withoutTombstone(name, userName) }
}

interface Newcomer {
  user_id: string
  user_name: string
  /** Folded userName, or the one behind a tombstone. */
  name: string
  external_id: string | null
}

export interface Registered {
  member: MemberRow
  /** The member as it was before, when there was one. */
  before?: MemberRow
  /** They were active before, and this User is not. */
  hasLostAccess: boolean
}

/**
 * Finds or creates the member of a new User: the one who left this connection with the same externalId, the one this userName belonged to
 * before, the one the host links, or a new one. Nobody is ever found by e-mail address: the identity provider chooses it, so it would open
 * any account.
 * @param mayReturn false when nobody has ever left this connection
 */
export async function registerMember(
  transaction: Transaction,
  newcomer: Newcomer,
  columns: MemberColumns,
  mayReturn: boolean,
): Promise<Registered> {
  const { writer, connection } = transaction
  const existing = await findExisting(transaction, newcomer, columns.email_address, mayReturn)
  const registration = { connection_id: connection.connection_id, user_id: newcomer.user_id, provisioned_as: newcomer.name }
  if (existing) {
    const hasLostAccess = existing.status === 'active' && columns.status !== 'active'
    if (hasLostAccess) transaction.host.assertMayDeactivate(existing)
    await forgetLeaver(transaction, existing)
    await writer.update('members', [existing.member_id], { ...columns, ...registration })
    return { member: { ...existing, ...columns, ...registration }, before: existing, hasLostAccess }
  }
  const member: MemberRow = {
    member_id: newMemberId(),
    organization_id: connection.organization_id,
    ...columns,
    ...registration,
    direct_roles: '[]',
    created_at: transaction.at,
  }
  await writer.insert('members', member)
  return { member, hasLostAccess: false }
}

async function findExisting(
  transaction: Transaction,
  newcomer: Newcomer,
  email_address: string,
  mayReturn: boolean,
): Promise<MemberRow | undefined> {
  const { writer, connection, host } = transaction
  const { organization_id, connection_id } = connection
  const returning = mayReturn && newcomer.external_id !== null ? await findLeaver(transaction, newcomer.external_id) : undefined
  if (returning && (await isFree(writer, returning))) return returning
  const earlier = await writer.list('members', {
    index: 'by_provisioned',
    equals: [organization_id, newcomer.name],
    limit: 100,
  })
  for (const member of earlier) {
    if ((await isFree(writer, member)) && !(mayReturn && (await isSomebodyElse(transaction, member, newcomer.external_id)))) return member
  }
  const { user_name, external_id } = newcomer
  const member_id = host.memberToLink({ organization_id, connection_id, user_name, email_address, external_id })
  if (member_id === null) return undefined
  const linked = await writer.get('members', [member_id])
  if (linked?.organization_id !== organization_id) {
    throw new Error(
      'linkMember returned the id of somebody who is not a member of this organization, so nobody can be linked. Return the id of one of its members, or null.',
    )
  }
  if (!(await isFree(writer, linked))) throw alreadyLinked()
  return linked
}

/** Whether a member is registered with no connection, or with one that is being deleted and has not released its people yet. */
async function isFree(reader: StorageReader, { user_id, connection_id }: MemberRow): Promise<boolean> {
  if (user_id === null || connection_id === null) return true
  return (await reader.get('connections', [connection_id]))?.status !== 'active'
}

const alreadyLinked = () =>
  new RefusedError(409, 'uniqueness', 'userName: this person is already linked to another User. Update that User instead.', 'duplicate')
