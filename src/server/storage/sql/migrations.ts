import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { StorageStartError } from '../types.js'
import { schemaStatements } from './ddl.js'
import type { SqliteHandle } from './handle.js'

/** One step forward; there are none back. What a released version has must never change: its checksum is in every database. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  version: number
  name: string
  statements: readonly string[]
}

/** All steps. The last one leaves exactly what tables.ts describes; a test holds that. */
export const migrations: readonly Migration[] = [{ version: 1, name: 'the first tables', statements: schemaStatements() }]

const recordTable = `create table if not exists schema_migrations (
  version integer primary key, name text not null, checksum text not null, applied_at text not null
) strict`

/**
 * Brings a database to the newest step, all or nothing: a process killed in the middle leaves the database as it was.
 * @throws StorageStartError when the database is newer than this code, or was made by a step that has changed since
 */
export function migrate(handle: SqliteHandle, steps: readonly Migration[] = migrations, now: () => Date = () => new Date()): void {
  handle.run('begin immediate')
  try {
    handle.run(recordTable)
    const applied = handle.all('select version, checksum from schema_migrations order by version')
    for (const [version, checksum] of applied) assertKnown(steps, Number(version), checksum)
    for (const step of steps.slice(applied.length)) {
      for (const statement of step.statements) handle.run(statement)
      const record = [step.version, step.name, checksumOf(step), now().toISOString()]
      handle.run('insert into schema_migrations (version, name, checksum, applied_at) values (?, ?, ?, ?)', record)
    }
    handle.run('commit')
  } catch (error) {
    if (handle.inTransaction()) handle.run('rollback')
    throw error
  }
}

function assertKnown(steps: readonly Migration[], version: number, checksum: unknown): void {
  const step = steps.find((candidate) => candidate.version === version)
  if (!step) {
    throw new StorageStartError(
      `The database has schema version ${version}; this version of admin-portal-scim knows up to ${steps.length}. ` +
        'It was used by a newer version, which an older one could damage. Install that version again, or restore a backup from before the upgrade.',
    )
  }
  if (checksumOf(step) === checksum) return
  throw new StorageStartError(
    `Step ${version} of the schema ("${step.name}") is not the one that made this database, so its tables may not be what the code expects. ` +
      'It was made by an unreleased build: go back to that build, or move the database away and start with an empty one.',
  )
}

/** SHA-256 of a step's statements, hex. */
export function checksumOf({ statements }: Migration): string {
  return bytesToHex(sha256(utf8ToBytes(statements.join(';\n'))))
}
