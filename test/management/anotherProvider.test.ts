import { expect, test } from 'vitest'
import type { Activity } from '../../src/contract/activity.js'
import type { Health } from '../../src/contract/health.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'

/** A connection of Okta that has shown everything, and what the admin does and sees. */
async function movedFromOkta() {
  const test = await createTestBackend()
  const connection = await test.createConnection()
  const admin = await test.openSession({ session_duration_minutes: 1440 })
  const health = async (): Promise<Health> => {
    await test.backend.flush()
    return expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.health
  }
  const activities = async (query: object = {}): Promise<Activity[]> =>
    expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query })).data.activities
  const choose = async (identity_provider: string) =>
    expectOk(await admin.call('PUT', `/sdk/v1/b2b/scim/${connection.connection_id}`, { identity_provider }))

  const { id } = expectOk(await connection.post('/Users', oktaUser('ada.byron@acme.test')))
  const group = expectOk(await connection.post('/Groups', oktaGroup('Engineering', [id])))
  expectOk(await connection.operate(`/Users/${id}`, [{ op: 'replace', value: { active: false } }]))
  return { ...test, connection, admin, health, activities, choose, id, group: group.id as string }
}

const done = (health: Health) => health.checklist.filter((entry) => entry.done_at).map((entry) => entry.item)

test('what Okta asked stays Okta’s when another identity provider is chosen', async () => {
  const { choose, activities, connection, id, clock } = await movedFromOkta()
  clock.advance(60_000)
  await choose('microsoft-entra')
  clock.advance(60_000)
  expectOk(await connection.operate(`/Users/${id}`, [{ op: 'replace', value: { active: true } }]))
  const senders = (await activities()).map(({ kind, actor }) => [kind, actor.type, actor.identity_provider])
  expect(senders).toEqual([
    ['member.reactivate', 'identity_provider', 'microsoft-entra'],
    ['connection.update', 'admin', undefined],
    ['member.deactivate', 'identity_provider', 'okta'],
    ['group.members', 'identity_provider', 'okta'],
    ['group.create', 'identity_provider', 'okta'],
    ['member.create', 'identity_provider', 'okta'],
    ['connection.create', 'host', undefined],
  ])
})

test('a refused request says whose it was, also when refusals of two share a minute', async () => {
  const { choose, activities, connection, backend } = await movedFromOkta()
  const knock = () => connection.get('/Users', { authorization: 'Bearer nonsense' })
  await knock()
  await backend.flush()
  await choose('microsoft-entra')
  await knock()
  await knock()
  await backend.flush()
  const refused = await activities({ kind: ['request.refused'] })
  expect(refused.map(({ actor, count }) => [actor.identity_provider, count])).toEqual([
    ['microsoft-entra', 2],
    ['okta', 1],
  ])
})

test('the checks begin again: what Okta proved says nothing about Entra', async () => {
  const { choose, health, connection, id, group, clock, backend } = await movedFromOkta()
  await connection.get('/Users', { authorization: 'Bearer nonsense' })
  expect(done(await health())).toEqual(['reached_us', 'token_accepted', 'first_person', 'group_received', 'deactivation_seen'])
  expect((await health()).state).toBe('needs_attention')

  clock.advance(60_000)
  await choose('microsoft-entra')
  const since = clock.now().toISOString()
  expect(await health()).toMatchObject({ state: 'waiting', since, checks_since: since, last_request_at: null, causes: [] })
  expect(done(await health())).toEqual([])

  // Entra finds everybody there already: it creates nobody, and keeping them up to date is what proves it.
  clock.advance(60_000)
  await connection.get(`/Users?filter=${encodeURIComponent('userName eq "ada.byron@acme.test"')}`)
  expect(done(await health())).toEqual(['reached_us', 'token_accepted'])
  await connection.operate(`/Users/${id}`, [{ op: 'replace', path: 'displayName', value: 'Ada King' }])
  await connection.operate(`/Groups/${group}`, [{ op: 'add', path: 'members', value: [{ value: id }] }])
  await backend.flush()
  expect(done(await health())).toEqual(['reached_us', 'token_accepted', 'first_person', 'attribute_change', 'group_received'])
  expect((await health()).state).toBe('connected')
})

test('a request of Okta that was seen and not yet written does not tick a check of Entra', async () => {
  const { choose, health, connection, clock } = await movedFromOkta()
  await health()
  clock.advance(1000)
  await connection.get('/Users')
  clock.advance(10)
  await choose('microsoft-entra')
  expect(done(await health())).toEqual([])
  expect((await health()).state).toBe('waiting')
})

test('a change of the name leaves the checks as they are', async () => {
  const { admin, connection, health } = await movedFromOkta()
  const before = done(await health())
  expectOk(
    await admin.call('PUT', `/sdk/v1/b2b/scim/${connection.connection_id}`, { display_name: 'Acme’s Okta', identity_provider: 'okta' }),
  )
  expect(done(await health())).toEqual(before)
  expect(before).not.toEqual([])
})
