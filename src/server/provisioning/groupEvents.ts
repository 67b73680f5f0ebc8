import type { RecordedChange } from '../events/recordedChange.js'
import { scimGroup } from '../members/scimGroup.js'
import type { GroupMemberRow, GroupRow } from '../storage/tables.js'

type GroupEvent = NonNullable<RecordedChange['event']>

export function groupEvent(group: GroupRow, action: GroupEvent['action']): GroupEvent {
  const { group_id } = group
  const event = { type: `scim.scim_group.${action.toLowerCase()}`, action, object_type: 'scim_group', id: group_id, group_id }
  return action === 'DELETE' ? event : { ...event, object: scimGroup(group) }
}

/** One person joins or leaves one group: small whatever the size of the group, and in order for each person. */
export function membershipEvent(action: 'CREATE' | 'DELETE', membership: GroupMemberRow): GroupEvent {
  const { connection_id, group_id, member_id, user_id } = membership
  return {
    type: `scim.scim_member_group.${action.toLowerCase()}`,
    action,
    object_type: 'scim_member_group',
    id: `${group_id}:${member_id}`,
    group_id,
    member_id,
    object: { connection_id, group_id, member_id, scim_user_id: user_id },
  }
}
