import Ajv2020 from 'ajv/dist/2020.js'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../src/contract/operations.js'
import { acceptedInput, pathParameters } from '../../src/server/management/acceptedInput.js'
import { parseInput } from '../../src/server/management/readJsonBody.js'
import { type Answer, createTestBackend, expectOk, type Json, oktaGroup, oktaUser, type TestBackend } from '../support/backend.js'
import { listen } from '../support/listen.js'
import { rawRequest } from '../support/rawRequest.js'

type Body = Record<string, unknown>

const assignments = [{ role_id: 'stytch_admin', group_id: 'g', group_name: 'Board' }]
const update = {
  display_name: 'New',
  identity_provider: 'okta',
  scim_group_implicit_role_assignments: assignments,
  version: 1,
  paused: false,
}
const search = {
  cursor: 'c',
  limit: 10,
  query: { operator: 'AND', operands: [{ filter_name: 'statuses', filter_value: ['active'] }] },
  sort: { field: 'name', direction: 'asc' },
}
const role = { role_id: 'reader', name: 'Reader', description: 'Reads', permissions: [{ resource_id: 'r', actions: ['read'] }] }

const endpoint = { url: 'https://receiver.example.com/hooks', description: 'HR', event_types: ['scim.member.create'] }
const replay = { only: 'failed', since: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z' }

/** For each operation a body in which every field is set; the suite fails for an operation or a field that is not here. */
const bodies: Record<string, Body> = {
  'frontend createConnection': { display_name: 'Okta', identity_provider: 'okta' },
  'frontend updateConnection': update,
  'frontend getConnectionGroups': { cursor: 'c', limit: 10, query: { name: 'b', has_roles: true } },
  'frontend rotateStart': { connection_id: 'c' },
  'frontend rotateComplete': { connection_id: 'c' },
  'frontend rotateCancel': { connection_id: 'c' },
  'frontend searchMembers': search,
  'frontend searchHeldDeactivations': { cursor: 'c', limit: 10 },
  'frontend releaseHeldDeactivations': { member_ids: ['m'], through: 1 },
  'frontend dropHeldDeactivations': { member_ids: ['m'], through: 1 },
  'frontend putSetupProgress': { guide: 'okta', step: 'one', done: true },
  'frontend previewRoleAssignments': { scim_group_implicit_role_assignments: assignments },
  'frontend searchRoleChanges': {
    scim_group_implicit_role_assignments: assignments,
    role_id: 'editor',
    change: 'gained',
    search: 's',
    cursor: 'c',
    limit: 10,
  },
  'frontend searchActivity': {
    cursor: 'c',
    limit: 10,
    query: {
      outcome: ['succeeded'],
      kind: ['member.create'],
      member_id: 'm',
      sequence: 1,
      request_id: 'r',
      search: 'word',
      from: '2026-01-01T00:00:00Z',
      to: '2026-12-31T00:00:00Z',
    },
  },
  'frontend createSetupLink': { expires_in_minutes: 60, return_url: 'https://app.example.test/' },
  'frontend previewSetupLink': { secret: 's' },
  'frontend exchangeSetupLink': { secret: 's', name: 'Sam' },
  'frontend createWebhookEndpoint': endpoint,
  'frontend updateWebhookEndpoint': { ...endpoint, status: 'enabled' },
  'frontend rotateWebhookSecret': { overlap_hours: 1 },
  'frontend testWebhookEndpoint': {},
  'frontend searchWebhookDeliveries': { cursor: 'c', limit: 10, query: { status: 'failed' } },
  'frontend retryWebhookDelivery': {},
  'frontend replayWebhookDeliveries': replay,
  'stytch authenticateSession': { session_duration_minutes: 60 },
  'stytch postTelemetry': { events: [] },
  'server createOrganization': {
    organization_name: 'Acme',
    organization_slug: 'acme-2',
    email_allowed_domains: ['acme.test'],
    roles: [role],
  },
  'server searchMembers': { organization_ids: ['o'], ...search },
  'server createConnection': { display_name: 'Okta', identity_provider: 'okta' },
  'server updateConnection': update,
  'server rotateStart': {},
  'server rotateComplete': {},
  'server rotateCancel': {},
  'server releaseHeldDeactivations': { member_ids: ['m'], through: 1 },
  'server dropHeldDeactivations': { member_ids: ['m'], through: 1 },
  'server endMassDeactivation': {},
  'server createPortalSession': {
    member_id: 'm',
    email_address: 'ada@acme.test',
    permissions: ['stytch.scim:get'],
    roles: ['scim_viewer'],
    session_duration_minutes: 60,
  },
  'server createSetupLink': { expires_in_minutes: 60, return_url: 'https://app.example.test/' },
  'server createWebhookEndpoint': { ...endpoint, organization_id: 'o' },
  'server updateWebhookEndpoint': { ...endpoint, status: 'enabled' },
  'server rotateWebhookSecret': { overlap_hours: 1 },
  'server testWebhookEndpoint': {},
  'server retryWebhookDelivery': {},
  'server replayWebhookDeliveries': replay,
}

const apis: Record<string, Record<string, Operation>> = { frontend: frontendOperations, stytch: stytchOperations, server: serverOperations }
const all = Object.entries(apis).flatMap(([api, operations]) =>
  Object.entries(operations).map(([name, operation]) => ({ key: `${api} ${name}`, api, name, operation })),
)
const withBodies = all.filter(({ operation }) => operation.body && operation.method !== 'DELETE')
const withIds = all.filter(({ operation }) => pathParameters(operation.path).length > 0)

/** The paths of all fields that may be left out, read from the contract; a list's items are under `0`. */
function optionalFields(schema: Json, path: string[] = []): string[][] {
  const inside: Json[] = schema.anyOf ?? [schema]
  return inside.flatMap((part) => [
    ...(part.items ? optionalFields(part.items, [...path, '0']) : []),
    ...Object.entries<Json>(part.properties ?? {}).flatMap(([name, property]) => [
      ...(part.required?.includes(name) ? [] : [[...path, name]]),
      ...optionalFields(property, [...path, name]),
    ]),
  ])
}

const optional = withBodies.flatMap(({ key, api, name, operation }) =>
  optionalFields(z.toJSONSchema(operation.body as z.ZodMiniType, { io: 'input' })).map((path) => ({ key, api, name, operation, path })),
)

/** A copy in which one field has another value, or is gone. */
function changed(body: Body, path: readonly string[], value: unknown): Body {
  const copy = structuredClone(body)
  const parent = path.slice(0, -1).reduce<Json>((at, name) => at[name], copy)
  const last = path.at(-1) ?? ''
  if (!Object.hasOwn(parent, last)) throw new Error(`The body of this suite has no ${path.join('.')}.`)
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return copy
}

/** Two organizations cannot have one slug. */
const withAnotherSlug = (body: Body): Body => (body.organization_slug ? { ...body, organization_slug: crypto.randomUUID() } : body)

interface Place {
  ids: Record<string, string>
  group_id: string
  member_id: string
}

let backend: TestBackend
let admin: Awaited<ReturnType<TestBackend['openSession']>>
let own: Place
let foreign: Place
let document: Json

beforeAll(async () => {
  backend = await createTestBackend({ webhooks: { send: async () => ({ status: 204, headers: {}, body: '' }) } })
  foreign = await populate()
  document = expectOk(await backend.request('/openapi.json'))
})

beforeEach(renew)

/** What is deleted or rotated by a call must be there for the next one. */
async function renew(): Promise<void> {
  own = await populate()
  admin = await backend.openSession({ organization_id: own.ids.organization_id ?? '' })
}

async function populate(): Promise<Place> {
  const { organization_id } = await backend.createOrganization()
  const { connection_id, token } = await backend.createConnection({ organization_id })
  const scim = backend.speakScim({ connection_id, token })
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Board', [user.id]) }))
  const found = expectOk(await backend.server('POST', '/v1/b2b/organizations/members/search', { organization_ids: [organization_id] }))
  const { member_id } = found.members[0]
  const endpoints = '/v1/b2b/webhooks/endpoints'
  const { endpoint_id } = expectOk(await backend.server('POST', endpoints, { url: endpoint.url, organization_id })).endpoint
  const { delivery_id } = expectOk(await backend.server('POST', `${endpoints}/${endpoint_id}/test`, {})).delivery
  const ids = { organization_id, connection_id, member_id, endpoint_id, delivery_id, public_token: 'p' }
  return { ids, group_id: group.id, member_id }
}

interface Sent {
  api: string
  operation: Operation
  body?: unknown
  query?: string
  ids?: Record<string, string>
}

function send({ api, operation, body, query = '', ids = own.ids }: Sent): Promise<Answer> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? name) + query
  return api === 'server' ? backend.server(operation.method, path, body) : admin.call(operation.method, path, body)
}

/** Status and error of an answer, which are all that two answers about the same thing have in common. */
const outcome = ({ status, body }: Answer) => [status, body.error_type, body.error_details?.field]

describe('null for an optional field means that it is left out', () => {
  test('the bodies of this suite hold every field of every operation', () => {
    expect(Object.keys(bodies).sort()).toEqual(withBodies.map(({ key }) => key).sort())
    expect(optional.length).toBeGreaterThan(40)
  })

  test.each(optional.map((entry) => [`${entry.key}: ${entry.path.join('.')}`, entry] as const))('%s', async (_title, entry) => {
    const { key, operation, path } = entry
    const withNull = changed(bodies[key] ?? {}, path, null)
    const without = changed(bodies[key] ?? {}, path, undefined)
    const { body } = acceptedInput(operation)
    if (!body) throw new Error('The operation takes no body.')
    const meant = (value: Body) => JSON.stringify(parseInput(body, value), (_key, item) => item ?? undefined)
    expect(meant(withNull)).toBe(meant(without))
    const first = outcome(await send({ ...entry, body: withAnotherSlug(withNull) }))
    await renew()
    expect(first).toEqual(outcome(await send({ ...entry, body: withAnotherSlug(without) })))
    expect(isDescribed(operation, withNull)).toBe(true)
  })

  test('a field that is required is no less required', async () => {
    const refused = await backend.server('POST', '/v1/b2b/organizations', { organization_name: null })
    expect(outcome(refused)).toEqual([400, 'invalid_request', 'organization_name'])
    expect(isDescribed(serverOperations.createOrganization, { organization_name: null })).toBe(false)
  })
})

describe('the ids of the path may appear in the body and the query as well', () => {
  test('there are such operations in both APIs', () => expect(new Set(withIds.map(({ api }) => api)).size).toBeGreaterThan(1))

  test.each(withIds.map((entry) => [entry.key, entry] as const))('%s: equal ids are accepted, others are not', async (_title, entry) => {
    const { operation } = entry
    const names = pathParameters(operation.path)
    const accepted = acceptedInput(operation)
    const object = accepted.body && z.toJSONSchema(accepted.body, { io: 'input' })
    for (const name of names) {
      const value = own.ids[name] ?? ''
      const others = [foreign.ids[name] ?? 'other', `${value}0`, value.toUpperCase()].filter((other) => other !== value)
      const inQuery = (id: string) => send({ ...entry, ...(operation.body && { body: {} }), query: `?${name}=${encodeURIComponent(id)}` })
      const refusals: Answer[] = []
      for (const other of others) refusals.push(await inQuery(other))
      for (const refusal of refusals) expect(outcome(refusal)).toEqual([400, 'invalid_request', name])
      expect(refusals.map(({ text }) => text.replace(/request-id-[0-9a-f-]+/, ''))).toEqual(
        refusals.map(() => refusals[0]?.text.replace(/request-id-[0-9a-f-]+/, '')),
      )
      if (!object?.properties) continue
      for (const other of [...others, 5, ['x']]) {
        const refusal = await send({ ...entry, body: { [name]: other } })
        expect(outcome(refusal)).toEqual([400, 'invalid_request', expect.stringMatching(name)])
      }
      expect(isDescribed(operation, { ...bodies[entry.key], [name]: value })).toBe(true)
    }
    // Last, because a DELETE that is accepted is done.
    const query = `?${new URLSearchParams(names.map((name) => [name, own.ids[name] ?? '']))}`
    const repeated = Object.fromEntries(names.map((name) => [name, own.ids[name]]))
    const plain = await send({ ...entry, ...(operation.body && { body: {} }) })
    if (operation.method === 'DELETE') return
    const body = operation.body ? { body: repeated } : {}
    expect(outcome(await send({ ...entry, ...body, query }))).toEqual(sameOutcome(plain, operation))
  })

  /** A rotation that was started by the first of two equal calls is in progress when the second one comes. */
  function sameOutcome(plain: Answer, { path }: Operation) {
    if (path.endsWith('/rotate/start')) return [409, 'scim_connection_already_rotating_token', undefined]
    if (/\/rotate\/(complete|cancel)$/.test(path)) return [409, 'scim_connection_not_rotating_token', undefined]
    return outcome(plain)
  }

  test('the same id twice in a query is accepted, and two different ones are not', async () => {
    const { organization_id } = own.ids
    const path = `/v1/b2b/scim/${organization_id}/connection?organization_id=${organization_id}&organization_id=`
    expectOk(await backend.server('GET', path + organization_id))
    expect((await backend.server('GET', `${path}other`)).status).toBe(400)
  })

  test('names that every object has are not ids', async () => {
    expectOk(await backend.server('GET', `/v1/b2b/scim/${own.ids.organization_id}/connection?constructor=x&__proto__=y`))
  })
})

describe('a body on DELETE is ignored', () => {
  test.each<[string, string, Record<string, string>]>([
    ['an empty object', '{}', {}],
    ['null', 'null', {}],
    ['an id of another connection', '{"connection_id":"scim-connection-other","organization_id":"other"}', {}],
    ['unknown fields', '{"force":true}', {}],
    ['a list', '[1]', {}],
    ['what is not JSON', 'please', {}],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a body that claims to be compressed', 'x', { 'content-encoding': 'gzip' }],
    ['more than a body may hold', 'x'.repeat(5 * 1024 * 1024), {}],
  ])('%s, in both APIs', async (_what, body, headers) => {
    for (const api of ['server', 'frontend']) {
      await renew()
      const path = `/b2b/scim/${api === 'server' ? `${own.ids.organization_id}/connection/` : ''}${own.ids.connection_id}`
      const answer =
        api === 'server'
          ? await backend.server('DELETE', `/v1${path}`, body, headers)
          : await admin.call('DELETE', `/sdk/v1${path}`, body, headers)
      expect(answer.status, answer.text).toBe(200)
    }
  })

  test('also over a connection that stays open, whose next request is read from the right byte', async () => {
    const server = await listen(backend.backend.fetch)
    const authorization = `Basic ${btoa('project-test:secret-of-the-project')}`
    for (const length of [2, 5 * 1024 * 1024]) {
      const path = `/v1/b2b/scim/${own.ids.organization_id}/setup_link`
      const answer = await rawRequest(server.url + path, { method: 'DELETE', headers: { authorization }, body: 'x'.repeat(length) })
      expect([answer.status, JSON.parse(answer.text).error_type]).toEqual([404, 'setup_link_not_found'])
    }
    await server.close()
  })
})

test('a limit of 0 and an empty cursor are the first page in its usual size, wherever there are pages', async () => {
  const paged = withBodies.filter(({ operation }) =>
    JSON.stringify(z.toJSONSchema(operation.body as z.ZodMiniType, { io: 'input' })).includes('"limit"'),
  )
  expect(paged.length).toBeGreaterThan(3)
  const neededOf: Record<string, object> = {
    'server searchMembers': { organization_ids: [own.ids.organization_id] },
    'frontend searchRoleChanges': { scim_group_implicit_role_assignments: [], role_id: 'stytch_admin', change: 'lost' },
  }
  for (const entry of paged) {
    const needed = neededOf[entry.key] ?? {}
    const content = ({ body }: Answer) => JSON.stringify(body.data ?? body).replace(/request-id-[0-9a-f-]+/, '')
    const usual = await send({ ...entry, body: needed })
    expectOk(usual)
    expect(content(await send({ ...entry, body: { ...needed, limit: 0, cursor: '' } }))).toBe(content(usual))
  }
  const groups = `/v1/b2b/scim/${own.ids.organization_id}/connection/${own.ids.connection_id}`
  for (const query of ['?limit=0&cursor=', '?limit=10.0', '?limit=0.0', '?cursor=']) expectOk(await backend.server('GET', groups + query))
  for (const query of ['?limit=-1', '?limit=1.5', '?limit=1001', '?limit=1001.0', '?limit=']) {
    expect(outcome(await backend.server('GET', groups + query))).toEqual([400, 'invalid_request', 'limit'])
  }
})

test('no body is an empty object, and so is null', async () => {
  for (const body of [undefined, 'null', ' ', '{}']) {
    expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/groups', body))
    const refused = await backend.server('POST', '/v1/b2b/organizations', body)
    expect(outcome(refused)).toEqual([400, 'invalid_request', 'organization_name'])
  }
})

test('Stytch’s own organization fields are ignored, whatever is in them, and no other fields are', async () => {
  const { ignored = [] }: Operation = serverOperations.createOrganization
  expect(ignored.length).toBeGreaterThan(18)
  for (const value of [null, 'x', 5, [], { deep: { deeper: ['x'] } }, 'half a pair \ud800']) {
    const fields = Object.fromEntries(ignored.map((name) => [name, value]))
    expectOk(await backend.server('POST', '/v1/b2b/organizations', { organization_name: 'Acme', ...fields }))
    expect(isDescribed(serverOperations.createOrganization, { organization_name: 'Acme', ...fields })).toBe(true)
  }
  for (const name of ['organization_logo', 'mfa', 'permissions', 'organization_id', 'scim_active_connection']) {
    const refused = await backend.server('POST', '/v1/b2b/organizations', { organization_name: 'Acme', [name]: 'x' })
    expect(outcome(refused)).toEqual([400, 'invalid_request', name])
  }
})

test('a role may leave out its permissions and then has none', async () => {
  const roles = [
    { role_id: 'reader', description: '' },
    { role_id: 'writer', description: '', permissions: null },
  ]
  const { organization } = expectOk(await backend.server('POST', '/v1/b2b/organizations', { organization_name: 'Acme', roles }))
  const expected = roles.map((given) => ({ ...given, permissions: [] }))
  expect(organization.custom_roles).toEqual(expected)
  expect(organization.roles).toEqual(expect.arrayContaining(expected))
  const session = { email_address: 'ada@acme.test', roles: ['reader'] }
  expectOk(await backend.server('POST', `/v1/b2b/scim/${organization.organization_id}/portal_session`, session))
})

/** Tells whether the OpenAPI document says that an operation takes this body. */
function isDescribed({ method, path }: Operation, body: unknown): boolean {
  const described = document.paths[path][method.toLowerCase()].requestBody
  return new Ajv2020({ strict: false, formats: { uri: true } }).validate(described.content['application/json'].schema, body)
}

test('the document describes what is accepted: ids, nulls, and that a DELETE’s body is ignored', () => {
  for (const { operation } of all) {
    const described = document.paths[operation.path][operation.method.toLowerCase()]
    const queried = (described.parameters ?? []).filter((parameter: Json) => parameter.in === 'query')
    const names = queried.map((parameter: Json) => parameter.name)
    expect(names).toEqual(expect.arrayContaining(pathParameters(operation.path)))
    expect(queried.every((parameter: Json) => parameter.required === false)).toBe(true)
    if (operation.method !== 'DELETE') continue
    expect(described).not.toHaveProperty('requestBody')
    expect(described.description).toContain('ignored')
  }
})
