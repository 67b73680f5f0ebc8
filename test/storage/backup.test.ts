import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { loadLibsql } from '../../src/server/node/loadLibsql.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { backupSqlite, restoreSqlite } from '../../src/server/node/sqliteCopy.js'
import { createLibsqlHandle } from '../../src/server/node/sqliteHandle.js'
import { steps } from '../../src/server/storage/migrations/steps.js'
import { createTestBackend } from '../support/backend.js'
import { assertKept } from './acknowledged.js'
import { buildChild, removeChild } from './child.js'
import { openFolder, temporaryFolder } from './folders.js'

afterAll(removeChild)

test('under sixteen writers a backup has everything acknowledged before it began, whole works only, and no writer fails', async () => {
  const folder = temporaryFolder()
  const target = temporaryFolder()
  // The writers are a process of their own, as a server is beside the command.
  const writers = spawn(process.execPath, [await buildChild(), folder, '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  writers.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const acknowledged = () => output.split('\n').slice(0, -1)
  const copies: { file: string; before: string[] }[] = []
  for (let round = 0; round < 3; round++) {
    const goal = acknowledged().length + 400
    await expect.poll(() => acknowledged().length, { interval: 5, timeout: 30_000 }).toBeGreaterThan(goal)
    const before = acknowledged()
    copies.push({ before, file: (await backupSqlite({ folder }, join(target, `${round}.db`))).file })
  }
  const goal = acknowledged().length + 100
  await expect.poll(() => acknowledged().length, { interval: 5, timeout: 30_000 }).toBeGreaterThan(goal)
  const end = once(writers, 'close')
  writers.kill('SIGKILL')
  await end

  for (const { file, before } of copies) {
    const restored = temporaryFolder()
    await restoreSqlite(file, { folder: restored })
    await assertKept(await openFolder(restored), before)
  }
  await assertKept(await openFolder(folder), acknowledged())
}, 120_000)

/** A folder with a backend's database, closed, with one person in it. */
async function usedFolder() {
  const folder = temporaryFolder()
  const storage = await createSqliteStorage({ folder })
  const host = await createTestBackend({ storage })
  const scim = await host.createConnection()
  await scim.post('/Users', { userName: 'bo@acme.test', externalId: 'e1' })
  await host.backend.close()
  const organization = await storage.get('organizations', [host.organization.organization_id])
  await storage.close()
  return { folder, scim, organization }
}

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { isTerminal: false, stopped: Promise.resolve(), demoFolder: '', setupFolder: '' }
  const code = await main(args, {}, { ...io, out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('the commands copy a database and make it again: the same people and tokens, sequences far ahead', async () => {
  const { folder, scim, organization } = await usedFolder()
  const target = join(temporaryFolder(), 'copies')
  mkdirSync(target)
  const made = await run('backup', target, '--database', `file:${folder}`)
  expect(made).toMatchObject({ code: 0, err: '' })
  const [name = ''] = readdirSync(target)
  expect([name, readdirSync(target).length]).toEqual([expect.stringMatching(/^scim-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db$/), 1])
  expect(made.out).toContain(join(target, name))
  expect(statSync(join(target, name)).mode & 0o777).toBe(0o600)

  const restored = join(temporaryFolder(), 'new')
  expect(await run('restore', join(target, name), '--database', `file:${restored}`)).toMatchObject({ code: 0, err: '' })
  expect(readdirSync(restored).sort()).toEqual(['scim.db', 'scim.db-lock'])
  const storage = await openFolder(restored)
  const { backend, speakScim } = await createTestBackend({ storage, organization: { organization_slug: 'another' } })
  const users = await speakScim(scim)('/Users')
  expect(users.body.Resources.map(({ userName }: { userName: string }) => userName)).toEqual(['bo@acme.test'])
  const after = await storage.get('organizations', [scim.organization_id])
  expect((after?.sequence ?? 0) - (organization?.sequence ?? 0)).toBe(1_000_000)
  await backend.close()
})

describe('what is refused, with a sentence that says what to do, and nothing changed', () => {
  test('to overwrite a copy, or a database', async () => {
    const { folder } = await usedFolder()
    const file = join(temporaryFolder(), 'copy.db')
    expect((await run('backup', file, '--database', `file:${folder}`)).code).toBe(0)
    const bytes = readFileSync(file)
    expect(await run('backup', file, '--database', `file:${folder}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('exists already'),
    })
    expect(readFileSync(file).equals(bytes)).toBe(true)
    const before = readFileSync(join(folder, 'scim.db'))
    expect(await run('restore', file, '--database', `file:${folder}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('never overwrites'),
    })
    expect(readFileSync(join(folder, 'scim.db')).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })

  test('to restore while a server uses the folder', async () => {
    const { folder } = await usedFolder()
    const file = join(temporaryFolder(), 'copy.db')
    await run('backup', file, '--database', `file:${folder}`)
    await openFolder(folder)
    expect(await run('restore', file, '--database', `file:${folder}`)).toMatchObject({ code: 1, err: expect.stringContaining('in use') })
  })

  test('to back up what is not there', async () => {
    const folder = temporaryFolder()
    expect(await run('backup', join(folder, 'x.db'), '--database', `file:${folder}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no database'),
    })
    expect(existsSync(join(folder, 'scim.db'))).toBe(false)
  })

  test.each<[string, (file: string) => Promise<void> | void, RegExp]>([
    [
      'that is no database',
      (file) => writeFileSync(file, 'not a database at all, but long enough to be looked at'.repeat(200)),
      /not a SQLite database/,
    ],
    ['that is only a part', (file) => truncateSync(file, 3 * 4096), /damaged|only a part/],
    [
      'with a page that was changed',
      (file) => {
        const bytes = readFileSync(file)
        bytes.fill(0xff, 4096 * 4, 4096 * 12)
        writeFileSync(file, bytes)
      },
      /damaged/,
    ],
    ['of another program', (file) => otherDatabase(file), /not one of admin-portal-scim/],
    ['of a newer version', (file) => change(file, `insert into schema_migrations values (999, 'of_tomorrow', 'x', 'x')`), /newer version/],
    ['of an unreleased build', (file) => change(file, `update schema_migrations set checksum = 'x' where version = 1`), /unreleased build/],
  ])('to restore a file %s', async (_what, spoil, sentence) => {
    const { folder } = await usedFolder()
    const file = join(temporaryFolder(), 'copy.db')
    await run('backup', file, '--database', `file:${folder}`)
    await spoil(file)
    const target = temporaryFolder()
    const { code, err } = await run('restore', file, '--database', `file:${target}`)
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)])
    expect(readdirSync(target).filter((name) => name !== 'scim.db-lock')).toEqual([])
  })

  test.each([
    [['backup'], 'one path'],
    [['backup', 'a', 'b'], 'one path'],
    [['restore', 'a', '--database', 'postgres://localhost/x'], 'pg_restore'],
    [['backup', 'a', '--database', 'memory:'], 'embedded database only'],
    [['backup', 'a', '--force'], 'not an option of backup'],
  ])('%j', async (args, sentence) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) })
  })
})

test('an older copy is restored and brought to today’s schema by the next start', async () => {
  const file = join(temporaryFolder(), 'old.db')
  const Libsql = await loadLibsql()
  const old = createLibsqlHandle(Libsql, file, [])
  old.run(
    'create table schema_migrations (version integer primary key, name text not null, checksum text not null, applied_at text not null) strict',
  )
  const [first] = steps
  if (!first) throw new Error('There is no first step.')
  for (const statement of first.sqlite.statements) old.run(statement)
  old.run('insert into schema_migrations values (?, ?, ?, ?)', [
    first.version,
    first.name,
    first.sqlite.checksum,
    '2026-01-01T00:00:00.000Z',
  ])
  old.close()
  const target = temporaryFolder()
  const copy = await restoreSqlite(file, { folder: target })
  expect(copy.schema_version).toBe(1)
  const storage = await openFolder(target)
  expect(await storage.count('leavers', { index: 'key', equals: [] })).toBe(0)
})

async function change(file: string, sql: string): Promise<void> {
  const handle = createLibsqlHandle(await loadLibsql(), file, [])
  handle.run(sql)
  handle.close()
}

async function otherDatabase(file: string): Promise<void> {
  writeFileSync(file, '')
  await change(file, 'create table notes (text text)')
}
