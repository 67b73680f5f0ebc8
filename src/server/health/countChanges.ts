import type { RecordedChange, RecordingScope } from '../events/recordedChange.js'
import type { ConnectionStatsRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { parseCauses, settlePerson } from './causes.js'

/** Counts what the identity provider changed today and closes the causes of the people with whom it succeeded. */
export async function countChanges(
  writer: StorageWriter,
  scope: RecordingScope,
  changes: readonly RecordedChange[],
  at: string,
  counted?: ConnectionStatsRow,
): Promise<void> {
  if (scope.connection_id === '') return
  const changed = scope.source === 'SCIM' ? changes.filter(isChange).length : 0
  const settled = changes.flatMap((change) => (change.settles === undefined ? [] : [change.settles]))
  if (changed === 0 && settled.length === 0) return
  const stats = counted ?? (await writer.increment('connection_stats', [scope.connection_id], { changes: changed }))
  if (!stats) return
  const today = at.slice(0, 10)
  const before = stats.causes === '{}' ? null : parseCauses(stats.causes)
  const after = before && settled.reduce(settlePerson, before)
  if (stats.changes_day === today && after === before) return
  await writer.update('connection_stats', [scope.connection_id], {
    ...(stats.changes_day !== today && { changes: changed, changes_day: today }),
    ...(after !== before && { causes: JSON.stringify(after) }),
  })
}

/** Attributes that were left out are shown in activity, but nothing changed. */
function isChange({ activity }: RecordedChange): boolean {
  return activity !== undefined && activity.kind !== 'attribute.drop'
}
