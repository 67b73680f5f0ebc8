import type { RoleAssignment, RoleAssignmentInput } from '../../contract/connection.js'
import type { RoleAssignmentsPreview } from '../../contract/operations.js'
import { isPermitted } from '../../contract/permissions.js'
import { directRoleIds, permissionsOfRole, roleCatalogue } from '../members/roles.js'
import { readMany } from '../storage/pages.js'
import type { MemberRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { yieldToEventLoop } from '../storage/yieldToEventLoop.js'
import { noActiveConnection } from './apiError.js'
import { requirePermission } from './authorize.js'
import type { OrganizationCall } from './call.js'
import { sessionOf } from './caller.js'
import { activeConnection } from './connectionRow.js'
import { eachMembership } from './memberships.js'
import { checkedAssignments, readRoleAssignments } from './roleAssignments.js'

/** Counts who would gain and who would lose which role, without saving anything. */
export async function previewRoleAssignments(
  call: OrganizationCall & { body: { scim_group_implicit_role_assignments: readonly RoleAssignmentInput[] } },
): Promise<RoleAssignmentsPreview> {
  const { context, organization, body, caller } = call
  await requirePermission(call, 'stytch.organization:update.settings.implicit-roles')
  const { storage } = context
  const connection = await activeConnection(storage, organization.organization_id)
  if (!connection) throw noActiveConnection()
  const { connection_id } = connection
  const before = groupsByRole(await readRoleAssignments(storage, connection_id))
  const after = groupsByRole(await checkedAssignments(storage, organization, connection_id, body.scim_group_implicit_role_assignments))

  const membersOf = createMembersOf(storage, connection_id)
  const changes: { role_id: string; gained: MemberRow[]; lost: MemberRow[] }[] = []
  for (const role_id of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const groupsBefore = before.get(role_id) ?? new Set()
    const groupsAfter = after.get(role_id) ?? new Set()
    if (isSameSet(groupsBefore, groupsAfter)) continue
    const had = await membersOf(groupsBefore)
    const has = await membersOf(groupsAfter)
    const gained = await membersWhoseRoleChanges(storage, difference(has, had), role_id)
    const lost = await membersWhoseRoleChanges(storage, difference(had, has), role_id)
    changes.push({ role_id, gained, lost })
  }
  const changed = new Set(changes.flatMap(({ gained, lost }) => [...gained, ...lost].map((member) => member.member_id)))
  const viewer = sessionOf(caller)?.member_id ?? null
  return {
    roles: changes.map(({ role_id, gained, lost }) => ({ role_id, gained: gained.length, lost: lost.length })),
    members_changed: changed.size,
    removes_own_access: viewer !== null && (await losesAccess(call, viewer, changes, after, membersOf)),
  }
}

type MembersOf = (groups: ReadonlySet<string>) => Promise<Set<string>>

/** Finds the members of several groups together, reading each group once. */
function createMembersOf(reader: StorageReader, connection_id: string): MembersOf {
  const known = new Map<string, string[]>()
  const read = async (group_id: string) => {
    const members: string[] = []
    await eachMembership(reader, connection_id, group_id, (row) => members.push(row.member_id))
    return members
  }
  return async (groups) => {
    const all = new Set<string>()
    for (const group_id of groups) {
      const members = known.get(group_id) ?? (await read(group_id))
      known.set(group_id, members)
      for (const member_id of members) all.add(member_id)
    }
    return all
  }
}

/** Those of the members whose roles really change: a deactivated member has none, and a role given directly stays. */
async function membersWhoseRoleChanges(reader: StorageReader, ids: string[], role_id: string): Promise<MemberRow[]> {
  const members: MemberRow[] = []
  const keys = ids.map((id) => [id] as const)
  for await (const rows of readMany(reader, 'members', keys, { between: yieldToEventLoop })) members.push(...rows)
  return members.filter((member) => member.status === 'active' && !directRoleIds(member).includes(role_id))
}

async function losesAccess(
  { organization }: OrganizationCall,
  viewer: string,
  changes: readonly { role_id: string; lost: MemberRow[] }[],
  after: Map<string, Set<string>>,
  membersOf: MembersOf,
): Promise<boolean> {
  const opening = roleCatalogue(organization).filter((role) => isPermitted(permissionsOfRole(role), 'stytch.scim:update'))
  const ids = new Set(opening.map((role) => role.role_id))
  const member = changes.flatMap(({ role_id, lost }) => (ids.has(role_id) ? lost : [])).find((lost) => lost.member_id === viewer)
  if (!member) return false
  for (const role_id of ids) {
    if (directRoleIds(member).includes(role_id)) return false
    if ((await membersOf(after.get(role_id) ?? new Set())).has(viewer)) return false
  }
  return true
}

function groupsByRole(assignments: readonly RoleAssignment[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const { role_id, group_id } of assignments) groups.set(role_id, (groups.get(role_id) ?? new Set()).add(group_id))
  return groups
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item))
}

function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((item) => !b.has(item))
}
