import { afterEach, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { type Listener, listen } from '../../src/server/node/listener.js'
import { createTestBackend } from '../support/backend.js'

const open: Listener[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.close({ drain: 0 })))
})

type Handler = (request: Request) => Promise<Response>

/** A SCIM endpoint over HTTP: ours, with what a test does to its requests and answers. */
async function endpoint(changed: (answer: Handler) => Handler = (answer) => answer) {
  const backend = await createTestBackend({ organization: { email_allowed_domains: ['acme.test'] } })
  const { connection_id, token } = await backend.createConnection()
  const listener = await listen({ port: 0, fetch: changed((request) => backend.backend.fetch(request)) })
  open.push(listener)
  const scim = backend.speakScim({ connection_id, token })
  return {
    token,
    baseUrl: `${listener.url}/scim/v2/${connection_id}`,
    stored: async () => [(await scim('/Users?count=0')).body.totalResults, (await scim('/Groups?count=0')).body.totalResults],
  }
}

async function doctor(args: readonly string[], environment: Record<string, string> = {}) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const rest = { isTerminal: false, stopped: new Promise(() => {}), demoFolder: '', setupFolder: '' }
  const code = await main(['doctor', ...args], environment, { ...io, ...rest } as Parameters<typeof main>[2])
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const examine = ({ baseUrl, token }: { baseUrl: string; token: string }, ...more: string[]) =>
  doctor(['--base-url', baseUrl, '--domain', 'acme.test', ...more], { SCIM_TOKEN: token })

test('our own endpoint passes every check, and nothing of them stays behind', async () => {
  const ours = await endpoint()
  const { code, out } = await examine(ours)
  expect(out.split('\n').filter((line) => !line.startsWith('✓'))).toEqual(['All 16 checks passed.'])
  expect(code).toBe(0)
  expect(await ours.stored()).toEqual([0, 0])
})

test('the report as JSON has every check with who needs it', async () => {
  const { out } = await examine(await endpoint(), '--json')
  const { results, left_behind } = JSON.parse(out)
  expect([results.length, left_behind]).toEqual([16, []])
  expect(results[0]).toEqual({ title: expect.any(String), needed_by: expect.any(String), problem: null })
})

const withBody = (response: Response, body: unknown) =>
  new Response(JSON.stringify(body), { status: response.status, headers: response.headers })

test.each<[string, string, (answer: Handler) => Handler]>([
  [
    'takes any token',
    'A wrong token is refused',
    (answer) => async (request) => {
      const response = await answer(request)
      return response.status === 401 ? new Response('{"Resources":[]}', { status: 200 }) : response
    },
  ],
  [
    'answers a filter without a match by 404',
    'A filter that matches nobody is an empty list',
    (answer) => async (request) => {
      const response = await answer(request)
      if (!request.url.includes('filter=')) return response
      const list = (await response.clone().json()) as { totalResults: number }
      return list.totalResults === 0 ? new Response(null, { status: 404 }) : response
    },
  ],
  [
    'creates twice',
    'The same person is not created twice',
    (answer) => async (request) => {
      const response = await answer(request)
      return response.status === 409 ? new Response('{"id":"again"}', { status: 201 }) : response
    },
  ],
  [
    'compares userNames by case',
    'A person is found by userName, whatever its case',
    (answer) => (request) =>
      answer(request.url.includes('SCIM-DOCTOR') ? new Request(request.url.replaceAll('SCIM-DOCTOR', 'NOBODY'), request) : request),
  ],
  [
    'does not understand a PATCH without a path',
    'A PATCH without a path deactivates',
    (answer) => async (request) => {
      const isPathless = request.method === 'PATCH' && (await request.clone().text()).includes('"value":{"active"')
      return isPathless ? new Response(null, { status: 204 }) : answer(request)
    },
  ],
  [
    'takes "True" for a text',
    'A PATCH with a path and a text for a truth value activates',
    (answer) => async (request) => {
      const isText = request.method === 'PATCH' && (await request.clone().text()).includes('"True"')
      return isText ? new Response('{"status":"400"}', { status: 400 }) : answer(request)
    },
  ],
  [
    'refuses what it does not know',
    'Unknown attributes of an extension do not refuse a person',
    (answer) => async (request) => {
      const isUnknown = request.method === 'PATCH' && (await request.clone().text()).includes('shoeSize')
      return isUnknown ? new Response('{"status":"400"}', { status: 400 }) : answer(request)
    },
  ],
  [
    'keeps every member',
    'A member is removed by a filter in the path',
    (answer) => async (request) => {
      const isRemoval = request.method === 'PATCH' && (await request.clone().text()).includes('members[value eq')
      return isRemoval ? new Response(null, { status: 204 }) : answer(request)
    },
  ],
  [
    'returns deleted people',
    'A person is deleted and then not found',
    (answer) => async (request) => {
      const response = await answer(request)
      return response.status === 404 && request.url.includes('/Users/') ? withBody(new Response(null), { active: false }) : response
    },
  ],
  [
    'lists a page that is not one',
    'People are listed in pages',
    (answer) => (request) =>
      request.url.includes('count=1&') || request.url.endsWith('count=1')
        ? Promise.resolve(new Response('<html>Sign in</html>'))
        : answer(request),
  ],
])('an endpoint that %s is told so by name, with who needs it', async (_fault, title, changed) => {
  const { code, out } = await examine(await endpoint(changed))
  const lines = out.split('\n')
  const at = lines.indexOf(`✗ ${title}`)
  expect(lines[at + 1]).toMatch(/^ {4}Needed by /)
  expect(lines[at + 2]).toMatch(/Expected /)
  expect(lines.at(-1)).toMatch(/^\d of 16 checks failed\.$/)
  expect(code).toBe(1)
})

test('a token that is refused ends the examination, and no part of the report has it', async () => {
  const { baseUrl } = await endpoint()
  const { code, out } = await examine({ baseUrl, token: 'wrong-token-of-somebody' })
  expect(out).toContain('✗ The token is accepted')
  expect(out).toContain('The other 15 were not tried.')
  expect(out).not.toContain('wrong-token-of-somebody')
  expect(code).toBe(1)
})

test('an address that does not answer is named with its reason', async () => {
  const { code, out } = await examine({ baseUrl: 'http://127.0.0.1:9', token: 'a-token' })
  expect(out).toMatch(/got no answer: .*Check the address/)
  expect(code).toBe(1)
})

test('what a failed check leaves behind is removed, and named where that fails', async () => {
  const ours = await endpoint(
    (answer) => (request) => (request.method === 'DELETE' ? Promise.resolve(new Response(null, { status: 500 })) : answer(request)),
  )
  const { out } = await examine(ours)
  expect(out).toMatch(/Left behind, please remove it: SCIM doctor [0-9a-f]{8} \(\/Groups\//)
  expect(out).toMatch(/Left behind, please remove it: scim-doctor-[0-9a-f]{8}@acme\.test \(\/Users\//)
})

test.each([
  [[], 'doctor needs --base-url'],
  [['--base-url', 'ftp://acme.test', '--token', 'x'], 'doctor needs --base-url'],
  [['--base-url', 'https://acme.test'], 'doctor needs the bearer token'],
  [['--base-url', 'https://acme.test', '--token', 'x', '--domain', 'acme'], '--domain is not a domain'],
  [['--base-url', 'https://acme.test', '--token', 'x', '--fast'], '--fast is not an option of doctor'],
])('wrong usage is named: %j', async (args, problem) => {
  const { code, err } = await doctor(args)
  expect(err).toContain(problem)
  expect(code).toBe(2)
})
