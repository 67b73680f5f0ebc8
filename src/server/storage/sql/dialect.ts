import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { columnsOf } from '../columns.js'
import type { TableName } from '../tables.js'
import { postgresBuilder, type SqlBuilder, sqliteBuilder } from './compiler.js'

/** Where the two databases need different SQL for the same thing. */
export interface SqlDialect {
  builder: SqlBuilder
  /** The table of a walk, with its index where the database has to be told which one to use. */
  walked(table: TableName, index: string): RawBuilder<unknown>
  /** A column of an order in which null comes first or, backwards, last. */
  ordered(table: TableName, column: string, direction: 'asc' | 'desc'): RawBuilder<unknown>
  contains(column: string, text: RawBuilder<unknown>): RawBuilder<SqlBool>
  /** How an insert ends: whether a taken value raises an error or just adds no row. */
  unlessTaken: RawBuilder<unknown>
}

export const sqliteDialect: SqlDialect = {
  builder: sqliteBuilder,
  // SQLite does not know how large tables are: it would take the primary key for `group_members.by_user` and read a whole connection.
  walked: (table, index) => (index === 'key' ? sql.table(table) : sql`${sql.table(table)} indexed by ${sql.ref(`${table}_${index}`)}`),
  ordered: (_table, column, direction) => sql`${sql.ref(column)} ${sql.raw(direction)}`,
  contains: (column, text) => sql`instr(${sql.ref(column)}, ${text}) > 0`,
  unlessTaken: sql``,
}

export const postgresDialect: SqlDialect = {
  builder: postgresBuilder,
  walked: (table) => sql.table(table),
  // Only where there can be a null, because the planner uses an index only for an order that is spelled exactly as the index is.
  ordered: (table, column, direction) => {
    const nulls = columnsOf[table][column]?.isNullable ? sql.raw(direction === 'asc' ? ' nulls first' : ' nulls last') : sql``
    return sql`${sql.ref(column)} ${sql.raw(direction)}${nulls}`
  },
  contains: (column, text) => sql`strpos(${sql.ref(column)}, ${text}) > 0`,
  // An error would end the whole transaction.
  unlessTaken: sql`on conflict do nothing`,
}
