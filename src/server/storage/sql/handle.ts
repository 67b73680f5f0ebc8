import { StorageUnavailable, type Value } from '../types.js'

/** One open handle on a SQLite file. Everything is synchronous; statements are prepared once and reused. @throws errors of the port */
export interface SqliteHandle {
  /** Runs a statement and returns how many rows it changed. */
  run(sql: string, values?: readonly Value[]): number
  /** The first row, with its values in the order of the statement's columns. */
  first(sql: string, values?: readonly Value[]): Value[] | undefined
  all(sql: string, values?: readonly Value[]): Value[][]
  /** Whether a transaction is open. */
  inTransaction(): boolean
  close(): void
}

/** What a storage runs on: two handles on the same file. */
export interface SqliteExecutor {
  /** Writes, and reads while nothing is being written. */
  writer: SqliteHandle
  /** Reads while a transaction runs, without seeing its changes. */
  reader: SqliteHandle
  /** Calls back once everything that arrived in this turn of the event loop has been handled. */
  schedule(run: () => void): void
  /** Closes both handles and releases the file. */
  close(): void
}

/** A handle that does nothing more once SQLite has failed inside a transaction, until that transaction is undone. */
export interface FailFastHandle extends SqliteHandle {
  hasFailed(): boolean
  /** Rolls back an open transaction, so that the handle can be used again. */
  recover(): void
}

/**
 * After some failures (a full disk) SQLite has rolled the transaction back by itself, and the next statement would commit on its own. So no
 * statement may follow, even if the transaction's own code hides the failure from us.
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
