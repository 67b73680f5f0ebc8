import Libsql from 'libsql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openSqliteFile } from '../../src/server/node/sqliteFile.js'
import type { SqliteExecutor } from '../../src/server/storage/sql/handle.js'
import { createSqliteStorageOn } from '../../src/server/storage/sql/sqlite.js'
import { type Storage, StorageUnavailable } from '../../src/server/storage/types.js'
import { openFolder, temporaryFolder } from './folders.js'
import { connection, keyOf, userRow } from './rows.js'

const all = { index: 'by_position', equals: [connection] } as const

describe('a disk that fails', () => {
  test('when it is full, transactions are refused whole, reads go on, and writing recovers with the space', async () => {
    const { storage, executor } = openStorage()
    await storage.write((writer) => writer.insert('users', userRow(0)))
    const pages = Number(executor.writer.first('pragma page_count')?.[0])
    executor.writer.first(`pragma max_page_count = ${pages + 4}`)
    let kept = 1
    for (let number = 1; ; number++) {
      const transaction = storage.write((writer) => writer.insert('users', userRow(number)))
      const outcome = await transaction.then(
        () => 'kept',
        (error: unknown) => error,
      )
      if (outcome === 'kept') {
        kept++
        continue
      }
      expect(outcome).toBeInstanceOf(StorageUnavailable)
      expect(String(outcome)).toMatch(/disk is full/)
      break
    }
    expect(await storage.count('users', all)).toBe(kept)
    await storage.ping()
    executor.writer.first(`pragma max_page_count = ${pages + 1000}`)
    await storage.write((writer) => writer.insert('users', userRow(kept)))
    expect(await storage.count('users', all)).toBe(kept + 1)
  })

  test('a full disk fails every transaction of the same commit: what was refused is not kept, and nothing else is lost', async () => {
    const { storage, executor } = openStorage()
    executor.writer.first(`pragma max_page_count = ${Number(executor.writer.first('pragma page_count')?.[0]) + 4}`)
    const resource = 'x'.repeat(3000)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 16 }, (_, at) => storage.write((writer) => writer.insert('users', userRow(at, { resource })))),
    )
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    // More than the one that hit the limit: those before it shared its commit.
    expect(refused.length).toBeGreaterThan(1)
    for (const reason of refused) expect(reason).toBeInstanceOf(StorageUnavailable)
    const kept = outcomes.flatMap((outcome, at) => (outcome.status === 'fulfilled' ? [at] : []))
    const users = await storage.list('users', { ...all, limit: 100 })
    expect(users.map((user) => user.position)).toEqual(kept)
  })

  test('a transaction that hides the failure is not acknowledged either', async () => {
    const { storage, executor } = openStorage()
    executor.writer.first(`pragma max_page_count = ${Number(executor.writer.first('pragma page_count')?.[0]) + 2}`)
    const transaction = storage.write(async (writer) => {
      for (let at = 0; at < 50; at++) await writer.insert('users', userRow(at, { resource: 'x'.repeat(3000) })).catch(() => 'hidden')
    })
    await expect(transaction).rejects.toThrow(StorageUnavailable)
    expect(await storage.count('users', all)).toBe(0)
  })

  test('when it is read-only, transactions are refused and reads go on', async () => {
    const { storage, executor } = openStorage()
    await storage.write((writer) => writer.insert('users', userRow(1)))
    executor.writer.run('pragma query_only = on')
    const transaction = storage.write((writer) => writer.insert('users', userRow(2)))
    await expect(transaction).rejects.toThrow(StorageUnavailable)
    await expect(transaction).rejects.toThrow(/read-only/)
    expect(await storage.get('users', keyOf(userRow(1)))).toEqual(userRow(1))
    executor.writer.run('pragma query_only = off')
    await storage.write((writer) => writer.insert('users', userRow(2)))
  })

  test('when it is full as the storage closes, the database is released and keeps every commit', async () => {
    const folder = temporaryFolder()
    const executor = openSqliteFile(Libsql, { folder })
    const storage = createSqliteStorageOn(executor)
    await storage.write((writer) => writer.insert('users', userRow(1)))
    executor.writer.all = () => {
      throw new StorageUnavailable('The disk of the database is full.')
    }
    await storage.close()
    const next = await openFolder(folder)
    expect(await next.get('users', keyOf(userRow(1)))).toEqual(userRow(1))
  })

  test('a commit that fails rejects all of its transactions and the next batch is whole', async () => {
    const { storage, executor } = openStorage()
    const run = executor.writer.run
    executor.writer.run = (sql, values) => {
      if (sql !== 'commit') return run(sql, values)
      executor.writer.run = run
      throw new StorageUnavailable('The disk failed.')
    }
    const insert = (number: number) => storage.write((writer) => writer.insert('users', userRow(number)))
    const failing = storage.write(async () => {
      throw new Error('a transaction that fails by itself')
    })
    const outcomes = await Promise.allSettled([insert(1), insert(2), failing])
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof StorageUnavailable)).toEqual([
      true,
      true,
      true,
    ])
    expect(await storage.count('users', all)).toBe(0)
    await Promise.all([insert(1), insert(2)])
    expect(await storage.count('users', all)).toBe(2)
  })
})

test('when even undoing fails, reads go on and see nothing of what was not committed', async () => {
  const { storage, executor } = openStorage()
  await storage.write((writer) => writer.insert('users', userRow(1)))
  const run = executor.writer.run
  executor.writer.run = (sql, values) => {
    if (sql === 'commit' || sql === 'rollback') throw new StorageUnavailable('The disk failed.')
    return run(sql, values)
  }
  await expect(storage.write((writer) => writer.insert('users', userRow(2)))).rejects.toThrow(/could not undo/)
  expect(await storage.list('users', { ...all, limit: 10 })).toEqual([userRow(1)])
  await expect(storage.write((writer) => writer.insert('users', userRow(3)))).rejects.toThrow(StorageUnavailable)
  expect(await storage.get('users', keyOf(userRow(1)))).toEqual(userRow(1))

  executor.writer.run = run
  // The next transaction finds what is left of the failed one, rolls it back and is refused; the one after that is kept.
  await expect(storage.write((writer) => writer.insert('users', userRow(4)))).rejects.toThrow(StorageUnavailable)
  await storage.write((writer) => writer.insert('users', userRow(5)))
  expect((await storage.list('users', { ...all, limit: 10 })).map((user) => user.position)).toEqual([1, 5])
})

describe('group commit', () => {
  test('transactions that arrive together are one commit, and later ones another', async () => {
    const { storage, executor } = openStorage()
    const run = executor.writer.run
    let commits = 0
    executor.writer.run = (sql, values) => {
      if (sql === 'commit') commits++
      return run(sql, values)
    }
    await Promise.all(Array.from({ length: 100 }, (_, at) => storage.write((writer) => writer.insert('users', userRow(at)))))
    expect(commits).toBe(1)
    await storage.write((writer) => writer.insert('users', userRow(100)))
    expect(commits).toBe(2)
    await Promise.all(Array.from({ length: 300 }, (_, at) => storage.write((writer) => writer.insert('users', userRow(200 + at)))))
    expect(commits).toBe(4)
  })

  test('the write-ahead log does not grow without end while reads go on', async () => {
    const { storage, executor } = openStorage()
    executor.writer.first('pragma wal_autocheckpoint = 50')
    for (let round = 0; round < 150; round++) {
      await storage.write((writer) => writer.insert('users', userRow(round)))
      await storage.get('users', keyOf(userRow(round)))
    }
    const [, pages] = executor.reader.first('pragma wal_checkpoint(passive)') ?? []
    expect(Number(pages)).toBeLessThan(110)
  })
})

function openStorage(): { storage: Storage; executor: SqliteExecutor } {
  const executor = openSqliteFile(Libsql, { folder: temporaryFolder() })
  const storage = createSqliteStorageOn(executor)
  onTestFinished(() => storage.close())
  return { storage, executor }
}
