import type Database from 'libsql'
import { portError } from '../storage/sql/errors.js'
import type { SqliteHandle } from '../storage/sql/handle.js'
import type { Value } from '../storage/types.js'

export type LibsqlConstructor = typeof Database

type Prepared = ReturnType<Database.Database['prepare']>

/** A handle by the package `libsql`, which is synchronous and brings its own SQLite. */
export function createLibsqlHandle(Libsql: LibsqlConstructor, path: string, settings: readonly string[]): SqliteHandle {
  const database = attempt(() => new Libsql(path, { timeout: 5000 }))
  const changing = new Map<string, Prepared>()
  const selecting = new Map<string, Prepared>()

  function prepared(statements: Map<string, Prepared>, sql: string, raw: boolean): Prepared {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    // Rows as arrays: half the cost of objects, which libsql builds name by name across the native boundary.
    if (raw) statement.raw(true)
    statements.set(sql, statement)
    return statement
  }

  const handle: SqliteHandle = {
    run: (sql, values = []) => attempt(() => prepared(changing, sql, false).run(values).changes),
    // `raw` makes every row an array of SQLite's values, of which the port's columns hold text, integers and null.
    first: (sql, values = []) => attempt(() => prepared(selecting, sql, true).get(values) as Value[] | undefined),
    all: (sql, values = []) => attempt(() => prepared(selecting, sql, true).all(values) as Value[][]),
    inTransaction: () => database.inTransaction,
    close: () => database.close(),
  }
  for (const setting of settings) attempt(() => database.exec(`pragma ${setting}`))
  return handle
}

function attempt<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    throw portError(error)
  }
}
