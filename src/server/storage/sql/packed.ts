import { type RawBuilder, sql } from 'kysely'
import type { AnyRow } from '../check.js'
import { columnsOf, type PlainColumn } from '../columns.js'
import type { TableName } from '../tables.js'

/**
 * Separates packed values. Text may contain it but hardly ever does. NUL is unsuitable, because it ends a text on its way out of SQLite.
 */
const divider = '\x1f'

/**
 * Many rows leave SQLite as one text instead of value by value: each value that crosses the native boundary costs more than SQLite's own
 * work on it (measured, 100 Users: 340 µs of CPU becomes 90). The number of rows comes first. A nullable column is preceded by `1` when it
 * is null, else by `0`, because concat() turns null into empty text.
 */
export function packedRows(table: TableName, columns: readonly string[], fromWhere: RawBuilder<unknown>): RawBuilder<unknown> {
  const values = columns.map((column) =>
    columnsOf[table][column]?.isNullable ? sql`${sql.ref(column)} is null, ${sql.ref(column)}` : sql.ref(column),
  )
  const row = sql`concat(${sql.join(values, sql`, char(31), `)})`
  // The subquery's limit keeps SQLite from dropping its order; test/storage/sameAnswers makes sure of it.
  return sql`select count(*) || char(31) || group_concat(packed, char(31)) from (select ${row} as packed ${fromWhere})`
}

/** The rows that `packedRows` packed; null when one of their texts contains the separator, so that they cannot be taken apart. */
export function unpackRows(table: TableName, names: readonly string[], packed: string | null): AnyRow[] | null {
  // Without rows there is nothing to concatenate, and so no text.
  if (packed === null) return []
  const columns = names.map((name) => columnsOf[table][name] as PlainColumn)
  const values = packed.split(divider)
  if (values.length - 1 !== Number(values[0]) * columns.length) return null
  const rows: AnyRow[] = []
  for (let first = 1; first < values.length; first += columns.length) {
    const row: AnyRow = {}
    for (let at = 0; at < columns.length; at++) {
      const { name, type, isNullable } = columns[at] as PlainColumn
      let value: string | null = values[first + at] as string
      if (isNullable) value = value.startsWith('1') ? null : value.slice(1)
      row[name] = type === 'integer' && value !== null ? Number(value) : value
    }
    rows.push(row)
  }
  return rows
}
