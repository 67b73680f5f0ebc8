import { definitions, type TableName } from '../tables.js'
import { StorageUnavailable, UniqueViolation } from '../types.js'

/** Result codes by which SQLite reports that it cannot go on, whatever the statement was. @see https://www.sqlite.org/rescode.html */
const unavailable: Record<string, string> = {
  SQLITE_FULL: 'The disk is full. Free some space.',
  SQLITE_READONLY: 'The database is read-only. Give this process permission to write to the file and its folder.',
  SQLITE_IOERR: 'The disk failed while the database was being read or written. Check the disk and the system log.',
  SQLITE_CANTOPEN: 'The database file cannot be opened. Check that its folder still exists and is writable.',
  SQLITE_CORRUPT: 'The database file is damaged. Stop the server, keep a copy of the file, and restore a backup.',
  SQLITE_NOTADB: 'The file is not a SQLite database. Restore a backup, or use another file.',
  SQLITE_BUSY: 'Another process has locked the database. Only one process may use it at a time.',
  SQLITE_LOCKED: 'The database is locked. Only one process may use it at a time.',
  SQLITE_PROTOCOL: 'Another process has locked the database. Only one process may use it at a time.',
  SQLITE_NOMEM: 'The database has run out of memory.',
  SQLITE_INTERRUPT: 'The database was interrupted.',
}

/** Turns what SQLite threw into an error of the port where it is one. */
export function portError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = String((error as { code?: unknown }).code)
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return violation(error.message) ?? error
  const known = Object.keys(unavailable).find((name) => code === name || code.startsWith(`${name}_`))
  return known ? new StorageUnavailable(`${unavailable[known]} Nothing of this transaction was kept (${code}).`, { cause: error }) : error
}

/** From "UNIQUE constraint failed: users.connection_id, users.position". */
function violation(message: string): UniqueViolation | undefined {
  const columns = message.slice(message.indexOf(': ') + 2).split(', ')
  const [name] = (columns[0] ?? '').split('.')
  const table = (Object.keys(definitions) as TableName[]).find((candidate) => candidate === name)
  if (!table) return undefined
  const named = columns.map((column) => column.slice(table.length + 1)).join()
  const { key, indexes } = definitions[table]
  if (key.join() === named) return new UniqueViolation(table, 'key')
  const index = Object.keys(indexes).find((candidate) => indexes[candidate]?.unique && indexes[candidate]?.columns.join() === named)
  return index ? new UniqueViolation(table, index) : undefined
}
