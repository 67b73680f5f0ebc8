import type { StorageReader } from '../storage/types.js'

/** The versions of the tables that say who a request speaks for; null where changes may go unnoticed. */
export type TableVersions = number | null

/** Equal numbers mean that no token and no connection has changed in between: both counts only rise, so their sum is enough. */
export function accessVersions(reader: Pick<StorageReader, 'changes'>): TableVersions {
  const tokens = reader.changes('tokens')
  const connections = reader.changes('connections')
  return tokens === null || connections === null ? null : tokens + connections
}
