import { type RawBuilder, sql } from 'kysely'
import type { AnyRow } from '../check.js'
import { type TableName, tables } from '../tables.js'

/**
 * Many rows leave SQLite as one blob instead of value by value: each value that crosses the native boundary costs more than SQLite's
 * own work on it (measured, 100 Users: 340 µs of CPU becomes 210). NUL divides the values; `checkRow` lets it into none.
 * A nullable column has `1` in front when it is null, else `0`: concat() makes empty text of null.
 */
export function packedRows(table: TableName, fromWhere: RawBuilder<unknown>): RawBuilder<unknown> {
  const { columns, nullable } = tables[table]
  const values = Object.keys(columns).map((column) =>
    nullable.includes(column) ? sql`${sql.ref(column)} is null, ${sql.ref(column)}` : sql.ref(column),
  )
  const row = sql`concat(${sql.join(values, sql`, char(0), `)})`
  // The subquery's limit keeps SQLite from dropping its order; test/storage/sameAnswers holds it to that.
  return sql`select cast(group_concat(packed, char(0)) as blob) from (select ${row} as packed ${fromWhere})`
}

// A byte order mark at the start is text like any other.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The rows that `packedRows` packed. */
export function unpackRows(table: TableName, blob: Uint8Array | undefined): AnyRow[] {
  if (!blob) return []
  const columns = columnsOf[table]
  const values = decoder.decode(blob).split('\0')
  const rows: AnyRow[] = []
  for (let first = 0; first < values.length; first += columns.length) {
    const row: AnyRow = {}
    for (let at = 0; at < columns.length; at++) {
      const { name, isNullable, isInteger } = columns[at] as Column
      let value: string | null = values[first + at] as string
      if (isNullable) value = value.startsWith('1') ? null : value.slice(1)
      row[name] = isInteger && value !== null ? Number(value) : value
    }
    rows.push(row)
  }
  return rows
}

interface Column {
  name: string
  isNullable: boolean
  isInteger: boolean
}

// fromEntries forgets the literal keys; they are those of `tables`.
const columnsOf = Object.fromEntries(
  Object.entries(tables).map(([table, { columns, nullable }]) => [
    table,
    Object.entries(columns).map(([name, type]): Column => ({ name, isNullable: nullable.includes(name), isInteger: type === 'integer' })),
  ]),
) as Record<TableName, Column[]>
