import type { Value } from '../types.js'

/** One open handle on a SQLite file. Everything is synchronous; statements are prepared once and kept. @throws errors of the port */
export interface SqliteHandle {
  /** Runs a statement and gives how many rows it changed. */
  run(sql: string, values?: readonly Value[]): number
  /** The first row, its values in the order of the statement's columns. */
  first(sql: string, values?: readonly Value[]): Value[] | undefined
  all(sql: string, values?: readonly Value[]): Value[][]
  /** Whether a transaction is open. */
  inTransaction(): boolean
  close(): void
}

/** What a storage runs on: two handles on the one file, so that reads do not see what is being written. */
export interface SqliteExecutor {
  reader: SqliteHandle
  writer: SqliteHandle
  /** Calls back once everything that arrived in this turn of the event loop had its say. */
  schedule(run: () => void): void
  /** Closes both handles and gives back what else was taken for the file. */
  close(): void
}
