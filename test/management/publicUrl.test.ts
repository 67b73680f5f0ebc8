import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setupServer } from 'msw/node'
import { describe, expect, test } from 'vitest'
import { createScimClient } from '../../src/client/createScimClient.js'
import { createMemoryStorage } from '../../src/exports/server.js'
import { createScimMockHandlers } from '../../src/mocks/handlers.js'
import { SimulatedOkta } from '../../src/mocks/idp/okta.js'
import { createMockScim } from '../../src/mocks/mockScim.js'
import { createScimBackend } from '../../src/server/createScimBackend.js'
import { listen } from '../../src/server/node/listener.js'
import { readmeCode, withAddresses } from '../outside/support/readme.js'
import { createTestBackend, expectOk, type Json, oktaGroup, oktaUser, project, readAnswer, signingKey } from '../support/backend.js'

// Where the backend is, as the path of the public address says, and how requests then reach it.

const backendAt = (publicUrl: string) =>
  createScimBackend({ storage: createMemoryStorage(), publicUrl, ...project, signingKey, logger: { error() {} } })

const basic = `Basic ${btoa(`${project.projectId}:${project.projectSecret}`)}`

/** A host that has the backend below a path of its server, and everything its people and their identity provider then do. */
function hostAt(publicUrl: string, fetch: (request: Request) => Promise<Response>) {
  const send = (method: string, url: string, authorization: string, body?: unknown) => {
    const headers = { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) }
    return fetch(new Request(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }))
  }
  const server = async (method: string, path: string, body?: unknown) =>
    expectOk(await readAnswer<Json>(await send(method, publicUrl + path, basic, body)))

  async function openPortal() {
    const { organization } = await server('POST', '/v1/b2b/organizations', { organization_name: 'Acme' })
    const { session_token } = await server('POST', `/v1/b2b/scim/${organization.organization_id}/portal_session`, {
      email_address: 'ada@acme.test',
      roles: ['stytch_admin'],
    })
    return createScimClient({
      baseUrl: publicUrl,
      getSessionToken: () => session_token,
      fetch: (input, init) => fetch(new Request(input, init)),
    })
  }
  return { send, openPortal }
}

/** Every address that an answer holds, however deep. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : []
}

const shapes: [string, (prefix: string) => (request: Request) => Request][] = [
  ['with the path, as Next’s route handlers and Express’s originalUrl have it', () => (request) => request],
  [
    'without the path, as Express’s url and a proxy that takes it off have it',
    (prefix) => (request) => new Request(request.url.replace(prefix, ''), request),
  ],
]

const prefixes = ['/api/scim', '/api', '/scim', '/scim/v2', '/v1', '/v1/b2b/scim', '/sdk/v1', '/setup', '/a.b/~c_d-e']

describe.each(shapes)('requests that arrive %s', (_shape, reshape) => {
  test.each(prefixes)('below %s every address that we hand out is answered', async (prefix) => {
    const publicUrl = `https://app.example.com${prefix}`
    const backend = backendAt(publicUrl)
    const { send, openPortal } = hostAt(publicUrl, (request) => backend.fetch(reshape(prefix)(request)))
    const client = await openPortal()
    expect((await client.getPortal()).organization_name).toBe('Acme')
    const { connection } = await client.createConnection({ identity_provider: 'okta' })
    expect(connection.base_url).toBe(`${publicUrl}/scim/v2/${connection.connection_id}`)

    const scim = (method: string, url: string, body?: unknown) => send(method, url, `Bearer ${connection.bearer_token}`, body)
    const created = await readAnswer<Json>(await scim('POST', `${connection.base_url}/Users`, oktaUser('ada.byron@acme.test')))
    expect(created.headers.get('location')).toBe(created.body.meta.location)
    const group = expectOk(
      await readAnswer<Json>(await scim('POST', `${connection.base_url}/Groups`, oktaGroup('Team', [created.body.id]))),
    )
    const whole = expectOk(await readAnswer<Json>(await scim('GET', `${group.meta.location}?attributes=members.$ref`)))
    const bulk = await readAnswer<Json>(
      await scim('POST', `${connection.base_url}/Bulk`, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
        Operations: [{ method: 'POST', path: '/Users', bulkId: 'one', data: oktaUser('eve.moneypenny@acme.test') }],
      }),
    )
    const types = await readAnswer<Json>(await scim('GET', `${connection.base_url}/ResourceTypes`))
    const handedOut = [created.body, group, whole, expectOk(bulk), expectOk(types)].flatMap(addressesIn)
    expect(handedOut.length).toBeGreaterThan(5)
    for (const address of handedOut.filter((one) => one.startsWith(publicUrl))) {
      expect((await scim('GET', address)).status, address).toBe(200)
    }
    expect(handedOut.filter((one) => !one.startsWith(`${publicUrl}/`) && one.startsWith('https://app.'))).toEqual([])

    const { setup_link } = await client.createSetupLink({})
    expect(setup_link.url).toMatch(new RegExp(`^${publicUrl.replaceAll('.', '\\.')}/setup#scimsetup_`))
    const secret = setup_link.url?.split('#')[1] ?? ''
    expect((await client.exchangeSetupLink(secret)).session_token).toMatch(/^aps1\./)
    const document = expectOk(await readAnswer<Json>(await send('GET', `${publicUrl}/openapi.json`, '')))
    expect(document.servers).toEqual([{ url: publicUrl }])
    expect((await send('GET', `${publicUrl}/healthz`, '')).status).toBe(200)
    const refused = await readAnswer<Json>(await send('GET', `${publicUrl}/sdk/v1/b2b/scim`, ''))
    expect(refused.body.error_url).toMatch(new RegExp(`^${publicUrl.replaceAll('.', '\\.')}/openapi\\.json#`))
    await backend.close()
  })
})

test.each([
  ['a longer name', '/api/scimx/healthz'],
  ['a shorter name', '/api/healthz'],
  ['another case', '/API/scim/healthz'],
  ['a doubled slash before it', '//api/scim/healthz'],
  ['a doubled slash in it', '/api//scim/healthz'],
  ['a doubled slash after it', '/api/scim//healthz'],
  ['a slash at the end', '/api/scim/healthz/'],
  ['an encoded letter', '/%61pi/scim/healthz'],
  ['an encoded slash', '/api%2Fscim/healthz'],
  ['an encoded slash after it', '/api/scim%2Fhealthz'],
  ['a backslash that is encoded', '/api/scim%5Chealthz'],
  ['the path twice', '/api/scim/api/scim/healthz'],
  ['the path alone', '/api/scim'],
  ['the path as the end', '/healthz/api/scim'],
  ['a path parameter', '/api/scim;x/healthz'],
])('%s is not the path of the public address', async (_what, path) => {
  const backend = backendAt('https://app.example.com/api/scim')
  for (const url of [`https://app.example.com${path}`, `https://app.example.com${path}`.replace('healthz', 'sdk/v1/b2b/scim')]) {
    const answer = await readAnswer<Json>(await backend.fetch(new Request(url)))
    expect([answer.status, answer.body.error_type], url).toEqual([404, 'route_not_found'])
  }
  await backend.close()
})

test('paths are compared as they are spelled, so a rule that a proxy has about one cannot be passed in another spelling', async () => {
  const { backend } = await createTestBackend()
  for (const path of ['/%76%31/b2b/organizations/x', '/v1/%62%32b/organizations/x', '/v1/b2b/organi%7aations/x']) {
    const response = await backend.fetch(new Request(`https://scim.example.test${path}`, { headers: { authorization: basic } }))
    expect([response.status, (await response.json()).error_type], path).toEqual([404, 'route_not_found'])
  }
  await backend.close()
})

test.each([
  ['a slash at the end', 'https://app.example.com/api/', /ends with a slash/],
  ['a doubled slash', 'https://app.example.com//api', /plain path/],
  ['a doubled slash further on', 'https://app.example.com/api//scim', /plain path/],
  ['dots', 'https://app.example.com/api/../scim', /plain path/],
  ['one dot', 'https://app.example.com/./scim', /plain path/],
  ['percent-encoding', 'https://app.example.com/api/%73cim', /plain path/],
  ['a space', 'https://app.example.com/a pi', /plain path/],
  ['a space before it', ' https://app.example.com/api', /plain path/],
  ['a letter that must be encoded', 'https://app.example.com/größe', /plain path/],
  ['a backslash', 'https://app.example.com\\api', /plain path/],
  ['a query', 'https://app.example.com/api?x=1', /plain path/],
  ['an empty query', 'https://app.example.com/api?', /plain path/],
  ['a fragment', 'https://app.example.com/api#x', /plain path/],
  ['credentials', 'https://ada:secret@app.example.com/api', /credentials/],
  ['a pattern', 'https://app.example.com/:tenant/*', /plain path/],
  ['a scheme that is not of the web', 'ftp://app.example.com/api', /http\(s\)/],
  ['a path alone', '/api/scim', /is not an http\(s\) address/],
])('a public address with %s is refused at the start', (_what, publicUrl, problem) => {
  expect(() => backendAt(publicUrl)).toThrow(problem)
  expect(() => backendAt(publicUrl)).toThrow(/createScimBackend: publicUrl .*\. Pass one like "https:\/\/app\.example\.com"/)
})

test.each(shapes)('over HTTP, requests %s: the portal and a simulated Okta do their whole work below a path', async (_shape, reshape) => {
  let handle: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 })
  const listener = await listen({ port: 0, fetch: (request) => handle(request) })
  const publicUrl = `${listener.url}/api/scim`
  const backend = backendAt(publicUrl)
  // The host's own routes are beside it; only what is below the path is handed on.
  handle = async (request) => {
    if (!new URL(request.url).pathname.startsWith('/api/scim/')) return new Response('The host’s own page', { status: 404 })
    return backend.fetch(reshape('/api/scim')(request))
  }
  const client = await hostAt(publicUrl, (request) => fetch(request)).openPortal()
  const { connection } = await client.createConnection({ identity_provider: 'okta' })
  const okta = new SimulatedOkta({ fetch, wait: async () => {} })
  await okta.setUp({ baseUrl: connection.base_url, token: connection.bearer_token ?? '' })
  await okta.assign('dana.reyes@example.com')
  const { members } = await client.searchMembers({})
  expect(members.map((member) => [member.email_address, member.status])).toEqual([['dana.reyes@example.com', 'active']])
  await backend.close()
  await listener.close({ drain: 0 })
})

test('the README’s route for Next answers everything below it, for every method the APIs have', async () => {
  const exports = resolve('src/exports')
  const route = withAddresses(await readmeCode('The server', 'ts', 'app/api/scim/[...path]/route.ts'), {
    "'admin-portal-scim/server'": `'${exports}/server.ts'`,
    "'admin-portal-scim/server/node'": `'${exports}/server-node.ts'`,
  })
  const folder = resolve('.cache/next-route')
  await mkdir(`${folder}/app/api/scim/[...path]`, { recursive: true })
  await writeFile(`${folder}/app/api/scim/[...path]/route.ts`, route)
  const publicUrl = 'https://app.example.com/api/scim'
  const backend = backendAt(publicUrl)
  // As `next dev` finds it when it imports the route again; test/outside/next.test.ts has the database of the recipe.
  Object.assign(globalThis, { scimBackend: Promise.resolve(backend) })
  const methods: Record<string, (request: Request) => Promise<Response>> = await import(`${folder}/app/api/scim/[...path]/route.ts`)

  const client = await hostAt(
    publicUrl,
    async (request) => methods[request.method]?.(request) ?? new Response(null, { status: 405 }),
  ).openPortal()
  const { connection } = await client.createConnection({ identity_provider: 'okta' })
  expect(connection.base_url).toMatch(/^https:\/\/app\.example\.com\/api\/scim\/scim\/v2\//)
  expect((await client.updateConnection({ connection_id: connection.connection_id, display_name: 'Ours' })).connection.display_name).toBe(
    'Ours',
  )
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) expect(methods, method).toHaveProperty(method)
  await backend.close()
})

describe('mocks below a path', () => {
  test('a client with their address meets the scenario, and faults hit the operation they name', async () => {
    const mock = createMockScim({ baseUrl: 'https://api.acme.test/scim/v2/', scenario: 'active_connection' })
    const client = createScimClient({ ...mock, retry: { attempts: 1 } })
    expect((await client.getPortal()).connection?.base_url).toMatch(/^https:\/\/api\.acme\.test\/scim\/v2\/scim\/v2\/scim-connection-/)
    mock.faults.add({ operation: 'scim', answer: 'internal_server_error' })
    expect((await client.searchMembers({})).members.length).toBeGreaterThan(0)
    mock.faults.clear()
    mock.faults.add({ operation: 'searchMembers', answer: 'internal_server_error' })
    expect((await client.getPortal()).connection).not.toBeNull()
    await expect(client.searchMembers({})).rejects.toThrow(/injected/)
    await mock.close()
  })

  test('handlers take what is below the path and leave the host’s own requests alone', async () => {
    const mock = createScimMockHandlers({ baseUrl: 'https://app.acme.test/api/scim', scenario: 'active_connection' })
    const server = setupServer(...mock.handlers)
    server.listen({ onUnhandledRequest: 'error' })
    const client = createScimClient({ baseUrl: mock.baseUrl, getSessionToken: mock.getSessionToken, retry: { attempts: 1 } })
    expect((await client.getPortal()).organization_name).toBe('Fern & Field')
    await expect(fetch('https://app.acme.test/api/scimx/sdk/v1/b2b/scim')).rejects.toThrow()
    server.close()
    await mock.close()
  })

  test.each(['/api/scim', 'api.acme.test', 'https://api.acme.test/a%20b', 'https://api.acme.test/x?y'])(
    'an address that nothing can be below is refused by name: %s',
    (baseUrl) => {
      expect(() => createMockScim({ baseUrl })).toThrow(/createMockScim: baseUrl ".*" is not/)
    },
  )
})
