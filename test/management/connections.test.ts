import { expect, test } from 'vitest'
import { identityProviders } from '../../src/contract/identityProviders.js'
import { adminAddress, createTestBackend, expectOk, oktaUser } from '../support/backend.js'

test('a new connection shows its token once, and a base URL that begins with the public URL', async () => {
  const { createConnection, readConnection } = await createTestBackend()
  const { connection, connection_id, token } = await createConnection({ display_name: ' Okta of Acme ' })
  expect(connection_id).toMatch(/^scim-connection-[0-9a-f-]{36}$/)
  expect(token).toMatch(/^scim_\w{12}_/)
  expect(connection).not.toHaveProperty('bearer_token_last_four')
  expect(connection).toMatchObject({
    status: 'active',
    display_name: 'Okta of Acme',
    identity_provider: 'okta',
    base_url: `https://scim.example.test/scim/v2/${connection_id}`,
    next_bearer_token_last_four: '',
    version: 1,
    paused: false,
  })
  const read = await readConnection()
  expect(read).not.toHaveProperty('bearer_token')
  expect(read.bearer_token_last_four).toBe(token.slice(-4))
})

test('an organization has one live connection; a second create is refused and changes nothing', async () => {
  const { createConnection, server, organization, readConnection } = await createTestBackend()
  const { connection_id } = await createConnection()
  const answer = await server('POST', `/v1/b2b/scim/${organization.organization_id}/connection`, {})
  expect(answer.status).toBe(400)
  expect(answer.body.error_type).toBe('active_scim_connection_exists')
  expect((await readConnection()).connection_id).toBe(connection_id)
})

test('twenty creates at the same moment make one connection', async () => {
  const { server, organization } = await createTestBackend()
  const path = `/v1/b2b/scim/${organization.organization_id}/connection`
  const answers = await Promise.all(Array.from({ length: 20 }, () => server('POST', path, {})))
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  expect(new Set(answers.filter((answer) => answer.status !== 200).map((answer) => answer.body.error_type))).toEqual(
    new Set(['active_scim_connection_exists']),
  )
})

test('every identity provider of the list can be chosen, and no other', async () => {
  const { server, organization } = await createTestBackend()
  expect(identityProviders.length).toBeGreaterThan(0)
  const base = `/v1/b2b/scim/${organization.organization_id}/connection`
  const unknown = await server('POST', base, { identity_provider: 'myspace' })
  expect([unknown.status, unknown.body.error_type]).toEqual([400, 'invalid_scim_idp'])
  const { connection_id } = expectOk(await server('POST', base, {})).connection
  for (const identity_provider of identityProviders) {
    const { connection } = expectOk(await server('PUT', `${base}/${connection_id}`, { identity_provider }))
    expect(connection.identity_provider).toBe(identity_provider)
    expect(connection.base_url.endsWith('?aadOptscim062020')).toBe(identity_provider === 'microsoft-entra')
  }
})

test('a provider that the host named can be chosen too; a name that is no id is refused at the start', async () => {
  const { server, organization } = await createTestBackend({ identityProviders: ['harbor'] })
  const base = `/v1/b2b/scim/${organization.organization_id}/connection`
  const { connection } = expectOk(await server('POST', base, { identity_provider: 'harbor' }))
  expect(connection.identity_provider).toBe('harbor')
  const other = await server('PUT', `${base}/${connection.connection_id}`, { identity_provider: 'quay' })
  expect([other.status, other.body.error_type]).toEqual([400, 'invalid_scim_idp'])
  await expect(createTestBackend({ identityProviders: ['Harbor ID'] })).rejects.toThrow(/identityProviders .*"Harbor ID"/)
})

test('the address shown for Entra works unchanged', async () => {
  const { createConnection, speakScim } = await createTestBackend()
  const { connection, ...entra } = await createConnection({ identity_provider: 'microsoft-entra' })
  const scim = speakScim(entra)
  const created = await scim('/Users?aadOptscim062020', { method: 'POST', body: oktaUser('ada.byron@acme.test') })
  expect(created.status).toBe(201)
  expect(created.headers.get('location')).toBe(`${connection.base_url.split('?')[0]}/Users/${created.body.id}`)
})

test('a rename changes only the name, raises the version and shows in the activity', async () => {
  const { createConnection, openSession } = await createTestBackend()
  const { connection_id } = await createConnection({ display_name: 'Before' })
  const admin = await openSession()
  const { connection } = expectOk(
    await admin.call('PUT', `/sdk/v1/b2b/scim/${connection_id}`, { connection_id, display_name: 'After' }),
  ).data
  expect(connection).toMatchObject({ display_name: 'After', identity_provider: 'okta', version: 2 })
  const { activities } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', {})).data
  expect(activities[0]).toMatchObject({
    kind: 'connection.update',
    actor: { type: 'admin', name: adminAddress },
    changes: [{ attribute: 'display_name', before: 'Before', after: 'After' }],
  })
})

test('an update that changes nothing keeps the version and causes no event', async () => {
  const { createConnection, openSession } = await createTestBackend()
  const { connection_id } = await createConnection({ display_name: 'Same' })
  const admin = await openSession()
  const before = expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.sequence
  const { connection } = expectOk(
    await admin.call('PUT', `/sdk/v1/b2b/scim/${connection_id}`, { display_name: 'Same', paused: false }),
  ).data
  expect(connection.version).toBe(1)
  expect(expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.sequence).toBe(before)
})

test('a stale version is a conflict, answered with the current connection', async () => {
  const { createConnection, openSession } = await createTestBackend()
  const { connection_id } = await createConnection()
  const admin = await openSession()
  const path = `/sdk/v1/b2b/scim/${connection_id}`
  expectOk(await admin.call('PUT', path, { display_name: 'First', version: 1 }))
  const answer = await admin.call('PUT', path, { display_name: 'Second', version: 1 })
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({
    error_type: 'conflict',
    error_details: { connection: { connection_id, display_name: 'First', version: 2 } },
  })
})

test('of two saves of the same version, one wins', async () => {
  const { createConnection, openSession } = await createTestBackend()
  const { connection_id } = await createConnection()
  const admin = await openSession()
  const save = (display_name: string) => admin.call('PUT', `/sdk/v1/b2b/scim/${connection_id}`, { display_name, version: 1 })
  const answers = await Promise.all([save('One'), save('Two')])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
})

test('a body that names another connection than the path changes nothing', async () => {
  const { createConnection, openSession, readConnection } = await createTestBackend()
  const { connection, connection_id } = await createConnection()
  const admin = await openSession()
  const body = { connection_id: 'scim-connection-other', display_name: 'X' }
  const answer = await admin.call('PUT', `/sdk/v1/b2b/scim/${connection_id}`, body)
  expect([answer.status, answer.body.error_details?.field]).toEqual([400, 'connection_id'])
  expect((await readConnection()).display_name).toBe(connection.display_name)
})

test('a paused connection refuses the identity provider, keeps its people and can be resumed', async () => {
  const { createConnection, openSession, speakScim } = await createTestBackend()
  const okta = await createConnection()
  const scim = speakScim(okta)
  const admin = await openSession()
  const path = `/sdk/v1/b2b/scim/${okta.connection_id}`
  expect((await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })).status).toBe(201)

  expect(expectOk(await admin.call('PUT', path, { paused: true })).data.connection.paused).toBe(true)
  expect((await scim('/Users', { method: 'POST', body: oktaUser('bob.ross@acme.test') })).status).toBe(503)
  const { health, counts } = expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data
  expect(health.state).toBe('paused')
  expect(counts.active).toBe(1)

  expectOk(await admin.call('PUT', path, { paused: false }))
  expect((await scim('/Users', { method: 'POST', body: oktaUser('bob.ross@acme.test') })).status).toBe(201)
  const { activities } = expectOk(
    await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query: { kind: ['connection.pause', 'connection.resume'] } }),
  ).data
  expect(activities.map((activity: { kind: string }) => activity.kind)).toEqual(['connection.resume', 'connection.pause'])
})

test('without a connection the portal says so, and the API answers with its own error type', async () => {
  const { openSession, server, organization } = await createTestBackend()
  const admin = await openSession()
  const portal = expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data
  expect(portal).toMatchObject({ organization_name: 'Acme', connection: null, health: { state: 'not_set_up', last_request_at: null } })
  for (const answer of [
    await admin.call('GET', '/sdk/v1/b2b/scim'),
    await admin.call('POST', '/sdk/v1/b2b/scim/groups', {}),
    await admin.call('PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta', step: 'one', done: true }),
    await server('GET', `/v1/b2b/scim/${organization.organization_id}/connection`),
  ]) {
    expect([answer.status, answer.body.error_type]).toEqual([404, 'no_active_scim_connection'])
  }
})
