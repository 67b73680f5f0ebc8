import type { AnyRow } from '../check.js'
import type { Value } from '../types.js'

/** Makes a row of values that are in the order of its columns. */
export function rowOf(columns: readonly string[], values: readonly Value[]): AnyRow {
  const row: AnyRow = {}
  for (let at = 0; at < columns.length; at++) row[columns[at] as string] = values[at] as Value
  return row
}
