import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import type { Storage } from '../../src/server/storage/types.js'

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A fresh storage for a test: memory, or a database in a temporary folder when `TEST_STORAGE=sqlite`, so that one suite serves both. */
export async function openTestStorage(): Promise<Storage> {
  if (process.env.TEST_STORAGE !== 'sqlite') return createMemoryStorage()
  const folder = mkdtempSync(join(tmpdir(), 'admin-portal-scim-test-'))
  folders.push(folder)
  return createSqliteStorage({ folder })
}
