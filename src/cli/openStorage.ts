import { createPostgresStorage } from '../server/node/postgres.js'
import { createSqliteStorage } from '../server/node/sqlite.js'
import { createMemoryStorage } from '../server/storage/memory.js'
import { type Storage, StorageStartError } from '../server/storage/types.js'
import { makeFolder } from './folder.js'
import type { Database } from './options.js'
import { StartError } from './startError.js'

/** Opens the database from the options. @throws StartError with the fix when it cannot be opened */
export async function openStorage(database: Database): Promise<Storage> {
  if (database.kind === 'memory') return createMemoryStorage()
  if (database.kind === 'file') await makeFolder(database.folder)
  try {
    return database.kind === 'file' ? await createSqliteStorage({ folder: database.folder }) : await createPostgresStorage(database)
  } catch (error) {
    if (error instanceof StorageStartError) throw new StartError(error.message, { cause: error })
    throw error
  }
}
