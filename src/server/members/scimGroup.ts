import type { ScimGroup } from '../../contract/group.js'
import type { GroupRow } from '../storage/tables.js'

/** A group as events and the management API show it. */
export function scimGroup(group: GroupRow): ScimGroup {
  return {
    group_id: group.group_id,
    group_name: group.display_name,
    organization_id: group.organization_id,
    connection_id: group.connection_id,
    member_count: group.members,
    external_id: group.external_id,
    created_at: group.created_at,
    updated_at: group.updated_at,
  }
}
