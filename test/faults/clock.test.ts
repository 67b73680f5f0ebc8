import { describe, expect, test } from 'vitest'
import type { ReceivedWebhook } from '../../src/mocks/receiver.js'
import { createTestBackend, expectOk, oktaUser, type TestBackend } from '../support/backend.js'
import { createWebhookBackend, idOf } from '../support/webhooks.js'

// The system's clock is set by others: a virtual machine that was asleep, a wrong time server and its correction. Leases, which no clock
// decides, are in management/instances.

const hour = 3_600_000
const day = 24 * hour

const portal = (session: Awaited<ReturnType<TestBackend['openSession']>>) => session.call('GET', '/sdk/v1/b2b/scim/portal')

describe('a clock that jumps forward and is put right', () => {
  test('leaves no session valid for longer than it was made for', async () => {
    const test = await createTestBackend()
    const before = await test.openSession()
    test.clock.advance(3 * day)
    expect((await portal(before)).status).toBe(401)
    const during = await test.openSession()
    expect((await portal(during)).status).toBe(200)

    test.clock.advance(-3 * day)
    // Made three days from now, it would be valid for three days and an hour.
    const answer = await portal(during)
    expect([answer.status, answer.body.error_type]).toEqual([401, 'session_expired'])
    expect((await portal(before)).status).toBe(200)
    expect((await portal(await test.openSession())).status).toBe(200)
  })

  test('accepts a session of another instance whose clock is a little ahead', async () => {
    const test = await createTestBackend()
    test.clock.advance(4 * 60_000)
    const session = await test.openSession()
    test.clock.advance(-4 * 60_000)
    expect((await portal(session)).status).toBe(200)
  })

  test('refuses a token while it is over by that clock, and takes it again', async () => {
    const test = await createTestBackend({ tokenLifetimeDays: 2 })
    const okta = await test.createConnection()
    const ask = async () => (await test.speakScim(okta)('/Users?count=0')).status
    expect(await ask()).toBe(200)
    test.clock.advance(3 * day)
    expect(await ask()).toBe(401)
    test.clock.advance(-3 * day)
    expect(await ask()).toBe(200)
  })
})

describe('a clock that jumps forward and is put right, with webhooks', () => {
  test('holds up none that was due by the wrong time, after a failure as little as at first', async () => {
    const test = await createWebhookBackend()
    await test.addEndpoint({ event_types: ['scim.member.create'] })
    test.clock.advance(40 * day)
    test.receiver.behave(() => ({ status: 500, headers: {}, body: '' }))
    await test.addPerson('ada.byron@acme.test')
    // It has failed, and the next attempt is due in forty days and some seconds.
    await test.settle()
    expect(test.receiver.received).toHaveLength(1)

    test.clock.advance(-40 * day)
    test.receiver.behave(() => ({ status: 204, headers: {}, body: '' }))
    await test.settle()
    expect(test.receiver.received.map(idOf)).toEqual(Array(2).fill(idOf(test.receiver.received[0] as ReceivedWebhook)))
  })

  test('leaves no endpoint paused until that time', async () => {
    const test = await createWebhookBackend()
    const { endpoint_id } = await test.addEndpoint({ event_types: ['scim.member.create'] })
    test.clock.advance(40 * day)
    test.receiver.behave(() => ({ status: 503, headers: { 'retry-after': '3000' }, body: '' }))
    await test.addPerson('ada.byron@acme.test')
    await test.settle()

    test.clock.advance(-40 * day)
    test.receiver.behave(() => ({ status: 204, headers: {}, body: '' }))
    await test.addPerson('grace.hopper@acme.test')
    await test.settle()
    expect(await test.deliveriesOf(endpoint_id)).toEqual([
      expect.objectContaining({ status: 'succeeded' }),
      expect.objectContaining({ status: 'succeeded' }),
    ])
  })
})

describe('a clock that goes back by hours', () => {
  test('brings back nothing that was ended: a replaced, a cancelled token, a used and a revoked link', async () => {
    const test = await createTestBackend()
    const okta = await test.createConnection()
    const { connection_id } = okta
    const admin = await test.openSession()
    const rotate = async (step: string) =>
      expectOk(await admin.call('POST', `/sdk/v1/b2b/scim/rotate/${step}`, { connection_id })).data.connection
    const ask = async (token: string) => (await test.speakScim({ connection_id, token })('/Users?count=0')).status
    const link = async () => String(expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/setup_link', {})).data.setup_link.url).split('#')[1]
    const exchange = async (secret: string | undefined) =>
      (await test.request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret } })).status

    const { next_bearer_token: dropped } = await rotate('start')
    test.clock.advance(-4 * 60_000)
    // Both are valid while the rotation lasts, whatever the time is.
    expect([await ask(okta.token), await ask(dropped)]).toEqual([200, 200])
    await rotate('cancel')
    const { next_bearer_token: next } = await rotate('start')
    await rotate('complete')
    const used = await link()
    expect(await exchange(used)).toBe(200)
    const revoked = await link()
    expectOk(await admin.call('DELETE', '/sdk/v1/b2b/scim/setup_link'))

    test.clock.advance(-4 * 60_000)
    expect([await ask(okta.token), await ask(dropped), await ask(next)]).toEqual([401, 401, 200])
    test.clock.advance(-9 * hour)
    expect([await ask(okta.token), await ask(dropped), await ask(next)]).toEqual([401, 401, 200])
    expect([await exchange(used), await exchange(revoked)]).toEqual([404, 404])
  })

  test('leaves no limit shut: requests, failed credentials, started rotations', async () => {
    const test = await createTestBackend({ rateLimit: 50 })
    const okta = await test.createConnection()
    const { connection_id } = okta
    const scim = test.speakScim(okta)
    const address = '203.0.113.7'
    const guess = async () => (await test.speakScim({ connection_id, token: 'wrong' })('/Users', { address })).status
    const rotate = async (admin: Awaited<ReturnType<TestBackend['openSession']>>, step: string) =>
      (await admin.call('POST', `/sdk/v1/b2b/scim/rotate/${step}`, { connection_id })).status
    const exhaust = async (ask: () => Promise<number>) => {
      let status = 0
      for (let at = 0; status !== 429 && at < 1000; at++) status = await ask()
      return status
    }
    const request = async () => (await scim('/Users?count=0')).status
    const before = await test.openSession()
    expect(await exhaust(request)).toBe(429)
    expect(await exhaust(guess)).toBe(429)
    expect(
      await exhaust(async () => {
        const status = await rotate(before, 'start')
        await rotate(before, 'cancel')
        return status
      }),
    ).toBe(429)

    test.clock.advance(-5 * hour)
    // It begins to count from the new time with the first request, and no jump gives more than it had.
    expect([await request(), await guess()]).toEqual([429, 429])
    test.clock.advance(2000)
    expect([await request(), await guess()]).toEqual([200, 401])
    expect(await rotate(await test.openSession(), 'start')).toBe(200)
  })

  test('repeats no creation: its key is still known, and cursors go on where they were', async () => {
    const test = await createTestBackend()
    const create = async () =>
      expectOk(await test.server('POST', '/v1/b2b/organizations', { organization_name: 'Initech' }, { 'idempotency-key': 'k-1' }))
    const first = (await create()).organization.organization_id
    const scim = test.speakScim(await test.createConnection())
    for (const name of ['a.x', 'b.x', 'c.x']) expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`${name}@acme.test`) }))
    const page = expectOk(await scim('/Users?cursor=&count=2'))
    const admin = await test.openSession()
    const activity = (cursor?: string) => admin.call('POST', '/sdk/v1/b2b/scim/activity', { limit: 2, ...(cursor && { cursor }) })
    const newest = expectOk(await activity()).data

    test.clock.advance(-50 * 60_000)
    const later = await test.openSession()
    expect((await create()).organization.organization_id).toBe(first)
    expect(expectOk(await scim(`/Users?cursor=${page.nextCursor}&count=2`)).Resources).toHaveLength(1)
    // What happens now has an earlier time and is still the newest: sequence numbers tell, not clocks.
    const { id } = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('d.x@acme.test') }))
    expect(id).toEqual(expect.any(String))
    const shown = expectOk(await later.call('POST', '/sdk/v1/b2b/scim/activity', { limit: 1 })).data.activities[0]
    expect(shown.sequence).toBeGreaterThan(newest.activities[0].sequence)
    expect(shown.subject).toContain('d x')
    expectOk(await later.call('POST', '/sdk/v1/b2b/scim/activity', { limit: 2, cursor: newest.next_cursor }))
  })
})
