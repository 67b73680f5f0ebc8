import type { TableName } from './tables.js'

/** How often commits have changed each table, so that it is known whether what was read earlier is still current. */
export interface ChangeCounts {
  of(table: TableName): number
  /** The same for a transaction that has changed these tables: its uncommitted changes count as one more. */
  within(changed: ReadonlySet<TableName>): (table: TableName) => number
  /** Counts a commit that may have changed these tables. */
  add(changed: Iterable<TableName>): void
}

export function createChangeCounts(): ChangeCounts {
  const counts = new Map<TableName, number>()
  const of = (table: TableName) => counts.get(table) ?? 0
  return {
    of,
    within: (changed) => (table) => of(table) + (changed.has(table) ? 1 : 0),
    add(changed) {
      for (const table of changed) counts.set(table, of(table) + 1)
    },
  }
}
