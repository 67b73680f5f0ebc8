import {
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { AnyRow } from '../check.js'

/** Tables and columns are named at run time, from tables.ts; the port's own types make sure that they exist. */
export type SqlBuilder = Kysely<Record<string, AnyRow>>

const sqlite: Dialect = {
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (database) => new SqliteIntrospector(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
}

const postgres: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (database) => new PostgresIntrospector(database),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}

/** Writes SQL for SQLite and runs none: each statement is compiled once and then prepared by the handle. */
export const sqliteBuilder: SqlBuilder = new Kysely({ dialect: sqlite })

/** The same for PostgreSQL. */
export const postgresBuilder: SqlBuilder = new Kysely({ dialect: postgres })
