import type Pg from 'pg'
import { breaksConnection, MustRepeat, postgresError } from '../storage/postgres/errors.js'
import type { Found, PostgresPool, PostgresSession } from '../storage/postgres/session.js'
import type { Statement } from '../storage/sql/statements.js'
import { StorageUnavailable, type Value } from '../storage/types.js'
import type { PostgresLimits } from './postgresLimits.js'

export type PgModule = typeof Pg

/** How much longer than the server we wait for its answer: beyond it the network is gone, or the server hangs. */
const grace = 500

const bigint = 20

/** Every 64-bit integer we keep is a safe number; all else is text. */
const types = { getTypeParser: (oid: number) => (oid === bigint ? Number : (text: string) => text) }

/** What every connection is told before its first use. */
export function connectionSettings({ statementTimeout }: Pick<PostgresLimits, 'statementTimeout'>): string {
  return [
    // A commit returns when the disk has it. Stricter settings stay as they are.
    `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local')`,
    `set statement_timeout = ${statementTimeout}`,
    // Works await nothing but their writer. One that stands still, because its process does, must not keep others waiting.
    `set idle_in_transaction_session_timeout = ${2 * statementTimeout}`,
    // Every read walks one index; a plan that reads the whole table, or compiles itself first, is never better.
    'set enable_seqscan = off',
    'set jit = off',
  ].join('; ')
}

/** Connections by the package `pg`. */
export function createPostgresPool(pg: PgModule, connectionString: string, limits: PostgresLimits): PostgresPool {
  const pool = new pg.Pool({
    connectionString,
    max: limits.maxConnections,
    connectionTimeoutMillis: limits.connectionTimeout,
    query_timeout: limits.statementTimeout + grace,
    keepAlive: true,
    application_name: 'admin-portal-scim',
    types,
    // What is sent while an answer is awaited goes out at once.
    ...{ pipeline: true },
  })
  // A connection that breaks while nobody uses it is taken out by the pool; the next request opens another.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    // While it is used, whoever awaits its answer hears of the failure.
    client.on('error', () => {})
    client.query(connectionSettings(limits)).catch(() => {})
  })

  async function acquire(): Promise<PostgresSession> {
    const client = await pool.connect().catch((error: unknown) => {
      throw unreachable(error)
    })
    let isBroken = false
    const session = sessionOn(client, (error) => {
      isBroken ||= breaksConnection(error)
    })
    return { ...session, release: (isUnusable) => client.release(isUnusable || isBroken) }
  }

  async function run(statement: Statement, values: readonly Value[]): Promise<Found> {
    const session = await acquire()
    try {
      return await session.run(statement, values)
    } catch (error) {
      // A statement by itself only reads, and meets nobody but on a standby.
      throw error instanceof MustRepeat ? new StorageUnavailable('The database was too busy to answer.', { cause: error }) : error
    } finally {
      session.release(false)
    }
  }

  return {
    acquire,
    run,
    maxTransactions: Math.max(1, Math.floor(limits.maxConnections * 0.6)),
    close: () => pool.end(),
  }
}

/** A session on a connection that nobody else uses; `onError` hears of each failure. */
export function sessionOn(client: Pg.ClientBase, onError: (error: unknown) => void = () => {}): Omit<PostgresSession, 'release'> {
  const attempt = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call()
    } catch (error) {
      onError(error)
      throw postgresError(error)
    }
  }
  return {
    run: (statement, values) =>
      attempt(async () => {
        const query = { name: nameOf(statement), text: statement.sql, values: [...values], rowMode: 'array' as const }
        return foundBy(await client.query<Value[]>(query))
      }),
    script: (text) =>
      attempt(async () => {
        // One result for one statement, a list of them for several; the driver's types know only the first.
        const results: unknown = await client.query<Value[]>({ text, rowMode: 'array' })
        return (Array.isArray(results) ? results : [results]).map(foundBy)
      }),
  }
}

function foundBy({ rows, rowCount, command }: Pg.QueryArrayResult<Value[]>): Found {
  return { rows, count: rowCount ?? 0, command }
}

const names = new Map<string, string>()

/** The server knows a prepared statement by its name, which has room for 63 characters. */
function nameOf({ sql }: Statement): string {
  const name = names.get(sql) ?? `scim_${names.size}`
  names.set(sql, name)
  return name
}

function unreachable(error: unknown): StorageUnavailable {
  return new StorageUnavailable(`The database does not answer (${String(error)}).`, { cause: error })
}
