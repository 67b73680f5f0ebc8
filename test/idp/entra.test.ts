import { beforeEach, describe, expect, test } from 'vitest'
import {
  createTestBackend,
  enterpriseSchema,
  groupSchema,
  type Json,
  listSchema,
  patchSchema,
  type ScimConnection,
  userSchema,
} from '../support/backend.js'

/** Microsoft Entra ID's provisioning service, with and without the flag `aadOptscim062020` in its Tenant URL. */

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection({ identity_provider: 'microsoft-entra', display_name: 'Entra' })
})

const flag = '?aadOptscim062020'
const sending = { headers: { 'content-type': 'application/scim+json; charset=utf-8', 'user-agent': 'azure-scim-client' } }
const ask = (path: string, filter: string, more = '') => scim.get(`${path}?filter=${encodeURIComponent(filter)}${more}`)
const patch = (path: string, Operations: unknown[]) => scim.patch(path, { schemas: [patchSchema], Operations }, sending)

const joy = {
  schemas: [userSchema, enterpriseSchema],
  externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
  userName: 'Test_User_ab6490ee-1e48-479e-a20b-2d77186b5dd1@example.test',
  active: true,
  emails: [{ primary: true, type: 'work', value: 'Test_User_fd0ea19b-0777-472c-9f96-4f70d2226f2e@testuser.test' }],
  meta: { resourceType: 'User' },
  name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
  roles: [],
}

const statusOf = async (user: Json) => (await scim.host.storage.find('members', 'by_registration', [scim.connection_id, user.id]))?.status

describe('Test Connection', () => {
  test('looks for somebody who cannot be there and wants an empty list', async () => {
    for (const filter of [
      'userName eq "3e5e0e1f-5a5d-4b86-8a4e-3a5fca3a1b0c"',
      'externalId eq "3e5e0e1f"',
      'emails[type eq "work"].value eq "3e5e0e1f"',
    ]) {
      const { status, headers, body } = await ask('/Users', filter)
      expect([status, headers.get('content-type')]).toEqual([200, 'application/scim+json'])
      expect(body).toEqual({ schemas: [listSchema], totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] })
    }
    const groups = await ask('/Groups', 'displayName eq "3e5e0e1f"', '&excludedAttributes=members')
    expect([groups.status, groups.body.totalResults]).toEqual([200, 0])
    const users = await scim.get('/Users/5171a35d82074e068ce2')
    expect([users.status, users.body.schemas]).toEqual([404, ['urn:ietf:params:scim:api:messages:2.0:Error']])
  })
})

describe.each([
  ['without the flag', '', 'False', 'True', 'Replace', 'Add'],
  ['with the flag', flag, false, true, 'replace', 'add'],
])('%s', (_which, query, off, on, replace, add) => {
  test('a person is found by each matching attribute, updated, disabled, restored and finally deleted', async () => {
    const created = await scim.post(`/Users${query}`, joy, sending)
    expect(created.status).toBe(201)
    const { body: user } = created
    for (const filter of [
      `userName eq "${joy.userName.toLowerCase()}"`,
      `externalId eq "${joy.externalId}"`,
      `emails[type eq "work"].value eq "${joy.emails[0]?.value}"`,
    ]) {
      expect((await ask('/Users', filter)).body.Resources.map((found: Json) => found.id)).toEqual([user.id])
    }
    const path = `/Users/${user.id}`
    const updated = await patch(path + query, [
      { op: replace, path: 'emails[type eq "work"].value', value: 'updated@example.test' },
      { op: replace, path: 'name.familyName', value: 'updatedFamilyName' },
      { op: add, path: 'phoneNumbers[type eq "mobile"].value', value: '+1 555 0100' },
      { op: add, path: 'addresses[type eq "work"].streetAddress', value: '1 Way' },
      { op: add, path: 'addresses[type eq "work"].country', value: 'US' },
      { op: add, path: `${enterpriseSchema}:department`, value: 'Engines' },
      { op: add, path: `${enterpriseSchema}:manager`, value: '26118915-6090-4610-87e4-49d8ca9f808d' },
      { op: add, path: 'roles[primary eq "True"].value', value: 'admin' },
    ])
    expect(updated.status).toBe(200)
    expect(updated.body).toMatchObject({
      emails: [{ type: 'work', value: 'updated@example.test', primary: true }],
      name: { familyName: 'updatedFamilyName', givenName: 'givenName' },
      phoneNumbers: [{ type: 'mobile', value: '+1 555 0100' }],
      addresses: [{ type: 'work', streetAddress: '1 Way', country: 'US' }],
      [enterpriseSchema]: { department: 'Engines', manager: { value: '26118915-6090-4610-87e4-49d8ca9f808d' } },
      roles: [{ primary: true, value: 'admin' }],
    })
    const disabled = await patch(path + query, [{ op: replace, path: 'active', value: off }])
    expect([disabled.status, disabled.body.active, await statusOf(user)]).toEqual([200, false, 'deactivated'])
    expect((await ask('/Users', `externalId eq "${joy.externalId}"`)).body.Resources[0].active).toBe(false)
    await patch(path + query, [{ op: replace, path: 'active', value: on }])
    expect(await statusOf(user)).toBe('active')
    expect((await scim.delete(path + query)).status).toBe(204)
    expect((await scim.get(path)).status).toBe(404)
  })

  test('a group is matched, filled, asked about, emptied and deleted', async () => {
    const { body: user } = await scim.post(`/Users${query}`, joy, sending)
    const { status, body: group } = await scim.post(
      `/Groups${query}`,
      {
        schemas: [groupSchema, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
        externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
        displayName: 'displayName',
        meta: { resourceType: 'Group' },
      },
      sending,
    )
    expect(status).toBe(201)
    const found = await ask('/Groups', 'displayName eq "DISPLAYNAME"', '&excludedAttributes=members')
    expect(found.body.Resources.map((item: Json) => item.id)).toEqual([group.id])
    const isMember = async () => (await ask('/Groups', `id eq "${group.id}" and members eq "${user.id}"`)).body.totalResults
    const path = `/Groups/${group.id}`
    const added = await patch(path + query, [{ op: add, path: 'members', value: [{ $ref: null, value: user.id }] }])
    expect([added.status, added.text, await isMember()]).toEqual([204, '', 1])
    const removal = query
      ? { op: 'remove', path: `members[value eq "${user.id}"]` }
      : { op: 'Remove', path: 'members', value: [{ $ref: null, value: user.id }] }
    expect((await patch(path + query, [removal])).status).toBe(204)
    expect(await isMember()).toBe(0)
    expect((await patch(path + query, [{ op: replace, path: 'displayName', value: 'renamed' }])).status).toBe(204)
    expect((await scim.get(`${path}?excludedAttributes=members`)).body.displayName).toBe('renamed')
    expect((await scim.delete(path)).status).toBe(204)
  })
})

test('many attributes come in one replace without path, the extension’s under their URN', async () => {
  const { body: user } = await scim.post('/Users', joy, sending)
  const { status, body } = await patch(`/Users/${user.id}`, [
    {
      op: 'replace',
      value: {
        displayName: 'lennay',
        'name.givenName': 'Joy',
        'name.familyName': 'Long',
        'emails[type eq "work"].value': 'joy@example.test',
        'phoneNumbers[type eq "work"].value': '+1 555 0199',
        [`${enterpriseSchema}:employeeNumber`]: '007',
        [`${enterpriseSchema}:manager`]: '',
      },
    },
  ])
  expect(status).toBe(200)
  expect(body).toMatchObject({
    displayName: 'lennay',
    name: { givenName: 'Joy', familyName: 'Long' },
    phoneNumbers: [{ type: 'work', value: '+1 555 0199' }],
    [enterpriseSchema]: { employeeNumber: '007' },
  })
  expect(body.emails[0].value).toBe('joy@example.test')
  expect(body[enterpriseSchema].manager).toBeUndefined()
})

test('a value in brackets and a null are understood as intended', async () => {
  const { body: user } = await scim.post('/Users', { ...joy, title: 'Boss' }, sending)
  const { status, body } = await patch(`/Users/${user.id}`, [
    { op: 'Replace', path: 'userName', value: [{ $ref: null, value: 'joy@example.test' }] },
    { op: 'Replace', path: 'title', value: null },
  ])
  expect([status, body.userName, body.title]).toEqual([200, 'joy@example.test', undefined])
})

test('a person or a group created twice is a conflict, which makes Entra match instead', async () => {
  await scim.post('/Users', joy, sending)
  expect((await scim.post('/Users', joy, sending)).status).toBe(409)
  await scim.post('/Groups', { displayName: 'one' }, sending)
  expect((await scim.post('/Groups', { displayName: 'One' }, sending)).status).toBe(409)
})
