import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import type { Storage } from '../../src/server/storage/types.js'
import { newPostgresSchema } from '../support/postgres.js'
import { buildChild, removeChild } from './child.js'
import { temporaryFolder } from './folders.js'
import { connection, userRow } from './rows.js'

const cycles = 20

afterAll(removeChild)

test(`a process killed under load ${cycles} times loses nothing it acknowledged and keeps no half of a transaction`, async () => {
  const folder = temporaryFolder()
  const child = await buildChild()
  let acknowledged = 0
  let uncleanStops = 0
  for (let cycle = 0; cycle < cycles; cycle++) {
    const lines = await killedRun(child, folder, cycle * 1_000_000)
    if (existsSync(join(folder, 'scim.db-running'))) uncleanStops++
    // Opening checks the file's integrity, because the stop was unclean.
    const storage = await createSqliteStorage({ folder })
    await assertKept(storage, lines)
    await storage.close()
    acknowledged += lines.length
  }
  expect(uncleanStops).toBe(cycles)
  expect(acknowledged).toBeGreaterThan(cycles * 50)
}, 180_000)

test('the same on PostgreSQL, one process of two each time, while the other goes on', async () => {
  const { connectionString, drop } = await newPostgresSchema()
  const child = await buildChild()
  const storage = await createPostgresStorage({ connectionString })
  let acknowledged = 0
  for (let cycle = 0; cycle < 10; cycle++) {
    const runs = [cycle * 2_000_000, cycle * 2_000_000 + 1_000_000].map((start) => killedRun(child, connectionString, start))
    const lines = (await Promise.all(runs)).flat()
    // The server may be in the middle of a commit whose process is gone.
    await storage.write((writer) => writer.get('user_blocks', [connection, 0]))
    await assertKept(storage, lines)
    acknowledged += lines.length
  }
  expect(acknowledged).toBeGreaterThan(500)
  await storage.close()
  await drop()
}, 180_000)

/** Compares what is stored with what a process acknowledged: all of it is there, and no half of a transaction. */
async function assertKept(storage: Storage, lines: readonly string[]): Promise<void> {
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

/** Starts the child, kills it at a random moment after its first acknowledgement, and returns what it had acknowledged. */
async function killedRun(child: string, place: string, start: number): Promise<string[]> {
  const running = spawn(process.execPath, [child, place, String(start)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  running.stdout.setEncoding('utf8').on('data', (text: string) => {
    // Real time: the process that is killed is another one, and the moment must be random.
    if (output === '') setTimeout(() => running.kill('SIGKILL'), 20 + Math.random() * 200)
    output += text
  })
  await once(running, 'close')
  expect(running.signalCode).toBe('SIGKILL')
  // The last line may have been cut by the kill.
  return output.split('\n').slice(0, -1)
}
