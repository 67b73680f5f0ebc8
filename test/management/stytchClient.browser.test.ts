import { StytchB2BHeadlessClient } from '@stytch/vanilla-js/b2b/headless'
import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMemoryStorage, createScimBackend } from '../../src/exports/server.js'

/** Stytch's own browser client, unchanged, and our backend behind the address it is told to use. */
const address = 'https://stytch.example.test'
const publicToken = 'public-token-test-11111111-1111-4111-8111-111111111111'
const project = { projectId: 'project-test', projectSecret: 'secret-test' }

const backend = createScimBackend({
  storage: createMemoryStorage(),
  publicUrl: address,
  ...project,
  publicToken,
  signingKey: 'a test needs a key of thirty-two bytes',
  allowedOrigins: [location.origin],
})
const worker = setupWorker(http.all(`${address}/*`, ({ request }) => backend.fetch(request)))
let client: InstanceType<typeof StytchB2BHeadlessClient>

async function server(path: string, body: unknown) {
  const headers = { authorization: `Basic ${btoa(`${project.projectId}:${project.projectSecret}`)}`, 'content-type': 'application/json' }
  const answer = await backend.fetch(new Request(address + path, { method: 'POST', headers, body: JSON.stringify(body) }))
  expect(answer.status).toBe(200)
  return answer.json()
}

beforeAll(async () => {
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
  const { organization } = await server('/v1/b2b/organizations', { organization_name: 'Acme' })
  const permissions = ['stytch.scim:*', 'stytch.member:search', 'stytch.organization:*']
  const { session_token } = await server(`/v1/b2b/scim/${organization.organization_id}/portal_session`, {
    email_address: 'dana@example.com',
    permissions,
  })
  const options = { endpoints: { liveAPIURL: address, testAPIURL: address } }
  // `endpoints` is read by the client and missing from its published types.
  client = new StytchB2BHeadlessClient(publicToken, options as ConstructorParameters<typeof StytchB2BHeadlessClient>[1])
  // How a host hands over a session it got from its own backend; the client asks for both.
  client.session.updateSession({ session_token, session_jwt: session_token })
})

afterAll(async () => {
  worker.stop()
  await backend.close()
})

test('its session is our portal session', async () => {
  const session = await client.session.authenticate({ session_duration_minutes: 60 })
  expect(session.organization.organization_name).toBe('Acme')
  expect(session.member.status).toBe('active')
})

test('it knows from our policy what the session may do', async () => {
  expect(await client.rbac.isAuthorized('stytch.scim', 'create')).toBe(true)
  expect(await client.rbac.isAuthorized('stytch.sso', 'create')).toBe(false)
})

test('every one of its SCIM calls works unchanged', async () => {
  const created = await client.scim.createConnection({ display_name: 'Okta', identity_provider: 'okta' })
  expect(created.connection.bearer_token).toMatch(/^scim_/)
  const { connection_id } = created.connection
  expect((await client.scim.getConnection(connection_id)).connection.connection_id).toBe(connection_id)
  const updated = await client.scim.updateConnection({
    connection_id,
    display_name: 'Okta preview',
    scim_group_implicit_role_assignments: [],
  })
  expect(updated.connection.display_name).toBe('Okta preview')
  expect(await client.scim.getConnectionGroups({ limit: 10 })).toMatchObject({ scim_groups: [], next_cursor: null })
  const rotating = await client.scim.rotateStart(connection_id)
  expect(rotating.connection.next_bearer_token).toMatch(/^scim_/)
  expect((await client.scim.rotateCancel(connection_id)).connection.next_bearer_token_last_four).toBe('')
  const again = await client.scim.rotateStart(connection_id)
  const completed = await client.scim.rotateComplete(connection_id)
  expect(completed.connection.bearer_token_last_four).toBe(again.connection.next_bearer_token.slice(-4))
  expect((await client.organization.members.search({ query: { operator: 'AND', operands: [] } })).members).toEqual([])
  expect((await client.scim.deleteConnection(connection_id)).connection_id).toBe(connection_id)
})

test('a refusal reaches it as the error it knows', async () => {
  await client.scim.createConnection({ display_name: 'Okta', identity_provider: 'okta' })
  const error = await client.scim.createConnection({ display_name: 'Second' }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ error_type: 'active_scim_connection_exists', status_code: 400 })
})
