import { beforeEach, describe, expect, test } from 'vitest'
import { createTestBackend, enterpriseSchema, person, type ScimConnection, userSchema } from '../support/backend.js'

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

const create = async (userName: string, changes?: Record<string, unknown>) => (await scim.post('/Users', person(userName, changes))).body
const find = (userName: string) => scim.get(`/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`)

const full = {
  schemas: [userSchema, enterpriseSchema],
  externalId: '00u1',
  userName: 'barbara@example.test',
  name: {
    formatted: 'Ms. Barbara J Jensen, III',
    familyName: 'Jensen',
    givenName: 'Barbara',
    middleName: 'Jane',
    honorificPrefix: 'Ms.',
    honorificSuffix: 'III',
  },
  displayName: 'Babs Jensen',
  nickName: 'Babs',
  profileUrl: 'https://login.example.test/babs',
  emails: [
    { value: 'barbara@example.test', type: 'work', primary: true },
    { value: 'babs@home.test', type: 'home' },
  ],
  addresses: [
    {
      type: 'work',
      streetAddress: '100 Universal City Plaza',
      locality: 'Hollywood',
      region: 'CA',
      postalCode: '91608',
      country: 'US',
      formatted: '100 Universal City Plaza\nHollywood, CA 91608 US',
      primary: true,
    },
  ],
  phoneNumbers: [{ value: 'tel:+1-555-555-5555', type: 'work' }],
  ims: [{ value: 'someaimhandle', type: 'aim' }],
  photos: [{ value: 'https://photos.example.test/babs.jpg', type: 'photo' }],
  userType: 'Employee',
  title: 'Tour Guide',
  preferredLanguage: 'en-US',
  locale: 'en-US',
  timezone: 'America/Los_Angeles',
  active: true,
  entitlements: [{ value: 'seat' }],
  roles: [{ value: 'guide' }],
  x509Certificates: [{ value: 'MIIDQzCCAqygAwIBAgICEAAwDQYJKoZIhvcNAQEFBQAw' }],
  [enterpriseSchema]: {
    employeeNumber: '701984',
    costCenter: '4130',
    organization: 'Universal Studios',
    division: 'Theme Park',
    department: 'Tour Operations',
    manager: { value: '26118915', $ref: '../Users/26118915' },
  },
}

describe('create', () => {
  test('answers 201 with Location, entity tag and the whole resource', async () => {
    const { status, headers, body } = await scim.post('/Users', full)
    expect(status).toBe(201)
    expect(body).toEqual({
      ...full,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      meta: {
        resourceType: 'User',
        created: '2026-03-02T09:00:00.000Z',
        lastModified: '2026-03-02T09:00:00.000Z',
        location: `${scim.base}/Users/${body.id}`,
        version: 'W/"1"',
      },
    })
    expect(headers.get('location')).toBe(body.meta.location)
    expect(headers.get('etag')).toBe('W/"1"')
    expect((await scim.get(`/Users/${body.id}`)).body).toEqual(body)
  })

  test('drops what is unknown, read-only or secret: it is neither stored nor returned', async () => {
    const { body } = await scim.post('/Users', {
      ...person('ada@example.test'),
      id: '1',
      meta: { resourceType: 'Admin', created: '1999-01-01T00:00:00Z' },
      groups: [{ value: 'admins' }],
      password: 'correct horse battery',
      emailVerified: true,
      isAdmin: true,
    })
    expect(body.id).not.toBe('1')
    expect(body.meta.resourceType).toBe('User')
    expect(Object.keys(body).sort()).toEqual(['active', 'emails', 'id', 'meta', 'name', 'schemas', 'userName'])
    const rows = JSON.stringify(await scim.host.storage.list('users', { index: 'key', equals: [scim.connection_id], limit: 10 }))
    expect(rows).not.toMatch(/battery|emailVerified|isAdmin|admins/)
  })

  test('makes an active person when active is absent, and a deactivated one when it is false', async () => {
    const { active: _absent, ...withoutActive } = person('ada@example.test')
    expect((await scim.post('/Users', withoutActive)).body.active).toBe(true)
    expect((await create('bob@example.test', { active: false })).active).toBe(false)
    const statuses = await scim.host.storage.list('members', { index: 'by_name', equals: [scim.organization_id], limit: 10 })
    expect(statuses.map(({ email_address, status }) => [email_address, status]).sort()).toEqual([
      ['ada@example.test', 'active'],
      ['bob@example.test', 'deactivated'],
    ])
  })

  test.each(['ada@example.test', 'ADA@EXAMPLE.TEST', ' ada@example.test ', '\uff41da@example.test'])(
    'a taken userName is a conflict, also as %j',
    async (userName) => {
      await create('ada@example.test')
      const { status, body } = await scim.post('/Users', person(userName))
      expect([status, body.scimType]).toEqual([409, 'uniqueness'])
    },
  )

  test('userName is required', async () => {
    for (const userName of [undefined, '', '   ', null]) {
      const { status, body } = await scim.post('/Users', person('x', { userName }))
      expect([userName, status, body.scimType]).toEqual([userName, 400, 'invalidValue'])
    }
  })

  test('attribute names are read in any case and answered as the schema spells them', async () => {
    const { body } = await scim.post('/Users', { schemas: [userSchema], USERNAME: 'ada@example.test', Name: { FAMILYNAME: 'Lovelace' } })
    expect(body).toMatchObject({ userName: 'ada@example.test', name: { familyName: 'Lovelace' } })
  })
})

describe('read', () => {
  test('an unknown id, another id format and a member id are not found', async () => {
    const user = await create('ada@example.test')
    const member = await scim.host.storage.find('members', 'by_registration', [scim.connection_id, user.id])
    for (const id of ['5c7b1d1e-0000-4000-8000-000000000000', 'not-a-uuid', '%20', member?.member_id]) {
      const { status, body } = await scim.get(`/Users/${id}`)
      expect([id, status, body.status]).toEqual([id, 404, '404'])
    }
  })

  test('If-None-Match with the current entity tag is answered 304 without a body', async () => {
    const user = await create('ada@example.test')
    const { status, text, headers } = await scim.get(`/Users/${user.id}`, { headers: { 'if-none-match': user.meta.version } })
    expect([status, text, headers.get('etag')]).toEqual([304, '', 'W/"1"'])
    expect((await scim.get(`/Users/${user.id}`, { headers: { 'if-none-match': 'W/"7"' } })).status).toBe(200)
  })

  test('attributes and excludedAttributes choose what is sent; id and schemas always are', async () => {
    const { body } = await scim.post('/Users', full)
    const only = await scim.get(`/Users/${body.id}?attributes=userName,name.familyName,${enterpriseSchema}:department`)
    expect(only.body).toEqual({
      schemas: full.schemas,
      id: body.id,
      userName: full.userName,
      name: { familyName: 'Jensen' },
      [enterpriseSchema]: { department: 'Tour Operations' },
    })
    const twice = await scim.get(`/Users/${body.id}?attributes=title&attributes=locale,timezone`)
    expect(Object.keys(twice.body).sort()).toEqual(['id', 'locale', 'schemas', 'timezone', 'title'])
    const except = await scim.get(`/Users/${body.id}?excludedAttributes=emails,name,id`)
    expect(except.body.emails).toBeUndefined()
    expect(except.body.name).toBeUndefined()
    expect(except.body).toMatchObject({ id: body.id, title: 'Tour Guide' })
    const neverStored = await scim.get(`/Users/${body.id}?attributes=password,nothing`)
    expect(neverStored.body).toEqual({ schemas: full.schemas, id: body.id })
  })
})

describe('replace', () => {
  test('accepts its own answer back and changes nothing', async () => {
    const { body } = await scim.post('/Users', full)
    scim.host.clock.advance(60_000)
    const replaced = await scim.put(`/Users/${body.id}`, body)
    expect(replaced.status).toBe(200)
    expect(replaced.body).toEqual(body)
  })

  test('silently ignores read-only attributes', async () => {
    const { body } = await scim.post('/Users', person('ada@example.test'))
    const group = (await scim.post('/Groups', { displayName: 'Everyone', members: [{ value: body.id }] })).body
    const sent = { ...body, id: 'x', groups: [], meta: { resourceType: 'Admin', created: '1999-01-01T00:00:00Z', version: 'W/"99"' } }
    expect((await scim.put(`/Users/${body.id}`, sent)).body).toMatchObject({ id: body.id, meta: body.meta, groups: [{ value: group.id }] })
  })

  test('removes what is left out, but never deactivates: an absent active changes nothing', async () => {
    const { body } = await scim.post('/Users', full)
    scim.host.clock.advance(60_000)
    const { status, body: replaced } = await scim.put(`/Users/${body.id}`, { schemas: [userSchema], userName: full.userName })
    expect(status).toBe(200)
    expect(replaced).toEqual({
      schemas: [userSchema],
      id: body.id,
      userName: full.userName,
      active: true,
      meta: { ...body.meta, lastModified: '2026-03-02T09:01:00.000Z', version: 'W/"2"' },
    })
    await scim.put(`/Users/${body.id}`, { ...replaced, active: false })
    const { active: _absent, ...withoutActive } = replaced
    expect((await scim.put(`/Users/${body.id}`, withoutActive)).body.active).toBe(false)
  })

  test('never creates', async () => {
    const { status } = await scim.put('/Users/5c7b1d1e-0000-4000-8000-000000000000', person('ada@example.test'))
    expect(status).toBe(404)
    expect((await find('ada@example.test')).body.totalResults).toBe(0)
  })

  test('a change of case in one’s own userName is not a conflict; taking somebody else’s is', async () => {
    const ada = await create('ada@example.test')
    await create('bob@example.test')
    expect((await scim.put(`/Users/${ada.id}`, person('Ada@Example.test'))).body.userName).toBe('Ada@Example.test')
    const taken = await scim.put(`/Users/${ada.id}`, person('BOB@example.test'))
    expect([taken.status, taken.body.scimType]).toEqual([409, 'uniqueness'])
    expect((await scim.get(`/Users/${ada.id}`)).body.userName).toBe('Ada@Example.test')
  })

  test('the id in the body does not decide which User is replaced', async () => {
    const ada = await create('ada@example.test')
    const bob = await create('bob@example.test')
    const { body } = await scim.put(`/Users/${ada.id}`, { ...person('ada@example.test'), id: bob.id, title: 'Countess' })
    expect([body.id, body.title]).toEqual([ada.id, 'Countess'])
    expect((await scim.get(`/Users/${bob.id}`)).body.title).toBeUndefined()
  })
})

describe('deactivate and delete', () => {
  test('a deactivated User stays readable and is listed', async () => {
    const user = await create('ada@example.test')
    await scim.operate(`/Users/${user.id}`, [{ op: 'replace', value: { active: false } }])
    expect((await scim.get(`/Users/${user.id}`)).body.active).toBe(false)
    expect((await find('ada@example.test')).body.totalResults).toBe(1)
  })

  test('a deleted User is gone everywhere: by id, in lists, in groups; a second delete is 404', async () => {
    const user = await create('ada@example.test')
    const group = (await scim.post('/Groups', { displayName: 'Everyone', members: [{ value: user.id }] })).body
    const deleted = await scim.delete(`/Users/${user.id}`)
    expect([deleted.status, deleted.text]).toEqual([204, ''])
    expect((await scim.get(`/Users/${user.id}`)).status).toBe(404)
    expect((await scim.delete(`/Users/${user.id}`)).status).toBe(404)
    expect((await scim.put(`/Users/${user.id}`, person('ada@example.test'))).status).toBe(404)
    expect((await scim.operate(`/Users/${user.id}`, [{ op: 'add', path: 'title', value: 'x' }])).status).toBe(404)
    expect((await scim.get('/Users')).body.totalResults).toBe(0)
    expect((await find('ada@example.test')).body.totalResults).toBe(0)
    expect((await scim.get(`/Groups/${group.id}`)).body.members).toBeUndefined()
  })

  test('the userName of a deleted User is free, and whoever is posted under it again is the same member, active again, with a new id', async () => {
    const first = await create('ada@example.test')
    const before = await scim.host.storage.find('members', 'by_registration', [scim.connection_id, first.id])
    await scim.delete(`/Users/${first.id}`)
    const released = await scim.host.storage.get('members', [before?.member_id ?? ''])
    expect(released).toMatchObject({ status: 'deactivated', connection_id: null, user_id: null })
    const second = await create('ADA@example.test')
    expect(second.id).not.toBe(first.id)
    const after = await scim.host.storage.find('members', 'by_registration', [scim.connection_id, second.id])
    expect(after).toMatchObject({ member_id: before?.member_id, status: 'active' })
  })
})

describe('versions', () => {
  test('a change made for another version is refused with 412 and changes nothing', async () => {
    const user = await create('ada@example.test')
    const stale = { headers: { 'if-match': 'W/"7"' } }
    const path = `/Users/${user.id}`
    expect((await scim.put(path, person('ada@example.test', { title: 'x' }), stale)).status).toBe(412)
    expect((await scim.operate(path, [{ op: 'add', path: 'title', value: 'x' }], stale)).status).toBe(412)
    expect((await scim.delete(path, stale)).status).toBe(412)
    expect((await scim.get(path)).body).toEqual(user)
    const current = { headers: { 'if-match': user.meta.version } }
    const changed = await scim.operate(path, [{ op: 'add', path: 'title', value: 'x' }], current)
    expect([changed.status, changed.headers.get('etag'), changed.body.meta.version]).toEqual([200, 'W/"2"', 'W/"2"'])
    expect((await scim.delete(path, { headers: { 'if-match': '*' } })).status).toBe(204)
  })
})
