import type { AnyRow } from '../check.js'
import { allColumns } from '../columns.js'
import type { PlainReader, PlainWriter } from '../plain.js'
import { definitions, type TableName } from '../tables.js'
import type { Value } from '../types.js'
import type { SortedRows } from './sortedRows.js'
import { deleteRow, emptyTable, firstRow, insertRow, replaceRow, type TableVersion } from './table.js'
import { countWalk, walkRows } from './walk.js'

/** One version of the whole data. */
export type Version = Readonly<Record<TableName, TableVersion>>

export function emptyVersion(): Version {
  // fromEntries loses the literal keys, which are those of the tables.
  return Object.fromEntries(Object.keys(definitions).map((table) => [table, emptyTable(table as TableName)])) as Version
}

/** Reads the version that `latest` returns at each call. Rows are copies, so callers may change them. */
export function readVersion(latest: () => Version): PlainReader {
  const rowWith = (table: TableName, key: readonly Value[]) => copyOf(firstRow(table, latest()[table], 'key', key))
  return {
    get: rowWith,
    find: (table, index, values) => copyOf(firstRow(table, latest()[table], index, values)),
    getMany: (table, keys) => keys.flatMap<AnyRow>((key) => rowWith(table, key) ?? []),
    list: (table, scan) => {
      const columns = scan.columns ?? allColumns[table]
      return walkRows(table, indexOf(latest(), table, scan.index), scan).map((row) => onlyColumns(columns, row))
    },
    count: (table, scan) => countWalk(table, indexOf(latest(), table, scan.index), scan),
  }
}

/** Everything a transaction may do; each change replaces `state.version`. */
export function writeVersion(state: { version: Version }): PlainWriter {
  const edit = {}
  const change = (table: TableName, next: TableVersion) => {
    state.version = { ...state.version, [table]: next }
  }
  const rowWith = (table: TableName, key: readonly Value[]) => firstRow(table, state.version[table], 'key', key)
  const replace = (table: TableName, before: AnyRow, after: AnyRow) =>
    change(table, replaceRow(table, state.version[table], edit, before, after))
  const remove = (table: TableName, row: AnyRow) => change(table, deleteRow(table, state.version[table], edit, row))
  return {
    ...readVersion(() => state.version),
    insert: (table, row) => change(table, insertRow(table, state.version[table], edit, onlyColumns(allColumns[table], row))),
    update: (table, key, changes, guard) => {
      const before = rowWith(table, key)
      if (!before || Object.keys(guard).some((column) => before[column] !== guard[column])) return false
      replace(table, before, { ...before, ...changes })
      return true
    },
    increment: (table, key, by) => {
      const before = rowWith(table, key)
      if (!before) return undefined
      const after = { ...before }
      for (const column in by) if (after[column] !== null) after[column] = Number(after[column]) + Number(by[column])
      replace(table, before, after)
      return { ...after }
    },
    delete: (table, key) => {
      const row = rowWith(table, key)
      if (row) remove(table, row)
      return row !== undefined
    },
    deleteMany: (table, scan) => {
      const rows = walkRows(table, indexOf(state.version, table, scan.index), scan)
      for (const row of rows) remove(table, row)
      return rows.length
    },
  }
}

const indexOf = (version: Version, table: TableName, index: string): SortedRows => version[table][index] as SortedRows

const copyOf = (row: AnyRow | undefined): AnyRow | undefined => row && { ...row }

function onlyColumns(columns: readonly string[], row: AnyRow): AnyRow {
  const copy: AnyRow = {}
  for (const column of columns) copy[column] = row[column] as Value
  return copy
}
