import type { AnyRow } from '../check.js'
import { compareValues, orderOf } from '../order.js'
import { definitions, type TableName } from '../tables.js'
import { UniqueViolation, type Value } from '../types.js'
import { uniqueIndexes } from '../uniqueIndexes.js'
import { firstWhere, noRows, type RowPlace, rowAt, type SortedRows, withoutRow, withRow, withRowReplaced } from './sortedRows.js'
import { compareTo } from './walk.js'

/** One version of a table: its rows in the order of the key and of each index. */
export type TableVersion = Readonly<Record<string, SortedRows>>

export function emptyTable(table: TableName): TableVersion {
  return Object.fromEntries(['key', ...Object.keys(definitions[table].indexes)].map((index) => [index, noRows]))
}

/** The first row of an index that has these leading values. */
export function firstRow(table: TableName, version: TableVersion, index: string, values: readonly Value[]): AnyRow | undefined {
  const order = orderOf(table, index)
  const sorted = version[index] as SortedRows
  const row = rowAt(
    sorted,
    firstWhere(sorted, (candidate) => compareTo(candidate, order, values) >= 0),
  )
  return row && compareTo(row, order, values) === 0 ? row : undefined
}

/** @throws UniqueViolation */
export function insertRow(table: TableName, version: TableVersion, edit: object, row: AnyRow): TableVersion {
  refuseTaken(table, version, row)
  return mapIndexes(version, (index, sorted) => withRow(sorted, edit, placeOf(table, index, sorted, row), row))
}

/** @throws UniqueViolation */
export function replaceRow(table: TableName, version: TableVersion, edit: object, before: AnyRow, after: AnyRow): TableVersion {
  refuseTaken(table, version, after, before)
  return mapIndexes(version, (index, sorted) => {
    const place = placeOf(table, index, sorted, before)
    if (orderOf(table, index).every((column) => before[column] === after[column])) return withRowReplaced(sorted, edit, place, after)
    const without = withoutRow(sorted, edit, place)
    return withRow(without, edit, placeOf(table, index, without, after), after)
  })
}

export function deleteRow(table: TableName, version: TableVersion, edit: object, row: AnyRow): TableVersion {
  return mapIndexes(version, (index, sorted) => withoutRow(sorted, edit, placeOf(table, index, sorted, row)))
}

function refuseTaken(table: TableName, version: TableVersion, row: AnyRow, self?: AnyRow): void {
  for (const { index, columns } of uniqueIndexes[table]) {
    if (self && columns.every((column) => row[column] === self[column])) continue
    const values = columns.map((column) => row[column] as Value)
    if (values.includes(null)) continue
    if (firstRow(table, version, index, values)) throw new UniqueViolation(table, index)
  }
}

function placeOf(table: TableName, index: string, sorted: SortedRows, row: AnyRow): RowPlace {
  const order = orderOf(table, index)
  return firstWhere(sorted, (candidate) => {
    for (const column of order) {
      const difference = compareValues(candidate[column] as Value, row[column] as Value)
      if (difference !== 0) return difference > 0
    }
    return true
  })
}

function mapIndexes(version: TableVersion, change: (index: string, sorted: SortedRows) => SortedRows): TableVersion {
  const next: Record<string, SortedRows> = {}
  for (const index in version) next[index] = change(index, version[index] as SortedRows)
  return next
}
