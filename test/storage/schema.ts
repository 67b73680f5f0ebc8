import { columnsOf } from '../../src/server/storage/columns.js'
import { orderOf } from '../../src/server/storage/order.js'
import type { SqliteHandle } from '../../src/server/storage/sql/handle.js'
import { definitions, type TableName } from '../../src/server/storage/tables.js'

/** A table in a form that both tables.ts and a database can be brought to. */
interface TableSchema {
  /** By name: `text`, `integer not null` … */
  columns: Record<string, string>
  key: readonly string[]
  /** By name: the columns in their order, and which of them no two rows may share. */
  indexes: Record<string, string>
  /** The unique ones in the order in which a row is checked against them: the first one that it violates is named. */
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

/** What a database contains, except for the record of its steps. */
export function foundSchema(handle: SqliteHandle): Record<string, TableSchema> {
  const names = handle.all("select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite_%'")
  const found: Record<string, TableSchema> = {}
  for (const [name, strict] of names) {
    const table = strict === 1 ? String(name) : `${name} (not strict)`
    if (table !== 'schema_migrations') found[table] = tableOf(handle, String(name))
  }
  return found
}

/** The same for PostgreSQL, whose answers `ask` returns. Besides our tables, it has the record of the steps and the access versions. */
export async function foundPostgresSchema(ask: Ask): Promise<Record<string, TableSchema>> {
  const columns = await ask(`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required,
      coalesce(a.attcollation::regcollation::text, '-') as "order"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname not in ('schema_migrations', 'access_versions')
    order by c.relname, a.attnum`)
  const indexes = await ask(`
    select t.relname as "table", i.relname as name, x.indisunique as "unique", x.indisprimary as "primary", x.indpred is not null as partial,
      array(select a.attname || case when x.indoption[k - 1] & 1 = 1 then ' desc' else '' end
          || case when a.attnotnull or x.indoption[k - 1] & 2 = 2 then '' else ' nulls last' end
          || case when x.indcollation[k - 1] in (0, '"C"'::regcollation) then '' else ' collate other' end
        from generate_series(1, x.indnkeyatts) k join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[k - 1] order by k)::text[] as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where t.relnamespace = current_schema()::regnamespace and t.relname not in ('schema_migrations', 'access_versions')
    order by i.oid`)
  const found: Record<string, TableSchema> = {}
  for (const { table, name, type, required, order } of columns) {
    found[String(table)] ??= { columns: {}, key: [], indexes: {}, unique: [] }
    const kind = type === 'bigint' ? 'integer' : `${type}${order === '"C"' ? '' : ` collate ${order}`}`
    const described = found[String(table)] as TableSchema
    described.columns[String(name)] = required ? `${kind} not null` : kind
  }
  for (const { table, name, unique, primary, partial, columns: names } of indexes) {
    const described = found[String(table)] as TableSchema
    const own = names as string[]
    if (primary) described.key = own
    else described.indexes[String(name)] = `${unique ? 'unique ' : ''}${own}${partial ? ' where …' : ''}`
    if (unique && !primary) described.unique.push(String(name))
  }
  return found
}

type Ask = (sql: string) => Promise<Record<string, unknown>[]>

function tableOf(handle: SqliteHandle, table: string): TableSchema {
  const columns = handle.all(`select name, lower(type), "notnull", pk from pragma_table_info('${table}')`)
  // The list begins with the index that SQLite checks first.
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
