import { expect } from 'vitest'
import type { Storage } from '../../src/server/storage/types.js'
import { connection, userRow } from './rows.js'

/** Compares what is stored with what `writeForever.ts` acknowledged: all of it is there, and no half of a transaction. */
export async function assertKept(storage: Storage, lines: readonly string[]): Promise<void> {
  const users = await storage.list('users', { index: 'by_position', equals: [connection], limit: 1_000_000 })
  const byPosition = new Map(users.map((user) => [user.position, user]))
  const lost = lines.filter((line) => {
    const [what, position] = line.split(' ')
    const user = byPosition.get(Number(position))
    return what === 'created' ? user === undefined : user?.active !== 0
  })
  expect(lost).toEqual([])
  expect(users.filter((user) => user.user_id !== userRow(user.position).user_id)).toEqual([])
  expect(await storage.count('user_emails', { index: 'key', equals: [connection] })).toBe(users.length)
  expect((await storage.get('user_blocks', [connection, 0]))?.users ?? 0).toBe(users.length)
}
