import type { AnyRow } from '../check.js'
import { type TableName, tables } from '../tables.js'
import type { Value } from '../types.js'

/** A row from its values in the order of the table's columns, which is the order in which every statement selects them. */
export function rowOf(table: TableName, values: readonly Value[]): AnyRow {
  const row: AnyRow = {}
  let at = 0
  for (const column in tables[table].columns) row[column] = values[at++] as Value
  return row
}
