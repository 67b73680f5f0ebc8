import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../../scripts/lib/startPostgres.mjs'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import type { Storage } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, oktaUser, readAnswer, type TestBackend } from '../support/backend.js'
import { openStream } from '../support/liveStream.js'
import { newPostgresSchema, type PostgresSchema } from '../support/postgres.js'
import { startTcpProxy } from '../support/tcpProxy.js'
import { assertNothingLost, type Journal, writeUnderLoad } from './load.js'

// A server whose commits are durable: these tests stop it, kill its processes and cut the network to it.

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres({ isDurable: true })
}, 60_000)

afterAll(() => server.close())

interface Instance extends TestBackend {
  schema: PostgresSchema
}

async function startInstance({ schema: given, port }: { schema?: PostgresSchema; port?: number } = {}): Promise<Instance> {
  const schema = given ?? (await newPostgresSchema(server.url))
  const connectionString = port === undefined ? schema.connectionString : schema.connectionString.replace(/:\d+\//, `:${port}/`)
  const storage: Storage = await createPostgresStorage({ connectionString })
  const backend = await createTestBackend({ storage, rateLimit: 0, onEvent: () => {} })
  onTestFinished(async () => {
    await backend.backend.close()
    await storage.close()
  })
  return { ...backend, schema }
}

/** Runs 16 writers, lets something happen in the middle, and waits until each has been answered with success again. */
async function underLoad(instance: Instance, disturb: () => Promise<void>): Promise<Journal> {
  const okta = await instance.createConnection()
  const load = writeUnderLoad(instance.speakScim(okta), 16)
  await load.acknowledged(50)
  await disturb()
  const since = performance.now()
  await load.allAnsweredAgain()
  const journal = { ...(await load.stop()), recovery: performance.now() - since }
  await assertNothingLost(instance, okta.connection_id, journal)
  // What could not be written while the database was away is written now, and the log reports nothing else.
  await instance.backend.flush()
  for (const { detail } of instance.takeLogged()) expect(detail?.error).toMatch(/^StorageUnavailable: The database /)
  return journal
}

describe('the server is stopped under load', () => {
  test.each(['fast', 'immediate'] as const)(
    '%s: only 503 with Retry-After in the meantime, back within ten seconds, nothing lost',
    async (how) => {
      const instance = await startInstance()
      const journal = await underLoad(instance, async () => {
        await server.stop(how)
        // While it is down, every API says so soon.
        const started = performance.now()
        const answers = await Promise.all([
          instance.backend.fetch(new Request('https://scim.example.test/readyz')),
          instance
            .server('GET', `/v1/b2b/organizations/${instance.organization.organization_id}`)
            .then(({ status, headers }) => ({ status, headers })),
        ])
        for (const { status, headers } of answers) expect([status, headers.get('retry-after')]).toEqual([503, '5'])
        expect(performance.now() - started).toBeLessThan(2500)
        await server.start()
      })
      expect(journal.refusals).toBeGreaterThan(0)
      expect(journal.recovery).toBeLessThan(10_000)
    },
  )
})

test('connections killed in the middle of transactions, fifty times, lose nothing that was acknowledged', async () => {
  const instance = await startInstance()
  const journal = await underLoad(instance, async () => {
    for (let killed = 0; killed < 50; ) {
      const rows = await instance.schema.ask(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'admin-portal-scim' and state <> 'idle' order by random() limit 1`,
      )
      killed += rows.length
    }
  })
  expect(journal.refusals).toBeGreaterThan(0)
  expect(journal.recovery).toBeLessThan(10_000)
})

test('a network that swallows everything is 503 within five seconds, and everything continues when it is back', async () => {
  const proxy = await startTcpProxy(server.port)
  onTestFinished(() => proxy.close())
  const instance = await startInstance({ port: proxy.port })
  const journal = await underLoad(instance, async () => {
    proxy.swallow()
    const started = performance.now()
    const answer = await readAnswer(await instance.backend.fetch(new Request('https://scim.example.test/readyz')))
    expect(answer.status).toBe(503)
    expect(performance.now() - started).toBeLessThan(5000)
    proxy.reset()
  })
  expect(journal.refusals).toBeGreaterThan(0)
  expect(journal.longest).toBeLessThan(7000)
  expect(journal.recovery).toBeLessThan(10_000)
}, 120_000)

test.each(['stopped', 'cut off'])(
  'a live stream ends when the database is %s, no other opens meanwhile, and it resumes without a gap',
  async (how) => {
    const proxy = await startTcpProxy(server.port)
    onTestFinished(() => proxy.close())
    const instance = await startInstance({ port: proxy.port })
    const okta = await instance.createConnection()
    const post = (name: string) => instance.speakScim(okta)('/Users', { method: 'POST', body: oktaUser(`${name}.x@acme.test`) })
    const { session_token } = await instance.openSession()
    const stream = await openStream(instance.backend, session_token)
    expectOk(await post('before'))
    await stream.until(() => stream.messages.length > 0)

    const began = performance.now()
    if (how === 'stopped') await server.stop('fast')
    else proxy.swallow()
    await stream.until(stream.isEnded, 10_000)
    // A second until it looks, and as long as a statement may take.
    expect(performance.now() - began).toBeLessThan(7000)
    const last = Number(stream.messages.at(-1)?.id)
    await expect(openStream(instance.backend, session_token, String(last))).rejects.toThrow('did not open: 503')

    if (how === 'stopped') await server.start()
    else proxy.reset()
    await expect.poll(async () => (await post('after')).status, { timeout: 10_000 }).toBe(201)
    const again = await openStream(instance.backend, session_token, String(last))
    await again.until(() => again.messages.length > 0)
    expect(Number(again.messages[0]?.id)).toBe(last + 1)
    await again.close()
    await instance.backend.flush()
    for (const { detail } of instance.takeLogged()) expect(detail?.error).toMatch(/^StorageUnavailable: The database /)
  },
)

test('a transaction that waits in vain for the lock of a stalled one is 503, and the server ends the stalled one', async () => {
  const instance = await startInstance()
  const { organization_id } = instance.organization
  const stuck = await createPostgresStorage({ connectionString: instance.schema.connectionString, statementTimeout: 500 })
  onTestFinished(() => stuck.close())
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  let goOn = () => {}
  const standing = stuck.write(
    async (writer) => {
      await writer.increment('organizations', [organization_id], { sequence: 1 })
      begin()
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
    },
    { about: organization_id },
  )
  await begun
  const okta = await instance.createConnection()
  expect((await instance.speakScim(okta)('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })).status).toBe(201)
  goOn()
  await expect(standing).rejects.toThrow(/database/)
})
