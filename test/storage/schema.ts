import { columnsOf } from '../../src/server/storage/columns.js'
import { orderOf } from '../../src/server/storage/order.js'
import type { SqliteHandle } from '../../src/server/storage/sql/handle.js'
import { definitions, type TableName } from '../../src/server/storage/tables.js'

/** A table as it can be told of tables.ts and of a database alike. */
interface TableSchema {
  /** By name: `text`, `integer not null` … */
  columns: Record<string, string>
  key: readonly string[]
  /** By name: the columns in their order, and which of them no two rows may share. */
  indexes: Record<string, string>
  /** The unique ones in the order in which a row is held against them: the first that refuses it is the one that is named. */
  unique: string[]
}

/** What tables.ts describes. */
export function describedSchema(): Record<string, TableSchema> {
  const described: Record<string, TableSchema> = {}
  for (const table of Object.keys(definitions) as TableName[]) {
    const { key, indexes } = definitions[table]
    described[table] = {
      columns: Object.fromEntries(
        Object.values(columnsOf[table]).map(({ name, type, isNullable }) => [name, isNullable ? type : `${type} not null`]),
      ),
      key,
      indexes: Object.fromEntries(
        Object.entries(indexes).map(([name, { columns, unique }]) => [
          `${table}_${name}`,
          unique ? `unique ${columns}` : `${orderOf(table, name)}`,
        ]),
      ),
      unique: Object.keys(indexes)
        .filter((name) => indexes[name]?.unique)
        .map((name) => `${table}_${name}`),
    }
  }
  return described
}

/** What a database has, but for the record of its steps. */
export function foundSchema(handle: SqliteHandle): Record<string, TableSchema> {
  const names = handle.all("select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite_%'")
  const found: Record<string, TableSchema> = {}
  for (const [name, strict] of names) {
    const table = strict === 1 ? String(name) : `${name} (not strict)`
    if (table !== 'schema_migrations') found[table] = tableOf(handle, String(name))
  }
  return found
}

function tableOf(handle: SqliteHandle, table: string): TableSchema {
  const columns = handle.all(`select name, lower(type), "notnull", pk from pragma_table_info('${table}')`)
  // The list begins with the index that SQLite asks first.
  const indexes = handle.all(`select name, "unique", partial from pragma_index_list('${table}') where origin <> 'pk'`)
  return {
    columns: Object.fromEntries(columns.map(([name, type, isRequired]) => [name, isRequired ? `${type} not null` : type])),
    key: columns
      .filter(([, , , place]) => place !== 0)
      .sort(([, , , a], [, , , b]) => Number(a) - Number(b))
      .map(([name]) => String(name)),
    indexes: Object.fromEntries(
      indexes.map(([name, unique, partial]) => {
        return [name, `${unique ? 'unique ' : ''}${indexColumns(handle, String(name))}${partial ? ' where …' : ''}`]
      }),
    ),
    unique: indexes.filter(([, unique]) => unique).map(([name]) => String(name)),
  }
}

function indexColumns(handle: SqliteHandle, index: string): string[] {
  const columns = handle.all(`select name, "desc", coll from pragma_index_xinfo('${index}') where key = 1 order by seqno`)
  return columns.map(([name, descending, order]) => `${name}${descending ? ' desc' : ''}${order === 'BINARY' ? '' : ` collate ${order}`}`)
}
