import { describe, expect, test } from 'vitest'
import type { Storage, StorageReader } from '../../src/server/storage/types.js'
import { connection, keyOf, userRow } from './rows.js'
import type { Open } from './suite.js'

/** The port as JavaScript sees it. */
type Untyped = Record<
  'get' | 'find' | 'getMany' | 'list' | 'count' | 'insert' | 'update' | 'increment' | 'delete',
  (...values: unknown[]) => Promise<unknown>
>

/** Calls that are mistakes in our own code; the types rule out most of them. */
const mistakes: Record<string, (writer: Untyped) => Promise<unknown>> = {
  'an index that is not there': (writer) => writer.find('users', 'by_colour', [connection]),
  'too many leading values': (writer) => writer.find('users', 'key', [connection, 'a', 'b']),
  'half a key': (writer) => writer.get('users', [connection]),
  'half a key among many': (writer) => writer.getMany('users', [[connection]]),
  'half a key to delete': (writer) => writer.delete('users', [connection]),
  'more than 1,000 keys': (writer) =>
    writer.getMany(
      'users',
      Array.from({ length: 1001 }, () => keyOf(userRow(1))),
    ),
  'an after that is too short': (writer) => writer.list('users', { index: 'by_external_id', equals: [connection], after: ['x'], limit: 1 }),
  'a bound with no column left': (writer) =>
    writer.list('users', { index: 'key', equals: [connection, 'a'], from: { value: 1, inclusive: true }, limit: 1 }),
  'a bound that no text can equal': (writer) =>
    writer.list('users', { index: 'key', equals: [connection], from: { value: 'a\0', inclusive: true }, limit: 1 }),
  'where undefined': (writer) => writer.count('users', { index: 'key', equals: [connection], where: { version: undefined } }),
  'a guard of undefined': (writer) => writer.update('users', keyOf(userRow(1)), { active: 0 }, { version: undefined }),
  'a guard on no column': (writer) => writer.update('users', keyOf(userRow(1)), { active: 0 }, { colour: 1 }),
  'a change to no column': (writer) => writer.update('users', keyOf(userRow(1)), { colour: 1 }),
  'contains in no column': (writer) => writer.count('users', { index: 'key', equals: [], contains: { column: 'colour', texts: ['x'] } }),
  'null where none may be': (writer) => writer.insert('users', { ...userRow(2), user_name: null }),
  'a missing column': (writer) => writer.insert('users', { ...userRow(2), user_name: undefined }),
  'text in an integer column': (writer) => writer.insert('users', { ...userRow(2), version: '1' }),
  'an integer in a text column': (writer) => writer.update('users', keyOf(userRow(1)), { user_name: 1 }),
  'half a number': (writer) => writer.increment('users', keyOf(userRow(1)), { version: 0.5 }),
  'a boolean': (writer) => writer.update('users', keyOf(userRow(1)), { active: true }),
  'text with NUL': (writer) => writer.insert('users', userRow(2, { user_name_folded: 'user000001\0' })),
  'text with half a surrogate pair': (writer) => writer.update('users', keyOf(userRow(1)), { user_name: 'a\ud800' }),
}

export function refusalPromises(open: Open): void {
  describe('mistakes', () => {
    test.each(Object.entries(mistakes))('%s is a TypeError and changes nothing', async (_, mistake) => {
      const storage = await open()
      await storage.write(async (writer) => {
        await writer.insert('users', userRow(1))
        await expect(mistake(writer as unknown as Untyped)).rejects.toThrow(TypeError)
      })
      expect(await storage.list('users', { index: 'key', equals: [], limit: 9 })).toEqual([userRow(1)])
    })

    test('text that cannot be stored equals nothing, not even what SQL would make of it', async () => {
      const storage: Storage = await open()
      await storage.write(async (writer) => {
        await writer.insert('users', userRow(1, { user_id: 'a', external_id: 'a\ufffd' }))
        expect(await writer.update('users', [connection, 'a\0b'], { version: 2 })).toBe(false)
        expect(await writer.update('users', [connection, 'a'], { version: 2 }, { external_id: 'a\ud800' })).toBe(false)
        expect(await writer.increment('users', [connection, 'a\0b'], { version: 1 })).toBeUndefined()
        expect(await writer.delete('users', [connection, 'a\0b'])).toBe(false)
        expect(await writer.deleteMany('users', { index: 'by_external_id', equals: [connection, 'a\ud800'], limit: 9 })).toBe(0)
        await seesNothing(writer)
      })
      await seesNothing(storage)
    })
  })
}

async function seesNothing(reader: StorageReader): Promise<void> {
  const walk = { index: 'key', equals: [connection], limit: 9 } as const
  expect(await reader.get('users', [connection, 'a\0b'])).toBeUndefined()
  expect(await reader.getMany('users', [[connection, 'a\0b']])).toEqual([])
  expect(await reader.find('users', 'by_external_id', [connection, 'a\ud800'])).toBeUndefined()
  expect(await reader.list('users', { ...walk, where: { external_id: 'a\ud800' } })).toEqual([])
  expect(await reader.count('users', { ...walk, contains: { column: 'external_id', texts: ['a\0'] } })).toBe(0)
  expect(await reader.count('users', walk)).toBe(1)
}
