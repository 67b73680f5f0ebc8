import { closeSync, existsSync, openSync } from 'node:fs'
import { StorageStartError } from '../storage/types.js'
import type { LibsqlConstructor } from './sqliteHandle.js'

/**
 * Keeps other processes away from a database for as long as this one lives: the reader's snapshot and the outbox rely on it. The lock is
 * SQLite's own, on an empty file beside the database. The system releases it with the process, however that ends, so that no stale lock can
 * remain.
 * @returns a function that releases the lock
 * @throws StorageStartError when another process has it
 */
export function lockDatabase(Libsql: LibsqlConstructor, path: string): () => void {
  const lockPath = `${path}-lock`
  // Closing a file releases every lock that this process has on it, also that of a storage which is open already, so it is not touched then.
  if (!existsSync(lockPath)) closeSync(openSync(lockPath, 'a', 0o600))
  const lock = new Libsql(lockPath, { timeout: 0 })
  try {
    // Nothing is ever written here, so no journal file is needed beside it.
    lock.exec('pragma journal_mode = memory')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw new StorageStartError(
      `The database ${path} is in use by another process, and two at once would damage it. ` +
        'Stop the other process, or give this one its own folder.',
      { cause: error },
    )
  }
  return () => {
    lock.exec('rollback')
    lock.close()
  }
}
