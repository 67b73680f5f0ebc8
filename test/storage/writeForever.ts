/** A separate process for kill.test.ts: writes as fast as it can and reports on stdout which transactions were acknowledged. */
import { writeSync } from 'node:fs'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { connection, keyOf, userRow } from './rows.js'

const [, , place = '', start = '0'] = process.argv
const isServer = place.startsWith('postgres://')
const storage = await (isServer ? createPostgresStorage({ connectionString: place }) : createSqliteStorage({ folder: place }))

let number = Number(start)

async function writeOne(): Promise<void> {
  const row = userRow(number++)
  await storage.write(async (writer) => {
    await writer.insert('users', row)
    await writer.insert('user_emails', { connection_id: connection, email_folded: row.user_name_folded, user_id: row.user_id })
    await writer.increment('user_blocks', [connection, 0], { users: 1 })
  })
  writeSync(1, `created ${row.position}\n`)
  await storage.write((writer) => writer.update('users', keyOf(row), { active: 0 }, { version: 1 }))
  writeSync(1, `deactivated ${row.position}\n`)
}

async function writeForever(): Promise<void> {
  for (;;) await writeOne()
}

await storage.write(async (writer) => {
  if (!(await writer.get('user_blocks', [connection, 0]))) {
    await writer.insert('user_blocks', { connection_id: connection, block: 0, users: 0 })
  }
})
await Promise.all(Array.from({ length: 16 }, writeForever))
