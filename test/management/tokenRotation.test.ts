import { describe, expect, test } from 'vitest'
import { type Answer, createTestBackend, expectOk, oktaUser, type TestBackend } from '../support/backend.js'
import { turns } from '../support/timers.js'

const rotate = (admin: Awaited<ReturnType<TestBackend['openSession']>>, step: string, connection_id: string) =>
  admin.call('POST', `/sdk/v1/b2b/scim/rotate/${step}`, { connection_id })

test('a token being replaced keeps working until rotation is completed', async () => {
  const { createConnection, openSession, speakScim } = await createTestBackend()
  const { connection_id, token } = await createConnection()
  const admin = await openSession()
  const { connection } = expectOk(await rotate(admin, 'start', connection_id)).data
  const next = connection.next_bearer_token
  const status = async (bearer: string) => (await speakScim({ connection_id, token: bearer })('/Users')).status
  expect(connection.next_bearer_token_last_four).toBe(next.slice(-4))
  expect([await status(token), await status(next)]).toEqual([200, 200])

  const completed = expectOk(await rotate(admin, 'complete', connection_id)).data.connection
  expect(completed).not.toHaveProperty('next_bearer_token')
  expect(completed).toMatchObject({ bearer_token_last_four: next.slice(-4), next_bearer_token_last_four: '' })
  expect([await status(token), await status(next)]).toEqual([401, 200])
})

test('a cancelled rotation leaves the current token as it was and revokes the next one', async () => {
  const { createConnection, openSession, speakScim } = await createTestBackend()
  const { connection_id, token } = await createConnection()
  const admin = await openSession()
  const next = expectOk(await rotate(admin, 'start', connection_id)).data.connection.next_bearer_token
  const cancelled = expectOk(await rotate(admin, 'cancel', connection_id)).data.connection
  expect(cancelled).toMatchObject({ bearer_token_last_four: token.slice(-4), next_bearer_token_last_four: '' })
  expect((await speakScim({ connection_id, token })('/Users')).status).toBe(200)
  expect((await speakScim({ connection_id, token: next })('/Users')).status).toBe(401)
})

test('steps out of order are conflicts with their own error types', async () => {
  const { createConnection, openSession } = await createTestBackend()
  const { connection_id } = await createConnection()
  const admin = await openSession()
  for (const step of ['complete', 'cancel']) {
    const answer = await rotate(admin, step, connection_id)
    expect([answer.status, answer.body.error_type]).toEqual([409, 'scim_connection_not_rotating_token'])
  }
  expectOk(await rotate(admin, 'start', connection_id))
  const again = await rotate(admin, 'start', connection_id)
  expect([again.status, again.body.error_type]).toEqual([409, 'scim_connection_already_rotating_token'])
})

test('the last use of each token shows which one the identity provider uses', async () => {
  const { createConnection, openSession, speakScim, clock, backend, readConnection } = await createTestBackend()
  const { connection_id, token } = await createConnection()
  const admin = await openSession()
  const next = expectOk(await rotate(admin, 'start', connection_id)).data.connection.next_bearer_token
  await speakScim({ connection_id, token })('/Users')
  await backend.flush()
  expect(await readConnection()).toMatchObject({
    bearer_token_last_used_at: '2026-03-02T09:00:00.000Z',
    next_bearer_token_last_used_at: null,
  })
  clock.advance(60_000)
  await speakScim({ connection_id, token: next })('/Users')
  await backend.flush()
  expect(await readConnection()).toMatchObject({
    bearer_token_last_used_at: '2026-03-02T09:00:00.000Z',
    next_bearer_token_last_used_at: '2026-03-02T09:01:00.000Z',
  })
})

test('a rotation does not turn an open edit into a conflict', async () => {
  const { createConnection, openSession } = await createTestBackend()
  const { connection_id } = await createConnection()
  const admin = await openSession()
  expectOk(await rotate(admin, 'start', connection_id))
  expectOk(await admin.call('PUT', `/sdk/v1/b2b/scim/${connection_id}`, { display_name: 'Renamed', version: 1 }))
})

test('tokens expire only where the host says so, and the server warns before', async () => {
  const { createConnection, speakScim, clock, openSession, backend } = await createTestBackend({ tokenLifetimeDays: 90 })
  const { connection, ...okta } = await createConnection()
  expect(connection.bearer_token_expires_at).toBe('2026-05-31T09:00:00.000Z')
  const scim = speakScim(okta)
  const health = async () => {
    // Sessions expire sooner than tokens do, so each check signs in again.
    const admin = await openSession()
    return expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.health
  }
  await scim('/Users')
  await backend.flush()
  expect((await health()).state).toBe('connected')
  clock.advance(61 * 86_400_000)
  expect(await health()).toMatchObject({ state: 'token_expiring', since: '2026-05-01T09:00:00.000Z' })
  clock.advance(30 * 86_400_000)
  expect(await health()).toMatchObject({ state: 'token_expired', since: '2026-05-31T09:00:00.000Z' })
  expect((await scim('/Users')).status).toBe(401)
  await backend.flush()
  expect((await health()).causes).toMatchObject([{ cause: 'expired_token', token_last_four: okta.token.slice(-4) }])

  // A rotation after the end is the way out.
  const admin = await openSession()
  const next = expectOk(await rotate(admin, 'start', okta.connection_id)).data.connection.next_bearer_token
  expect((await speakScim({ ...okta, token: next })('/Users')).status).toBe(200)
  expectOk(await rotate(admin, 'complete', okta.connection_id))
  await backend.flush()
  expect(await health()).toMatchObject({ state: 'connected', causes: [] })
})

describe('a connection starts at most 20 rotations a minute', () => {
  type StartCancel = (step: 'start' | 'cancel') => Promise<Answer>

  async function rotating(api: string) {
    const backend = await createTestBackend()
    const { connection_id } = await backend.createConnection()
    const admin = await backend.openSession()
    const path = `/v1/b2b/scim/${backend.organization.organization_id}/connection/${connection_id}/rotate`
    const step: StartCancel = (name) =>
      api === 'server' ? backend.server('POST', `${path}/${name}`, {}) : rotate(admin, name, connection_id)
    return { ...backend, path, step }
  }

  async function rotateTimes(step: StartCancel, times: number): Promise<void> {
    for (let index = 0; index < times; index += 1) {
      expectOk(await step('start'))
      expectOk(await step('cancel'))
    }
  }

  test.each(['server', 'frontend'])('%s API: the next one is 429 until a minute after the first', async (api) => {
    const { step, clock, storage } = await rotating(api)
    await rotateTimes(step, 10)
    clock.advance(20_500)
    await rotateTimes(step, 10)
    const tokens = async () => storage.count('tokens', { index: 'key', equals: [] })
    const before = await tokens()
    const refused = await step('start')
    expect([refused.status, refused.body.error_type, refused.headers.get('retry-after')]).toEqual([429, 'too_many_requests', '40'])
    expect(await tokens()).toBe(before)
    clock.advance(39_499)
    expect((await step('start')).headers.get('retry-after')).toBe('1')
    clock.advance(1)
    await rotateTimes(step, 10)
    expect((await step('start')).status).toBe(429)
  })

  test('counted across all instances, and for each connection by itself', async () => {
    const { step, path, storage, clock } = await rotating('server')
    await rotateTimes(step, 20)
    const another = await createTestBackend({ storage, now: clock.now })
    expect((await another.server('POST', `${path}/start`, {})).status).toBe(429)
    const { connection_id } = await another.createConnection()
    const { organization_id } = another.organization
    expectOk(await another.server('POST', `/v1/b2b/scim/${organization_id}/connection/${connection_id}/rotate/start`, {}))
  })

  test('a rotation that was refused is not counted, and the one under way can be finished', async () => {
    const { step } = await rotating('server')
    await rotateTimes(step, 19)
    expectOk(await step('start'))
    for (let index = 0; index < 5; index += 1) expect((await step('start')).status).toBe(409)
    expectOk(await step('cancel'))
    expect((await step('start')).status).toBe(429)
  })
})

test('twenty concurrent rotations under traffic leave one or two valid tokens at every moment, and an old one stops working at once', async () => {
  const { createConnection, openSession, speakScim, storage, backend, clock } = await createTestBackend({ rateLimit: 0 })
  const { connection_id, token } = await createConnection()
  const admin = await openSession()
  const valid = new Set([token])
  const dead = new Set<string>()
  const wrong: string[] = []
  let isOver = false

  const status = async (bearer: string) => (await speakScim({ connection_id, token: bearer })('/Users?count=1')).status
  const traffic = Array.from({ length: 4 }, async (_, index) => {
    while (!isOver) {
      // A token that was known to be revoked before the request was sent must be refused; one that is tried very often is refused before it
      // is looked up.
      for (const bearer of dead) {
        const answer = await status(bearer)
        if (answer !== 401 && answer !== 429) wrong.push(`a dead token was answered ${answer}: …${bearer.slice(-4)}`)
      }
      for (const bearer of valid) await status(bearer)
      if (index === 0) {
        await speakScim({ connection_id, token: [...valid][0] ?? '' })('/Users', {
          method: 'POST',
          body: oktaUser(`u${Math.random()}@acme.test`),
        })
      }
      const rows = [
        ...(await storage.list('tokens', { index: 'by_connection', equals: [connection_id, 'current'], limit: 10 })),
        ...(await storage.list('tokens', { index: 'by_connection', equals: [connection_id, 'next'], limit: 10 })),
      ]
      if (rows.length < 1 || rows.length > 2) wrong.push(`${rows.length} valid tokens`)
      await turns(1)
    }
  })

  for (let round = 0; round < 12; round++) {
    // However the twenty interleave, they start fewer rotations than are allowed in a minute.
    clock.advance(60_001)
    const steps = Array.from({ length: 20 }, (_, index) => ['start', 'complete', 'cancel'][(index + round) % 3] ?? 'start')
    const answers = await Promise.all(steps.map((step) => rotate(admin, step, connection_id)))
    for (const answer of answers) {
      if (answer.status !== 200 && answer.status !== 409) wrong.push(`${answer.status}: ${answer.text}`)
      const next = answer.status === 200 ? answer.body.data.connection.next_bearer_token : undefined
      if (next) valid.add(next)
    }
    for (const bearer of [...valid]) {
      if ((await status(bearer)) === 200) continue
      valid.delete(bearer)
      dead.add(bearer)
    }
    if (valid.size < 1 || valid.size > 2) wrong.push(`${valid.size} tokens are accepted`)
  }
  isOver = true
  await Promise.all(traffic)
  expect(wrong).toEqual([])
  expect(dead.size).toBeGreaterThan(0)
  await backend.close()
}, 60_000)
