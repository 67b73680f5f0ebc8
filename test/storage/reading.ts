import { describe, expect, test } from 'vitest'
import { orderOf, position } from '../../src/server/storage/order.js'
import type { UserRow } from '../../src/server/storage/tables.js'
import type { Scan, Storage, Value } from '../../src/server/storage/types.js'
import { anyReader, connection, keyOf, memberRow, userRow } from './rows.js'
import type { Open } from './suite.js'

const byPosition = { index: 'by_position', equals: [connection], limit: 100 } as const

export function readingPromises(open: Open): void {
  describe('reading', () => {
    test('a row comes back as it was written, whichever way it is asked for', async () => {
      const storage = await open()
      const row = userRow(1, { external_id: '00u1', active: 0, user_name: 'Ünï😀@Example.com', updated_at: '2026-02-01T00:00:00.000Z' })
      await storage.write((writer) => writer.insert('users', row))
      expect(await storage.get('users', keyOf(row))).toEqual(row)
      expect(await storage.find('users', 'by_external_id', [connection, '00u1'])).toEqual(row)
      expect(await storage.getMany('users', [keyOf(row)])).toEqual([row])
      expect(await storage.list('users', byPosition)).toEqual([row])
      expect(await storage.count('users', byPosition)).toBe(1)
    })

    test('what is not there is undefined, nothing, or none', async () => {
      const storage = await open()
      expect(await storage.get('users', [connection, 'nobody'])).toBeUndefined()
      expect(await storage.find('users', 'by_user_name', [connection, 'nobody'])).toBeUndefined()
      expect(await storage.getMany('users', [[connection, 'nobody']])).toEqual([])
      expect(await storage.getMany('users', [])).toEqual([])
      expect(await storage.list('users', byPosition)).toEqual([])
      expect(await storage.count('users', byPosition)).toBe(0)
    })

    test('a row that was read belongs to the reader: changing it changes nothing stored', async () => {
      const storage = await withUsers(open, 1)
      const row = await storage.get('users', keyOf(userRow(1)))
      if (row) row.user_name = 'changed'
      for (const listed of await storage.list('users', byPosition)) listed.user_name = 'changed'
      expect(await storage.get('users', keyOf(userRow(1)))).toEqual(userRow(1))
    })

    test('find returns the first of several', async () => {
      const storage = await withUsers(open, 3, (number) => ({ external_id: 'shared', user_id: `scim-user-${9 - number}` }))
      expect((await storage.find('users', 'by_external_id', [connection, 'shared']))?.user_id).toBe('scim-user-6')
    })

    test('getMany keeps the order of the keys, repeats keys that are asked for twice and leaves out missing rows', async () => {
      const storage = await withUsers(open, 600)
      const numbers = [5, 1, 999, 5, 600, ...Array.from({ length: 500 }, (_, at) => 500 - at)]
      const rows = await storage.getMany('users', [['another', 'x'], ...numbers.map((number) => keyOf(userRow(number)))])
      expect(rows).toEqual(numbers.filter((number) => number !== 999).map((number) => userRow(number)))
    })

    test('a walk among several values is one walk after another, in total order', async () => {
      const storage = await withUsers(open, 12, (number) => ({ external_id: number % 4 === 0 ? null : `group-${number % 4}` }))
      const among = ['group-3', 'group-1', 'nobody', 'group-3']
      const scan = { index: 'by_external_id', equals: [connection], among, limit: 100 } as const
      const wanted = [1, 5, 9, 3, 7, 11].map((number) => userRow(number).user_id)
      const ids = async (changes: Partial<Scan<'users'>>) =>
        (await storage.list('users', { ...scan, ...changes })).map((row) => row.user_id)
      const sorted = [...wanted.slice(0, 3).sort(), ...wanted.slice(3).sort()]
      expect(await ids({})).toEqual(sorted)
      expect(await ids({ direction: 'desc' })).toEqual([...sorted].reverse())
      expect(await ids({ offset: 2, limit: 3 })).toEqual(sorted.slice(2, 5))
      expect(await ids({ where: { position: 7 } })).toEqual([userRow(7).user_id])
      expect(await storage.count('users', scan)).toBe(6)
      await expect(ids({ among: [] })).rejects.toThrow(TypeError)
      await expect(ids({ after: ['group-1', 'x'] })).rejects.toThrow(TypeError)
      await expect(ids({ among: ['a\0'] })).rejects.toThrow(TypeError)
    })

    test('rows of one connection never appear in a walk of another', async () => {
      const storage = await withUsers(open, 2)
      await storage.write((writer) => writer.insert('users', userRow(1, { connection_id: 'scim-connection-2' })))
      expect(await storage.list('users', { ...byPosition, equals: ['scim-connection-2'] })).toHaveLength(1)
      expect(await storage.count('users', byPosition)).toBe(2)
    })
  })

  describe('walking', () => {
    test('a walk goes both ways, skips, and stops at its limit', async () => {
      const storage = await withUsers(open, 10)
      expect(await positions(storage, { ...byPosition, limit: 3 })).toEqual([1, 2, 3])
      expect(await positions(storage, { ...byPosition, limit: 3, offset: 2 })).toEqual([3, 4, 5])
      expect(await positions(storage, { ...byPosition, limit: 3, direction: 'desc' })).toEqual([10, 9, 8])
      expect(await positions(storage, { ...byPosition, limit: 0 })).toEqual([])
    })

    test('bounds include or exclude their own value', async () => {
      const storage = await withUsers(open, 10)
      const within = (from: boolean, to: boolean) =>
        positions(storage, { ...byPosition, from: { value: 3, inclusive: from }, to: { value: 6, inclusive: to } })
      expect(await within(true, true)).toEqual([3, 4, 5, 6])
      expect(await within(false, false)).toEqual([4, 5])
      expect(await positions(storage, { ...byPosition, from: { value: 8, inclusive: false }, direction: 'desc' })).toEqual([10, 9])
      expect(await storage.count('users', { index: 'by_position', equals: [connection], to: { value: 6, inclusive: false } })).toBe(5)
    })

    test('null lies outside every bound and can be asked for by name', async () => {
      const storage = await withUsers(open, 6, (number) => ({ external_id: number % 2 ? null : `e${number}` }))
      const walk = { index: 'by_external_id', equals: [connection], limit: 10 } as const
      expect(await positions(storage, { ...walk, to: { value: 'e4', inclusive: true } })).toEqual([2, 4])
      expect(await positions(storage, { ...walk, from: { value: 'e4', inclusive: true } })).toEqual([4, 6])
      expect(await positions(storage, { ...walk, from: { value: null, inclusive: true } })).toEqual([])
      expect(await positions(storage, { ...walk, equals: [connection, null] })).toEqual([1, 3, 5])
    })

    test('text sorts by code point, null first', async () => {
      const storage = await open()
      const names = ['', 'A', 'B', 'a', 'aa', 'b', 'é', '\ud7ff', '\ue000', '\uffff', '😀', '😀a', '\u{10ffff}']
      await storage.write(async (writer) => {
        for (const [at, name] of [...names, null].reverse().entries()) {
          await writer.insert('users', userRow(at, { external_id: name }))
        }
      })
      const rows = await storage.list('users', { index: 'by_external_id', equals: [connection], limit: 100 })
      expect(rows.map((row) => row.external_id)).toEqual([null, ...names])
    })

    test('where and contains narrow a walk without changing its order', async () => {
      const storage = await withUsers(open, 10, (number) => ({
        active: number % 2,
        external_id: number > 8 ? null : `50%_${number > 4 ? 'Off' : 'on'}`,
      }))
      expect(await positions(storage, { ...byPosition, where: { active: 1 }, limit: 2, offset: 1 })).toEqual([3, 5])
      expect(await positions(storage, { ...byPosition, where: { external_id: null } })).toEqual([9, 10])
      const offers = { ...byPosition, contains: { column: 'external_id', texts: ['%_Of'] }, direction: 'desc' } as const
      expect(await positions(storage, { ...offers, where: { active: 0 } })).toEqual([8, 6])
      expect(await storage.count('users', offers)).toBe(4)
      const both = { ...byPosition, contains: { column: 'external_id', texts: ['on', '50%'] } } as const
      expect(await positions(storage, both)).toEqual([1, 2, 3, 4])
    })

    test('pages after each last row give every row once, in order, both ways, with nulls', async () => {
      const storage = await open()
      const values = [null, 'a', 'a', null, 'b', 'a', 'c', null, 'b', null]
      await storage.write(async (writer) => {
        for (const [at, value] of values.entries()) {
          const registered = at % 3 === 0 ? null : connection
          await writer.insert(
            'members',
            memberRow(`m${at}`, { provisioned_as: value, connection_id: registered, user_id: value && `u${at}` }),
          )
        }
      })
      for (const index of ['by_provisioned', 'by_registration', 'by_name', 'key']) {
        for (const direction of ['asc', 'desc'] as const) {
          const scan = { index, equals: index.startsWith('by_p') ? ['organization-1'] : [], direction }
          const all = await anyReader(storage).list('members', { ...scan, limit: 100 })
          const paged: string[] = []
          for (let after: Value[] | undefined; ; ) {
            const page = await anyReader(storage).list('members', { ...scan, ...(after && { after }), limit: 3 })
            paged.push(...page.map((row) => String(row.member_id)))
            const last = page[page.length - 1]
            if (!last) break
            after = position('members', scan, last)
            expect(await anyReader(storage).count('members', { ...scan, after })).toBe(all.length - paged.length)
          }
          expect(paged).toEqual(all.map((row) => row.member_id))
          expect(new Set(paged).size).toBe(values.length)
        }
      }
    })

    test('an index orders by its columns and then by the key', async () => {
      expect(orderOf('users', 'by_external_id')).toEqual(['connection_id', 'external_id', 'user_id'])
      const storage = await withUsers(open, 5, (number) => ({ user_id: `scim-user-${9 - number}` }))
      const rows = await storage.list('users', { index: 'by_external_id', equals: [connection], limit: 10 })
      expect(rows.map((row) => row.user_id)).toEqual(['scim-user-4', 'scim-user-5', 'scim-user-6', 'scim-user-7', 'scim-user-8'])
    })
  })
}

async function withUsers(open: Open, count: number, changes: (number: number) => Partial<UserRow> = () => ({})): Promise<Storage> {
  const storage = await open()
  await storage.write(async (writer) => {
    for (let number = 1; number <= count; number++) await writer.insert('users', userRow(number, changes(number)))
  })
  return storage
}

const positions = async (storage: Storage, scan: Scan<'users'>) => (await storage.list('users', scan)).map((row) => row.position)
