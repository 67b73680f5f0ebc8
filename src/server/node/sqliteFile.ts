import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { SqliteExecutor, SqliteHandle } from '../storage/sql/handle.js'
import { migrate } from '../storage/sql/migrations.js'
import { StorageStartError } from '../storage/types.js'
import { createLibsqlHandle, type LibsqlConstructor } from './sqliteHandle.js'
import { lockDatabase } from './sqliteLock.js'

/** `folder` holds the database and what belongs to it; `file` names the database itself. Either is made when it is not there. */
export type SqliteLocation = { folder: string } | { file: string }

const megabyte = 1024 * 1024

/** Above this size the start after an unclean stop leaves out comparing each index with its table, which takes seconds. */
const thoroughCheckLimit = 64 * megabyte

const writerSettings = [
  'journal_mode = wal',
  // A commit returns when the disk has it, not when the system has.
  'synchronous = full',
  'foreign_keys = on',
  'trusted_schema = off',
  'temp_store = memory',
  'cache_size = -65536',
  'wal_autocheckpoint = 4000',
  `journal_size_limit = ${64 * megabyte}`,
]

const readerSettings = ['query_only = on', 'trusted_schema = off', 'temp_store = memory', `mmap_size = ${1024 * megabyte}`]

/** Opens the database file, alone, checked and migrated. @throws StorageStartError */
export function openSqliteFile(Libsql: LibsqlConstructor, location: SqliteLocation): SqliteExecutor {
  const path = resolve('file' in location ? location.file : join(location.folder, 'scim.db'))
  makeFile(path)
  const opened: (() => void)[] = [lockDatabase(Libsql, path)]
  const closeAll = () => {
    for (const close of opened.splice(0).reverse()) close()
  }
  try {
    const unclean = hasContent(`${path}-wal`)
    const writer = createLibsqlHandle(Libsql, path, writerSettings)
    opened.push(() => {
      // An empty write-ahead log is how the next start knows that this one ended well.
      writer.all('pragma wal_checkpoint(truncate)')
      writer.close()
    })
    assertSettings(writer)
    if (unclean) assertSound(writer, path)
    migrate(writer)
    const reader = createLibsqlHandle(Libsql, path, readerSettings)
    opened.push(() => reader.close())
    return { reader, writer, schedule: (run) => void setImmediate(run), close: closeAll }
  } catch (error) {
    closeAll()
    throw error
  }
}

/** Personal data lives here, so nobody but the process's own user may read it. */
function makeFile(path: string): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (existsSync(path)) return
  closeSync(openSync(path, 'a', 0o600))
  if (process.platform === 'win32') return
  // The file's name is in the folder: without this the first commits could survive a power cut and their file not.
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

const hasContent = (path: string): boolean => existsSync(path) && statSync(path).size > 0

/** A setting that the file system or a build of SQLite refused would weaken what a commit means. */
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
