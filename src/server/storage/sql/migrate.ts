import { type AppliedStep, pendingSteps } from '../migrations/pendingSteps.js'
import type { Step } from '../migrations/step.js'
import { steps as allSteps } from '../migrations/steps.js'
import type { SqliteHandle } from './handle.js'

const recordTable = `create table if not exists schema_migrations (
  version integer primary key, name text not null, checksum text not null, applied_at text not null
) strict`

/**
 * Brings a database to the newest step. Each step is one transaction together with its record, so a process that is killed leaves only
 * whole steps behind, and the next start goes on from there.
 * @throws StorageStartError when the database is newer than this code, or was made by a step that has changed since
 */
export function migrate(handle: SqliteHandle, steps: readonly Step[] = allSteps, now: () => Date = () => new Date()): void {
  handle.run(recordTable)
  for (const step of pendingSteps(steps, appliedSteps(handle), 'sqlite')) take(handle, step, now().toISOString())
}

/** What a database says that it is. */
export function appliedSteps(handle: SqliteHandle): AppliedStep[] {
  const rows = handle.all('select version, name, checksum from schema_migrations order by version')
  return rows.map(([version, name, checksum]) => ({ version: Number(version), name: String(name), checksum: String(checksum) }))
}

function take(handle: SqliteHandle, { version, name, sqlite }: Step, appliedAt: string): void {
  handle.run('begin immediate')
  try {
    for (const statement of sqlite.statements) handle.run(statement)
    const record = [version, name, sqlite.checksum, appliedAt]
    handle.run('insert into schema_migrations (version, name, checksum, applied_at) values (?, ?, ?, ?)', record)
    handle.run('commit')
  } catch (error) {
    if (handle.inTransaction()) handle.run('rollback')
    throw error
  }
}
