import type { RoleAssignment, RoleAssignmentInput } from '../../contract/connection.js'
import { compareText } from '../../scim/fold.js'
import { directRoleIds } from '../members/roles.js'
import { readMany } from '../storage/pages.js'
import type { MemberRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { yieldToEventLoop } from '../storage/yieldToEventLoop.js'
import { noActiveConnection } from './apiError.js'
import type { OrganizationCall } from './call.js'
import { activeConnection } from './connectionRow.js'
import { eachMembership } from './memberships.js'
import { checkedAssignments, readRoleAssignments } from './roleAssignments.js'

/** Who would gain and who would lose one role, each in the order of their names. */
export interface RoleChange {
  role_id: string
  gained: MemberRow[]
  lost: MemberRow[]
}

export interface RoleChanges {
  connection_id: string
  changes: RoleChange[]
  /** Everyone in a group that would give the role, whether active or not. */
  membersAfter(role_id: string): Promise<ReadonlySet<string>>
}

/**
 * What these assignments would change, for one role or for all.
 * @throws ApiError 404 without a connection, 400 for an unknown group or role
 */
export async function readRoleChanges(
  { context: { storage }, organization }: OrganizationCall,
  inputs: readonly RoleAssignmentInput[],
  onlyRole?: string,
): Promise<RoleChanges> {
  const connection = await activeConnection(storage, organization.organization_id)
  if (!connection) throw noActiveConnection()
  const { connection_id } = connection
  const before = groupsByRole(await readRoleAssignments(storage, connection_id))
  const after = groupsByRole(await checkedAssignments(storage, organization, connection_id, inputs))

  const membersOf = createMembersOf(storage, connection_id)
  const changes: RoleChange[] = []
  const ids = onlyRole === undefined ? [...new Set([...before.keys(), ...after.keys()])].sort() : [onlyRole]
  for (const role_id of ids) {
    const groupsBefore = before.get(role_id) ?? new Set()
    const groupsAfter = after.get(role_id) ?? new Set()
    if (isSameSet(groupsBefore, groupsAfter)) continue
    const had = await membersOf(groupsBefore)
    const has = await membersOf(groupsAfter)
    const gained = await membersWhoseRoleChanges(storage, difference(has, had), role_id)
    const lost = await membersWhoseRoleChanges(storage, difference(had, has), role_id)
    changes.push({ role_id, gained, lost })
  }
  return { connection_id, changes, membersAfter: (role_id) => membersOf(after.get(role_id) ?? new Set()) }
}

/** Finds the members of several groups together, reading each group once. */
function createMembersOf(reader: StorageReader, connection_id: string) {
  const known = new Map<string, string[]>()
  const read = async (group_id: string) => {
    const members: string[] = []
    await eachMembership(reader, connection_id, group_id, (row) => members.push(row.member_id))
    return members
  }
  return async (groups: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
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
  const changed = members.filter((member) => member.status === 'active' && !directRoleIds(member).includes(role_id))
  return changed.sort((one, other) => compareText(one.name_folded, other.name_folded) || compareText(one.member_id, other.member_id))
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
