import { join, resolve } from 'node:path'

/** `folder` holds the database and its companion files; `file` names the database itself. Either is created when it does not exist. */
export type SqliteLocation = { folder: string } | { file: string }

export const databasePath = (location: SqliteLocation): string =>
  resolve('file' in location ? location.file : join(location.folder, 'scim.db'))
