import type { AnyScan } from '../anyPort.js'
import type { AnyRow } from '../check.js'
import { compareValues, orderOf } from '../order.js'
import type { TableName } from '../tables.js'
import type { Value } from '../types.js'
import { countRows, firstWhere, type SortedRows, visitRows } from './sortedRows.js'

/** Compares a row's columns, from the one at `skip` on, with as many values as are given. */
export function compareTo(row: AnyRow, order: readonly string[], values: readonly Value[], skip = 0): number {
  for (let at = 0; at < values.length; at++) {
    const difference = compareValues(row[order[skip + at] as string] as Value, values[at] as Value)
    if (difference !== 0) return difference
  }
  return 0
}

/** The rows of a walk. */
export function walkRows(table: TableName, sorted: SortedRows, scan: AnyScan): AnyRow[] {
  if (scan.among) return walkAmong(table, sorted, scan, scan.among)
  const found: AnyRow[] = []
  const limit = scan.limit ?? Number.POSITIVE_INFINITY
  let skip = scan.offset ?? 0
  const [start, end] = edges(table, sorted, scan)
  if (limit <= 0) return found
  visitRows(sorted, start, end, scan.direction === 'desc', (row) => {
    if (!matches(row, scan)) return true
    if (skip > 0) skip--
    else found.push(row)
    return found.length < limit
  })
  return found
}

/** One walk for each value, in the order of the values. */
function walkAmong(table: TableName, sorted: SortedRows, scan: AnyScan, among: readonly Value[]): AnyRow[] {
  const { among: _values, offset = 0, limit = Number.POSITIVE_INFINITY, ...rest } = scan
  const values = [...new Set(among)].sort(compareValues)
  if (scan.direction === 'desc') values.reverse()
  const found: AnyRow[] = []
  for (const value of values) {
    for (const row of walkRows(table, sorted, { ...rest, equals: [...rest.equals, value], limit: offset + limit - found.length }))
      found.push(row)
  }
  return found.slice(offset)
}

/** How many rows a walk has. */
export function countWalk(table: TableName, sorted: SortedRows, scan: AnyScan): number {
  const [start, end] = edges(table, sorted, scan)
  return scan.where || scan.contains || scan.among
    ? walkRows(table, sorted, { ...scan, offset: 0, limit: Number.POSITIVE_INFINITY }).length
    : countRows(sorted, start, end)
}

/** Where the rows of a walk begin and end, regardless of `where` and `contains`. */
function edges(table: TableName, sorted: SortedRows, { index, equals, from, to, after, direction }: AnyScan) {
  const order = orderOf(table, index)
  const bounded = order[equals.length] as string
  const starts = (row: AnyRow): boolean => {
    const place = compareTo(row, order, equals)
    if (place !== 0) return place > 0
    if ((from || to) && row[bounded] === null) return false
    if (from && !isBeyond(row[bounded] as Value, from, 1)) return false
    return !after || direction === 'desc' || compareTo(row, order, after, equals.length) > 0
  }
  const ends = (row: AnyRow): boolean => {
    const place = compareTo(row, order, equals)
    if (place !== 0) return place > 0
    if (from?.value === null || to?.value === null) return true
    if (to && row[bounded] !== null && !isBeyond(row[bounded] as Value, to, -1)) return true
    return after !== undefined && direction === 'desc' && compareTo(row, order, after, equals.length) >= 0
  }
  return [firstWhere(sorted, starts), firstWhere(sorted, ends)] as const
}

function isBeyond(value: Value, bound: { value: Value; inclusive: boolean }, sign: 1 | -1): boolean {
  const difference = compareValues(value, bound.value) * sign
  return bound.inclusive ? difference >= 0 : difference > 0
}

function matches(row: AnyRow, { where, contains }: AnyScan): boolean {
  for (const column in where) if (row[column] !== where[column]) return false
  if (!contains) return true
  const text = row[contains.column]
  return typeof text === 'string' && contains.texts.every((each) => text.includes(each))
}
