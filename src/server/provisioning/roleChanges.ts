import type { Activity } from '../../contract/activity.js'
import { memberView } from '../members/members.js'
import type { GroupMemberRow, MemberRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

/** What activity says of the roles that came and went; nothing when none did. */
export type RoleChanges = Pick<Activity, 'roles'>

/** All the roles of somebody who loses them with their access, or has them again with it. @param member as they are while they have them */
export async function rolesByStatus(reader: StorageReader, member: MemberRow, what: 'gained' | 'lost'): Promise<RoleChanges> {
  if (member.status !== 'active') return {}
  const { roles } = await memberView(reader, member)
  return changes(
    roles.map((role) => role.role_id),
    what,
  )
}

/** The roles that somebody has by joining a group, or no longer has by leaving it; those they also have from elsewhere are neither. */
export async function rolesByMembership(reader: StorageReader, membership: GroupMemberRow, isJoining: boolean): Promise<RoleChanges> {
  const { connection_id, group_id, member_id } = membership
  const assignments = await reader.list('role_assignments', { index: 'key', equals: [connection_id, group_id], limit: 1000 })
  const member = assignments.length > 0 ? await reader.get('members', [member_id]) : undefined
  if (member?.status !== 'active') return {}
  const { roles } = await memberView(reader, member)
  const sourcesOf = (role_id: string) => roles.find((role) => role.role_id === role_id)?.sources.length ?? 0
  const moved = assignments.filter(({ role_id }) => sourcesOf(role_id) === (isJoining ? 1 : 0))
  return changes(
    moved.map((row) => row.role_id),
    isJoining ? 'gained' : 'lost',
  )
}

function changes(roles: readonly string[], what: 'gained' | 'lost'): RoleChanges {
  return roles.length === 0 ? {} : { roles: { gained: [], lost: [], [what]: [...roles] } }
}
