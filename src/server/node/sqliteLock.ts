import { closeSync, openSync } from 'node:fs'
import { StorageStartError } from '../storage/types.js'
import type { LibsqlConstructor } from './sqliteHandle.js'

/**
 * Keeps other processes off a database for as long as this one lives: the reader's snapshot and the outbox count on being alone.
 * The lock is SQLite's own on an empty file beside the database. The system drops it with the process, however that ends, so there is
 * no stale lock to clean up.
 * @returns what gives the lock back
 * @throws StorageStartError when another process has it
 */
export function lockDatabase(Libsql: LibsqlConstructor, path: string): () => void {
  const lockPath = `${path}-lock`
  closeSync(openSync(lockPath, 'a', 0o600))
  const lock = new Libsql(lockPath, { timeout: 0 })
  try {
    // Nothing is ever written here, so no journal need lie beside it.
    lock.exec('pragma journal_mode = memory')
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw new StorageStartError(
      `The database ${path} is in use by another process, and two would spoil each other's work. ` +
        'Stop the other one, or give this one a folder of its own.',
      { cause: error },
    )
  }
  return () => {
    lock.exec('rollback')
    lock.close()
  }
}
