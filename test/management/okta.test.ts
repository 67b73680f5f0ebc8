import { expect, test } from 'vitest'
import type { Activity } from '../../src/contract/activity.js'
import type { Health } from '../../src/contract/health.js'
import { emptyIntegration } from '../../src/mocks/idp/okta/state.js'
import { oktaApps, SimulatedOkta } from '../../src/mocks/idp/okta.js'
import { createTestBackend, expectOk, publicUrl } from '../support/backend.js'
import { openStream } from '../support/liveStream.js'

/** A simulated Okta that does good and bad things; what the portal shows must be exactly that. */
async function story() {
  const test = await createTestBackend({ organization: { organization_name: 'Acme', email_allowed_domains: ['acme.test'] } })
  const { connection, connection_id, token } = await test.createConnection()
  const okta = new SimulatedOkta({
    fetch: (input, init) => test.backend.fetch(new Request(input, init)),
    people: [
      { id: '00u1', profile: { login: 'ada@acme.test', email: 'ada@acme.test', firstName: 'Ada', lastName: 'Byron' } },
      { id: '00u2', profile: { login: 'eve@evil.test', email: 'eve@evil.test', firstName: 'Eve', lastName: 'Polastri' } },
    ],
    groups: [],
    wait: async () => {},
    now: test.clock.now,
  })
  const admin = await test.openSession({ email_address: 'admin@acme.test', session_duration_minutes: 1440 })
  const health = async (): Promise<Health> => {
    await test.backend.flush()
    return expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.health
  }
  const told = async () => {
    await test.backend.flush()
    const { activities } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { limit: 1000 })).data
    return (activities as Activity[]).map((activity) => activity.cause ?? activity.kind).reverse()
  }
  return { ...test, okta, admin, health, told, connection, connection_id, token, baseUrl: connection.base_url }
}

test('each mistake in the form is named, and the connection is healthy as soon as it is corrected', async () => {
  const { okta, health, told, token, baseUrl, connection_id, backend, admin } = await story()
  const stream = await openStream(backend, admin.session_token)
  const causeAfter = async (pasted: string, url = baseUrl) => {
    const test = await okta.testConnector({ ...emptyIntegration, baseUrl: url, token: pasted })
    expect(test.isOk).toBe(false)
    return (await health()).causes.map((entry) => entry.cause)
  }
  expect(await causeAfter(`Bearer ${token}`)).toEqual(['double_bearer'])
  expect((await okta.testConnector({ ...emptyIntegration, baseUrl, token })).isOk).toBe(true)
  expect(await health()).toMatchObject({ state: 'connected', causes: [] })
  expect(await causeAfter(token, `${baseUrl}/Users`)).toEqual(['wrong_path'])
  expect((await okta.testConnector({ ...emptyIntegration, baseUrl, token })).isOk).toBe(true)
  expect(await causeAfter('something else')).toEqual(['unknown_token'])
  okta.chooseApp('header_auth')
  expect(oktaApps.header_auth.paste(token)).toBe(`Bearer ${token}`)
  expect(await causeAfter(token)).toContain('missing_scheme')
  expect(await told()).toEqual(['connection.create', 'double_bearer', 'wrong_path', 'unknown_token', 'missing_scheme'])
  const refusals = () => stream.messages.filter((message) => (message.data as { type: string }).type === 'scim.request.refused')
  await stream.until(() => refusals().length === 4, 1000)
  await stream.close()
  // A connection that does not exist reveals nothing to anybody.
  expect(
    (await okta.testConnector({ ...emptyIntegration, baseUrl: `${publicUrl}/scim/v2/${connection_id}x`, token: `Bearer ${token}` })).isOk,
  ).toBe(false)
})

test('a first day with Okta: activity, checklist, health and stream tell the same story in order, across a reconnect', async () => {
  const { okta, told, health, backend, admin, baseUrl, token, connection_id, clock } = await story()
  const first = await openStream(backend, admin.session_token)
  expect((await okta.setUp({ baseUrl, token })).isOk).toBe(true)
  clock.advance(1000)
  await okta.assign('ada@acme.test')
  clock.advance(1000)
  await first.until(() => first.messages.some((message) => (message.data as { type: string }).type === 'scim.member.create'))
  const last = first.messages.at(-1)?.id ?? ''
  await first.close()

  await okta.assign('eve@evil.test')
  clock.advance(1000)
  await okta.updateProfile('ada@acme.test', { title: 'Countess' })
  clock.advance(1000)
  await okta.unassign('ada@acme.test')
  clock.advance(1000)
  await okta.assign('ada@acme.test')
  clock.advance(1000)

  const second = await openStream(backend, admin.session_token, last)
  expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id }))
  expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/rotate/complete', { connection_id }))
  await okta.updateProfile('ada@acme.test', { title: 'Duchess' })

  expect((await told()).filter((word) => word !== 'member.update')).toEqual([
    'connection.create',
    'member.create',
    'domain_not_allowed',
    'member.deactivate',
    'member.reactivate',
    'connection.rotate_start',
    'connection.rotate_complete',
    'replaced_token',
  ])
  const told2 = await health()
  expect(told2.state).toBe('needs_attention')
  expect(told2.causes.map((entry) => entry.cause)).toEqual(['replaced_token', 'domain_not_allowed'])
  expect(told2.checklist.filter((entry) => !entry.done_at).map((entry) => entry.item)).toEqual(['group_received'])

  await second.until(
    () => second.messages.filter((message) => (message.data as { type: string }).type === 'scim.request.refused').length >= 2,
  )
  const heard = second.messages
    .map((message) => (message.data as { type: string }).type)
    .filter((type) => !['scim.portal.update', 'scim.connection.health'].includes(type))
  expect(heard.filter((type, index) => type !== 'scim.member.update' || heard[index - 1] !== 'scim.member.update')).toEqual([
    'scim.request.refused',
    'scim.member.update',
    'scim.member.delete',
    'scim.member.update',
    'scim.connection.rotate_start',
    'scim.connection.rotate_complete',
    'scim.request.refused',
  ])
  const ids = [...first.messages, ...second.messages].map((message) => Number(message.id))
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  await second.close()
  await backend.close()
})

test('a refused deactivation of the last admin is recorded, and Okta can read why', async () => {
  const test = await createTestBackend({
    protectMember: ({ email_address }) => (email_address.startsWith('boss') ? 'The last admin stays.' : null),
  })
  const okta = await test.createConnection()
  const scim = test.speakScim(okta)
  const { id } = expectOk(
    await scim('/Users', { method: 'POST', body: { userName: 'boss@acme.test', schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'] } }),
  )
  const answer = await scim(`/Users/${id}`, {
    method: 'PATCH',
    body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', value: { active: false } }] },
  })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.body.detail).toContain('The last admin stays.')
  await test.backend.flush()
  const admin = await test.openSession()
  const { activities } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query: { outcome: ['refused'] } })).data
  expect(activities).toMatchObject([{ cause: 'protected_member', subject: 'boss@acme.test' }])
})
