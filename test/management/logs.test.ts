import { describe, expect, onTestFinished, test } from 'vitest'
import { createScimBackend } from '../../src/server/createScimBackend.js'
import { createLogger } from '../../src/server/telemetry/createLogger.js'
import { adminAddress, createTestBackend, project, publicUrl, signingKey } from '../support/backend.js'
import { createFakeClock } from '../support/clock.js'
import { openTestStorage } from '../support/storage.js'

type Line = Record<string, unknown>

/** A backend with the logger that `serve` has, at its most talkative. */
async function loggedBackend(onEvent?: () => void) {
  const written: string[] = []
  const logger = createLogger({ level: 'debug', write: (line) => written.push(line) })
  const test = await createTestBackend({ logger, ...(onEvent && { onEvent }) })
  const lines = (): Line[] => written.map((line) => JSON.parse(line) as Line)
  return { ...test, written, lines, since: () => written.splice(0) && lines() }
}

const requests = (lines: Line[]) => lines.filter(({ message }) => message === 'request')

describe('the request id', () => {
  test('is in the header of every answer, in the body of every answer of the management API, and on the line of every request', async () => {
    const host = await loggedBackend()
    const { connection_id, token } = await host.createConnection()
    const session = (await host.openSession()).session_token
    const scim = { authorization: `Bearer ${token}` }
    const portal = { authorization: `Bearer ${session}` }
    const json = { 'content-type': 'application/json' }
    const base = `/scim/v2/${connection_id}`
    const asked: [
      method: string,
      path: string,
      headers: Record<string, string>,
      status: number,
      route: string | undefined,
      body?: string,
    ][] = [
      ['GET', `${base}/Users`, scim, 200, '/scim/v2/{connection_id}/Users'],
      ['GET', `${base}/Users/bo.li@example.com`, scim, 404, '/scim/v2/{connection_id}/Users/{id}'],
      ['GET', `${base}/Users?filter=nonsense`, scim, 400, '/scim/v2/{connection_id}/Users'],
      ['GET', `${base}/bo.li@example.com/x/y`, scim, 404, undefined],
      ['GET', base, scim, 200, '/scim/v2/{connection_id}'],
      ['DELETE', `${base}/Users`, scim, 405, '/scim/v2/{connection_id}/Users'],
      ['GET', `${base}/Users`, {}, 401, '/scim/v2/{connection_id}/Users'],
      ['GET', '/sdk/v1/b2b/scim/portal', portal, 200, '/sdk/v1/b2b/scim/portal'],
      ['GET', '/sdk/v1/b2b/scim/portal', {}, 401, '/sdk/v1/b2b/scim/portal'],
      ['POST', '/sdk/v1/b2b/scim/activity', { ...portal, ...json }, 400, '/sdk/v1/b2b/scim/activity', '{"name":"bo"}'],
      ['PATCH', '/sdk/v1/b2b/scim/portal', portal, 405, undefined],
      ['GET', '/v1/b2b/organizations/bo.li@example.com', {}, 401, '/v1/b2b/organizations/{organization_id}'],
      ['GET', '/nowhere/bo.li@example.com', {}, 404, undefined],
      ['OPTIONS', '/sdk/v1/b2b/scim', { origin: 'https://a.example', 'access-control-request-method': 'GET' }, 204, undefined],
      ['GET', '/healthz', {}, 200, '/healthz'],
      ['GET', '/readyz', {}, 200, '/readyz'],
      ['GET', '/openapi.json', {}, 200, '/openapi.json'],
      ['HEAD', `${base}/Users`, scim, 200, '/scim/v2/{connection_id}/Users'],
    ]
    host.since()
    host.written.length = 0
    for (const [method, path, headers, status, route, body] of asked) {
      host.written.length = 0
      const response = await host.backend.fetch(new Request(publicUrl + path, { method, headers, ...(body && { body }) }))
      const id = response.headers.get('x-request-id')
      expect([method, path, response.status, id]).toEqual([method, path, status, expect.stringMatching(/^request-id-[0-9a-f-]{36}$/)])
      const text = await response.text()
      if (/^\/(sdk|v1|nowhere)/.test(path) && text !== '') expect(JSON.parse(text).request_id ?? JSON.parse(text).data.request_id).toBe(id)
      const lines = requests(host.lines())
      expect([path, lines.length]).toEqual([path, 1])
      expect(lines[0]).toMatchObject({ request_id: id, status, method })
      expect([path, lines[0]?.route]).toEqual([path, route])
    }
  })

  test('is on the line of a failure too, and in what the identity provider is told of it', async () => {
    const storage = await openTestStorage()
    let isBroken = false
    const write: typeof storage.write = (...args) =>
      isBroken ? Promise.reject(new Error('row of bo.li@example.com')) : storage.write(...args)
    const written: string[] = []
    const logger = createLogger({ write: (line) => written.push(line) })
    const host = await createTestBackend({ storage: { ...storage, write }, logger })
    const scim = await host.createConnection()
    isBroken = true
    const answer = await scim.post('/Users', { userName: 'bo.li@example.com' })
    isBroken = false
    const id = answer.headers.get('x-request-id')
    const failures = written
      .map((line) => JSON.parse(line) as Line)
      .filter(({ level, request_id }) => level === 'error' && request_id !== undefined)
    expect([answer.status, answer.body.detail]).toEqual([500, expect.stringContaining(String(id))])
    expect(failures).toMatchObject([{ message: 'A SCIM request failed.', request_id: id, error: 'Error' }])
    expect(written.join()).not.toContain('bo.li')
  })

  test('stands beside the id of the caller’s trace', async () => {
    const host = await loggedBackend()
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
    const ask = async (traceparent: string) => {
      host.written.length = 0
      await host.backend.fetch(new Request(`${publicUrl}/openapi.json`, { headers: { traceparent } }))
      return requests(host.lines()).map(({ trace_id }) => trace_id)
    }
    expect(await ask(`00-${trace}-00f067aa0ba902b7-01`)).toEqual([trace])
    for (const wrong of ['', 'bo.li@example.com', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `00-${trace}`]) {
      expect(await ask(wrong)).toEqual([undefined])
    }
  })
})

test('a refusal is named by its cause', async () => {
  const host = await loggedBackend()
  const scim = await host.createConnection()
  await scim.post('/Users', { userName: 'bo@acme.test', active: true })
  host.written.length = 0
  await scim.post('/Users', { userName: 'bo@acme.test', active: true })
  await scim.get('/Users/0')
  await scim.get('/Users?filter=x')
  await host.speakScim({ connection_id: scim.connection_id, token: 'no' })('/Users')
  await host.server('GET', `/v1/b2b/organizations/nobody`)
  const refusals = requests(host.lines()).map(({ api, refusal }) => [api, refusal])
  expect(refusals).toEqual([
    ['scim', 'duplicate'],
    ['scim', 'not_found'],
    ['scim', 'invalidFilter'],
    ['scim', 'unknown_token'],
    ['server', 'organization_not_found'],
  ])
})

test('no line of a whole conversation holds a token, an address, a name, a body or a query', async () => {
  let refuses = true
  const host = await loggedBackend(() => {
    if (refuses) throw new Error('the host cannot take Zoe Winter zoe.winter@acme.test')
  })
  const scim = await host.createConnection()
  const admin = await host.openSession()
  const zoe = { userName: 'zoe.winter@acme.test', externalId: 'ext-4711', active: true, name: { givenName: 'Zoe', familyName: 'Winter' } }
  const created = await scim.post('/Users', { ...zoe, phoneNumbers: [{ value: '+4930123456' }] })
  await scim.get(`/Users?filter=${encodeURIComponent('userName eq "zoe.winter@acme.test"')}`)
  await scim.get(`/Users?filter=${encodeURIComponent('zoe.winter eq')}`)
  await scim.post('/Users', zoe)
  await scim.request('POST', '/Users', { body: '{"userName": "zoe.winter@acme.test', headers: { 'content-type': 'application/scim+json' } })
  await scim.operate(`/Users/${created.body.id}`, [{ op: 'replace', path: 'active', value: false }])
  await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', { query: { operator: 'AND', operands: [] } })
  const { body } = await host.server('POST', `/v1/b2b/scim/${host.organization.organization_id}/setup_link`, {})
  await expect(host.backend.flush()).resolves.toBeUndefined()
  refuses = false
  const secret = body.setup_link.url.split('#')[1]
  const all = host.written.join('\n')
  expect(requests(host.lines()).length).toBeGreaterThan(8)
  expect(host.lines().some(({ message }) => String(message).includes('onEvent'))).toBe(true)
  const hidden = ['zoe', 'Zoe', 'Winter', 'ext-4711', '+4930', created.body.id, scim.token, admin.session_token, secret, adminAddress]
  for (const text of [...hidden, project.projectSecret, 'filter=', ' eq ', '?']) expect([text, all.includes(text)]).toEqual([text, false])
})

test('without a logger of the host’s, failures are written as such lines', async () => {
  const said: string[] = []
  const { error } = console
  console.error = (line: string) => void said.push(line)
  onTestFinished(() => {
    console.error = error
  })
  const storage = await openTestStorage()
  const backend = createScimBackend({ storage, publicUrl, ...project, signingKey, now: createFakeClock().now })
  await backend.close()
  await storage.close()
  const authorization = `Basic ${btoa(`${project.projectId}:${project.projectSecret}`)}`
  await backend.fetch(new Request(`${publicUrl}/v1/b2b/organizations/x`, { headers: { authorization } }))
  expect(said.map((line) => JSON.parse(line))).toMatchObject([{ level: 'error', error: 'StorageUnavailable' }])
})
