import type { RecordedChange } from '../events/recordedChange.js'
import { createMemberViews } from '../members/members.js'
import type { GroupMemberRow, GroupRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { membershipEvent } from './groupEvents.js'
import type { MembershipDelta } from './memberships.js'
import type { Batch } from './outcome.js'
import { rolesByMembership } from './roleChanges.js'

/** How many names a row of activity shows on each side. */
const shownNames = 10
/** How many changes are recorded at once, so that those of a group of 50,000 need not all be in memory. */
const batchSize = 1000

/**
 * Who joined and who left, ready to be recorded: one row of activity, an event for each person, and the new roles of those to whom the
 * group gives any.
 */
export async function* membershipBatches(reader: StorageReader, group: GroupRow, delta: MembershipDelta): AsyncGenerator<Batch> {
  const added = [...delta.added.values()]
  const removed = [...delta.removed.values()]
  if (added.length + removed.length === 0) return
  yield { changes: [{ activity: await membershipActivity(reader, group, added, removed) }] }
  yield* inBatches(membershipEvents(added, removed))
  const assignment = await reader.find('role_assignments', 'key', [group.connection_id, group.group_id])
  if (assignment) yield* inBatches(roleEvents(reader, [...added, ...removed]))
}

async function membershipActivity(
  reader: StorageReader,
  group: GroupRow,
  added: readonly GroupMemberRow[],
  removed: readonly GroupMemberRow[],
): Promise<NonNullable<RecordedChange['activity']>> {
  const only = added.length + removed.length === 1 ? (added[0] ?? removed[0]) : undefined
  return {
    kind: 'group.members',
    group_id: group.group_id,
    // A change about one person also belongs in that person's timeline.
    member_id: only?.member_id ?? null,
    subject: group.display_name,
    members: {
      added: await namesOf(reader, added),
      removed: await namesOf(reader, removed),
      added_count: added.length,
      removed_count: removed.length,
    },
    ...(only && (await rolesByMembership(reader, only, added.length === 1))),
  }
}

async function namesOf(reader: StorageReader, rows: readonly GroupMemberRow[]): Promise<string[]> {
  const members = await reader.getMany(
    'members',
    rows.slice(0, shownNames).map((row) => [row.member_id]),
  )
  return members.map((member) => member.name)
}

async function* membershipEvents(added: readonly GroupMemberRow[], removed: readonly GroupMemberRow[]): AsyncGenerator<RecordedChange> {
  for (const row of removed) yield { event: membershipEvent('DELETE', row) }
  for (const row of added) yield { event: membershipEvent('CREATE', row) }
}

/** Roles follow from the groups people are in, so these people have changed although none of their rows did. */
async function* roleEvents(reader: StorageReader, rows: readonly GroupMemberRow[]): AsyncGenerator<RecordedChange> {
  const view = createMemberViews(reader)
  for (const { member_id } of rows) {
    const member = await reader.get('members', [member_id])
    if (member?.status !== 'active') continue
    yield {
      event: { type: 'scim.member.update', action: 'UPDATE', object_type: 'member', id: member_id, member_id, object: await view(member) },
    }
  }
}

async function* inBatches(changes: AsyncIterable<RecordedChange>): AsyncGenerator<Batch> {
  let batch: RecordedChange[] = []
  for await (const change of changes) {
    batch.push(change)
    if (batch.length < batchSize) continue
    yield { changes: batch }
    batch = []
  }
  if (batch.length > 0) yield { changes: batch }
}
