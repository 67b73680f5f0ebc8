import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { StorageStartError } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, groupSchema, oktaUser } from '../support/backend.js'
import { bundleProgram } from '../support/bundledProgram.js'
import { newPostgresSchema } from '../support/postgres.js'
import { createConnection } from './hostConnection.js'
import { freePort, startHost } from './hostProcess.js'
import { startReceiver } from './receiver.js'
import { judge } from './verdict.js'
import { startWriters } from './writers.js'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'admin-portal-scim-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('a disk that takes no more', () => {
  let program = ''
  beforeAll(async () => {
    program = await bundleProgram('test/faults/host.ts')
  }, 60_000)

  test('is 503 for whoever writes, while reads go on; with the space writing comes back, and nothing acknowledged is lost', async () => {
    const folder = temporaryFolder()
    const receiver = await startReceiver()
    onTestFinished(receiver.close)
    const port = await freePort()
    const host = await startHost({ program, database: folder, port, receiver: receiver.url })
    onTestFinished(host.kill)
    const { organization_id, connection_id, token } = await createConnection(port)
    const baseUrl = `http://127.0.0.1:${port}/scim/v2/${connection_id}`
    const { journal, stop } = await startWriters(Array.from({ length: 8 }, () => ({ baseUrl, token })))
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' }
    const read = () => fetch(`${baseUrl}/Users?count=1`, { headers })
    let groups = 0
    const write = () =>
      fetch(`${baseUrl}/Groups`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ schemas: [groupSchema], displayName: `More ${groups++}` }),
      })

    for (let round = 0; round < 3; round++) {
      const before = journal.acknowledged.length
      await expect.poll(() => journal.acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 20)
      // No file of the process may grow beyond this, which is less than it has: hardly a page can be written.
      limitFiles(host.pid, 65_536 + round * 1000)
      await expect.poll(async () => (await write()).status, { timeout: 20_000 }).toBe(503)
      const refused = await write()
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
      expect(await refused.json()).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '503' })
      expect((await read()).status).toBe(200)
      limitFiles(host.pid, 'unlimited')
      await expect.poll(async () => (await write()).status, { timeout: 10_000 }).toBe(201)
    }
    await stop()
    await host.stop()
    expect(host.complaints()).toContain('The disk failed while the database was being read or written')

    const storage = await createSqliteStorage({ folder })
    onTestFinished(() => storage.close())
    const { acknowledged, events, repeatedDeliveries, ...wrong } = await judge(storage, organization_id, journal, [receiver])
    expect(acknowledged).toBeGreaterThan(60)
    expect(Object.values(wrong).flat()).toEqual([])
    expect(journal.wrong).toEqual([])
  }, 120_000)

  test('of a PostgreSQL server is 503 with what to do in the log, and works again with the space', async () => {
    const schema = await newPostgresSchema()
    const storage = await createPostgresStorage(schema)
    const instance = await createTestBackend({ storage })
    onTestFinished(async () => {
      await instance.backend.close()
      await storage.close()
      await schema.drop()
    })
    const scim = instance.speakScim(await instance.createConnection())
    const post = (name: string) => scim('/Users', { method: 'POST', body: oktaUser(`${name}.x@acme.test`) })
    // The server's own answers when it has no space left, and when it has become a standby.
    for (const [code, says] of [
      ['53100', 'The disk is full. Free some space.'],
      ['25006', 'The database is read-only'],
    ]) {
      await schema.ask(`create function fail() returns trigger language plpgsql as 'begin raise sqlstate ''${code}''; end'`)
      await schema.ask('create trigger failing before insert on users for each row execute function fail()')
      const answer = await post('ada')
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
      expect(JSON.stringify(instance.takeLogged())).toContain(says)
      expect((await scim('/Users')).status).toBe(200)
      await schema.ask('drop function fail cascade')
    }
    expectOk(await post('ada'))
  })
})

describe('a database that this process may not write', () => {
  const cases: Record<string, (folder: string) => string> = {
    'whose folder cannot be made': (folder) => {
      chmodSync(folder, 0o555)
      return join(folder, 'new')
    },
    'whose folder cannot be written': (folder) => {
      chmodSync(folder, 0o555)
      return folder
    },
    'whose file cannot be written': (folder) => {
      chmodSync(folder, 0o777)
      chmodSync(join(folder, 'scim.db'), 0o444)
      return folder
    },
  }

  test.each(Object.entries(cases))('%s is refused with what to do', async (_, forbid) => {
    const folder = temporaryFolder()
    await (await createSqliteStorage({ folder })).close()
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o666)
    const place = forbid(folder)
    const opening = asNobody(() => createSqliteStorage({ folder: place }))
    await expect(opening).rejects.toThrow(StorageStartError)
    await expect(opening).rejects.toThrow(/cannot be opened.*(Give its user the right|Give this process the right)/)
  })

  test('whose folder is a file is refused with what to do', async () => {
    const folder = join(temporaryFolder(), 'file')
    writeFileSync(folder, '')
    await expect(createSqliteStorage({ folder })).rejects.toThrow(/cannot be opened: .*Choose another folder/)
  })
})

function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`prlimit failed: ${stderr}`)
}

/** Rights are nothing to root, so root does this as nobody. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
