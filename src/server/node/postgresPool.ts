import type Pg from 'pg'
import { breaksConnection, MustRepeat, postgresError } from '../storage/postgres/errors.js'
import type { Found, PostgresPool, PostgresSession } from '../storage/postgres/session.js'
import type { Statement } from '../storage/sql/statements.js'
import { StorageUnavailable, type Value } from '../storage/types.js'
import type { PostgresLimits } from './postgresLimits.js'

export type PgModule = typeof Pg

/** How many milliseconds longer than the server we wait for its answer: after that, the network is gone or the server hangs. */
const grace = 500

const bigint = 20

/** Every 64-bit integer we store is a safe number; everything else is text. */
const types = { getTypeParser: (oid: number) => (oid === bigint ? Number : (text: string) => text) }

/** The settings that every connection gets before its first use. */
export function connectionSettings({ statementTimeout }: Pick<PostgresLimits, 'statementTimeout'>): string {
  return [
    // A commit returns when it is on disk. Stricter settings stay as they are.
    `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local')`,
    `set statement_timeout = ${statementTimeout}`,
    // Transactions await nothing but their writer. One that stalls, because its process does, must not keep others waiting.
    `set idle_in_transaction_session_timeout = ${2 * statementTimeout}`,
    // Every read walks one index; reading the whole table, or compiling the plan first, is never better.
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
    // Statements are sent without waiting for earlier answers.
    ...{ pipeline: true },
  })
  // The pool discards a connection that breaks while idle; the next request opens another.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    // While a connection is in use, whoever awaits its answer gets the error.
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
      // A single statement only reads, so only a standby can report a conflict.
      throw error instanceof MustRepeat ? new StorageUnavailable('The database was too busy to answer.', { cause: error }) : error
    } finally {
      session.release(false)
    }
  }

  return {
    acquire,
    run,
    maxTransactions: Math.max(1, Math.floor(limits.maxConnections * 0.6)),
    use: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount, limit: limits.maxConnections }),
    close: () => pool.end(),
  }
}

/** A session on a connection that nobody else uses; `onError` is called with each failure. */
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
        // One statement gives one result, several give a list of them; the driver's types cover only the first case.
        const results: unknown = await client.query<Value[]>({ text, rowMode: 'array' })
        return (Array.isArray(results) ? results : [results]).map(foundBy)
      }),
  }
}

function foundBy({ rows, rowCount, command }: Pg.QueryArrayResult<Value[]>): Found {
  return { rows, count: rowCount ?? 0, command }
}

const names = new Map<string, string>()

/** The server identifies prepared statements by name, which may have up to 63 characters. */
function nameOf({ sql }: Statement): string {
  const name = names.get(sql) ?? `scim_${names.size}`
  names.set(sql, name)
  return name
}

function unreachable(error: unknown): StorageUnavailable {
  return new StorageUnavailable('No connection to the database could be had.', { cause: error })
}
