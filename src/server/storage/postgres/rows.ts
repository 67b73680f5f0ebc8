import type { AnyScan } from '../anyPort.js'
import { type AnyRow, isStorable } from '../check.js'
import { allColumns } from '../columns.js'
import type { PlainReader, PlainWriter } from '../plain.js'
import { scanValues } from '../sql/conditions.js'
import { postgresDialect } from '../sql/dialect.js'
import { inKeyOrder, keyGroups } from '../sql/getMany.js'
import { rowOf } from '../sql/row.js'
import { bound, createStatements, isPossible, type Statement, walkValues } from '../sql/statements.js'
import { definitions, type TableName } from '../tables.js'
import { UniqueViolation, type Value } from '../types.js'
import { uniqueIndexes } from '../uniqueIndexes.js'
import type { Found, PostgresSession } from './session.js'

const statements = createStatements(postgresDialect)

/** Runs a statement with those of a call's values that it takes. */
type Run = PostgresSession['run']

/** Called before each change with the columns it sets, or null when it adds or removes whole rows. */
type Changing = (table: TableName, columns: readonly string[] | null) => void

/** Reads the tables through a connection. */
export function readPostgresRows(run: Run): PlainReader {
  const ask = (statement: Statement, values: readonly Value[]): Promise<Found> => run(statement, bound(statement, values))

  async function one(table: TableName, statement: Statement, values: readonly Value[]): Promise<AnyRow | undefined> {
    const [found] = (await ask(statement, values)).rows
    return found && rowOf(allColumns[table], found)
  }

  return {
    get: (table, key) => (key.every(isStorable) ? one(table, statements.get(table), key) : undefined),
    find: (table, index, equals) => {
      const scan = { index, equals }
      return isPossible(scan) ? one(table, statements.find(table, scan), [...equals, 1, 0]) : undefined
    },
    getMany: async (table, keys) => {
      const read = keyGroups(keys).map(({ values, size }) => ask(statements.getMany(table, size, 'plain'), values))
      const found = (await Promise.all(read)).flatMap(({ rows }) => rows)
      const rows = found.map((values) => rowOf(allColumns[table], values))
      return inKeyOrder(table, keys, rows)
    },
    list: async (table, scan) => {
      if (!isPossible(scan)) return []
      const columns = scan.columns ?? allColumns[table]
      const { rows } = await ask(statements.list(table, columns, scan, 'plain'), walkValues(scan))
      return rows.map((values) => rowOf(columns, values))
    },
    count: async (table, scan) => {
      if (!isPossible(scan)) return 0
      const { rows } = await ask(statements.count(table, scan), scanValues(scan))
      return Number(rows[0]?.[0])
    },
  }
}

/**
 * Reads and writes the tables in a transaction. Any error would end the transaction, so nothing here provokes one that the caller may
 * catch: inserting a value that is taken adds no row, and changing a unique column checks first. If another connection takes the value
 * between check and change, the server reports an error and the transaction is run again.
 */
export function writePostgresRows(run: Run, changing: Changing): PlainWriter {
  const ask = (statement: Statement, values: readonly Value[]): Promise<Found> => run(statement, bound(statement, values))
  const reader = readPostgresRows(run)

  /** @throws UniqueViolation when another row has a unique value of this one; `self` is the row as it is now, if it exists */
  async function refuseTaken(table: TableName, row: AnyRow, self?: AnyRow): Promise<void> {
    for (const { index, columns } of uniqueIndexes[table]) {
      if (self && columns.every((column) => row[column] === self[column])) continue
      const values = columns.map((column) => row[column] as Value)
      if (!values.includes(null) && (await reader.find(table, index, values))) throw new UniqueViolation(table, index)
    }
  }

  /** The row before a change that could violate a unique index; undefined when it does not exist or the guard does not hold. */
  async function lookedAt(table: TableName, key: readonly Value[], guard: AnyRow): Promise<AnyRow | undefined> {
    const before = await reader.get(table, key)
    return before && Object.keys(guard).every((column) => before[column] === guard[column]) ? before : undefined
  }

  return {
    ...reader,
    insert: async (table, row) => {
      changing(table, null)
      const values = allColumns[table].map((column) => row[column] as Value)
      const { count } = await run(statements.insert(table), values)
      if (count > 0) return
      await refuseTaken(table, row)
      throw new Error(`A row of ${table} conflicted with another one, which has disappeared since. Repeat the request.`)
    },
    update: async (table, key, changes, guard) => {
      changing(table, Object.keys(changes))
      const asked = Object.values(guard)
      if (![...key, ...asked].every(isStorable)) return false
      if (touchesUnique(table, changes)) {
        const before = await lookedAt(table, key, guard)
        if (!before) return false
        await refuseTaken(table, { ...before, ...changes }, before)
      }
      const statement = statements.update(table, Object.keys(changes), guard)
      return (await ask(statement, [...Object.values(changes), ...key, ...asked])).count > 0
    },
    increment: async (table, key, by) => {
      if (!key.every(isStorable)) return undefined
      const columns = Object.keys(by)
      changing(table, columns)
      if (columns.length === 0) return reader.get(table, key)
      if (touchesUnique(table, by)) {
        const before = await lookedAt(table, key, {})
        if (!before) return undefined
        await refuseTaken(table, sumOf(before, by), before)
      }
      const [row] = (await ask(statements.increment(table, columns), [...Object.values(by), ...key])).rows
      return row && rowOf(allColumns[table], row)
    },
    delete: async (table, key) => {
      changing(table, null)
      return key.every(isStorable) && (await run(statements.delete(table), key)).count > 0
    },
    deleteMany: async (table, scan: AnyScan) => {
      if (!isPossible(scan)) return 0
      changing(table, null)
      return (await ask(statements.deleteMany(table, scan), walkValues(scan))).count
    },
  }
}

const uniqueColumns = Object.fromEntries(
  Object.keys(definitions).map((table) => [table, new Set(uniqueIndexes[table as TableName].flatMap(({ columns }) => columns))]),
) as Record<string, Set<string>>

const touchesUnique = (table: TableName, changes: object): boolean =>
  Object.keys(changes).some((column) => uniqueColumns[table]?.has(column))

function sumOf(row: AnyRow, by: Record<string, number>): AnyRow {
  const sum = { ...row }
  for (const column in by) if (sum[column] !== null) sum[column] = Number(sum[column]) + Number(by[column])
  return sum
}
