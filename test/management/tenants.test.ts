import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../src/contract/operations.js'
import { newRequestId } from '../../src/server/storage/ids.js'
import {
  type Answer,
  createTestBackend,
  expectOk,
  oktaGroup,
  oktaUser,
  type PortalSessionUnderTest,
  type TestBackend,
} from '../support/backend.js'
import { type CountedStorage, countCalls } from '../support/countedStorage.js'
import { openTestStorage } from '../support/storage.js'

/** All that has an id and belongs to one organization. */
interface Tenant {
  organization_id: string
  connection_id: string
  member_id: string
  group_id: string
  role_id: string
  endpoint_id: string
  delivery_id: string
  request_id: string
}

/** Ids of the right form that nobody has. */
const nobodys: Tenant = {
  organization_id: 'organization-00000000-0000-4000-8000-000000000000',
  connection_id: 'scim-connection-00000000-0000-4000-8000-000000000000',
  member_id: 'member-00000000-0000-4000-8000-000000000000',
  group_id: '00000000-0000-4000-8000-000000000000',
  role_id: 'nobodys_role',
  endpoint_id: 'webhook-endpoint-00000000-0000-4000-8000-000000000000',
  delivery_id: 'webhook-delivery-00000000-0000-4000-8000-000000000000',
  request_id: newRequestId(),
}

/** What is sent with the id in question; every other id is the caller's own. */
type Send = (own: Tenant, id: string) => unknown

/** A place of a request that takes an id: of what, and how a request that only the id can spoil looks. */
interface Place {
  of: keyof Tenant
  body?: Send
}

const assign = (own: Tenant, fields: object) => ({
  scim_group_implicit_role_assignments: [{ group_id: own.group_id, role_id: own.role_id, ...fields }],
})
const roleChange = (own: Tenant, fields: object) => ({ ...assign(own, fields), role_id: own.role_id, change: 'gained' })
const operand = (filter_name: string, filter_value: unknown) => ({ query: { operator: 'AND', operands: [{ filter_name, filter_value }] } })
const inPath: Place = { of: 'connection_id' }
const inBody: Place = { of: 'connection_id', body: (_own, connection_id) => ({ connection_id }) }
const groupAssigned: Place = { of: 'group_id', body: (own, group_id) => assign(own, { group_id }) }
const roleAssigned: Place = { of: 'role_id', body: (own, role_id) => assign(own, { role_id }) }

const memberDecided: Place = { of: 'member_id', body: (_own, member_id) => ({ member_ids: [member_id] }) }

/** What both APIs do to a connection. */
const connectionPlaces: Record<string, Place> = {
  'updateConnection path connection_id': { ...inPath, body: () => ({ display_name: 'Renamed' }) },
  'updateConnection body scim_group_implicit_role_assignments.group_id': groupAssigned,
  'updateConnection body scim_group_implicit_role_assignments.role_id': roleAssigned,
  'deleteConnection path connection_id': inPath,
  'releaseHeldDeactivations body member_ids': memberDecided,
  'dropHeldDeactivations body member_ids': memberDecided,
}

const filterPlaces: Record<string, Place> = {
  'searchMembers filter member_ids': { of: 'member_id', body: (_own, id) => operand('member_ids', [id]) },
  'searchMembers filter member_roles': { of: 'role_id', body: (_own, id) => operand('member_roles', [id]) },
  'searchMembers filter scim_connection_id': { of: 'connection_id', body: (_own, id) => operand('scim_connection_id', id) },
  'searchMembers filter scim_group_id': { of: 'group_id', body: (_own, id) => operand('scim_group_id', id) },
}

const ofEndpoint: Place = { of: 'endpoint_id' }

/** What a person does to webhook endpoints. The host's are all its own. */
const webhookPlaces: Record<string, Place> = {
  'getWebhookEndpoint path endpoint_id': ofEndpoint,
  'updateWebhookEndpoint path endpoint_id': { ...ofEndpoint, body: () => ({ description: 'Renamed' }) },
  'deleteWebhookEndpoint path endpoint_id': ofEndpoint,
  'rotateWebhookSecret path endpoint_id': ofEndpoint,
  'testWebhookEndpoint path endpoint_id': ofEndpoint,
  'searchWebhookDeliveries path endpoint_id': ofEndpoint,
  'retryWebhookDelivery path endpoint_id': ofEndpoint,
  'retryWebhookDelivery path delivery_id': { of: 'delivery_id' },
  'replayWebhookDeliveries path endpoint_id': ofEndpoint,
}

/** Each place found in the contract's tables; one that is not here fails the suite. Ids that repeat the path's: `acceptedInput`. */
const frontendPlaces: Record<string, Place> = {
  ...connectionPlaces,
  ...filterPlaces,
  ...webhookPlaces,
  'rotateStart body connection_id': inBody,
  'rotateComplete body connection_id': inBody,
  'rotateCancel body connection_id': inBody,
  'getMember path member_id': { of: 'member_id' },
  'previewRoleAssignments body scim_group_implicit_role_assignments.group_id': groupAssigned,
  'previewRoleAssignments body scim_group_implicit_role_assignments.role_id': roleAssigned,
  'searchRoleChanges body scim_group_implicit_role_assignments.group_id': {
    ...groupAssigned,
    body: (own, id) => roleChange(own, { group_id: id }),
  },
  'searchRoleChanges body scim_group_implicit_role_assignments.role_id': {
    ...roleAssigned,
    body: (own, id) => roleChange(own, { role_id: id }),
  },
  'searchRoleChanges body role_id': {
    of: 'role_id',
    body: (_own, role_id) => ({ scim_group_implicit_role_assignments: [], role_id, change: 'lost' }),
  },
  'searchActivity body query.member_id': { of: 'member_id', body: (_own, member_id) => ({ query: { member_id } }) },
  'searchActivity body query.request_id': { of: 'request_id', body: (_own, request_id) => ({ query: { request_id } }) },
}

const ofTheOrganization = (place: Place): Place => ({
  ...place,
  body: (own, id) => ({ organization_ids: [own.organization_id], ...(place.body?.(own, id) as object) }),
})

const serverPlaces: Record<string, Place> = {
  ...Object.fromEntries(Object.entries(filterPlaces).map(([name, place]) => [name, ofTheOrganization(place)])),
  ...connectionPlaces,
  'getConnectionGroups path connection_id': inPath,
  'rotateStart path connection_id': inPath,
  'rotateComplete path connection_id': inPath,
  'rotateCancel path connection_id': inPath,
  'getHeldDeactivations path connection_id': inPath,
  'releaseHeldDeactivations path connection_id': { ...inPath, body: (own) => ({ member_ids: [own.member_id] }) },
  'dropHeldDeactivations path connection_id': { ...inPath, body: (own) => ({ member_ids: [own.member_id] }) },
  'endMassDeactivation path connection_id': inPath,
  'eraseMember path member_id': { of: 'member_id' },
  'createPortalSession body member_id': { of: 'member_id', body: (_own, member_id) => ({ member_id, permissions: [] }) },
}

/** Ids that are no reference to what a tenant has. The server API's organizations all are the host's own; the last describe has more on them. */
const notATenants = [
  'getBootstrap path public_token',
  'createOrganization body roles.role_id',
  'createOrganization body roles.permissions.resource_id',
  'searchMembers body organization_ids',
]

/** Every place of an operation that takes an id, read from its path and its schemas. */
function placesOf(name: string, operation: Operation): string[] {
  const path = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => `${name} path ${parameter}`)
  const schemas = { body: operation.body, query: operation.query }
  const fields = Object.entries(schemas).flatMap(([where, schema]) =>
    schema ? idsOf(z.toJSONSchema(schema, { io: 'input' }), []).map((field) => `${name} ${where} ${field}`) : [],
  )
  const filters =
    JSON.stringify(operation.body ? z.toJSONSchema(operation.body, { io: 'input' }) : {}).match(/"(\w+_ids?|\w+_roles)"/g) ?? []
  const isSearch = fields.some((field) => field.endsWith('filter_name'))
  return [
    ...path.filter((place) => !place.endsWith('{organization_id}') && !place.endsWith(' organization_id')),
    ...fields.filter((field) => !field.endsWith('filter_name')),
    ...(isSearch
      ? filters.map((filter) => `${name} filter ${filter.slice(1, -1)}`).filter((place) => !place.endsWith('organization_ids'))
      : []),
  ]
}

/** The server API's are the host's own, whoever they belong to. */
const isOfEndpoint = (place: string) => /^\w+Webhook\w+ /.test(place)

/** Names of properties that hold ids, at any depth, and `filter_name`, whose values name what is filtered by. */
function idsOf(schema: unknown, path: string[]): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== 'properties') return idsOf(value, path)
    return Object.entries(value as object).flatMap(([name, property]) => {
      const here = [...path, name]
      return [...(/_ids?$|^filter_name$/.test(name) ? [here.join('.')] : []), ...idsOf(property, here)]
    })
  })
}

const frontend: Record<string, Operation> = { ...frontendOperations, ...stytchOperations }
const server: Record<string, Operation> = serverOperations
const found = (operations: Record<string, Operation>) =>
  [...new Set(Object.entries(operations).flatMap(([name, operation]) => placesOf(name, operation)))]
    .filter((place) => !notATenants.includes(place))
    .sort()

test('the tables of this suite hold every place of the contract that takes an id', () => {
  expect(Object.keys(frontendPlaces).sort()).toEqual(found(frontend))
  expect(Object.keys(serverPlaces).sort()).toEqual(found(server).filter((place) => !isOfEndpoint(place)))
  expect(Math.min(Object.keys(frontendPlaces).length, Object.keys(serverPlaces).length)).toBeGreaterThan(10)
})

let backend: TestBackend
let counted: CountedStorage
let own: Tenant
let foreign: Tenant
let before: unknown

beforeAll(async () => {
  counted = countCalls(await openTestStorage())
  // A host that listens would read the storage at moments of its own.
  const webhooks = { send: async () => ({ status: 204, headers: {}, body: '' }) }
  // Where anybody leaves, the next one is held.
  const massDeactivation = { people: 0, share: 0, action: 'hold' } as const
  backend = await createTestBackend({ storage: counted.storage, onEvent: undefined, webhooks, massDeactivation })
  own = await createTenant('Acme', 'acme_role')
  foreign = await createTenant('Globex', 'globex_role')
  before = await stateOf(foreign)
})

const deactivation = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', value: { active: false } }],
}

async function createTenant(organization_name: string, role_id: string): Promise<Tenant> {
  const { organization_id } = await backend.createOrganization({
    organization_name,
    roles: [{ role_id, description: '', permissions: [] }],
  })
  const okta = await backend.createConnection({ organization_id })
  const scim = backend.speakScim(okta)
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [user.id]) }))
  const leaver = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('zoe.last@acme.test') }))
  // The second one's deactivation is held, so that there is something to decide.
  for (const { id } of [leaver, user]) expectOk(await scim(`/Users/${id}`, { method: 'PATCH', body: deactivation }))
  const path = `/v1/b2b/scim/${organization_id}/connection/${okta.connection_id}`
  expectOk(await backend.server('PUT', path, { scim_group_implicit_role_assignments: [{ group_id: group.id, role_id }] }))
  const { members } = expectOk(
    await backend.server('POST', '/v1/b2b/organizations/members/search', { organization_ids: [organization_id] }),
  )
  const ids = { organization_id, connection_id: okta.connection_id, member_id: members[0].member_id, group_id: group.id, role_id }
  const session = await backend.openSession({ organization_id })
  const { activities } = expectOk(await session.call('POST', '/sdk/v1/b2b/scim/activity', { query: { kind: ['group.create'] } })).data
  return { ...ids, ...(await createEndpoint(organization_id)), request_id: activities[0].request.request_id }
}

/** Turned off, because deliveries would read the storage at moments of their own. */
async function createEndpoint(organization_id: string): Promise<{ endpoint_id: string; delivery_id: string }> {
  const path = '/v1/b2b/webhooks/endpoints'
  const made = await backend.server('POST', path, { url: 'https://receiver.example.com/hooks', organization_id })
  const { endpoint_id } = expectOk(made).endpoint
  const { delivery_id } = expectOk(await backend.server('POST', `${path}/${endpoint_id}/test`, {})).delivery
  expectOk(await backend.server('PUT', `${path}/${endpoint_id}`, { status: 'disabled' }))
  return { endpoint_id, delivery_id }
}

async function stateOf({ organization_id }: Tenant): Promise<unknown> {
  await backend.backend.flush()
  const members = await backend.server('POST', '/v1/b2b/organizations/members/search', { organization_ids: [organization_id] })
  const endpoints = await backend.server('GET', `/v1/b2b/webhooks/endpoints?organization_id=${organization_id}`)
  return [await backend.readConnection(organization_id), expectOk(members).members, expectOk(endpoints).endpoints]
}

interface Asked {
  api: 'frontend' | 'server'
  operation: Operation
  /** Whose request it is. */
  tenant: Tenant
  place: Place
  /** Where in the request the id stands. */
  where: string
  id: string
  headers?: Record<string, string>
}

/** A session that has called before: whose it is was looked up then, and is not again while nobody changes. */
async function usedSession(organization_id: string): Promise<PortalSessionUnderTest> {
  const session = await backend.openSession({ organization_id })
  await session.call('GET', '/sdk/v1/b2b/scim/portal')
  return session
}

/** Sends one id to one place, and gives the answer with what it cost the storage. */
async function ask({ api, operation, tenant, place, where, id, headers }: Asked): Promise<{ answer: Answer; calls: string[] }> {
  const ids = where.startsWith('path ') ? { ...tenant, [where.slice('path '.length)]: id } : tenant
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name as keyof Tenant])
  const body = place.body?.(tenant, id) ?? (operation.method === 'POST' ? {} : undefined)
  const call = api === 'server' ? backend.server : (await usedSession(tenant.organization_id)).call
  // What SCIM traffic left to be written is written now, not in the middle of the count.
  await backend.backend.flush()
  counted.calls.length = 0
  const answer = await call(operation.method, path, body, headers)
  return { answer, calls: [...counted.calls] }
}

function split(key: string): { name: string; where: string } {
  const [name = '', ...where] = key.split(' ')
  return { name, where: where.join(' ') }
}

const all = [
  ...Object.entries(frontendPlaces).map(([key, place]) => ({ api: 'frontend' as const, operations: frontend, key, place })),
  ...Object.entries(serverPlaces).map(([key, place]) => ({ api: 'server' as const, operations: server, key, place })),
]

describe('two tenants: another tenant’s id is answered like one that nobody has', () => {
  test.each(all.map((entry) => [`${entry.api} ${entry.key}`, entry] as const))('%s', async (_title, { api, operations, key, place }) => {
    const { name, where } = split(key)
    const operation = operations[name]
    if (!operation) throw new Error(`The contract has no operation "${name}".`)
    const request = { api, operation, tenant: own, place, where }
    const theirs = await ask({ ...request, id: foreign[place.of] })
    const missing = await ask({ ...request, id: nobodys[place.of] })
    expect(masked(theirs.answer)).toEqual(masked(missing.answer))
    // Nor does the work behind it differ, which a clock could reveal.
    expect(theirs.calls).toEqual(missing.calls)
    expect(theirs.calls.length).toBeGreaterThan(0)

    // The same with an id of one's own, on an organization made for it: found, so the two above were really not.
    const fresh = await createTenant('Initech', own.role_id)
    const found = await ask({ ...request, tenant: fresh, id: fresh[place.of] })
    expect([200, 409]).toContain(found.answer.status)
    expect(masked(found.answer)).not.toEqual(masked(missing.answer))
    expect(JSON.stringify(masked(theirs.answer))).not.toContain(foreign[place.of])
  })

  test('nothing of the other tenant was touched', async () => {
    expect(await stateOf(foreign)).toEqual(before)
  })
})

describe('on a person’s behalf the server API finds their organization and no other', () => {
  const routes = Object.entries(server).filter(([name, { path }]) => path.includes('{organization_id}') && isForPersons(name))

  test.each(routes.map(([name, operation]) => [name, operation] as const))('%s', async (_name, operation) => {
    const { session_token } = await usedSession(own.organization_id)
    const headers = { 'x-stytch-member-session': session_token }
    const request = { api: 'server' as const, operation, tenant: own, place: { of: 'organization_id' as const }, headers }
    const theirs = await ask({ ...request, where: 'path organization_id', id: foreign.organization_id })
    const missing = await ask({ ...request, where: 'path organization_id', id: nobodys.organization_id })
    expect(theirs.answer.status).toBe(404)
    expect(masked(theirs.answer)).toEqual(masked(missing.answer))
    expect(theirs.calls).toEqual(missing.calls)
  })

  test('the list of routes is not empty', () => expect(routes.length).toBeGreaterThan(5))
})

describe('an identity provider finds its own people and groups and no others', () => {
  const missing = '00000000-0000-4000-8000-000000000000'
  const routes = ['Users', 'Groups'].flatMap((endpoint) => ['GET', 'PUT', 'PATCH', 'DELETE'].map((method) => [method, endpoint] as const))

  test.each(routes)('%s /%s/{id}', async (method, endpoint) => {
    const mine = await createProvider('Hooli')
    const neighbour = await createProvider('Initech')
    const body =
      method === 'PATCH'
        ? { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', value: { externalId: 'x' } }] }
        : endpoint === 'Users'
          ? oktaUser('someone.else@acme.test')
          : oktaGroup('Another')
    const askFor = async (id: string) => {
      await backend.backend.flush()
      counted.calls.length = 0
      const answer = await mine.scim(`/${endpoint}/${id}`, { method, ...(/^P/.test(method) && { body }) })
      return { answer: [answer.status, answer.text.replaceAll(id, 'id')], calls: [...counted.calls] }
    }
    // One's own connection is kept from the first request on, whatever that asks for.
    await mine.scim('/Users')
    const theirs = await askFor(endpoint === 'Users' ? neighbour.user : neighbour.group)
    const nobodys = await askFor(missing)
    expect(theirs.answer[0]).toBe(404)
    expect(theirs).toEqual(nobodys)
  })

  async function createProvider(organization_name: string) {
    const { organization_id } = await backend.createOrganization({ organization_name })
    const scim = backend.speakScim(await backend.createConnection({ organization_id }))
    const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })).id as string
    const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [user]) })).id as string
    return { scim, user, group }
  }
})

/** What a person may ask in the server API is what the frontend API has under the same name. */
function isForPersons(name: string): boolean {
  return frontend[name]?.permission != null
}

/** An answer without what differs each time, and without the id that was sent. */
function masked({ status, text }: Answer): [number, string] {
  const plain = text
    .replace(/request-id-[0-9a-f-]{36}/, 'request-id')
    .replace(/"session_token":"aps1\.([^.]+)\.[^"]+"/, (_all, payload: string) => {
      const { name, permissions, organization_id } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
      return `"session_token":${JSON.stringify({ name, permissions, organization_id })}`
    })
  return [status, plain]
}
