import { describe, expect, test } from 'vitest'
import { OutboundError } from '../../src/server/outbound/outboundError.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import { expectOk, type Json } from '../support/backend.js'
import { forProcess } from '../support/crashingStorage.js'
import { holdTimers, passTimeUntil } from '../support/timers.js'
import { createWebhookBackend, day, endpointsPath, eventOf, hour, idOf, isGenuine, minute, typeOf } from '../support/webhooks.js'

const second = 1000
/** One kind of event alone, so that a test counts what it means. */
const created = ['scim.member.create']
const members = ['scim.member.create', 'scim.member.update', 'scim.member.delete']
/** For tests that hold timers: a clock that is moved leaves the network of a database behind. */
const inMemory = () => ({ storage: createMemoryStorage() })
const answer = (status: number, headers: Record<string, string> = {}) => ({ status, headers, body: '' })

test('an event arrives once, signed, in the envelope of the contract, and the delivery says so', async () => {
  const { addEndpoint, addPerson, settle, receiver, deliveriesOf, readEndpoint, organization } = await createWebhookBackend()
  const { endpoint_id, signing_secret = '' } = await addEndpoint({ event_types: created })
  const { id } = await addPerson('ada.byron@acme.test')
  await settle()
  expect(receiver.received).toHaveLength(1)
  const [request] = receiver.received
  if (!request) throw new Error('Nothing was received.')
  expect(isGenuine(signing_secret, request)).toBe(true)
  expect(isGenuine(`whsec_${btoa('another secret of thirty-two byte')}`, request)).toBe(false)
  expect(isGenuine(signing_secret, { ...request, body: request.body.replace('ada', 'eve') })).toBe(false)
  expect(request.headers).toMatchObject({
    'content-type': 'application/json',
    'webhook-timestamp': String(Date.parse('2026-03-02T09:00:00Z') / 1000),
  })
  const event = eventOf(request)
  expect(event).toMatchObject({
    event_id: idOf(request),
    event_type: 'scim.member.create',
    action: 'CREATE',
    object_type: 'member',
    organization_id: organization.organization_id,
    member: { email_address: 'ada.byron@acme.test', scim_registration: { scim_attributes: { id } } },
  })
  const deliveries = await deliveriesOf(endpoint_id)
  expect(deliveries).toEqual([
    {
      delivery_id: expect.stringMatching(/^webhook-delivery-/),
      endpoint_id,
      organization_id: organization.organization_id,
      event_id: event.event_id,
      event_type: 'scim.member.create',
      sequence: event.sequence,
      status: 'succeeded',
      created_at: '2026-03-02T09:00:00.000Z',
      next_attempt_at: null,
      attempt_count: 1,
      attempts: [
        {
          attempted_at: '2026-03-02T09:00:00.000Z',
          duration_ms: expect.any(Number),
          status_code: 204,
          failure: null,
          failure_detail: null,
        },
      ],
    },
  ])
  expect((await readEndpoint(endpoint_id)).health).toMatchObject({ failures: 0, last_success_at: '2026-03-02T09:00:00.000Z' })
})

test('an endpoint gets the types it asked for, from its making on, and nothing while it is turned off', async () => {
  const { server, addEndpoint, addPerson, settle, receiver } = await createWebhookBackend()
  const ada = await addPerson('ada.byron@acme.test')
  await settle()
  const { endpoint_id } = await addEndpoint({ event_types: ['scim.member.update', 'scim.member.delete'] })
  await settle()
  expect(receiver.received).toEqual([])
  await ada.retitle('Countess')
  await addPerson('bob.ross@acme.test')
  await settle()
  expect(receiver.received.map(typeOf)).toEqual(['scim.member.update'])
  const turn = async (status: string) => expectOk(await server('PUT', `${endpointsPath}/${endpoint_id}`, { status })).endpoint
  expect(await turn('disabled')).toMatchObject({ status: 'disabled', disabled_reason: 'turned_off' })
  await ada.retitle('Programmer')
  await settle()
  expect(receiver.received).toHaveLength(1)
  expect(await turn('enabled')).toMatchObject({ status: 'enabled', disabled_reason: null, disabled_at: null })
  await ada.remove()
  await settle()
  expect(receiver.received.map(typeOf)).toEqual(['scim.member.update', 'scim.member.delete'])
})

test('what fails is tried ten times over three days, with the same id and bytes and a fresh signature, and is then given up', async () => {
  const { addEndpoint, addPerson, pass, settle, receiver, deliveriesOf, clock } = await createWebhookBackend()
  receiver.behave(500)
  const { endpoint_id, signing_secret = '' } = await addEndpoint({ event_types: created })
  await addPerson('ada.byron@acme.test')
  await settle()
  const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour]
  for (const [index, wait] of waits.entries()) {
    const [delivery] = await deliveriesOf(endpoint_id)
    const next = Date.parse(delivery?.next_attempt_at) - clock.now().getTime()
    expect([delivery?.status, delivery?.attempt_count]).toEqual(['pending', index + 1])
    expect(next).toBeGreaterThanOrEqual(wait * 0.8)
    expect(next).toBeLessThanOrEqual(wait * 1.2)
    await pass(next - 1)
    expect(receiver.received).toHaveLength(index + 1)
    await pass(1)
    expect(receiver.received).toHaveLength(index + 2)
  }
  const [delivery] = await deliveriesOf(endpoint_id)
  expect(delivery).toMatchObject({ status: 'failed', attempt_count: 10, next_attempt_at: null })
  expect(delivery?.attempts).toHaveLength(10)
  expect(delivery?.attempts[0]).toMatchObject({ status_code: 500, failure: 'status', failure_detail: expect.stringContaining('500') })
  await pass(10 * day)
  expect(receiver.received).toHaveLength(10)
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
  expect(new Set(receiver.received.map(idOf)).size).toBe(1)
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-signature'])).size).toBe(10)
  expect(receiver.received.every((request) => isGenuine(signing_secret, request))).toBe(true)
})

test('a receiver that is back gets everything, in order for each person', async () => {
  const { addEndpoint, addPerson, pass, settle, receiver, deliveriesOf } = await createWebhookBackend()
  receiver.behave(503)
  const { endpoint_id } = await addEndpoint({ event_types: members })
  const people = [await addPerson('ada.byron@acme.test'), await addPerson('bob.ross@acme.test')]
  for (const title of ['One', 'Two', 'Three']) for (const person of people) await person.retitle(title)
  await settle()
  const statuses = (await deliveriesOf(endpoint_id)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 'pending')).toHaveLength(2)
  expect(statuses.filter((status) => status === 'held')).toHaveLength(6)
  expect(receiver.received.map(typeOf)).toEqual(['scim.member.create', 'scim.member.create'])
  receiver.received.length = 0
  receiver.behave(204)
  await pass(2 * hour)
  expect(receiver.received).toHaveLength(8)
  for (const sequences of byResource(receiver.received)) expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
  expect((await deliveriesOf(endpoint_id)).map(({ status }) => status)).toEqual(Array(8).fill('succeeded'))
})

test('an event that fails holds later ones of the same person, and no others', async () => {
  const { addEndpoint, addPerson, settle, receiver, deliveriesOf } = await createWebhookBackend()
  receiver.behave(({ body = '' }) => answer(body.includes('ada.byron') ? 500 : 204))
  const { endpoint_id } = await addEndpoint({ event_types: members })
  const ada = await addPerson('ada.byron@acme.test')
  const bob = await addPerson('bob.ross@acme.test')
  await ada.retitle('Countess')
  await bob.retitle('Painter')
  await settle()
  const told = (await deliveriesOf(endpoint_id)).map(({ event_type, status }) => `${event_type} ${status}`)
  expect(told.sort()).toEqual([
    'scim.member.create pending',
    'scim.member.create succeeded',
    'scim.member.update held',
    'scim.member.update succeeded',
  ])
})

describe('an answer that counts as a failure', () => {
  const failures: [string, () => ReturnType<typeof answer>, object][] = [
    [
      'a redirect, which is not followed',
      () => answer(302, { location: 'https://elsewhere.example.com/' }),
      { failure: 'redirect', status_code: 302 },
    ],
    ['another status', () => answer(418), { failure: 'status', status_code: 418 }],
    ['a connection that is reset', () => refuse('connection', 'The connection was reset.'), { failure: 'connection', status_code: null }],
    ['a certificate that is not valid', () => refuse('tls', 'The certificate has expired.'), { failure: 'tls', status_code: null }],
    ['a body without end', () => refuse('too_large', 'The answer is too large.'), { failure: 'too_large', status_code: null }],
    ['no answer in time', () => refuse('timeout', 'No answer in time.'), { failure: 'timeout', status_code: null }],
    ['an address inside a network', () => refuse('forbidden_address', 'Nothing is sent there.'), { failure: 'forbidden_address' }],
  ]
  function refuse(reason: ConstructorParameters<typeof OutboundError>[0], message: string): never {
    throw new OutboundError(reason, message)
  }
  test.each(failures)('%s', async (_what, behave, attempt) => {
    const { addEndpoint, addPerson, settle, pass, receiver, deliveriesOf } = await createWebhookBackend()
    receiver.behave(behave)
    const { endpoint_id } = await addEndpoint({ event_types: created })
    await addPerson('ada.byron@acme.test')
    await settle()
    expect(receiver.received).toHaveLength(1)
    const [delivery] = await deliveriesOf(endpoint_id)
    expect(delivery).toMatchObject({ status: 'pending', attempts: [attempt] })
    expect(delivery?.attempts[0].failure_detail).toMatch(/[.]$/)
    receiver.behave(204)
    await pass(minute)
    expect((await deliveriesOf(endpoint_id))[0]?.status).toBe('succeeded')
  })

  test('what the receiver wrote is kept nowhere', async () => {
    const { addEndpoint, addPerson, settle, receiver, storage, deliveriesOf } = await createWebhookBackend()
    receiver.behave(() => ({ status: 500, headers: { 'x-secret': 'hidden in a header' }, body: 'hidden in a body' }))
    const { endpoint_id } = await addEndpoint({ event_types: created })
    await addPerson('ada.byron@acme.test')
    await settle()
    const rows = await storage.list('webhook_deliveries', { index: 'key', equals: [], limit: 10 })
    expect(JSON.stringify([rows, await deliveriesOf(endpoint_id)])).not.toContain('hidden')
  })

  test('a sender that throws something else is a fault of this server, which its log says', async () => {
    const { addEndpoint, addPerson, settle, receiver, deliveriesOf, takeLogged } = await createWebhookBackend()
    receiver.behave(() => {
      throw new TypeError('send is not what it should be')
    })
    const { endpoint_id } = await addEndpoint({ event_types: created })
    await addPerson('ada.byron@acme.test')
    await settle()
    expect((await deliveriesOf(endpoint_id))[0]?.attempts[0]).toMatchObject({
      failure: 'connection',
      failure_detail: expect.stringContaining('log'),
    })
    expect(takeLogged()).toMatchObject([{ detail: { error: expect.stringContaining('send is not what it should be') } }])
  })
})

describe('Retry-After', () => {
  const asks = async (status: number, header: string) => {
    const { addEndpoint, addPerson, settle, receiver, deliveriesOf, clock, readEndpoint } = await createWebhookBackend()
    receiver.behave(() => answer(status, { 'retry-after': header }))
    const { endpoint_id } = await addEndpoint({ event_types: created })
    await addPerson('ada.byron@acme.test')
    await settle()
    const [delivery] = await deliveriesOf(endpoint_id)
    const { paused_until } = (await readEndpoint(endpoint_id)).health
    const from = (time: string | null) => (time === null ? null : Date.parse(time) - clock.now().getTime())
    return { wait: from(delivery?.next_attempt_at ?? null), pause: from(paused_until) }
  }

  test('in seconds and as a date puts the next attempt off', async () => {
    expect((await asks(503, '120')).wait).toBe(120 * second)
    expect((await asks(503, 'Mon, 02 Mar 2026 10:00:00 GMT')).wait).toBe(hour)
  })

  test('is bounded, and brings nothing forward', async () => {
    expect((await asks(503, '99999999')).wait).toBe(day)
    expect((await asks(503, '1')).wait).toBeGreaterThanOrEqual(4 * second)
    expect((await asks(503, 'soon')).wait).toBeLessThanOrEqual(6 * second)
    expect((await asks(503, 'Mon, 02 Mar 2020 10:00:00 GMT')).wait).toBeLessThanOrEqual(6 * second)
  })

  test('with 429 it holds up everything to that endpoint, an hour at most', async () => {
    expect((await asks(429, '120')).pause).toBe(120 * second)
    expect((await asks(429, '99999')).pause).toBe(hour)
    expect((await asks(503, '120')).pause).toBeNull()
    const { addEndpoint, addPerson, settle, pass, receiver } = await createWebhookBackend()
    receiver.behave(() => answer(429, { 'retry-after': '60' }))
    await addEndpoint({ event_types: created })
    await addPerson('ada.byron@acme.test')
    await settle()
    await addPerson('bob.ross@acme.test')
    await pass(59 * second)
    expect(receiver.received).toHaveLength(1)
    receiver.behave(204)
    await pass(second)
    expect(receiver.received).toHaveLength(3)
  })
})

test('410 turns the endpoint off; activity and its other endpoints learn it, and what waited goes on when it is turned on again', async () => {
  const { server, openSession, organization, addEndpoint, addPerson, settle, receiver, deliveriesOf, readEndpoint } =
    await createWebhookBackend()
  const { organization_id } = organization
  const goneUrl = 'https://gone.example.com/hooks'
  receiver.behave(({ url }) => answer(url === goneUrl ? 410 : 204))
  const gone = await addEndpoint({ url: goneUrl, organization_id, event_types: members })
  await addEndpoint({ organization_id, event_types: ['scim.webhook.disable'] })
  const ada = await addPerson('ada.byron@acme.test')
  await ada.retitle('Countess')
  await settle()
  expect(await readEndpoint(gone.endpoint_id)).toMatchObject({
    status: 'disabled',
    disabled_reason: 'gone',
    disabled_at: '2026-03-02T09:00:00.000Z',
  })
  expect(receiver.received.filter(({ url }) => url === goneUrl)).toHaveLength(1)
  const told = receiver.received.filter(({ url }) => url !== goneUrl).map(eventOf)
  expect(told).toMatchObject([
    { event_type: 'scim.webhook.disable', webhook_endpoint: { endpoint_id: gone.endpoint_id, disabled_reason: 'gone' } },
  ])
  const { activities } = expectOk(await (await openSession()).call('POST', '/sdk/v1/b2b/scim/activity', {})).data
  expect(activities.map(({ kind, subject }: Json) => [kind, subject])).toContainEqual(['webhook.disable', 'gone.example.com'])
  expect((await deliveriesOf(gone.endpoint_id)).map(({ status }) => status)).toEqual(['pending', 'failed'])

  receiver.behave(204)
  expectOk(await server('PUT', `${endpointsPath}/${gone.endpoint_id}`, { status: 'enabled' }))
  await settle()
  expect(receiver.received.filter(({ url }) => url === goneUrl).map(typeOf)).toEqual(['scim.member.create', 'scim.member.update'])
})

test('an endpoint that failed for five days without a success is turned off; one that succeeds now and then is not', async () => {
  const { addEndpoint, addPerson, settle, pass, receiver, readEndpoint, takeLogged } = await createWebhookBackend()
  const deadUrl = 'https://dead.example.com/'
  let calls = 0
  receiver.behave(({ url }) => {
    if (url === deadUrl) return answer(500)
    calls++
    return answer(calls % 5 === 0 ? 204 : 500)
  })
  const dead = await addEndpoint({ url: deadUrl, event_types: created })
  const flaky = await addEndpoint({ event_types: created })
  for (let passed = 0; passed < 6; passed++) {
    await addPerson(`person${passed}.x@acme.test`)
    await settle()
    for (let hours = 0; hours < 24; hours += 4) await pass(4 * hour)
  }
  expect(await readEndpoint(dead.endpoint_id)).toMatchObject({ status: 'disabled', disabled_reason: 'failing' })
  expect(await readEndpoint(flaky.endpoint_id)).toMatchObject({ status: 'enabled' })
  expect(takeLogged()).toMatchObject([{ message: expect.stringContaining('turned off'), detail: { endpoint_id: dead.endpoint_id } }])
})

test('after twenty failures in a row an endpoint is left alone, then probed with one delivery, and one success opens it again', async () => {
  const { addEndpoint, addPerson, settle, pass, receiver, readEndpoint, deliveriesOf } = await createWebhookBackend()
  receiver.behave(500)
  const { endpoint_id } = await addEndpoint({ event_types: created })
  for (let number = 0; number < 30; number++) await addPerson(`person${number}.x@acme.test`)
  await settle()
  // Five are under way at once, so up to four more end after the twentieth failure.
  expect(receiver.received.length).toBeGreaterThanOrEqual(20)
  expect(receiver.received.length).toBeLessThan(25)
  expect((await readEndpoint(endpoint_id)).health).toMatchObject({
    failing_since: '2026-03-02T09:00:00.000Z',
    last_failure: 'status',
    paused_until: expect.any(String),
  })
  const before = receiver.received.length
  await pass(20 * second)
  expect(receiver.received).toHaveLength(before)
  await pass(15 * minute)
  expect(receiver.received).toHaveLength(before + 1)
  receiver.behave(204)
  await pass(15 * minute)
  expect((await readEndpoint(endpoint_id)).health).toMatchObject({ failing_since: null, failures: 0, paused_until: null })
  await pass(hour)
  expect((await deliveriesOf(endpoint_id)).every(({ status }) => status === 'succeeded')).toBe(true)
})

test('one that hangs holds up neither others at the same endpoint nor other endpoints, and is given up in time', async () => {
  holdTimers()
  const { addEndpoint, addPerson, receiver, deliveriesOf, backend } = await createWebhookBackend(inMemory())
  const hangs = ({ body = '' }) => body.includes('ada.byron')
  receiver.behave((request) => (hangs(request) && !request.url.includes('other') ? new Promise(() => {}) : answer(204)))
  const one = await addEndpoint({ event_types: created })
  const other = await addEndpoint({ url: 'https://other.example.com/', event_types: created })
  await addPerson('ada.byron@acme.test')
  const statuses = async (endpoint_id: string) => (await deliveriesOf(endpoint_id)).map(({ status }) => status)
  await passTimeUntil(async () => (await statuses(other.endpoint_id)).join() === 'succeeded')
  for (const name of ['bob.ross', 'cy.twombly', 'dora.maar']) await addPerson(`${name}@acme.test`)
  const passed = await passTimeUntil(async () => (await statuses(one.endpoint_id)).filter((status) => status === 'succeeded').length === 3)
  expect(passed).toBeLessThan(5 * second)
  await passTimeUntil(async () => (await deliveriesOf(one.endpoint_id)).at(-1)?.attempt_count === 1)
  const [last] = (await deliveriesOf(one.endpoint_id)).slice(-1)
  expect(last?.attempts[0]).toMatchObject({ failure: 'timeout', failure_detail: expect.stringContaining('15 s') })
  await backend.close()
})

test('closing gives up on a receiver that never answers, and the next start sends again', async () => {
  holdTimers()
  const { storage } = inMemory()
  const ending = forProcess(storage)
  const { addEndpoint, addPerson, receiver, backend, clock } = await createWebhookBackend({ storage: ending.storage })
  receiver.behave(() => new Promise(() => {}))
  await addEndpoint({ event_types: created })
  await addPerson('ada.byron@acme.test')
  await passTimeUntil(() => receiver.received.length === 1)
  let isClosed = false
  void backend.close().then(() => {
    isClosed = true
  })
  expect(await passTimeUntil(() => isClosed)).toBeLessThanOrEqual(5 * second)
  ending.crash()
  const next = await createWebhookBackend({ storage, clock })
  await passTimeUntil(() => next.receiver.received.length === 1)
  expect(next.receiver.received.map(idOf)).toEqual(receiver.received.map(idOf))
  await next.backend.close()
})

test('ten thousand events that wait at a dead endpoint slow down no other', async () => {
  const { addEndpoint, addPerson, receiver, storage, organization, settle } = await createWebhookBackend()
  receiver.behave(({ url }) => answer(url.includes('dead') ? 500 : 204))
  const dead = await addEndpoint({ url: 'https://dead.example.com/', event_types: created })
  await addEndpoint({ event_types: created })
  await addPerson('ada.byron@acme.test')
  await settle()
  const [row] = await storage.list('webhook_deliveries', { index: 'key', equals: [dead.endpoint_id], limit: 1 })
  if (!row) throw new Error('There is no delivery.')
  const { organization_id } = organization
  await storage.write(async (writer) => {
    for (let number = 0; number < 10_000; number++) {
      await writer.insert('webhook_deliveries', {
        ...row,
        delivery_id: `webhook-delivery-${number}`,
        queue: `${organization_id} ${number}`,
        due_at: row.created_at,
      })
    }
  })
  await settle()
  receiver.received.length = 0
  await addPerson('bob.ross@acme.test')
  const start = performance.now()
  await settle()
  expect(performance.now() - start).toBeLessThan(2000)
  expect(receiver.received.filter(({ url }) => !url.includes('dead')).map(typeOf)).toEqual(['scim.member.create'])
}, 60_000)

function byResource(received: readonly { body: string }[]): number[][] {
  const heard = new Map<string, number[]>()
  for (const { body } of received) {
    const { id, sequence } = JSON.parse(body) as { id: string; sequence: number }
    heard.set(id, [...(heard.get(id) ?? []), sequence])
  }
  return [...heard.values()]
}
