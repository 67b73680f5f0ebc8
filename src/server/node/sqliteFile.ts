import { statSync } from 'node:fs'
import type { SqliteExecutor, SqliteHandle } from '../storage/sql/handle.js'
import { migrate } from '../storage/sql/migrate.js'
import { StorageStartError, StorageUnavailable } from '../storage/types.js'
import { assertWritable, makeDurably, makeFolderOf } from './privateFiles.js'
import { createLibsqlHandle, type LibsqlConstructor } from './sqliteHandle.js'
import { databasePath, type SqliteLocation } from './sqliteLocation.js'
import { lockDatabase } from './sqliteLock.js'
import { markRunning } from './sqliteMarker.js'
import { sqliteStartError } from './sqliteStartError.js'

const megabyte = 1024 * 1024

/** Above this size, the start after an unclean stop does not compare each index with its table, which takes seconds. */
const thoroughCheckLimit = 64 * megabyte

const writerSettings = [
  'journal_mode = wal',
  // A commit returns when it is on disk, not when the system has accepted it.
  'synchronous = full',
  'foreign_keys = on',
  'trusted_schema = off',
  'temp_store = memory',
  'cache_size = -65536',
  `mmap_size = ${1024 * megabyte}`,
  // Checkpoints delay commits: moving little at a time but often halves the time of the slowest (p99 of PATCH: 65 ms became 31).
  'wal_autocheckpoint = 1000',
  `journal_size_limit = ${64 * megabyte}`,
]

const readerSettings = ['query_only = on', 'trusted_schema = off', 'temp_store = memory']

/** Opens the database file for this process alone, then checks and migrates it. @throws StorageStartError */
export function openSqliteFile(Libsql: LibsqlConstructor, location: SqliteLocation): SqliteExecutor {
  const path = databasePath(location)
  try {
    return openPath(Libsql, path)
  } catch (error) {
    throw sqliteStartError(error, path)
  }
}

function openPath(Libsql: LibsqlConstructor, path: string): SqliteExecutor {
  makeFolderOf(path)
  makeDurably(path)
  const release = lockDatabase(Libsql, path)
  try {
    assertWritable(path)
    return openLocked(Libsql, path, release)
  } catch (error) {
    release()
    throw error
  }
}

function openLocked(Libsql: LibsqlConstructor, path: string, release: () => void): SqliteExecutor {
  const marker = markRunning(path)
  const opened: SqliteHandle[] = []
  const open = (settings: readonly string[]) => {
    const handle = createLibsqlHandle(Libsql, path, settings)
    opened.push(handle)
    return handle
  }
  const closeHandles = () => {
    for (const handle of opened.reverse()) handle.close()
  }
  try {
    const writer = open(writerSettings)
    assertSettings(writer)
    if (marker.wasUnclean) assertSound(writer, path)
    migrate(writer)
    const reader = open(readerSettings)
    const close = () => {
      if (emptyLog(writer)) marker.clear()
      closeHandles()
      release()
    }
    return { reader, writer, schedule: (run) => void setImmediate(run), close }
  } catch (error) {
    // After an unclean stop, the marker stays until a start has found the file intact.
    if (!marker.wasUnclean) marker.clear()
    closeHandles()
    throw error
  }
}

/** Moves the contents of the write-ahead log into the file. */
function emptyLog(writer: SqliteHandle): boolean {
  try {
    writer.all('pragma wal_checkpoint(truncate)')
    return true
  } catch (error) {
    // The disk is full: nothing is lost, because the log holds every commit, and the next start checks the file first.
    if (error instanceof StorageUnavailable) return false
    throw error
  }
}

/** If the file system or a build of SQLite refused one of these settings, commits would be less durable than promised. */
function assertSettings(writer: SqliteHandle): void {
  for (const [name, expected] of [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
  ] as const) {
    const value = writer.first(`pragma ${name}`)?.[0]
    if (value === expected) continue
    throw new StorageStartError(
      `SQLite has ${name} = ${value} here instead of ${expected}, so a commit might not survive a power cut. ` +
        'Keep the database on a local disk; network file systems often cannot do this.',
    )
  }
}

function assertSound(writer: SqliteHandle, path: string): void {
  const check = statSync(path).size > thoroughCheckLimit ? 'quick_check' : 'integrity_check'
  const found = writer.all(`pragma ${check}(3)`).map(([line]) => String(line).replaceAll('\n', ', '))
  if (found.length === 1 && found[0] === 'ok') return
  throw new StorageStartError(
    `The database ${path} is damaged (${found.join('; ')}). It was not closed properly, and going on could lose more. ` +
      'Keep a copy of its folder and restore a backup.',
  )
}
