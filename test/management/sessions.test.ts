import { expect, test } from 'vitest'
import type { ScimBackendOptions, Session } from '../../src/server/options.js'
import { adminAddress, createTestBackend, expectOk, oktaUser } from '../support/backend.js'

test('a portal session has exactly the permissions it was given, and ends when it should', async () => {
  const { openSession, clock, server, organization } = await createTestBackend()
  const viewer = await openSession({ permissions: ['stytch.scim:get'], session_duration_minutes: 5 })
  expect(expectOk(await viewer.call('GET', '/sdk/v1/b2b/scim/portal')).data.permissions).toEqual(['stytch.scim:get'])
  clock.advance(5 * 60_000 - 1)
  expectOk(await viewer.call('GET', '/sdk/v1/b2b/scim/portal'))
  clock.advance(1)
  const late = await viewer.call('GET', '/sdk/v1/b2b/scim/portal')
  expect([late.status, late.body.error_type]).toEqual([401, 'session_expired'])
  const { expires_at } = expectOk(
    await server('POST', `/v1/b2b/scim/${organization.organization_slug}/portal_session`, { email_address: 'a@x.test', permissions: [] }),
  )
  expect(Date.parse(expires_at) - clock.now().getTime()).toBe(3_600_000)
})

test('without permission to see it, the portal says only who is looking and at which organization', async () => {
  const { openSession, createConnection } = await createTestBackend()
  await createConnection()
  const nobody = await openSession({ permissions: [] })
  const { request_id, ...portal } = expectOk(await nobody.call('GET', '/sdk/v1/b2b/scim/portal')).data
  expect(portal).toEqual({
    status_code: 200,
    organization_name: 'Acme',
    permissions: [],
    viewer: { member_id: null, name: adminAddress, is_guest: false },
    webhooks_offered: false,
  })
})

test.each<[string, object, string]>([
  ['an unknown permission', { permissions: ['stytch.scim:destroy'] }, 'permissions.0'],
  ['a wildcard over everything', { permissions: ['*'] }, 'permissions.0'],
  ['a role nobody knows', { roles: ['root'] }, 'roles.0'],
  ['both permissions and roles', { permissions: [], roles: [] }, 'roles'],
  ['neither permissions nor roles', {}, 'permissions'],
  ['nobody', { member_id: undefined, email_address: undefined, permissions: [] }, 'member_id'],
  ['a session for days', { permissions: [], session_duration_minutes: 1441 }, 'session_duration_minutes'],
])('a session with %s is refused', async (_what, fields, field) => {
  const { server, organization } = await createTestBackend()
  const answer = await server('POST', `/v1/b2b/scim/${organization.organization_id}/portal_session`, {
    email_address: 'a@x.test',
    ...fields,
  })
  expect([answer.status, answer.body.error_details?.field], answer.text).toEqual([400, field])
})

test('roles stand for the permissions in the organization’s catalogue; those on other resources are left out', async () => {
  const { openSession } = await createTestBackend({
    organization: {
      organization_name: 'Acme',
      roles: [
        {
          role_id: 'helpdesk',
          description: '',
          permissions: [
            { resource_id: 'stytch.scim', actions: ['get', 'explode'] },
            { resource_id: 'tickets', actions: ['*'] },
          ],
        },
      ],
    },
  })
  const rights = async (roles: string[]) =>
    expectOk(await (await openSession({ roles })).call('GET', '/sdk/v1/b2b/scim/portal')).data.permissions
  expect(await rights(['helpdesk'])).toEqual(['stytch.scim:get'])
  expect(await rights(['scim_viewer'])).toEqual(['stytch.scim:get', 'stytch.member:search'])
  expect(await rights(['stytch_member'])).toEqual([])
  expect(await rights(['stytch_admin'])).toHaveLength(11)
})

test('a session for a member uses the name that the organization knows', async () => {
  const { openSession, createConnection, speakScim } = await createTestBackend()
  await speakScim(await createConnection())('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })
  const admin = await openSession()
  const { members } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data
  const { member_id } = members[0]
  const ada = await openSession({ member_id })
  expect(expectOk(await ada.call('GET', '/sdk/v1/b2b/scim/portal')).data.viewer).toMatchObject({ member_id, name: 'ada byron' })
})

const hostSession = (organization_id: string, permissions: string[]): Session => ({
  organization_id,
  member_id: 'host-1',
  name: 'Ada',
  permissions,
})

/** A host whose signed-in person is named by a cookie. */
async function hostedBackend(options: Partial<ScimBackendOptions> = {}, permissions = ['stytch.scim:*', 'stytch.member:*']) {
  const sessions = new Map<string, Session>()
  const test = await createTestBackend({
    authenticate: async (request) => sessions.get(request.headers.get('cookie') ?? '') ?? null,
    allowedOrigins: ['https://app.example.test'],
    ...options,
  })
  sessions.set('sid=ada', hostSession(test.organization.organization_id, permissions))
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    test.request(path, { method, body, headers: { cookie: 'sid=ada', origin: 'https://app.example.test', ...headers } })
  return { ...test, call, sessions }
}

test('a host brings its own session check; portal sessions are then off', async () => {
  const { call, request, openSession } = await hostedBackend()
  expectOk(await call('POST', '/sdk/v1/b2b/scim', {}))
  expect((await request('/sdk/v1/b2b/scim', { headers: { cookie: 'sid=eve' } })).status).toBe(401)
  const portalSession = await openSession()
  expect((await portalSession.call('GET', '/sdk/v1/b2b/scim')).status).toBe(401)
})

test('a session of an organization that does not exist finds nothing', async () => {
  const { call, sessions } = await hostedBackend()
  sessions.set('sid=lost', hostSession('organization-none', ['stytch.scim:*']))
  const answer = await call('GET', '/sdk/v1/b2b/scim', undefined, { cookie: 'sid=lost' })
  expect([answer.status, answer.body.error_type]).toEqual([404, 'organization_not_found'])
})

test('a change with a cookie is refused unless it comes from a page we know', async () => {
  const { request, call, readConnection } = await hostedBackend()
  expectOk(await call('POST', '/sdk/v1/b2b/scim', { display_name: 'Mine' }))
  const { connection_id } = await readConnection()
  for (const origin of [undefined, 'null', 'https://evil.test', 'https://app.example.test.evil.test', 'http://app.example.test']) {
    const answer = await request(`/sdk/v1/b2b/scim/${connection_id}`, {
      method: 'PUT',
      body: { display_name: 'Theirs' },
      headers: { cookie: 'sid=ada', ...(origin !== undefined && { origin }) },
    })
    expect([answer.status, answer.body.error_type], String(origin)).toEqual([403, 'unauthorized_action'])
  }
  expect((await readConnection()).display_name).toBe('Mine')
  expectOk(await call('PUT', `/sdk/v1/b2b/scim/${connection_id}`, { display_name: 'Ours' }, { origin: 'https://scim.example.test' }))
})

test('the host has the last word on each permitted call', async () => {
  const asked: string[] = []
  const { call } = await hostedBackend({
    authorize: (_session, permission) => {
      asked.push(permission)
      return permission !== 'stytch.scim:create'
    },
  })
  expect((await call('POST', '/sdk/v1/b2b/scim', {})).status).toBe(403)
  expect((await call('GET', '/sdk/v1/b2b/scim')).status).toBe(404)
  expect(asked).toEqual(['stytch.scim:create', 'stytch.scim:get'])
})

test('a token is issued and a connection deleted only after a recent sign-in, where the host asks for one', async () => {
  let isRecent = false
  const { createConnection, openSession } = await createTestBackend({ requireRecentAuth: () => isRecent })
  const { connection_id } = await createConnection()
  const admin = await openSession()
  const issuing = [
    () => admin.call('POST', '/sdk/v1/b2b/scim', {}),
    () => admin.call('POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id }),
    () => admin.call('DELETE', `/sdk/v1/b2b/scim/${connection_id}`),
  ]
  for (const call of issuing) {
    const answer = await call()
    expect([answer.status, answer.body.error_type]).toEqual([403, 'recent_authentication_required'])
  }
  expectOk(await admin.call('PUT', `/sdk/v1/b2b/scim/${connection_id}`, { display_name: 'No token in this' }))
  isRecent = true
  expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id }))
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${connection_id}`))
})

test('a server call on a person’s behalf may do what that person may, in that person’s organization', async () => {
  const { server, openSession, organization, createOrganization } = await createTestBackend()
  const viewer = await openSession({ roles: ['scim_viewer'] })
  const admin = await openSession()
  const path = `/v1/b2b/scim/${organization.organization_id}/connection`
  const as = (token: string) => ({ 'x-stytch-member-session': token })
  expect((await server('POST', path, {}, as(viewer.session_token))).status).toBe(403)
  expect((await server('POST', path, {}, as('aps1.forged.token'))).status).toBe(401)
  expectOk(await server('POST', path, {}, as(admin.session_token)))
  expectOk(await server('GET', path, undefined, as(viewer.session_token)))
  const { organization_id } = await createOrganization({ organization_name: 'Globex' })
  expect((await server('GET', `/v1/b2b/scim/${organization_id}/connection`, undefined, as(admin.session_token))).status).toBe(404)
})

test('a server call on a person’s behalf needs every permission that the change needs, including a recent sign-in, and is recorded under their name', async () => {
  const asked: (string | null)[] = []
  const requireRecentAuth = (session: Session) => {
    asked.push(session.name)
    return session.name === adminAddress
  }
  const { server, openSession, createConnection, organization } = await createTestBackend({ requireRecentAuth })
  const { connection_id } = await createConnection()
  const path = `/v1/b2b/scim/${organization.organization_id}/connection/${connection_id}`
  const as = ({ session_token }: { session_token: string }) => ({ 'x-stytch-member-session': session_token })
  const rights = { permissions: ['stytch.scim:update', 'stytch.scim:delete', 'stytch.scim:get'] }
  const ada = await openSession(rights)
  const bob = await openSession({ ...rights, email_address: 'bob@acme.test' })

  const roles = await server('PUT', path, { scim_group_implicit_role_assignments: [] }, as(bob))
  expect([roles.status, roles.body.error_type]).toEqual([403, 'unauthorized_action'])
  for (const [method, address] of [
    ['POST', `${path}/rotate/start`],
    ['DELETE', path],
  ] as const) {
    const answer = await server(method, address, {}, as(bob))
    expect([answer.status, answer.body.error_type]).toEqual([403, 'recent_authentication_required'])
  }
  expectOk(await server('POST', `${path}/rotate/start`, {}, as(ada)))
  expect(asked).toEqual(['bob@acme.test', 'bob@acme.test', adminAddress])

  expectOk(await server('PUT', path, { paused: true }, as(bob)))
  const { activities } = expectOk(await ada.call('POST', '/sdk/v1/b2b/scim/activity', { query: { kind: ['connection.pause'] } })).data
  expect(activities[0].actor).toEqual({ type: 'admin', name: 'bob@acme.test' })
})

test('refused credentials are limited by address, valid ones never', async () => {
  const { request, openSession, clock } = await createTestBackend()
  const admin = await openSession()
  const guess = () => request('/sdk/v1/b2b/scim/portal', { headers: { authorization: 'Bearer guess' }, address: '198.51.100.7' })
  const statuses: number[] = []
  for (let index = 0; index < 15; index++) statuses.push((await guess()).status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  const limited = await guess()
  expect([limited.status, limited.body.error_type, limited.headers.get('retry-after')]).toEqual([429, 'too_many_requests', '1'])
  const good = await request('/sdk/v1/b2b/scim/portal', {
    headers: { authorization: `Bearer ${admin.session_token}` },
    address: '198.51.100.7',
  })
  expect(good.status).toBe(200)
  expect((await request('/sdk/v1/b2b/scim/portal', { headers: { authorization: 'Bearer guess' }, address: '198.51.100.8' })).status).toBe(
    401,
  )
  clock.advance(1000)
  expect((await guess()).status).toBe(401)
})
