import { notFound } from '../../scim/error.js'
import { assertSeen } from '../../scim/lookAlikes.js'
import { isSameJson, type ScimResource } from '../../scim/resource.js'
import type { GroupRow } from '../storage/tables.js'
import { UniqueViolation } from '../storage/types.js'
import { attributeChanges } from './attributeChanges.js'
import { groupColumns } from './groupColumns.js'
import { groupEvent } from './groupEvents.js'
import { recordMemberships } from './membershipChanges.js'
import { createMemberships, type Memberships } from './memberships.js'
import { duplicateDisplayName } from './refused.js'
import { assertVersion } from './version.js'
import type { Work } from './work.js'

export const groupNotFound = () => notFound('No Group of this connection has this id.')

export interface GroupEdit {
  /** The Group without members as it is, and as it shall be. */
  attributes(current: ScimResource): ScimResource
  members(memberships: Memberships): Promise<void>
}

/** Changes a Group and its members together; when nothing differs, version and times stay. @see RFC 7644 §3.5 */
export async function changeGroup(work: Work, group_id: string, ifMatch: string | null, edit: GroupEdit): Promise<GroupRow> {
  const { writer, connection, at } = work
  const { connection_id } = connection
  const before = await writer.get('groups', [connection_id, group_id])
  if (!before) throw groupNotFound()
  assertVersion(ifMatch, before.version)

  // Written by `groupColumns`, so it is a resource.
  const current = JSON.parse(before.resource) as ScimResource
  const { parsed: next, row: columns } = groupColumns(edit.attributes(current))
  const hasNewAttributes = !isSameJson(current, next)
  if (columns.display_name !== before.display_name) assertSeen(columns.display_name, 'displayName')
  const memberships = createMemberships(work, group_id)
  await edit.members(memberships)
  const { added, removed } = memberships.delta
  if (!hasNewAttributes && added.size + removed.size === 0) return before

  const members = added.size - removed.size
  const row: GroupRow = {
    ...before,
    ...(hasNewAttributes && columns),
    members: before.members + members,
    version: before.version + 1,
    updated_at: at,
  }
  await updateGroup(work, before, row)
  if (members !== 0) await writer.increment('connection_stats', [connection_id], { memberships: members })
  if (hasNewAttributes) {
    if (row.display_name !== before.display_name) await renameInAssignments(work, row)
    await work.record([
      {
        activity: { kind: 'group.update', group_id, subject: row.display_name, changes: attributeChanges(current, next) },
        event: groupEvent(row, 'UPDATE'),
      },
    ])
  }
  await recordMemberships(work, row, memberships.delta)
  return row
}

/** The version is in the condition, so that a change made for another version never lands. */
async function updateGroup({ writer }: Work, before: GroupRow, row: GroupRow): Promise<void> {
  const { display_name, display_name_folded, external_id, resource, members, version, updated_at } = row
  const changes = { display_name, display_name_folded, external_id, resource, members, version, updated_at }
  try {
    const updated = await writer.update('groups', [row.connection_id, row.group_id], changes, { version: before.version })
    if (!updated) throw new Error('A Group changed inside the transaction that read it.')
  } catch (error) {
    throw error instanceof UniqueViolation ? duplicateDisplayName() : error
  }
}

/** Role assignments show the group's name, also after the group is gone. */
async function renameInAssignments({ writer }: Work, { connection_id, group_id, display_name }: GroupRow): Promise<void> {
  const assignments = await writer.list('role_assignments', { index: 'key', equals: [connection_id, group_id], limit: 10_000 })
  for (const { role_id } of assignments) {
    await writer.update('role_assignments', [connection_id, group_id, role_id], { group_name: display_name })
  }
}
