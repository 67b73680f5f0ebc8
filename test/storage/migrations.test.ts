import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import Libsql from 'libsql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { openSqliteFile } from '../../src/server/node/sqliteFile.js'
import { createLibsqlHandle } from '../../src/server/node/sqliteHandle.js'
import type { Script, Step } from '../../src/server/storage/migrations/step.js'
import { steps } from '../../src/server/storage/migrations/steps.js'
import type { SqliteHandle } from '../../src/server/storage/sql/handle.js'
import { migrate } from '../../src/server/storage/sql/migrate.js'
import { StorageStartError } from '../../src/server/storage/types.js'
import { temporaryFolder } from './folders.js'
import { describedSchema, foundSchema } from './schema.js'

describe('the steps', () => {
  test('are numbered 1, 2, 3 … without gaps', () => {
    expect(steps.map(({ version }) => version)).toEqual(steps.map((_, at) => at + 1))
  })

  test.each(
    steps.flatMap(
      ({ version, name, sqlite, postgres }) =>
        [
          [version, name, 'SQLite', sqlite],
          [version, name, 'PostgreSQL', postgres],
        ] as const,
    ),
  )('step %s "%s" for %s is the text that its checksum was taken from', (_, _name, _dialect, script) => {
    const checksum = checksumOf(script)
    const remedy = `A step that was merged stays as it is: undo the edit and add a step. A new step carries checksum: '${checksum}'`
    expect(script.checksum, remedy).toBe(checksum)
  })

  test('together make what tables.ts describes: columns, types, nullability, keys, indexes and their order', () => {
    expect(foundSchema(migrated(steps))).toEqual(describedSchema())
  })
})

/** What a step could do that tables.ts does not say, or fail to do. */
const disagreements = {
  'a column more': 'alter table users add column undescribed text',
  'a column less': 'alter table users drop column resource',
  'a column of another name': 'alter table users rename column resource to body',
  'a table more': 'create table undescribed (id text primary key) strict',
  'a table less': 'drop table leases',
  'a table that takes any type': 'create table undescribed (id text primary key)',
  'an index more': 'create index undescribed on users (version)',
  'an index less': 'drop index users_by_external_id',
  'an index over other columns':
    'drop index users_by_external_id; create index users_by_external_id on users (connection_id, created_at, user_id)',
  'an index without the key behind it':
    'drop index users_by_external_id; create index users_by_external_id on users (connection_id, external_id)',
  'an index the other way round':
    'drop index users_by_external_id; create index users_by_external_id on users (connection_id, external_id desc, user_id)',
  'an index of some rows':
    'drop index users_by_external_id; create index users_by_external_id on users (connection_id, external_id, user_id) where active = 1',
  'an index that folds case':
    'drop index users_by_external_id; create index users_by_external_id on users (connection_id, external_id collate nocase, user_id)',
  'a unique index that is not': 'drop index users_by_position; create index users_by_position on users (connection_id, position, user_id)',
  'a unique index that is checked too early':
    'drop index users_by_position; create unique index users_by_position on users (connection_id, position)',
  'another type':
    'drop table leases; create table leases (name text not null, owner integer not null, expires_at text not null, primary key (name)) strict',
  'null allowed':
    'drop table leases; create table leases (name text not null, owner text, expires_at text not null, primary key (name)) strict',
  'another key':
    'drop table user_blocks; create table user_blocks (connection_id text not null, block integer not null, users integer not null, primary key (block, connection_id)) strict',
}

test.each(Object.entries(disagreements))('a database with %s is seen to disagree with tables.ts', (_, sql) => {
  const next = scriptStep(steps.length + 1, 'disagrees', ...sql.split('; '))
  expect(foundSchema(migrated([...steps, next]))).not.toEqual(describedSchema())
})

const second = scriptStep(
  steps.length + 1,
  'a second',
  'create table second (id text primary key) strict',
  "insert into second values ('a')",
)
const third = scriptStep(steps.length + 2, 'a third', 'alter table second add column more text', "update second set more = id || 'b'")

describe('a database', () => {
  test('takes each step once, in a transaction of its own, and remembers it', () => {
    const handle = migrated([...steps, second], () => new Date(0))
    const asked: string[] = []
    migrate(
      watched(handle, (sql) => asked.push(sql)),
      [...steps, second, third],
      () => new Date(1),
    )
    expect(asked.filter((sql) => /^(begin|commit|alter|insert into schema)/.test(sql)).map((sql) => sql.split(' ')[0])).toEqual([
      'begin',
      'alter',
      'insert',
      'commit',
    ])
    const remembered = handle.all('select version, name, checksum, applied_at from schema_migrations where version > ?', [steps.length])
    expect(remembered).toEqual([
      [second.version, 'a second', second.sqlite.checksum, '1970-01-01T00:00:00.000Z'],
      [third.version, 'a third', third.sqlite.checksum, '1970-01-01T00:00:00.001Z'],
    ])
  })

  test('whose process was killed at any moment of a step goes on from there, and loses and repeats nothing', () => {
    const folder = temporaryFolder()
    const all = [...steps, second, third]
    const whole = join(folder, 'whole')
    const handle = openIn(whole)
    const killed: string[] = []
    // What lies on the disk when a statement is about to run is what a process killed at that moment leaves behind.
    const snapshots = watched(handle, () => {
      const copy = join(folder, String(killed.length))
      cpSync(whole, copy, { recursive: true })
      killed.push(copy)
    })
    migrate(snapshots, all)
    handle.close()
    const taken = new Set(killed.map(stepsTaken))
    expect([...taken]).toEqual(Array.from(all.keys()))
    const expected = schemaAndRows(whole, all)
    for (const copy of killed) expect(schemaAndRows(copy, all)).toEqual(expected)
  })

  test('keeps the steps before one that fails, undoes that one whole, and takes it once it is repaired', () => {
    const handle = migrated(steps)
    const broken = scriptStep(third.version, 'a third', 'alter table second add column more text', 'create table second (id text) strict')
    expect(() => migrate(handle, [...steps, second, broken])).toThrow(/already exists/)
    expect(handle.inTransaction()).toBe(false)
    expect(handle.all('select * from second')).toEqual([['a']])
    migrate(handle, [...steps, second, third])
    expect(handle.all('select * from second')).toEqual([['a', 'ab']])
  })

  test('of a newer version is refused by name and left alone', async () => {
    const folder = temporaryFolder()
    const executor = openSqliteFile(Libsql, { folder })
    executor.writer.run("insert into schema_migrations values (99, 'what the future needs', 'x', 'now')")
    executor.close()
    const opening = createSqliteStorage({ folder })
    await expect(opening).rejects.toThrow(StorageStartError)
    await expect(opening).rejects.toThrow(/schema version 99 \("what the future needs"\).*newer version/)
    await expect(createSqliteStorage({ folder })).rejects.toThrow(/schema version 99/)
  })

  test('made by a step that has changed since is refused by name', async () => {
    const folder = temporaryFolder()
    const executor = openSqliteFile(Libsql, { folder })
    executor.writer.run("update schema_migrations set checksum = 'other' where version = 1")
    executor.close()
    await expect(createSqliteStorage({ folder })).rejects.toThrow(/Step 1 of the schema \("the first tables"\)/)
  })
})

function checksumOf({ statements }: Pick<Script, 'statements'>): string {
  return bytesToHex(sha256(utf8ToBytes(statements.join(';\n'))))
}

function scriptStep(version: number, name: string, ...statements: string[]): Step {
  const script = { checksum: checksumOf({ statements }), statements }
  return { version, name, sqlite: script, postgres: script }
}

/** A handle on the database in a folder, which is created when it does not exist. */
function openIn(folder: string): SqliteHandle {
  mkdirSync(folder, { recursive: true })
  return createLibsqlHandle(Libsql, join(folder, 'scim.db'), ['journal_mode = wal'])
}

function migrated(all: readonly Step[], now?: () => Date): SqliteHandle {
  const handle = openIn(temporaryFolder())
  onTestFinished(() => handle.close())
  migrate(handle, all, now)
  return handle
}

/** The handle, with a callback before each statement runs. */
function watched(handle: SqliteHandle, look: (sql: string) => void): SqliteHandle {
  const looking = <T extends unknown[], R>(call: (sql: string, ...rest: T) => R) => {
    return (sql: string, ...rest: T): R => {
      look(sql)
      return call(sql, ...rest)
    }
  }
  return { ...handle, run: looking(handle.run), first: looking(handle.first), all: looking(handle.all) }
}

/** What a database holds once it has been opened and brought to the newest step. */
function schemaAndRows(folder: string, all: readonly Step[]): unknown {
  const handle = openIn(folder)
  migrate(handle, all)
  const found = { schema: handle.all('select type, name, sql from sqlite_schema order by name'), rows: handle.all('select * from second') }
  handle.close()
  return found
}

function stepsTaken(folder: string): number {
  const handle = openIn(folder)
  const isRecorded = handle.first("select 1 from sqlite_schema where name = 'schema_migrations'")
  const count = isRecorded ? Number(handle.first('select count(*) from schema_migrations')?.[0]) : 0
  handle.close()
  return count
}
