import type { AnyReader, AnyScan, AnyWriter } from './anyPort.js'
import { type AnyRow, checkChanges, checkEquality, checkKey, checkRow, checkScan, maxKeys } from './check.js'
import type { TableName } from './tables.js'
import type { StorageReader, StorageWriter, Value } from './types.js'

/** An embedded storage answers at once, one behind a network later. */
type Awaitable<T> = T | Promise<T>

/** What a storage can read: rows of any table, with arguments that have already been checked. */
export interface PlainReader {
  get(table: TableName, key: readonly Value[]): Awaitable<AnyRow | undefined>
  find(table: TableName, index: string, values: readonly Value[]): Awaitable<AnyRow | undefined>
  getMany(table: TableName, keys: readonly (readonly Value[])[]): Awaitable<AnyRow[]>
  list(table: TableName, scan: AnyScan): Awaitable<AnyRow[]>
  count(table: TableName, scan: AnyScan): Awaitable<number>
}

/** What a storage can write; see PlainReader. */
export interface PlainWriter extends PlainReader {
  insert(table: TableName, row: AnyRow): Awaitable<void>
  update(table: TableName, key: readonly Value[], changes: AnyRow, guard: AnyRow): Awaitable<boolean>
  increment(table: TableName, key: readonly Value[], by: Record<string, number>): Awaitable<AnyRow | undefined>
  delete(table: TableName, key: readonly Value[]): Awaitable<boolean>
  deleteMany(table: TableName, scan: AnyScan): Awaitable<number>
}

/** The port over what a storage can read. `rowsNow` is called for each read; it returns what to read from, or throws. */
export function readerOver(rowsNow: () => PlainReader, changes: StorageReader['changes']): StorageReader {
  const reader: AnyReader = {
    changes,
    get: async (table, key) => {
      const rows = rowsNow()
      checkKey(table, key)
      return rows.get(table, key)
    },
    find: async (table, index, values) => {
      const rows = rowsNow()
      checkScan(table, { index, equals: values })
      return rows.find(table, index, values)
    },
    getMany: async (table, keys) => {
      const rows = rowsNow()
      if (keys.length > maxKeys) throw new TypeError(`getMany takes ${maxKeys} keys at most, not ${keys.length}.`)
      for (const key of keys) checkKey(table, key)
      return rows.getMany(table, keys)
    },
    list: async (table, scan) => {
      const rows = rowsNow()
      checkScan(table, scan)
      return rows.list(table, scan)
    },
    count: async (table, scan) => {
      const rows = rowsNow()
      checkScan(table, scan)
      return rows.count(table, scan)
    },
  }
  return reader as unknown as StorageReader
}

/**
 * The port over what a storage can write, for one transaction; `changed` collects the tables that it touches. After `end()`, calls are
 * refused, so that one that was not awaited cannot slip into another transaction.
 */
export function writerOver(
  rows: PlainWriter,
  changed: Set<TableName>,
  changes: StorageReader['changes'],
): { writer: StorageWriter; end(): void } {
  let ended = false
  const changing = (table: TableName) => {
    rowsNow()
    changed.add(table)
  }
  const rowsNow = () => {
    if (ended) throw transactionEnded()
    return rows
  }
  const writer: Omit<AnyWriter, keyof AnyReader> = {
    insert: async (table, row) => {
      changing(table)
      checkRow(table, row)
      await rows.insert(table, row)
    },
    update: async (table, key, changes, guard = {}) => {
      changing(table)
      checkKey(table, key)
      checkChanges(table, changes)
      checkEquality(table, guard)
      return rows.update(table, key, defined(changes), guard)
    },
    increment: async (table, key, by) => {
      changing(table)
      checkKey(table, key)
      checkChanges(table, by)
      return rows.increment(table, key, defined(by))
    },
    delete: async (table, key) => {
      changing(table)
      checkKey(table, key)
      return rows.delete(table, key)
    },
    deleteMany: async (table, scan) => {
      changing(table)
      checkScan(table, scan)
      return rows.deleteMany(table, scan)
    },
  }
  return {
    writer: { ...readerOver(rowsNow, changes), ...(writer as unknown as StorageWriter) },
    end: () => {
      ended = true
    },
  }
}

/** Thrown by a call that its transaction did not await. */
export const transactionEnded = (): Error =>
  new Error('This transaction has ended, so its writer no longer writes. Await every call inside the transaction.')

/** Leaves out columns that are undefined, which stay as they are. */
function defined<V>(changes: Record<string, V | undefined>): Record<string, V> {
  const set: Record<string, V> = {}
  for (const column in changes) {
    const value = changes[column]
    if (value !== undefined) set[column] = value
  }
  return set
}
