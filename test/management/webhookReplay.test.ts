import { describe, expect, test } from 'vitest'
import { expectOk, type Json } from '../support/backend.js'
import {
  createWebhookBackend,
  day,
  endpointsPath,
  eventOf,
  hour,
  idOf,
  isGenuine,
  minute,
  typeOf,
  type WebhookBackend,
} from '../support/webhooks.js'

const created = ['scim.member.create']
const members = ['scim.member.create', 'scim.member.update', 'scim.member.delete']

/** Lets every attempt at what is on its way fail until it is given up, which takes less than the five days after which an endpoint is turned off. */
async function giveUp({ pass, settle }: WebhookBackend): Promise<void> {
  await settle()
  const waits = [6000, 6 * minute, 36 * minute, 2.4 * hour, 6 * hour, 12 * hour, 16.8 * hour, 24 * hour, 28.8 * hour]
  for (const wait of waits) await pass(wait)
}

describe('a test of an endpoint', () => {
  test('is sent once, signed, and its outcome is in the answer and among the deliveries', async () => {
    const { server, addEndpoint, receiver, deliveriesOf } = await createWebhookBackend()
    const { endpoint_id, signing_secret = '' } = await addEndpoint({ event_types: created })
    const { delivery } = expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/test`, {}))
    expect(delivery).toMatchObject({
      status: 'succeeded',
      event_type: 'scim.webhook.test',
      sequence: 0,
      attempts: [{ status_code: 204, failure: null }],
    })
    expect(receiver.received.map((request) => [typeOf(request), isGenuine(signing_secret, request)])).toEqual([['scim.webhook.test', true]])
    expect(receiver.received.map(eventOf)).toMatchObject([{ id: endpoint_id, webhook_test: { endpoint_id } }])
    expect(await deliveriesOf(endpoint_id)).toEqual([delivery])
  })

  test('that fails is not repeated by itself, and again when somebody asks', async () => {
    const { server, addEndpoint, receiver, pass, deliveriesOf } = await createWebhookBackend()
    receiver.behave(500)
    const { endpoint_id } = await addEndpoint()
    const { delivery } = expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/test`, {}))
    expect(delivery).toMatchObject({ status: 'failed', attempts: [{ status_code: 500, failure: 'status' }] })
    await pass(day)
    expect(receiver.received).toHaveLength(1)
    receiver.behave(204)
    expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/deliveries/${delivery.delivery_id}/retry`, {}))
    await pass(0)
    expect(await deliveriesOf(endpoint_id)).toMatchObject([{ status: 'succeeded', attempts: [{ failure: null }, { failure: 'status' }] }])
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
  })

  test('is one of ten within a minute', async () => {
    const { server, addEndpoint, receiver, clock } = await createWebhookBackend()
    const { endpoint_id } = await addEndpoint()
    const other = await addEndpoint()
    const ask = async (id: string) => (await server('POST', `${endpointsPath}/${id}/test`, {})).status
    for (let number = 0; number < 10; number++) expect(await ask(endpoint_id)).toBe(200)
    const refused = await server('POST', `${endpointsPath}/${endpoint_id}/test`, {})
    expect([refused.status, refused.body.error_type, refused.headers.get('retry-after')]).toEqual([429, 'too_many_requests', '6'])
    expect(receiver.received).toHaveLength(10)
    expect(await ask(other.endpoint_id)).toBe(200)
    clock.advance(6000)
    expect(await ask(endpoint_id)).toBe(200)
  })

  test('that succeeds ends a pause', async () => {
    const { server, addEndpoint, addPerson, settle, receiver, readEndpoint, deliveriesOf } = await createWebhookBackend()
    receiver.behave(500)
    const { endpoint_id } = await addEndpoint({ event_types: created })
    for (let number = 0; number < 30; number++) await addPerson(`person${number}.x@acme.test`)
    await settle()
    expect((await readEndpoint(endpoint_id)).health.paused_until).not.toBeNull()
    receiver.behave(204)
    expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/test`, {}))
    await settle()
    expect((await readEndpoint(endpoint_id)).health).toMatchObject({ failures: 0, paused_until: null })
    expect((await deliveriesOf(endpoint_id, '?status=succeeded')).length).toBeGreaterThan(1)
  })
})

describe('a delivery that is asked for again', () => {
  test('goes out at once though its next attempt was hours away', async () => {
    const { server, addEndpoint, addPerson, settle, pass, receiver, deliveriesOf } = await createWebhookBackend()
    receiver.behave(500)
    const { endpoint_id } = await addEndpoint({ event_types: created })
    await addPerson('ada.byron@acme.test')
    await settle()
    for (let attempts = 1; attempts < 5; attempts++) await pass(3 * hour)
    const [delivery] = await deliveriesOf(endpoint_id)
    expect(delivery).toMatchObject({ status: 'pending', attempt_count: 5 })
    receiver.behave(204)
    expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/deliveries/${delivery?.delivery_id}/retry`, {}))
    await settle()
    expect((await deliveriesOf(endpoint_id))[0]).toMatchObject({ status: 'succeeded', attempt_count: 6 })
  })

  test('once it was given up has ten attempts again, with the same id and bytes', async () => {
    const on = await createWebhookBackend()
    const { server, addEndpoint, addPerson, settle, receiver, deliveriesOf } = on
    receiver.behave(500)
    const { endpoint_id } = await addEndpoint({ event_types: created })
    await addPerson('ada.byron@acme.test')
    await giveUp(on)
    const [delivery] = await deliveriesOf(endpoint_id)
    expect(delivery).toMatchObject({ status: 'failed', attempt_count: 10 })
    const retried = expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/deliveries/${delivery?.delivery_id}/retry`, {})).delivery
    expect(retried).toMatchObject({ status: 'pending', attempt_count: 0 })
    await settle()
    expect((await deliveriesOf(endpoint_id))[0]).toMatchObject({ status: 'pending', attempt_count: 1 })
    expect(new Set(receiver.received.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1)
  })

  test('waits behind what is on its way for the same person', async () => {
    const on = await createWebhookBackend()
    const { server, addEndpoint, addPerson, settle, pass, receiver, deliveriesOf } = on
    receiver.behave(500)
    const { endpoint_id } = await addEndpoint({ event_types: members })
    const ada = await addPerson('ada.byron@acme.test')
    await giveUp(on)
    await ada.retitle('Countess')
    await settle()
    const [update, create] = await deliveriesOf(endpoint_id)
    expect([update?.status, create?.status]).toEqual(['pending', 'failed'])
    const retried = expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/deliveries/${create?.delivery_id}/retry`, {})).delivery
    expect(retried).toMatchObject({ status: 'held', next_attempt_at: null })
    receiver.behave(204)
    receiver.received.length = 0
    await pass(hour)
    expect(receiver.received.map(typeOf)).toEqual(['scim.member.update', 'scim.member.create'])
  })

  test('is refused while the endpoint is off, and when there is no such delivery', async () => {
    const { server, addEndpoint, addPerson, settle, deliveriesOf } = await createWebhookBackend()
    const { endpoint_id } = await addEndpoint({ event_types: created })
    await addPerson('ada.byron@acme.test')
    await settle()
    const [delivery] = await deliveriesOf(endpoint_id)
    const retry = (id: string) => server('POST', `${endpointsPath}/${endpoint_id}/deliveries/${id}/retry`, {})
    expect((await retry('webhook-delivery-none')).body.error_type).toBe('webhook_delivery_not_found')
    expectOk(await server('PUT', `${endpointsPath}/${endpoint_id}`, { status: 'disabled' }))
    expect((await retry(delivery?.delivery_id)).body.error_type).toBe('conflict')
    expect((await server('POST', `${endpointsPath}/${endpoint_id}/replay`, { only: 'failed' })).body.error_type).toBe('conflict')
  })
})

describe('a replay', () => {
  test('of all that failed sends it again in order, and nothing that arrived', async () => {
    const on = await createWebhookBackend()
    const { server, addEndpoint, addPerson, settle, receiver, deliveriesOf } = on
    const { endpoint_id } = await addEndpoint({ event_types: members })
    const ada = await addPerson('ada.byron@acme.test')
    await settle()
    receiver.behave(({ body = '' }) => ({ status: body.includes('ada.byron') ? 500 : 204, headers: {}, body: '' }))
    for (const title of ['One', 'Two', 'Three']) await ada.retitle(title)
    for (let round = 0; round < 3; round++) {
      await giveUp(on)
      // The endpoint as such is well.
      await addPerson(`person${round}.x@acme.test`)
    }
    await settle()
    expect((await deliveriesOf(endpoint_id, '?status=failed')).map(({ event_type }) => event_type)).toEqual(
      Array(3).fill('scim.member.update'),
    )
    receiver.behave(204)
    receiver.received.length = 0
    expect(expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/replay`, { only: 'failed' })).replay.only).toBe('failed')
    await settle()
    expect(receiver.received.map((request) => (eventOf(request).member as Json).scim_registration.scim_attributes.title)).toEqual([
      'One',
      'Two',
      'Three',
    ])
    expect((await deliveriesOf(endpoint_id)).every(({ status }) => status === 'succeeded')).toBe(true)
  })

  test('of all since a time brings what happened before the endpoint was made, or while it was off, with the ids it always had', async () => {
    const { server, addEndpoint, addPerson, settle, pass, receiver, organization, clock } = await createWebhookBackend()
    await addEndpoint({ event_types: members })
    const ada = await addPerson('ada.byron@acme.test')
    await pass(hour)
    const since = clock.now().toISOString()
    await ada.retitle('One')
    await pass(hour)
    await ada.retitle('Two')
    await settle()
    const first = receiver.received.map(idOf)
    receiver.received.length = 0
    for (const owner of [{}, { organization_id: organization.organization_id }]) {
      const { endpoint_id } = await addEndpoint({ url: 'https://late.example.com/', event_types: members, ...owner })
      expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/replay`, { only: 'all', since }))
      await settle()
      expect(receiver.received.map(idOf)).toEqual(first.slice(1))
      receiver.received.length = 0
      const until = new Date(Date.parse(since) + 1000).toISOString()
      expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/replay`, { only: 'all', until }))
      await settle()
      expect(receiver.received.map(idOf)).toEqual(first.slice(0, 2))
      receiver.received.length = 0
    }
  })

  test('of more than a piece holds goes on until all is sent, each once', async () => {
    const { server, addEndpoint, addPerson, settle, receiver } = await createWebhookBackend()
    const people = await Promise.all(Array.from({ length: 60 }, (_, number) => addPerson(`person${number}.x@acme.test`)))
    for (let round = 0; round < 10; round++) await Promise.all(people.map((person) => person.retitle(`T${round}`)))
    const { endpoint_id } = await addEndpoint({ event_types: members })
    expectOk(await server('POST', `${endpointsPath}/${endpoint_id}/replay`, { only: 'all' }))
    await settle()
    expect(receiver.received).toHaveLength(660)
    expect(new Set(receiver.received.map(idOf)).size).toBe(660)
  }, 60_000)

  test('refuses a time that is none', async () => {
    const { server, addEndpoint } = await createWebhookBackend()
    const { endpoint_id } = await addEndpoint()
    const refused = await server('POST', `${endpointsPath}/${endpoint_id}/replay`, { only: 'all', since: 'yesterday' })
    expect([refused.status, refused.body.error_details.field]).toEqual([400, 'since'])
  })
})

test('the list of deliveries goes page by page, newest first, all of them or by status', async () => {
  const on = await createWebhookBackend()
  const { server, openSession, organization, addEndpoint, addPerson, settle, receiver } = on
  receiver.behave(({ body = '' }) => ({ status: body.includes('poison') ? 500 : 204, headers: {}, body: '' }))
  const { endpoint_id } = await addEndpoint({ event_types: created, organization_id: organization.organization_id })
  for (const name of ['ada', 'poison', 'bob', 'cy', 'poison2']) await addPerson(`${name}.x@acme.test`)
  await settle()
  const walk = async (status: string) => {
    const found: string[] = []
    let cursor = ''
    do {
      const page: Json = expectOk(await server('GET', `${endpointsPath}/${endpoint_id}/deliveries?limit=2&cursor=${cursor}${status}`))
      found.push(...page.deliveries.map((delivery: Json) => delivery.sequence))
      cursor = page.next_cursor ?? ''
    } while (cursor !== '')
    return found
  }
  const all = await walk('')
  expect(all).toHaveLength(5)
  expect(all).toEqual([...all].sort((a, b) => Number(b) - Number(a)))
  expect((await walk('&status=succeeded')).length).toBe(3)
  expect((await walk('&status=pending')).length).toBe(2)
  expect(await walk('&status=failed')).toEqual([])
  const admin = await openSession()
  const page = expectOk(
    await admin.call('POST', `/sdk/v1/b2b/webhooks/endpoints/${endpoint_id}/deliveries`, { query: { status: 'succeeded' } }),
  ).data
  expect([page.deliveries.length, page.next_cursor]).toEqual([3, null])
  expect((await server('GET', `${endpointsPath}/${endpoint_id}/deliveries?cursor=garbage`)).status).toBe(400)
})
