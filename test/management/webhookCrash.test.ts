import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWebhookReceiver, type ReceivedWebhook } from '../../src/mocks/receiver.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import { oktaUser } from '../support/backend.js'
import { forProcess } from '../support/crashingStorage.js'
import { openTestStorage } from '../support/storage.js'
import { holdTimers, passTime, passTimeUntil } from '../support/timers.js'
import { createWebhookBackend, eventOf, hour, idOf, typeOf } from '../support/webhooks.js'

const members = ['scim.member.create', 'scim.member.update', 'scim.member.delete']
const never = () => new Promise<never>(() => {})
const ok = { status: 204, headers: {}, body: '' }

test('a process that crashes between the commit and the sending loses nothing', async () => {
  const storage = await openTestStorage()
  const crashing = forProcess(storage)
  const before = await createWebhookBackend({ storage: crashing.storage })
  before.receiver.behave(never)
  await before.addEndpoint({ event_types: members })
  const ada = await before.addPerson('ada.byron@acme.test')
  await ada.retitle('Countess')
  crashing.crash()

  before.clock.advance(20_000)
  const after = await createWebhookBackend({ storage, clock: before.clock })
  await after.settle()
  expect(after.receiver.received.map(typeOf)).toEqual(['scim.member.create', 'scim.member.update'])
})

test('a process that crashes between the sending and the mark sends the same bytes under the same id again', async () => {
  holdTimers()
  // In memory alone: time that is moved leaves the network of a database behind.
  const storage = createMemoryStorage()
  const crashing = forProcess(storage)
  const before = await createWebhookBackend({ storage: crashing.storage })
  before.receiver.behave(() => {
    crashing.crash()
    return ok
  })
  await before.addEndpoint({ event_types: members })
  await before.addPerson('ada.byron@acme.test')
  await passTimeUntil(() => before.receiver.received.length === 1)

  const after = await createWebhookBackend({ storage, clock: before.clock })
  await passTimeUntil(() => after.receiver.received.length > 0)
  await after.settle()
  const heard = [...before.receiver.received, ...after.receiver.received]
  expect(heard).toHaveLength(2)
  expect(new Set(heard.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1)
})

test('an endpoint is served by one instance at a time, and by another once its lease is over, not before', async () => {
  holdTimers()
  const storage = createMemoryStorage()
  const crashing = forProcess(storage)
  const first = await createWebhookBackend({ storage: crashing.storage })
  first.receiver.behave(never)
  const { endpoint_id } = await first.addEndpoint({ event_types: members })
  await first.addPerson('ada.byron@acme.test')
  await passTimeUntil(() => first.receiver.received.length === 1)
  crashing.crash()
  const second = await createWebhookBackend({ storage, clock: first.clock })
  await second.settle()
  await passTime(14_000)
  expect(second.receiver.received).toEqual([])
  await passTime(3000)
  await second.settle()
  expect(second.receiver.received.map(typeOf)).toEqual(['scim.member.create'])
  expect(await storage.get('leases', [`webhook ${endpoint_id}`])).toBeUndefined()
})

test('two instances send each event once, in order for each person, whichever took the change', async () => {
  const storage = await openTestStorage()
  const receiver = createWebhookReceiver()
  const one = await createWebhookBackend({ storage, receiver })
  const other = await createWebhookBackend({ storage, receiver, clock: one.clock })
  for (const number of [1, 2, 3]) await one.addEndpoint({ url: `https://number${number}.example.com/`, event_types: members })
  const okta = await one.createConnection()
  const sides = [one.speakScim(okta), other.speakScim(okta)]
  const people = await Promise.all(
    Array.from(
      { length: 10 },
      async (_, index) => (await sides[index % 2]?.('/Users', { method: 'POST', body: oktaUser(`p${index}.x@acme.test`) }))?.body.id,
    ),
  )
  for (let round = 0; round < 5; round++) {
    await Promise.all(
      people.map((id, index) => sides[(index + round) % 2]?.(`/Users/${id}`, { method: 'PATCH', body: retitle(`T${round}`) })),
    )
  }
  const waiting = () => storage.count('webhook_deliveries', { index: 'by_status', equals: ['pending'] })
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0)
  expect(receiver.received).toHaveLength(3 * 60)
  for (const sequences of byQueue(receiver.received)) expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
  await one.backend.close()
  await other.backend.close()
}, 30_000)

test('whatever fails and whenever a process crashes: all arrive, one body for each id, in order for each person', async () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ does: fc.constant('retitle' as const), person: fc.nat(2) }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('pass' as const), minutes: fc.integer({ min: 0, max: 400 }) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('crash' as const) }) },
  )
  const answers = fc.array(fc.constantFrom(204, 204, 500, 503, 429), { minLength: 10, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), answers, async (steps, statuses) => {
      const storage = await openTestStorage()
      const receiver = createWebhookReceiver()
      const accepted: ReceivedWebhook[] = []
      const bodies = new Map<string, Set<string>>()
      const refused = new Map<string, number>()
      let left = [...statuses]
      receiver.behave(({ url, headers, body = '' }) => {
        const request = { url, headers, body }
        bodies.set(idOf(request), (bodies.get(idOf(request)) ?? new Set()).add(body))
        // Never as often as it takes to be given up.
        const refusals = (refused.get(body) ?? 0) + 1
        const status = refusals > 8 ? 204 : (left.shift() ?? 204)
        if (status !== 204) refused.set(body, refusals)
        if (status === 204) accepted.push(request)
        return { status, headers: { ...(status === 429 && { 'retry-after': '7' }) }, body: '' }
      })
      let process = forProcess(storage)
      let on = await createWebhookBackend({ storage: process.storage, receiver })
      await on.addEndpoint({ event_types: members })
      const okta = await on.createConnection()
      const ids = await Promise.all(
        ['ada', 'bob', 'cy'].map(
          async (name) => (await on.speakScim(okta)('/Users', { method: 'POST', body: oktaUser(`${name}.x@acme.test`) })).body.id,
        ),
      )
      let changes = ids.length
      for (const [index, next] of steps.entries()) {
        if (next.does === 'retitle') {
          await on.speakScim(okta)(`/Users/${ids[next.person]}`, { method: 'PATCH', body: retitle(`T${index}`) })
          changes++
        } else if (next.does === 'pass') {
          await on.pass(next.minutes * 60_000)
        } else {
          process.crash()
          on.clock.advance(20_000)
          process = forProcess(storage)
          on = await createWebhookBackend({ storage: process.storage, receiver, clock: on.clock })
        }
      }
      left = []
      for (let passed = 0; passed < 12; passed++) await on.pass(29 * hour)
      const once = new Map(accepted.map((request) => [idOf(request), request]))
      expect(once.size).toBe(changes)
      expect([...bodies.values()].every((set) => set.size === 1)).toBe(true)
      // What came a second time after a crash is known by its id, and receivers leave it out.
      const firsts = accepted.filter((request, index) => accepted.findIndex((other) => idOf(other) === idOf(request)) === index)
      for (const sequences of byQueue(firsts)) expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
      await on.backend.close()
    }),
    { numRuns: 15 },
  )
}, 120_000)

const retitle = (title: string) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', path: 'title', value: title }],
})

/** What each endpoint heard of each resource, in the order it heard it. */
function byQueue(received: readonly ReceivedWebhook[]): number[][] {
  const heard = new Map<string, number[]>()
  for (const request of received) {
    const { id, sequence } = eventOf(request)
    const key = `${request.url} ${id}`
    heard.set(key, [...(heard.get(key) ?? []), sequence])
  }
  return [...heard.values()]
}
