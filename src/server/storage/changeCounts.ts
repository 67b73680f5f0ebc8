import type { TableName } from './tables.js'

/** How often commits have changed each table, so that what was read before can be known to be as it was. */
export interface ChangeCounts {
  of(table: TableName): number
  /** The same for a work that has changed these: what is not committed yet counts as one more. */
  within(changed: ReadonlySet<TableName>): (table: TableName) => number
  /** Counts a commit that changed these, perhaps. */
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
