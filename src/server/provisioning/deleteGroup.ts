import type { RecordedChange } from '../events/recordedChange.js'
import type { GroupRow } from '../storage/tables.js'
import { countChange } from './countChange.js'
import type { FoundGroup } from './findGroup.js'
import { groupEvent } from './groupEvents.js'
import { membershipBatches } from './membershipBatches.js'
import { createMemberships } from './memberships.js'
import type { Batch, Outcome } from './outcome.js'
import type { Transaction } from './transaction.js'

/** Ends a Group. Its people stay, without the roles it gave them; its role assignments stay until an admin removes them. @see RFC 7644 §3.6 */
export async function deleteGroup(transaction: Transaction, { row }: FoundGroup): Promise<Outcome<GroupRow>> {
  const { writer } = transaction
  const { connection_id, group_id } = row
  const memberships = createMemberships(transaction, group_id)
  await memberships.removeWhere(() => true)
  await writer.delete('groups', [connection_id, group_id])
  const { delta } = memberships
  const stats = await countChange(transaction, { groups: -1, memberships: -delta.removed.size })
  return { row, batches: batches() }

  async function* batches(): AsyncGenerator<Batch> {
    yield* membershipBatches(writer, row, delta)
    const change: RecordedChange = {
      activity: { kind: 'group.delete', group_id, subject: row.display_name },
      event: groupEvent(row, 'DELETE'),
    }
    yield { changes: [change], stats }
  }
}
