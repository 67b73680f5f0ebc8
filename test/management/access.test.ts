import { beforeAll, describe, expect, test } from 'vitest'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../src/contract/operations.js'
import { isPermitted, type Permission, permissions } from '../../src/contract/permissions.js'
import { signSession } from '../../src/server/management/sessions.js'
import type { ScimBackendOptions } from '../../src/server/options.js'
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
  endpoint_id: string
  delivery_id: string
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
  searchHeldDeactivations: () => ({ body: {} }),
  releaseHeldDeactivations: ({ member_id }) => ({ body: { member_ids: [member_id] } }),
  dropHeldDeactivations: ({ member_id }) => ({ body: { member_ids: [member_id] } }),
  endMassDeactivation: () => ({}),
  putSetupProgress: () => ({ body: { guide: 'okta', step: 'one', done: true } }),
  previewRoleAssignments: () => ({ body: { scim_group_implicit_role_assignments: [] } }),
  searchRoleChanges: () => ({ body: { scim_group_implicit_role_assignments: [], role_id: 'stytch_member', change: 'lost' } }),
  searchActivity: () => ({ body: {} }),
  streamEvents: () => ({}),
  createSetupLink: () => ({ body: {} }),
  getSetupLink: () => ({}),
  deleteSetupLink: () => ({}),
  previewSetupLink: () => ({ body: { secret: 'unknown' } }),
  finishSetupLink: () => ({}),
  exchangeSetupLink: () => ({ body: { secret: 'unknown' } }),
  createWebhookEndpoint: () => ({ body: { url: 'https://receiver.example.com/hooks' } }),
  listWebhookEndpoints: () => ({}),
  getWebhookEndpoint: () => ({}),
  updateWebhookEndpoint: () => ({ body: { description: 'Renamed' } }),
  deleteWebhookEndpoint: () => ({}),
  rotateWebhookSecret: () => ({ body: {} }),
  testWebhookEndpoint: () => ({ body: {} }),
  searchWebhookDeliveries: () => ({ body: {} }),
  retryWebhookDelivery: () => ({ body: {} }),
  replayWebhookDeliveries: () => ({ body: { only: 'failed' } }),
}

const implicitRoles: Permission = 'stytch.organization:update.settings.implicit-roles'
/** What an operation needs besides the permission in the contract. */
const further: Record<string, readonly Permission[]> = {
  previewRoleAssignments: [implicitRoles],
  searchRoleChanges: [implicitRoles, 'stytch.member:search'],
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
  deleteOrganization: () => ({}),
  eraseMember: () => ({}),
  searchMembers: ({ organization_id }) => ({ body: { organization_ids: [organization_id] } }),
  createConnection: () => ({ body: {} }),
  getConnection: () => ({}),
  updateConnection: () => ({ body: { display_name: 'Renamed' } }),
  deleteConnection: () => ({}),
  getConnectionGroups: () => ({}),
  rotateStart: () => ({ body: {} }),
  rotateComplete: () => ({ body: {} }),
  rotateCancel: () => ({ body: {} }),
  getHeldDeactivations: () => ({}),
  releaseHeldDeactivations: ({ member_id }) => ({ body: { member_ids: [member_id] } }),
  dropHeldDeactivations: ({ member_id }) => ({ body: { member_ids: [member_id] } }),
  endMassDeactivation: () => ({ body: {} }),
  createPortalSession: () => ({ body: { email_address: 'ada@acme.test', permissions: [] } }),
  createSetupLink: () => ({ body: {} }),
  getSetupLink: () => ({}),
  deleteSetupLink: () => ({}),
  createWebhookEndpoint: () => ({ body: { url: 'https://receiver.example.com/hooks' } }),
  listWebhookEndpoints: () => ({}),
  getWebhookEndpoint: () => ({}),
  updateWebhookEndpoint: () => ({ body: { description: 'Renamed' } }),
  deleteWebhookEndpoint: () => ({}),
  rotateWebhookSecret: () => ({ body: {} }),
  testWebhookEndpoint: () => ({ body: {} }),
  listWebhookDeliveries: () => ({}),
  retryWebhookDelivery: () => ({ body: {} }),
  replayWebhookDeliveries: () => ({ body: { only: 'failed' } }),
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

/** Receivers that take everything, so that only access can refuse a call. */
const withWebhooks = { webhooks: { send: async () => ({ status: 204, headers: {}, body: '' }) } }

let backend: TestBackend
let own: Tenant

beforeAll(async () => {
  backend = await createTestBackend(withWebhooks)
  own = await createTenant(backend.organization.organization_id)
})

async function createTenant(organization_id: string, on: TestBackend = backend): Promise<Tenant> {
  const okta = await on.createConnection({ organization_id })
  const scim = on.speakScim(okta)
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [user.id]) }))
  const { members } = expectOk(await on.server('POST', '/v1/b2b/organizations/members/search', { organization_ids: [organization_id] }))
  const endpoints = '/v1/b2b/webhooks/endpoints'
  const { endpoint_id } = expectOk(
    await on.server('POST', endpoints, { url: 'https://receiver.example.com/hooks', organization_id }),
  ).endpoint
  const { delivery_id } = expectOk(await on.server('POST', `${endpoints}/${endpoint_id}/test`, {})).delivery
  return {
    organization_id,
    connection_id: okta.connection_id,
    member_id: members[0].member_id,
    endpoint_id,
    delivery_id,
    token: okta.token,
  }
}

async function call(route: Route, ids: Tenant, headers: Record<string, string>, address: string, on = backend): Promise<Answer> {
  const path = route.operation.path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    name === 'public_token' ? project.publicToken : String(ids[name as keyof Tenant]),
  )
  const { body, query = '' } = route.example(ids)
  if (route.operation.stream) {
    // The stream itself has a suite of its own; here only whether it opens.
    const response = await on.backend.fetch(new Request(`${publicUrl}${path}`, { headers }), { address })
    if (response.status !== 200) return { status: response.status, headers: response.headers, text: await response.text(), body: undefined }
    await response.body?.cancel()
    return { status: 200, headers: response.headers, text: '', body: undefined }
  }
  return on.request(`${path}${query}`, { method: route.operation.method, body, headers, address })
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

describe('without a valid session, nothing of the frontend API answers', () => {
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

describe('a session of somebody who has left gives access to nothing, on any instance', () => {
  type Ending = 'deactivated' | 'deleted' | 'deactivated and reactivated'

  /** Adds a person to the suite's organization, opens something for them, and ends their access. */
  async function leaver(ending: Ending, open: (member_id: string, email_address: string) => Promise<string>): Promise<string> {
    const scim = backend.speakScim(own)
    const email_address = `leaver.${addresses++}@acme.test`
    const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser(email_address) }))
    const query = { operator: 'AND', operands: [{ filter_name: 'member_emails', filter_value: [email_address] }] }
    const body = { organization_ids: [own.organization_id], query }
    const { members } = expectOk(await backend.server('POST', '/v1/b2b/organizations/members/search', body))
    const token = await open(members[0].member_id, email_address)
    const setActive = async (value: boolean) =>
      expectOk(
        await scim(`/Users/${user.id}`, {
          method: 'PATCH',
          body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', path: 'active', value }] },
        }),
      )
    if (ending === 'deleted') expectOk(await scim(`/Users/${user.id}`, { method: 'DELETE' }))
    else await setActive(false)
    if (ending === 'deactivated and reactivated') await setActive(true)
    return token
  }

  const byId = async (member_id: string) => (await backend.openSession({ organization_id: own.organization_id, member_id })).session_token
  const byAddress = async (_member_id: string, email_address: string) =>
    (await backend.openSession({ organization_id: own.organization_id, email_address })).session_token
  const byLink = async (member_id: string) => {
    const path = '/sdk/v1/b2b/scim/setup_link'
    const headers = { authorization: `Bearer ${await byId(member_id)}` }
    const { setup_link } = expectOk(await backend.request(path, { method: 'POST', body: {}, headers })).data
    const secret = String(setup_link.url).split('#')[1]
    return expectOk(await backend.request(`${path}/exchange`, { method: 'POST', body: { secret } })).data.session_token
  }
  const endings: Ending[] = ['deactivated', 'deleted', 'deactivated and reactivated']
  const ways = { 'made for the member': byId, 'made for their address': byAddress, 'of a guest whose set-up link they made': byLink }
  const table = Object.entries(ways).flatMap(([way, open]) => endings.map((ending) => [way, ending, open] as const))

  test.each(table)('%s, %s', async (_way, ending, open) => {
    const other = await createTestBackend({ ...withWebhooks, storage: backend.storage, now: backend.clock.now })
    const authorization = `Bearer ${await leaver(ending, open)}`
    for (const on of [backend, other]) {
      for (const route of guardedRoutes) {
        const answer = await call(route, own, { authorization }, freshAddress(), on)
        expect([answer.status, errorType(answer)], route.name).toEqual([401, 'session_expired'])
      }
    }
    await other.backend.close()
  })

  test('the host’s own session, naming a deactivated member', async () => {
    const gone = await leaver('deactivated', async (member_id) => member_id)
    const session = { organization_id: own.organization_id, member_id: gone, name: 'Gone', permissions }
    const on = await createTestBackend({
      ...withWebhooks,
      storage: backend.storage,
      now: backend.clock.now,
      authenticate: async () => session,
    })
    for (const route of guardedRoutes) {
      const answer = await call(route, own, { authorization: 'Bearer own' }, freshAddress(), on)
      expect([answer.status, errorType(answer)], route.name).toEqual([401, 'session_expired'])
    }
    await on.backend.close()
  })
})

describe('each permission allows what it is for and nothing else', () => {
  const grants: [string, readonly string[]][] = [
    ['no right', []],
    ...permissions.map((permission): [string, readonly string[]] => [permission, [permission]]),
    ['stytch.scim:*', ['stytch.scim:*']],
    ['all rights', permissions],
  ]
  test.each(grants)('%s', async (_name, granted) => {
    for (const route of guardedRoutes) {
      // Refused ones never run; allowed ones run on an organization of their own, so that a deletion removes nothing of the suite's.
      const { permission } = route.operation
      const isAllowed = permission === null || isPermitted(granted, permission)
      const tenant = isAllowed ? await createTenant((await backend.createOrganization()).organization_id) : own
      const authorization = `Bearer ${sessionOf(granted, { organization_id: tenant.organization_id })}`
      const answer = await call(route, tenant, { authorization }, freshAddress())
      if (isAllowed && !(route.name in further)) expect(answer.status, `${route.name}: ${answer.text}`).not.toBe(403)
      if (!isAllowed) expect([answer.status, errorType(answer)], route.name).toEqual([403, 'unauthorized_action'])
    }
  })
})

/** Who signs in how, and which of their permissions they then have. */
interface Way {
  signIn(on: TestBackend, organization_id: string, role: string): Promise<Record<string, string>>
  /** The host's own sign-in, where the way is that. */
  options?: Partial<ScimBackendOptions>
  /** Rights the way leaves of those of the role; all when left out. */
  leaves?: readonly Permission[]
  /** Operations the way never opens. */
  closes?: readonly string[]
}

const catalogue: Record<string, readonly Permission[]> = {
  stytch_admin: permissions,
  stytch_member: [],
  scim_viewer: ['stytch.scim:get', 'stytch.member:search'],
  provisioner: ['stytch.scim:create', 'stytch.scim:get', 'stytch.scim:update'],
}
const provisioner = {
  role_id: 'provisioner',
  description: '',
  permissions: [{ resource_id: 'stytch.scim', actions: ['create', 'get', 'update'] }],
}

const ways: Record<string, Way> = {
  'a portal session': {
    signIn: async (on, organization_id, role) => ({ authorization: `Bearer ${await portalToken(on, organization_id, role)}` }),
  },
  'a portal session as Stytch’s client sends it': {
    signIn: async (on, organization_id, role) => ({
      authorization: `Basic ${btoa(`${project.publicToken}:${await portalToken(on, organization_id, role)}`)}`,
    }),
  },
  'the host’s own session': {
    signIn: async (_on, organization_id, role) => ({ authorization: `Bearer ${organization_id}/${role}` }),
    options: {
      authenticate: async (request) => {
        const [organization_id = '', role = ''] = (request.headers.get('authorization') ?? '').slice('Bearer '.length).split('/')
        const granted = catalogue[role]
        return granted ? { organization_id, member_id: null, name: role, permissions: granted } : null
      },
    },
  },
  'a set-up link made by them': {
    async signIn(on, organization_id, role) {
      const authorization = `Bearer ${await portalToken(on, organization_id, role)}`
      const path = '/sdk/v1/b2b/scim/setup_link'
      const made = await on.request(path, { method: 'POST', body: {}, headers: { authorization }, address: freshAddress() })
      if (made.status === 403) return { authorization: 'Bearer none' }
      const secret = String(expectOk(made).data.setup_link.url).split('#')[1]
      const opened = await on.request(`${path}/exchange`, { method: 'POST', body: { secret }, address: freshAddress() })
      return { authorization: `Bearer ${expectOk(opened).data.session_token}` }
    },
    leaves: ['stytch.scim:create', 'stytch.scim:get', 'stytch.scim:update', 'stytch.member:search'],
    closes: ['createSetupLink', 'deleteSetupLink'],
  },
}

async function portalToken(on: TestBackend, organization_id: string, role: string): Promise<string> {
  return (await on.openSession({ organization_id, roles: [role] })).session_token
}

describe('a role allows the same routes however its holder is signed in', () => {
  const everyPair = Object.entries(ways).flatMap(([name, way]) => Object.keys(catalogue).map((role) => [name, role, way] as const))

  test.each(everyPair)('%s: %s', async (_name, role, { signIn, options = {}, leaves = permissions, closes = [] }) => {
    const on = await createTestBackend({ ...withWebhooks, ...options, rateLimit: 0 })
    const granted = (catalogue[role] ?? []).filter((permission) => leaves.includes(permission))
    const newTenant = async () => createTenant((await on.createOrganization({ roles: [provisioner] })).organization_id, on)
    const standing = await newTenant()
    const credentials = await signIn(on, standing.organization_id, role)
    // Somebody who may not change the connection cannot make a link, so nobody comes by one.
    const isNobody = credentials.authorization === 'Bearer none'
    for (const route of guardedRoutes) {
      const { permission } = route.operation
      const needed = [...(permission ? [permission] : []), ...(further[route.name] ?? [])]
      const isOpen = !isNobody && !closes.includes(route.name) && needed.every((right) => isPermitted(granted, right))
      // Open ones run, each on an organization of its own, so that a deletion deletes nothing of the others.
      const tenant = isOpen ? await newTenant() : standing
      const headers = isOpen ? await signIn(on, tenant.organization_id, role) : credentials
      const { status } = await call(route, tenant, headers, freshAddress(), on)
      if (isOpen) expect([401, 403], route.name).not.toContain(status)
      else expect(status, route.name).toBe(isNobody ? 401 : 403)
    }
    await on.backend.close()
  })
})

test('Stytch’s browser client may send the session as Basic credentials', async () => {
  const authorization = `Basic ${btoa(`${project.publicToken}:${sessionOf(permissions)}`)}`
  expectOk(await backend.request('/sdk/v1/b2b/scim', { headers: { authorization } }))
})

describe('without the project’s credentials, nothing of the server API answers', () => {
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

  test('a backend without credentials answers nobody', async () => {
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

/** The same session with every permission added to what was signed. */
function tampered(token: string): string {
  const [version, payload = '', signature] = token.split('.')
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
  return [version, btoa(JSON.stringify({ ...claims, name: 'Mallory' })).replaceAll('=', ''), signature].join('.')
}
