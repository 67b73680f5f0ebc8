import { expect, test } from 'vitest'
import type { Health } from '../../src/contract/health.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'

async function connected(identity_provider = 'okta', domains: string[] = []) {
  const test = await createTestBackend({ organization: { organization_name: 'Acme', email_allowed_domains: domains } })
  const okta = await test.createConnection({ identity_provider })
  const admin = await test.openSession({ session_duration_minutes: 1440 })
  const health = async (): Promise<Health> => {
    await test.backend.flush()
    return expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.health
  }
  const patch = (path: string, Operations: object[]) =>
    scim(path, { method: 'PATCH', body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations } })
  const scim = test.speakScim(okta)
  return { ...test, okta, admin, health, scim, patch }
}

const done = (health: Health) => health.checklist.filter((entry) => entry.done_at).map((entry) => entry.item)

test('a new connection waits; its first accepted request connects it and says when', async () => {
  const { health, scim, clock } = await connected()
  expect(await health()).toMatchObject({ state: 'waiting', since: '2026-03-02T09:00:00.000Z', last_request_at: null })
  clock.advance(60_000)
  await scim('/Users?startIndex=1&count=2')
  expect(await health()).toMatchObject({
    state: 'connected',
    since: '2026-03-02T09:01:00.000Z',
    last_request_at: '2026-03-02T09:01:00.000Z',
  })
})

test('the checklist ticks itself from real traffic, and only from authenticated requests', async () => {
  const { health, scim, patch, request, okta } = await connected()
  await request(`/scim/v2/${okta.connection_id}/Users`, {
    headers: { authorization: 'Bearer nonsense', 'user-agent': 'Okta SCIM Client 1.0.0' },
  })
  expect(done(await health())).toEqual([])
  await scim('/Users')
  expect(done(await health())).toEqual(['reached_us', 'token_accepted'])
  const { id } = (await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })).body
  expect(done(await health())).toContain('first_person')
  await patch(`/Users/${id}`, [{ op: 'replace', path: 'title', value: 'Countess' }])
  expect(done(await health())).toContain('attribute_change')
  await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [id]) })
  expect(done(await health())).toContain('group_received')
  await patch(`/Users/${id}`, [{ op: 'replace', value: { active: false } }])
  expect(done(await health())).toContain('deactivation_seen')
  await patch(`/Users/${id}`, [{ op: 'replace', value: { active: true } }])
  const { checklist } = await health()
  expect(checklist.map((entry) => entry.item)).toEqual([
    'reached_us',
    'token_accepted',
    'first_person',
    'attribute_change',
    'group_received',
    'deactivation_seen',
    'reactivation_seen',
  ])
  expect(checklist.every((entry) => entry.done_at)).toBe(true)
})

test('a bad token needs attention until a good one arrives, and is named when it was ours', async () => {
  const { health, scim, request, okta, admin, clock } = await connected()
  await scim('/Users')
  const base = `/scim/v2/${okta.connection_id}/Users`
  const send = (authorization?: string) => request(base, { headers: { ...(authorization !== undefined && { authorization }) } })
  for (const [authorization, cause] of [
    [undefined, 'no_credentials'],
    [okta.token, 'missing_scheme'],
    [`Bearer Bearer ${okta.token}`, 'double_bearer'],
    [`Basic ${okta.token}`, 'wrong_scheme'],
    ['Bearer scim_somebody_elses', 'unknown_token'],
  ] as const) {
    clock.advance(60_000)
    expect((await send(authorization)).status).toBe(401)
    const troubled = await health()
    expect(troubled.state, cause).toBe('needs_attention')
    expect(troubled.causes.map((entry) => entry.cause)).toEqual([cause])
    await scim('/Users')
    expect(await health()).toMatchObject({ state: 'connected', causes: [] })
  }

  expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id: okta.connection_id }))
  expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/rotate/complete', { connection_id: okta.connection_id }))
  await scim('/Users')
  await scim('/Users')
  expect((await health()).causes).toMatchObject([{ cause: 'replaced_token', count: 2, token_last_four: okta.token.slice(-4), people: [] }])
})

test('people who fail are grouped by cause, and each disappears after a success', async () => {
  const { health, scim } = await connected('okta', ['acme.test'])
  const post = (userName: string) => scim('/Users', { method: 'POST', body: oktaUser(userName) })
  expect((await post('ada.byron@acme.test')).status).toBe(201)
  expect((await post('bob.ross@evil.test')).status).toBe(400)
  expect((await post('eve.polastri@evil.test')).status).toBe(400)
  expect((await post('ada.byron@acme.test')).status).toBe(409)
  const troubled = await health()
  expect(troubled.state).toBe('needs_attention')
  const byCause = Object.fromEntries(troubled.causes.map((entry) => [entry.cause, entry]))
  expect(byCause.domain_not_allowed).toMatchObject({
    count: 2,
    people: [{ user_name: 'bob.ross@evil.test' }, { user_name: 'eve.polastri@evil.test' }],
  })
  expect(byCause.duplicate?.people).toMatchObject([{ user_name: 'ada.byron@acme.test' }])

  // A request that works says nothing about the people who failed.
  await scim('/Users')
  expect((await health()).causes).toHaveLength(2)
})

test('a person’s cause closes with a success for that person', async () => {
  const { health, scim } = await connected('okta', ['acme.test'])
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  const put = (userName: string, email: string) =>
    scim(`/Users/${user.id}`, { method: 'PUT', body: { ...oktaUser(userName), emails: [{ primary: true, value: email, type: 'work' }] } })
  expect((await put('ada.byron@acme.test', 'ada@evil.test')).status).toBe(400)
  expect((await health()).causes).toMatchObject([{ cause: 'domain_not_allowed', people: [{ user_name: 'ada.byron@acme.test' }] }])
  expect((await put('ada.byron@acme.test', 'ada@acme.test')).status).toBe(200)
  expect(await health()).toMatchObject({ state: 'connected', causes: [] })
})

test('a cause that concerns only requests closes with the next successful request', async () => {
  const { health, scim } = await connected()
  await scim('/Users')
  for (const [path, init, cause] of [
    ['/Users/Users', {}, 'wrong_path'],
    ['/Users', { method: 'POST', body: '{', headers: {} }, 'invalid_json'],
    ['/Users', { method: 'POST', body: oktaUser('a@acme.test'), headers: { 'content-type': 'text/plain' } }, 'wrong_media_type'],
  ] as const) {
    await scim(path, init)
    expect((await health()).causes.map((entry) => entry.cause)).toEqual([cause])
    await scim('/Users')
    expect(await health()).toMatchObject({ state: 'connected', causes: [] })
  }
})

test('between two flushes, good and bad requests count in the order in which they came', async () => {
  const { health, scim, request, okta } = await connected()
  const knock = () => request(`/scim/v2/${okta.connection_id}/Users`)
  const lose = () => scim('/Users/Users')
  await knock()
  await lose()
  await scim('/Users')
  expect(await health()).toMatchObject({ state: 'connected', causes: [] })
  await scim('/Users')
  await knock()
  expect((await health()).causes).toMatchObject([{ cause: 'no_credentials', count: 1 }])
  await scim('/Users')
  await lose()
  expect((await health()).causes.map((entry) => entry.cause)).toEqual(['wrong_path'])
  await knock()
  await scim('/Users')
  await knock()
  await knock()
  expect((await health()).causes).toMatchObject([{ cause: 'no_credentials', count: 2 }])
})

test.each([
  ['microsoft-entra', 2 * 3_600_000, 'quiet'],
  ['google-workspace', 24 * 3_600_000, 'quiet'],
  ['okta', 300 * 86_400_000, 'connected'],
  ['generic', 300 * 86_400_000, 'connected'],
])('%s is silent for %i ms: %s', async (identity_provider, silence, state) => {
  const { scim, backend, clock, openSession } = await connected(identity_provider)
  await scim('/Users')
  await backend.flush()
  clock.advance(silence - 1)
  const look = async () => expectOk(await (await openSession()).call('GET', '/sdk/v1/b2b/scim/portal')).data.health
  expect((await look()).state).toBe('connected')
  clock.advance(1)
  expect((await look()).state).toBe(state)
  if (state === 'quiet') expect((await look()).since).toBe(clock.now().toISOString())
  await scim('/Users')
  await backend.flush()
  expect((await look()).state).toBe('connected')
})

test('a paused connection is paused whatever else is wrong, and a change of state is an event', async () => {
  const { health, admin, okta, scim, events, request } = await connected()
  await scim('/Users')
  expect((await health()).state).toBe('connected')
  await request(`/scim/v2/${okta.connection_id}/Users`)
  expect((await health()).state).toBe('needs_attention')
  expectOk(await admin.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, { paused: true }))
  expect((await health()).state).toBe('paused')
  expectOk(await admin.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, { paused: false }))
  await scim('/Users')
  expect((await health()).state).toBe('connected')
  const states = events
    .filter((event) => event.event_type === 'scim.connection.health')
    .map((event) => (event.scim_connection_health as Health).state)
  expect(states).toEqual(['connected', 'needs_attention', 'paused', 'needs_attention', 'connected'])
})

test('reads cost no row: two hundred of them leave counters and nothing else', async () => {
  const { scim, storage, organization, backend, okta } = await connected()
  await scim('/Users')
  await backend.flush()
  const count = async () => [
    await storage.count('activity', { index: 'key', equals: [organization.organization_id] }),
    await storage.count('events', { index: 'key', equals: [organization.organization_id] }),
    (await storage.get('organizations', [organization.organization_id]))?.sequence,
  ]
  const before = await count()
  for (let index = 0; index < 200; index++) await scim('/Users?count=1')
  await backend.flush()
  expect(await count()).toEqual(before)
  const [token] = await storage.list('tokens', { index: 'by_connection', equals: [okta.connection_id, 'current'], limit: 1 })
  expect(token?.requests).toBe(201)
})

test('strangers cannot fill the table: a flood without a token is one row per cause and minute, with its count', async () => {
  const { request, okta, admin, backend, clock, storage, organization } = await connected()
  const knock = (address: string) => request(`/scim/v2/${okta.connection_id}/Users`, { address })
  for (let index = 0; index < 50; index++) await knock(`192.0.2.${index}`)
  await backend.flush()
  for (let index = 50; index < 60; index++) await knock(`192.0.2.${index}`)
  await backend.flush()
  clock.advance(60_000)
  await knock('192.0.2.1')
  await backend.flush()
  const { activities } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query: { outcome: ['refused'] } })).data
  expect(activities.map((activity: { cause: string; count: number }) => [activity.cause, activity.count])).toEqual([
    ['no_credentials', 1],
    ['no_credentials', 60],
  ])
  expect(await storage.count('activity', { index: 'by_outcome', equals: [organization.organization_id, 'refused'] })).toBe(2)
})
