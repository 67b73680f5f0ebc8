import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createIdpFetch } from '../../src/cli/demo/idpFetch.js'
import { createSessionRoute } from '../../src/cli/demo/session.js'
import { main } from '../../src/cli/main.js'
import type { Environment } from '../../src/cli/options.js'
import { createScimClient } from '../../src/client/createScimClient.js'
import { newPostgresSchema } from '../support/postgres.js'

let folder = ''
const running: (() => Promise<number>)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aps-cli-'))
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((stop) => stop()))
  await rm(folder, { recursive: true, force: true })
})

const credentials = {
  SCIM_PROJECT_ID: 'project-live',
  SCIM_PROJECT_SECRET: 'secret-live',
  SCIM_PUBLIC_TOKEN: 'public-token-live',
  SCIM_SIGNING_KEY: 'k'.repeat(32),
}

interface Running {
  url: string
  out: string[]
  err: string[]
  /** Asks it to stop, as SIGTERM does, and returns the exit code. */
  stop(): Promise<number>
}

/** Runs the command in this process until it listens. */
async function serve(args: string[], environment: Environment = {}): Promise<Running> {
  const out: string[] = []
  const err: string[] = []
  let askToStop = () => {}
  const stopped = new Promise<void>((resolve) => {
    askToStop = resolve
  })
  let listensAt = (_url: string) => {}
  const listening = new Promise<string>((resolve) => {
    listensAt = resolve
  })
  const exit = main(['serve', ...args], environment, {
    out: (line) => {
      out.push(line)
      if (line.startsWith('listening on ')) listensAt(line.slice('listening on '.length))
    },
    err: (line) => err.push(line),
    isTerminal: false,
    stopped,
    demoFolder: join(folder, 'no-pages'),
    setupFolder: join(folder, 'setup-page'),
  })
  const url = await Promise.race([
    listening,
    exit.then((code) => Promise.reject(new Error(`It ended with ${code} instead of listening: ${err.join('\n')}`))),
  ])
  const stop = () => {
    askToStop()
    return exit
  }
  running.push(stop)
  return { url, out, err, stop }
}

/** Runs the command to its end. */
async function run(args: string[], environment: Environment = {}) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    isTerminal: false,
    stopped: Promise.resolve(),
    demoFolder: folder,
    setupFolder: folder,
  }
  const code = await main(args, environment, io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const demo = (...args: string[]) => serve(['--demo', '--port', '0', ...args])
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

describe('starting', () => {
  test('the first line says where it listens, and the health check responds', async () => {
    const { url, out } = await serve(['--port', '0', '--database', 'memory:'], credentials)

    expect(out[0]).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+$/)
    const health = await fetch(`${url}/healthz`)
    expect(health.status).toBe(200)
    expect(await health.json()).toEqual({ status: 'ok' })
  })

  test('the port of the environment is used, and a port in use is named with the option that changes it', async () => {
    const { url } = await serve(['--port', '0', '--database', 'memory:'], credentials)

    const second = await run(['serve', '--database', 'memory:'], { ...credentials, PORT: new URL(url).port })

    expect(second.code).toBe(1)
    expect(second.err).toMatch(/Port \d+ on 127\.0\.0\.1 is in use.*--port/)
    expect(second.out).toBe('')
  })

  test('the set-up page is served with a strict policy and never cached, but its files are', async () => {
    await mkdir(join(folder, 'setup-page', 'setup'), { recursive: true })
    await writeFile(join(folder, 'setup-page', 'setup.html'), '<!doctype html><title>Set up directory sync</title>')
    await writeFile(join(folder, 'setup-page', 'setup', 'main.js'), '// The page.')
    const { url } = await serve(['--port', '0', '--database', 'memory:'], credentials)

    const page = await fetch(`${url}/setup`)
    const file = await fetch(`${url}/setup/main.js`)

    expect(await page.text()).toContain('Set up directory sync')
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    const policy = page.headers.get('content-security-policy')
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) expect(policy).toContain(rule)
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    for (const path of ['/setup.html', '/setup/', '/setup/..%2f..%2fsigning-key']) expect((await fetch(url + path)).status).toBe(404)
    expect((await fetch(`${url}/setup`, { method: 'POST' })).status).toBe(404)
  })

  test('HEAD over real HTTP is GET without its body: pages, health, description, management API and SCIM', async () => {
    await mkdir(join(folder, 'setup-page', 'setup'), { recursive: true })
    await writeFile(join(folder, 'setup-page', 'setup.html'), '<!doctype html><title>Verzeichnis für Gäste</title>')
    await writeFile(join(folder, 'setup-page', 'setup', 'main.js'), '// The page.')
    const { url } = await demo('--database', 'memory:')
    const { session_token } = await (await fetch(`${url}/demo/session`, json({}))).json()
    const client = createScimClient({ baseUrl: url, getSessionToken: () => session_token })
    const { connection } = await client.createConnection({ identity_provider: 'okta' })
    const scim = { authorization: `Bearer ${connection.bearer_token}` }
    const session = { authorization: `Bearer ${session_token}` }
    const asked: [path: string, headers: Record<string, string>, status: number][] = [
      ['/', {}, 503],
      ['/setup', {}, 200],
      ['/setup/main.js', {}, 200],
      ['/healthz', {}, 200],
      ['/openapi.json', {}, 200],
      ['/demo/okta', {}, 200],
      ['/nowhere', {}, 404],
      ['/sdk/v1/b2b/scim/portal', session, 200],
      ['/sdk/v1/b2b/scim/portal', {}, 401],
      [`/scim/v2/${connection.connection_id}/Users`, scim, 200],
      [`/scim/v2/${connection.connection_id}/Users`, {}, 401],
    ]
    for (const [path, headers, status] of asked) {
      const get = await fetch(url + path, { headers })
      const body = await get.arrayBuffer()
      const head = await fetch(url + path, { method: 'HEAD', headers })
      const of = ({ headers, status }: Response) => {
        // The client's own connection handling differs, and so do the time and the id.
        const { date: _date, connection: _connection, 'keep-alive': _alive, 'x-request-id': _id, ...rest } = Object.fromEntries(headers)
        return { path, status, ...rest }
      }
      expect(of(head)).toEqual(of(get))
      expect([path, get.status, head.headers.get('content-length')]).toEqual([path, status, String(body.byteLength)])
      expect((await head.arrayBuffer()).byteLength).toBe(0)
    }
    const stream = await fetch(`${url}/sdk/v1/b2b/scim/events`, { method: 'HEAD', headers: session })
    expect([stream.status, stream.headers.get('content-type'), await stream.text()]).toEqual([200, 'text/event-stream', ''])
  })

  test('a set-up link says so when its page was not built', async () => {
    const { url } = await serve(['--port', '0', '--database', 'memory:'], credentials)

    const response = await fetch(`${url}/setup`)

    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build')])
  })

  test('missing credentials are named, one line each, and nothing listens', async () => {
    const { code, err, out } = await run(['serve', '--port', '0'], { SCIM_PROJECT_ID: 'project-live', SCIM_PROJECT_SECRET: ' ' })

    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.split('\n').map((line) => line.split(' ')[1])).toEqual(['SCIM_PROJECT_SECRET', 'SCIM_PUBLIC_TOKEN', 'SCIM_SIGNING_KEY'])
  })

  test('--help explains every option and exits with 0', async () => {
    const { code, out } = await run(['serve', '--help'])

    expect(code).toBe(0)
    for (const word of [
      '--port',
      '--host',
      '--database',
      '--public-url',
      '--allowed-origins',
      '--rate-limit',
      '--token-lifetime-days',
      '--demo',
      'SCIM_SIGNING_KEY',
    ]) {
      expect(out).toContain(word)
    }
  })

  test.each([[['frob']], [[]], [['serve', '--frob']]])('%j is refused with exit code 2', async (args) => {
    expect((await run(args, credentials)).code).toBe(2)
  })

  test('an impossible database folder is explained', async () => {
    await writeFile(join(folder, 'file'), 'not a folder')

    const { code, err } = await run(['serve', '--port', '0', '--database', `file:${join(folder, 'file')}`], credentials)

    expect(code).toBe(1)
    expect(err).toContain('--database')
  })

  test('two servers never share a database', async () => {
    await demo('--database', `file:${folder}`)

    const second = await run(['serve', '--demo', '--port', '0', '--database', `file:${folder}`])

    expect(second.code).toBe(1)
    expect(second.err).toContain('in use by another process')
  })
})

describe('on PostgreSQL', () => {
  test('two servers share a database, and neither says its password', async () => {
    const { connectionString, drop } = await newPostgresSchema()
    onTestFinished(drop)
    const database = connectionString.replace('postgres@', 'postgres:hunter2@')
    const organization = async ({ url }: Running, init?: RequestInit) => {
      const authorization = `Basic ${btoa(`${credentials.SCIM_PROJECT_ID}:${credentials.SCIM_PROJECT_SECRET}`)}`
      const answer = await fetch(`${url}/v1/b2b/organizations${init ? '' : '/acme'}`, {
        ...init,
        headers: { authorization, ...init?.headers },
      })
      return ((await answer.json()) as { organization: { organization_name: string } }).organization.organization_name
    }
    const [one, other] = await Promise.all([1, 2].map(() => serve(['--port', '0', '--database', database, '--demo'], credentials)))
    const created = json({ organization_name: 'Acme', organization_slug: 'acme' })
    expect(await organization(one as Running, created)).toBe('Acme')
    expect(await organization(other as Running)).toBe('Acme')
    expect(one?.out.join()).toContain('data: postgres://…@127.0.0.1')
    expect([...(one?.out ?? []), ...(one?.err ?? [])].join()).not.toContain('hunter2')
    // Stopped here, before their tables are dropped.
    await Promise.all(running.splice(0).map((stop) => stop()))
  })

  test('a server that does not answer is explained', async () => {
    const { code, err } = await run(['serve', '--port', '0', '--database', 'postgres://ada:hunter2@127.0.0.1:1/scim'], credentials)
    expect(code).toBe(1)
    expect(err).toMatch(/PostgreSQL database does not answer.*Check that it is running/)
    expect(err).not.toContain('hunter2')
  })
})

test('asked to stop, it ends with exit code 0 and no longer answers', async () => {
  const { url, stop } = await serve(['--port', '0', '--database', 'memory:'], credentials)

  expect(await stop()).toBe(0)

  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
})

test('unsafe settings are reported at the start, each with what to do', async () => {
  const start = async (...args: string[]) => (await serve(['--port', '0', '--database', 'memory:', ...args], credentials)).err

  expect(await start()).toEqual([])
  expect(await start('--public-url', 'https://scim.example.com')).toEqual([])
  expect(await start('--public-url', 'http://scim.example.com')).toEqual([expect.stringMatching(/unencrypted.*https address/)])
  expect(await start('--host', '0.0.0.0')).toEqual([expect.stringMatching(/nothing can connect to.*--public-url/)])
  expect(await start('--rate-limit', '0')).toEqual([expect.stringContaining('meant for benchmarks')])
})

test('--token-lifetime-days makes every new token expire', async () => {
  const { url } = await demo('--database', 'memory:', '--token-lifetime-days', '90')
  const client = await signIn(url)

  const { connection } = await client.createConnection({ identity_provider: 'okta' })

  const days = (Date.parse(connection.bearer_token_expires_at ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(89.9)
  expect(days).toBeLessThanOrEqual(90)
})

test('the public address is the prefix of base URLs, whatever Host says', async () => {
  const { url } = await demo('--database', 'memory:', '--public-url', 'https://scim.example.com')
  const client = await signIn(url)

  const { connection } = await client.createConnection({ identity_provider: 'okta' })

  expect(connection.base_url).toBe(`https://scim.example.com/scim/v2/${connection.connection_id}`)
})

describe.each([
  ['that reaches the server', '/api/scim'],
  ['that a proxy has removed', ''],
])('a path of the public address %s', (_what, path) => {
  const publicUrl = 'https://app.example.com/api/scim'

  test('is the prefix of base URLs and links, and everything is below it', async () => {
    await mkdir(join(folder, 'setup-page', 'setup'), { recursive: true })
    await writeFile(join(folder, 'setup-page', 'setup.html'), '<!doctype html><title>Set up directory sync</title>')
    await writeFile(join(folder, 'setup-page', 'setup', 'main.js'), '// The page.')
    const { url } = await demo('--database', 'memory:', '--public-url', publicUrl)
    const here = url + path
    const client = await signIn(here)

    const { connection } = await client.createConnection({ identity_provider: 'okta' })
    const { setup_link } = await client.createSetupLink({})

    expect(connection.base_url).toBe(`${publicUrl}/scim/v2/${connection.connection_id}`)
    expect(setup_link.url).toMatch(/^https:\/\/app\.example\.com\/api\/scim\/setup#/)
    const headers = { authorization: `Bearer ${connection.bearer_token}` }
    expect((await fetch(connection.base_url.replace(publicUrl, here), { headers })).status).toBe(200)
    for (const page of ['/setup', '/setup/main.js', '/healthz', '/demo/okta']) expect((await fetch(here + page)).status, page).toBe(200)
    for (const page of ['/', '/vanilla.html']) expect((await fetch(here + page)).status, page).toBe(page === '/' ? 503 : 404)
    expect((await fetch(`${url}/api/scimx/healthz`)).status).toBe(404)
  })

  test('does not open the server API with the well-known secret to other machines', async () => {
    const { url } = await demo('--database', 'memory:', '--public-url', publicUrl)
    const headers = { authorization: `Basic ${btoa('project-demo:secret-demo')}`, 'x-forwarded-for': '203.0.113.9' }

    for (const version of ['/v1/', '/%76%31/']) {
      const response = await fetch(`${url}${path}${version}b2b/organizations/organization-demo`, { headers })
      expect([403, 404], version).toContain(response.status)
    }
  })
})

test('the simulated Okta reaches what is below the public address and nothing else', async () => {
  const asked: string[] = []
  const oktaFetch = createIdpFetch('https://app.example.com/api/scim', async (input) => {
    asked.push(String(input))
    return new Response()
  })

  await oktaFetch('https://app.example.com/api/scim/scim/v2/x/Users', {})
  for (const address of [
    'https://app.example.com/admin/users',
    'https://app.example.com/api/scimx/Users',
    'https://app.example.com/api/scim/../../admin',
    'https://app.example.com/api/scim/%2e%2e/admin',
    'https://app.example.com.evil.test/api/scim/x',
    'https://ada@app.example.com/api/scim/x',
  ]) {
    await expect(oktaFetch(address, {}), address).rejects.toThrow(/reaches only/)
  }

  expect(asked).toEqual(['https://app.example.com/api/scim/scim/v2/x/Users'])
})

test('cross-origin calls are answered for the listed origins only', async () => {
  const { url } = await serve(['--port', '0', '--database', 'memory:', '--allowed-origins', 'https://app.example.com'], credentials)
  const preflight = async (origin: string) => {
    const headers = { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' }
    const response = await fetch(`${url}/sdk/v1/b2b/scim/portal`, { method: 'OPTIONS', headers })
    return response.headers.get('access-control-allow-origin')
  }

  expect(await preflight('https://app.example.com')).toBe('https://app.example.com')
  expect(await preflight('https://evil.example.com')).toBeNull()
})

async function signIn(url: string, as?: string) {
  const response = await fetch(`${url}/demo/session`, json(as ? { as } : {}))
  const { session_token } = await response.json()
  return createScimClient({ baseUrl: url, getSessionToken: () => session_token })
}

describe('the demo', () => {
  test('without --demo none of it exists', async () => {
    const { url } = await serve(['--port', '0', '--database', 'memory:'], credentials)

    for (const path of ['/', '/demo/okta', '/demo/session']) expect((await fetch(url + path)).status).toBe(404)
  })

  test('signs in as an admin, a viewer, and somebody without permission', async () => {
    const { url } = await demo('--database', 'memory:')

    expect((await (await signIn(url)).getPortal()).permissions).toContain('stytch.scim:create')
    expect((await (await signIn(url, 'viewer')).getPortal()).permissions.sort()).toEqual(['stytch.member:search', 'stytch.scim:get'])
    expect((await (await signIn(url, 'no_permission')).getPortal()).permissions).toEqual([])
    expect((await fetch(`${url}/demo/session`, json({ as: 'root' }))).status).toBe(400)
  })

  test('the main job: connect the simulated Okta, assign, unassign, restart, and continue', async () => {
    const first = await demo('--database', `file:${folder}`)
    const { connection } = await (await signIn(first.url)).createConnection({ identity_provider: 'okta', display_name: 'Okta' })
    const actions = { importUsers: false, pushNewUsers: true, pushProfileUpdates: true, pushGroups: true, importGroups: false }
    const form = { baseUrl: connection.base_url, token: connection.bearer_token, uniqueIdentifier: 'userName', actions }
    const act = async (url: string, action: string, body: unknown) => (await fetch(`${url}/demo/okta/${action}`, json(body))).json()
    expect((await act(first.url, 'test', form)).result).toMatchObject({ isOk: true, message: 'Connector configured successfully' })
    await act(first.url, 'integration', form)
    await act(first.url, 'to_app', { createUsers: true, updateUserAttributes: true, deactivateUsers: true })
    const { okta } = await (await fetch(`${first.url}/demo/okta`)).json()
    const [amara, dana] = okta.people as { id: string; profile: { login: string } }[]
    await act(first.url, 'assign', { personId: amara?.id })
    await act(first.url, 'assign', { personId: dana?.id })
    const after = await act(first.url, 'unassign', { personId: dana?.id })

    const statuses = async (url: string) => {
      const { members } = await (await signIn(url)).searchMembers({ sort: { field: 'email_address', direction: 'asc' } })
      return members.map((member) => [member.email_address, member.status])
    }
    const expected = [
      [amara?.profile.login, 'active'],
      [dana?.profile.login, 'deactivated'],
    ]
    expect(await statuses(first.url)).toEqual(expected)
    expect(JSON.stringify(after)).not.toContain(connection.bearer_token)
    expect(after.okta.requests[0]).toMatchObject({ method: 'PUT', status: 200 })
    expect(await first.stop()).toBe(0)

    expect((await stat(join(folder, 'simulated-okta.json'))).mode & 0o777).toBe(0o600)
    // The port is part of the public address here, and Okta knows that address.
    const second = await demo('--database', `file:${folder}`, '--port', new URL(first.url).port)
    expect(await statuses(second.url)).toEqual(expected)
    const kept = await act(second.url, 'assign', { personId: dana?.id })
    expect(kept.okta.isEnabled).toBe(true)
    expect((await statuses(second.url))[1]).toEqual([dana?.profile.login, 'active'])
  })

  test('starting over deletes the customer’s connection and people, and empties both identity providers', async () => {
    const { url } = await demo('--database', 'memory:')
    const post = async (path: string, body: unknown = {}) => (await fetch(`${url}${path}`, json(body))).json()
    const portal = async () => {
      const { session_token } = await post('/demo/session')
      const answer = await fetch(`${url}/sdk/v1/b2b/scim/portal`, { headers: { authorization: `Bearer ${session_token}` } })
      return (await answer.json()).data
    }
    const { session_token } = await post('/demo/session')
    const created = await fetch(`${url}/sdk/v1/b2b/scim`, {
      ...json({ identity_provider: 'microsoft-entra' }),
      headers: { authorization: `Bearer ${session_token}`, 'content-type': 'application/json' },
    })
    const { connection } = (await created.json()).data
    const saved = await post('/demo/entra/save', { tenantUrl: connection.base_url, secretToken: connection.bearer_token })
    expect(saved.result).toMatchObject({ isOk: true })
    const dana = saved.entra.people.find((person: { displayName: string }) => person.displayName === 'Dana Reyes')
    await post('/demo/entra/assign', { id: dana.id })
    expect((await post('/demo/entra/start')).entra.provisioned).toEqual([dana.id])
    expect(await portal()).toMatchObject({ connection: { identity_provider: 'microsoft-entra' }, counts: { active: 1 } })

    expect((await fetch(`${url}/demo/reset`, json({}))).status).toBe(200)

    const after = await portal()
    expect(after.connection ?? null).toBeNull()
    expect((await (await fetch(`${url}/demo/entra`)).json()).entra).toMatchObject({ isConfigured: false, assigned: [], requests: [] })
    expect((await fetch(`${url}/demo/reset`)).status).toBe(405)
    expect((await fetch(`${url}/demo/reset`, { ...json({}), headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })

  test('the simulated Okta reaches nothing but its own server', async () => {
    const { url } = await demo('--database', 'memory:')
    const other = await serve(['--port', '0', '--database', 'memory:'], credentials)
    const actions = { importUsers: false, pushNewUsers: true, pushProfileUpdates: true, pushGroups: true, importGroups: false }
    const form = { baseUrl: `${other.url}/scim/v2/x`, token: 't', uniqueIdentifier: 'userName', actions }

    const { result } = await (await fetch(`${url}/demo/okta/test`, json(form))).json()

    expect(result.isOk).toBe(false)
    expect(result.message).toContain('failed: Connect timed out')
  })

  test('the signing key is created once, is readable only by its owner, and keeps sessions alive across a restart', async () => {
    const first = await demo('--database', `file:${folder}`)
    const { session_token } = await (await fetch(`${first.url}/demo/session`, json({}))).json()
    const key = await readFile(join(folder, 'signing-key'), 'utf8')
    expect((await stat(join(folder, 'signing-key'))).mode & 0o777).toBe(0o600)
    await first.stop()

    const second = await demo('--database', `file:${folder}`)

    expect(await readFile(join(folder, 'signing-key'), 'utf8')).toBe(key)
    const client = createScimClient({ baseUrl: second.url, getSessionToken: () => session_token })
    expect((await client.getPortal()).organization_name).toBe('Fern & Field')
  })

  test('none of its routes prompts a visitor for credentials, even when the demo’s own are rejected', async () => {
    const { url } = await demo('--database', 'memory:')
    const answers = [
      await fetch(`${url}/demo/okta`),
      await fetch(`${url}/demo/session`, json({})),
      await fetch(`${url}/demo/okta/frob`, json({})),
      await fetch(`${url}/demo/nothing`),
      await fetch(`${url}/demo/session`),
    ]
    for (const { status, headers } of answers) expect([status === 401, headers.has('www-authenticate')]).toEqual([false, false])

    const wrong = createSessionRoute({
      publicUrl: url,
      fetch: (request) => fetch(request),
      projectId: 'project-demo',
      projectSecret: 'not-the-secret',
    })
    const answer = await wrong(new Request(`${url}/demo/session`, json({})))
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { message: expect.stringContaining('credentials the demo was started with') },
    ])
  })

  test('a page that was not built says so', async () => {
    const { url } = await demo('--database', 'memory:')

    const response = await fetch(`${url}/`)

    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })

  test.each([
    ['another site’s page', { origin: 'https://evil.example.com' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a page the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a tunnel', { 'x-forwarded-for': '203.0.113.9' }],
    ['another proxy', { forwarded: 'for=203.0.113.9' }],
  ])('%s gets no session and no Okta', async (_who, headers) => {
    const { url } = await demo('--database', 'memory:')

    for (const [path, body] of [
      ['session', {}],
      ['okta/retry_all', {}],
    ] as const) {
      const init = json(body)
      const response = await fetch(`${url}/demo/${path}`, { ...init, headers: { ...init.headers, ...headers } })
      expect(response.status).toBe(403)
      expect(await response.text()).not.toContain('session_token')
    }
  })

  test('well-known credentials open the server API for this machine only; your own for others too', async () => {
    const status = async (url: string, secret: string, headers: Record<string, string>) => {
      const authorization = `Basic ${Buffer.from(`project-demo:${secret}`).toString('base64')}`
      return (await fetch(`${url}/v1/b2b/organizations/organization-demo`, { headers: { authorization, ...headers } })).status
    }
    const known = await demo('--database', 'memory:')
    const own = await serve(['--demo', '--port', '0', '--database', 'memory:'], { SCIM_PROJECT_SECRET: 'of our own' })
    const tunnel = { 'x-forwarded-for': '203.0.113.9' }

    expect(await status(known.url, 'secret-demo', {})).toBe(200)
    expect(await status(known.url, 'secret-demo', tunnel)).toBe(403)
    expect(await status(own.url, 'of our own', tunnel)).toBe(200)
    expect(await status(own.url, 'secret-demo', tunnel)).toBe(401)
  })

  test('a body without the JSON media type is refused, so another site’s form cannot post', async () => {
    const { url } = await demo('--database', 'memory:')

    const response = await fetch(`${url}/demo/session`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })

    expect(response.status).toBe(415)
  })

  test.each([
    ['okta/frob', {}, 404],
    ['okta/assign', { personId: 'nobody' }, 409],
    ['okta/assign', { personId: 7 }, 400],
    ['okta/assign', { personId: 'x', extra: true }, 400],
    ['frob', {}, 404],
  ])('POST /demo/%s %j is answered %i', async (path, body, status) => {
    const { url } = await demo('--database', 'memory:')

    const response = await fetch(`${url}/demo/${path}`, json(body))

    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ message: expect.any(String) })
  })
})
