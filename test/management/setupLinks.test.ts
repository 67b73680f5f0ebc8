import { expect, test } from 'vitest'
import type { Portal } from '../../src/contract/portal.js'
import { abilitiesOf } from '../../src/core/permissions.js'
import { createTestBackend, expectOk } from '../support/backend.js'

async function withLink(fields: object = {}, permissions?: string[]) {
  const test = await createTestBackend()
  const admin = await test.openSession(permissions ? { permissions } : {})
  const { setup_link } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/setup_link', fields)).data
  const secret = String(setup_link.url).split('#')[1] ?? ''
  const exchange = (value = secret, address?: string) =>
    test.request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret: value }, ...(address && { address }) })
  const asGuest = (session_token: string) => (method: string, path: string, body?: unknown) =>
    test.request(path, { method, body, headers: { authorization: `Bearer ${session_token}` } })
  return { ...test, admin, setup_link, secret, exchange, asGuest }
}

test('the secret follows the # of the address and is exchanged once for a session', async () => {
  const { setup_link, secret, exchange, asGuest, admin } = await withLink({ return_url: 'https://app.example.test/settings' })
  expect(setup_link.url).toBe(`https://scim.example.test/setup#${secret}`)
  expect(setup_link.expires_at).toBe('2026-03-05T09:00:00.000Z')
  const session = expectOk(await exchange()).data
  expect(session).toMatchObject({ expires_at: '2026-03-02T17:00:00.000Z', return_url: 'https://app.example.test/settings' })
  const guest = asGuest(session.session_token)
  expect(expectOk(await guest('GET', '/sdk/v1/b2b/scim/portal')).data.permissions).toEqual([
    'stytch.scim:create',
    'stytch.scim:get',
    'stytch.scim:update',
  ])
  const second = await exchange()
  expect([second.status, second.body.error_type]).toEqual([404, 'setup_link_not_found'])
  const read = expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/setup_link')).data.setup_link
  expect(read).toMatchObject({ setup_link_id: setup_link.setup_link_id, used_at: '2026-03-02T09:00:00.000Z' })
  expect(read).not.toHaveProperty('url')
})

test('of twenty people who open it at once, one gets in', async () => {
  const { exchange } = await withLink()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => exchange(undefined, `192.0.2.${index}`)))
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
})

test('a guest sets up the connection; people, roles and deletion stay with the admins', async () => {
  const { exchange, asGuest } = await withLink()
  const guest = asGuest(expectOk(await exchange()).data.session_token)
  const { connection } = expectOk(await guest('POST', '/sdk/v1/b2b/scim', { display_name: 'By the guest' })).data
  expect(connection.bearer_token).toBeTruthy()
  expectOk(await guest('PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta', step: 'one', done: true }))
  for (const [method, path, body] of [
    ['POST', '/sdk/v1/b2b/organizations/me/members/search', {}],
    ['DELETE', `/sdk/v1/b2b/scim/${connection.connection_id}`, undefined],
    ['PUT', `/sdk/v1/b2b/scim/${connection.connection_id}`, { scim_group_implicit_role_assignments: [] }],
  ] as const) {
    expect((await guest(method, path, body)).status, path).toBe(403)
  }
})

test('a link never allows more than its maker may', async () => {
  const { exchange, asGuest } = await withLink({}, ['stytch.scim:get', 'stytch.scim:update'])
  const guest = asGuest(expectOk(await exchange()).data.session_token)
  expect((await guest('POST', '/sdk/v1/b2b/scim', {})).status).toBe(403)
})

test('revoking ends the link and the session it opened, at once', async () => {
  const { exchange, asGuest, admin } = await withLink()
  const guest = asGuest(expectOk(await exchange()).data.session_token)
  expectOk(await guest('GET', '/sdk/v1/b2b/scim/portal'))
  expectOk(await admin.call('DELETE', '/sdk/v1/b2b/scim/setup_link'))
  const answer = await guest('GET', '/sdk/v1/b2b/scim/portal')
  expect([answer.status, answer.body.error_type]).toEqual([401, 'session_expired'])
  expect(expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/setup_link')).data.setup_link).toBeNull()
  expect((await admin.call('DELETE', '/sdk/v1/b2b/scim/setup_link')).status).toBe(404)
})

test('a new link ends the one before', async () => {
  const { exchange, admin, secret } = await withLink()
  const again = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/setup_link', {})).data.setup_link
  expect((await exchange(secret)).status).toBe(404)
  expectOk(await exchange(again.url.split('#')[1]))
})

test('a link that has ended cannot be opened, and its session never outlasts it', async () => {
  const { exchange, clock } = await withLink({ expires_in_minutes: 10 })
  clock.advance(9 * 60_000)
  expect(expectOk(await exchange()).data.expires_at).toBe('2026-03-02T09:10:00.000Z')
  const late = await withLink({ expires_in_minutes: 10 })
  late.clock.advance(10 * 60_000)
  expect((await late.exchange()).status).toBe(404)
})

test('unknown, used, revoked and expired secrets get the same bytes, and guessing is slowed down', async () => {
  const used = await withLink()
  await used.exchange()
  const masked = (text: string) => text.replace(/request-id-[0-9a-f-]{36}/, '')
  const bytes = masked((await used.exchange('unknown', 'a')).text)
  expect(masked((await used.exchange(undefined, 'b')).text)).toBe(bytes)
  expect(masked((await used.exchange('', 'c')).text)).not.toBe(bytes)
  const statuses: number[] = []
  for (let index = 0; index < 15; index++) statuses.push((await used.exchange(`guess-${index}`, 'guesser')).status)
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(404))
  expect(statuses.at(-1)).toBe(429)
})

test.each(['javascript:alert(1)', 'http://evil.test/', 'data:text/html,x', 'nothing'])('it never leads back to %s', async (return_url) => {
  const { openSession } = await createTestBackend()
  const answer = await (await openSession()).call('POST', '/sdk/v1/b2b/scim/setup_link', { return_url })
  expect([answer.status, answer.body.error_details.field]).toEqual([400, 'return_url'])
})

test('making, opening and revoking are recorded in activity and audit, without the secret', async () => {
  const { exchange, admin, storage, organization, secret } = await withLink()
  await exchange()
  expectOk(await admin.call('DELETE', '/sdk/v1/b2b/scim/setup_link'))
  const { activities } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', {})).data
  expect(activities.map((activity: { kind: string }) => activity.kind)).toEqual(['setup_link.revoke', 'setup_link.create'])
  const audit = await storage.list('audit', { index: 'by_time', equals: [organization.organization_id], limit: 100 })
  expect(
    audit
      .map((row) => row.action)
      .filter((action) => action.startsWith('setup_link'))
      .sort(),
  ).toEqual(['setup_link.create', 'setup_link.exchange', 'setup_link.revoke'])
  expect(JSON.stringify([activities, audit])).not.toContain(secret)
})

test('the host’s own backend can make, read and revoke one too', async () => {
  const { server, organization, request } = await createTestBackend()
  const path = `/v1/b2b/scim/${organization.organization_id}/setup_link`
  const { setup_link } = expectOk(await server('POST', path, {}))
  expect(expectOk(await server('GET', path)).setup_link.setup_link_id).toBe(setup_link.setup_link_id)
  expectOk(await server('DELETE', path))
  const answer = await request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret: setup_link.url.split('#')[1] } })
  expect(answer.status).toBe(404)
})

test('a host with its own sign-in still lets a guest in by a link', async () => {
  const { server, organization, request } = await createTestBackend({ authenticate: async () => null })
  const { setup_link } = expectOk(await server('POST', `/v1/b2b/scim/${organization.organization_id}/setup_link`, {}))
  const { session_token } = expectOk(
    await request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret: setup_link.url.split('#')[1] } }),
  ).data
  expectOk(await request('/sdk/v1/b2b/scim/portal', { headers: { authorization: `Bearer ${session_token}` } }))
})

test('a guest cannot make a new link or revoke their own: access ends when its maker intended', async () => {
  const { exchange, asGuest, admin, setup_link, server, organization } = await withLink()
  const { session_token } = expectOk(await exchange()).data
  const guest = asGuest(session_token)
  for (const method of ['POST', 'DELETE'] as const) {
    const answer = await guest(method, '/sdk/v1/b2b/scim/setup_link', method === 'POST' ? {} : undefined)
    expect([answer.status, answer.body.error_type], method).toEqual([403, 'unauthorized_action'])
  }
  const path = `/v1/b2b/scim/${organization.organization_id}/setup_link`
  expect((await server('POST', path, {}, { 'x-stytch-member-session': session_token })).status).toBe(403)
  const read = expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/setup_link')).data.setup_link
  expect(read.setup_link_id).toBe(setup_link.setup_link_id)
})

test('the portal knows who is a guest, so that it offers nobody what the server would refuse', async () => {
  const { exchange, asGuest, admin } = await withLink()
  const guest = asGuest(expectOk(await exchange()).data.session_token)
  const asked = [
    [guest, { is_guest: true, shareSetup: false }],
    [admin.call, { is_guest: false, shareSetup: true }],
  ] as const
  for (const [call, { is_guest, shareSetup }] of asked) {
    const portal = expectOk(await call('GET', '/sdk/v1/b2b/scim/portal')).data as Portal
    expect(portal.viewer?.is_guest).toBe(is_guest)
    expect(abilitiesOf(portal)).toMatchObject({ view: true, update: true, shareSetup })
    expect((await call('POST', '/sdk/v1/b2b/scim/setup_link', {})).status).toBe(shareSetup ? 200 : 403)
  }
})
