import { backupSqlite, type DatabaseCopy, restoreSqlite } from '../server/node/sqliteCopy.js'
import { StorageStartError, StorageUnavailable } from '../server/storage/types.js'
import type { CopyOptions } from './copyOptions.js'
import { StartError } from './startError.js'

/** Copies the embedded database, also while a server runs on it; gives the line to print. @throws StartError */
export async function backup({ folder, path }: CopyOptions): Promise<string> {
  return `backed up ${folder} to ${describe(await explained(() => backupSqlite({ folder }, path)))}`
}

/** Makes an embedded database from such a copy; gives the line to print. @throws StartError */
export async function restore({ folder, path }: CopyOptions): Promise<string> {
  return `restored ${path} to ${describe(await explained(() => restoreSqlite(path, { folder })))}`
}

function describe({ file, bytes, schema_version }: DatabaseCopy): string {
  return `${file}: ${(bytes / 1e6).toFixed(1)} MB, schema version ${schema_version}, every page checked`
}

async function explained<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof StorageStartError || error instanceof StorageUnavailable) throw new StartError(error.message, { cause: error })
    if (error instanceof Error && 'syscall' in error)
      throw new StartError(`The copy could not be written: ${error.message}.`, { cause: error })
    throw error
  }
}
