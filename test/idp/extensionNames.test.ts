import { beforeEach, describe, expect, test } from 'vitest'
import type { Activity } from '../../src/contract/activity.js'
import { createTestBackend, enterpriseSchema, type Json, person, type ScimConnection, userSchema } from '../support/backend.js'

/** Names under a URN: which part is the extension and which the attribute, whether the schema has it or not. */

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection({ identity_provider: 'okta', display_name: 'Okta' })
})

const post = async (userName: string, changes: Record<string, unknown> = {}): Promise<Json> => {
  const answer = await scim.post('/Users', person(userName, changes))
  expect([answer.status, answer.body.detail]).toEqual([201, undefined])
  return answer.body
}
const operate = async (user: Json, ...operations: unknown[]): Promise<Json> => {
  const answer = await scim.operate(`/Users/${user.id}`, operations)
  expect([answer.status, answer.body.detail]).toEqual([200, undefined])
  return answer.body
}
const find = async (filter: string): Promise<string[]> => {
  const answer = await scim.get(`/Users?filter=${encodeURIComponent(filter)}`)
  expect([filter, answer.status]).toEqual([filter, 200])
  return answer.body.Resources.map(({ userName }: Json) => userName)
}
const urnsOf = (user: Json) => Object.keys(user).filter((key) => key.startsWith('urn:'))
const dropNames = async () => {
  const rows = await scim.host.storage.list('activity', { index: 'key', equals: [scim.organization_id], limit: 1000 })
  return rows.map((row): Activity => JSON.parse(row.body)).flatMap(({ kind, subject }) => (kind === 'attribute.drop' ? [subject] : []))
}

describe('an object under a URN is the same extension in POST and in every form of PATCH', () => {
  test.each([
    'urn:okta:acme_1:1.0:user:custom', // as Okta names the extension of an app
    'urn:acme:1.0:Employee',
    'urn:acme:v2:User:hr',
    'urn:acme:User:attributes',
    'urn:mace:example.com:user:ext',
    'urn:acme:2.0:user.a.b',
    'urn:acme:2.0:User',
    'urn:acme:user',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:Custom',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:EnterpriseUser',
    'urn:scim:schemas:extension:enterprise:2.0:Device',
    'urn:scim:schemas:extension:enterprise:1.0:User:custom',
    `${enterpriseSchema}:custom`,
    'urn:acme:50%25:1.0:User', // every character a URN may hold (RFC 8141)
    "urn:acme:a+b=d@e;f$g_h!i*j'k(l)m/n&o~p:User",
    'urn:acme:x_',
  ])('%s', async (urn) => {
    const posted = await post('posted@example.test', { [urn]: { badge: '1' } })
    expect([posted[urn], urnsOf(posted)]).toEqual([{ badge: '1' }, [urn]])
    const names = ['posted@example.test']
    for (const [form, operation] of [
      ['key', { op: 'add', value: { [urn]: { badge: '1' } } }],
      ['path', { op: 'replace', path: urn, value: { badge: '1' } }],
    ] as const) {
      const user = await operate(await post(`${form}@example.test`), operation)
      expect([form, user[urn], urnsOf(user)]).toEqual([form, { badge: '1' }, [urn]])
      // Sent again, and then with more: still one extension.
      const more = await operate(
        user,
        operation,
        { op: 'add', path: `${urn}:level`, value: 2 },
        { op: 'add', path: urn, value: { site: 'LDN' } },
      )
      expect([more[urn], urnsOf(more)]).toEqual([{ badge: '1', level: 2, site: 'LDN' }, [urn]])
      names.push(`${form}@example.test`)
    }
    expect(await find(`${urn}:badge eq "1"`)).toEqual(names)
    expect(await find(`${urn.toUpperCase()} pr`)).toEqual(names)
    const chosen = await scim.get(`/Users/${posted.id}?attributes=${encodeURIComponent(urn)}`)
    expect(chosen.body[urn]).toEqual({ badge: '1' })
    expect(await dropNames()).toEqual([])
  })

  test('next to another extension whose URN it begins with, too', async () => {
    const [short, long] = ['urn:okta:acme_1:1.0:user', 'urn:okta:acme_1:1.0:user:custom']
    const user = await operate(
      await post('ada@example.test', { [short]: { level: 1 } }),
      { op: 'add', value: { [long]: { badge: '1' } } },
      { op: 'add', path: `${long}:floor`, value: 2 },
      { op: 'add', path: `${short}:site`, value: 'LDN' },
    )
    expect([user[short], user[long]]).toEqual([
      { level: 1, site: 'LDN' },
      { badge: '1', floor: 2 },
    ])
  })
})

describe('a value under a URN belongs to the attribute that ends the name', () => {
  test.each(['user', 'group', 'v2', '2', '_x', '1x', 'User', 'user.name'])('named %s', async (name) => {
    const urn = 'urn:a:b:1.0:User'
    const [attribute = '', part] = name.split('.')
    const expected = { [attribute]: part === undefined ? 'x' : { [part]: 'x' } }
    const posted = await post('posted@example.test', { [urn]: expected })
    expect(posted[urn]).toEqual(expected)
    const fresh = await operate(await post('fresh@example.test'), { op: 'add', path: `${urn}:${name}`, value: 'x' })
    const keyed = await operate(await post('keyed@example.test'), { op: 'add', value: { [`${urn}:${name}`]: 'x' } })
    const known = await operate(await post('known@example.test', { [urn]: { badge: '1' } }), {
      op: 'add',
      path: `${urn}:${name}`,
      value: 'x',
    })
    expect([fresh[urn], keyed[urn], known[urn]]).toEqual([expected, expected, { badge: '1', ...expected }])
    const names = ['posted', 'fresh', 'keyed', 'known'].map((local) => `${local}@example.test`)
    expect(await find(`${urn}:${name} eq "x"`)).toEqual(names)
    expect((await operate(fresh, { op: 'remove', path: `${urn}:${name}` }))[urn]).toBeUndefined()
    expect(await dropNames()).toEqual([])
  })
})

const declared = 'urn:acme:params:scim:schemas:2.0:User'
const extensions = [
  {
    id: declared,
    name: 'Acme person',
    attributes: [
      { name: 'badge', type: 'string', required: true },
      { name: 'notes', type: 'string', returned: 'request' },
    ],
  },
] as const

describe.each([
  ['the enterprise extension', enterpriseSchema, { department: 'Engines' }],
  ['an extension the host declares', declared, { badge: '7' }],
])('what %s does not have', (_which, urn, known) => {
  beforeEach(async () => {
    scim = await (await createTestBackend({ extensions })).createConnection()
  })

  test('is kept next to what it has, can be found, selected and changed, and prevents nothing', async () => {
    const ada = await post('ada@example.test', { [urn]: { ...known, jobCode: 'J1', site: { code: 'LDN' } } })
    expect([ada[urn], ada.schemas]).toEqual([{ ...known, jobCode: 'J1', site: { code: 'LDN' } }, [userSchema, urn]])
    const path = `/Users/${ada.id}`
    expect((await scim.get(path)).body[urn]).toEqual(ada[urn])
    expect((await scim.get('/Users')).body.Resources[0][urn]).toEqual(ada[urn])
    const again = await scim.put(path, ada)
    expect([again.status, again.headers.get('etag')]).toEqual([200, 'W/"1"'])

    const changed = await operate(
      ada,
      { op: 'replace', path: 'title', value: 'Countess' },
      { op: 'add', path: `${urn}:jobCode`, value: 'J2' },
      { op: 'add', path: urn, value: { LEVEL: 3 } },
      { op: 'add', value: { [`${urn}:site.floor`]: 2, [`${urn}.shift`]: 'late' } },
      { op: 'add', path: `${urn}:tags`, value: ['a', 'b'] },
    )
    const all = { ...known, jobCode: 'J2', LEVEL: 3, site: { code: 'LDN', floor: 2 }, shift: 'late', tags: ['a', 'b'] }
    expect([changed.title, changed[urn]]).toEqual(['Countess', all])
    for (const [filter, expected] of [
      [`${urn}:jobCode eq "j2"`, 1],
      [`${urn.toUpperCase()}:JOBCODE pr`, 1],
      [`${urn}:level ge 3`, 1],
      [`${urn}:site.floor eq 2`, 1],
      [`${urn}:tags[value eq "b"]`, 1],
      [`${urn}:jobCode eq "J1"`, 0],
      [`${urn}:nothing pr`, 0],
    ] as const) {
      expect([filter, (await find(filter)).length]).toEqual([filter, expected])
    }
    const get = async (query: string) => (await scim.get(`${path}?${query}`)).body[urn]
    expect(await get(`attributes=${urn}:jobCode`)).toEqual({ jobCode: 'J2' })
    expect(await get(`attributes=${urn}:SITE.code,${urn}:${Object.keys(known)[0]}`)).toEqual({ ...known, site: { code: 'LDN' } })
    expect(await get(`attributes=${urn}`)).toEqual(all)
    expect(await get('attributes=userName')).toBeUndefined()
    expect(await get(`excludedAttributes=${urn}:jobCode`)).toEqual({ ...all, jobCode: undefined })
    expect(await get(`excludedAttributes=${urn}`)).toBeUndefined()

    const emptied = await operate(
      changed,
      ...['jobCode', 'level', 'site', 'shift', 'tags'].map((name) => ({ op: 'remove', path: `${urn}:${name}` })),
    )
    expect(emptied[urn]).toEqual(known)
    expect(await dropNames()).toEqual([])
  })

  test('counts towards the size of all extensions, and needs none of what the schema requires', async () => {
    const big = 'ä'.repeat(20_000)
    const ada = await operate(await post('ada@example.test'), { op: 'add', path: `${urn}:jobCode`, value: 'J1' })
    expect(ada[urn]).toEqual({ jobCode: 'J1' })
    const refused = await scim.operate(`/Users/${ada.id}`, [
      { op: 'add', path: `${urn}:a`, value: big },
      { op: 'add', path: 'urn:other:1.0:User:b', value: big },
    ])
    expect([refused.status, refused.body.detail]).toEqual([400, expect.stringContaining('more than 64 kB')])
    const twice = await scim.post('/Users', person('bob@example.test', { [urn]: { jobCode: 'a', JobCode: 'b' } }))
    expect([twice.status, twice.body.scimType]).toEqual([400, 'invalidSyntax'])
  })

  test('is not part of an attribute it has, and unknown core names stay refused', async () => {
    const ada = await post('ada@example.test')
    for (const path of ['favouriteColor', `${userSchema}:favouriteColor`, 'name.nothing']) {
      const answer = await scim.operate(`/Users/${ada.id}`, [{ op: 'add', path, value: 'x' }])
      expect([path, answer.status, answer.body.scimType]).toEqual([path, 400, 'invalidPath'])
    }
    const [name = ''] = Object.keys(known)
    const user = await operate(ada, { op: 'add', path: `${urn}:${name}.nothing`, value: 'x' }, { op: 'add', path: 'title', value: 'Dr' })
    expect([user[urn], user.title, await dropNames()]).toEqual([undefined, 'Dr', [`${urn}:${name}.nothing`]])
  })
})

test.each([
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0',
  'urn:scim:schemas:extension:enterprise:2.0',
  'urn:scim:schemas:extension:enterprise:1.0',
  'urn:scim:schemas:extension:enterprise:2.0:User',
])('%s is the enterprise extension, for attributes in its schema and for others', async (alias) => {
  const both = { department: 'Engines', jobCode: 'J1' }
  const posted = await post('posted@example.test', { [alias]: both })
  const patched = await operate(
    await post('patched@example.test'),
    { op: 'add', path: `${alias}:department`, value: 'Engines' },
    { op: 'add', path: `${alias}:jobCode`, value: 'J1' },
  )
  const whole = await operate(await post('whole@example.test'), { op: 'add', path: alias, value: both })
  for (const user of [posted, patched, whole]) expect([user[enterpriseSchema], urnsOf(user)]).toEqual([both, [enterpriseSchema]])
  const names = ['posted', 'patched', 'whole'].map((local) => `${local}@example.test`)
  for (const name of ['department eq "Engines"', 'jobCode eq "J1"']) {
    expect(await find(`${alias}:${name}`)).toEqual(names)
    expect(await find(`${enterpriseSchema}:${name}`)).toEqual(names)
  }
  const chosen = await scim.get(`/Users/${posted.id}?attributes=${alias}:jobCode`)
  expect(chosen.body[enterpriseSchema]).toEqual({ jobCode: 'J1' })
  await post('other@example.test')
  expect(await find(`schemas eq "${alias}"`)).toEqual(names)
  expect(await find(`not (schemas eq "${alias.toUpperCase()}")`)).toEqual(['other@example.test'])
  expect((await scim.get(`/Schemas/${alias}`)).body.id).toBe(enterpriseSchema)

  // Sent under both URNs, it is what both say, unless they contradict each other.
  const mixed = await post('mixed@example.test', { [enterpriseSchema]: { department: 'Engines', level: 1 }, [alias]: both })
  expect(mixed[enterpriseSchema]).toEqual({ ...both, level: 1 })
  const put = await scim.put(`/Users/${mixed.id}`, person('mixed@example.test', { [alias]: { costCenter: '1' }, [enterpriseSchema]: both }))
  expect([put.status, put.body[enterpriseSchema]]).toEqual([200, { ...both, costCenter: '1' }])
  const contradiction = await scim.post('/Users', person('no@example.test', { [enterpriseSchema]: { department: 'Looms' }, [alias]: both }))
  expect([contradiction.status, contradiction.body.scimType]).toEqual([400, 'invalidSyntax'])
})

test('a core alias names the core schema in filters and discovery', async () => {
  await post('ada@example.test')
  for (const alias of ['urn:scim:schemas:core:1.0', 'urn:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:core:2.0']) {
    expect(await find(`schemas eq "${alias}"`)).toEqual(['ada@example.test'])
    expect((await scim.get(`/Schemas/${alias}`)).body.id).toBe(userSchema)
  }
  expect((await scim.get('/Schemas/urn:scim:schemas:core:9.0')).status).toBe(404)
})

test('what is refused is named, whatever its URN and length, and a token never is', async () => {
  const ada = await post('ada@example.test')
  const refused = async (path: string) => (await scim.operate(`/Users/${ada.id}`, [{ op: 'add', path, value: 'x' }])).body.detail
  expect(await refused(`${userSchema}:favouriteColor`)).toContain(`"${userSchema}:favouriteColor" is not an attribute of a User`)
  const long = `favouriteColor${'OfTheDay'.repeat(10)}`
  expect(await refused(long)).toContain(`"${long}" is not an attribute`)
  const filtered = await scim.get(`/Users?filter=${encodeURIComponent(`${userSchema}:favouriteColor eq "x"`)}`)
  expect(filtered.body.detail).toContain(`"${userSchema}:favouriteColor"`)
  const told = await refused(`${userSchema}:${scim.token}`)
  expect(told).toContain('scim_…')
  expect(told).not.toContain(scim.token.slice(5, 17))
})
