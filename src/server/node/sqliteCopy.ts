import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pendingSteps } from '../storage/migrations/pendingSteps.js'
import { steps } from '../storage/migrations/steps.js'
import type { SqliteHandle } from '../storage/sql/handle.js'
import { appliedSteps } from '../storage/sql/migrate.js'
import { StorageStartError } from '../storage/types.js'
import { loadLibsql } from './loadLibsql.js'
import { makeFolderOf, makePrivateFile, syncFile, syncFolderOf } from './privateFiles.js'
import { createLibsqlHandle, type LibsqlConstructor } from './sqliteHandle.js'
import { databasePath, type SqliteLocation } from './sqliteLocation.js'
import { lockDatabase } from './sqliteLock.js'

/** A copy of a database that was read from its first to its last page. */
export interface DatabaseCopy {
  file: string
  bytes: number
  /** The newest step of the schema that it has taken. */
  schema_version: number
}

/** How far every organization's sequence moves in a restored database: further than it can have come since the copy was made. */
const sequenceStep = 1_000_000

/**
 * Copies a database, also while a server runs on it: one read transaction, beside which the server goes on reading and writing. Everything
 * that was committed when it began is in the copy. `target` is a folder, in which the copy is named by the time, or a file.
 * @throws StorageStartError when there is no database, the target exists, or the copy is not sound
 */
export async function backupSqlite(source: SqliteLocation, target: string, now: () => Date = () => new Date()): Promise<DatabaseCopy> {
  const Libsql = await loadLibsql()
  const path = databasePath(source)
  if (!existsSync(path))
    throw new StorageStartError(`There is no database at ${path}, so nothing was copied. Name its folder with --database.`)
  const file = fileIn(target, now())
  if (existsSync(file)) throw new StorageStartError(`${file} exists already and stays as it is. Name another file, or a folder.`)
  const draft = `${file}.part`
  rmSync(draft, { force: true })
  makeFolderOf(file)
  makePrivateFile(draft)
  try {
    withHandle(createLibsqlHandle(Libsql, path, ['busy_timeout = 5000']), (database) => void database.run('vacuum into ?', [draft]))
    const copy = { file, ...inspect(Libsql, draft) }
    syncFile(draft)
    renameSync(draft, file)
    syncFolderOf(file)
    return copy
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Makes a database from a copy, in a place that has none. Each organization's sequence moves far ahead, so that no number that was given
 * to an event, a cursor or a session after the copy was made is given again.
 * @throws StorageStartError when there is a database already or the copy cannot be used; nothing is left behind then
 */
export async function restoreSqlite(file: string, target: SqliteLocation): Promise<DatabaseCopy> {
  const Libsql = await loadLibsql()
  const path = databasePath(target)
  if (!existsSync(file)) throw new StorageStartError(`There is no file ${file}, so nothing was restored.`)
  makeFolderOf(path)
  const unlock = lockDatabase(Libsql, path)
  const draft = `${path}.part`
  try {
    if (existsSync(path)) {
      throw new StorageStartError(
        `There is a database at ${path} already, which a restore never overwrites. Name another folder, or move it away.`,
      )
    }
    rmSync(draft, { force: true })
    makePrivateFile(draft)
    copyFileSync(file, draft)
    const copy = { file: path, ...inspect(Libsql, draft) }
    withHandle(createLibsqlHandle(Libsql, draft, ['synchronous = full']), (database) => {
      database.run(`update "organizations" set "sequence" = "sequence" + ${sequenceStep}`)
    })
    syncFile(draft)
    renameSync(draft, path)
    syncFolderOf(path)
    return copy
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(draft + end, { force: true })
    unlock()
  }
}

/** Reads all of a copy and its schema. @throws StorageStartError */
function inspect(Libsql: LibsqlConstructor, path: string): Omit<DatabaseCopy, 'file'> {
  return withHandle(openCopy(Libsql, path), (database) => {
    const found = database.all('pragma integrity_check(3)').map(([line]) => String(line).replaceAll('\n', ', '))
    if (found.join() !== 'ok') throw new StorageStartError(`The copy is damaged (${found.join('; ')}), so it cannot be used. Use another.`)
    if (!database.first(`select 1 from sqlite_schema where name = 'schema_migrations'`)) {
      throw new StorageStartError(
        'The file is a SQLite database and not one of admin-portal-scim. Name a copy that `admin-portal-scim backup` made.',
      )
    }
    const applied = appliedSteps(database)
    pendingSteps(steps, applied, 'sqlite')
    return { bytes: statSync(path).size, schema_version: Math.max(0, ...applied.map(({ version }) => version)) }
  })
}

function openCopy(Libsql: LibsqlConstructor, path: string): SqliteHandle {
  const handle = createLibsqlHandle(Libsql, path, [])
  try {
    handle.first('select count(*) from sqlite_schema')
    return handle
  } catch (error) {
    handle.close()
    throw new StorageStartError(
      'The file is not a SQLite database, or only a part of one. Name a copy that `admin-portal-scim backup` made.',
      {
        cause: error,
      },
    )
  }
}

function withHandle<T>(handle: SqliteHandle, use: (handle: SqliteHandle) => T): T {
  try {
    return use(handle)
  } finally {
    handle.close()
  }
}

function fileIn(target: string, now: Date): string {
  const path = resolve(target)
  const isFolder = /[/\\]$/.test(target) || (existsSync(path) && statSync(path).isDirectory())
  return isFolder ? join(path, `scim-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`) : path
}
