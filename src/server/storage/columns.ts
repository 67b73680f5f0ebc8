import { type ColumnDefinition, definitions, type TableName } from './tables.js'

/** A column as the storages see it. */
export interface PlainColumn {
  name: string
  type: 'text' | 'integer'
  isNullable: boolean
}

// fromEntries loses the literal keys, which are those of the tables.
/** Every column, by table and name. */
export const columnsOf = Object.fromEntries(
  Object.entries(definitions).map(([table, { columns }]) => [
    table,
    Object.fromEntries(Object.entries(columns).map(([name, definition]) => [name, plainColumn(name, definition)])),
  ]),
) as Record<TableName, Record<string, PlainColumn>>

/** A table's columns in their order. */
export const allColumns = Object.fromEntries(Object.entries(columnsOf).map(([table, columns]) => [table, Object.keys(columns)])) as Record<
  TableName,
  string[]
>

function plainColumn(name: string, definition: ColumnDefinition): PlainColumn {
  const isInteger = definition === 'integer' || definition === 'integer or null'
  return { name, type: isInteger ? 'integer' : 'text', isNullable: definition === 'text or null' || definition === 'integer or null' }
}
