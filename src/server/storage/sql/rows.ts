import { type AnyRow, isStorable } from '../check.js'
import { allColumns } from '../columns.js'
import type { PlainWriter } from '../plain.js'
import type { TableName } from '../tables.js'
import type { Value } from '../types.js'
import { scanValues } from './conditions.js'
import { sqliteDialect } from './dialect.js'
import { inKeyOrder, keyGroups } from './getMany.js'
import type { SqliteHandle } from './handle.js'
import { unpackRows } from './packed.js'
import { rowOf } from './row.js'
import { bound, createStatements, isPossible, type Statement, walkValues } from './statements.js'

const statements = createStatements(sqliteDialect)

/** Reads and writes the tables through a handle. */
export function createRows(handle: SqliteHandle): PlainWriter {
  function one(table: TableName, statement: Statement, values: readonly Value[]): AnyRow | undefined {
    const found = handle.first(statement.sql, bound(statement, values))
    return found && rowOf(allColumns[table], found)
  }

  /** Reads rows packed or, when they cannot be taken apart again, value by value. */
  function many(
    table: TableName,
    columns: readonly string[],
    values: readonly Value[],
    packed: Statement,
    plain: () => Statement,
  ): AnyRow[] {
    const text = handle.first(packed.sql, bound(packed, values))?.[0] as string | null
    const rows = unpackRows(table, columns, text)
    if (rows) return rows
    const { sql, takes } = plain()
    return handle.all(sql, bound({ sql, takes }, values)).map((row) => rowOf(columns, row))
  }

  return {
    get: (table, key) => (key.every(isStorable) ? one(table, statements.get(table), key) : undefined),
    find: (table, index, equals) => {
      const scan = { index, equals }
      return isPossible(scan) ? one(table, statements.find(table, scan), [...equals, 1, 0]) : undefined
    },
    getMany: (table, keys) => {
      const found = keyGroups(keys).flatMap(({ values, size }) => {
        return many(table, allColumns[table], values, statements.getMany(table, size, 'packed'), () =>
          statements.getMany(table, size, 'plain'),
        )
      })
      return inKeyOrder(table, keys, found)
    },
    list: (table, scan) => {
      if (!isPossible(scan)) return []
      const columns = scan.columns ?? allColumns[table]
      return many(table, columns, walkValues(scan), statements.list(table, columns, scan, 'packed'), () =>
        statements.list(table, columns, scan, 'plain'),
      )
    },
    count: (table, scan) => {
      if (!isPossible(scan)) return 0
      const statement = statements.count(table, scan)
      return Number(handle.first(statement.sql, bound(statement, scanValues(scan)))?.[0])
    },
    insert: (table, row) => {
      const values = allColumns[table].map((column) => row[column] as Value)
      handle.run(statements.insert(table).sql, values)
    },
    update: (table, key, changes, guard) => {
      const asked = Object.values(guard)
      if (![...key, ...asked].every(isStorable)) return false
      const statement = statements.update(table, Object.keys(changes), guard)
      return handle.run(statement.sql, bound(statement, [...Object.values(changes), ...key, ...asked])) > 0
    },
    increment: (table, key, by) => {
      if (!key.every(isStorable)) return undefined
      const columns = Object.keys(by)
      if (columns.length === 0) return one(table, statements.get(table), key)
      return one(table, statements.increment(table, columns), [...Object.values(by), ...key])
    },
    delete: (table, key) => key.every(isStorable) && handle.run(statements.delete(table).sql, key) > 0,
    deleteMany: (table, scan) => {
      if (!isPossible(scan)) return 0
      const statement = statements.deleteMany(table, scan)
      return handle.run(statement.sql, bound(statement, walkValues(scan)))
    },
  }
}
