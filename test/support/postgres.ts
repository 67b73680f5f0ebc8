import pg from 'pg'
import { startPostgres } from '../../scripts/lib/startPostgres.mjs'
import { uuid } from '../../src/server/storage/ids.js'
import { definitions } from '../../src/server/storage/tables.js'

let url: Promise<string> | undefined

/** The server that `npm test` started, or one that this process starts. */
export function postgresUrl(): Promise<string> {
  url ??= process.env.TEST_POSTGRES_URL ? Promise.resolve(process.env.TEST_POSTGRES_URL) : startPostgres().then((server) => server.url)
  return url
}

export interface PostgresSchema {
  /** What a storage connects with; its tables are in their own schema. */
  connectionString: string
  /** Queries the server directly, without a storage. */
  ask(sql: string): Promise<Record<string, unknown>[]>
  drop(): Promise<void>
}

/** An empty schema on a server. Schemas are created and dropped ten times as fast as databases. */
export async function newPostgresSchema(server?: string): Promise<PostgresSchema> {
  const base = server ?? (await postgresUrl())
  const name = `test_${uuid().replaceAll('-', '')}`
  const connectionString = `${base}?options=${encodeURIComponent(`-c search_path=${name}`)}`
  const ask: PostgresSchema['ask'] = async (sql) => {
    const client = new pg.Client({ connectionString })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  await ask(`create schema ${name}`)
  return { connectionString, ask, drop: async () => void (await ask(`drop schema if exists ${name} cascade`)) }
}

const free: PostgresSchema[] = []
const emptied = Object.keys(definitions)
  .map((table) => `delete from "${table}"`)
  .join('; ')

/**
 * A schema that may have been used before but holds no rows: creating tables takes longer than most tests. It is free again after `drop`.
 */
export async function borrowPostgresSchema(): Promise<PostgresSchema> {
  const known = free.pop()
  await known?.ask(emptied)
  const schema = known ?? (await newPostgresSchema())
  return { ...schema, drop: async () => void free.push(schema) }
}
