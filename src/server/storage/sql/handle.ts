import { StorageUnavailable, type Value } from '../types.js'

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

/** What a storage runs on: two handles on the one file. */
export interface SqliteExecutor {
  /** Writes, and reads while nothing is being written. */
  writer: SqliteHandle
  /** Reads beside a work that runs, whose changes it does not see. */
  reader: SqliteHandle
  /** Calls back once everything that arrived in this turn of the event loop had its say. */
  schedule(run: () => void): void
  /** Closes both handles and gives back what else was taken for the file. */
  close(): void
}

/** A handle that, once SQLite has failed inside a transaction, does nothing more until that transaction is undone. */
export interface FailFastHandle extends SqliteHandle {
  hasFailed(): boolean
  /** Undoes what is open, so that the handle can be used again. */
  recover(): void
}

/**
 * After some failures (a full disk) SQLite has undone the transaction by itself, and the next statement would commit on its own. No
 * statement may follow, then, even if a work hides the failure from us.
 */
export function failFast(handle: SqliteHandle): FailFastHandle {
  let failure: { error: unknown } | undefined

  function guarded<T>(call: () => T): T {
    if (failure) throw failure.error
    try {
      return call()
    } catch (error) {
      if (error instanceof StorageUnavailable || !handle.inTransaction()) failure = { error }
      throw error
    }
  }

  return {
    ...handle,
    run: (sql, values) => guarded(() => handle.run(sql, values)),
    first: (sql, values) => guarded(() => handle.first(sql, values)),
    all: (sql, values) => guarded(() => handle.all(sql, values)),
    hasFailed: () => failure !== undefined,
    recover: () => {
      if (handle.inTransaction()) handle.run('rollback')
      failure = undefined
    },
  }
}
