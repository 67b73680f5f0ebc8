import { expect, onTestFinished, test } from 'vitest'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { StorageUnavailable, UniqueViolation } from '../../src/server/storage/types.js'
import { borrowPostgresSchema } from '../support/postgres.js'
import { connection, latch, tokenRow } from './rows.js'

/** Two processes' storages on one database. */
async function openTwo() {
  const { connectionString, drop } = await borrowPostgresSchema()
  const storages = [await createPostgresStorage({ connectionString }), await createPostgresStorage({ connectionString })] as const
  onTestFinished(async () => {
    for (const storage of storages) await storage.close()
    await drop()
  })
  return storages
}

const block = (number: number) => [connection, number] as const

test('transactions of two processes about the same thing never run at once: no update is lost', async () => {
  const [one, other] = await openTwo()
  await one.write((writer) => writer.insert('user_blocks', { connection_id: connection, block: 0, users: 0 }))
  await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      (at % 2 === 0 ? one : other).write(
        async (writer) => {
          const row = await writer.get('user_blocks', block(0))
          await writer.update('user_blocks', block(0), { users: (row?.users ?? 0) + 1 })
        },
        { about: 'organization-1' },
      ),
    ),
  )
  expect((await other.get('user_blocks', block(0)))?.users).toBe(200)
})

test('a transaction that does not say what it is about runs alone, in all processes', async () => {
  const [one, other] = await openTwo()
  await one.write((writer) => writer.insert('user_blocks', { connection_id: connection, block: 0, users: 0 }))
  await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      (at % 2 === 0 ? one : other).write(
        async (writer) => {
          const row = await writer.get('user_blocks', block(0))
          await writer.update('user_blocks', block(0), { users: (row?.users ?? 0) + 1 })
        },
        at % 3 === 0 ? {} : { about: 'organization-1' },
      ),
    ),
  )
  expect((await one.get('user_blocks', block(0)))?.users).toBe(60)
})

test('two transactions that wait for each other are run again, and their callers do not notice', async () => {
  const [one, other] = await openTwo()
  await one.write(async (writer) => {
    for (const number of [1, 2]) await writer.insert('user_blocks', { connection_id: connection, block: number, users: 0 })
  })
  const both = [latch(), latch()] as const
  let runs = 0
  const cross = (storage: typeof one, about: string, first: number, second: number, own: number) =>
    storage.write(
      async (writer) => {
        runs++
        await writer.increment('user_blocks', block(first), { users: 1 })
        both[own]?.open()
        // Transactions must await nothing but their writer. These wait for each other in the middle, so that each holds what the other
        // needs.
        await Promise.all(both.map(({ opened }) => opened))
        await writer.increment('user_blocks', block(second), { users: 1 })
      },
      { about },
    )
  await Promise.all([cross(one, 'organization-1', 1, 2, 0), cross(other, 'organization-2', 2, 1, 1)])
  expect(runs).toBeGreaterThan(2)
  expect((await one.list('user_blocks', { index: 'key', equals: [connection], limit: 9 })).map(({ users }) => users)).toEqual([2, 2])
})

test('a value that a transaction about something else takes between check and insert is found when it is run again', async () => {
  const [one, other] = await openTwo()
  const looked = latch()
  const taken = latch()
  let looks = 0
  const outcome = one.write(
    async (writer) => {
      looks++
      if (await writer.find('tokens', 'by_digest', ['digest-1'])) return 'taken, in words'
      looked.open()
      await taken.opened
      await writer.insert('tokens', tokenRow(2, { digest: 'digest-1' }))
      return 'added'
    },
    { about: 'organization-1' },
  )
  await looked.opened
  await other.write((writer) => writer.insert('tokens', tokenRow(1)), { about: 'organization-2' })
  taken.open()
  expect(await outcome).toBe('taken, in words')
  expect(looks).toBe(2)
})

test('a change to a value that is taken in the meantime is refused like one that was taken before', async () => {
  const [one, other] = await openTwo()
  await one.write((writer) => writer.insert('tokens', tokenRow(2)))
  const begun = latch()
  const taken = latch()
  const change = one.write(
    async (writer) => {
      await writer.get('tokens', ['scim-token-2'])
      begun.open()
      await taken.opened
      await writer.update('tokens', ['scim-token-2'], { digest: 'digest-1' })
    },
    { about: 'organization-1' },
  )
  await begun.opened
  await other.write((writer) => writer.insert('tokens', tokenRow(1)), { about: 'organization-2' })
  taken.open()
  await expect(change).rejects.toThrow(UniqueViolation)
})

test('another process learns of changed tokens and connections when it refreshes; the use of a token is no change', async () => {
  const [one, other] = await openTwo()
  await one.write((writer) => writer.insert('tokens', tokenRow(1)), { about: 'organization-1' })
  await other.refresh()
  const before = other.changes('tokens')
  const connections = other.changes('connections')
  await one.write((writer) => writer.update('tokens', ['scim-token-1'], { requests: 7, last_used_at: '2026-01-02T00:00:00.000Z' }))
  await one.write((writer) => writer.increment('tokens', ['scim-token-1'], { requests: 1 }))
  await other.refresh()
  expect(other.changes('tokens')).toBe(before)
  await one.write((writer) => writer.update('tokens', ['scim-token-1'], { state: 'revoked' }))
  await other.refresh()
  expect(other.changes('tokens')).not.toBe(before)
  expect(other.changes('connections')).toBe(connections)
  expect(other.changes('members')).toBeNull()
})

test('a failing statement fails its own transaction and none that would have shared its commit', async () => {
  const [one] = await openTwo()
  const outcomes = await Promise.allSettled([
    one.write((writer) => writer.insert('tokens', tokenRow(1))),
    // A sum beyond the server's integers: not a mistake in the arguments that a storage could detect.
    one.write(async (writer) => {
      await writer.insert('user_blocks', { connection_id: connection, block: 0, users: Number.MAX_SAFE_INTEGER })
      for (let times = 0; times < 1100; times++) await writer.increment('user_blocks', block(0), { users: Number.MAX_SAFE_INTEGER })
    }),
    one.write((writer) => writer.insert('tokens', tokenRow(2))),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await one.count('tokens', { index: 'key', equals: [] })).toBe(2)
  expect(await one.count('user_blocks', { index: 'key', equals: [] })).toBe(0)
})

test('a transaction that hides a failure is not committed', async () => {
  const [one] = await openTwo()
  const transaction = one.write(async (writer) => {
    await writer.insert('tokens', tokenRow(1))
    await writer.insert('user_blocks', { connection_id: connection, block: 0, users: Number.MAX_SAFE_INTEGER })
    for (let times = 0; times < 1100; times++)
      await writer.increment('user_blocks', block(0), { users: Number.MAX_SAFE_INTEGER }).catch(() => {})
    return 'looks well'
  })
  await expect(transaction).rejects.toThrow(/out of range/)
  expect(await one.count('tokens', { index: 'key', equals: [] })).toBe(0)
})

test('more transactions than there are connections all finish, and reads find a connection in the meantime', async () => {
  const { connectionString, drop } = await borrowPostgresSchema()
  const storage = await createPostgresStorage({ connectionString, maxConnections: 3 })
  onTestFinished(async () => {
    await storage.close()
    await drop()
  })
  const transactions = Array.from({ length: 100 }, (_, at) =>
    storage.write((writer) => writer.insert('tokens', tokenRow(at)), { about: `organization-${at % 20}` }),
  )
  const reads = Array.from({ length: 50 }, () => storage.list('tokens', { index: 'key', equals: [], limit: 1 }))
  await Promise.all([...transactions, ...reads])
  expect(await storage.count('tokens', { index: 'key', equals: [] })).toBe(100)
})

test('a transaction whose connection is killed is refused, and nothing of it is kept', async () => {
  const { connectionString, ask, drop } = await borrowPostgresSchema()
  const storage = await createPostgresStorage({ connectionString })
  onTestFinished(async () => {
    await storage.close()
    await drop()
  })
  const transaction = storage.write(async (writer) => {
    await writer.insert('tokens', tokenRow(1))
    await ask(
      "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and query like 'insert into \"tokens\"%'",
    )
  })
  await expect(transaction).rejects.toThrow(StorageUnavailable)
  expect(await storage.count('tokens', { index: 'key', equals: [] })).toBe(0)
})
