import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import type { Storage } from '../../src/server/storage/types.js'

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'admin-portal-scim-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The storage in a folder, closed after the test at the latest. */
export async function openFolder(folder: string): Promise<Storage> {
  const storage = await createSqliteStorage({ folder })
  onTestFinished(() => storage.close())
  return storage
}
