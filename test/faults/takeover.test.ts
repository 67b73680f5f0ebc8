import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ScimEvent } from '../../src/server/events/scimEvent.js'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import type { Storage } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, oktaUser } from '../support/backend.js'
import { forProcess } from '../support/crashingStorage.js'
import { newPostgresSchema } from '../support/postgres.js'

// Who goes on with the outbox when a process dies in the middle of a delivery, and who does not while it lives.

const never = () => new Promise<void>(() => {})
const listening = "select pid, pg_terminate_backend(pid) from pg_stat_activity where application_name = 'admin-portal-scim news'"

/** A process in the middle of a delivery that its host never answers, with a User in the outbox. */
async function startDelivering(storage: Storage) {
  const process = forProcess(storage)
  const instance = await createTestBackend({ storage: process.storage, onEvent: never })
  const scim = instance.speakScim(await instance.createConnection())
  expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  await expect.poll(() => storage.get('leases', ['outbox'])).toBeDefined()
  return { ...instance, crash: process.crash }
}

/** Another process of the same host, and what it delivers. */
async function startAnother(storage: Storage) {
  const received: ScimEvent[] = []
  const instance = await createTestBackend({ storage, onEvent: (event) => void received.push(event) })
  onTestFinished(() => instance.backend.close())
  const types = () => received.map(({ event_type }) => event_type)
  return { ...instance, types }
}

const everything = expect.arrayContaining(['scim.connection.create', 'scim.member.create'])

test('on SQLite the next process delivers at once: the file is its own, so the old one is gone', async () => {
  const [folder, left] = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'admin-portal-scim-takeover-'))) as [string, string]
  onTestFinished(() => {
    for (const each of [folder, left]) rmSync(each, { recursive: true, force: true })
  })
  const dying = await createSqliteStorage({ folder })
  const { crash } = await startDelivering(dying)
  // What a process that is killed leaves behind: its files as they are.
  cpSync(folder, left, { recursive: true })
  crash()
  await dying.close()

  const storage = await createSqliteStorage({ folder: left })
  onTestFinished(() => storage.close())
  expect(await storage.get('leases', ['outbox'])).toBeDefined()
  const next = await startAnother(storage)
  await expect.poll(next.types, { timeout: 1000 }).toEqual(everything)
})

describe('on PostgreSQL', () => {
  async function open() {
    const schema = await newPostgresSchema()
    const [one, other] = [await createPostgresStorage(schema), await createPostgresStorage(schema)]
    onTestFinished(async () => {
      await Promise.all([one.close(), other.close()])
      await schema.drop()
    })
    await expect.poll(() => [one.presence(), other.presence()]).not.toContain(null)
    return { one, other, ask: schema.ask }
  }

  test('the next process delivers within three seconds of the end of the connections of the old one', async () => {
    const { one, other } = await open()
    const { crash } = await startDelivering(one)
    crash()
    await one.close()
    const next = await startAnother(other)
    await expect.poll(next.types, { timeout: 3000 }).toEqual(everything)
  })

  test('nobody takes over from a process that lives, though its connection to hear the others breaks now and then', async () => {
    const { one, other, ask } = await open()
    const delivering = await startDelivering(one)
    onTestFinished(delivering.crash)
    const next = await startAnother(other)
    for (let round = 0; round < 2; round++) {
      expect(await ask(listening)).toHaveLength(2)
      await expect.poll(async () => (await ask(listening.replace('pg_terminate_backend(pid)', '1'))).length).toBe(2)
      await new Promise((resolve) => setTimeout(resolve, 4100))
    }
    expect(next.types()).toEqual([])
    expect((await other.get('leases', ['outbox']))?.owner).toContain(`@${one.presence()}`)
  })

  test('a process that cannot be seen stops delivering before another one begins', async () => {
    const { one, other, ask } = await open()
    const name = one.presence()
    const isGone = () => other.isGone(String(name))
    expect(await isGone()).toBe(false)
    let until = Number.POSITIVE_INFINITY
    await ask(listening)
    const started = performance.now()
    // Each time it comes back, it is thrown out again: as if the server had no connection left for it.
    while (!(await isGone()) && performance.now() - started < 20_000) {
      await ask(listening)
      if (one.presence() !== name) until = Math.min(until, performance.now())
    }
    expect(until).toBeLessThan(performance.now())
  }, 30_000)
})
