import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { describe, expect, test } from 'vitest'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { openSqliteFile } from '../../src/server/node/sqliteFile.js'
import type { SqliteHandle } from '../../src/server/storage/sql/handle.js'
import { StorageStartError, UniqueViolation } from '../../src/server/storage/types.js'
import { bundleProgram } from '../support/bundledProgram.js'
import { openFolder, temporaryFolder } from './folders.js'
import { keyOf, userRow } from './rows.js'

describe('the folder', () => {
  test('is created for this user alone, and so is every file in it', async () => {
    const folder = join(temporaryFolder(), 'deep', 'data')
    const storage = await openFolder(folder)
    await storage.write((writer) => writer.insert('users', userRow(1)))
    await storage.get('users', keyOf(userRow(1)))
    expect(modeOf(folder)).toBe(0o700)
    expect(readdirSync(folder).sort()).toEqual(['scim.db', 'scim.db-lock', 'scim.db-running', 'scim.db-shm', 'scim.db-wal'])
    for (const file of readdirSync(folder)) expect(modeOf(join(folder, file))).toBe(0o600)
  })

  test('keeps everything when it is closed and opened again, and a closed database has nothing beside it that is still needed', async () => {
    const folder = temporaryFolder()
    const first = await createSqliteStorage({ folder })
    await first.write((writer) => writer.insert('users', userRow(1)))
    await first.close()
    const log = join(folder, 'scim.db-wal')
    expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
    expect(existsSync(join(folder, 'scim.db-running'))).toBe(false)
    const second = await openFolder(folder)
    expect(await second.get('users', keyOf(userRow(1)))).toEqual(userRow(1))
    await expect(second.write((writer) => writer.insert('users', userRow(1)))).rejects.toThrow(UniqueViolation)
  })

  test('a file can be given instead', async () => {
    const file = join(temporaryFolder(), 'mine.sqlite')
    const storage = await createSqliteStorage({ file })
    await storage.close()
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  test('is used by one storage at a time, and is free again after close', async () => {
    const folder = temporaryFolder()
    const first = await createSqliteStorage({ folder })
    const second = createSqliteStorage({ folder })
    await expect(second).rejects.toThrow(StorageStartError)
    await expect(second).rejects.toThrow(/in use by another process/)
    await first.close()
    await openFolder(folder)
  })

  test('another process is told that it is in use', async () => {
    const folder = temporaryFolder()
    await openFolder(folder)
    // A second attempt of the same process must not take the lock away from the first.
    await expect(createSqliteStorage({ folder })).rejects.toThrow(/in use by another process/)
    const { stderr, status } = spawnSync(process.execPath, [await bundleProgram('test/faults/host.ts'), folder], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('in use by another process')
  })
})

describe('settings', () => {
  test('commits are durable: a write-ahead log, fully synchronous, foreign keys on, and readers that cannot write', () => {
    const executor = openSqliteFile(Libsql, { folder: temporaryFolder() })
    const setting = (handle: SqliteHandle, name: string) => handle.first(`pragma ${name}`)?.[0]
    expect(setting(executor.writer, 'journal_mode')).toBe('wal')
    expect(setting(executor.writer, 'synchronous')).toBe(2)
    expect(setting(executor.writer, 'foreign_keys')).toBe(1)
    expect(setting(executor.writer, 'busy_timeout')).toBe(5000)
    expect(setting(executor.reader, 'query_only')).toBe(1)
    expect(() => executor.reader.run('delete from users')).toThrow('read-only')
    executor.close()
  })

  test('a SQLite that cannot be fully synchronous is refused', async () => {
    const folder = temporaryFolder()
    class Careless extends Libsql {
      override exec(source: string) {
        return super.exec(source.replace('synchronous = full', 'synchronous = normal'))
      }
    }
    // libsql's type is also a function; only `new` is used.
    const opening = createSqliteStorage({ folder }, async () => Careless as unknown as typeof Libsql)
    await expect(opening).rejects.toThrow(/synchronous = 1 here instead of 2/)
    await openFolder(folder)
  })

  test('without the package the error names it', async () => {
    const opening = createSqliteStorage({ folder: temporaryFolder() }, () => import(String('libsql-that-is-not-there')))
    await expect(opening).rejects.toThrow(StorageStartError)
    await expect(opening).rejects.toThrow(/"libsql".*npm install libsql/)
  })
})

describe('damage', () => {
  test('found after an unclean stop is refused, with what to do', async () => {
    const folder = temporaryFolder()
    const storage = await createSqliteStorage({ folder })
    await storage.write(async (writer) => {
      for (let number = 0; number < 2000; number++) await writer.insert('users', userRow(number))
    })
    await storage.close()
    const path = join(folder, 'scim.db')
    const content = readFileSync(path)
    content.fill(0x5a, content.length - 40 * 4096)
    writeFileSync(path, content)
    writeFileSync(`${path}-running`, '')
    const opening = createSqliteStorage({ folder })
    await expect(opening).rejects.toThrow(StorageStartError)
    await expect(opening).rejects.toThrow(/is damaged.*restore a backup/s)
    await expect(createSqliteStorage({ folder })).rejects.toThrow(/is damaged/)
  })

  test('a file that is not a database is refused', async () => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'scim.db'), 'these are my holiday photographs, not a database'.repeat(100))
    await expect(createSqliteStorage({ folder })).rejects.toThrow(/not a SQLite database/)
  })
})

const modeOf = (path: string): number => statSync(path).mode & 0o777
