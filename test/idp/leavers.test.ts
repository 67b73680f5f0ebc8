import { beforeEach, describe, expect, test } from 'vitest'
import type { Activity } from '../../src/contract/activity.js'
import { createTestBackend, enterpriseSchema, type Json, patchSchema, person, type ScimConnection, userSchema } from '../support/backend.js'

/** A person who leaves has left: nothing else in the message keeps them, however it is written. */

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection({ identity_provider: 'microsoft-entra', display_name: 'Entra' })
})

const acme = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User'
const known = { nickName: 'Countess', title: 'Dr', [enterpriseSchema]: { department: 'Engines' }, [acme]: { badge: '7' } }
const post = async (): Promise<Json> => (await scim.post('/Users', person('ada@example.test', known))).body
const statusOf = async (user: Json) => (await scim.host.storage.find('members', 'by_registration', [scim.connection_id, user.id]))?.status
const dropped = async () => {
  const rows = await scim.host.storage.list('activity', { index: 'key', equals: [scim.organization_id], limit: 1000 })
  const told = rows.map((row): Activity => JSON.parse(row.body)).find(({ kind }) => kind === 'member.deactivate')
  return told?.dropped?.map(({ attribute }) => attribute) ?? []
}

const name300 = Array.from({ length: 300 }, (_, index) => `"a${index}":1`).join()
const deep = `${'['.repeat(40)}1${']'.repeat(40)}`
/** What is refused before a request is interpreted, as the text of an attribute. */
const unreadable: [what: string, attribute: string, source: string][] = [
  ['a string of 70,000 characters', 'title', `"${'x'.repeat(70_000)}"`],
  ['such a string in an extension', acme, `{"badge":"${'x'.repeat(70_000)}"}`],
  ['an extension of 300 attributes', acme, `{${name300}}`],
  ['a value nested forty levels deep', acme, `{"a":${deep}}`],
  ['U+0000', 'title', '"a\\u0000b"'],
  ['half a surrogate pair', 'title', '"a\\ud800b"'],
  ['a number that is too large', acme, '{"level":1e999}'],
  ['a key that appears twice', enterpriseSchema, '{"department":"a","department":"b"}'],
  ['braces, quotes and backslashes in its strings', 'title', '"\\\\\\"}],{[:\\u0000"'],
]

describe.each(unreadable)('with %s', (_what, attribute, source) => {
  const forms: [form: string, send: (path: string, active: string) => Promise<{ status: number; body: Json }>][] = [
    [
      'a PATCH with a path',
      (path, active) =>
        scim.patch(
          path,
          `{"schemas":["${patchSchema}"],"Operations":[{"op":"add","path":"${attribute}","value":${source}},{"op":"add","path":"locale","value":"en"},{"op":"Replace","path":"active","value":${active}}]}`,
        ),
    ],
    [
      'a PATCH without path',
      (path, active) =>
        scim.patch(
          path,
          `{ "Operations" : [ {"op":"replace", "value": {"${attribute}" : ${source} , "locale":"en","active":${active} } } ] }`,
        ),
    ],
    [
      'a PUT',
      (path, active) =>
        scim.put(
          path,
          JSON.stringify(person('ada@example.test', { ...known, [attribute]: 0, locale: 'en', active: 1 }))
            .replace(`"${attribute}":0`, `"${attribute}":${source}`)
            .replace('"active":1', `"active":${active}`),
        ),
    ],
  ]
  test.each(forms)('%s deactivates, does the rest, and says what was left out', async (_form, send) => {
    const ada = await post()
    const path = `/Users/${ada.id}`
    const staying = await send(path, 'true')
    expect([staying.status, await statusOf(ada)]).toEqual([400, 'active'])
    const left = await send(path, '"False"')
    expect([left.status, await statusOf(ada)]).toEqual([200, 'deactivated'])
    expect(left.body).toMatchObject({ ...known, locale: 'en', active: false })
    expect(await dropped()).toEqual([attribute])
    // Identity providers repeat their requests.
    expect((await send(path, 'false')).status).toBe(200)
  })
})

test('with 1,001 operations only what they say about active counts, and the last one decides', async () => {
  const ada = await post()
  const path = `/Users/${ada.id}`
  const many = Array.from({ length: 1001 }, (_, index) => ({ op: 'replace', path: 'title', value: `t${index}` }))
  const active = (value: unknown) => ({ op: 'replace', path: 'active', value })
  expect((await scim.operate(path, [active(false), ...many, active(true)])).status).toBe(400)
  expect((await scim.operate(path, many)).status).toBe(400)
  expect(await statusOf(ada)).toBe('active')
  const left = await scim.operate(path, [...many, { op: 'replace', value: { active: false } }])
  expect([left.status, left.body.title, await statusOf(ada), await dropped()]).toEqual([200, 'Dr', 'deactivated', ['Operations']])
})

test('a hostile message costs no time, and anything but JSON stays refused', async () => {
  const ada = await post()
  const path = `/Users/${ada.id}`
  const members = Array.from({ length: 50_000 }, (_, index) => `"urn:a:${index}":{"a":1}`).join()
  const operations = Array.from({ length: 30_000 }, () => '{"op":"add","path":"active","value":true}').join()
  const began = performance.now()
  expect((await scim.put(path, `{${members},"active":true}`)).status).toBe(400)
  expect((await scim.patch(path, `{"Operations":[${operations}]}`)).status).toBe(400)
  expect((await scim.put(path, `${'['.repeat(500_000)}"active"`)).status).toBe(400)
  expect((await scim.put(path, `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)},"active":true}`)).status).toBe(400)
  expect(performance.now() - began).toBeLessThan(10_000)
  for (const text of [
    '{"active":false,"title":"x"',
    '[{"active":false}]',
    '"active"',
    '{"Operations":{"active":false}}',
    '{"active":false}}',
  ]) {
    expect([text, (await scim.patch(path, text)).status]).toEqual([text, 400])
  }
  expect(await statusOf(ada)).toBe('active')
})

describe('a PUT', () => {
  test('whose active is wrapped in a reference deactivates as well', async () => {
    const ada = await post()
    const body = person('ada@example.test', { title: 7, active: [{ $ref: null, value: 'False' }] })
    expect([(await scim.put(`/Users/${ada.id}`, body)).status, await statusOf(ada)]).toEqual([200, 'deactivated'])
  })

  test.each([
    { active: false },
    { active: 'False', externalId: 'e1' },
    { active: false, userName: 5 },
    { active: false, userName: ' ' },
    { schemas: [userSchema], active: false, userName: null },
  ])('%j, which is not a complete person, deactivates and clears nothing', async (body) => {
    const ada = await post()
    const left = await scim.put(`/Users/${ada.id}`, body)
    expect([left.status, await statusOf(ada)]).toEqual([200, 'deactivated'])
    const { id, userName, name, emails, schemas } = ada
    expect(left.body).toMatchObject({ ...known, id, userName, name, emails, schemas, active: false })
    expect(await dropped()).toEqual(['userName'])
  })

  test.each([
    '{"active":false,"Active":true}',
    '{"Active":true,"active":false}',
    '{"active":true,"active":false}',
    '{"active":false,"active":true}',
  ])('%s contradicts itself and is refused', async (contradiction) => {
    const ada = await post()
    const text = JSON.stringify(person('ada@example.test', { active: undefined })).replace(/}$/, `,${contradiction.slice(1)}`)
    for (const body of [text, contradiction]) expect((await scim.put(`/Users/${ada.id}`, body)).status).toBe(400)
    expect(await statusOf(ada)).toBe('active')
  })
})

describe('under the core schema’s URN', () => {
  const core = [userSchema, userSchema.toUpperCase(), 'urn:scim:schemas:core:1.0', 'urn:scim:schemas:core:2.0:User']
  test.each(
    core.flatMap((urn): [string, string, Record<string, unknown>][] => [
      ['PUT', `${urn} before the name`, person('ada@example.test', { ...known, active: undefined, [`${urn}:active`]: false })],
      ['PUT', `${urn} around it`, person('ada@example.test', { ...known, active: undefined, [urn]: { active: 'False' } })],
      [
        'PUT',
        `${urn} around it, and what is refused`,
        person('ada@example.test', { ...known, title: undefined, active: undefined, [urn]: { title: 7, active: false } }),
      ],
      ['PATCH', `${urn} as path`, { Operations: [{ op: 'replace', path: urn, value: { active: false } }] }],
      ['PATCH', `${urn} as key`, { Operations: [{ op: 'replace', value: { [urn]: { active: false } } }] }],
      ['PATCH', `${urn} as key, and what is refused`, { Operations: [{ op: 'replace', value: { [urn]: { title: 7, active: 'False' } } }] }],
      ['PATCH', `${urn} as path, and what is refused`, { Operations: [{ op: 'replace', path: urn, value: { title: 7, active: false } }] }],
      ['PATCH', `${urn} in the path`, { Operations: [{ op: 'replace', path: `${urn}:active`, value: false }] }],
    ]),
  )('%s %s deactivates', async (method, _where, body) => {
    const ada = await post()
    const left = await scim[method === 'PUT' ? 'put' : 'patch'](`/Users/${ada.id}`, body)
    expect([left.status, left.body.active, await statusOf(ada)]).toEqual([200, false, 'deactivated'])
    expect(left.body).toMatchObject(known)
  })

  test('everything belongs to the attribute it names, in a POST and in a Group with its members', async () => {
    const [urn = ''] = core
    const groupUrn = urn.replace('User', 'Group')
    const ada = (await scim.post('/Users', { [urn]: { userName: 'ada@example.test', title: 'Dr' }, [`${urn}:nickName`]: 'Countess' })).body
    expect(ada).toMatchObject({ userName: 'ada@example.test', title: 'Dr', nickName: 'Countess', schemas: [userSchema] })
    const twice = await scim.post('/Users', { userName: 'bob@example.test', title: 'a', [`${urn}:title`]: 'b' })
    expect([twice.status, twice.body.scimType]).toEqual([400, 'invalidSyntax'])
    const group = (await scim.post('/Groups', { [groupUrn]: { displayName: 'Engines', members: [{ value: ada.id }] } })).body
    expect(group).toMatchObject({ displayName: 'Engines', members: [{ value: ada.id }] })
    const membersOf = async () => (await scim.get(`/Groups/${group.id}`)).body.members?.length ?? 0
    for (const [operation, expected] of [
      [{ op: 'replace', path: groupUrn, value: { members: [] } }, 0],
      [{ op: 'add', value: { [groupUrn]: { members: [{ value: ada.id }], displayName: 'Looms' } } }, 1],
    ] as const) {
      expect([(await scim.operate(`/Groups/${group.id}`, [operation])).status, await membersOf()]).toEqual([204, expected])
    }
    expect((await scim.get(`/Groups/${group.id}`)).body.displayName).toBe('Looms')
  })
})
