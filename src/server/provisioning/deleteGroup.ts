import type { Change } from '../events/change.js'
import { groupNotFound } from './changeGroup.js'
import { countChange } from './countChange.js'
import { groupEvent } from './groupEvents.js'
import { recordMemberships } from './membershipChanges.js'
import { createMemberships } from './memberships.js'
import { assertVersion } from './version.js'
import type { Work } from './work.js'

/** Ends a Group. Its people stay as they are, without the roles it gave; its role assignments stay until an admin removes them. */
export async function deleteGroup(work: Work, group_id: string, ifMatch: string | null): Promise<void> {
  const { writer, connection } = work
  const { connection_id } = connection
  const row = await writer.get('groups', [connection_id, group_id])
  if (!row) throw groupNotFound()
  assertVersion(ifMatch, row.version)

  const memberships = createMemberships(work, group_id)
  await memberships.removeWhere(() => true)
  await writer.delete('groups', [connection_id, group_id])
  const stats = await countChange(work, { groups: -1, memberships: -memberships.delta.removed.size })
  await recordMemberships(work, row, memberships.delta)
  const change: Change = { activity: { kind: 'group.delete', group_id, subject: row.display_name }, event: groupEvent(row, 'DELETE') }
  await work.record([change], stats)
}
