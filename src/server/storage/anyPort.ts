import type { AnyRow } from './check.js'
import type { TableName } from './tables.js'
import type { Value } from './types.js'

/** A walk over any table; its names are checked at run time. */
export interface AnyScan {
  index: string
  equals: readonly Value[]
  among?: readonly (string | number)[]
  from?: { value: Value; inclusive: boolean }
  to?: { value: Value; inclusive: boolean }
  after?: readonly Value[]
  direction?: 'asc' | 'desc'
  where?: AnyRow
  contains?: { column: string; texts: readonly string[] }
  columns?: readonly string[]
  offset?: number
  limit?: number
}

/**
 * The port without the types of each table, for code that works on any of them. It is the same port: `checkScan` and the like check names
 * at run time, and rows have their table's columns because `checkRow` admitted them; TypeScript cannot follow that.
 */
export interface AnyReader {
  get(table: TableName, key: readonly Value[]): Promise<AnyRow | undefined>
  find(table: TableName, index: string, values: readonly Value[]): Promise<AnyRow | undefined>
  getMany(table: TableName, keys: readonly (readonly Value[])[]): Promise<AnyRow[]>
  list(table: TableName, scan: AnyScan): Promise<AnyRow[]>
  changes(table: TableName): number | null
  count(table: TableName, scan: AnyScan): Promise<number>
}

/** See AnyReader. */
export interface AnyWriter extends AnyReader {
  insert(table: TableName, row: AnyRow): Promise<void>
  update(table: TableName, key: readonly Value[], changes: Partial<AnyRow>, guard?: AnyRow): Promise<boolean>
  increment(table: TableName, key: readonly Value[], by: Record<string, number | undefined>): Promise<AnyRow | undefined>
  delete(table: TableName, key: readonly Value[]): Promise<boolean>
  deleteMany(table: TableName, scan: AnyScan): Promise<number>
}
