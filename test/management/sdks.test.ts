import type * as stytch from 'stytch'
import { B2BClient as OldestB2BClient } from 'stytch-10'
import { afterAll, beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest'
import type { CompleteMember, CompleteOrganization, CompleteScimAttributes } from '../../src/contract/completeAnswers.js'
import type { Connection, RotatingConnection } from '../../src/contract/connection.js'
import type { ScimGroup } from '../../src/contract/group.js'
import { createTestBackend, expectOk, type Json, oktaGroup, oktaUser, project, type TestBackend } from '../support/backend.js'
import { listen } from '../support/listen.js'
import { rawRequest } from '../support/rawRequest.js'
import { type Sdk, type SdkCall, sdks } from '../support/sdks/clients.js'
import { answers, models, refusal } from '../support/sdks/models.js'
import { decodingProblems, requiredFields } from '../support/sdks/shapes.js'
import { typeTest } from '../support/typeTest.js'

let backend: TestBackend
let server: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  backend = await createTestBackend({ tokenLifetimeDays: 90 })
  server = await listen(backend.backend.fetch)
})

afterAll(async () => {
  await server.close()
  await backend.backend.close()
})

/** Sends a call as the client writes it, over HTTP, and decodes the answer as the client does. */
function speak(sdk: Sdk) {
  const send = async (call: SdkCall) => {
    const { path, ...init } = sdk.write(call)
    const authorization = `Basic ${btoa(`${project.projectId}:${project.projectSecret}`)}`
    const answer = await rawRequest(server.url + path, { ...init, headers: { ...init.headers, authorization } })
    return { status: answer.status, text: answer.text, body: JSON.parse(answer.text) as Json }
  }
  return {
    async call(name: SdkCall['name'], ids: SdkCall['ids'] = {}, fields: SdkCall['fields'] = {}): Promise<Json> {
      const { status, text, body } = await send({ name, ids, fields })
      expect(status, `${name}: ${text}`).toBe(200)
      expect(decodingProblems(answers[name], body, sdk.decoding), text).toEqual([])
      return body
    },
    async refused(name: SdkCall['name'], ids: SdkCall['ids'] = {}, fields: SdkCall['fields'] = {}): Promise<[number, string]> {
      const { status, text, body } = await send({ name, ids, fields })
      expect(decodingProblems(refusal, body, sdk.decoding), text).toEqual([])
      return [status, body.error_type]
    },
  }
}

/** Everything that can be set when an organization is created, as the documentation of the clients shows it. */
const everyOrganizationField = {
  organization_logo_url: 'https://hooli.test/logo.png',
  trusted_metadata: { tier: 'gold', nested: { seats: 5 } },
  organization_external_id: 'hooli-1',
  sso_jit_provisioning: 'RESTRICTED',
  email_allowed_domains: ['hooli.test'],
  email_jit_provisioning: 'RESTRICTED',
  email_invites: 'ALL_ALLOWED',
  auth_methods: 'RESTRICTED',
  allowed_auth_methods: ['sso', 'magic_link'],
  mfa_policy: 'REQUIRED_FOR_ALL',
  rbac_email_implicit_role_assignments: [{ domain: 'hooli.test', role_id: 'reader' }],
  mfa_methods: 'RESTRICTED',
  allowed_mfa_methods: ['totp'],
  oauth_tenant_jit_provisioning: 'RESTRICTED',
  allowed_oauth_tenants: { slack: ['T0001'] },
  claimed_email_domains: ['hooli.test'],
  first_party_connected_apps_allowed_type: 'RESTRICTED',
  allowed_first_party_connected_apps: ['connected-app-1'],
  third_party_connected_apps_allowed_type: 'ALL_ALLOWED',
  allowed_third_party_connected_apps: [],
}

/** A User of which every attribute is set, and one with next to none. */
const fullUser = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
  userName: 'gavin.belson@hooli.test',
  externalId: '00u1',
  active: true,
  name: { givenName: 'Gavin', familyName: 'Belson' },
  displayName: 'Gavin Belson',
  title: 'Chief',
  emails: [
    { value: 'gavin.belson@hooli.test', primary: true },
    { value: 'gavin@hooli.test', type: 'home' },
  ],
  phoneNumbers: [{ value: '+1 555' }],
  ims: [{ value: 'gavin' }],
  photos: [{ value: 'https://hooli.test/gavin.png' }],
  entitlements: [{ value: 'jet' }],
  roles: [{ value: 'admin' }],
  addresses: [{ country: 'US' }],
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Board', manager: { value: 'none' } },
}
const sparseUser = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'denpok' }

describe.each(sdks.map((sdk) => [sdk.language, sdk] as const))('Stytch’s %s client, as its source writes and reads', (language, sdk) => {
  const slug = language.toLowerCase()

  test('creates and reads organizations, whatever of Stytch’s fields it sets', async () => {
    const { call, refused } = speak(sdk)
    const plain = await call('createOrganization', {}, { organization_name: `${language} plain` })
    expect(plain.organization.custom_roles).toEqual([])
    const fields = { organization_name: `${language} full`, organization_slug: `${slug}-full`, ...everyOrganizationField }
    const { organization } = await call('createOrganization', {}, fields)
    expect(organization).toMatchObject({ organization_slug: `${slug}-full`, email_allowed_domains: ['hooli.test'], mfa_policy: 'OPTIONAL' })
    for (const organization_id of [organization.organization_id, `${slug}-full`]) {
      const read = await call('getOrganization', { organization_id })
      expect(read.organization).toEqual(organization)
    }
    expect(await refused('getOrganization', { organization_id: 'none' })).toEqual([404, 'organization_not_found'])
  })

  test('does every SCIM call, in the order an integration makes them', async () => {
    const { call, refused } = speak(sdk)
    const created = await call('createOrganization', {}, { organization_name: `${language} SCIM` })
    const ids = { organization_id: created.organization.organization_id as string }
    expect(await refused('getConnection', ids)).toEqual([404, 'no_active_scim_connection'])

    const { connection } = await call('createConnection', ids, { display_name: 'Entra', identity_provider: sdk.entra })
    expect(connection).toMatchObject({ identity_provider: 'microsoft-entra', base_url: expect.stringContaining('aadOptscim062020') })
    const both = { ...ids, connection_id: connection.connection_id as string }
    expect(await refused('createConnection', ids)).toEqual([400, 'active_scim_connection_exists'])
    expect((await call('getConnection', ids)).connection.connection_id).toBe(both.connection_id)

    const scim = backend.speakScim({ connection_id: both.connection_id, token: connection.bearer_token })
    const people = []
    for (const body of [fullUser, sparseUser]) people.push(expectOk(await scim('/Users', { method: 'POST', body })).id)
    const groups = []
    for (const name of ['Board', 'Council'])
      groups.push(expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup(name, people) })).id)

    const whole = await call('getConnectionGroups', both)
    expect(whole.scim_groups.map((group: Json) => group.group_name)).toEqual(['Board', 'Council'])
    const first = await call('getConnectionGroups', both, { limit: 1 })
    const second = await call('getConnectionGroups', both, { limit: 1, cursor: first.next_cursor })
    expect([...first.scim_groups, ...second.scim_groups]).toEqual(whole.scim_groups)
    expect(second).not.toHaveProperty('next_cursor')

    const assignments = [{ role_id: 'stytch_admin', group_id: groups[0], group_name: 'Board' }]
    const assigned = await call('updateConnection', both, { scim_group_implicit_role_assignments: assignments })
    expect(assigned.connection).toMatchObject({ display_name: 'Entra', scim_group_implicit_role_assignments: assignments })
    const renamed = await call('updateConnection', both, { display_name: 'Entra, renamed', identity_provider: sdk.entra })
    expect(renamed.connection).toMatchObject({ display_name: 'Entra, renamed', identity_provider: 'microsoft-entra' })

    const started = await call('rotateStart', both)
    expect((await call('rotateCancel', both)).connection.bearer_token_last_four).toBe(connection.bearer_token.slice(-4))
    const again = await call('rotateStart', both)
    expect(again.connection.next_bearer_token).not.toBe(started.connection.next_bearer_token)
    const completed = await call('rotateComplete', both)
    expect(completed.connection.bearer_token_last_four).toBe(again.connection.next_bearer_token.slice(-4))
    expect(await refused('rotateComplete', both)).toEqual([409, 'scim_connection_not_rotating_token'])

    expect(await call('deleteConnection', both)).toMatchObject({ connection_id: both.connection_id })
    expect(await refused('deleteConnection', both)).toEqual([404, 'connection_not_found'])
  })

  test('searches members: all, by pages, by filters', async () => {
    const { call } = speak(sdk)
    const { organization_id } = await backend.createOrganization({ organization_name: `${language} members` })
    const { connection_id, token } = await backend.createConnection({ organization_id })
    const scim = backend.speakScim({ connection_id, token })
    const ids = []
    for (const body of [fullUser, sparseUser]) ids.push(expectOk(await scim('/Users', { method: 'POST', body })).id)
    expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Board', ids) }))

    const organization_ids = [organization_id]
    const all = await call('searchMembers', {}, { organization_ids })
    expect(all.members.map((member: Json) => member.scim_registration.scim_attributes.user_name)).toEqual([
      'denpok',
      'gavin.belson@hooli.test',
    ])
    expect(Object.keys(all.organizations)).toEqual([organization_id])
    const first = await call('searchMembers', {}, { organization_ids, limit: 1, query: { operator: 'AND', operands: [] } })
    const cursor = first.results_metadata.next_cursor
    const second = await call('searchMembers', {}, { organization_ids, limit: 1, cursor, query: { operator: 'AND', operands: [] } })
    expect([...first.members, ...second.members]).toEqual(all.members)
    const operands = [{ filter_name: 'member_email_fuzzy', filter_value: 'gavin' }]
    const filtered = await call('searchMembers', {}, { organization_ids, query: { operator: 'AND', operands } })
    expect(filtered.results_metadata.total).toBe(1)
  })
})

test('a Go or Rust query that is left at its zero value finds everybody', async () => {
  const organization_ids = [backend.organization.organization_id]
  for (const query of [{}, { operator: 'AND' }, { operator: 'OR', operands: [] }]) {
    expectOk(await backend.server('POST', '/v1/b2b/organizations/members/search', { organization_ids, limit: 0, cursor: '', query }))
  }
})

test('the oldest Node client with SCIM on a registry does every call', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const client = new OldestB2BClient({ project_id: project.projectId, secret: project.projectSecret, env: server.url })
  const { organization } = await client.organizations.create({
    organization_name: 'Endframe',
    organization_logo_url: 'https://x.test/y.png',
  })
  const { organization_id } = organization
  const { connection } = await client.scim.connection.create({ organization_id, display_name: 'Okta', identity_provider: 'okta' })
  const connection_id = connection?.connection_id ?? ''
  expectOk(
    await backend.speakScim({ connection_id, token: connection?.bearer_token ?? '' })('/Users', {
      method: 'POST',
      body: oktaUser('a.b@endframe.test'),
    }),
  )
  expect((await client.scim.connection.get({ organization_id })).connection).toMatchObject({ connection_id })
  expect(
    (await client.scim.connection.update({ organization_id, connection_id, display_name: 'New', scim_group_implicit_role_assignments: [] }))
      .connection,
  ).toMatchObject({ display_name: 'New' })
  await client.scim.connection.rotateStart({ organization_id, connection_id })
  await client.scim.connection.rotateCancel({ organization_id, connection_id })
  await client.scim.connection.rotateStart({ organization_id, connection_id })
  await client.scim.connection.rotateComplete({ organization_id, connection_id })
  const found = await client.organizations.members.search({ organization_ids: [organization_id] })
  expect(found.members[0]).toMatchObject({ email_address: 'a.b@endframe.test', sso_registrations: [] })
  expect(await client.scim.connection.delete({ organization_id, connection_id })).toMatchObject({ status_code: 200, connection_id })
})

test('the lists of fields are those of the sources, so that none is forgotten', () => {
  const own = (shape: (typeof models)[keyof typeof models]) => requiredFields(shape, '').filter((path) => /^\.[^.[{]+$/.test(path)).length
  expect({ organization: own(models.organization), member: own(models.member), scimAttributes: own(models.scimAttributes) }).toEqual({
    organization: 23,
    member: 19,
    scimAttributes: 21,
  })
  for (const { sources } of sdks) expect(sources.every((source) => /\/blob\/[0-9a-f]{40}\//.test(source))).toBe(true)
})

test('a decoder of this file refuses what a typed client refuses', () => {
  const [typed] = sdks
  if (!typed) throw new Error('There is no client to test with.')
  const problems = decodingProblems(answers.deleteConnection, { status_code: '200', connection_id: null }, typed.decoding)
  expect(problems).toEqual(['answer.request_id is missing', 'answer.status_code is no integer: "200"', 'answer.connection_id is missing'])
})

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T]
type Required<T> = Pick<T, RequiredKeys<T>>

typeTest('what our contract promises is what the Node client’s types require', () => {
  expectTypeOf<Connection>().toExtend<Required<stytch.SCIMConnection>>()
  expectTypeOf<RotatingConnection>().toExtend<Required<stytch.SCIMConnectionWithNextToken>>()
  expectTypeOf<ScimGroup>().toExtend<Required<stytch.SCIMGroup>>()
  expectTypeOf<CompleteOrganization>().toExtend<Required<stytch.Organization>>()
  expectTypeOf<CompleteMember>().toExtend<Required<stytch.Member>>()
  type StytchAttributes = NonNullable<stytch.SCIMRegistration['scim_attributes']>
  expectTypeOf<CompleteScimAttributes>().toExtend<Required<StytchAttributes>>()
  expectTypeOf<NonNullable<CompleteScimAttributes['name']>>().toExtend<NonNullable<StytchAttributes['name']>>()
  expectTypeOf<NonNullable<CompleteScimAttributes['enterprise_extension']>>().toExtend<
    Omit<NonNullable<StytchAttributes['enterprise_extension']>, 'manager'>
  >()
})
