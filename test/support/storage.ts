import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import type { Storage } from '../../src/server/storage/types.js'
import { forProcess } from './crashingStorage.js'
import { borrowPostgresSchema } from './postgres.js'

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A fresh storage for a test: memory, or by `TEST_STORAGE` a database, `sqlite` or `postgres`, so that one suite serves all. */
export async function openTestStorage(): Promise<Storage> {
  if (process.env.TEST_STORAGE === 'postgres') return openPostgresSchema()
  if (process.env.TEST_STORAGE !== 'sqlite') return createMemoryStorage()
  const folder = mkdtempSync(join(tmpdir(), 'admin-portal-scim-test-'))
  folders.push(folder)
  return createSqliteStorage({ folder })
}

/** Closed when its test ends: a server has connections for a few hundred storages, not for thousands. */
async function openPostgresSchema(): Promise<Storage> {
  const { connectionString, drop } = await borrowPostgresSchema()
  const storage = await createPostgresStorage({ connectionString, maxConnections: 5 })
  const inUse = forProcess(storage)
  afterThis(async () => {
    // Backends that nobody closed keep working after their test; they get no more answers, and so have nothing to report.
    inUse.crash()
    await storage.close()
    await drop()
  })
  return inUse.storage
}

/** After the current test. What was opened before all tests of a file ends with its process. */
function afterThis(close: () => Promise<void>): void {
  if (expect.getState().currentTestName !== undefined) onTestFinished(close)
}
