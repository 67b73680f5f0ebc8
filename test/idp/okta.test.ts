import { beforeEach, describe, expect, test } from 'vitest'
import {
  createTestBackend,
  errorSchema,
  groupSchema,
  type Json,
  listSchema,
  patchSchema,
  type ScimConnection,
  userSchema,
} from '../support/backend.js'

/** What Okta sends, word for word: its SCIM 2.0 specification test, and traffic of its three kinds of application. */

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

const agent = { 'user-agent': 'Okta SCIM Client 1.0.0', accept: 'application/scim+json' }
const json = { headers: { ...agent, 'content-type': 'application/json' } }
const scimJson = { headers: { ...agent, 'content-type': 'application/scim+json; charset=utf-8' } }
const reading = { headers: agent }
const lookUp = (filter: string, startIndex = 1) =>
  scim.get(`/Users?filter=${encodeURIComponent(filter)}&startIndex=${startIndex}&count=100`, reading)

/** A person as Okta creates one: with empty groups and a random password. */
const assigned = (userName: string) => ({
  schemas: [userSchema],
  userName,
  name: { givenName: 'Isaac', familyName: 'Brock' },
  emails: [{ primary: true, value: userName, type: 'work' }],
  displayName: 'Isaac Brock',
  locale: 'en-US',
  externalId: '00ujl29u0le5T6Aj10h7',
  groups: [],
  password: '1mz050nq',
  active: true,
})

const statusOf = async (userName: string) => {
  const rows = await scim.host.storage.list('members', { index: 'by_name', equals: [scim.organization_id], limit: 100 })
  return rows.find((row) => row.email_address === userName)?.status
}

describe('the specification test', () => {
  test('runs from the first to the last step', async () => {
    await scim.post('/Users', assigned('first@example.test'), json)

    const required = await scim.get('/Users?count=1&startIndex=1', reading)
    expect(required.status).toBe(200)
    expect(required.body.schemas).toEqual([listSchema])
    expect(required.body).toMatchObject({ itemsPerPage: 1, startIndex: 1, totalResults: 1 })
    for (const path of ['id', 'name.familyName', 'name.givenName', 'userName', 'active', 'emails.0.value']) {
      const value = path.split('.').reduce((part: Json, key) => part?.[key], required.body.Resources[0])
      expect([path, value]).toEqual([path, expect.anything()])
    }
    expect((await scim.get(`/Users/${required.body.Resources[0].id}`, reading)).body.id).toBe(required.body.Resources[0].id)

    const invalid = await scim.get('/Users?filter=userName%20eq%20%22invalid-user%22', reading)
    expect(invalid.body).toMatchObject({ schemas: [listSchema], totalResults: 0, Resources: [] })
    const wrongId = await scim.get('/Users/010101001010101011001010101011', reading)
    expect([wrongId.status, wrongId.body.detail, wrongId.body.schemas]).toEqual([404, expect.any(String), [errorSchema]])

    const random = 'Runscope300hu1mvh4gt3@example.test'
    expect((await lookUp(`userName eq "${random}"`)).body.totalResults).toBe(0)
    const created = await scim.post('/Users', assigned(random), json)
    expect([created.status, created.body.userName, created.body.active]).toEqual([201, random, true])
    expect((await scim.get(`/Users/${created.body.id}`, reading)).body).toEqual(created.body)
    const again = await scim.post('/Users', assigned(random), json)
    expect([again.status, again.body.schemas]).toEqual([409, [errorSchema]])
    expect((await lookUp(`userName eq "${random.toUpperCase()}"`)).body.totalResults).toBe(1)
    expect((await scim.get('/Groups', reading)).body.schemas).toEqual([listSchema])

    const refused = await scim.get('/Users', { headers: agent, authorization: 'non-token' })
    expect([refused.status, refused.body.schemas, refused.body.status]).toEqual([401, [errorSchema], '401'])
    expect(refused.headers.get('content-type')).toContain('json')
  })
})

describe('Test Connector Configuration', () => {
  test('reads two people, and the groups when Import Groups is ticked; nothing is written', async () => {
    const users = await scim.get('/Users?startIndex=1&count=2', reading)
    expect([users.status, users.body]).toEqual([
      200,
      { schemas: [listSchema], totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] },
    ])
    expect((await scim.get('/Groups?startIndex=1&count=100', reading)).status).toBe(200)
    const rows = await scim.host.storage.list('activity', { index: 'key', equals: [scim.organization_id], limit: 2 })
    expect(rows.map((row) => row.kind)).toEqual(['connection.create'])
  })
})

describe('a custom app with SCIM (classic)', () => {
  test('assigns, updates, deactivates and reactivates with PUT of what it read', async () => {
    const userName = 'isaac@example.test'
    expect((await lookUp(`userName eq "${userName}"`)).body.totalResults).toBe(0)
    const { body: user } = await scim.post('/Users', assigned(userName), scimJson)
    expect(await statusOf(userName)).toBe('active')

    const read = (await scim.get(`/Users/${user.id}`, reading)).body
    const updated = await scim.put(
      `/Users/${user.id}`,
      { ...read, groups: [], name: { ...read.name, familyName: 'Brocken' }, password: 'x1' },
      scimJson,
    )
    expect([updated.status, updated.body.name.familyName]).toEqual([200, 'Brocken'])

    const off = await scim.put(`/Users/${user.id}`, { ...updated.body, active: false }, scimJson)
    expect([off.status, off.body.active, await statusOf(userName)]).toEqual([200, false, 'deactivated'])
    expect((await scim.get(`/Users/${user.id}`, reading)).status).toBe(200)

    const match = await lookUp(`userName eq "${userName}"`)
    expect(match.body).toMatchObject({ totalResults: 1, Resources: [{ id: user.id, active: false }] })
    const on = await scim.put(`/Users/${user.id}`, { ...match.body.Resources[0], active: true }, scimJson)
    expect([on.status, on.body.active, await statusOf(userName)]).toEqual([200, true, 'active'])
  })

  test('pushes a whole group by PUT', async () => {
    const { body: user } = await scim.post('/Users', assigned('isaac@example.test'), scimJson)
    const { body: group } = await scim.post('/Groups', { schemas: [groupSchema], displayName: 'Test SCIMv2', members: [] }, scimJson)
    const put = await scim.put(
      `/Groups/${group.id}`,
      { schemas: [groupSchema], id: group.id, displayName: 'Test SCIMv2', members: [{ value: user.id, display: 'isaac@example.test' }] },
      scimJson,
    )
    expect(put.status).toBe(200)
    expect(put.body.members.map((member: Json) => member.value)).toEqual([user.id])
  })
})

describe('a template app', () => {
  test('deactivates, reactivates and synchronises passwords with PATCH without path', async () => {
    const userName = 'isaac@example.test'
    const { body: user } = await scim.post('/Users', assigned(userName), scimJson)
    const patch = (value: unknown) =>
      scim.patch(`/Users/${user.id}`, { schemas: [patchSchema], Operations: [{ op: 'replace', value }] }, scimJson)
    expect((await patch({ active: false })).status).toBe(200)
    expect(await statusOf(userName)).toBe('deactivated')
    expect((await patch({ active: true })).body.active).toBe(true)
    expect(await statusOf(userName)).toBe('active')
    const before = (await scim.get(`/Users/${user.id}`, reading)).body
    const password = await patch({ password: 'GT9fRGrN' })
    expect([password.status, password.body]).toEqual([200, before])
  })

  test('pushes groups: look-up, create, rename with the id, members in and out, delete', async () => {
    const people: Json[] = []
    for (const name of ['ada', 'bob']) people.push((await scim.post('/Users', assigned(`${name}@example.test`), scimJson)).body)
    const [ada, bob] = people
    const question = await scim.get(`/Groups?filter=${encodeURIComponent('displayName eq "Engineering"')}&startIndex=1&count=100`, reading)
    expect(question.body.totalResults).toBe(0)
    const created = await scim.post('/Groups', { schemas: [groupSchema], displayName: 'Engineering', members: [] }, scimJson)
    expect(created.status).toBe(201)
    const { id } = created.body
    const patch = (...Operations: unknown[]) => scim.patch(`/Groups/${id}`, { schemas: [patchSchema], Operations }, scimJson)
    const members = async () => ((await scim.get(`/Groups/${id}`, reading)).body.members ?? []).map((member: Json) => member.value)

    expect([200, 204]).toContain((await patch({ op: 'replace', value: { id, displayName: 'R&D' } })).status)
    expect((await scim.get(`/Groups/${id}`, reading)).body.displayName).toBe('R&D')
    await patch({ op: 'add', path: 'members', value: [{ value: ada.id, display: 'ada@example.test' }] })
    await patch(
      { op: 'remove', path: `members[value eq "${ada.id}"]` },
      { op: 'add', path: 'members', value: [{ value: bob.id, display: 'bob@example.test' }] },
    )
    expect(await members()).toEqual([bob.id])
    await patch({ op: 'replace', path: 'members', value: [{ value: ada.id }, { value: bob.id }] })
    expect((await members()).sort()).toEqual([ada.id, bob.id].sort())
    await patch({ op: 'replace', value: { members: [{ value: ada.id }] } })
    expect(await members()).toEqual([ada.id])
    expect((await scim.delete(`/Groups/${id}`, reading)).status).toBe(204)
    expect((await scim.get(`/Users/${ada.id}`, reading)).body.active).toBe(true)
  })
})

test('an import walks all pages in a stable order, with numbers as JSON integers', async () => {
  for (let index = 0; index < 230; index++) await scim.post('/Users', assigned(`user${index}@example.test`), scimJson)
  const seen: string[] = []
  let total = 1
  for (let startIndex = 1; startIndex <= total; startIndex += 100) {
    const { body, text } = await scim.get(`/Users?startIndex=${startIndex}&count=100`, reading)
    expect(text).toMatch(/"totalResults":230,"startIndex":\d+,"itemsPerPage":\d+/)
    total = body.totalResults
    seen.push(...body.Resources.map((user: Json) => user.userName))
  }
  expect(seen).toEqual(Array.from({ length: 230 }, (_, index) => `user${index}@example.test`))
})

test('an attribute mapped to nothing comes as null or is left out, and both clear it without deactivating', async () => {
  const { body: user } = await scim.post('/Users', { ...assigned('isaac@example.test'), title: 'Guitarist', nickName: 'Ike' }, scimJson)
  const { title: _title, active: _active, ...rest } = user
  const { body } = await scim.put(`/Users/${user.id}`, { ...rest, nickName: null }, scimJson)
  expect([body.title, body.nickName, body.active]).toEqual([undefined, undefined, true])
})
