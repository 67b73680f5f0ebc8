import { beforeEach, describe, expect, test } from 'vitest'
import type { Activity } from '../../src/contract/activity.js'
import { createScimBackend } from '../../src/server/createScimBackend.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import {
  createTestBackend,
  enterpriseSchema,
  groupSchema,
  type Json,
  patchSchema,
  person,
  type ScimConnection,
  userSchema,
} from '../support/backend.js'

/**
 * Attributes that an admin mapped and we do not have: under the URN of an extension they are kept, and none of them ever keeps a leaver.
 */

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection({ identity_provider: 'microsoft-entra', display_name: 'Entra' })
})

const acme = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User'
const helloId = 'urn:speakap:params:scim:bag'

const post = async (userName: string, changes: Record<string, unknown> = {}): Promise<Json> => {
  const answer = await scim.post('/Users', person(userName, changes))
  expect(answer.status).toBe(201)
  return answer.body
}
const read = async (user: Json): Promise<Json> => (await scim.get(`/Users/${user.id}`)).body
const find = async (filter: string, path = '/Users'): Promise<string[]> => {
  const answer = await scim.get(`${path}?filter=${encodeURIComponent(filter)}`)
  expect([answer.status, filter]).toEqual([200, filter])
  return answer.body.Resources.map((item: Json) => item.userName ?? item.displayName)
}
const refusal = ({ status, body }: { status: number; body: Json }) => [status, body?.scimType]
const activity = async (): Promise<Activity[]> => {
  const rows = await scim.host.storage.list('activity', { index: 'key', equals: [scim.organization_id], limit: 1000 })
  return rows.map((row) => JSON.parse(row.body))
}
const drops = async () => (await activity()).filter(({ kind }) => kind === 'attribute.drop')
const dropNames = async () => (await drops()).map(({ subject }) => subject)
const statusOf = async (user: Json) => (await scim.host.storage.find('members', 'by_registration', [scim.connection_id, user.id]))?.status

test('a change in an extension is listed in activity under its URN, and a name in another case is not a change', async () => {
  const changes = async () => (await activity()).filter(({ kind }) => kind === 'member.update').at(-1)?.changes
  const ada = await post('ada@example.test', {
    [acme]: { active: true, site: { code: 'LDN' } },
    [helloId]: { active: true },
    [enterpriseSchema]: { department: 'Looms' },
  })
  const patch = (path: string, value: unknown) => scim.operate(`/Users/${ada.id}`, [{ op: 'Replace', path, value }])
  await patch(`${acme}:active`, false)
  expect(await changes()).toEqual([{ attribute: `${acme}:active`, before: 'true', after: 'false' }])
  await patch(`${acme}:site.code`, 'PAR')
  expect(await changes()).toEqual([{ attribute: `${acme}:site.code`, before: 'LDN', after: 'PAR' }])
  // The six attributes of the enterprise extension are part of SCIM: no other attributes have their names.
  await patch(`${enterpriseSchema}:department`, 'Engines')
  expect(await changes()).toEqual([{ attribute: 'department', before: 'Looms', after: 'Engines' }])
  await scim.put(
    `/Users/${ada.id}`,
    person('ada@example.test', { title: 'Countess', [acme.toUpperCase()]: { ACTIVE: false, Site: { Code: 'PAR' } } }),
  )
  expect(await changes()).toEqual([
    { attribute: `${helloId}:active`, before: 'true', after: null },
    { attribute: 'department', before: 'Engines', after: null },
    { attribute: 'title', before: null, after: 'Countess' },
  ])
})

describe('an extension no schema describes', () => {
  test('is kept as it came, listed in schemas and returned everywhere', async () => {
    const extension = {
      badge: '7',
      level: 3,
      isTemporary: false,
      site: { code: 'LDN', floor: 2 },
      skills: [{ value: 'looms', type: 'craft' }, { value: 'maths' }],
    }
    const ada = await post('ada@example.test', { schemas: [userSchema, acme], [acme]: extension, [helloId]: { login: 'ada' } })
    expect(ada.schemas).toEqual([userSchema, acme, helloId])
    for (const body of [ada, await read(ada), (await scim.get('/Users')).body.Resources[0]]) {
      expect([body[acme], body[helloId]]).toEqual([extension, { login: 'ada' }])
    }
    // What comes back can be sent unchanged: nothing has changed, so nothing happens.
    const before = (await activity()).length
    const again = await scim.put(`/Users/${ada.id}`, ada)
    expect([again.status, again.headers.get('etag'), (await activity()).length]).toEqual([200, 'W/"1"', before])
    const replaced = await scim.put(`/Users/${ada.id}`, person('ada@example.test', { [acme]: { badge: '8' } }))
    expect([replaced.body.schemas, replaced.body[acme], replaced.body[helloId]]).toEqual([[userSchema, acme], { badge: '8' }, undefined])
  })

  test('has no attribute without a value, and does not exist without attributes', async () => {
    const ada = await post('ada@example.test', {
      schemas: [userSchema, acme],
      [acme]: { badge: null, skills: [], site: { code: null }, tags: [null] },
      [helloId]: {},
      'urn:none': null,
    })
    expect(Object.keys(ada).filter((key) => key.startsWith('urn:'))).toEqual([])
    expect(ada.schemas).toEqual([userSchema])
    expect(await dropNames()).toEqual([])
  })

  test.each([
    ['the URN and the attribute', { path: `${acme}:badge`, value: '8' }, { badge: '8', level: 3, site: { code: 'LDN' } }],
    ['in any case', { path: `${acme.toUpperCase()}:BADGE`, value: '8' }, { badge: '8', level: 3, site: { code: 'LDN' } }],
    ['a dot after the URN', { path: `${acme}.badge`, value: '8' }, { badge: '8', level: 3, site: { code: 'LDN' } }],
    ['a part', { path: `${acme}:site.code`, value: 'PAR' }, { badge: '7', level: 3, site: { code: 'PAR' } }],
    ['a new part', { path: `${acme}:site.floor`, value: 2 }, { badge: '7', level: 3, site: { code: 'LDN', floor: 2 } }],
    ['the extension', { path: acme, value: { badge: '8', level: null } }, { badge: '8', site: { code: 'LDN' } }],
    ['no path, the URN as key', { value: { [acme]: { level: 4 } } }, { badge: '7', level: 4, site: { code: 'LDN' } }],
    ['no path, the whole name as key', { value: { [`${acme}:level`]: 4 } }, { badge: '7', level: 4, site: { code: 'LDN' } }],
    ['no path, a part as key', { value: { [`${acme}:site.code`]: 'PAR' } }, { badge: '7', level: 3, site: { code: 'PAR' } }],
    ['no path, a dot after the URN', { value: { [`${acme}.level`]: 4 } }, { badge: '7', level: 4, site: { code: 'LDN' } }],
    ['null', { path: `${acme}:site`, value: null }, { badge: '7', level: 3 }],
  ])('is changed by PATCH, given %s', async (_how, operation, expected) => {
    const ada = await post('ada@example.test', { [acme]: { badge: '7', level: 3, site: { code: 'LDN' } } })
    for (const op of ['replace', 'Replace']) {
      const { status, body } = await scim.operate(`/Users/${ada.id}`, [{ op, ...operation }])
      expect([status, body[acme]]).toEqual([200, expected])
    }
    // The second one was there already.
    expect((await scim.get(`/Users/${ada.id}`)).headers.get('etag')).toBe('W/"2"')
  })

  test('begins with any form of PATCH, and ends with its last attribute', async () => {
    const bob = await post('bob@example.test')
    const path = `/Users/${bob.id}`
    for (const [operation, expected] of [
      [{ op: 'add', path: `${acme}:badge`, value: '1' }, { badge: '1' }],
      [{ op: 'add', path: `${acme}.badge`, value: '1' }, { badge: '1' }],
      [{ op: 'add', path: `${acme}:site.code`, value: 'LDN' }, { site: { code: 'LDN' } }],
      [{ op: 'add', path: acme, value: { badge: '1' } }, { badge: '1' }],
      [{ op: 'add', value: { [acme]: { badge: '1' } } }, { badge: '1' }],
      [{ op: 'add', value: { [`${acme}:badge`]: '1' } }, { badge: '1' }],
      [{ op: 'add', path: `${acme}:skills[type eq "craft"].value`, value: 'looms' }, { skills: [{ type: 'craft', value: 'looms' }] }],
      [{ op: 'add', path: `${acme}:skills`, value: [{ value: 'looms' }] }, { skills: [{ value: 'looms' }] }],
    ] as const) {
      const begun = await scim.operate(path, [operation])
      expect([begun.status, begun.body[acme], begun.body.schemas]).toEqual([200, expected, [userSchema, acme]])
      const [name = ''] = Object.keys(expected)
      const ended = await scim.operate(path, [{ op: 'remove', path: `${acme}:${name}` }])
      expect([ended.status, ended.body[acme], ended.body.schemas]).toEqual([200, undefined, [userSchema]])
    }
    await scim.operate(path, [{ op: 'add', value: { [helloId]: { login: 'bob' } } }])
    expect((await scim.operate(path, [{ op: 'add', path: `${helloId}:level`, value: 1 }])).body[helloId]).toEqual({
      login: 'bob',
      level: 1,
    })
    expect((await scim.operate(path, [{ op: 'remove', path: helloId }])).body[helloId]).toBeUndefined()
  })

  test('with a name that has dots and a version keeps its attributes under it', async () => {
    const dotted = 'urn:scim:schemas:extension:example.com:1.0'
    const bob = await post('bob@example.test')
    const path = `/Users/${bob.id}`
    for (const name of [`${dotted}:badge`, `${dotted}.badge`]) {
      expect((await scim.operate(path, [{ op: 'add', path: name, value: '1' }])).body[dotted]).toEqual({ badge: '1' })
      expect(await find(`${name} eq "1"`)).toEqual(['bob@example.test'])
      expect(await find(`${dotted} pr`)).toEqual(['bob@example.test'])
      await scim.operate(path, [{ op: 'remove', path: dotted }])
    }
  })

  test('has values that are added, picked by a filter, changed and removed one by one', async () => {
    const ada = await post('ada@example.test', { [acme]: { skills: [{ value: 'looms', type: 'craft' }], tags: ['a'] } })
    const operate = async (...operations: unknown[]) => (await scim.operate(`/Users/${ada.id}`, operations)).body[acme]
    expect(await operate({ op: 'add', path: `${acme}:tags`, value: ['a', 'b'] })).toMatchObject({ tags: ['a', 'b'] })
    expect(await operate({ op: 'add', path: `${acme}:skills`, value: { value: 'maths' } })).toMatchObject({
      skills: [{ value: 'looms', type: 'craft' }, { value: 'maths' }],
    })
    expect(await operate({ op: 'replace', path: `${acme}:skills[TYPE eq "Craft"].value`, value: 'weaving' })).toMatchObject({
      skills: [{ value: 'weaving', type: 'craft' }, { value: 'maths' }],
    })
    expect(await operate({ op: 'remove', path: `${acme}:skills[value eq "maths"]` })).toMatchObject({
      skills: [{ value: 'weaving', type: 'craft' }],
    })
    expect(await operate({ op: 'remove', path: `${acme}:tags`, value: ['B'] })).toMatchObject({ tags: ['a'] })
    expect(await operate({ op: 'remove', path: `${acme}:tags[value eq "a"]` })).toEqual({ skills: [{ value: 'weaving', type: 'craft' }] })
    for (const op of ['remove', 'replace']) {
      const answer = await scim.operate(`/Users/${ada.id}`, [{ op, path: `${acme}:skills[value eq "none"]`, value: { value: 'x' } }])
      expect(refusal(answer)).toEqual([400, 'noTarget'])
    }
  })

  test('is found by presence and equality, in any case, also by a search over everything', async () => {
    await post('ada@example.test', { [acme]: { badge: 'A-7', level: 3, isTemporary: true, skills: [{ value: 'looms', type: 'craft' }] } })
    await post('bob@example.test', { [acme]: { badge: 'B-8', level: 4, isTemporary: false } })
    await post('eve@example.test')
    const [ada, bob, eve] = ['ada@example.test', 'bob@example.test', 'eve@example.test']
    for (const [filter, expected] of [
      [`${acme}:badge pr`, [ada, bob]],
      [`${acme} pr`, [ada, bob]],
      [`${acme}:badge eq "a-7"`, [ada]],
      [`${acme.toUpperCase()}:BADGE eq "A-7"`, [ada]],
      [`${acme}.badge eq "a-7"`, [ada]],
      [`${acme}:level eq 4`, [bob]],
      [`${acme}:isTemporary eq true`, [ada]],
      [`${acme}:badge ne "a-7"`, [bob, eve]],
      [`not (${acme}:badge pr)`, [eve]],
      [`${acme}:badge eq null`, [eve]],
      [`${acme}:skills eq "looms"`, [ada]],
      [`${acme}:skills.type eq "CRAFT"`, [ada]],
      [`${acme}:skills[type eq "craft" and value eq "looms"]`, [ada]],
      [`${acme}:skills[type eq "craft"].value eq "maths"`, []],
      [`${acme}:badge eq "a-7" or userName eq "${eve}"`, [ada, eve]],
      [`userName eq "${bob}" and ${acme}:level eq 4`, [bob]],
      [`${acme}:nothing pr`, []],
      ['urn:nobody:has:this eq "x"', []],
      [`${acme}:constructor pr`, []],
    ] as const) {
      expect([filter, await find(filter)]).toEqual([filter, expected])
      expect([filter, (await find(filter, '/')).filter((name) => name.includes('@'))]).toEqual([filter, expected])
    }
    const bad = await scim.get(`/Users?filter=${encodeURIComponent(`${acme}:level co 4`)}`)
    expect(refusal(bad)).toEqual([400, 'invalidFilter'])
  })

  test('is projected whole, by attribute and by part', async () => {
    const ada = await post('ada@example.test', {
      [acme]: { badge: '7', site: { code: 'LDN', floor: 2 }, skills: [{ value: 'looms', type: 'craft' }] },
    })
    const get = async (query: string) => (await scim.get(`/Users/${ada.id}?${query}`)).body
    const names = (...list: string[]) => encodeURIComponent(list.join(','))
    expect(await get(`attributes=${names(acme)}`)).toEqual({ id: ada.id, schemas: ada.schemas, [acme]: ada[acme] })
    expect((await get(`attributes=${names(`${acme}:BADGE`, 'userName')}`))[acme]).toEqual({ badge: '7' })
    expect((await get(`attributes=${names(`${acme}:site.code`, `${acme}:skills.value`)}`))[acme]).toEqual({
      site: { code: 'LDN' },
      skills: [{ value: 'looms' }],
    })
    expect((await get('attributes=userName'))[acme]).toBeUndefined()
    expect((await get(`attributes=${names('urn:nobody:has:this')}`))[acme]).toBeUndefined()
    expect((await get(`excludedAttributes=${names(acme)}`))[acme]).toBeUndefined()
    expect((await get(`excludedAttributes=${names(`${acme}:site.floor`, `${acme}:skills`)}`))[acme]).toEqual({
      badge: '7',
      site: { code: 'LDN' },
    })
    expect((await get('excludedAttributes=userName'))[acme]).toEqual(ada[acme])
  })

  test('of a Group is kept, found and changed beside its members', async () => {
    const ada = await post('ada@example.test')
    const urn = 'urn:ietf:params:scim:schemas:extension:acme:2.0:Group'
    const { status, body: group } = await scim.post('/Groups', {
      schemas: [groupSchema, urn],
      displayName: 'Engines',
      [urn]: { costCode: '9' },
    })
    expect([status, group.schemas, group[urn]]).toEqual([201, [groupSchema, urn], { costCode: '9' }])
    const path = `/Groups/${group.id}`
    const operations = [
      { op: 'add', path: 'members', value: [{ value: ada.id }] },
      { op: 'replace', path: `${urn}:costCode`, value: '10' },
      { op: 'add', value: { [urn]: { site: 'LDN' }, displayName: 'Looms' } },
    ]
    expect((await scim.operate(path, operations)).status).toBe(204)
    expect((await scim.get(path)).body).toMatchObject({
      displayName: 'Looms',
      [urn]: { costCode: '10', site: 'LDN' },
      members: [{ value: ada.id }],
    })
    expect(await find(`${urn}:costCode eq "10"`, '/Groups')).toEqual(['Looms'])
  })

  test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('may name an attribute %s, which is only a name', async (name) => {
    const ada = await post('ada@example.test', { [acme]: { [name]: 'x' } })
    expect(ada[acme]).toEqual({ [name]: 'x' })
    const bob = await post('bob@example.test', { [acme]: { badge: '1' } })
    for (const path of [`${acme}:${name}`, `${acme}:site.${name}`]) {
      expect((await scim.operate(`/Users/${bob.id}`, [{ op: 'add', path, value: 'x' }])).status).toBe(200)
    }
    expect((await read(bob))[acme]).toEqual({ badge: '1', [name]: 'x', site: { [name]: 'x' } })
    expect((await scim.operate(`/Users/${bob.id}`, [{ op: 'remove', path: `${acme}:${name}` }])).body[acme]).not.toHaveProperty([name], 'x')
  })

  test('cannot reach a prototype, be anything but an object, be nested too deep, or name anything twice', async () => {
    const text = `{"userName":"eve@example.test","${acme}":{"__proto__":{"admin":true},"badge":"1"}}`
    const eve = await scim.post('/Users', text)
    expect([eve.status, eve.body[acme]]).toEqual([201, { badge: '1' }])
    const path = `/Users/${eve.body.id}`
    for (const operation of [
      { op: 'add', path: `${acme}:__proto__`, value: { admin: true } },
      { op: 'add', path: `${acme}:badge.__proto__.admin`, value: true },
      { op: 'add', path: `${acme}:a.b.c`, value: 1 },
    ]) {
      expect(refusal(await scim.operate(path, [operation]))).toEqual([400, 'invalidPath'])
    }
    let deep: unknown = 'x'
    for (let level = 0; level < 10; level++) deep = { deep }
    expect(refusal(await scim.put(path, person('eve@example.test', { [acme]: deep })))).toEqual([400, 'invalidValue'])
    expect(refusal(await scim.operate(path, [{ op: 'add', path: acme, value: 'x' }]))).toEqual([400, 'invalidValue'])
    for (const extensions of [{ [acme]: { badge: '1', Badge: '2' } }, { [acme]: { badge: '1' }, [acme.toUpperCase()]: { level: 1 } }]) {
      expect(refusal(await scim.put(path, person('eve@example.test', extensions)))).toEqual([400, 'invalidSyntax'])
    }
    expect(({} as Json).admin).toBeUndefined()
  })

  test('may take 64 kB per person together with all others, however they came; a smaller one is still accepted', async () => {
    const big = 'ä'.repeat(20_000)
    expect(refusal(await scim.post('/Users', person('eve@example.test', { [acme]: { a: big, b: big } })))).toEqual([400, 'invalidValue'])
    const ada = await post('ada@example.test', { [acme]: { a: big } })
    const path = `/Users/${ada.id}`
    const grow = { op: 'add', path: `${helloId}:b`, value: big }
    const refused = await scim.operate(path, [grow])
    expect([...refusal(refused), refused.body.detail]).toEqual([400, 'invalidValue', expect.stringContaining('more than 64 kB')])
    expect(refusal(await scim.put(path, person('ada@example.test', { [acme]: { a: big, b: big } })))).toEqual([400, 'invalidValue'])
    expect((await scim.operate(path, [{ op: 'replace', path: 'title', value: 'Countess' }])).status).toBe(200)
    expect((await scim.operate(path, [{ op: 'replace', path: `${acme}:a`, value: 'small' }, grow])).status).toBe(200)
    // And it keeps nobody: a person who leaves has left.
    const leaving = await scim.operate(path, [
      { op: 'add', path: `${acme}:c`, value: big },
      { op: 'replace', path: 'active', value: false },
    ])
    expect([leaving.status, leaving.body.active, await statusOf(ada)]).toEqual([200, false, 'deactivated'])
    expect(leaving.body[acme]).toEqual({ a: 'small' })
  })

  test('shows in the person’s changes and on the person, and in events', async () => {
    const ada = await post('ada@example.test', { [acme]: { badge: '7' } })
    await scim.operate(`/Users/${ada.id}`, [{ op: 'replace', path: `${acme}:badge`, value: '8' }])
    expect((await activity()).at(-1)).toMatchObject({
      kind: 'member.update',
      changes: [{ attribute: `${acme}:badge`, before: '7', after: '8' }],
    })
    const events = await scim.host.storage.list('events', { index: 'key', equals: [scim.organization_id], limit: 10 })
    const { member } = JSON.parse(events.find(({ event_type }) => event_type === 'scim.member.update')?.body ?? '{}')
    expect(member.scim_registration.scim_attributes.extensions).toEqual({ [acme]: { badge: '8' } })
  })
})

describe('a leaver never stays because of an attribute', () => {
  const leave = { op: 'Replace', path: 'active', value: 'False' }
  const bad: [string, Json][] = [
    ['an attribute no schema has', { op: 'Add', path: 'favouriteColor', value: 'teal' }],
    ['a part no schema has', { op: 'Add', path: 'name.nothing', value: 'x' }],
    ['an attribute under the core schema’s URN that it does not have', { op: 'Add', path: `${userSchema}:badge`, value: 'x' }],
    ['a value of the wrong type', { op: 'Replace', path: 'title', value: { a: 1 } }],
    ['emails that are not a list', { op: 'Replace', value: { emails: 'x', displayName: 'Ada' } }],
    ['an attribute that is ours', { op: 'Replace', path: 'id', value: 'mine' }],
    ['a filter that finds nothing', { op: 'Replace', path: 'emails[type eq "home"].value', value: 'x@example.test' }],
    ['a filter that cannot be read', { op: 'Replace', path: 'emails[type is "home"].value', value: 'x@example.test' }],
    ['a userName somebody has', { op: 'Replace', path: 'userName', value: 'bob@example.test' }],
    ['a userName that is not text', { op: 'Replace', path: 'userName', value: ' ' }],
    ['an unknown operation', { op: 'Move', path: 'title', value: 'x' }],
    ['an operation without a value', { op: 'Add', path: 'title' }],
    ['a remove without a path', { op: 'Remove' }],
    ['what cannot be removed', { op: 'Remove', path: 'userName' }],
    ['something that is not an operation', 'nonsense'],
    ['a path into the prototype', { op: 'Add', path: '__proto__.admin', value: true }],
  ]

  test.each(bad)('with %s in the same PATCH', async (_what, operation) => {
    await post('bob@example.test')
    const ada = await post('ada@example.test', { title: 'Dr' })
    const path = `/Users/${ada.id}`
    // Alone it is refused, as always.
    const alone = await scim.operate(path, [operation])
    expect([alone.status >= 400, await statusOf(ada)]).toEqual([true, 'active'])
    const answer = await scim.operate(path, [operation, { op: 'Add', path: 'nickName', value: 'Countess' }, leave])
    expect([answer.status, answer.body.active, await statusOf(ada)]).toEqual([200, false, 'deactivated'])
    // What is valid in it is done, the rest is not.
    expect(answer.body).toMatchObject({ userName: 'ada@example.test', nickName: 'Countess', title: 'Dr' })
    const told = (await activity()).find(({ kind }) => kind === 'member.deactivate')
    expect(told?.dropped?.length).toBe(1)
    expect((await drops()).length).toBe(1)
    // Entra asks again until the answer is a success, and then once more.
    const again = await scim.operate(path, [operation, leave])
    expect([again.status, (await drops()).length]).toEqual([200, 1])
  })

  test('is explained in plain words: which attribute, and what was wrong', async () => {
    const ada = await post('ada@example.test')
    await scim.operate(`/Users/${ada.id}`, [
      { op: 'Add', path: 'favouriteColor', value: 'teal' },
      { op: 'Replace', path: 'title', value: 5 },
      leave,
    ])
    const dropped = [
      { attribute: 'favouriteColor', detail: null },
      { attribute: 'title', detail: 'title must be text.' },
    ]
    const rows = await activity()
    expect(rows.find(({ kind }) => kind === 'member.deactivate')?.dropped).toEqual(dropped)
    expect(await drops()).toMatchObject(
      dropped.map((drop) => ({ subject: drop.attribute, dropped: [drop], outcome: 'succeeded', request: { method: 'PATCH' } })),
    )
  })

  test.each<[string, Json]>([
    ['an attribute of the wrong type', { title: 5 }],
    ['emails that are not a list', { emails: 'x' }],
    ['a userName that is not text', { userName: '' }],
    ['no userName at all', { userName: undefined }],
    ['a userName somebody has', { userName: 'bob@example.test' }],
    ['schemas of something else', { schemas: [groupSchema] }],
    ['schemas that are not a list', { schemas: 'x' }],
    [
      'two primary addresses',
      {
        emails: [
          { value: 'a@example.test', primary: true },
          { value: 'b@example.test', primary: true },
        ],
      },
    ],
    ['an attribute in two spellings', { title: 'a', Title: 'b' }],
    ['an extension that is too large', { [acme]: { a: 'x'.repeat(65_536) } }],
    ['an extension nested too deep', { [acme]: { a: [[[[[[[[['x']]]]]]]]] } }],
  ])('with %s in the same PUT', async (_what, changes) => {
    await post('bob@example.test')
    const ada = await post('ada@example.test', { emails: [{ value: 'ada@example.test' }] })
    const path = `/Users/${ada.id}`
    const body = (active: boolean) => person('ada@example.test', { nickName: 'Countess', ...changes, active })
    const alone = await scim.put(path, body(true))
    expect([alone.status >= 400, await statusOf(ada)]).toEqual([true, 'active'])
    const answer = await scim.put(path, body(false))
    expect([answer.status, answer.body.active, await statusOf(ada)]).toEqual([200, false, 'deactivated'])
    expect(answer.body).toMatchObject({ userName: 'ada@example.test', nickName: 'Countess' })
    expect((await activity()).find(({ kind }) => kind === 'member.deactivate')?.dropped).toHaveLength(1)
  })

  test('nor because the message says it is something else', async () => {
    const ada = await post('ada@example.test')
    const answer = await scim.patch(`/Users/${ada.id}`, { schemas: [userSchema], operations: [leave] })
    expect([answer.status, await statusOf(ada)]).toEqual([200, 'deactivated'])
  })

  test('nor because of an address outside the domains, or of how the answer was asked for', async () => {
    const organization = { email_allowed_domains: ['example.test'] }
    scim = await (await createTestBackend({ organization })).createConnection()
    const ada = await post('ada@example.test')
    const operations = [
      { op: 'replace', path: 'userName', value: 'ada@elsewhere.test' },
      { op: 'replace', path: 'emails', value: [{ value: 'ada@elsewhere.test' }] },
      leave,
    ]
    const answer = await scim.operate(`/Users/${ada.id}?attributes=userName&excludedAttributes=emails`, operations)
    expect([answer.status, await statusOf(ada)]).toEqual([200, 'deactivated'])
    expect((await read(ada)).userName).toBe('ada@example.test')
    expect((await dropNames()).sort()).toEqual(['emails', 'userName'])
  })

  test('in Bulk, where each operation is independent, and what refers to nothing is left out too', async () => {
    const ada = await post('ada@example.test')
    const bob = await post('bob@example.test')
    const { body } = await scim.post('/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [
        {
          method: 'PATCH',
          path: `/Users/${ada.id}`,
          data: { schemas: [patchSchema], Operations: [{ op: 'add', path: 'favouriteColor', value: 'teal' }, leave] },
        },
        { method: 'PUT', path: `/Users/${bob.id}`, data: person('bob@example.test', { title: 5, active: false }) },
      ],
    })
    expect(body.Operations.map(({ status }: Json) => status)).toEqual(['200', '200'])
    expect([await statusOf(ada), await statusOf(bob)]).toEqual(['deactivated', 'deactivated'])
    const eve = await post('eve@example.test')
    const unresolved = await scim.post('/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [
        {
          method: 'PATCH',
          path: `/Users/${eve.id}`,
          data: { schemas: [patchSchema], Operations: [{ op: 'add', path: `${enterpriseSchema}:manager`, value: 'bulkId:nobody' }, leave] },
        },
      ],
    })
    expect([unresolved.body.Operations[0].status, await statusOf(eve)]).toEqual(['200', 'deactivated'])
  })

  test('but a request for another version, and a person the host protects, stay as they are', async () => {
    scim = await (await createTestBackend({ protectMember: () => 'The owner cannot be deactivated.' })).createConnection()
    const ada = await post('ada@example.test')
    const operations = [{ op: 'Add', path: 'favouriteColor', value: 'teal' }, leave]
    expect((await scim.operate(`/Users/${ada.id}`, operations, { headers: { 'if-match': 'W/"9"' } })).status).toBe(412)
    const kept = await scim.operate(`/Users/${ada.id}`, operations)
    expect([kept.status, kept.body.detail, await statusOf(ada)]).toEqual([403, 'The owner cannot be deactivated.', 'active'])
    expect((await scim.operate('/Users/nobody', operations)).status).toBe(404)
  })

  test('and a request that does not deactivate is refused as always, and nothing of it is applied', async () => {
    const ada = await post('ada@example.test')
    for (const active of [
      { op: 'replace', path: 'active', value: true },
      { op: 'replace', path: 'active', value: null },
      { op: 'replace', path: 'title', value: 'x' },
    ]) {
      const answer = await scim.operate(`/Users/${ada.id}`, [active, { op: 'add', path: 'favouriteColor', value: 'teal' }])
      expect(refusal(answer)).toEqual([400, 'invalidPath'])
    }
    await scim.operate(`/Users/${ada.id}`, [leave])
    // A request that does not mention `active` does not deactivate somebody inactive.
    const answer = await scim.operate(`/Users/${ada.id}`, [{ op: 'add', path: 'favouriteColor', value: 'teal' }])
    expect(refusal(answer)).toEqual([400, 'invalidPath'])
    expect(await drops()).toEqual([])
  })
})

describe('what is left out', () => {
  test('of POST, PUT and a PATCH without path is reported once a day for each name, whichever person it came with', async () => {
    const unknown = {
      favouriteColor: 'teal',
      name: { givenName: 'Ada', nothing: 'x' },
      emails: [{ value: 'a@example.test', verified: true }],
    }
    const ada = await post('ada@example.test', unknown)
    expect(await dropNames()).toEqual(['name.nothing', 'emails.verified', 'favouriteColor'])
    await post('bob@example.test', { FAVOURITECOLOR: 'red' })
    await scim.put(`/Users/${ada.id}`, person('ada@example.test', unknown))
    await scim.operate(`/Users/${ada.id}`, [
      { op: 'replace', value: { favouriteColor: 'red', 'name.nothing': 'y', [`${userSchema}:badge`]: 1 } },
    ])
    await scim.operate(`/Users/${ada.id}`, [{ op: 'replace', value: { [enterpriseSchema]: { manager: { shoeSize: 1 } } } }])
    await scim.post('/Groups', { displayName: 'Engines', colour: 'red' })
    const names = ['name.nothing', 'emails.verified', 'favouriteColor', `${userSchema}:badge`, 'manager.shoeSize', 'colour']
    expect(await dropNames()).toEqual(names)
    scim.host.clock.advance(86_400_000)
    await post('eve@example.test', unknown)
    expect((await dropNames()).slice(names.length)).toEqual(['name.nothing', 'emails.verified', 'favouriteColor'])
  })

  test('is reported once after a restart, too', async () => {
    await post('ada@example.test', { favouriteColor: 'teal' })
    const { storage, clock } = scim.host
    const restarted = await createTestBackend({ storage, clock })
    const body = person('bob@example.test', { favouriteColor: 'red' })
    const answer = await restarted.speakScim(scim)('/Users', { method: 'POST', body })
    expect([answer.status, await dropNames()]).toEqual([201, ['favouriteColor']])
  })

  test('that is dropped by design is not reported: our own attributes, a password, null, and foreign schemas without attributes', async () => {
    const ada = await post('ada@example.test', {
      schemas: [userSchema, 'urn:foreign'],
      id: null,
      meta: { resourceType: 'User' },
      groups: [],
      password: 'secret',
      favouriteColor: null,
    })
    await scim.put(`/Users/${ada.id}`, ada)
    expect(await dropNames()).toEqual([])
    const stats = await scim.host.storage.get('connection_stats', [scim.connection_id])
    expect(stats?.changes).toBe(1)
  })

  test('is not a change and is reported without its value, under a name that is neither too long nor contains control characters', async () => {
    await post('ada@example.test', { [`x\u202e${'y'.repeat(500)}`]: 'secret-value', 'emails[type eq "secret-value"].nothing': 1 })
    const rows = await drops()
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('secret-value')
    expect(rows.every(({ subject }) => (subject ?? '').length <= 120 && !/\p{C}/u.test(subject ?? ''))).toBe(true)
    expect((await scim.host.storage.get('connection_stats', [scim.connection_id]))?.changes).toBe(1)
  })

  test('of an extension whose key is not a name, or that is not an object, is reported under its URN', async () => {
    const ada = await post('ada@example.test', { [acme]: { 'cost center': '7', badge: '1' }, [`${acme}:level`]: 3 })
    expect(ada[acme]).toEqual({ badge: '1' })
    expect(await dropNames()).toEqual([`${acme}:cost center`, `${acme}:level`])
  })
})

describe('an extension the host declares', () => {
  const urn = 'urn:acme:params:scim:schemas:2.0:User'
  const groupUrn = 'urn:acme:params:scim:schemas:2.0:Group'
  const extensions = [
    {
      id: urn,
      name: 'Acme person',
      attributes: [
        { name: 'badge', type: 'string', caseExact: true, required: true },
        { name: 'level', type: 'integer' },
        { name: 'joined', type: 'dateTime', mutability: 'immutable' },
        { name: 'notes', type: 'string', returned: 'request' },
        {
          name: 'sites',
          type: 'complex',
          multiValued: true,
          subAttributes: [
            { name: 'value', type: 'string' },
            { name: 'type', type: 'string' },
          ],
        },
        { name: 'tags', type: 'string', multiValued: true },
        { name: 'score', type: 'decimal', mutability: 'readOnly' },
      ],
    },
    { id: groupUrn, name: 'Acme group', resourceType: 'Group', attributes: [{ name: 'costCode', type: 'string' }] },
  ] as const
  beforeEach(async () => {
    scim = await (await createTestBackend({ extensions })).createConnection()
  })

  test('is listed with all its characteristics', async () => {
    const { body: schema } = await scim.get(`/Schemas/${urn}`)
    expect(schema).toMatchObject({ id: urn, name: 'Acme person', description: 'Acme person' })
    expect(schema.attributes[0]).toEqual({
      name: 'badge',
      type: 'string',
      multiValued: false,
      description: 'badge',
      required: true,
      caseExact: true,
      mutability: 'readWrite',
      returned: 'default',
      uniqueness: 'none',
    })
    expect((await scim.get('/Schemas')).body.totalResults).toBe(5)
    const types = (await scim.get('/ResourceTypes')).body.Resources
    expect(types.map(({ schemaExtensions }: Json) => schemaExtensions)).toEqual([
      [
        { schema: enterpriseSchema, required: false },
        { schema: urn, required: false },
      ],
      [{ schema: groupUrn, required: false }],
    ])
  })

  test('is checked against its schema when it arrives, and returned as the schema says', async () => {
    const good = {
      badge: 'A7',
      level: 3,
      joined: '2026-01-01T00:00:00Z',
      notes: 'n',
      sites: [{ value: 'LDN', type: 'home' }],
      tags: ['a'],
      score: 5,
    }
    const ada = await post('ada@example.test', { [urn.toUpperCase()]: good })
    const shown = { badge: 'A7', level: 3, joined: '2026-01-01T00:00:00Z', sites: [{ value: 'LDN', type: 'home' }], tags: ['a'] }
    for (const body of [ada, await read(ada), (await scim.get('/Users')).body.Resources[0]]) expect(body[urn]).toEqual(shown)
    expect(ada.schemas).toEqual([userSchema, urn])
    expect((await scim.get(`/Users/${ada.id}?attributes=${urn}:notes`)).body[urn]).toEqual({ notes: 'n' })
    const path = `/Users/${ada.id}`
    for (const [operation, expected] of [
      [{ op: 'replace', path: `${urn}:level`, value: 'three' }, 'invalidValue'],
      [{ op: 'replace', path: `${urn}:level`, value: 1.5 }, 'invalidValue'],
      [{ op: 'replace', path: `${urn}:joined`, value: '2027-01-01T00:00:00Z' }, 'mutability'],
      [{ op: 'remove', path: `${urn}:joined` }, 'mutability'],
      [{ op: 'replace', path: `${urn}:score`, value: 1 }, 'mutability'],
      [{ op: 'remove', path: `${urn}:badge` }, 'mutability'],
      [{ op: 'replace', path: urn, value: { tags: 'a', badge: null } }, 'invalidValue'],
    ] as const) {
      expect([operation, refusal(await scim.operate(path, [operation]))]).toEqual([operation, [400, expected]])
    }
    expect(refusal(await scim.post('/Users', person('bob@example.test', { [urn]: { level: 1 } })))).toEqual([400, 'invalidValue'])
    expect(await find(`${urn}:badge eq "a7"`)).toEqual([])
    expect(await find(`${urn}:level ge 3 and ${urn}:sites[type eq "home"]`)).toEqual(['ada@example.test'])
    const changed = await scim.operate(path, [
      { op: 'add', path: `${urn}:tags`, value: ['b'] },
      { op: 'add', path: `${urn}:sites[type eq "work"].value`, value: 'PAR' },
      { op: 'replace', path: urn, value: { level: 4, tags: ['c'] } },
    ])
    expect(changed.body[urn]).toMatchObject({ level: 4, tags: ['c'], sites: [{ value: 'LDN' }, { value: 'PAR', type: 'work' }] })
    // An attribute that may be set only once stays when a PUT leaves it out.
    const put = await scim.put(path, person('ada@example.test', { [urn]: { badge: 'B8' } }))
    expect(put.body[urn]).toEqual({ badge: 'B8', joined: '2026-01-01T00:00:00Z' })
    expect(refusal(await scim.put(path, person('ada@example.test', { [urn]: { badge: 'B8', joined: '2027-01-01' } })))).toEqual([
      400,
      'mutability',
    ])
    // And none of it keeps a leaver.
    const left = await scim.put(path, person('ada@example.test', { active: false, [urn]: { joined: '2027-01-01', level: 'x' } }))
    expect([left.status, await statusOf(ada)]).toEqual([200, 'deactivated'])
  })

  test('that is required must be sent for newcomers and for people whose extensions change, and for nobody else', async () => {
    const ada = await post('ada@example.test')
    const { storage, clock } = scim.host
    const strict = await createTestBackend({ storage, clock, extensions: [{ ...extensions[0], required: true }] })
    const send = (method: string, path: string, body: unknown) => strict.speakScim(scim)(path, { method, body })
    expect(refusal(await send('POST', '/Users', person('bob@example.test')))).toEqual([400, 'invalidValue'])
    const patch = (...Operations: unknown[]) => send('PATCH', `/Users/${ada.id}`, { schemas: [patchSchema], Operations })
    expect((await patch({ op: 'replace', path: 'title', value: 'x' })).status).toBe(200)
    expect(refusal(await patch({ op: 'add', path: `${urn}:level`, value: 1 }))).toEqual([400, 'invalidValue'])
    expect((await patch({ op: 'add', path: urn, value: { level: 1, badge: 'A' } })).status).toBe(200)
    await strict.backend.close()
  })

  test('of a Group is checked against its schema as well', async () => {
    const refused = await scim.post('/Groups', { displayName: 'Engines', [groupUrn]: { costCode: 5 } })
    expect(refusal(refused)).toEqual([400, 'invalidValue'])
    const { body: group } = await scim.post('/Groups', { displayName: 'Engines', [groupUrn]: { costCode: '5' } })
    expect(group).toMatchObject({ schemas: [groupSchema, groupUrn], [groupUrn]: { costCode: '5' } })
    expect((await scim.operate(`/Groups/${group.id}`, [{ op: 'replace', path: `${groupUrn}:costCode`, value: '6' }])).status).toBe(204)
    expect(await find(`${groupUrn}:costCode eq "6"`, '/Groups')).toEqual(['Engines'])
  })

  test.each<[string, Json[], string]>([
    ['no URN', [{ id: 'acme', name: 'x', attributes: [{ name: 'a', type: 'string' }] }], 'is not a URN'],
    ['a URN of the RFCs', [{ id: userSchema, name: 'x', attributes: [{ name: 'a', type: 'string' }] }], 'namespace of the RFCs'],
    [
      'a URN of ours',
      [{ id: 'urn:scim:schemas:extension:enterprise:2.0', name: 'x', attributes: [{ name: 'a', type: 'string' }] }],
      'is declared already',
    ],
    ['one URN twice', [extensions[0], { ...extensions[0], id: urn.toUpperCase() }], 'is declared already'],
    ['no attributes', [{ id: urn, name: 'x', attributes: [] }], 'has no attributes'],
    ['no name', [{ id: urn, name: ' ', attributes: [{ name: 'a', type: 'string' }] }], 'has no name'],
    [
      'a resource type we do not have',
      [{ id: urn, name: 'x', resourceType: 'Desk', attributes: [{ name: 'a', type: 'string' }] }],
      '"Desk"',
    ],
    ['an attribute with an invalid name', [{ id: urn, name: 'x', attributes: [{ name: 'a b', type: 'string' }] }], '"a b"'],
    [
      'an attribute that every object has',
      [{ id: urn, name: 'x', attributes: [{ name: 'constructor', type: 'string' }] }],
      '"constructor"',
    ],
    [
      'an attribute twice',
      [
        {
          id: urn,
          name: 'x',
          attributes: [
            { name: 'a', type: 'string' },
            { name: 'A', type: 'string' },
          ],
        },
      ],
      'two attributes named A',
    ],
    ['a type SCIM does not have', [{ id: urn, name: 'x', attributes: [{ name: 'a', type: 'json' }] }], '"json"'],
    [
      'a value that nobody could read',
      [{ id: urn, name: 'x', attributes: [{ name: 'a', type: 'string', returned: 'never' }] }],
      'never be returned',
    ],
    ['uniqueness', [{ id: urn, name: 'x', attributes: [{ name: 'a', type: 'string', uniqueness: 'server' }] }], 'unique'],
    [
      'a complex part of a complex attribute',
      [
        {
          id: urn,
          name: 'x',
          attributes: [{ name: 'a', type: 'complex', subAttributes: [{ name: 'b', type: 'complex', subAttributes: [] }] }],
        },
      ],
      'two levels',
    ],
    ['a complex attribute without parts', [{ id: urn, name: 'x', attributes: [{ name: 'a', type: 'complex' }] }], 'no subAttributes'],
    [
      'what is required and readOnly',
      [{ id: urn, name: 'x', attributes: [{ name: 'a', type: 'string', required: true, mutability: 'readOnly' }] }],
      'readOnly',
    ],
  ])('with %s is refused at the start, by name', (_what, declared, message) => {
    const start = () =>
      createScimBackend({
        storage: createMemoryStorage(),
        publicUrl: 'https://scim.example.test',
        signingKey: 'a signing key of thirty-two bytes',
        extensions: declared,
      })
    expect(start).toThrow('createScimBackend: extensions')
    expect(start).toThrow(message)
  })
})
