import { assertVisibleCharacters } from '../../scim/lookAlikes.js'
import type { ScimResource } from '../../scim/resource.js'
import type { RecordedChange } from '../events/recordedChange.js'
import { uuid } from '../storage/ids.js'
import type { GroupRow } from '../storage/tables.js'
import { countChange } from './countChange.js'
import { groupColumns } from './groupColumns.js'
import { groupEvent } from './groupEvents.js'
import { membershipBatches } from './membershipBatches.js'
import { createMemberships, type MembershipDelta } from './memberships.js'
import type { Batch, Outcome } from './outcome.js'
import { duplicateDisplayName } from './refusedError.js'
import type { Transaction } from './transaction.js'

/** Writes a new Group with its members. @see RFC 7644 §3.3 */
export async function createGroup(transaction: Transaction, resource: ScimResource): Promise<Outcome<GroupRow>> {
  const { writer, connection, at } = transaction
  const { connection_id, organization_id } = connection
  const columns = groupColumns(resource)
  assertVisibleCharacters(columns.row.display_name, 'displayName')
  const taken = await writer.find('groups', 'by_display_name', [connection_id, columns.row.display_name_folded])
  if (taken) throw duplicateDisplayName()

  const group_id = uuid()
  const memberships = createMemberships(transaction, group_id)
  await memberships.add(columns.memberIds)
  const members = memberships.delta.added.size
  const stats = await countChange(transaction, { groups: 1, group_position: 1, memberships: members })
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
  const change: RecordedChange = {
    activity: { kind: 'group.create', group_id, subject: row.display_name },
    event: groupEvent(row, 'CREATE'),
  }
  return { row, batches: batchesOf(transaction, { changes: [change], stats }, row, memberships.delta) }
}

async function* batchesOf({ writer }: Transaction, created: Batch, row: GroupRow, delta: MembershipDelta): AsyncGenerator<Batch> {
  yield created
  yield* membershipBatches(writer, row, delta)
}
