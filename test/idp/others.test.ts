import { describe, expect, test } from 'vitest'
import {
  createTestBackend,
  enterpriseSchema,
  groupSchema,
  type Json,
  patchSchema,
  type ScimConnection,
  userSchema,
} from '../support/backend.js'

/** The habits of the other identity providers, as their documentation describes them. */

const connect = async (identity_provider: string): Promise<ScimConnection> =>
  (await createTestBackend()).createConnection({ identity_provider })
const json = { headers: { 'content-type': 'application/json', accept: 'application/json' } }
const lookUp = (scim: ScimConnection, filter: string, path = '/Users') => scim.get(`${path}?filter=${encodeURIComponent(filter)}`)
const checklistOf = async (scim: ScimConnection): Promise<string[]> => {
  await scim.host.backend.flush()
  const stats = await scim.host.storage.get('connection_stats', [scim.connection_id])
  return Object.keys(JSON.parse(stats?.checklist ?? '{}'))
}

describe('OneLogin', () => {
  test('probes for somebody unknown, posts a template written by hand, updates by PUT, suspends and deletes', async () => {
    const scim = await connect('onelogin')
    expect((await lookUp(scim, 'userName eq "onelogin-probe"')).body.totalResults).toBe(0)
    const created = await scim.post(
      '/Users',
      {
        schemas: ['urn:scim:schemas:core:1.0', 'urn:scim:schemas:extension:enterprise:1.0'],
        id: null,
        userName: 'ada@example.test',
        active: 'true',
        name: { givenName: 'Ada', familyName: 'Lovelace' },
        emails: [{ value: 'ada@example.test', type: 'work', primary: true }],
        'urn:scim:schemas:extension:enterprise:1.0': { department: 'Engines', manager: { managerId: '42' } },
      },
      json,
    )
    expect([created.status, created.body.active]).toEqual([201, true])
    expect(created.body[enterpriseSchema]).toEqual({ department: 'Engines', manager: { value: '42' } })
    const path = `/Users/${created.body.id}`
    const suspended = await scim.put(path, { userName: 'ada@example.test', active: 'false', id: created.body.id }, json)
    expect([suspended.status, suspended.body.active]).toEqual([200, false])
    const group = await scim.post('/Groups', { schemas: ['urn:scim:schemas:core:1.0'], displayName: 'Engines' }, json)
    expect(group.status).toBe(201)
    expect((await scim.delete(path)).status).toBe(204)
  })
})

describe.each([
  ['OneLogin’s template', 'onelogin', 'urn:scim:schemas:extension:enterprise:2.0'],
  ['a HelloID connector', 'generic', 'urn:scim:schemas:extension:enterprise:2.0'],
  ['a script without User at the end', 'generic', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0'],
  ['a client of a draft of SCIM 2.0', 'generic', 'urn:scim:schemas:extension:enterprise:2.0:User'],
  ['a client of SCIM 1.1', 'onelogin', 'urn:scim:schemas:extension:enterprise:1.0'],
])('the enterprise extension under the name of %s', (_who, identity_provider, urn) => {
  test('is the enterprise extension in a body, in keys, paths, filters and projections', async () => {
    const scim = await connect(identity_provider)
    const created = await scim.post(
      '/Users',
      { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', urn], userName: 'ada@example.test', [urn]: { department: 'Engines' } },
      json,
    )
    expect([created.status, created.body.schemas]).toEqual([201, [userSchema, enterpriseSchema]])
    expect(created.body[enterpriseSchema]).toEqual({ department: 'Engines' })
    const path = `/Users/${created.body.id}`
    const patched = await scim.operate(path, [
      { op: 'replace', path: `${urn}:division`, value: 'Looms' },
      { op: 'replace', value: { [`${urn}:costCenter`]: '7', [urn]: { employeeNumber: '42' } } },
      { op: 'add', path: urn, value: { organization: 'Acme' } },
      { op: 'replace', path: `${urn.toUpperCase()}.manager`, value: 'm1' },
    ])
    expect([patched.status, patched.body[enterpriseSchema]]).toEqual([
      200,
      { department: 'Engines', division: 'Looms', costCenter: '7', employeeNumber: '42', organization: 'Acme', manager: { value: 'm1' } },
    ])
    expect(Object.keys(patched.body).filter((key) => key.startsWith('urn:'))).toEqual([enterpriseSchema])
    for (const filter of [`${urn}:department eq "engines"`, `${urn}:manager.value eq "m1"`, `${urn}:division pr`]) {
      expect((await lookUp(scim, filter)).body.totalResults).toBe(1)
    }
    const only = await scim.get(`${path}?attributes=${encodeURIComponent(`${urn}:division`)}`)
    expect(only.body[enterpriseSchema]).toEqual({ division: 'Looms' })
    const without = await scim.get(`${path}?excludedAttributes=${encodeURIComponent(urn)}`)
    expect(without.body[enterpriseSchema]).toBeUndefined()
    const replaced = await scim.put(path, { userName: 'ada@example.test', [urn]: { division: 'Mills' } }, json)
    expect(replaced.body[enterpriseSchema]).toEqual({ division: 'Mills' })
    expect((await scim.operate(path, [{ op: 'remove', path: `${urn}:division` }])).body[enterpriseSchema]).toBeUndefined()
  })
})

describe('JumpCloud', () => {
  test('creates a person and a group when it is activated, and removes both: no real person came or went', async () => {
    const scim = await connect('jumpcloud')
    const { body: user } = await scim.post(
      '/Users',
      { schemas: [userSchema], userName: 'test@example.test', emails: [{ value: 'test@example.test' }] },
      json,
    )
    const { body: group } = await scim.post('/Groups', { schemas: [groupSchema], displayName: 'JumpCloud test' }, json)
    expect(user.id).toEqual(expect.any(String))
    scim.host.clock.advance(5000)
    expect(
      (await scim.patch(`/Users/${user.id}`, { schemas: [patchSchema], Operations: [{ op: 'replace', value: { active: false } }] }, json))
        .status,
    ).toBe(200)
    expect((await scim.delete(`/Users/${user.id}`)).status).toBe(204)
    expect((await scim.delete(`/Groups/${group.id}`)).status).toBe(204)
    expect(await checklistOf(scim)).not.toContain('deactivation_seen')
  })

  test('takes a leaver out of groups with a list of values and deactivates them: that counts as a deactivation', async () => {
    const scim = await connect('jumpcloud')
    const { body: user } = await scim.post('/Users', { schemas: [userSchema], userName: 'ada@example.test' }, json)
    const { body: group } = await scim.post(
      '/Groups',
      { schemas: [groupSchema], displayName: 'Engines', members: [{ value: user.id }] },
      json,
    )
    scim.host.clock.advance(24 * 3_600_000)
    const removal = { schemas: [patchSchema], Operations: [{ op: 'remove', path: 'members', value: [{ value: user.id }] }] }
    expect((await scim.patch(`/Groups/${group.id}`, removal, json)).status).toBe(204)
    const { body } = await scim.put(`/Users/${user.id}`, { ...user, active: false }, json)
    expect(body.active).toBe(false)
    expect(await checklistOf(scim)).toContain('deactivation_seen')
  })
})

describe('PingFederate', () => {
  test('writes operators with a capital letter, updates people by PUT and groups by PATCH, reads all groups', async () => {
    const scim = await connect('pingfederate')
    expect((await lookUp(scim, 'userName Eq "ada@example.test"')).body.totalResults).toBe(0)
    const { body: user } = await scim.post('/Users', { schemas: [userSchema], userName: 'ada@example.test', active: true }, json)
    expect((await lookUp(scim, 'userName Eq "ada@example.test"')).body.totalResults).toBe(1)
    expect((await scim.put(`/Users/${user.id}`, { ...user, title: 'Countess' }, json)).body.title).toBe('Countess')
    const { body: group } = await scim.post('/Groups', { schemas: [groupSchema], displayName: 'Engines' }, json)
    const operations = [{ op: 'add', path: 'members', value: [{ value: user.id }] }]
    expect((await scim.patch(`/Groups/${group.id}`, { schemas: [patchSchema], Operations: operations }, json)).status).toBe(204)
    expect((await scim.get('/Groups')).body.Resources[0].members).toHaveLength(1)
    expect((await scim.put(`/Users/${user.id}`, { ...user, active: false }, json)).body.active).toBe(false)
  })
})

describe('PingOne', () => {
  test('tests with a filter of its own choice, and keeps its own extension, which no schema of ours describes', async () => {
    const scim = await connect('pingone')
    expect((await lookUp(scim, 'userName eq "pingone" and active eq true')).status).toBe(200)
    const { status, body } = await scim.post(
      '/Users',
      { schemas: [userSchema, 'urn:pingidentity:x'], userName: 'ada@example.test', 'urn:pingidentity:x': { a: 1 } },
      json,
    )
    expect([status, body.schemas, body['urn:pingidentity:x']]).toEqual([201, [userSchema, 'urn:pingidentity:x'], { a: 1 }])
  })
})

describe('Rippling', () => {
  test('repeats a POST without creating anybody twice, changes by PATCH, ends by DELETE or by active false', async () => {
    const scim = await connect('rippling')
    const ada = { schemas: [userSchema], userName: 'ada@example.test', name: { givenName: 'Ada', familyName: 'Lovelace' } }
    const { body: user } = await scim.post('/Users', ada, json)
    expect((await scim.post('/Users', ada, json)).status).toBe(409)
    const operations = [
      { op: 'replace', path: 'title', value: 'Countess' },
      { op: 'replace', path: `${enterpriseSchema}:manager`, value: { value: 'm1' } },
    ]
    const patched = await scim.patch(`/Users/${user.id}`, { schemas: [patchSchema], Operations: operations }, json)
    expect(patched.body).toMatchObject({ title: 'Countess', [enterpriseSchema]: { manager: { value: 'm1' } } })
    expect((await scim.delete(`/Users/${user.id}`)).status).toBe(204)
  })
})

describe('CyberArk', () => {
  test('verifies by reading one person and the service provider’s configuration, then updates by PUT', async () => {
    const scim = await connect('cyberark')
    for (const path of [
      '/Users?count=1',
      '/ServiceProviderConfig',
      '/ResourceTypes/User',
      '/ResourceTypes/Group',
      `/Schemas/${userSchema}`,
      `/Schemas/${enterpriseSchema}`,
    ]) {
      expect([path, (await scim.get(path, json)).status]).toEqual([path, 200])
    }
    const { body: user } = await scim.post('/Users', { schemas: [userSchema], userName: 'ada@example.test' }, json)
    expect((await scim.put(`/Users/${user.id}`, { ...user, nickName: 'Ada' }, json)).body.nickName).toBe('Ada')
  })
})

describe('Google Workspace', () => {
  test('builds its mapping from the schemas, suspends, and deletes much later; memberships are removed with the person', async () => {
    const scim = await connect('google-workspace')
    expect((await scim.get('/Users', { authorization: 'Bearer not-the-token' })).status).toBe(401)
    const { body: schemas } = await scim.get('/Schemas')
    const user = schemas.Resources.find((schema: Json) => schema.id === userSchema)
    expect(user.attributes.find((attribute: Json) => attribute.name === 'userName')).toMatchObject({
      required: true,
      mutability: 'readWrite',
      multiValued: false,
    })
    expect(user.attributes.find((attribute: Json) => attribute.name === 'emails')).toMatchObject({ multiValued: true, type: 'complex' })
    const { body: ada } = await scim.post('/Users', { schemas: [userSchema], userName: 'ada@example.test' }, json)
    const { body: group } = await scim.post(
      '/Groups',
      { schemas: [groupSchema], displayName: 'Engines', members: [{ value: ada.id }] },
      json,
    )
    await scim.patch(`/Users/${ada.id}`, { schemas: [patchSchema], Operations: [{ op: 'replace', path: 'active', value: false }] }, json)
    expect((await scim.get(`/Groups/${group.id}`)).body.members).toHaveLength(1)
    scim.host.clock.advance(30 * 24 * 3_600_000)
    expect((await scim.delete(`/Users/${ada.id}`)).status).toBe(204)
    expect((await scim.get(`/Groups/${group.id}`)).body.members).toBeUndefined()
  })
})
