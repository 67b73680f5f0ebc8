import { createSqliteStorageOn } from '../storage/sql/sqlite.js'
import { type Storage, StorageStartError } from '../storage/types.js'
import { openSqliteFile } from './sqliteFile.js'
import type { LibsqlConstructor } from './sqliteHandle.js'
import type { SqliteLocation } from './sqliteLocation.js'

/**
 * Keeps everything in one SQLite file, durable at each commit and used by one process at a time. Needs the package `libsql`.
 * @throws StorageStartError when the package is missing, or the database is in use, damaged or newer than this version
 */
export async function createSqliteStorage(location: SqliteLocation, load: () => Promise<unknown> = loadLibsql): Promise<Storage> {
  const Libsql = await load().catch((error: unknown) => {
    throw new StorageStartError(
      'The embedded database needs the package "libsql", which could not be loaded. Install it (npm install libsql), ' +
        'or use another storage, such as createMemoryStorage().',
      { cause: error },
    )
  })
  // Its type is not part of the signature, because every host would then need the types of an optional package and of Node.
  return createSqliteStorageOn(openSqliteFile(Libsql as LibsqlConstructor, location))
}

const loadLibsql = async () => (await import('libsql')).default
