import type Database from 'libsql'
import { portError } from '../storage/sql/errors.js'
import type { SqliteHandle } from '../storage/sql/handle.js'
import type { Value } from '../storage/types.js'

export type LibsqlConstructor = typeof Database

type Prepared = ReturnType<Database.Database['prepare']>

/** A handle by the package `libsql`, which is synchronous and brings its own SQLite. */
export function createLibsqlHandle(Libsql: LibsqlConstructor, path: string, settings: readonly string[]): SqliteHandle {
  const database = attempt(() => new Libsql(path, { timeout: 5000 }))
  for (const setting of settings) attempt(() => database.exec(`pragma ${setting}`))

  function keeper(prepare: (sql: string) => Prepared) {
    const cached = new Map<string, Prepared>()
    return <T>(sql: string, use: (statement: Prepared) => T): T => {
      try {
        const statement = cached.get(sql) ?? prepare(sql)
        cached.set(sql, statement)
        return use(statement)
      } catch (error) {
        // libsql leaves a failed statement half executed, and its next use would resume there.
        cached.delete(sql)
        throw portError(error)
      }
    }
  }

  // Rows as arrays cost half as much as objects, which libsql builds name by name across the native boundary.
  const prepareRaw = (sql: string) => database.prepare(sql).raw(true)
  // A statement that was read with `all` returns wrong rows to `get` (libsql 0.5.29), so each method has its own statements.
  const running = keeper((sql) => database.prepare(sql))
  const getting = keeper(prepareRaw)
  const listing = keeper(prepareRaw)

  return {
    run: (sql, values = []) => running(sql, (statement) => statement.run(values).changes),
    // With `raw`, every row is an array of SQLite's values; the port's columns hold text, integers and null.
    first: (sql, values = []) => getting(sql, (statement) => statement.get(values) as Value[] | undefined),
    all: (sql, values = []) => listing(sql, (statement) => statement.all(values) as Value[][]),
    inTransaction: () => database.inTransaction,
    close: () => database.close(),
  }
}

function attempt<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    throw portError(error)
  }
}
