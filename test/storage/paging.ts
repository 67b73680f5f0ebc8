import { describe, expect, test } from 'vitest'
import { readMany, walk } from '../../src/server/storage/pages.js'
import type { Storage, Value } from '../../src/server/storage/types.js'
import { countCalls } from '../support/countedStorage.js'
import { connection, keyOf, userRow } from './rows.js'
import type { Open } from './suite.js'

/** Seven Users: the third and the sixth have externalId 'b', the first has none and the others have 'a'. */
async function withSeven(open: Open): Promise<Storage> {
  const storage = await open()
  await storage.write(async (writer) => {
    for (let number = 1; number <= 7; number++) {
      await writer.insert('users', userRow(number, { external_id: number === 1 ? null : number % 3 === 0 ? 'b' : 'a' }))
    }
  })
  return storage
}

async function collect<R>(pages: AsyncIterable<R[]>): Promise<R[][]> {
  const all: R[][] = []
  for await (const page of pages) all.push(page)
  return all
}

const positions = (pages: { position: Value }[][]) => pages.map((page) => page.map(({ position }) => position))

export function pagePromises(open: Open): void {
  describe('pages of a walk', () => {
    const everyone = { index: 'by_position', equals: [connection] } as const

    test.each([
      [1, [[1], [2], [3], [4], [5], [6], [7]]],
      [3, [[1, 2, 3], [4, 5, 6], [7]]],
      [7, [[1, 2, 3, 4, 5, 6, 7]]],
      [8, [[1, 2, 3, 4, 5, 6, 7]]],
    ])('hold %i rows at most, every row once and in order, and none is empty', async (size, expected) => {
      const storage = await withSeven(open)
      expect(positions(await collect(walk(storage, 'users', everyone, { size })))).toEqual(expected)
      const backwards = positions(await collect(walk(storage, 'users', { ...everyone, direction: 'desc' }, { size })))
      expect(backwards.flat()).toEqual(expected.flat().reverse())
    })

    test('begin after a given row, stay within bounds, and keep their filters', async () => {
      const storage = await withSeven(open)
      const place = { ...everyone, after: [2, userRow(2).user_id] } as const
      expect(positions(await collect(walk(storage, 'users', place, { size: 2 })))).toEqual([[3, 4], [5, 6], [7]])
      const part = { ...everyone, from: { value: 2, inclusive: false }, to: { value: 6, inclusive: true }, where: { external_id: 'a' } }
      expect(positions(await collect(walk(storage, 'users', part, { size: 1 })))).toEqual([[4], [5]])
    })

    test('continue across null and across equal values', async () => {
      const storage = await withSeven(open)
      const pages = await collect(walk(storage, 'users', { index: 'by_external_id', equals: [connection] }, { size: 2 }))
      expect(positions(pages)).toEqual([[1, 2], [4, 5], [7, 3], [6]])
    })

    test('of several values are those of one walk after another', async () => {
      const storage = await withSeven(open)
      const among = { index: 'by_external_id', equals: [connection], among: ['b', 'a'] } as const
      expect(positions(await collect(walk(storage, 'users', among, { size: 3 })))).toEqual([
        [2, 4, 5],
        [7, 3, 6],
      ])
      const later = positions(await collect(walk(storage, 'users', { ...among, where: { active: 1 } }, { size: 4 })))
      expect(later).toEqual([
        [2, 4, 5, 7],
        [3, 6],
      ])
    })

    test('continue although the columns that give a row’s position were not asked for', async () => {
      const storage = await withSeven(open)
      const pages = await collect(walk(storage, 'users', { ...everyone, columns: ['version', 'position'] }, { size: 3 }))
      expect(positions(pages)).toEqual([[1, 2, 3], [4, 5, 6], [7]])
      const named = await collect(
        walk(storage, 'users', { index: 'by_user_name', equals: [connection], columns: ['position'] }, { size: 3 }),
      )
      expect(positions(named)).toEqual([[1, 2, 3], [4, 5, 6], [7]])
    })

    test('lose no row when rows already handed out are removed', async () => {
      const storage = await withSeven(open)
      const seen = await storage.write(async (writer) => {
        const numbers: number[] = []
        for await (const rows of walk(writer, 'users', everyone, { size: 2 })) {
          for (const row of rows) await writer.delete('users', keyOf(row))
          numbers.push(...rows.map((row) => row.position))
        }
        return numbers
      })
      expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
      expect(await storage.count('users', everyone)).toBe(0)
    })

    test('continue whatever the caller does with the rows of a page', async () => {
      const storage = await withSeven(open)
      let rows = 0
      for await (const page of walk(storage, 'users', everyone, { size: 2 })) {
        rows += page.length
        for (const row of page) row.position = 0
        page.length = 0
      }
      expect(rows).toBe(7)
    })

    test('are read one at a time: stopping reads no more, and a page that is not full is the last', async () => {
      const { storage, calls } = countCalls(await withSeven(open))
      for await (const rows of walk(storage, 'users', everyone, { size: 2 })) if (rows.length > 0) break
      expect(calls.splice(0)).toEqual(['list users by_position'])
      await collect(walk(storage, 'users', everyone, { size: 4 }))
      expect(calls).toHaveLength(2)
    })

    test('await the given function between two pages, not after the last', async () => {
      const storage = await withSeven(open)
      const seen: string[] = []
      const between = async () => void seen.push('between')
      for await (const rows of walk(storage, 'users', everyone, { size: 3, between })) seen.push(`${rows.length} rows`)
      expect(seen).toEqual(['3 rows', 'between', '3 rows', 'between', '1 rows'])
    })

    test('are none where there is no row', async () => {
      expect(await collect(walk(await open(), 'users', everyone))).toEqual([])
    })
  })

  describe('rows by many keys', () => {
    test('come in the order of the keys, more of them than one call takes', async () => {
      const storage = await open()
      await storage.write(async (writer) => {
        for (let number = 1; number <= 2100; number++) await writer.insert('users', userRow(number))
      })
      const keys = Array.from({ length: 2100 }, (_, at) => keyOf(userRow(2100 - at)))
      const pages = await collect(readMany(storage, 'users', keys))
      expect(pages.map((page) => page.length)).toEqual([1000, 1000, 100])
      expect(positions(pages).flat()).toEqual(keys.map((_, at) => 2100 - at))
    })

    test('are none for no key, and are awaited between two calls only', async () => {
      const storage = await withSeven(open)
      let waits = 0
      const between = async () => void waits++
      expect(await collect(readMany(storage, 'users', [], { between }))).toEqual([])
      await collect(
        readMany(
          storage,
          'users',
          [1, 2, 3].map((number) => keyOf(userRow(number))),
          { size: 2, between },
        ),
      )
      expect(waits).toBe(1)
    })
  })
}
