import { beforeEach, describe, expect, test } from 'vitest'
import { createTestBackend, groupSchema, type Json, person, type ScimConnection } from '../support/backend.js'

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

async function createPeople(...names: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) ids.push((await scim.post('/Users', person(`${name}@example.test`, { displayName: name }))).body.id)
  return ids
}

async function createGroup(displayName: string, ids: readonly string[] = []): Promise<Json> {
  const { status, body } = await scim.post('/Groups', { schemas: [groupSchema], displayName, members: ids.map((value) => ({ value })) })
  expect(status).toBe(201)
  return body
}

const membersOf = async (id: string): Promise<string[]> =>
  ((await scim.get(`/Groups/${id}`)).body.members ?? []).map((member: Json) => member.display).sort()

describe('a group', () => {
  test('is created with members, which are returned as value and display', async () => {
    const [ada = '', bob = ''] = await createPeople('Ada', 'Bob')
    const { status, headers, body } = await scim.post('/Groups', {
      schemas: [groupSchema, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
      externalId: 'g-1',
      displayName: 'Engineering',
      members: [{ value: ada, $ref: null, type: 'User' }, { value: bob }, { value: ada }],
    })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`${scim.base}/Groups/${body.id}`)
    expect(body).toEqual({
      schemas: [groupSchema],
      id: expect.any(String),
      externalId: 'g-1',
      displayName: 'Engineering',
      members: expect.arrayContaining([
        { value: ada, display: 'Ada' },
        { value: bob, display: 'Bob' },
      ]),
      meta: expect.objectContaining({ resourceType: 'Group', version: 'W/"1"', location: `${scim.base}/Groups/${body.id}` }),
    })
    expect(body.members).toHaveLength(2)
    expect((await scim.get(`/Users/${ada}`)).body.groups).toEqual([
      { value: body.id, $ref: `${scim.base}/Groups/${body.id}`, display: 'Engineering', type: 'direct' },
    ])
  })

  test('returns the location and type of a member on request, and they can be filtered by (RFC 7643 §7, returned "request")', async () => {
    const [ada = '', bob = ''] = await createPeople('Ada', 'Bob')
    const group = await createGroup('Engineering', [ada, bob])
    await createGroup('Empty')
    const asked = await scim.get(`/Groups/${group.id}?attributes=members.value,members.$ref,members.type`)
    expect(asked.body.members).toContainEqual({ value: ada, $ref: `${scim.base}/Users/${ada}`, type: 'User' })
    expect((await scim.get(`/Groups/${group.id}?attributes=members`)).body.members).toContainEqual({ value: ada, display: 'Ada' })
    const found = async (filter: string) => (await scim.get(`/Groups?filter=${encodeURIComponent(filter)}`)).body.totalResults
    expect(await found('members.type eq "User"')).toBe(1)
    expect(await found(`members.$ref eq "${scim.base}/Users/${bob}"`)).toBe(1)
    expect(await found('members[type eq "Group"]')).toBe(0)
    await scim.operate(`/Groups/${group.id}`, [{ op: 'remove', path: 'members[type eq "Group"]' }])
    expect(await membersOf(group.id)).toEqual(['Ada', 'Bob'])
    await scim.operate(`/Groups/${group.id}`, [{ op: 'remove', path: 'members[type eq "User"]' }])
    expect(await membersOf(group.id)).toEqual([])
  })

  test('has a displayName no other group of the connection has, whatever its case', async () => {
    await createGroup('Engineering')
    const { status, body } = await scim.post('/Groups', { displayName: 'ENGINEERING' })
    expect([status, body.scimType]).toEqual([409, 'uniqueness'])
    const sales = await createGroup('Sales')
    const renamed = await scim.operate(`/Groups/${sales.id}`, [{ op: 'replace', path: 'displayName', value: 'engineering' }])
    expect([renamed.status, renamed.body.scimType]).toEqual([409, 'uniqueness'])
    expect((await scim.put(`/Groups/${sales.id}`, { displayName: 'Engineering' })).status).toBe(409)
    expect((await scim.get(`/Groups/${sales.id}`)).body.displayName).toBe('Sales')
  })

  test('needs a displayName', async () => {
    for (const displayName of [undefined, '', null]) expect((await scim.post('/Groups', { displayName })).status).toBe(400)
  })

  test('takes no member that is not a User of this connection: a group, a member id, a stranger, another connection’s', async () => {
    const [ada = ''] = await createPeople('Ada')
    const nested = await createGroup('Nested')
    const { organization_id } = await scim.host.createOrganization({ organization_name: 'Globex' })
    const foreign = await scim.host.createConnection({ organization_id })
    const foreigner = (await foreign.post('/Users', person('eve@example.test'))).body.id
    const member = await scim.host.storage.find('members', 'by_registration', [scim.connection_id, ada])
    const group = await createGroup('Engineering', [ada])
    for (const value of [nested.id, member?.member_id, '5c7b1d1e-0000-4000-8000-000000000000', foreigner]) {
      const members = [{ value: ada }, { value }]
      for (const answer of [
        await scim.post('/Groups', { displayName: 'Another', members }),
        await scim.put(`/Groups/${group.id}`, { displayName: 'Engineering', members }),
        await scim.operate(`/Groups/${group.id}`, [{ op: 'add', path: 'members', value: members }]),
      ]) {
        expect([answer.status, answer.body.scimType]).toEqual([400, 'invalidValue'])
        expect(answer.text).not.toContain(value)
      }
    }
    expect((await scim.get(`/Groups/${group.id}`)).body.meta.version).toBe('W/"1"')
    expect((await scim.get('/Groups')).body.totalResults).toBe(2)
  })

  test.each([
    ['null', (_ada: string) => [null]],
    ['an empty object', () => [{}]],
    ['a null value', () => [{ value: null }]],
    ['an empty value', () => [{ value: '' }]],
    ['a name alone', () => [{ display: 'Ada' }]],
    ['a null value after somebody', (ada) => [{ value: ada }, { value: null }]],
  ] as [string, (ada: string) => unknown[]][])(
    'a list of members with %s is refused and never treated as a shorter list',
    async (_what, make) => {
      const [ada = ''] = await createPeople('Ada')
      const group = await createGroup('Engineering', [ada])
      const members = make(ada)
      for (const answer of [
        await scim.post('/Groups', { displayName: 'Another', members }),
        await scim.put(`/Groups/${group.id}`, { displayName: 'Engineering', members }),
        await scim.operate(`/Groups/${group.id}`, [{ op: 'replace', path: 'members', value: members }]),
        await scim.operate(`/Groups/${group.id}`, [{ op: 'remove', path: 'members', value: members }]),
      ]) {
        expect([answer.status, answer.body.scimType]).toEqual([400, 'invalidValue'])
      }
      expect(await membersOf(group.id)).toEqual(['Ada'])
    },
  )

  test('a PUT replaces name and members; a PUT of its own answer changes nothing', async () => {
    const [ada = '', bob = '', eve = ''] = await createPeople('Ada', 'Bob', 'Eve')
    const group = await createGroup('Engineering', [ada, bob])
    const same = await scim.put(`/Groups/${group.id}`, group)
    expect([same.status, same.body]).toEqual([200, group])
    const { status, body } = await scim.put(`/Groups/${group.id}`, { displayName: 'R&D', members: [{ value: bob }, { value: eve }] })
    expect(status).toBe(200)
    expect(body).toMatchObject({ displayName: 'R&D', meta: { version: 'W/"2"' } })
    expect(await membersOf(group.id)).toEqual(['Bob', 'Eve'])
    await scim.put(`/Groups/${group.id}`, { displayName: 'R&D', members: [] })
    expect(await membersOf(group.id)).toEqual([])
  })

  test('a DELETE removes the group but nobody’s account: its people stay active', async () => {
    const [ada = ''] = await createPeople('Ada')
    const group = await createGroup('Engineering', [ada])
    expect((await scim.delete(`/Groups/${group.id}`)).status).toBe(204)
    expect((await scim.get(`/Groups/${group.id}`)).status).toBe(404)
    expect((await scim.delete(`/Groups/${group.id}`)).status).toBe(404)
    const { body } = await scim.get(`/Users/${ada}`)
    expect([body.active, body.groups]).toEqual([true, undefined])
    expect((await createGroup('Engineering')).id).not.toBe(group.id)
  })

  test('a stale If-Match is refused with 412', async () => {
    const group = await createGroup('Engineering')
    const stale = { headers: { 'if-match': 'W/"9"' } }
    const path = `/Groups/${group.id}`
    expect((await scim.put(path, { displayName: 'x' }, stale)).status).toBe(412)
    expect((await scim.operate(path, [{ op: 'replace', path: 'displayName', value: 'x' }], stale)).status).toBe(412)
    expect((await scim.delete(path, stale)).status).toBe(412)
    expect((await scim.get(path, { headers: { 'if-none-match': 'W/"1"' } })).status).toBe(304)
  })
})

describe('a patch of a group', () => {
  test('is answered 204, or 200 with the resource when attributes are asked for', async () => {
    const [ada = ''] = await createPeople('Ada')
    const group = await createGroup('Engineering')
    const add = [{ op: 'add', path: 'members', value: [{ value: ada }] }]
    const silent = await scim.operate(`/Groups/${group.id}`, add)
    expect([silent.status, silent.text, silent.headers.get('etag')]).toEqual([204, '', 'W/"2"'])
    const told = await scim.operate(`/Groups/${group.id}?attributes=displayName`, add)
    expect(told.status).toBe(200)
    expect(told.body).toEqual({ schemas: [groupSchema], id: group.id, displayName: 'Engineering' })
  })

  test('adding a member who is there and removing one who is not changes neither version nor time', async () => {
    const [ada = '', bob = ''] = await createPeople('Ada', 'Bob')
    const group = await createGroup('Engineering', [ada])
    scim.host.clock.advance(60_000)
    await scim.operate(`/Groups/${group.id}`, [{ op: 'add', path: 'members', value: [{ value: ada }] }])
    await scim.operate(`/Groups/${group.id}`, [{ op: 'remove', path: `members[value eq "${bob}"]` }])
    await scim.operate(`/Groups/${group.id}`, [
      { op: 'add', path: 'members', value: [{ value: bob }] },
      { op: 'remove', path: `members[value eq "${bob}"]` },
    ])
    expect((await scim.get(`/Groups/${group.id}`)).body).toEqual(group)
  })

  test('removes members in every form: by filter, by value list, by a whole walk, all of them, by replacing', async () => {
    const ids = await createPeople('Ada', 'Bob', 'Cyd', 'Dan', 'Eve')
    const [ada, bob, cyd, dan] = ids
    const group = await createGroup('Engineering', ids)
    const operate = (...operations: unknown[]) => scim.operate(`/Groups/${group.id}`, operations)
    expect((await operate({ op: 'remove', path: `members[value eq "${ada}"]` })).status).toBe(204)
    expect(await membersOf(group.id)).toEqual(['Bob', 'Cyd', 'Dan', 'Eve'])
    await operate({ op: 'Remove', path: 'members', value: [{ value: bob }] })
    expect(await membersOf(group.id)).toEqual(['Cyd', 'Dan', 'Eve'])
    await operate({ op: 'remove', path: 'members[display co "d" and not (value eq "x")]' })
    expect(await membersOf(group.id)).toEqual(['Eve'])
    await operate({ op: 'replace', path: 'members', value: [{ value: cyd }, { value: dan }] })
    expect(await membersOf(group.id)).toEqual(['Cyd', 'Dan'])
    await operate({ op: 'replace', value: { members: [{ value: ada }] } })
    expect(await membersOf(group.id)).toEqual(['Ada'])
    await operate({ op: 'remove', path: 'members', value: [] })
    expect(await membersOf(group.id)).toEqual(['Ada'])
    await operate({ op: 'remove', path: 'members' })
    expect(await membersOf(group.id)).toEqual([])
  })

  describe('what an operation on members means that names nobody, in a group with Ada', () => {
    const unset = Symbol('no value')
    const nobody: [what: string, value: unknown][] = [
      ['null', null],
      ['an empty list', []],
    ]
    const nonsense: [what: string, value: unknown][] = [
      ['a list of an empty object', [{}]],
      ['a list of null', [null]],
      ['an empty object', {}],
      ['a list in a list', [[]]],
      ['a number', 7],
      ['a boolean', true],
    ]
    const refused = '400 invalidValue'
    const rows: [op: string, what: string, value: unknown, status: string, members: string[]][] = [
      // RFC 7644 §3.5.2.1: adding nobody adds nobody.
      ['add', 'no value', unset, refused, ['Ada']],
      ...nobody.map(([what, value]): (typeof rows)[number] => ['add', what, value, '204', ['Ada']]),
      // §3.5.2.3: all members become those that are sent, which are none (RFC 7643 §2.5: null is an empty list).
      ['replace', 'no value', unset, refused, ['Ada']],
      ...nobody.map(([what, value]): (typeof rows)[number] => ['replace', what, value, '204', []]),
      // §3.5.2.2: without a value all of them; a list removes whom it names, and an empty one, or null, names nobody.
      ['remove', 'no value', unset, '204', []],
      ...nobody.map(([what, value]): (typeof rows)[number] => ['remove', what, value, '204', ['Ada']]),
      ...['add', 'replace', 'remove'].flatMap((op) =>
        nonsense.map(([what, value]): (typeof rows)[number] => [op, what, value, refused, ['Ada']]),
      ),
      // Text is an id only in a `remove`, as some providers send it; here it is one that nobody has.
      ['add', 'a text', 'x', refused, ['Ada']],
      ['replace', 'a text', 'x', refused, ['Ada']],
      ['remove', 'a text', 'x', '204', ['Ada']],
    ]

    test.each(rows)('%s with %s', async (op, _what, value, status, members) => {
      const ids = await createPeople('Ada')
      const withPath = { op, path: 'members', ...(value !== unset && { value }) }
      const withoutPath = { op, value: { members: value } }
      for (const operation of [withPath, ...(op === 'remove' || value === unset ? [] : [withoutPath])]) {
        const group = await createGroup(`Engineering ${'path' in operation}`, ids)
        const answer = await scim.operate(`/Groups/${group.id}`, [operation])
        expect([operation, [answer.status, answer.body?.scimType].join(' ').trim()]).toEqual([operation, status])
        expect([operation, await membersOf(group.id)]).toEqual([operation, members])
      }
    })

    test.each(nobody)('PUT with %s leaves no members, as without any', async (_what, value) => {
      const group = await createGroup('Engineering', await createPeople('Ada'))
      expect((await scim.put(`/Groups/${group.id}`, { displayName: 'Engineering', members: value })).status).toBe(200)
      expect(await membersOf(group.id)).toEqual([])
    })

    test('removing null keeps version and time, and causes no event', async () => {
      const group = await createGroup('Engineering', await createPeople('Ada'))
      scim.host.clock.advance(60_000)
      await scim.operate(`/Groups/${group.id}`, [{ op: 'remove', path: 'members', value: null }])
      expect((await scim.get(`/Groups/${group.id}`)).body).toEqual(group)
    })
  })

  describe('add on members[value eq "…"]', () => {
    const withValue = (bob: string): [what: string, rest: object, path?: string][] => [
      ['no value', {}],
      ['null', { value: null }],
      ['an empty list', { value: [] }],
      ['the id', { value: bob }],
      ['the member', { value: { value: bob, $ref: null } }],
      ['a list of the member', { value: [{ value: bob }] }],
      ['what is shown of the member', { value: { display: 'Bob' } }],
      ['the filter in another case', { op: 'Add' }, `Members[Value Eq "${bob}"]`],
    ]

    test('adds that member, whether it comes with a value or without', async () => {
      const [ada = '', bob = ''] = await createPeople('Ada', 'Bob')
      for (const [what, rest, path = `members[value eq "${bob}"]`] of withValue(bob)) {
        const group = await createGroup(what, [ada])
        const operation = { op: 'add', path, ...rest }
        // Sent twice, as after a lost answer.
        for (const answer of [
          await scim.operate(`/Groups/${group.id}`, [operation]),
          await scim.operate(`/Groups/${group.id}`, [operation]),
        ]) {
          expect([what, answer.status]).toEqual([what, 204])
        }
        expect([what, await membersOf(group.id)]).toEqual([what, ['Ada', 'Bob']])
      }
    })

    test('is refused when nobody has that id, when path and value name two people, or when the filter names nobody', async () => {
      const [ada = '', bob = ''] = await createPeople('Ada', 'Bob')
      const group = await createGroup('Engineering', [ada])
      const unknown = '5c7b1d1e-0000-4000-8000-000000000000'
      const wrong: [operation: object, scimType: string][] = [
        [{ op: 'add', path: `members[value eq "${unknown}"]` }, 'invalidValue'],
        [{ op: 'add', path: `members[value eq "${bob}"]`, value: [{ value: ada }] }, 'invalidValue'],
        [{ op: 'add', path: `members[value eq "${bob}"]`, value: 7 }, 'invalidValue'],
        [{ op: 'add', path: 'members[type eq "User"]' }, 'noTarget'],
        [{ op: 'add', path: `members[value eq "${bob}"].display` }, 'mutability'],
        // §3.5.2.3: what a replacement without a value should mean is anybody's guess; null would clear the member.
        [{ op: 'replace', path: `members[value eq "${bob}"]` }, 'mutability'],
        [{ op: 'replace', path: `members[value eq "${ada}"]`, value: null }, 'mutability'],
        [{ op: 'replace', path: `members[value eq "${ada}"]`, value: { value: bob } }, 'mutability'],
      ]
      for (const [operation, scimType] of wrong) {
        const { status, body } = await scim.operate(`/Groups/${group.id}`, [operation])
        expect([operation, status, body.scimType]).toEqual([operation, 400, scimType])
        expect(await membersOf(group.id)).toEqual(['Ada'])
      }
    })
  })

  test('a removal and an addition in one request swap a member', async () => {
    const [ada = '', bob = ''] = await createPeople('Ada', 'Bob')
    const group = await createGroup('Engineering', [ada])
    await scim.operate(`/Groups/${group.id}`, [
      { op: 'remove', path: `members[value eq "${ada}"]` },
      { op: 'add', path: 'members', value: [{ value: bob }] },
    ])
    expect(await membersOf(group.id)).toEqual(['Bob'])
  })

  test('is applied as a whole or not at all: a mistake in the last operation undoes the first', async () => {
    const [ada = ''] = await createPeople('Ada')
    const group = await createGroup('Engineering')
    const { status, body } = await scim.operate(`/Groups/${group.id}`, [
      { op: 'add', path: 'members', value: [{ value: ada }] },
      { op: 'replace', path: 'displayName', value: 'R&D' },
      { op: 'replace', path: 'nonsense', value: 1 },
    ])
    expect([status, body.scimType]).toEqual([400, 'invalidPath'])
    expect((await scim.get(`/Groups/${group.id}`)).body).toEqual(group)
  })

  test('never touches whether its people are active', async () => {
    const [ada = '', bob = ''] = await createPeople('Ada', 'Bob')
    await scim.operate(`/Users/${bob}`, [{ op: 'replace', path: 'active', value: false }])
    const group = await createGroup('Engineering', [ada])
    const path = `/Groups/${group.id}`
    for (const change of [
      () => scim.operate(path, [{ op: 'add', path: 'members', value: [{ value: bob }] }]),
      () => scim.put(path, { displayName: 'Engineering', members: [{ value: bob }] }),
      () => scim.put(path, { displayName: 'Engineering', members: [{ value: ada }] }),
      () => scim.operate(path, [{ op: 'remove', path: 'members' }]),
      () => scim.delete(path),
    ]) {
      expect((await change()).status).toBeLessThan(300)
      expect([(await scim.get(`/Users/${ada}`)).body.active, (await scim.get(`/Users/${bob}`)).body.active]).toEqual([true, false])
    }
  })
})

describe('membership questions', () => {
  test('id and members together ask whether one person is in one group, as Entra does', async () => {
    const [ada = '', bob = ''] = await createPeople('Ada', 'Bob')
    const group = await createGroup('Engineering', [ada])
    await createGroup('Everyone', [ada, bob])
    const ask = async (id: string, member: string) =>
      (await scim.get(`/Groups?excludedAttributes=members&filter=${encodeURIComponent(`id eq "${id}" and members eq "${member}"`)}`)).body
    expect(await ask(group.id, ada)).toMatchObject({ totalResults: 1, Resources: [{ id: group.id }] })
    expect((await ask(group.id, ada)).Resources[0].members).toBeUndefined()
    expect((await ask(group.id, bob)).totalResults).toBe(0)
  })

  test.each([
    ['members[value eq "$bob"]', ['Everyone']],
    ['members.value eq "$ada"', ['Engineering', 'Everyone']],
    ['members.display eq "bob"', ['Everyone']],
    ['members pr', ['Engineering', 'Everyone']],
    ['not (members pr)', ['Empty']],
    ['displayName sw "E" and members eq "$ada" and not (members eq "$bob")', ['Engineering']],
  ])('%s', async (filter, expected) => {
    const [ada = '', bob = ''] = await createPeople('Ada', 'Bob')
    await createGroup('Engineering', [ada])
    await createGroup('Everyone', [ada, bob])
    await createGroup('Empty')
    const text = filter.replaceAll('$ada', ada).replaceAll('$bob', bob)
    const { body } = await scim.get(`/Groups?filter=${encodeURIComponent(text)}`)
    expect(body.Resources?.map((group: Json) => group.displayName)).toEqual(expected)
  })

  test('Users can be found by the group they are in', async () => {
    const [ada = ''] = await createPeople('Ada', 'Bob')
    const group = await createGroup('Engineering', [ada])
    const { body } = await scim.get(`/Users?filter=${encodeURIComponent(`groups.value eq "${group.id}"`)}`)
    expect(body.Resources.map((user: Json) => user.id)).toEqual([ada])
  })
})
