import { type AppliedStep, pendingSteps } from '../migrations/pendingSteps.js'
import type { Step } from '../migrations/step.js'
import { steps as allSteps } from '../migrations/steps.js'
import { StorageStartError } from '../types.js'
import { migrationLock } from './locks.js'
import type { PostgresSession } from './session.js'

const recordTable =
  'create table if not exists schema_migrations (version bigint primary key, name text not null, checksum text not null, applied_at text not null)'

/** The oldest server version that the tests run on. */
const oldestServer = 140000

type Session = Pick<PostgresSession, 'script' | 'run'>

/**
 * Brings a database to the newest step. One process at a time migrates; others wait and then find nothing left to do. Each step is one
 * transaction together with its record, so a process that is killed leaves only whole steps behind, and the next start goes on from there.
 * @returns the schema the tables are in
 * @throws StorageStartError when the database cannot be used, is newer than this code, or was made by a step that has changed since
 */
export async function migratePostgres(
  session: Session,
  steps: readonly Step[] = allSteps,
  now: () => Date = () => new Date(),
): Promise<string> {
  const schema = await assertUsable(session)
  await session.script(`select pg_advisory_lock(${migrationLock(schema)})`)
  try {
    if (!(await hasRecord(session))) await session.script(recordTable)
    for (const step of pendingSteps(steps, await appliedSteps(session), 'postgres')) await take(session, step, now().toISOString())
    return schema
  } finally {
    await session.script(`select pg_advisory_unlock(${migrationLock(schema)})`)
  }
}

/** Returns the schema. @throws StorageStartError */
async function assertUsable(session: Session): Promise<string> {
  const asked = `select current_setting('server_version_num')::int8, current_setting('server_encoding'), current_setting('transaction_read_only'), current_schema()`
  const [found] = await session.script(asked)
  const [version, encoding, isReadOnly, schema] = found?.rows[0] ?? []
  if (Number(version) < oldestServer) {
    throw new StorageStartError(
      `The database server is PostgreSQL ${Math.floor(Number(version) / 10000)}; version 14 or newer is needed. Upgrade it, or use another server.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new StorageStartError(
      `The database stores text as ${encoding}, which cannot hold every name. Create one with: create database … encoding 'UTF8' template template0.`,
    )
  }
  if (isReadOnly === 'on') throw new StorageStartError('The database is read-only, as a standby is. Connect to the primary.')
  if (typeof schema !== 'string') {
    throw new StorageStartError(
      'The search_path of the database names no schema that exists, so there is nowhere to create tables. Create the schema, or correct the path.',
    )
  }
  return schema
}

/** Checked first, because a user who may use the tables need not be allowed to create any. */
async function hasRecord(session: Session): Promise<boolean> {
  const [found] = await session.script(`select to_regclass('schema_migrations')::text`)
  return found?.rows[0]?.[0] !== null
}

async function appliedSteps(session: Session): Promise<AppliedStep[]> {
  const [found] = await session.script('select version, name, checksum from schema_migrations order by version')
  return (found?.rows ?? []).map(([version, name, checksum]) => ({
    version: Number(version),
    name: String(name),
    checksum: String(checksum),
  }))
}

async function take(session: Session, { version, name, postgres }: Step, appliedAt: string): Promise<void> {
  const record = { sql: 'insert into schema_migrations (version, name, checksum, applied_at) values ($1, $2, $3, $4)', takes: [] }
  await session.script('begin')
  try {
    // Sent as one message, so that two hundred statements cost one round trip.
    await session.script(postgres.statements.join(';\n'))
    await session.run(record, [version, name, postgres.checksum, appliedAt])
    await session.script('commit')
  } catch (error) {
    await session.script('rollback').catch(() => undefined)
    throw error
  }
}
