import { createSqliteStorageOn } from '../storage/sql/sqlite.js'
import type { Storage } from '../storage/types.js'
import { loadLibsql } from './loadLibsql.js'
import { openSqliteFile } from './sqliteFile.js'
import type { SqliteLocation } from './sqliteLocation.js'

/**
 * Keeps everything in one SQLite file, durable at each commit and used by one process at a time. Needs the package `libsql`.
 * @throws StorageStartError when the package is missing, or the database is in use, damaged or newer than this version
 */
export async function createSqliteStorage(location: SqliteLocation, load?: () => Promise<unknown>): Promise<Storage> {
  // Its type is not part of the signature, because every host would then need the types of an optional package and of Node.
  return createSqliteStorageOn(openSqliteFile(await loadLibsql(load), location))
}
