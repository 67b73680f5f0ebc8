import { isPermitted } from '../../contract/permissions.js'
import { directRoleIds, permissionsOfRole, roleCatalogue } from '../members/roles.js'
import { readMany, walk } from '../storage/pages.js'
import type { MemberRow, OrganizationRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { yieldToEventLoop } from '../storage/yieldToEventLoop.js'
import type { OrganizationCall } from './call.js'
import type { RoleChanges } from './roleChanges.js'

/** Whether the viewer would lose a role that lets them change these settings and keep no other such role. */
export async function removesOwnAccess(call: OrganizationCall, { changes, membersAfter }: RoleChanges): Promise<boolean> {
  const viewer = await viewerOf(call)
  if (viewer === null) return false
  const opening = openingRoles(call.organization)
  const lost = changes.flatMap((change) => (opening.has(change.role_id) ? change.lost : []))
  const member = lost.find(({ member_id }) => member_id === viewer)
  if (!member || givesDirectly(member, opening)) return false
  for (const role_id of opening) if ((await membersAfter(role_id)).has(viewer)) return false
  return true
}

/** Whether somebody active has a role that lets them change these settings, and nobody would. */
export async function removesLastAdmin(
  { context: { storage }, organization }: OrganizationCall,
  { changes, membersAfter }: RoleChanges,
): Promise<boolean> {
  const opening = openingRoles(organization)
  if (!changes.some(({ role_id, lost }) => opening.has(role_id) && lost.length > 0)) return false
  for (const role_id of opening) if (await isAnyActive(storage, await membersAfter(role_id))) return false
  return !(await isGivenDirectly(storage, organization.organization_id, opening))
}

/** The member the session stands for: known by id, or the only active one with its address. */
async function viewerOf({ context: { storage }, organization, caller }: OrganizationCall): Promise<string | null> {
  if (caller.kind !== 'person') return null
  const { holder, session } = caller
  if (holder === null) return session.member_id
  if ('member_id' in holder) return holder.member_id
  const [only, another] = await storage.list('members', {
    index: 'by_email',
    equals: [organization.organization_id, holder.email_address],
    where: { status: 'active' },
    limit: 2,
  })
  return only && !another ? only.member_id : null
}

/** The roles that let somebody change the settings of the connection. */
function openingRoles(organization: OrganizationRow): ReadonlySet<string> {
  const opening = roleCatalogue(organization).filter((role) => isPermitted(permissionsOfRole(role), 'stytch.scim:update'))
  return new Set(opening.map((role) => role.role_id))
}

function givesDirectly(member: Pick<MemberRow, 'direct_roles'>, roles: ReadonlySet<string>): boolean {
  return directRoleIds(member).some((role_id) => roles.has(role_id))
}

async function isAnyActive(reader: StorageReader, ids: ReadonlySet<string>): Promise<boolean> {
  const keys = Array.from(ids, (id) => [id] as const)
  for await (const rows of readMany(reader, 'members', keys, { between: yieldToEventLoop })) {
    if (rows.some(({ status }) => status === 'active')) return true
  }
  return false
}

async function isGivenDirectly(reader: StorageReader, organization_id: string, roles: ReadonlySet<string>): Promise<boolean> {
  const active = { columns: ['direct_roles'], index: 'by_status', equals: [organization_id, 'active'] } as const
  for await (const rows of walk(reader, 'members', active, { between: yieldToEventLoop })) {
    if (rows.some((row) => givesDirectly(row, roles))) return true
  }
  return false
}
