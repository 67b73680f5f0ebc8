import { StorageStartError } from '../storage/types.js'
import { importLibsql } from './optionalPackages.js'
import type { LibsqlConstructor } from './sqliteHandle.js'

/** The package of the embedded database. @throws StorageStartError when it is missing */
export async function loadLibsql(load: () => Promise<unknown> = importLibsql): Promise<LibsqlConstructor> {
  try {
    return (await load()) as LibsqlConstructor
  } catch (error) {
    throw new StorageStartError(
      'The embedded database needs the package "libsql", which could not be loaded. Install it (npm install libsql), ' +
        'or use another storage, such as createMemoryStorage().',
      { cause: error },
    )
  }
}
