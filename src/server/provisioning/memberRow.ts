import { fold } from '../../scim/fold.js'
import type { ScimResource } from '../../scim/resource.js'
import { searchTextOf } from '../members/searchText.js'
import { newMemberId } from '../storage/ids.js'
import type { MemberRow, UserRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { findLeaver, forgetLeaver, hasLeftUnder, isSomebodyElse } from './leavers.js'
import { verdictOn } from './massDeactivation.js'
import { massDeactivationRefused, RefusedError } from './refusedError.js'
import { shownFields } from './shownFields.js'
import type { Transaction } from './transaction.js'

type MemberColumns = Pick<
  MemberRow,
  'email_address' | 'name' | 'status' | 'external_id' | 'name_folded' | 'email_folded' | 'search_text' | 'deactivated_at' | 'updated_at'
>

/**
 * What the organization knows of a person, taken from the User. Without any address `email_address` is empty; none is invented.
 * @param last what the member was before, when there was one
 */
export function memberColumns(
  resource: ScimResource,
  user: Pick<UserRow, 'user_name' | 'external_id' | 'active'>,
  at: string,
  last: MemberRow | null = null,
): MemberColumns {
  const { email_address, name } = shownFields(resource, user, last)
  const name_folded = fold(name)
  const email_folded = fold(email_address)
  return {
    email_address,
    name,
    status: user.active === 1 ? 'active' : 'deactivated',
    external_id: user.external_id,
    name_folded,
    email_folded,
    search_text: searchTextOf({ name, email_address }),
    deactivated_at: user.active === 1 ? null : last?.status === 'active' || !last ? at : last.deactivated_at,
    updated_at: at,
  }
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
 * Makes the member of a new User: the one who left this connection under the same externalId, the only one this userName was provisioned
 * as before, the one the host links, or a new one.
 * Never anybody found by e-mail address: the identity provider chooses that, and it would open any account to it.
 * @param mayReturn false when nobody ever left this connection
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
    if (hasLostAccess) {
      transaction.host.assertMayDeactivate(existing)
      // A new User cannot be answered as created and be queued: there is no earlier state that it would have until then.
      if ((await verdictOn(transaction)) !== 'let_through') throw massDeactivationRefused()
    }
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
  const namesakes: MemberRow[] = []
  // A person who has the name under another connection is not this connection's; one who left it here, or has it here under a tombstone,
  // is.
  for (const member of earlier) if (member.connection_id === connection_id || (await isFree(writer, member))) namesakes.push(member)
  const namesake = await whoReturns(transaction, namesakes, newcomer.external_id, mayReturn)
  if (namesake && (await isFree(writer, namesake))) return namesake
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

/**
 * Which of the members last provisioned under a newcomer's userName has come back: the only one, unless an externalId says otherwise. If
 * several people have had the name, it no longer tells who this is, so only an externalId does.
 */
async function whoReturns(
  transaction: Transaction,
  namesakes: readonly MemberRow[],
  external_id: string | null,
  mayReturn: boolean,
): Promise<MemberRow | undefined> {
  const [only, another] = namesakes
  if (!only || !another) return only && !(mayReturn && (await isSomebodyElse(transaction, only, external_id))) ? only : undefined
  if (!mayReturn || external_id === null) return undefined
  const same: MemberRow[] = []
  for (const member of namesakes) if (await hasLeftUnder(transaction, member, external_id)) same.push(member)
  return same.length === 1 ? same[0] : undefined
}

/** Not a User at present, or one of a connection that is being deleted: a large deletion releases its people in chunks, afterwards. */
async function isFree(reader: StorageReader, { user_id, connection_id }: MemberRow): Promise<boolean> {
  if (user_id === null || connection_id === null) return true
  return (await reader.get('connections', [connection_id]))?.status !== 'active'
}

const alreadyLinked = () =>
  new RefusedError(409, 'uniqueness', 'userName: this person is already linked to another User. Update that User instead.', 'duplicate')
