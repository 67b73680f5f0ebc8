import { StorageStartError, StorageUnavailable } from '../storage/types.js'

const notAllowed = 'this process may not write there. Give its user the right to write the folder and every file in it'

/** Why a file could not be made or opened, by the system's code, and what to do. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: 'its file system is mounted read-only. Mount it so that it can be written, or choose another folder',
  ENOSPC: 'the disk is full. Free some space',
  EDQUOT: 'the disk quota of this user is used up. Free some space',
  ENOTDIR: 'a part of its path is a file and no folder. Choose another folder',
  EEXIST: 'its folder is a file. Choose another folder',
  EISDIR: 'it is a folder and no file. Name another file',
  EMFILE: 'this process has too many files open. Raise its limit',
}

/** What stood in the way of opening a database, as an error that says what to do; a mistake in our own code stays what it is. */
export function sqliteStartError(error: unknown, path: string): unknown {
  if (error instanceof StorageStartError || !(error instanceof Error)) return error
  const reason = reasons[String((error as NodeJS.ErrnoException).code)]
  if (reason) return new StorageStartError(`The database ${path} cannot be opened: ${reason}.`, { cause: error })
  if (!(error instanceof StorageUnavailable)) return error
  return new StorageStartError(`The database ${path} cannot be opened. ${error.message}`, { cause: error })
}
