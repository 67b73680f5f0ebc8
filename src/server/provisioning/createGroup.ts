import { assertSeen } from '../../scim/lookAlikes.js'
import type { ScimResource } from '../../scim/resource.js'
import type { Change } from '../events/change.js'
import { uuid } from '../storage/ids.js'
import type { GroupRow } from '../storage/tables.js'
import { countChange } from './countChange.js'
import { groupColumns } from './groupColumns.js'
import { groupEvent } from './groupEvents.js'
import { recordMemberships } from './membershipChanges.js'
import { createMemberships } from './memberships.js'
import { duplicateDisplayName } from './refused.js'
import type { Work } from './work.js'

/** Adds a Group with its members. @see RFC 7644 §3.3 */
export async function createGroup(work: Work, resource: ScimResource): Promise<GroupRow> {
  const { writer, connection, at } = work
  const { connection_id, organization_id } = connection
  const columns = groupColumns(resource)
  assertSeen(columns.row.display_name, 'displayName')
  const taken = await writer.find('groups', 'by_display_name', [connection_id, columns.row.display_name_folded])
  if (taken) throw duplicateDisplayName()

  const group_id = uuid()
  const memberships = createMemberships(work, group_id)
  await memberships.add(columns.memberIds)
  const members = memberships.delta.added.size
  const stats = await countChange(work, { groups: 1, group_position: 1, memberships: members })
  const row: GroupRow = {
    connection_id,
    group_id,
    organization_id,
    ...columns.row,
    members,
    position: stats.group_position,
    version: 1,
    created_at: at,
    updated_at: at,
  }
  await writer.insert('groups', row)
  const change: Change = { activity: { kind: 'group.create', group_id, subject: row.display_name }, event: groupEvent(row, 'CREATE') }
  await work.record([change], stats)
  await recordMemberships(work, row, memberships.delta)
  return row
}
