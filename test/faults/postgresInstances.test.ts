import { describe, expect, onTestFinished, test } from 'vitest'
import type { ScimEvent } from '../../src/server/events/scimEvent.js'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import type { Storage } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, oktaUser } from '../support/backend.js'
import { openStream } from '../support/liveStream.js'
import { newPostgresSchema, type PostgresSchema } from '../support/postgres.js'
import { assertNothingLost, writeUnderLoad } from './load.js'

// Two processes of a host each have their own storage, and share nothing but the database.

async function emptySchema(): Promise<PostgresSchema> {
  const schema = await newPostgresSchema()
  onTestFinished(schema.drop)
  return schema
}

async function startInstance({ connectionString }: PostgresSchema, onEvent: (event: ScimEvent) => void | Promise<void> = () => {}) {
  const storage = await createPostgresStorage({ connectionString })
  const instance = await createTestBackend({ storage, rateLimit: 0, onEvent })
  onTestFinished(async () => {
    await instance.backend.close()
    await storage.close()
  })
  return instance
}

const retitle = (title: string) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', path: 'title', value: title }],
})

const waiting = async (storage: Storage) => (await storage.list('events', { index: 'by_pending', equals: [1], limit: 1000 })).length

const listening = "application_name = 'admin-portal-scim news'"

/** Waits until two processes are listening; each opens a connection for that when it starts. */
async function hearingEachOther({ ask }: PostgresSchema): Promise<void> {
  await expect
    .poll(async () => (await ask(`select 1 from pg_stat_activity where ${listening} and state = 'idle'`)).length)
    .toBeGreaterThan(1)
}

describe('two instances on one database', () => {
  test('number what happens in an organization without gaps or repetitions, whichever of them was asked', async () => {
    const schema = await emptySchema()
    const received: ScimEvent[] = []
    const onEvent = (event: ScimEvent) => void received.push(event)
    const [one, other] = [await startInstance(schema, onEvent), await startInstance(schema, onEvent)]
    const okta = await one.createConnection()
    const loads = [writeUnderLoad(one.speakScim(okta), 8), writeUnderLoad(other.speakScim(okta), 8)]
    await Promise.all(loads.map((load) => load.acknowledged(60)))
    const acknowledged = (await Promise.all(loads.map((load) => load.stop()))).flatMap((journal) => journal.acknowledged)
    await assertNothingLost(one, okta.connection_id, { acknowledged })
    await expect.poll(() => waiting(one.storage), { timeout: 20_000 }).toBe(0)
    const own = received.filter((event) => event.organization_id === one.organization.organization_id)
    expect(new Set(own.map((event) => event.event_id)).size).toBe(own.length)
    expect(own.filter((event) => event.event_type === 'scim.member.create')).toHaveLength(acknowledged.length)
  })

  test('deliver each event once, and in order for each resource', async () => {
    const schema = await emptySchema()
    const received: ScimEvent[] = []
    const onEvent = async (event: ScimEvent) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3))
      received.push(event)
    }
    const [one, other] = [await startInstance(schema, onEvent), await startInstance(schema, onEvent)]
    const okta = await one.createConnection()
    const speak = [one.speakScim(okta), other.speakScim(okta)] as const
    const people = await Promise.all(
      Array.from({ length: 10 }, async (_, at) => {
        const scim = speak[at % 2 === 0 ? 0 : 1]
        return expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`p${at}.x@acme.test`) })).id as string
      }),
    )
    for (let round = 0; round < 6; round++) {
      await Promise.all(
        people.map(async (id, at) =>
          expectOk(await speak[(at + round) % 2 === 0 ? 0 : 1](`/Users/${id}`, { method: 'PATCH', body: retitle(`T${round}`) })),
        ),
      )
    }
    await expect.poll(() => waiting(one.storage), { timeout: 20_000 }).toBe(0)
    const ofPeople = received.filter((event) => event.object_type === 'member')
    expect(ofPeople).toHaveLength(10 * 7)
    for (const id of new Set(ofPeople.map((event) => event.id))) {
      const sequences = ofPeople.filter((event) => event.id === id).map((event) => event.sequence)
      expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
    }
  })

  test('refuse a token from the moment the other one has answered that it is revoked, two hundred times', async () => {
    const schema = await emptySchema()
    const [one, other] = [await startInstance(schema), await startInstance(schema)]
    const { connection_id, token } = await one.createConnection()
    const admin = await one.openSession()
    const rotate = async (step: string) =>
      expectOk(await admin.call('POST', `/sdk/v1/b2b/scim/rotate/${step}`, { connection_id })).data.connection
    const ask = async (bearer: string) => (await other.speakScim({ connection_id, token: bearer })('/Users?count=0')).status
    // The other one constantly has traffic, so that its memory always holds something.
    let isOver = false
    const traffic = Array.from({ length: 4 }, async () => {
      while (!isOver) await ask(token)
    })
    for (let round = 0; round < 200; round++) {
      one.clock.advance(5_000)
      other.clock.advance(5_000)
      const { next_bearer_token } = await rotate('start')
      expect(await ask(next_bearer_token)).toBe(200)
      await rotate('cancel')
      expect(await ask(next_bearer_token)).toBe(401)
    }
    isOver = true
    await Promise.all(traffic)
  }, 120_000)

  test('notify a live stream of what the other one did, long before its own next check', async () => {
    const schema = await emptySchema()
    const [one, other] = [await startInstance(schema), await startInstance(schema)]
    const okta = await one.createConnection()
    await hearingEachOther(schema)
    const { session_token } = await one.openSession()
    const stream = await openStream(other.backend, session_token)
    const waits: number[] = []
    for (let person = 1; person <= 7; person++) {
      const before = stream.messages.length
      expectOk(await one.speakScim(okta)('/Users', { method: 'POST', body: oktaUser(`p${person}.x@acme.test`) }))
      const answered = performance.now()
      await stream.until(() => stream.messages.length > before)
      waits.push(performance.now() - answered)
    }
    await stream.close()
    // By itself it checks once a second, so the fourth of seven waits would be near half a second.
    expect(waits.sort((a, b) => a - b)[3]).toBeLessThan(250)
  })

  test('that lost the connection on which they notify each other learn that they may have missed something, and are notified again', async () => {
    const schema = await emptySchema()
    const [one, other] = [await startInstance(schema), await startInstance(schema)]
    const okta = await one.createConnection()
    const news: (string | null)[] = []
    other.storage.watch?.((about) => void news.push(about))
    await hearingEachOther(schema)
    news.length = 0
    await schema.ask(`select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`)
    await expect.poll(() => news, { timeout: 10_000 }).toContain(null)
    news.length = 0
    await expect
      .poll(
        async () => {
          expectOk(await one.speakScim(okta)('/Users', { method: 'POST', body: oktaUser(`p${Math.random()}.x@acme.test`) }))
          return news
        },
        { timeout: 10_000 },
      )
      .toContain(one.organization.organization_id)
  })
})

test('transactions of different organizations run side by side, those of the same one do not', async () => {
  const { connectionString } = await emptySchema()
  const storage = await createPostgresStorage({ connectionString })
  onTestFinished(() => storage.close())
  const order: string[] = []
  let goOn = () => {}
  const held = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const first = storage.write(
    async () => {
      order.push('first begins')
      begin()
      await held
      order.push('first ends')
    },
    { about: 'organization-1' },
  )
  await begun
  const same = storage.write(async () => void order.push('same'), { about: 'organization-1' })
  await storage.write(async () => void order.push('other'), { about: 'organization-2' })
  const anything = storage.write(async () => void order.push('anything'))
  goOn()
  await Promise.all([first, same, anything])
  expect(order.slice(0, 3)).toEqual(['first begins', 'other', 'first ends'])
  expect(order.slice(3).sort()).toEqual(['anything', 'same'])
})
