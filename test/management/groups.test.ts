import { beforeAll, expect, test } from 'vitest'
import { createTestBackend, expectOk, oktaGroup, type PortalSessionUnderTest, type TestBackend } from '../support/backend.js'

let backend: TestBackend
let admin: PortalSessionUnderTest
let connectionId: string
const ids = new Map<string, string>()

beforeAll(async () => {
  backend = await createTestBackend()
  const okta = await backend.createConnection()
  connectionId = okta.connection_id
  const scim = backend.speakScim(okta)
  for (const name of ['Sales', 'engineering', 'Support', 'Straße 1', 'Admins']) {
    ids.set(name, expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup(name) })).id)
  }
  admin = await backend.openSession()
  expectOk(
    await admin.call('PUT', `/sdk/v1/b2b/scim/${connectionId}`, {
      scim_group_implicit_role_assignments: [
        { role_id: 'stytch_admin', group_id: ids.get('Admins') },
        { role_id: 'scim_viewer', group_id: ids.get('Admins') },
        { role_id: 'scim_viewer', group_id: ids.get('Support') },
      ],
    }),
  )
})

const search = async (body: object) => expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/groups', body)).data
const namesOf = (page: { scim_groups: { group_name: string }[] }) => page.scim_groups.map((group) => group.group_name)

test('groups come by name, with their size and the roles they give', async () => {
  const page = await search({})
  expect(namesOf(page)).toEqual(['Admins', 'engineering', 'Sales', 'Straße 1', 'Support'])
  expect(page.next_cursor).toBeNull()
  expect(page.scim_groups[0]).toMatchObject({
    group_id: ids.get('Admins'),
    connection_id: connectionId,
    organization_id: backend.organization.organization_id,
    member_count: 0,
  })
  expect(page.scim_groups[0].role_ids.sort()).toEqual(['scim_viewer', 'stytch_admin'])
})

test('they are found by part of the name in any case, and by whether they give a role', async () => {
  expect(namesOf(await search({ query: { name: 'S' } }))).toEqual(['Admins', 'Sales', 'Straße 1', 'Support'])
  expect(namesOf(await search({ query: { name: 'STRASSE' } }))).toEqual(['Straße 1'])
  expect(namesOf(await search({ query: { has_roles: true } }))).toEqual(['Admins', 'Support'])
  expect(namesOf(await search({ query: { has_roles: false, name: 's' } }))).toEqual(['Sales', 'Straße 1'])
})

test.each([{}, { query: { has_roles: false } }, { query: { name: 's' } }])('pages of %j hold each group once', async (body) => {
  const whole = namesOf(await search(body))
  expect(whole.length).toBeGreaterThan(1)
  const walked: string[] = []
  let cursor: string | null = null
  do {
    const page: { scim_groups: { group_name: string }[]; next_cursor: string | null; total: number } = await search({
      ...body,
      limit: 1,
      cursor,
    })
    expect(page.total).toBe(whole.length)
    walked.push(...namesOf(page))
    cursor = page.next_cursor
  } while (cursor)
  expect(walked).toEqual(whole)
})

test('groups that give roles and are no longer sent are told beside the first page, found by name like the others', async () => {
  const okta = await backend.createConnection({ organization_id: (await backend.createOrganization()).organization_id })
  const scim = backend.speakScim(okta)
  const organization_id = (await backend.readConnection(okta.organization_id)).organization_id
  const own = await backend.openSession({ organization_id })
  const groups: string[] = []
  for (const name of ['Board', 'Contractors', 'Crew']) {
    groups.push(expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup(name) })).id)
  }
  const assignments = groups.map((group_id) => ({ role_id: 'scim_viewer', group_id }))
  expectOk(await own.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, { scim_group_implicit_role_assignments: assignments }))
  const find = async (body: object) => expectOk(await own.call('POST', '/sdk/v1/b2b/scim/groups', body)).data
  expect((await find({})).vanished_groups).toEqual([])

  for (const id of groups.slice(1)) expect((await scim(`/Groups/${id}`, { method: 'DELETE' })).status).toBe(204)
  const { vanished_groups, total } = await find({})
  expect(vanished_groups).toEqual([
    { group_id: groups[1], group_name: 'Contractors', role_ids: ['scim_viewer'] },
    { group_id: groups[2], group_name: 'Crew', role_ids: ['scim_viewer'] },
  ])
  expect(total).toBe(1)
  expect((await find({ query: { name: 'CREW', has_roles: true } })).vanished_groups).toMatchObject([{ group_name: 'Crew' }])
  expect(await find({ query: { has_roles: false } })).not.toHaveProperty('vanished_groups')
})

test("the server API reads them where Stytch's does, and leaves the last page's cursor out", async () => {
  const path = `/v1/b2b/scim/${backend.organization.organization_id}/connection/${connectionId}`
  const first = expectOk(await backend.server('GET', `${path}?limit=3`))
  expect(namesOf(first)).toEqual(['Admins', 'engineering', 'Sales'])
  const second = expectOk(await backend.server('GET', `${path}?limit=3&cursor=${first.next_cursor}`))
  expect(namesOf(second)).toEqual(['Straße 1', 'Support'])
  expect(second).not.toHaveProperty('next_cursor')
  for (const limit of ['many', '-1', '1.5', '1001', '']) {
    const wrong = await backend.server('GET', `${path}?limit=${limit}`)
    expect([wrong.status, wrong.body.error_type, wrong.body.error_details?.field], limit).toEqual([400, 'invalid_request', 'limit'])
  }
  expect(namesOf(expectOk(await backend.server('GET', `${path}?limit=1000`)))).toHaveLength(5)
  const unknown = await backend.server('GET', `${path}?page=2`)
  expect([unknown.status, unknown.body.error_details.field]).toEqual([400, 'page'])
})

test('a parameter that is given twice is refused by name', async () => {
  for (const [name, value] of [
    ['limit', '2'],
    ['cursor', ''],
  ]) {
    const path = `/v1/b2b/scim/${backend.organization.organization_id}/connection/${connectionId}?${name}=${value}&${name}=${value}`
    const answer = await backend.server('GET', path)
    expect([answer.status, answer.body.error_details?.field]).toEqual([400, name])
  }
})

test('a cursor of another query is refused', async () => {
  const { next_cursor } = await search({ limit: 1 })
  const answer = await admin.call('POST', '/sdk/v1/b2b/scim/groups', { cursor: next_cursor, query: { name: 's' } })
  expect([answer.status, answer.body.error_details.field]).toEqual([400, 'cursor'])
})
