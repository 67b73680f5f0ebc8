import { afterEach, expect, test, vi } from 'vitest'
import { createScimClient, isScimSessionError, type ScimClientOptions } from '../../../src/exports/client.js'

const portal = { organization_name: 'Acme', permissions: [], viewer: null, request_id: 'req-1', status_code: 200 }
const expired = {
  status_code: 401,
  request_id: 'req-9',
  error_type: 'session_expired',
  error_message: 'The session has expired.',
  error_url: 'https://example.com',
}

afterEach(() => void vi.useRealTimers())

/** A server that takes these tokens, the tokens it got, and how often the host was asked for one. */
function host(getSessionToken: ScimClientOptions['getSessionToken'], valid: ReadonlySet<string | null>) {
  const sent: (string | null)[] = []
  const asked = vi.fn(getSessionToken)
  const client = createScimClient({
    baseUrl: '/api',
    ...(getSessionToken && { getSessionToken: asked }),
    retry: { attempts: 1 },
    fetch: async (_url, init) => {
      const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? null
      sent.push(token)
      const body = valid.has(token) ? { data: portal } : expired
      return new Response(JSON.stringify(body), { status: valid.has(token) ? 200 : 401 })
    },
  })
  return { client, sent, asked }
}

const jwt = (exp: number) => `e30.${btoa(JSON.stringify({ exp })).replaceAll('=', '')}.signature`

test('five requests at once ask for a session once', async () => {
  const { client, asked, sent } = host(async () => 'session-1', new Set(['session-1']))
  await Promise.all(Array.from({ length: 5 }, () => client.getPortal()))
  await client.getPortal()
  expect([asked.mock.calls.length, sent.length]).toEqual([1, 6])
})

test('a session that was refused is renewed, once for all requests it was refused to, and what was refused is sent again', async () => {
  let number = 0
  const valid = new Set(['session-1'])
  const { client, asked, sent } = host(async () => `session-${++number}`, valid)
  await client.getPortal()
  valid.delete('session-1')
  valid.add('session-2')
  await Promise.all(Array.from({ length: 5 }, () => client.getPortal()))
  expect(asked).toHaveBeenCalledTimes(2)
  expect(sent.filter((token) => token === 'session-2')).toHaveLength(5)
})

test('a session that is refused and has no successor is reported as what it is, and asked for again by the next request', async () => {
  const { client, asked, sent } = host(async () => 'session-1', new Set())
  await expect(client.getPortal()).rejects.toMatchObject({ error_type: 'session_expired' })
  expect(sent).toEqual(['session-1'])
  await expect(client.getPortal()).rejects.toMatchObject({ error_type: 'session_expired' })
  expect(asked.mock.calls.length).toBeGreaterThan(2)
})

test.each([
  ['expires_at of the session route', () => ({ session_token: 'session-1', expires_at: '2026-03-02T10:00:00.000Z' })],
  ['exp of a JSON Web Token', () => jwt(Date.parse('2026-03-02T10:00:00.000Z') / 1000)],
])('a token is replaced shortly before it expires, by the %s', async (_name, give) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00.000Z') })
  const { client, asked } = host(give, new Set(['session-1', give() as string]))
  await client.getPortal()
  vi.setSystemTime(new Date('2026-03-02T09:59:00.000Z'))
  await client.getPortal()
  expect(asked).toHaveBeenCalledTimes(1)
  vi.setSystemTime(new Date('2026-03-02T09:59:55.000Z'))
  await client.getPortal()
  expect(asked).toHaveBeenCalledTimes(2)
})

test('nobody being signed in is not remembered', async () => {
  let token: string | null = null
  const { client, sent } = host(() => token, new Set([null, 'session-1']))
  await client.getPortal()
  token = 'session-1'
  await client.getPortal()
  expect(sent).toEqual([null, 'session-1'])
})

test('another function is another session: what one person was given is not sent for another', async () => {
  const sent: (string | null)[] = []
  const options: ScimClientOptions = {
    baseUrl: '/api',
    getSessionToken: () => 'ada',
    fetch: async (_url, init) => {
      sent.push(new Headers(init.headers).get('authorization'))
      return new Response(JSON.stringify({ data: portal }))
    },
  }
  const client = createScimClient(options)
  await client.getPortal()
  options.getSessionToken = () => 'grace'
  await client.getPortal()
  expect(sent).toEqual(['Bearer ada', 'Bearer grace'])
})

test.each([
  ['fails', () => Promise.reject(new Error('HTTP 500')), 'it failed (HTTP 500)'],
  [
    'throws',
    () => {
      throw new Error('no store')
    },
    'it failed (no store)',
  ],
  ['gives an answer without a token', () => ({}) as never, 'it gave no token'],
  ['gives nothing', () => undefined as never, 'it gave no token'],
  ['gives an empty text', () => '', 'it gave no token'],
])('a getSessionToken that %s is a named error, and nothing is sent', async (_name, getSessionToken, problem) => {
  const { client, sent } = host(getSessionToken, new Set())
  const error = await client.getPortal().catch((reason: unknown) => reason)
  expect(isScimSessionError(error)).toBe(true)
  expect(String(error)).toContain(problem)
  expect(sent).toEqual([])
})

test('one that hangs ends with the call, and holds up no other call after it', async () => {
  let give: (token: string) => void = () => {}
  const { client } = host(
    () =>
      new Promise<string>((resolve) => {
        give = resolve
      }),
    new Set(['session-1']),
  )
  const abort = new AbortController()
  const left = client.getPortal({ signal: abort.signal })
  const stays = client.getPortal()
  abort.abort(new Error('left the page'))
  await expect(left).rejects.toThrow('left the page')
  give('session-1')
  expect(await stays).toMatchObject({ organization_name: 'Acme' })
})

test('with credentials, the browser sends its cookies and no token is asked for', async () => {
  const modes: unknown[] = []
  const client = createScimClient({
    baseUrl: '/api',
    credentials: 'same-origin',
    fetch: async (_url, init) => {
      modes.push(init.credentials, new Headers(init.headers).get('authorization'))
      return new Response(JSON.stringify({ data: portal }))
    },
  })
  await client.getPortal()
  expect(modes).toEqual(['same-origin', null])
})
