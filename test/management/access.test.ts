import { beforeAll, describe, expect, test } from 'vitest'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../src/contract/operations.js'
import { isPermitted, permissions } from '../../src/contract/permissions.js'
import { signSession } from '../../src/server/management/sessions.js'
import {
  type Answer,
  createTestBackend,
  expectOk,
  oktaGroup,
  oktaUser,
  project,
  publicUrl,
  signingKey,
  type TestBackend,
} from '../support/backend.js'

/** How each operation is called so that only access can refuse it; an operation without an entry fails the suite. */
interface Example {
  body?: unknown
  query?: string
}

interface Tenant {
  organization_id: string
  connection_id: string
  member_id: string
  token: string
}

const frontendExamples: Record<keyof typeof frontendOperations, (own: Tenant) => Example> = {
  getPortal: () => ({}),
  createConnection: () => ({ body: {} }),
  getConnection: () => ({}),
  updateConnection: () => ({ body: { display_name: 'Renamed' } }),
  deleteConnection: () => ({}),
  getConnectionGroups: () => ({ body: {} }),
  rotateStart: ({ connection_id }) => ({ body: { connection_id } }),
  rotateComplete: ({ connection_id }) => ({ body: { connection_id } }),
  rotateCancel: ({ connection_id }) => ({ body: { connection_id } }),
  searchMembers: () => ({ body: {} }),
  getMember: () => ({}),
  putSetupProgress: () => ({ body: { guide: 'okta', step: 'one', done: true } }),
  previewRoleAssignments: () => ({ body: { scim_group_implicit_role_assignments: [] } }),
  searchActivity: () => ({ body: {} }),
  streamEvents: () => ({}),
  createSetupLink: () => ({ body: {} }),
  getSetupLink: () => ({}),
  deleteSetupLink: () => ({}),
  exchangeSetupLink: () => ({ body: { secret: 'unknown' } }),
}

const stytchExamples: Record<keyof typeof stytchOperations, () => Example> = {
  getBootstrap: () => ({}),
  authenticateSession: () => ({ body: {} }),
  getAdminPortalConfig: () => ({}),
  getOwnOrganization: () => ({}),
  postTelemetry: () => ({ body: [] }),
}

const serverExamples: Record<keyof typeof serverOperations, (own: Tenant) => Example> = {
  createOrganization: () => ({ body: { organization_name: 'Another' } }),
  getOrganization: () => ({}),
  searchMembers: ({ organization_id }) => ({ body: { organization_ids: [organization_id] } }),
  createConnection: () => ({ body: {} }),
  getConnection: () => ({}),
  updateConnection: () => ({ body: { display_name: 'Renamed' } }),
  deleteConnection: () => ({}),
  getConnectionGroups: () => ({}),
  rotateStart: () => ({ body: {} }),
  rotateComplete: () => ({ body: {} }),
  rotateCancel: () => ({ body: {} }),
  createPortalSession: () => ({ body: { email_address: 'ada@acme.test', permissions: [] } }),
  createSetupLink: () => ({ body: {} }),
  getSetupLink: () => ({}),
  deleteSetupLink: () => ({}),
}

interface Route {
  name: string
  operation: Operation
  example: (own: Tenant) => Example
}

function routesOf(operations: Record<string, Operation>, examples: Record<string, (own: Tenant) => Example>): Route[] {
  return Object.entries(operations).map(([name, operation]) => {
    const example = examples[name]
    if (!example) throw new Error(`The operation "${name}" is not in the table of this test. Say how it is called.`)
    return { name, operation, example }
  })
}

const frontendRoutes = routesOf({ ...frontendOperations, ...stytchOperations }, { ...frontendExamples, ...stytchExamples })
const guardedRoutes = frontendRoutes.filter(({ operation }) => !operation.public)
const serverRoutes = routesOf(serverOperations, serverExamples)

let backend: TestBackend
let own: Tenant

beforeAll(async () => {
  backend = await createTestBackend()
  own = await createTenant(backend.organization.organization_id)
})

async function createTenant(organization_id: string): Promise<Tenant> {
  const okta = await backend.createConnection({ organization_id })
  const scim = backend.speakScim(okta)
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [user.id]) }))
  const { members } = expectOk(
    await backend.server('POST', '/v1/b2b/organizations/members/search', { organization_ids: [organization_id] }),
  )
  return { organization_id, connection_id: okta.connection_id, member_id: members[0].member_id, token: okta.token }
}

async function call(route: Route, ids: Tenant, headers: Record<string, string>, address: string): Promise<Answer> {
  const path = route.operation.path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    name === 'public_token' ? project.publicToken : String(ids[name as keyof Tenant]),
  )
  const { body, query = '' } = route.example(ids)
  if (route.operation.stream) {
    // The stream itself has a suite of its own; here only whether it opens.
    const response = await backend.backend.fetch(new Request(`${publicUrl}${path}`, { headers }), { address })
    if (response.status !== 200) return { status: response.status, headers: response.headers, text: await response.text(), body: undefined }
    await response.body?.cancel()
    return { status: 200, headers: response.headers, text: '', body: undefined }
  }
  return backend.request(`${path}${query}`, { method: route.operation.method, body, headers, address })
}

let addresses = 0
/** Refused credentials are limited by address, which is not what is tested here. */
const freshAddress = () => `192.0.2.${addresses++}`

function sessionOf(
  permissionsOfSession: readonly string[],
  change: Partial<Parameters<typeof signSession>[1]> = {},
  key = signingKey,
): string {
  return signSession(key, {
    organization_id: own.organization_id,
    member_id: null,
    name: 'Ada',
    permissions: [...permissionsOfSession],
    setup_link_id: null,
    issued_at: '2026-03-02T09:00:00.000Z',
    expires_at: '2026-03-02T10:00:00.000Z',
    ...change,
  })
}

test('the tables of this suite hold every operation of the contract', () => {
  expect(frontendRoutes.length).toBe(Object.keys(frontendOperations).length + Object.keys(stytchOperations).length)
  expect(serverRoutes.length).toBe(Object.keys(serverOperations).length)
  expect(guardedRoutes.length).toBeGreaterThan(15)
})

describe('without a good session nothing of the frontend API answers', () => {
  const token = () => sessionOf(permissions)
  const states: [string, () => Record<string, string>, string][] = [
    ['no credentials', () => ({}), 'unauthorized_credentials'],
    ['an empty bearer', () => ({ authorization: 'Bearer ' }), 'unauthorized_credentials'],
    ['the word undefined', () => ({ authorization: 'Bearer undefined' }), 'unauthorized_credentials'],
    [
      'a session past its end',
      () => ({ authorization: `Bearer ${sessionOf(permissions, { expires_at: '2026-03-02T08:59:59.000Z' })}` }),
      'session_expired',
    ],
    [
      'a session signed with another key',
      () => ({ authorization: `Bearer ${sessionOf(permissions, {}, 'another key that is also long enough')}` }),
      'unauthorized_credentials',
    ],
    ['a session whose content was changed', () => ({ authorization: `Bearer ${tampered(token())}` }), 'unauthorized_credentials'],
    [
      'a session without its signature',
      () => ({ authorization: `Bearer ${token().split('.').slice(0, 2).join('.')}.` }),
      'unauthorized_credentials',
    ],
    ['a bearer token of SCIM', () => ({ authorization: `Bearer ${own.token}` }), 'unauthorized_credentials'],
    [
      'the project’s credentials',
      () => ({ authorization: `Basic ${btoa(`${project.projectId}:${project.projectSecret}`)}` }),
      'unauthorized_credentials',
    ],
    [
      'the public token alone',
      () => ({ authorization: `Basic ${btoa(`${project.publicToken}:${project.publicToken}`)}` }),
      'unauthorized_credentials',
    ],
    [
      'a session under another public token',
      () => ({ authorization: `Basic ${btoa(`public-token-other:${token()}`)}` }),
      'unauthorized_credentials',
    ],
  ]
  test.each(states)('%s', async (_what, headers, error_type) => {
    for (const route of guardedRoutes) {
      const answer = await call(route, own, headers(), freshAddress())
      expect([answer.status, errorType(answer)], route.name).toEqual([401, error_type])
    }
  })
})

describe('each right opens what it is for and nothing else', () => {
  const grants: [string, readonly string[]][] = [
    ['no right', []],
    ...permissions.map((permission): [string, readonly string[]] => [permission, [permission]]),
    ['stytch.scim:*', ['stytch.scim:*']],
    ['all rights', permissions],
  ]
  test.each(grants)('%s', async (_name, granted) => {
    for (const route of guardedRoutes) {
      // Refused ones never run; allowed ones run on an organization of their own, so that a deletion deletes nothing of the suite.
      const { permission } = route.operation
      const isAllowed = permission === null || isPermitted(granted, permission)
      const tenant = isAllowed ? await createTenant((await backend.createOrganization()).organization_id) : own
      const authorization = `Bearer ${sessionOf(granted, { organization_id: tenant.organization_id })}`
      const answer = await call(route, tenant, { authorization }, freshAddress())
      if (isAllowed && route.name !== 'previewRoleAssignments') expect(answer.status, `${route.name}: ${answer.text}`).not.toBe(403)
      if (!isAllowed) expect([answer.status, errorType(answer)], route.name).toEqual([403, 'unauthorized_action'])
    }
  })
})

test('Stytch’s browser client may send the session as Basic credentials', async () => {
  const authorization = `Basic ${btoa(`${project.publicToken}:${sessionOf(permissions)}`)}`
  expectOk(await backend.request('/sdk/v1/b2b/scim', { headers: { authorization } }))
})

describe('without the project’s credentials nothing of the server API answers', () => {
  const basic = (user: string, password: string) => ({ authorization: `Basic ${btoa(`${user}:${password}`)}` })
  const states: [string, () => Record<string, string>][] = [
    ['no credentials', () => ({})],
    ['another secret', () => basic(project.projectId, 'secret-other')],
    ['an empty secret', () => basic(project.projectId, '')],
    ['another project', () => basic('project-other', project.projectSecret)],
    ['credentials that are not base64', () => ({ authorization: 'Basic ***' })],
    ['a portal session', () => ({ authorization: `Bearer ${sessionOf(permissions)}` })],
  ]
  test.each(states)('%s', async (_what, headers) => {
    for (const route of serverRoutes) {
      const answer = await call(route, own, headers(), freshAddress())
      expect([answer.status, errorType(answer)], route.name).toEqual([401, 'unauthorized_credentials'])
    }
  })

  test('a backend that has none answers nobody', async () => {
    const closed = await createTestBackend()
    const { createScimBackend } = await import('../../src/server/createScimBackend.js')
    const without = createScimBackend({ storage: closed.storage, publicUrl, signingKey, logger: { error() {} } })
    for (const authorization of [`Basic ${btoa(':')}`, `Basic ${btoa('undefined:undefined')}`]) {
      const response = await without.fetch(new Request(`${publicUrl}/v1/b2b/organizations/x`, { headers: { authorization } }))
      expect(response.status).toBe(401)
    }
  })
})

function errorType(answer: Answer): string {
  return JSON.parse(answer.text).error_type
}

/** The same session with every right added to what was signed. */
function tampered(token: string): string {
  const [version, payload = '', signature] = token.split('.')
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  return [version, btoa(JSON.stringify({ ...claims, name: 'Mallory' })).replaceAll('=', ''), signature].join('.')
}
