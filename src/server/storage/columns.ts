import { type TableName, tables } from './tables.js'

/** A table's columns in their order. */
export const allColumns = Object.fromEntries(Object.entries(tables).map(([table, { columns }]) => [table, Object.keys(columns)])) as Record<
  TableName,
  string[]
>
