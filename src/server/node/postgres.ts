import type Pg from 'pg'
import { uuid } from '../storage/ids.js'
import { newsChannel } from '../storage/postgres/locks.js'
import { migratePostgres } from '../storage/postgres/migrate.js'
import { createNews } from '../storage/postgres/news.js'
import { createPresence } from '../storage/postgres/presence.js'
import { createPostgresStorageOn } from '../storage/postgres/storage.js'
import { type Storage, StorageStartError, StorageUnavailable } from '../storage/types.js'
import { importPg } from './optionalPackages.js'
import type { PostgresLimits } from './postgresLimits.js'
import { listenToPostgres } from './postgresListener.js'
import { createPostgresPool, type PgModule, sessionOn } from './postgresPool.js'

export interface PostgresOptions extends Partial<PostgresLimits> {
  /** `postgres://user:password@host:5432/database`; TLS with `?sslmode=verify-full`, another schema with `?options=-c search_path=…`. */
  connectionString: string
}

const usualLimits: PostgresLimits = { maxConnections: 10, connectionTimeout: 2000, statementTimeout: 4000 }

/**
 * Keeps everything in a PostgreSQL database (14 or newer), which any number of processes may use at once. Needs the package `pg`.
 * @throws StorageStartError when the package is missing, or the database does not answer, cannot be used or is newer than this version
 */
export async function createPostgresStorage(options: PostgresOptions, load: () => Promise<unknown> = importPg): Promise<Storage> {
  const pg = (await load().catch((error: unknown) => {
    throw new StorageStartError(
      'PostgreSQL needs the package "pg", which could not be loaded. Install it (npm install pg), or use another storage, such as createSqliteStorage().',
      { cause: error },
    )
    // Its type is not part of the signature, because every host would then need the types of an optional package.
  })) as PgModule
  const { connectionString, ...given } = options
  const limits = { ...usualLimits, ...given }
  const schema = await prepare(pg, connectionString, limits)
  const pool = createPostgresPool(pg, connectionString, limits)
  const presence = createPresence(schema, pool)
  const news = createNews((onMessage, onGap) => {
    return listenToPostgres(pg, connectionString, newsChannel(schema), { onMessage, onGap, presence })
  }, uuid())
  const storage = createPostgresStorageOn(pool, schema, news, presence)
  try {
    await storage.refresh()
    return storage
  } catch (error) {
    await storage.close()
    if (!(error instanceof StorageUnavailable)) throw error
    throw new StorageStartError(error.message, { cause: error })
  }
}

/** Migrates over a connection of its own, whose statements may take as long as they need. Returns the schema. */
async function prepare(pg: PgModule, connectionString: string, { connectionTimeout }: PostgresLimits): Promise<string> {
  const client = await connect(pg, connectionString, connectionTimeout)
  try {
    return await migratePostgres(sessionOn(client))
  } catch (error) {
    if (error instanceof StorageStartError) throw error
    throw new StorageStartError(`The database could not be migrated to the schema of this version: ${String(error)}`, { cause: error })
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function connect(pg: PgModule, connectionString: string, connectionTimeout: number): Promise<Pg.Client> {
  try {
    const types = { getTypeParser: () => (text: string) => text }
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: connectionTimeout, types })
    client.on('error', () => {})
    await client.connect()
    return client
  } catch (error) {
    throw new StorageStartError(
      `The PostgreSQL database does not answer (${error instanceof Error ? error.message : String(error)}). ` +
        'Check that it is running, that the address and credentials are right, and that this machine can reach it.',
      { cause: error },
    )
  }
}
