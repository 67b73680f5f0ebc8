import { createMemoryStorage } from '../server/storage/memory.js'
import type { Storage } from '../server/storage/types.js'
import { makeFolder } from './folder.js'
import type { Database } from './options.js'
import { StartError } from './startError.js'

/** Opens the database the options name. @throws StartError saying what to do when it does not open */
export async function openStorage(database: Database): Promise<Storage> {
  if (database.kind === 'memory') return createMemoryStorage()
  await makeFolder(database.folder)
  throw new StartError('embedded storage is not wired yet')
}
