import { type AnyRow, checkChanges, checkEquality, checkKey, checkRow, checkScan, maxKeys } from '../check.js'
import { type TableName, tables } from '../tables.js'
import type { Reader, Row, Scan, Value, Writer } from '../types.js'
import type { SortedRows } from './sortedRows.js'
import { deleteRow, emptyTable, firstRow, insertRow, replaceRow, type TableVersion } from './table.js'
import { countWalk, walkRows } from './walk.js'

/** One version of everything. */
export type Version = Readonly<Record<TableName, TableVersion>>

export function emptyVersion(): Version {
  // fromEntries forgets the literal keys; they are those of `tables`.
  return Object.fromEntries(Object.keys(tables).map((table) => [table, emptyTable(table as TableName)])) as Version
}

/** Reads of the version that `latest` gives at each call. Rows are copies: the caller may do with them what it likes. */
export function createReader(latest: () => Version): Reader {
  return {
    get: async (table, key) => {
      checkKey(table, key)
      return copyOf(firstRow(table, latest()[table], 'key', key))
    },
    find: async (table, index, values) => {
      checkScan(table, { index, equals: values })
      return copyOf(firstRow(table, latest()[table], index, values))
    },
    getMany: async <T extends TableName>(table: T, keys: readonly (readonly Value[])[]) => {
      if (keys.length > maxKeys) throw new TypeError(`getMany takes ${maxKeys} keys at most, not ${keys.length}.`)
      const version = latest()[table]
      const found: Row<T>[] = []
      for (const key of keys) {
        checkKey(table, key)
        const row = copyOf<T>(firstRow(table, version, 'key', key))
        if (row) found.push(row)
      }
      return found
    },
    list: async <T extends TableName>(table: T, scan: Scan<T>) => {
      checkScan(table, scan)
      return walkRows(table, indexOf(latest(), table, scan.index), scan).map((row) => copyOf<T>(row) as Row<T>)
    },
    count: async (table, scan) => {
      checkScan(table, scan)
      return countWalk(table, indexOf(latest(), table, scan.index), scan)
    },
  }
}

/** Everything a work may do; `state.version` moves with each change. */
export function createWriter(state: { version: Version }): Writer {
  const edit = {}
  const change = (table: TableName, next: TableVersion) => {
    state.version = { ...state.version, [table]: next }
  }
  const rowWith = (table: TableName, key: readonly Value[]) => {
    checkKey(table, key)
    return firstRow(table, state.version[table], 'key', key)
  }
  const replace = (table: TableName, before: AnyRow, after: AnyRow) =>
    change(table, replaceRow(table, state.version[table], edit, before, after))
  const remove = (table: TableName, row: AnyRow) => change(table, deleteRow(table, state.version[table], edit, row))
  return {
    ...createReader(() => state.version),
    insert: async (table, row) => {
      const values = row as unknown as AnyRow
      checkRow(table, values)
      change(table, insertRow(table, state.version[table], edit, onlyColumns(table, values)))
    },
    update: async (table, key, changes, guard) => {
      checkChanges(table, changes)
      checkEquality(table, guard as AnyRow | undefined)
      const before = rowWith(table, key)
      const wanted = (guard ?? {}) as AnyRow
      if (!before || Object.keys(wanted).some((column) => before[column] !== wanted[column])) return false
      replace(table, before, { ...before, ...withoutUndefined(changes as AnyRow) })
      return true
    },
    increment: async <T extends TableName>(table: T, key: readonly Value[], by: Record<string, number | undefined>) => {
      checkChanges(table, by)
      const before = rowWith(table, key)
      if (!before) return undefined
      const after = { ...before }
      for (const column in by) if (after[column] !== null) after[column] = Number(after[column]) + (by[column] ?? 0)
      replace(table, before, after)
      return copyOf<T>(after)
    },
    delete: async (table, key) => {
      const row = rowWith(table, key)
      if (row) remove(table, row)
      return row !== undefined
    },
    deleteMany: async (table, scan) => {
      checkScan(table, scan)
      const rows = walkRows(table, indexOf(state.version, table, scan.index), scan)
      for (const row of rows) remove(table, row)
      return rows.length
    },
  }
}

const indexOf = (version: Version, table: TableName, index: string): SortedRows => version[table][index] as SortedRows

function onlyColumns(table: TableName, row: AnyRow): AnyRow {
  const copy: AnyRow = {}
  for (const column in tables[table].columns) copy[column] = row[column] as Value
  return copy
}

const withoutUndefined = (changes: AnyRow): AnyRow => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))

/** What insert let in has the table's columns, so it is the table's row. */
const copyOf = <T extends TableName>(row: AnyRow | undefined): Row<T> | undefined => row && ({ ...row } as unknown as Row<T>)
