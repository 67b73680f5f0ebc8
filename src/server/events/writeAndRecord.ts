import type { Storage, StorageWriter } from '../storage/types.js'
import type { Recorder } from './record.js'
import type { RecordChanges, WriteAndRecord } from './recordedChange.js'

export interface WriteAndRecordParts {
  storage: Pick<Storage, 'write'>
  record: Recorder
  /** Called at the end of a transaction for each connection that an admin or the host changed in it. */
  administered(writer: StorageWriter, record: RecordChanges, connection_id: string): Promise<void>
  /** Called after the commit for each organization in which something was recorded. */
  committed(organization_id: string): void
}

/** Wraps `storage.write` so that what is written and what is recorded about it are one commit. */
export function createWriteAndRecord({ storage, record: recordIn, administered, committed }: WriteAndRecordParts): WriteAndRecord {
  return async (work, options) => {
    const changed = new Set<string>()
    const result = await storage.write(async (writer) => {
      changed.clear()
      const connections = new Set<string>()
      const record: RecordChanges = (scope, changes, stats) => {
        changed.add(scope.organization_id)
        if (scope.source === 'DIRECT' && scope.connection_id !== '') connections.add(scope.connection_id)
        return recordIn(writer, scope, changes, stats)
      }
      const value = await work(writer, record)
      for (const connection_id of connections) await administered(writer, record, connection_id)
      return value
    }, options)
    for (const organization_id of changed) committed(organization_id)
    return result
  }
}
