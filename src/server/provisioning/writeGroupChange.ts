import { assertVisibleCharacters } from '../../scim/lookAlikes.js'
import { isSameJson, type ScimResource } from '../../scim/resource.js'
import type { GroupRow } from '../storage/tables.js'
import { UniqueViolation } from '../storage/types.js'
import { attributeChanges } from './attributeChanges.js'
import type { FoundGroup } from './findGroup.js'
import { type GroupColumns, groupColumns } from './groupColumns.js'
import { groupEvent } from './groupEvents.js'
import { membershipBatches } from './membershipBatches.js'
import type { MembershipDelta } from './memberships.js'
import type { Batch, Outcome } from './outcome.js'
import { duplicateDisplayName } from './refusedError.js'
import type { Transaction } from './transaction.js'

/** What a Group's own attributes are to become. @throws ScimError 400 for a displayName that is empty or has invisible characters */
export function checkedGroup(before: FoundGroup, asked: ScimResource): GroupColumns {
  const next = groupColumns(asked)
  if (next.row.display_name !== before.row.display_name) assertVisibleCharacters(next.row.display_name, 'displayName')
  return next
}

/** Writes a Group after its members were changed by `delta`; when nothing differs, version and times stay. @see RFC 7644 §3.5 */
export async function writeGroupChange(
  transaction: Transaction,
  before: FoundGroup,
  next: GroupColumns,
  delta: MembershipDelta,
): Promise<Outcome<GroupRow>> {
  const { added, removed } = delta
  const hasNewAttributes = !isSameJson(before.resource, next.parsed)
  if (!hasNewAttributes && added.size + removed.size === 0) return { row: before.row, batches: [] }
  const members = added.size - removed.size
  const row: GroupRow = {
    ...before.row,
    ...(hasNewAttributes && next.row),
    members: before.row.members + members,
    version: before.row.version + 1,
    updated_at: transaction.at,
  }
  await updateGroup(transaction, before.row, row)
  if (members !== 0) await transaction.writer.increment('connection_stats', [row.connection_id], { memberships: members })
  if (row.display_name !== before.row.display_name) await renameInAssignments(transaction, row)
  return { row, batches: batchesOf(transaction, before, hasNewAttributes ? next.parsed : null, row, delta) }
}

async function* batchesOf(
  { writer }: Transaction,
  before: FoundGroup,
  newAttributes: ScimResource | null,
  row: GroupRow,
  delta: MembershipDelta,
): AsyncGenerator<Batch> {
  if (newAttributes) {
    const { group_id, display_name } = row
    const changes = attributeChanges(before.resource, newAttributes)
    yield {
      changes: [{ activity: { kind: 'group.update', group_id, subject: display_name, changes }, event: groupEvent(row, 'UPDATE') }],
    }
  }
  yield* membershipBatches(writer, row, delta)
}

/** The version is part of the condition, so a change made for another version never lands. */
async function updateGroup({ writer }: Transaction, before: GroupRow, row: GroupRow): Promise<void> {
  const { display_name, display_name_folded, external_id, resource, members, version, updated_at } = row
  const changes = { display_name, display_name_folded, external_id, resource, members, version, updated_at }
  try {
    const updated = await writer.update('groups', [row.connection_id, row.group_id], changes, { version: before.version })
    if (!updated) throw new Error('A Group changed inside the transaction that read it.')
  } catch (error) {
    throw error instanceof UniqueViolation ? duplicateDisplayName() : error
  }
}

/** Role assignments show the group's name, even after the group is gone. */
async function renameInAssignments({ writer }: Transaction, { connection_id, group_id, display_name }: GroupRow): Promise<void> {
  const assignments = await writer.list('role_assignments', { index: 'key', equals: [connection_id, group_id], limit: 10_000 })
  for (const { role_id } of assignments) {
    await writer.update('role_assignments', [connection_id, group_id, role_id], { group_name: display_name })
  }
}
