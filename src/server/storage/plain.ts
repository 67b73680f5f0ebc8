import type { ChangeCounts } from './changeCounts.js'
import { type AnyRow, checkChanges, checkEquality, checkKey, checkRow, checkScan, maxKeys } from './check.js'
import type { TableName } from './tables.js'
import type { Column, Reader, Row, Scan, ScanOf, Value, Writer } from './types.js'

export type AnyScan = Omit<Scan<TableName>, 'limit'> & { limit?: number; columns?: readonly string[] }

/** What a storage can read: synchronous, for rows of any table, and with arguments that have been checked. */
export interface PlainReader {
  get(table: TableName, key: readonly Value[]): AnyRow | undefined
  find(table: TableName, index: string, values: readonly Value[]): AnyRow | undefined
  getMany(table: TableName, keys: readonly (readonly Value[])[]): AnyRow[]
  list(table: TableName, scan: AnyScan): AnyRow[]
  count(table: TableName, scan: AnyScan): number
}

/** What a storage can write; see PlainReader. */
export interface PlainWriter extends PlainReader {
  insert(table: TableName, row: AnyRow): void
  update(table: TableName, key: readonly Value[], changes: AnyRow, guard: AnyRow): boolean
  increment(table: TableName, key: readonly Value[], by: Record<string, number>): AnyRow | undefined
  delete(table: TableName, key: readonly Value[]): boolean
  deleteMany(table: TableName, scan: AnyScan): number
}

/** The port over what a storage can read. `rowsNow` is asked at each call: it gives what to read, or refuses by throwing. */
export function readerOver(rowsNow: () => PlainReader, changes: Reader['changes']): Reader {
  return {
    changes,
    get: async (table, key) => {
      const rows = rowsNow()
      checkKey(table, key)
      return typed(rows.get(table, key))
    },
    find: async (table, index, values) => {
      const rows = rowsNow()
      checkScan(table, { index, equals: values })
      return typed(rows.find(table, index, values))
    },
    getMany: async <T extends TableName>(table: T, keys: readonly (readonly Value[])[]) => {
      const rows = rowsNow()
      if (keys.length > maxKeys) throw new TypeError(`getMany takes ${maxKeys} keys at most, not ${keys.length}.`)
      for (const key of keys) checkKey(table, key)
      return typedAll<Row<T>>(rows.getMany(table, keys))
    },
    list: async <T extends TableName, C extends Column<T>>(table: T, scan: ScanOf<T, C>) => {
      const rows = rowsNow()
      checkScan(table, scan)
      return typedAll<Pick<Row<T>, C>>(rows.list(table, untyped(scan)))
    },
    count: async (table, scan) => {
      const rows = rowsNow()
      checkScan(table, scan)
      return rows.count(table, untyped(scan))
    },
  }
}

/** The port over what a storage can write, for one work; `changed` gets the tables it touches. After `end()` it refuses: a call nobody awaited must not slip into another work. */
export function writerOver(rows: PlainWriter, changed: Set<TableName>, counts: ChangeCounts): { writer: Writer; end(): void } {
  let ended = false
  const changing = (table: TableName) => {
    rowsNow()
    changed.add(table)
  }
  const rowsNow = () => {
    if (ended) throw new Error('This work has ended, so its writer no longer writes. Await every call inside the work.')
    return rows
  }
  const writer: Writer = {
    // What is not committed yet counts as one more.
    ...readerOver(rowsNow, (table) => counts.of(table) + (changed.has(table) ? 1 : 0)),
    insert: async (table, row) => {
      changing(table)
      const values = row as unknown as AnyRow
      checkRow(table, values)
      rows.insert(table, values)
    },
    update: async (table, key, changes, guard = {}) => {
      changing(table)
      checkKey(table, key)
      checkChanges(table, changes)
      checkEquality(table, guard)
      return rows.update(table, key, defined(changes as AnyRow), guard as AnyRow)
    },
    increment: async <T extends TableName>(table: T, key: readonly Value[], by: Record<string, number | undefined>) => {
      changing(table)
      checkKey(table, key)
      checkChanges(table, by)
      return typed<T>(rows.increment(table, key, defined(by)))
    },
    delete: async (table, key) => {
      changing(table)
      checkKey(table, key)
      return rows.delete(table, key)
    },
    deleteMany: async (table, scan) => {
      changing(table)
      checkScan(table, scan)
      return rows.deleteMany(table, untyped(scan))
    },
  }
  return {
    writer,
    end: () => {
      ended = true
    },
  }
}

/** A table's rows leave a storage with that table's columns, as `checkRow` let them in; TypeScript cannot follow that. */
const typed = <T extends TableName>(row: AnyRow | undefined) => row as unknown as Row<T> | undefined
const typedAll = <R>(rows: AnyRow[]) => rows as unknown as R[]

/** A walk over one table is a walk over any: `checkScan` has seen its columns. */
const untyped = <T extends TableName>(scan: Omit<Scan<T>, 'limit'>) => scan as unknown as AnyScan

/** Without the columns that are undefined: those stay as they are. */
function defined<V>(changes: Record<string, V | undefined>): Record<string, V> {
  const set: Record<string, V> = {}
  for (const column in changes) {
    const value = changes[column]
    if (value !== undefined) set[column] = value
  }
  return set
}
