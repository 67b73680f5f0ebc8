import { expect, test } from 'vitest'
import { createTestBackend, expectOk, publicUrl } from '../support/backend.js'
import { openTestStorage } from '../support/storage.js'

async function ready() {
  const test = await createTestBackend()
  const { connection_id } = await test.createConnection()
  return { ...test, connection_id, admin: await test.openSession() }
}

test.each<[string, string, string, unknown, string]>([
  ['an unknown key', 'POST', '/sdk/v1/b2b/scim', { display_name: 'X', organization_id: 'o' }, 'organization_id'],
  ['an unknown key deep inside', 'POST', '/sdk/v1/b2b/scim/groups', { query: { name: 'x', rank: 1 } }, 'query.rank'],
  ['__proto__ as a key', 'POST', '/sdk/v1/b2b/scim/groups', '{"__proto__":{"limit":1}}', '__proto__'],
  ['a wrong type', 'POST', '/sdk/v1/b2b/scim', { display_name: 5 }, 'display_name'],
  ['an empty name', 'POST', '/sdk/v1/b2b/scim', { display_name: '   ' }, 'display_name'],
  ['a name that is too long', 'POST', '/sdk/v1/b2b/scim', { display_name: 'x'.repeat(201) }, 'display_name'],
  ['a name with U+0000', 'POST', '/sdk/v1/b2b/scim', { display_name: 'a\0b' }, 'display_name'],
  ['a name with half a surrogate pair', 'POST', '/sdk/v1/b2b/scim', '{"display_name":"a\\ud800b"}', 'display_name'],
  ['a negative limit', 'POST', '/sdk/v1/b2b/scim/groups', { limit: -1 }, 'limit'],
  ['a limit that is too high', 'POST', '/sdk/v1/b2b/organizations/me/members/search', { limit: 1001 }, 'limit'],
  [
    'an unknown filter',
    'POST',
    '/sdk/v1/b2b/organizations/me/members/search',
    { query: { operator: 'AND', operands: [{ filter_name: 'x', filter_value: 'y' }] } },
    'query.operands.0.filter_name',
  ],
  ['a required key left out', 'POST', '/sdk/v1/b2b/scim/rotate/start', {}, 'connection_id'],
  ['a list instead of an object', 'POST', '/sdk/v1/b2b/scim/groups', [], ''],
  ['no body where one is needed', 'POST', '/sdk/v1/b2b/scim/rotate/start', undefined, 'connection_id'],
  ['a broken body', 'POST', '/sdk/v1/b2b/scim', '{"display_name":', ''],
  ['a time that is none', 'POST', '/sdk/v1/b2b/scim/activity', { query: { from: 'yesterday' } }, 'query.from'],
  ['a step that is not a name', 'PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta', step: '../x', done: true }, 'step'],
])('%s is refused with 400 that names the field and repeats nothing', async (_what, method, path, body, field) => {
  const { admin } = await ready()
  const answer = await admin.call(method, path, body)
  expect(answer.status, answer.text).toBe(400)
  expect(answer.body.error_type).toBe('invalid_request')
  expect(answer.body.error_details.field).toBe(field)
})

test.each<[string, string, string, unknown, string, RegExp]>([
  ['a number as text', 'POST', '/sdk/v1/b2b/scim/groups', { limit: '0' }, 'limit', /must be of type/],
  [
    'null in a list',
    'POST',
    '/v1/b2b/scim/{org}/portal_session',
    { email_address: 'x@acme.test', roles: [null] },
    'roles.0',
    /must be of type string/,
  ],
  ['a list for an object', 'POST', '/sdk/v1/b2b/scim/groups', [], '', /must be of type object/],
  ['text for an object', 'POST', '/sdk/v1/b2b/scim/groups', { query: 'x' }, 'query', /must be of type object/],
  ['a truth for a text', 'POST', '/sdk/v1/b2b/scim', { display_name: true }, 'display_name', /must be of type string/],
  ['what is not there', 'POST', '/sdk/v1/b2b/scim/rotate/start', {}, 'connection_id', /is required \(string\)/],
])('the reason says what is wrong with %s', async (_what, method, path, body, field, reason) => {
  const { admin, server, organization } = await ready()
  const call = path.startsWith('/v1/') ? server : admin.call
  const answer = await call(method, path.replace('{org}', organization.organization_id), body)
  expect([answer.status, answer.body.error_details?.field]).toEqual([400, field])
  expect(answer.body.error_details.reason).toMatch(reason)
  expect(answer.body.error_details.fields[0].reason).toBe(answer.body.error_details.reason)
})

test('refusals never contain a stack, and every answer is JSON that nobody caches or sniffs', async () => {
  const { admin, request, server } = await ready()
  const answers = [
    await admin.call('POST', '/sdk/v1/b2b/scim', '{'),
    await admin.call('GET', '/sdk/v1/b2b/scim'),
    await request('/sdk/v1/nothing/here'),
    await request('/v1/b2b/nothing', { method: 'POST', body: {} }),
    await server('GET', '/v1/b2b/organizations/%00'),
    await request('/elsewhere'),
  ]
  for (const answer of answers) {
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.text).not.toMatch(/\.ts|node_modules|\bat \w+ \(/)
  }
  expect(answers.map((answer) => answer.status)).toEqual([400, 200, 404, 404, 404, 404])
})

test('a known path with another method says which one it takes', async () => {
  const { admin } = await ready()
  const answer = await admin.call('PATCH', '/sdk/v1/b2b/scim/portal', {})
  expect([answer.status, answer.body.error_type, answer.headers.get('allow')]).toEqual([405, 'method_not_allowed', 'HEAD, GET'])
})

test('a method cannot be overridden by a header', async () => {
  const { admin, readConnection, connection_id } = await ready()
  await admin.call('GET', '/sdk/v1/b2b/scim', undefined, { 'x-http-method-override': 'DELETE' })
  expect((await readConnection()).connection_id).toBe(connection_id)
})

test('bodies must be plain JSON', async () => {
  const { admin } = await ready()
  const wrong: Record<string, string>[] = [
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-encoding': 'gzip' },
  ]
  for (const headers of wrong) {
    const answer = await admin.call('POST', '/sdk/v1/b2b/scim', { display_name: 'X' }, headers)
    expect([answer.status, answer.body.error_type]).toEqual([415, 'unsupported_media_type'])
  }
  expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/groups', {}, { 'content-type': 'application/json; charset=utf-8' }))
})

test('a body over the limit is refused while it streams, even when its length is not announced', async () => {
  const { admin, backend } = await ready()
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(0x20))
    },
  })
  const request = new Request(`${publicUrl}/sdk/v1/b2b/scim`, {
    method: 'POST',
    headers: { authorization: `Bearer ${admin.session_token}`, 'content-type': 'application/json' },
    body: endless,
    duplex: 'half',
  } as RequestInit)
  const response = await backend.fetch(request)
  expect(response.status).toBe(413)
  expect(sent).toBeLessThan(8 * 1024 * 1024)
})

test('a body that is not UTF-8 is refused', async () => {
  const { admin, backend } = await ready()
  const headers = { authorization: `Bearer ${admin.session_token}`, 'content-type': 'application/json' }
  const response = await backend.fetch(
    new Request(`${publicUrl}/sdk/v1/b2b/scim`, { method: 'POST', headers, body: new Uint8Array([0x22, 0xff, 0x22]) }),
  )
  expect(response.status).toBe(400)
})

test('an unexpected failure is a plain 500 with an id, and its cause goes to the log', async () => {
  const storage = await openTestStorage()
  let isBurning = false
  const find: typeof storage.find = (...asked) => (isBurning ? Promise.reject(new Error('the disk is on fire')) : storage.find(...asked))
  const { openSession, takeLogged } = await createTestBackend({ storage: { ...storage, find } })
  const admin = await openSession()
  isBurning = true
  const { status, body, text } = await admin.call('GET', '/sdk/v1/b2b/scim')
  expect([status, body.error_type]).toEqual([500, 'internal_server_error'])
  expect(text).not.toContain('fire')
  const [entry, ...others] = takeLogged()
  expect(others).toEqual([])
  expect(entry?.detail).toMatchObject({ request_id: body.request_id })
  expect(String(entry?.detail?.error)).toContain('the disk is on fire')
})

test('while the database does not answer, callers are told when to try again', async () => {
  const { backend, storage, admin, takeLogged } = await ready()
  expect(await (await backend.fetch(new Request(`${publicUrl}/readyz`))).json()).toEqual({ status: 'ready' })
  await backend.close()
  await storage.close()
  const readiness = await backend.fetch(new Request(`${publicUrl}/readyz`))
  expect([readiness.status, readiness.headers.get('retry-after'), await readiness.json()]).toEqual([503, '5', { status: 'unavailable' }])
  // Starting the process anew would not bring the database back.
  expect((await backend.fetch(new Request(`${publicUrl}/healthz`))).status).toBe(200)
  const answer = await admin.call('GET', '/sdk/v1/b2b/scim')
  expect([answer.status, answer.body.error_type, answer.headers.get('retry-after')]).toEqual([503, 'service_unavailable', '5'])
  expect(takeLogged()).toMatchObject([{ detail: { request_id: answer.body.request_id } }])
})

test.each<[string, object, RegExp]>([
  ['a short signing key', { signingKey: 'short' }, /signingKey.*32 bytes/],
  ['half of the credentials', { projectSecret: undefined }, /both/i],
  ['a blank secret', { projectSecret: ' ' }, /blank/],
  ['a public URL with a slash at its end', { publicUrl: 'https://x.test/' }, /publicUrl/],
  ['a public URL that is not a URL', { publicUrl: 'x.test' }, /publicUrl/],
  ['a rate limit below Entra’s pace', { rateLimit: 10 }, /rateLimit.*50/],
  ['an origin with a path', { allowedOrigins: ['https://x.test/app'] }, /allowedOrigins/],
  ['the wildcard origin', { allowedOrigins: ['*'] }, /allowedOrigins/],
])('%s is refused before the first request', async (_what, options, message) => {
  await expect(createTestBackend(options)).rejects.toThrow(message)
})

test.each([33, 100_000])('a body nested %i levels deep is refused, even where nobody is signed in', async (depth) => {
  const { request, openSession } = await createTestBackend()
  const admin = await openSession()
  const nested = '['.repeat(depth) + ']'.repeat(depth)
  for (const answer of [
    await request('/sdk/v1/events', { method: 'POST', body: nested }),
    await admin.call('POST', '/sdk/v1/b2b/scim', `{"display_name":${nested}}`),
  ]) {
    expect([answer.status, answer.body.error_type]).toEqual([400, 'invalid_request'])
  }
  expectOk(await request('/sdk/v1/events', { method: 'POST', body: '['.repeat(32) + ']'.repeat(32) }))
})
