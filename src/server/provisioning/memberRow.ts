import { fold } from '../../scim/fold.js'
import type { ScimResource } from '../../scim/resource.js'
import { memberFields } from '../members/members.js'
import { newMemberId } from '../storage/ids.js'
import type { MemberRow, UserRow } from '../storage/tables.js'
import type { Reader } from '../storage/types.js'
import { RefusedError } from './refused.js'
import type { Work } from './work.js'

type MemberColumns = Pick<
  MemberRow,
  'email_address' | 'name' | 'status' | 'external_id' | 'name_folded' | 'email_folded' | 'search_text' | 'updated_at'
>

/** What the organization knows of a person, taken from the User. Without any address `email_address` is empty; none is invented. */
export function memberColumns(
  resource: ScimResource,
  user: Pick<UserRow, 'user_name' | 'external_id' | 'active'>,
  at: string,
): MemberColumns {
  const { email_address, name } = memberFields(resource, user.user_name)
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

interface Newcomer {
  user_id: string
  user_name: string
  user_name_folded: string
  external_id: string | null
}

/**
 * Makes the member of a new User: the one this userName was provisioned as before, the one the host links, or a new one.
 * Never anybody found by e-mail address: the identity provider chooses that, and it would open any account to it.
 */
export async function registerMember(
  work: Work,
  newcomer: Newcomer,
  columns: MemberColumns,
): Promise<{ member: MemberRow; isNew: boolean; hasLostAccess: boolean }> {
  const { writer, connection } = work
  const existing = await findExisting(work, newcomer, columns.email_address)
  const registration = { connection_id: connection.connection_id, user_id: newcomer.user_id, provisioned_as: newcomer.user_name_folded }
  if (existing) {
    const hasLostAccess = existing.status === 'active' && columns.status !== 'active'
    if (hasLostAccess) work.host.assertMayDeactivate(existing)
    await writer.update('members', [existing.member_id], { ...columns, ...registration })
    return { member: { ...existing, ...columns, ...registration }, isNew: false, hasLostAccess }
  }
  const member: MemberRow = {
    member_id: newMemberId(),
    organization_id: connection.organization_id,
    ...columns,
    ...registration,
    direct_roles: '[]',
    created_at: work.at,
  }
  await writer.insert('members', member)
  return { member, isNew: true, hasLostAccess: false }
}

async function findExisting({ writer, connection, host }: Work, newcomer: Newcomer, email_address: string): Promise<MemberRow | undefined> {
  const { organization_id, connection_id } = connection
  const earlier = await writer.list('members', {
    index: 'by_provisioned',
    equals: [organization_id, newcomer.user_name_folded],
    limit: 100,
  })
  for (const member of earlier) if (await isFree(writer, member)) return member
  const { user_name, external_id } = newcomer
  const member_id = host.memberToLink({ organization_id, connection_id, user_name, email_address, external_id })
  if (member_id === null) return undefined
  const linked = await writer.get('members', [member_id])
  if (linked?.organization_id !== organization_id) {
    throw new Error(
      'linkMember named a member this organization does not have, so nobody can be linked. Return the id of one of its members, or null.',
    )
  }
  if (!(await isFree(writer, linked))) throw alreadyLinked()
  return linked
}

/** Nobody's User, or the User of a connection that is being deleted: a large deletion lets go of its people in chunks, after the fact. */
async function isFree(reader: Reader, { user_id, connection_id }: MemberRow): Promise<boolean> {
  if (user_id === null || connection_id === null) return true
  return (await reader.get('connections', [connection_id]))?.status !== 'active'
}

const alreadyLinked = () =>
  new RefusedError(409, 'uniqueness', 'userName: this person is already linked to another User. Update that User instead.', 'duplicate')
