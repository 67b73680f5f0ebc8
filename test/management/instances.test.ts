import { expect, test } from 'vitest'
import type { ScimEvent } from '../../src/server/events/scimEvent.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import type { Storage } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, oktaUser } from '../support/backend.js'
import { forProcess } from '../support/crashingStorage.js'
import { openTestStorage } from '../support/storage.js'
import { holdTimers, passTime, turns } from '../support/timers.js'

// A host runs several of its processes on one database; each has a backend of its own.

const retitle = (title: string) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', path: 'title', value: title }],
})

const never = () => new Promise<void>(() => {})
const waiting = async (storage: Storage) => (await storage.list('events', { index: 'by_pending', equals: [1], limit: 1000 })).length

/** What the host was sent about each resource, in the order it was sent. */
function byResource(events: readonly ScimEvent[]): number[][] {
  const heard = new Map<string, number[]>()
  for (const event of events) heard.set(event.id, [...(heard.get(event.id) ?? []), event.sequence])
  return [...heard.values()]
}

const inOrder = (sequences: readonly number[]) => [...sequences].sort((a, b) => a - b)

test('two instances deliver each event once, in order for each resource, whichever of them took the change', async () => {
  const storage = await openTestStorage()
  const received: ScimEvent[] = []
  const onEvent = async (event: ScimEvent) => {
    await turns(event.sequence % 4)
    received.push(event)
  }
  const one = await createTestBackend({ storage, onEvent })
  const other = await createTestBackend({ storage, onEvent, now: one.clock.now })
  const okta = await one.createConnection()
  const throughOne = one.speakScim(okta)
  const throughOther = other.speakScim(okta)
  const people = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const scim = index % 2 === 0 ? throughOne : throughOther
      return expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`p${index}.x@acme.test`) })).id as string
    }),
  )
  for (let round = 0; round < 8; round++) {
    await Promise.all(
      people.map((id, index) => {
        const scim = (index + round) % 2 === 0 ? throughOne : throughOther
        return scim(`/Users/${id}`, { method: 'PATCH', body: retitle(`T${round}`) })
      }),
    )
  }
  await expect.poll(() => waiting(storage), { timeout: 20_000 }).toBe(0)

  expect(received.filter((event) => event.object_type === 'member')).toHaveLength(20 * 9)
  expect(new Set(received.map((event) => event.event_id)).size).toBe(received.length)
  for (const sequences of byResource(received)) expect(sequences).toEqual(inOrder(sequences))
  await one.backend.close()
  await other.backend.close()
})

test('an instance that stands still in the middle of a delivery is taken over when its lease is over, and not before, whatever the clocks say', async () => {
  holdTimers()
  // In memory alone: time that is moved leaves the network of a database behind.
  const storage = createMemoryStorage()
  const crashing = forProcess(storage)
  const first = await createTestBackend({ storage: crashing.storage, onEvent: never })
  const scim = first.speakScim(await first.createConnection())
  const { id } = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  for (const title of ['One', 'Two']) expectOk(await scim(`/Users/${id}`, { method: 'PATCH', body: retitle(title) }))
  expect(await storage.get('leases', ['outbox'])).toBeDefined()
  crashing.crash()

  const received: ScimEvent[] = []
  const second = await createTestBackend({ storage, onEvent: (event) => void received.push(event) })
  await second.backend.flush()
  // A clock that jumps proves nothing, neither forward …
  second.clock.advance(40 * 86_400_000)
  await passTime(14_000)
  expect(received).toEqual([])
  // … nor back, by hours in which the lease would not be over.
  second.clock.advance(-41 * 86_400_000)
  await passTime(1_500)
  await second.backend.flush()
  expect(received.filter((event) => event.object_type === 'member').map((event) => event.event_type)).toEqual([
    'scim.member.create',
    'scim.member.update',
    'scim.member.update',
  ])
  for (const sequences of byResource(received)) expect(sequences).toEqual(inOrder(sequences))
  expect(await waiting(storage)).toBe(0)
  await second.backend.close()
})

test('an instance that renews its lease keeps it for as long as it works, while its own clock goes back and forth', async () => {
  holdTimers()
  const storage = createMemoryStorage()
  const heard: string[] = []
  let goOn = () => {}
  const slow = await createTestBackend({
    storage,
    onEvent: ({ event_type }) => {
      heard.push(`slow ${event_type}`)
      return new Promise<void>((resolve) => {
        goOn = resolve
      })
    },
  })
  await slow.createConnection()
  const other = await createTestBackend({ storage, onEvent: ({ event_type }) => void heard.push(`other ${event_type}`) })
  for (const hours of [0, -30, 40, -10]) {
    slow.clock.advance(hours * 3_600_000)
    await passTime(12_000)
  }
  expect(heard).toEqual(['slow scim.connection.create'])
  goOn()
  await passTime(1000)
  await other.backend.flush()
  expect(heard).toEqual(['slow scim.connection.create'])
  await slow.backend.close()
  await other.backend.close()
})

test('an instance that has finished or closed lets the others deliver at once', async () => {
  const storage = await openTestStorage()
  const received: ScimEvent[] = []
  const one = await createTestBackend({ storage, onEvent: (event) => void received.push(event) })
  const other = await createTestBackend({ storage, onEvent: (event) => void received.push(event), now: one.clock.now })
  const okta = await one.createConnection()
  await one.backend.flush()
  expect(await storage.get('leases', ['outbox'])).toBeUndefined()
  await one.backend.close()
  await other.speakScim(okta)('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })
  await other.backend.flush()
  expect(received.filter((event) => event.event_type === 'scim.member.create')).toHaveLength(1)
  expect(await storage.get('leases', ['outbox'])).toBeUndefined()
  await other.backend.close()
})

test('an instance whose host does not answer for a minute gives way to one that can deliver', async () => {
  holdTimers()
  // Only in memory: a clock that is moved does not move the network of a database.
  const storage = createMemoryStorage()
  const now = () => new Date()
  const received: ScimEvent[] = []
  const stuck = await createTestBackend({ storage, onEvent: never, now })
  await stuck.createConnection()
  await passTime(1000)
  const able = await createTestBackend({ storage, onEvent: (event) => void received.push(event), now })
  await passTime(30_000)
  expect(received).toEqual([])
  await passTime(60_000)
  expect(received.map((event) => event.event_type)).toContain('scim.connection.create')
  await able.backend.close()
})

test('a token replaced, a session ended and a connection deleted through one instance are invalid on the other as soon as it is answered', async () => {
  const storage = await openTestStorage()
  const one = await createTestBackend({ storage })
  const other = await createTestBackend({ storage, now: one.clock.now })
  const okta = await one.createConnection()
  const { connection_id } = okta
  const admin = await one.openSession()
  const rotate = (step: string) => admin.call('POST', `/sdk/v1/b2b/scim/rotate/${step}`, { connection_id })
  const status = async (token: string) => (await other.speakScim({ connection_id, token })('/Users')).status
  expect(await status(okta.token)).toBe(200)

  const next = expectOk(await rotate('start')).data.connection.next_bearer_token
  expect([await status(okta.token), await status(next)]).toEqual([200, 200])
  expectOk(await rotate('complete'))
  expect([await status(okta.token), await status(next)]).toEqual([401, 200])
  const dropped = expectOk(await rotate('start')).data.connection.next_bearer_token
  expect(await status(dropped)).toBe(200)
  expectOk(await rotate('cancel'))
  expect([await status(dropped), await status(next)]).toEqual([401, 200])

  const { setup_link } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/setup_link', {})).data
  const secret = String(setup_link.url).split('#')[1]
  const { session_token } = expectOk(await other.request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret } })).data
  const guest = () => other.request('/sdk/v1/b2b/scim/portal', { headers: { authorization: `Bearer ${session_token}` } })
  expect((await guest()).status).toBe(200)
  expectOk(await admin.call('DELETE', '/sdk/v1/b2b/scim/setup_link'))
  expect((await guest()).status).toBe(401)

  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${connection_id}`))
  expect(await status(next)).toBe(401)
  await one.backend.close()
  await other.backend.close()
})
