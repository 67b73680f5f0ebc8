import { describe, expect, test } from 'vitest'
import { UniqueViolation } from '../../src/server/storage/types.js'
import { connection, keyOf, memberRow, userRow } from './rows.js'
import type { Open } from './suite.js'

const all = { index: 'by_position', equals: [connection], limit: 1000 } as const

export function writingPromises(open: Open): void {
  describe('writing', () => {
    test('a second row with a key or unique value that is taken is refused by name, and the transaction goes on', async () => {
      const storage = await open()
      const taken = await storage.write(async (writer) => {
        await writer.insert('users', userRow(1))
        const indexes: string[] = []
        for (const copy of [
          userRow(2, { user_id: userRow(1).user_id }),
          userRow(2, { user_name_folded: userRow(1).user_name_folded }),
          userRow(2, { position: 1 }),
        ]) {
          await writer.insert('users', copy).catch((error: unknown) => {
            expect(error).toBeInstanceOf(UniqueViolation)
            if (error instanceof UniqueViolation) indexes.push(`${error.table}.${error.index}`)
          })
        }
        await writer.insert('users', userRow(3))
        return indexes
      })
      expect(taken).toEqual(['users.key', 'users.by_user_name', 'users.by_position'])
      expect(await storage.list('users', all)).toEqual([userRow(1), userRow(3)])
    })

    test('an update into a taken value is refused and leaves the row as it was', async () => {
      const storage = await open()
      await storage.write(async (writer) => {
        await writer.insert('users', userRow(1))
        await writer.insert('users', userRow(2))
        await expect(writer.update('users', keyOf(userRow(2)), { position: 1, version: 9 })).rejects.toThrow(UniqueViolation)
        expect(await writer.update('users', keyOf(userRow(1)), { position: 1, version: 2 })).toBe(true)
      })
      expect(await storage.list('users', all)).toEqual([userRow(1, { version: 2 }), userRow(2)])
    })

    test('rows with a null in a unique index do not conflict', async () => {
      const storage = await open()
      await storage.write(async (writer) => {
        await writer.insert('members', memberRow('a'))
        await writer.insert('members', memberRow('b'))
        await writer.insert('members', memberRow('c', { connection_id: connection }))
        await writer.insert('members', memberRow('d', { connection_id: connection }))
        await writer.insert('members', memberRow('e', { connection_id: connection, user_id: 'u' }))
        await expect(writer.insert('members', memberRow('f', { connection_id: connection, user_id: 'u' }))).rejects.toMatchObject({
          table: 'members',
          index: 'by_registration',
        })
        await writer.update('members', ['member-e'], { user_id: null })
        await writer.insert('members', memberRow('f', { connection_id: connection, user_id: 'u' }))
      })
      expect(await storage.count('members', { index: 'key', equals: [] })).toBe(6)
    })

    test('an update moves a row in every index it touches', async () => {
      const storage = await open()
      await storage.write(async (writer) => {
        for (const number of [1, 2, 3]) await writer.insert('users', userRow(number))
        await writer.update('users', keyOf(userRow(1)), { position: 9, external_id: 'e', updated_at: '2026-03-01T00:00:00.000Z' })
      })
      expect((await storage.list('users', all)).map((row) => row.position)).toEqual([2, 3, 9])
      expect((await storage.find('users', 'by_external_id', [connection, 'e']))?.position).toBe(9)
      expect(await storage.count('users', { index: 'by_external_id', equals: [connection, null] })).toBe(2)
      expect((await storage.list('users', { index: 'by_external_id', equals: [connection], limit: 9 })).map((row) => row.position)).toEqual(
        [2, 3, 9],
      )
    })

    test('an update tells whether it happened: not for a missing row, not against its guard', async () => {
      const storage = await open()
      await storage.write((writer) => writer.insert('users', userRow(1)))
      const key = keyOf(userRow(1))
      const tried = await storage.write(async (writer) => [
        await writer.update('users', [connection, 'nobody'], { version: 2 }),
        await writer.update('users', key, { version: 2 }, { version: 7 }),
        await writer.update('users', key, { version: 2 }, { version: 1, external_id: 'x' }),
        await writer.update('users', key, { version: 2 }, { version: 1, external_id: null }),
        await writer.update('users', key, {}, { version: 2 }),
        await writer.update('users', key, {}, { version: 1 }),
      ])
      expect(tried).toEqual([false, false, false, true, true, false])
      expect(await storage.get('users', key)).toEqual(userRow(1, { version: 2 }))
    })

    test('undefined in a change leaves its column alone', async () => {
      const storage = await open()
      await storage.write(async (writer) => {
        await writer.insert('users', userRow(1, { external_id: 'kept' }))
        await writer.update('users', keyOf(userRow(1)), { external_id: undefined, version: 2 })
      })
      expect(await storage.get('users', keyOf(userRow(1)))).toEqual(userRow(1, { external_id: 'kept', version: 2 }))
    })

    test('increment adds, subtracts and returns the row as it is afterwards', async () => {
      const storage = await open()
      const results = await storage.write(async (writer) => {
        await writer.insert('user_blocks', { connection_id: connection, block: 0, users: 5 })
        return [
          await writer.increment('user_blocks', [connection, 0], { users: 3 }),
          await writer.increment('user_blocks', [connection, 0], { users: -7 }),
          await writer.increment('user_blocks', [connection, 0], {}),
          await writer.increment('user_blocks', [connection, 1], { users: 1 }),
        ]
      })
      const block = { connection_id: connection, block: 0 }
      expect(results).toEqual([{ ...block, users: 8 }, { ...block, users: 1 }, { ...block, users: 1 }, undefined])
      expect(await storage.get('user_blocks', [connection, 0])).toEqual({ ...block, users: 1 })
    })

    test('delete tells whether the row was there, and frees its unique values', async () => {
      const storage = await open()
      await storage.write(async (writer) => {
        await writer.insert('users', userRow(1))
        expect(await writer.delete('users', keyOf(userRow(1)))).toBe(true)
        expect(await writer.delete('users', keyOf(userRow(1)))).toBe(false)
        await writer.insert('users', userRow(1, { user_id: 'again' }))
      })
      expect((await storage.list('users', all)).map((row) => row.user_id)).toEqual(['again'])
    })

    test('deleteMany takes the first rows of a walk, up to its limit', async () => {
      const storage = await open()
      const counts = await storage.write(async (writer) => {
        for (let number = 1; number <= 10; number++) await writer.insert('users', userRow(number, { active: number % 2 }))
        return [
          await writer.deleteMany('users', { ...all, direction: 'desc', limit: 2 }),
          await writer.deleteMany('users', { ...all, where: { active: 1 }, limit: 3 }),
          await writer.deleteMany('users', { ...all, equals: ['nobody'] }),
        ]
      })
      expect(counts).toEqual([2, 3, 0])
      expect((await storage.list('users', all)).map((row) => row.position)).toEqual([2, 4, 6, 7, 8])
    })

    test('10,000 rows inserted in mixed order come out sorted and can be removed', async () => {
      const storage = await open()
      const numbers = Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 10_000)
      await storage.write(async (writer) => {
        for (const number of numbers) await writer.insert('users', userRow(number))
      })
      const rows = await storage.list('users', { ...all, limit: 20_000 })
      expect(rows.map((row) => row.position)).toEqual(Array.from({ length: 10_000 }, (_, at) => at))
      await storage.write(async (writer) => {
        for (const number of numbers) if (number % 10) await writer.delete('users', keyOf(userRow(number)))
      })
      expect(await storage.count('users', { index: 'by_user_name', equals: [connection] })).toBe(1000)
      expect(await storage.write((writer) => writer.deleteMany('users', { ...all, limit: 20_000 }))).toBe(1000)
    })
  })
}
