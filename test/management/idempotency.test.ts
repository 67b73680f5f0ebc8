import { expect, test } from 'vitest'
import type { Session } from '../../src/server/options.js'
import { createTestBackend, expectOk } from '../support/backend.js'

const key = (value: string) => ({ 'idempotency-key': value })

test('the same key and body make one connection, and its token is shown once', async () => {
  const { openSession } = await createTestBackend()
  const admin = await openSession()
  const create = (display_name = 'Okta') => admin.call('POST', '/sdk/v1/b2b/scim', { display_name }, key('k-1'))
  const first = expectOk(await create()).data.connection
  const second = expectOk(await create()).data.connection
  expect(second).not.toHaveProperty('bearer_token')
  const { bearer_token, ...rest } = first
  expect(second).toEqual({ ...rest, bearer_token_last_four: bearer_token.slice(-4) })
  const other = await create('Another')
  expect([other.status, other.body.error_type]).toEqual([422, 'idempotency_key_reused'])
})

test('twenty identical requests at once make one connection', async () => {
  const { openSession } = await createTestBackend()
  const admin = await openSession()
  const answers = await Promise.all(Array.from({ length: 20 }, () => admin.call('POST', '/sdk/v1/b2b/scim', {}, key('k-1'))))
  const connections = answers.map((answer) => expectOk(answer).data.connection)
  expect(new Set(connections.map((connection) => connection.connection_id)).size).toBe(1)
  expect(connections.filter((connection) => connection.bearer_token)).toHaveLength(1)
})

test('the order of the keys in a body does not make it another request', async () => {
  const { openSession } = await createTestBackend()
  const admin = await openSession()
  const create = async (body: string) => expectOk(await admin.call('POST', '/sdk/v1/b2b/scim', body, key('k-1'))).data.connection
  const first = await create('{"display_name":"A","identity_provider":"okta"}')
  const again = await create('{ "identity_provider":"okta", "display_name":"A" }')
  expect(again.connection_id).toBe(first.connection_id)
})

test('a key belongs to the caller who used it, and is forgotten after a day', async () => {
  const { server, clock, organization, createOrganization, openSession } = await createTestBackend()
  const { organization_id } = await createOrganization({ organization_name: 'Globex' })
  const ada = await openSession()
  const eve = await openSession({ organization_id, email_address: 'eve@globex.test' })
  const mine = expectOk(await ada.call('POST', '/sdk/v1/b2b/scim', {}, key('k-1'))).data.connection
  const theirs = expectOk(await eve.call('POST', '/sdk/v1/b2b/scim', {}, key('k-1'))).data.connection
  expect([mine.organization_id, theirs.organization_id]).toEqual([organization.organization_id, organization_id])

  const create = () => server('POST', '/v1/b2b/organizations', { organization_name: 'Initech' }, key('k-2'))
  const first = expectOk(await create()).organization.organization_id
  expect(expectOk(await create()).organization.organization_id).toBe(first)
  clock.advance(24 * 3_600_000)
  expect(expectOk(await create()).organization.organization_id).not.toBe(first)
})

test('the same key for another operation is another request', async () => {
  const { openSession } = await createTestBackend()
  const admin = await openSession()
  expectOk(await admin.call('POST', '/sdk/v1/b2b/scim', {}, key('k-1')))
  expect((await admin.call('POST', '/sdk/v1/b2b/scim/setup_link', {}, key('k-1'))).status).toBe(422)
})

test('a refused creation does not use up the key', async () => {
  const { openSession, createConnection } = await createTestBackend()
  const admin = await openSession()
  const { connection_id } = await createConnection()
  expect((await admin.call('POST', '/sdk/v1/b2b/scim', {}, key('k-1'))).status).toBe(400)
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${connection_id}`))
  expect(expectOk(await admin.call('POST', '/sdk/v1/b2b/scim', {}, key('k-1'))).data.connection.bearer_token).toBeTruthy()
})

test.each(['', 'a b', 'x'.repeat(256), 'ümlaut'])('the key %j is refused', async (value) => {
  const { openSession } = await createTestBackend()
  const admin = await openSession()
  // Header values are bytes; a letter beyond ASCII is sent as its UTF-8 bytes.
  const answer = await admin.call('POST', '/sdk/v1/b2b/scim', {}, key(String.fromCharCode(...new TextEncoder().encode(value))))
  expect([answer.status, answer.body.error_details?.field]).toEqual([400, 'Idempotency-Key'])
})

test('a person who signed in again gets the first result, another person does not', async () => {
  const { openSession } = await createTestBackend()
  const create = async (email_address: string) =>
    expectOk(await (await openSession({ email_address })).call('POST', '/sdk/v1/b2b/scim/setup_link', {}, key('k-1'))).data.setup_link
  const first = await create('ada@acme.test')
  const again = await create('Ada@acme.test')
  expect([again.setup_link_id, again.url]).toEqual([first.setup_link_id, undefined])
  expect((await create('bob@acme.test')).url).toBeTruthy()
})

test.each<[string, (person: string) => string | null]>([
  ['by name', (person) => person],
  ['without a name', () => null],
])('people of a host that gives no member id have keys of their own: %s', async (_what, nameOf) => {
  const test = await createTestBackend({
    authenticate: async (request): Promise<Session> => ({
      organization_id: test.organization.organization_id,
      member_id: null,
      name: nameOf(request.headers.get('authorization') ?? ''),
      permissions: ['stytch.scim:*'],
    }),
  })
  const create = async (person: string) => {
    const headers = { authorization: `Bearer ${person}`, ...key('k-1') }
    return expectOk(await test.request('/sdk/v1/b2b/scim/setup_link', { method: 'POST', body: {}, headers })).data.setup_link
  }
  const ofAda = await create('ada')
  expect((await create('ada')).setup_link_id).toBe(ofAda.setup_link_id)
  expect((await create('bob')).setup_link_id).not.toBe(ofAda.setup_link_id)
})

test('a malformed key is refused where a portal session is made, too', async () => {
  const { server, organization } = await createTestBackend()
  const body = { email_address: 'ada@acme.test', permissions: [] }
  const answer = await server('POST', `/v1/b2b/scim/${organization.organization_id}/portal_session`, body, key('a b'))
  expect([answer.status, answer.body.error_details?.field]).toEqual([400, 'Idempotency-Key'])
})
