import { expect, test, vi } from 'vitest'
import {
  createScimClient,
  isScimApiError,
  isScimApiSchemaError,
  isScimApiUnreachableError,
  isScimSdkUsageError,
  ScimApiError,
} from '../../../src/exports/client.js'

const portal = { organization_name: 'Acme', permissions: [], viewer: null, request_id: 'req-1', status_code: 200 }
const connection = {
  organization_id: 'organization-1',
  connection_id: 'scim-connection-1',
  status: 'active',
  display_name: 'Okta',
  identity_provider: 'okta',
  base_url: 'https://api.example.com/scim/v2/scim-connection-1',
  scim_group_implicit_role_assignments: [],
  next_bearer_token_last_four: '',
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
}

function refusal(status: number, errorType: string, headers?: Record<string, string>): Response {
  const body = { status_code: status, request_id: 'req-9', error_type: errorType, error_message: 'No.', error_url: 'https://example.com' }
  return json(status, body, headers)
}

/** A server that returns these answers one after the other and remembers its requests. */
function server(...answers: (Response | Error)[]) {
  const requests: { url: string; method: string; headers: Headers; body: string | undefined }[] = []
  const client = createScimClient({
    baseUrl: 'https://api.example.com/',
    getSessionToken: () => 'session-1',
    retry: { firstDelay: 1 },
    fetch: async (url, init) => {
      requests.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers), body: init.body?.toString() })
      const answer = answers[Math.min(requests.length, answers.length) - 1]
      if (!answer || answer instanceof Error) throw answer ?? new Error('no answer is left')
      return answer.clone()
    },
  })
  return { client, requests }
}

test('a call goes to the base URL with the current session', async () => {
  const { client, requests } = server(json(200, { data: portal }))
  const answer = await client.getPortal()
  expect(answer.organization_name).toBe('Acme')
  expect(answer.request_id).toBe('req-1')
  expect(requests[0]?.url).toBe('https://api.example.com/sdk/v1/b2b/scim/portal')
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer session-1')
})

test('an id from the server cannot leave its path segment', async () => {
  const { client, requests } = server(json(200, { data: { connection_id: 'x', request_id: 'r', status_code: 200 } }))
  await client.deleteConnection('a/../b?c')
  expect(requests[0]?.url).toBe('https://api.example.com/sdk/v1/b2b/scim/a%2F..%2Fb%3Fc')
})

test('a refusal is a named error with the request id', async () => {
  const { client } = server(refusal(400, 'active_scim_connection_exists'))
  const error = await client.createConnection({ identity_provider: 'okta' }).catch((reason: unknown) => reason)
  expect(isScimApiError(error) && error.error_type).toBe('active_scim_connection_exists')
  expect(isScimApiError(error) && error.request_id).toBe('req-9')
})

test('an error from another copy of the package is recognized', () => {
  const error = new ScimApiError({ status_code: 404, request_id: 'r', error_type: 't', error_message: 'm', error_url: 'u' })
  const foreign = Object.assign(Object.create(null), { [Symbol.for('admin-portal-scim.error')]: 'api' })
  expect(isScimApiError(error)).toBe(true)
  expect(isScimApiError(foreign)).toBe(true)
  expect(isScimApiError(new Error('other'))).toBe(false)
})

test('no connection is null, not an error', async () => {
  const { client } = server(refusal(404, 'no_active_scim_connection'))
  expect(await client.getConnection()).toBeNull()
})

test.each([502, 503, 504, 429])('a read is retried after %s', async (status) => {
  const { client, requests } = server(refusal(status, 'x'), json(200, { data: portal }))
  await client.getPortal()
  expect(requests).toHaveLength(2)
})

test('a read gives up after three attempts and reports the last response', async () => {
  const { client, requests } = server(refusal(503, 'service_unavailable'))
  await expect(client.getPortal()).rejects.toMatchObject({ status_code: 503 })
  expect(requests).toHaveLength(3)
})

test('a search is retried although its method is POST', async () => {
  const { client, requests } = server(
    new TypeError('offline'),
    json(200, { data: { scim_groups: [], next_cursor: null, request_id: 'r', status_code: 200 } }),
  )
  await client.getConnectionGroups()
  expect(requests).toHaveLength(2)
})

test('a change without an idempotency key is sent once', async () => {
  const { client, requests } = server(refusal(503, 'service_unavailable'))
  await expect(client.rotateStart('scim-connection-1')).rejects.toMatchObject({ status_code: 503 })
  expect(requests).toHaveLength(1)
})

test('a retried create carries the same idempotency key', async () => {
  const { client, requests } = server(new TypeError('reset'), json(200, { data: { connection, request_id: 'r', status_code: 200 } }))
  await client.createConnection({ identity_provider: 'okta' })
  const keys = requests.map((request) => request.headers.get('idempotency-key'))
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(keys[1]).toBe(keys[0])
})

test('the server’s Retry-After is respected', async () => {
  vi.useFakeTimers()
  const { client, requests } = server(refusal(429, 'too_many_requests', { 'retry-after': '4' }), json(200, { data: portal }))
  const answer = client.getPortal()
  await vi.advanceTimersByTimeAsync(3_900)
  expect(requests).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(200)
  await answer
  expect(requests).toHaveLength(2)
  vi.useRealTimers()
})

test('a Retry-After longer than anyone would wait is reported instead', async () => {
  const { client, requests } = server(refusal(429, 'too_many_requests', { 'retry-after': '3600' }))
  await expect(client.getPortal()).rejects.toMatchObject({ retry_after: 3600 })
  expect(requests).toHaveLength(1)
})

test('no response at all is an error of its own', async () => {
  const { client } = server(new TypeError('Failed to fetch'))
  const error = await client.getPortal().catch((reason: unknown) => reason)
  expect(isScimApiUnreachableError(error)).toBe(true)
})

test.each([
  ['a page of a proxy', new Response('<html>', { status: 200 })],
  ['an error page of a proxy', new Response('<html>Bad Gateway', { status: 500 })],
  ['an answer that is not wrapped', json(200, portal)],
  ['a field of the wrong type', json(200, { data: { ...portal, permissions: 'all' } })],
  ['null', json(200, null)],
])('%s is a response that is not from this API', async (_name, answer) => {
  const { client } = server(answer)
  const error = await client.getPortal().catch((reason: unknown) => reason)
  expect(isScimApiSchemaError(error)).toBe(true)
})

test('unknown fields from a newer server are dropped, not refused', async () => {
  const { client } = server(json(200, { data: { ...portal, novelty: 1 } }))
  expect(await client.getPortal()).not.toHaveProperty('novelty')
})

test('a truncated response counts as none: a read is retried, then reported as unreachable', async () => {
  let asked = 0
  const client = createScimClient({
    baseUrl: '/',
    getSessionToken: () => null,
    retry: { firstDelay: 1 },
    fetch: async () => {
      asked += 1
      return new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) }))
    },
  })
  const error = await client.getPortal().catch((reason: unknown) => reason)
  expect(isScimApiUnreachableError(error)).toBe(true)
  expect(asked).toBe(3)
})

test('an aborted call rejects with its signal’s reason and is not retried', async () => {
  const { client, requests } = server(refusal(503, 'service_unavailable'))
  const abort = new AbortController()
  abort.abort(new Error('left the page'))
  await expect(client.getPortal({ signal: abort.signal })).rejects.toThrow('left the page')
  expect(requests.length).toBeLessThanOrEqual(1)
})

test('a missing id is a usage error, reported before anything is sent', async () => {
  const { client, requests } = server()
  const error = await client.getMember('').catch((reason: unknown) => reason)
  expect(isScimSdkUsageError(error)).toBe(true)
  expect(requests).toHaveLength(0)
})
