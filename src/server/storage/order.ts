import { compareText } from '../../scim/fold.js'
import { definitions, type TableName } from './tables.js'
import type { Value } from './types.js'

/** The order of every index: null first, then numbers by value and text by code point. */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b)
}

/** By table and index. */
const orders: Record<string, Record<string, readonly string[]>> = {}
for (const [table, { key, indexes }] of Object.entries(definitions)) {
  orders[table] = { key }
  for (const [index, { columns }] of Object.entries(indexes)) {
    orders[table][index] = [...columns, ...key.filter((column) => !columns.includes(column))]
  }
}

/**
 * The columns an index orders by: its own, then the primary key's that are not among them. `'key'` is the primary key itself.
 * @throws TypeError when the table has no such index
 */
export function orderOf(table: TableName, index: string): readonly string[] {
  const order = orders[table]?.[index]
  if (!order) throw new TypeError(`There is no index ${table}.${index}. Use one that tables.ts lists, or 'key'.`)
  return order
}

/** The position of a row in a walk: pass it as `after` to continue with the rows that follow. */
export function position(table: TableName, walk: { index: string; equals: readonly Value[] }, row: object): Value[] {
  // Every column of every row type holds a Value; TypeScript cannot index a row of any table by a string.
  const values = row as Record<string, Value>
  return orderOf(table, walk.index)
    .slice(walk.equals.length)
    .map((column) => values[column] ?? null)
}
