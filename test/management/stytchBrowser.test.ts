import { expect, test } from 'vitest'
import { createTestBackend, expectOk, project, publicUrl } from '../support/backend.js'

/** What Stytch's browser client asks when it starts, with the headers it sends: public token and session as Basic credentials. */
async function startedClient(permissions: string[]) {
  const test = await createTestBackend({ allowedOrigins: ['https://app.example.test'] })
  const { session_token } = await test.openSession({ permissions })
  const headers = {
    authorization: `Basic ${btoa(`${project.publicToken}:${session_token}`)}`,
    origin: 'https://app.example.test',
    'x-sdk-client': btoa('{}'),
    'x-sdk-parent-host': 'https://app.example.test',
  }
  const call = async (method: string, path: string, body?: unknown) =>
    expectOk(await test.request(`/sdk/v1${path}`, { method, body, headers })).data
  return { ...test, session_token, call, headers }
}

test('its start-up calls are answered, and its own rules then allow exactly what the session may', async () => {
  const { call, session_token, organization } = await startedClient(['stytch.scim:get', 'stytch.scim:create'])
  const bootstrap = await call('GET', `/projects/bootstrap/${project.publicToken}`)
  const session = await call('POST', '/b2b/sessions/authenticate', { session_duration_minutes: 60 })
  const config = await call('GET', '/b2b/admin_portal_config')
  const own = await call('GET', '/b2b/organizations/me')
  expect(config.scim_config).toEqual({ scim_enabled: true })
  expect(own.organization.organization_id).toBe(organization.organization_id)
  expect(session).toMatchObject({
    session_token,
    member: { status: 'active' },
    organization: { organization_id: organization.organization_id },
  })
  expect(await call('POST', '/events', [{ telemetry: { event_id: 'e' }, event: { public_token: 'p' } }])).toMatchObject({
    status_code: 200,
  })

  // As its RBAC does it: roles of the session, looked up in the policy of the bootstrap.
  const isAuthorized = (resource: string, action: string) =>
    bootstrap.rbac_policy.roles
      .filter((role: { role_id: string }) => session.member_session.roles.includes(role.role_id))
      .flatMap((role: { permissions: { resource_id: string; actions: string[] }[] }) => role.permissions)
      .some(
        (permission: { resource_id: string; actions: string[] }) =>
          permission.resource_id === resource && permission.actions.includes(action),
      )
  expect(['get', 'create', 'update', 'delete'].filter((action) => isAuthorized('stytch.scim', action))).toEqual(['get', 'create'])
})

test('its SCIM calls work unchanged: the wrapped answer, and the id repeated in the body', async () => {
  const { call } = await startedClient(['stytch.scim:*', 'stytch.organization:*', 'stytch.member:*'])
  const { connection } = await call('POST', '/b2b/scim', { display_name: 'Okta', identity_provider: 'okta' })
  const { connection_id } = connection
  expect((await call('GET', '/b2b/scim')).connection.connection_id).toBe(connection_id)
  const updated = await call('PUT', `/b2b/scim/${connection_id}`, { connection_id, scim_group_implicit_role_assignments: [] })
  expect(updated.connection.connection_id).toBe(connection_id)
  expect(await call('POST', '/b2b/scim/groups', { limit: 1000 })).toMatchObject({ scim_groups: [], next_cursor: null })
  expect((await call('POST', '/b2b/scim/rotate/start', { connection_id })).connection.next_bearer_token).toBeTruthy()
  expect((await call('POST', '/b2b/scim/rotate/cancel', { connection_id })).connection.next_bearer_token_last_four).toBe('')
  expect((await call('POST', '/b2b/organizations/me/members/search', {})).results_metadata.total).toBe(0)
  expect((await call('DELETE', `/b2b/scim/${connection_id}`)).connection_id).toBe(connection_id)
})

test('without a session only the bootstrap answers, and only to the right public token', async () => {
  const { request } = await startedClient([])
  const headers = { authorization: `Basic ${btoa(`${project.publicToken}:${project.publicToken}`)}` }
  expect((await request(`/sdk/v1/projects/bootstrap/${project.publicToken}`, { headers })).status).toBe(200)
  expect((await request('/sdk/v1/projects/bootstrap/public-token-other', { headers })).status).toBe(401)
  const answer = await request('/sdk/v1/b2b/sessions/authenticate', { method: 'POST', body: {}, headers })
  // The error type that makes its client forget the session.
  expect([answer.status, answer.body.error_type]).toEqual([401, 'unauthorized_credentials'])
})

test.each<[string, Record<string, string>, string]>([
  ['a token of the host’s own', { authorization: 'Bearer opaque' }, 'opaque'],
  ['a token with a dot, as Basic credentials', { authorization: `Basic ${btoa(`${project.publicToken}:an.opaque`)}` }, 'an.opaque'],
  ['a cookie alone', { cookie: 'sid=ada', origin: publicUrl }, ''],
])('the session is returned as it came: %s', async (_what, headers, token) => {
  const test = await createTestBackend({
    authenticate: async () => ({ organization_id: test.organization.organization_id, member_id: 'host-1', name: 'Ada', permissions: [] }),
  })
  const session = expectOk(await test.request('/sdk/v1/b2b/sessions/authenticate', { method: 'POST', body: {}, headers })).data
  expect([session.session_token, session.session_jwt]).toEqual([token, token])
})
