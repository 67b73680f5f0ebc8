import { describe, expect, test } from 'vitest'
import { StorageUnavailable, type StorageWriter, UniqueViolation } from '../../src/server/storage/types.js'
import { connection, keyOf, latch, tokenRow, userRow } from './rows.js'
import type { Open } from './suite.js'

const all = { index: 'by_position', equals: [connection], limit: 1000 } as const

export function transactionPromises(open: Open): void {
  describe('transactions', () => {
    test('a transaction that throws leaves nothing behind, and the others in the same commit are kept', async () => {
      const storage = await open()
      const outcomes = await Promise.allSettled(
        [1, 2, 3, 4, 5].map((number) =>
          storage.write(async (writer) => {
            await writer.insert('users', userRow(number))
            await writer.insert('user_blocks', { connection_id: connection, block: number, users: 1 })
            if (number % 2 === 0) throw new Error(`transaction ${number} failed`)
            return number
          }),
        ),
      )
      expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason)))).toEqual([
        1,
        'Error: transaction 2 failed',
        3,
        'Error: transaction 4 failed',
        5,
      ])
      expect((await storage.list('users', all)).map((row) => row.position)).toEqual([1, 3, 5])
      expect(await storage.count('user_blocks', { index: 'key', equals: [connection] })).toBe(3)
    })

    test('a failed transaction undoes changes, increments and deletions too', async () => {
      const storage = await open()
      await storage.write(async (writer) => {
        await writer.insert('users', userRow(1))
        await writer.insert('users', userRow(2))
      })
      const transaction = storage.write(async (writer) => {
        await writer.update('users', keyOf(userRow(1)), { position: 7 })
        await writer.increment('users', keyOf(userRow(1)), { version: 1 })
        await writer.delete('users', keyOf(userRow(2)))
        await writer.deleteMany('users', all)
        await writer.insert('users', userRow(3))
        throw new Error('no')
      })
      await expect(transaction).rejects.toThrow('no')
      expect(await storage.list('users', all)).toEqual([userRow(1), userRow(2)])
    })

    test('a transaction reads what it has written; nobody else does before the commit', async () => {
      const storage = await open()
      await storage.write((writer) => writer.insert('users', userRow(1)))
      const held = latch()
      const written = latch()
      const transaction = storage.write(async (writer) => {
        await writer.insert('users', userRow(2))
        await writer.update('users', keyOf(userRow(1)), { version: 2 })
        expect(await writer.count('users', all)).toBe(2)
        written.open()
        // Transactions must await nothing but their writer. This one does otherwise, so that the test can look at it while it is open.
        await held.opened
      })
      await written.opened
      expect(await storage.list('users', all)).toEqual([userRow(1)])
      expect(await storage.find('users', 'by_user_name', [connection, userRow(2).user_name_folded])).toBeUndefined()
      held.open()
      await transaction
      expect(await storage.list('users', all)).toEqual([userRow(1, { version: 2 }), userRow(2)])
    })

    test('a read after a write sees it, every time', async () => {
      const storage = await open()
      await storage.write((writer) => writer.insert('users', userRow(1)))
      for (let version = 2; version <= 50; version++) {
        await storage.write((writer) => writer.increment('users', keyOf(userRow(1)), { version: 1 }))
        expect((await storage.get('users', keyOf(userRow(1))))?.version).toBe(version)
      }
    })

    test('transactions run one at a time: 200 read-then-write transactions lose no update', async () => {
      const storage = await open()
      await storage.write((writer) => writer.insert('user_blocks', { connection_id: connection, block: 0, users: 0 }))
      const add = async (writer: StorageWriter) => {
        const block = await writer.get('user_blocks', [connection, 0])
        await writer.update('user_blocks', [connection, 0], { users: (block?.users ?? 0) + 1 })
      }
      await Promise.all(Array.from({ length: 200 }, () => storage.write(add)))
      expect((await storage.get('user_blocks', [connection, 0]))?.users).toBe(200)
    })

    test('of 50 transactions that insert the same name at once, one wins and the others learn which index refused them', async () => {
      const storage = await open()
      const name = userRow(0).user_name_folded
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, (_, at) => storage.write((writer) => writer.insert('users', userRow(at, { user_name_folded: name })))),
      )
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
      expect(refused).toHaveLength(49)
      for (const error of refused) {
        expect(error).toBeInstanceOf(UniqueViolation)
        expect(error).toMatchObject({ table: 'users', index: 'by_user_name' })
      }
      expect(await storage.count('users', all)).toBe(1)
    })

    test('a transaction started from a finished one runs after it', async () => {
      const storage = await open()
      await storage.write((writer) => writer.insert('users', userRow(1)))
      let inner: Promise<unknown> = Promise.resolve()
      await storage.write(async (writer) => {
        inner = storage.write((next) => next.increment('users', keyOf(userRow(1)), { version: 1 }))
        await writer.update('users', keyOf(userRow(1)), { version: 10 })
      })
      await inner
      expect((await storage.get('users', keyOf(userRow(1))))?.version).toBe(11)
    })

    test('the count of changes rises with each commit that touches a table, for the transaction itself at once, and for no other table', async () => {
      const storage = await open()
      // Every storage can tell for these two tables.
      const before = storage.changes('tokens')
      const connections = storage.changes('connections')
      await storage.write(async (writer) => {
        expect(writer.changes('tokens')).toBe(before)
        await writer.insert('tokens', tokenRow(1))
        expect(writer.changes('tokens')).not.toBe(before)
        expect(storage.changes('tokens')).toBe(before)
      })
      const after = storage.changes('tokens')
      expect(after).toBeGreaterThan(Number(before))
      await storage.write((writer) => writer.get('tokens', ['scim-token-1']))
      await storage.refresh()
      expect(storage.changes('tokens')).toBe(after)
      expect(storage.changes('connections')).toBe(connections)
    })

    test('a transaction sees that one before it in the same commit changed a table', async () => {
      const storage = await open()
      const before = storage.changes('tokens')
      const [, seen] = await Promise.all([
        storage.write((writer) => writer.insert('tokens', tokenRow(1))),
        storage.write(async (writer) => writer.changes('tokens')),
      ])
      expect(seen).not.toBe(before)
    })

    test('a call that a failed transaction did not await is undone with it and does not slip into another', async () => {
      const storage = await open()
      await storage.write((writer) => writer.insert('users', userRow(1)))
      const unawaited: Promise<unknown>[] = []
      const outcomes = await Promise.allSettled([
        storage.write(async (writer) => {
          const calls = [
            writer.update('users', keyOf(userRow(1)), { position: 9 }),
            writer.increment('users', keyOf(userRow(1)), { position: 3 }),
            writer.insert('users', userRow(2)),
          ]
          unawaited.push(Promise.allSettled(calls))
          throw new Error('no')
        }),
        ...[3, 4, 5].map((number) => storage.write((writer) => writer.insert('users', userRow(number)))),
      ])
      await Promise.all(unawaited)
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
      expect(await storage.list('users', all)).toEqual([userRow(1), userRow(3), userRow(4), userRow(5)])
    })

    test('a writer is refused once its transaction has ended', async () => {
      const storage = await open()
      const kept = await storage.write(async (writer) => ({ writer }))
      await expect(kept.writer.insert('users', userRow(1))).rejects.toThrow('This transaction has ended')
      await expect(kept.writer.list('users', all)).rejects.toThrow('This transaction has ended')
      expect(await storage.count('users', all)).toBe(0)
    })
  })

  describe('closing', () => {
    test('close waits for what was accepted', async () => {
      const storage = await open()
      const transactions = Array.from({ length: 20 }, (_, at) => storage.write((writer) => writer.insert('users', userRow(at))))
      await storage.close()
      expect(await Promise.allSettled(transactions)).toEqual(transactions.map(() => ({ status: 'fulfilled', value: undefined })))
    })

    test('a closed storage says so, and closing again does nothing', async () => {
      const storage = await open()
      await storage.ping()
      await storage.close()
      await storage.close()
      for (const call of [storage.ping(), storage.get('users', ['a', 'b']), storage.list('users', all), storage.write(async () => 1)]) {
        await expect(call).rejects.toThrow(StorageUnavailable)
      }
    })
  })
}
