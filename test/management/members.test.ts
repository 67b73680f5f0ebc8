import { beforeAll, expect, test } from 'vitest'
import type { Member, MemberSort, SearchMembersBody } from '../../src/contract/member.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser, type PortalSessionUnderTest, type TestBackend } from '../support/backend.js'

const names = ['ada.byron', 'bob.ross', 'cyd.charisse', 'dan.brown', 'eve.polastri', 'fay.wray', 'gus.fring']
let backend: TestBackend
let admin: PortalSessionUnderTest
let groupId: string
let connectionId: string

beforeAll(async () => {
  backend = await createTestBackend({
    organization: { organization_name: 'Acme', roles: [{ role_id: 'editor', description: '', permissions: [] }] },
  })
  const okta = await backend.createConnection()
  connectionId = okta.connection_id
  const scim = backend.speakScim(okta)
  const ids: string[] = []
  for (const name of names) {
    ids.push(expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`${name}@acme.test`) })).id)
    backend.clock.advance(1000)
  }
  groupId = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Readers', ids.slice(0, 3)) })).id
  for (const id of [ids[1], ids[5]]) {
    backend.clock.advance(1000)
    await scim(`/Users/${id}`, {
      method: 'PATCH',
      body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', value: { active: false } }] },
    })
  }
  admin = await backend.openSession()
  expectOk(
    await admin.call('PUT', `/sdk/v1/b2b/scim/${connectionId}`, {
      scim_group_implicit_role_assignments: [{ role_id: 'editor', group_id: groupId }],
    }),
  )
})

interface Found {
  members: Member[]
  names: (string | undefined)[]
  total: number
  next_cursor: string | null
}

async function search(body: SearchMembersBody): Promise<Found> {
  const { members, results_metadata } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', body)).data
  const found = members as Member[]
  return { members: found, names: found.map((member) => member.email_address.split('@')[0]), ...results_metadata }
}

type Operand = {
  filter_name: 'statuses' | 'member_ids' | 'member_emails' | 'member_email_fuzzy' | 'member_roles' | 'scim_connection_id' | 'scim_group_id'
  filter_value: string | string[]
}
const where = (...operands: Operand[]): SearchMembersBody => ({ query: { operator: 'AND', operands } })
const either = (...operands: Operand[]): SearchMembersBody => ({ query: { operator: 'OR', operands } })

test('a member carries what the identity provider sent, in snake_case, under their registration', async () => {
  const { members } = await search(where({ filter_name: 'member_emails', filter_value: ['ADA.BYRON@acme.test'] }))
  expect(members).toHaveLength(1)
  expect(members[0]).toMatchObject({
    organization_id: backend.organization.organization_id,
    member_id: expect.stringMatching(/^member-/),
    email_address: 'ada.byron@acme.test',
    name: 'ada byron',
    status: 'active',
    external_id: '00u-ada.byron@acme.test',
    scim_registration: {
      connection_id: connectionId,
      scim_attributes: {
        user_name: 'ada.byron@acme.test',
        active: true,
        name: { given_name: 'ada', family_name: 'byron' },
        emails: [{ value: 'ada.byron@acme.test', type: 'work', primary: true }],
        groups: [{ value: groupId, display: 'Readers' }],
        locale: 'en-US',
      },
    },
  })
  const registration = members[0]?.scim_registration
  expect(registration?.registration_id.endsWith(registration.scim_attributes.id)).toBe(true)
  expect(members[0]?.member_id).not.toContain(registration?.scim_attributes.id)
})

test.each<[string, SearchMembersBody, string[]]>([
  ['statuses', where({ filter_name: 'statuses', filter_value: ['deactivated'] }), ['bob.ross', 'fay.wray']],
  ['several statuses', where({ filter_name: 'statuses', filter_value: ['deactivated', 'active'] }), names],
  ['part of an e-mail or a name', where({ filter_name: 'member_email_fuzzy', filter_value: 'BRO' }), ['dan.brown']],
  ['group', where({ filter_name: 'scim_group_id', filter_value: 'GROUP' }), ['ada.byron', 'bob.ross', 'cyd.charisse']],
  [
    'role, which deactivated people do not have',
    where({ filter_name: 'member_roles', filter_value: ['editor'] }),
    ['ada.byron', 'cyd.charisse'],
  ],
  ['connection', where({ filter_name: 'scim_connection_id', filter_value: 'CONNECTION' }), names],
  ['an unknown connection', where({ filter_name: 'scim_connection_id', filter_value: 'scim-connection-none' }), []],
  ['an unknown group', where({ filter_name: 'scim_group_id', filter_value: 'none' }), []],
  [
    'all of several filters',
    where({ filter_name: 'scim_group_id', filter_value: 'GROUP' }, { filter_name: 'statuses', filter_value: ['active'] }),
    ['ada.byron', 'cyd.charisse'],
  ],
  [
    'two filters on one column that exclude each other',
    where({ filter_name: 'statuses', filter_value: ['active'] }, { filter_name: 'statuses', filter_value: ['deactivated'] }),
    [],
  ],
  [
    'two texts at once',
    where({ filter_name: 'member_email_fuzzy', filter_value: 'acme' }, { filter_name: 'member_email_fuzzy', filter_value: 'fring' }),
    ['gus.fring'],
  ],
  [
    'any of several filters',
    either(
      { filter_name: 'member_emails', filter_value: ['gus.fring@acme.test'] },
      { filter_name: 'statuses', filter_value: ['deactivated'] },
    ),
    ['bob.ross', 'fay.wray', 'gus.fring'],
  ],
  ['no filter at all', {}, names],
])('members are found by %s, with their total', async (_what, body, expected) => {
  const filled = JSON.parse(
    JSON.stringify(body).replace('"GROUP"', JSON.stringify(groupId)).replace('"CONNECTION"', JSON.stringify(connectionId)),
  )
  const found = await search(filled)
  expect(found.names).toEqual(expected)
  expect(found.total).toBe(expected.length)
  expect(found.next_cursor).toBeNull()
})

test('members are found by id, and only ids of the organization', async () => {
  const all = await search({})
  const ids = [all.members[0]?.member_id ?? '', all.members[6]?.member_id ?? '', 'member-none']
  expect((await search(where({ filter_name: 'member_ids', filter_value: ids }))).names).toEqual(['ada.byron', 'gus.fring'])
})

test.each<MemberSort>([
  { field: 'name', direction: 'asc' },
  { field: 'name', direction: 'desc' },
  { field: 'email_address', direction: 'desc' },
  { field: 'status', direction: 'asc' },
  { field: 'status', direction: 'desc' },
  { field: 'updated_at', direction: 'asc' },
  { field: 'updated_at', direction: 'desc' },
])('pages sorted by $field $direction contain everybody once, in one order, whatever the page size', async (sort) => {
  const whole = await search({ sort })
  expect(whole.members).toHaveLength(names.length)
  const keys = whole.members.map((member) => member[sort.field])
  const ordered = [...keys].sort()
  expect(keys).toEqual(sort.direction === 'asc' ? ordered : ordered.reverse())
  for (const filter of [{}, where({ filter_name: 'statuses', filter_value: ['active', 'deactivated'] })]) {
    for (const limit of [1, 2, 3, 7]) {
      const walked: string[] = []
      let cursor: string | null = null
      do {
        const page = await search({ ...filter, sort, limit, cursor })
        walked.push(...page.members.map((member) => member.member_id))
        expect(page.total).toBe(names.length)
        cursor = page.next_cursor
      } while (cursor)
      expect(walked).toEqual(whole.members.map((member) => member.member_id))
    }
  }
})

test("garbage and another query's cursor are refused", async () => {
  const { next_cursor } = await search({ limit: 2 })
  for (const body of [
    { cursor: 'garbage' },
    { cursor: '%%%' },
    { cursor: btoa('[1,2]') },
    { cursor: next_cursor, sort: { field: 'status', direction: 'asc' } },
    { cursor: next_cursor, ...where({ filter_name: 'statuses', filter_value: ['active'] }) },
  ]) {
    const answer = await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', body)
    expect([answer.status, answer.body.error_type, answer.body.error_details.field]).toEqual([400, 'invalid_request', 'cursor'])
  }
})

test('a cursor made or changed by hand is refused, whatever it says', async () => {
  const { next_cursor } = await search({ limit: 2 })
  const genuine = String(next_cursor)
  const bytes = Buffer.from(genuine, 'base64url')
  const position = JSON.parse(bytes.subarray(16).toString())
  const forged = [
    ...Array.from(genuine, (letter, at) => genuine.slice(0, at) + (letter === 'A' ? 'B' : 'A') + genuine.slice(at + 1)),
    ...[{ after: [] }, { after: ['a\0', 'b', 'c', 'd'] }, { after: position.after, total: 1_000_000 }, null].map((other) =>
      Buffer.concat([bytes.subarray(0, 16), Buffer.from(JSON.stringify(other))]).toString('base64url'),
    ),
    btoa(JSON.stringify(position)).replaceAll('=', ''),
  ]
  for (const cursor of forged) {
    const answer = await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', { limit: 2, cursor })
    expect([cursor, answer.status, answer.body.error_details?.field]).toEqual([cursor, 400, 'cursor'])
  }
})

test.each<[string, Operand]>([
  ['a text where a list is needed', { filter_name: 'statuses', filter_value: 'active' }],
  ['a list where a text is needed', { filter_name: 'scim_group_id', filter_value: ['x'] }],
  ['one Latin letter', { filter_name: 'member_email_fuzzy', filter_value: ' a ' }],
  ['nothing but spaces', { filter_name: 'member_email_fuzzy', filter_value: '   ' }],
])('%s is refused, naming the filter', async (_what, operand) => {
  const answer = await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', where(operand))
  expect([answer.status, answer.body.error_details.field]).toEqual([400, 'query.operands.0.filter_value'])
})

test('one member is read with the sources of their roles', async () => {
  const { members } = await search(where({ filter_name: 'member_emails', filter_value: ['ada.byron@acme.test'] }))
  const { member } = expectOk(await admin.call('GET', `/sdk/v1/b2b/organizations/me/members/${members[0]?.member_id}`)).data
  expect(member).toEqual(members[0])
  expect(member.roles[0].sources[0].details.group_id).toBe(groupId)
})

test('the server API searches several organizations in one order and answers them beside the members', async () => {
  const { organization_id } = await backend.createOrganization({ organization_name: 'Globex' })
  const okta = await backend.createConnection({ organization_id })
  expectOk(await backend.speakScim(okta)('/Users', { method: 'POST', body: oktaUser('cat.stevens@globex.test') }))
  const organization_ids = [backend.organization.organization_id, organization_id]
  const walked: string[] = []
  let cursor: string | undefined
  do {
    const body: { members: Member[]; organizations: object; results_metadata: { total: number; next_cursor?: string } } = expectOk(
      await backend.server('POST', '/v1/b2b/organizations/members/search', { organization_ids, limit: 3, ...(cursor && { cursor }) }),
    )
    walked.push(...body.members.map((member) => member.email_address.split('@')[0] ?? ''))
    expect(body.results_metadata.total).toBe(8)
    expect(Object.keys(body.organizations).length).toBeGreaterThan(0)
    cursor = body.results_metadata.next_cursor
  } while (cursor)
  expect(walked).toEqual(['ada.byron', 'bob.ross', 'cat.stevens', 'cyd.charisse', 'dan.brown', 'eve.polastri', 'fay.wray', 'gus.fring'])

  const unknown = await backend.server('POST', '/v1/b2b/organizations/members/search', { organization_ids: ['organization-none'] })
  expect([unknown.status, unknown.body.error_type]).toEqual([404, 'organization_not_found'])
})
