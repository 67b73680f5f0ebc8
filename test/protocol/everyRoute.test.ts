import { describe, expect, test } from 'vitest'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../src/contract/operations.js'
import { routes } from '../../src/server/protocol/routes.js'
import { createTestBackend, expectOk, project, publicUrl } from '../support/backend.js'

interface Route {
  method: string
  path: string
  kind: 'SCIM' | 'frontend' | 'server' | 'open'
}

/** A connection with a person and a group, and every route of the backend with ids that exist. */
async function ready() {
  const backend = await createTestBackend({ webhooks: { send: async () => ({ status: 204, headers: {}, body: '' }) } })
  const { token, connection_id } = await backend.createConnection()
  const { session_token } = await backend.openSession()
  const scim = backend.speakScim({ token, connection_id })
  const user = (await scim('/Users', { method: 'POST', body: { userName: 'ada@acme.test' } })).body
  const group = (await scim('/Groups', { method: 'POST', body: { displayName: 'Équipe', members: [{ value: user.id }] } })).body
  const [member] = (
    await backend.server('POST', '/v1/b2b/organizations/members/search', { organization_ids: [backend.organization.organization_id] })
  ).body.members
  const { organization_id } = backend.organization
  const endpoints = '/v1/b2b/webhooks/endpoints'
  const receiver = { url: 'https://receiver.example.com/hooks', organization_id }
  const { endpoint_id } = expectOk(await backend.server('POST', endpoints, receiver)).endpoint
  const { delivery_id } = expectOk(await backend.server('POST', `${endpoints}/${endpoint_id}/test`, {})).delivery
  const ids: Record<string, string> = {
    Users: user.id,
    Groups: group.id,
    Schemas: 'urn:ietf:params:scim:schemas:core:2.0:User',
    ResourceTypes: 'Group',
    organization_id,
    connection_id,
    member_id: member.member_id,
    endpoint_id,
    delivery_id,
    public_token: project.publicToken,
  }
  const authorizations = {
    SCIM: `Bearer ${token}`,
    frontend: `Bearer ${session_token}`,
    server: `Basic ${btoa(`${project.projectId}:${project.projectSecret}`)}`,
    open: '',
  }
  const scimRoutes = Object.entries(routes).flatMap(([pattern, methods]): Route[] =>
    Object.keys(methods).map((method) => ({
      method,
      path: `/scim/v2/${connection_id}/${pattern.replace(':id', ids[pattern.split('/')[0] ?? ''] ?? '')}`,
      kind: 'SCIM',
    })),
  )
  const managed = (kind: 'frontend' | 'server', operations: Record<string, Operation>): Route[] =>
    Object.values(operations).map(({ method, path, public: isPublic }) => ({
      method,
      path: path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? ''),
      kind: isPublic ? 'open' : kind,
    }))
  const all: Route[] = [
    ...scimRoutes,
    ...managed('frontend', frontendOperations),
    ...managed('frontend', stytchOperations),
    ...managed('server', serverOperations),
    { method: 'GET', path: '/healthz', kind: 'open' },
    { method: 'GET', path: '/readyz', kind: 'open' },
    { method: 'GET', path: '/openapi.json', kind: 'open' },
  ]
  let asked = 0
  async function ask(method: string, { path }: Route, authorization: string): Promise<Response> {
    const headers = { ...(authorization !== '' && { authorization }) }
    // Each from an address of its own, because refused credentials are limited by address.
    return backend.backend.fetch(new Request(publicUrl + path, { method, headers }), { address: `192.0.2.${asked++}` })
  }
  return { ...backend, all, ask, authorizations }
}

describe('HEAD', () => {
  const comparable = (response: Response) => {
    const { 'x-request-id': _id, 'content-length': length, ...rest } = Object.fromEntries(response.headers)
    return { status: response.status, headers: rest, length: length ?? null }
  }

  test('is answered wherever GET is: the same status and headers, the length of the body, and no body', async () => {
    const { all, ask, authorizations, backend } = await ready()
    const readable = all.filter(({ method, path }) => method === 'GET' && !path.endsWith('/events'))
    expect(readable.length).toBeGreaterThan(20)
    for (const route of readable) {
      for (const authorization of new Set([authorizations[route.kind], ''])) {
        const get = await ask('GET', route, authorization)
        const length = (await get.arrayBuffer()).byteLength
        const head = await ask('HEAD', route, authorization)
        expect([route.path, comparable(head)]).toEqual([route.path, { ...comparable(get), length: String(length) }])
        expect([route.path, await head.text()]).toEqual([route.path, ''])
      }
    }
    await backend.close()
  })

  test('of an unchanged resource is 304 without a length, of a missing one 404 with a length', async () => {
    const { all, ask, authorizations, backend } = await ready()
    const user = all.find(({ method, path }) => method === 'GET' && /\/Users\/./.test(path)) ?? expect.fail('no User')
    const etag = (await ask('HEAD', user, authorizations.SCIM)).headers.get('etag') ?? ''
    const headers = { authorization: authorizations.SCIM, 'if-none-match': etag }
    const unchanged = await backend.fetch(new Request(publicUrl + user.path, { method: 'HEAD', headers }))
    expect([unchanged.status, unchanged.headers.get('etag'), unchanged.headers.get('content-length')]).toEqual([304, etag, null])
    const missing = await ask('HEAD', { ...user, path: `${user.path}0` }, authorizations.SCIM)
    expect([missing.status, Number(missing.headers.get('content-length')) > 100]).toEqual([404, true])
    await backend.close()
  })

  test('is refused as GET is where only changes are made', async () => {
    const { all, ask, authorizations, backend } = await ready()
    const gets = new Set(all.filter(({ method }) => method === 'GET').map(({ path }) => path))
    const others = all.filter(({ path, kind }) => !gets.has(path) && kind !== 'open')
    expect(others.length).toBeGreaterThan(10)
    for (const route of others) {
      const get = await ask('GET', route, authorizations[route.kind])
      const head = await ask('HEAD', route, authorizations[route.kind])
      // `…/members/search` reads like a member whose id is "search".
      expect([route.path, head.status]).toEqual([route.path, route.path.endsWith('/members/search') ? expect.any(Number) : 405])
      expect([route.path, head.status, head.headers.get('allow')]).toEqual([route.path, get.status, get.headers.get('allow')])
      expect(await head.text()).toBe('')
    }
    await backend.close()
  })
})

describe('a 401 says how to sign in (RFC 9110 §15.5.2)', () => {
  const challenges = {
    SCIM: ['Bearer realm="SCIM"', 'Bearer realm="SCIM", error="invalid_token"'],
    frontend: ['Bearer realm="frontend API"', 'Bearer realm="frontend API", error="invalid_token"'],
    server: ['Basic realm="server API", charset="UTF-8"', 'Basic realm="server API", charset="UTF-8"'],
  } as const

  test('on every route, and that the token is wrong only when one was sent (RFC 6750 §3.1)', async () => {
    const { all, ask, authorizations, backend } = await ready()
    const guarded = all.filter(({ kind }) => kind !== 'open')
    expect(guarded.length).toBeGreaterThan(50)
    for (const route of guarded) {
      if (route.kind === 'open' || /bootstrap/.test(route.path)) continue
      const [without, withToken] = challenges[route.kind]
      for (const method of [route.method, ...(route.method === 'GET' ? ['HEAD'] : [])]) {
        for (const [authorization, challenge] of [
          ['', without],
          ['Digest username="ada"', without],
          ['Bearer', without],
          [`Bearer scim_wrong`, withToken],
          [`${authorizations[route.kind]}x`, withToken],
        ] as const) {
          const { status, headers } = await ask(method, route, authorization)
          expect([method, route.path, authorization, status, headers.get('www-authenticate')]).toEqual([
            method,
            route.path,
            authorization,
            401,
            challenge,
          ])
        }
      }
    }
    await backend.close()
  })

  test('also when the session has ended, when a member’s session is invalid, and for Stytch’s public token', async () => {
    const { openSession, clock, request, organization, server, backend } = await ready()
    const session = await openSession({ session_duration_minutes: 5 })
    const asStytchDoes = { authorization: `Basic ${btoa(`${project.publicToken}:not-a-session`)}` }
    const basic = await request('/sdk/v1/b2b/scim/portal', { headers: asStytchDoes })
    expect([basic.status, basic.headers.get('www-authenticate')]).toEqual([401, challenges.frontend[1]])
    const acting = await server('GET', `/v1/b2b/scim/${organization.organization_id}/connection`, undefined, {
      'x-stytch-member-session': 'wrong',
    })
    expect([acting.status, acting.headers.get('www-authenticate')]).toEqual([401, challenges.server[0]])
    const bootstrap = await request('/sdk/v1/projects/bootstrap/wrong')
    expect([bootstrap.status, bootstrap.headers.get('www-authenticate')]).toEqual([401, challenges.frontend[0]])
    clock.advance(6 * 60_000)
    const ended = await session.call('GET', '/sdk/v1/b2b/scim/portal')
    expect([ended.body.error_type, ended.headers.get('www-authenticate')]).toEqual(['session_expired', challenges.frontend[1]])
    await backend.close()
  })

  test('no other answer has a challenge', async () => {
    const { all, ask, authorizations, backend } = await ready()
    for (const route of all.filter(({ method, path }) => method === 'GET' && !path.endsWith('/events'))) {
      const { status, headers } = await ask('GET', route, authorizations[route.kind])
      expect([route.path, status === 401, headers.has('www-authenticate')]).toEqual([route.path, false, false])
    }
    await backend.close()
  })
})
