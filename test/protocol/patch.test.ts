import { beforeEach, describe, expect, test } from 'vitest'
import { createTestBackend, enterpriseSchema, type Json, person, type ScimConnection, userSchema } from '../support/backend.js'

let scim: ScimConnection
let user: Json
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
  user = (await scim.post('/Users', person('ada@example.test', { title: 'Countess' }))).body
})

const patch = (...operations: unknown[]) => scim.operate(`/Users/${user.id}`, operations)
const read = async () => (await scim.get(`/Users/${user.id}`)).body

describe('what identity providers send', () => {
  const cases: [what: string, operations: unknown[], expected: Json][] = [
    ['add an attribute', [{ op: 'add', path: 'nickName', value: 'Ada' }], { nickName: 'Ada' }],
    ['add without path', [{ op: 'add', value: { nickName: 'Ada', title: 'Lady' } }], { nickName: 'Ada', title: 'Lady' }],
    ['replace', [{ op: 'replace', path: 'title', value: 'Lady' }], { title: 'Lady' }],
    [
      'replace a sub-attribute',
      [{ op: 'replace', path: 'name.familyName', value: 'King' }],
      { name: { givenName: 'Ada', familyName: 'King' } },
    ],
    [
      'replace a complex attribute',
      [{ op: 'replace', path: 'name', value: { formatted: 'A' } }],
      { name: expect.objectContaining({ formatted: 'A' }) },
    ],
    ['remove', [{ op: 'remove', path: 'title' }], { title: undefined }],
    ['remove a sub-attribute', [{ op: 'remove', path: 'name.givenName' }], { name: { familyName: 'Lovelace' } }],
    [
      'add one of many values',
      [{ op: 'add', path: 'emails', value: [{ value: 'ada@home.test', type: 'home' }] }],
      {
        emails: [
          { value: 'ada@example.test', type: 'work', primary: true },
          { value: 'ada@home.test', type: 'home' },
        ],
      },
    ],
    [
      'a new primary value ends the old one',
      [{ op: 'add', path: 'emails', value: [{ value: 'ada@home.test', primary: true }] }],
      {
        emails: [
          { value: 'ada@example.test', type: 'work', primary: false },
          { value: 'ada@home.test', primary: true },
        ],
      },
    ],
    [
      'remove what is not primary, explicitly or not',
      [
        { op: 'add', path: 'emails', value: [{ value: 'ada@home.test', type: 'home' }] },
        { op: 'remove', path: 'emails[primary eq false]' },
      ],
      { emails: [{ value: 'ada@example.test', type: 'work', primary: true }] },
    ],
    ['remove by filter', [{ op: 'remove', path: 'emails[type eq "work"]' }], { emails: undefined }],
    [
      'replace by filter',
      [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'new@example.test' }],
      { emails: [{ value: 'new@example.test', type: 'work', primary: true }] },
    ],
    [
      'the extension by URN',
      [{ op: 'add', path: `${enterpriseSchema}:department`, value: 'Engines' }],
      { [enterpriseSchema]: { department: 'Engines' } },
    ],
    ['any case of names', [{ op: 'REPLACE', path: 'Name.FAMILYNAME', value: 'King' }], { name: { givenName: 'Ada', familyName: 'King' } }],
    // Microsoft Entra ID
    ['Entra: text for a boolean', [{ op: 'Replace', path: 'active', value: 'False' }], { active: false }],
    [
      'Entra: a filtered add creates one element, and later ones land in it',
      [
        { op: 'Add', path: 'addresses[type eq "work"].country', value: 'UK' },
        { op: 'Add', path: 'addresses[type eq "work"].locality', value: 'London' },
      ],
      { addresses: [{ type: 'work', country: 'UK', locality: 'London' }] },
    ],
    [
      'Entra: dotted and URN keys without path',
      [{ op: 'replace', value: { 'name.familyName': 'King', [`${enterpriseSchema}:department`]: 'Engines', nonsense: 1 } }],
      { name: { givenName: 'Ada', familyName: 'King' }, [enterpriseSchema]: { department: 'Engines' } },
    ],
    [
      'Entra: manager as text',
      [{ op: 'Add', path: `${enterpriseSchema}:manager`, value: 'm1' }],
      { [enterpriseSchema]: { manager: { value: 'm1' } } },
    ],
    [
      'Entra: an empty manager means no manager',
      [{ op: 'Replace', path: `${enterpriseSchema}:manager`, value: '' }],
      { [enterpriseSchema]: undefined },
    ],
    // Okta
    ['Okta: deactivation without path', [{ op: 'replace', value: { active: false } }], { active: false }],
    [
      'Okta: id, meta, groups and password come along',
      [{ op: 'replace', value: { id: 'x', groups: [], password: 'p', title: 'Lady' } }],
      { title: 'Lady' },
    ],
    [
      'removing active changes nothing',
      [
        { op: 'remove', path: 'active' },
        { op: 'replace', path: 'active', value: null },
      ],
      { active: true },
    ],
  ]

  test.each(cases)('%s', async (_what, operations, expected) => {
    const { status, body } = await patch(...operations)
    expect([status, body.scimType]).toEqual([200, undefined])
    expect(body).toMatchObject({ id: user.id, userName: 'ada@example.test' })
    for (const [name, value] of Object.entries(expected)) expect([name, body[name]]).toEqual([name, value])
    expect(await read()).toEqual(body)
  })
})

describe('is refused', () => {
  test.each([
    ['invalidPath', [{ op: 'replace', path: 'nonsense', value: 1 }]],
    ['invalidPath', [{ op: 'add', path: 'name.nonsense', value: 1 }]],
    ['invalidPath', [{ op: 'add', path: '__proto__.polluted', value: 1 }]],
    ['invalidPath', [{ op: 'add', path: 'constructor.prototype.polluted', value: 1 }]],
    ['invalidFilter', [{ op: 'add', path: 'emails[type eq "work"', value: 1 }]],
    ['noTarget', [{ op: 'replace', path: 'emails[type eq "other"].value', value: 'x@x.test' }]],
    ['noTarget', [{ op: 'remove' }]],
    ['mutability', [{ op: 'replace', path: 'id', value: 'x' }]],
    ['mutability', [{ op: 'remove', path: 'meta' }]],
    ['mutability', [{ op: 'add', path: 'groups', value: [{ value: 'x' }] }]],
    ['invalidValue', [{ op: 'replace', path: 'active', value: 'maybe' }]],
    ['invalidValue', [{ op: 'replace', path: 'title', value: { a: 1 } }]],
    ['invalidValue', [{ op: 'replace', path: 'userName', value: '' }]],
    ['invalidSyntax', [{ op: 'move', path: 'title', value: 'x' }]],
    ['invalidSyntax', []],
  ])('%s: %j', async (scimType, operations) => {
    const { status, body } = await patch(...operations)
    expect([status, body.scimType]).toEqual([400, scimType])
    expect(await read()).toEqual(user)
  })

  test.each([
    ['add', 'emails[type eq "home"]'],
    ['add', 'emails[type eq "work"]'],
    ['add', 'emails[type eq "home"].value'],
    ['add', 'roles[value ne "admin"]'],
    ['replace', 'roles[value eq "admin"]'],
    ['replace', 'emails[type eq "work"].value'],
    ['add', 'title'],
  ])('%s on %s without a value is invalidValue: it does not say which one', async (op, path) => {
    const { status, body } = await patch({ op, path })
    expect([status, body.scimType]).toEqual([400, 'invalidValue'])
    expect(await read()).toEqual(user)
  })

  test('removing a required attribute', async () => {
    const { status, body } = await patch({ op: 'remove', path: 'userName' })
    expect([status, body.scimType]).toEqual([400, 'mutability'])
    expect(await read()).toEqual(user)
  })

  test('as a whole when one operation is wrong', async () => {
    const { status } = await patch({ op: 'replace', path: 'title', value: 'Lady' }, { op: 'replace', path: 'nonsense', value: 1 })
    expect(status).toBe(400)
    expect(await read()).toEqual(user)
  })

  test('malformed, or with more than 1,000 operations', async () => {
    for (const body of [
      {},
      { Operations: 'x' },
      { Operations: [7] },
      { schemas: [userSchema], Operations: [{ op: 'add', path: 'title', value: 'x' }] },
    ]) {
      expect((await scim.patch(`/Users/${user.id}`, body)).status).toBe(400)
    }
    const many = Array.from({ length: 1001 }, () => ({ op: 'replace', path: 'title', value: 'x' }))
    expect((await patch(...many)).status).toBeGreaterThanOrEqual(400)
    expect(await read()).toEqual(user)
    expect((await patch(...many.slice(1))).status).toBe(200)
  })
})

test('an add whose filter names the value needs no value, like an add on members', async () => {
  expect((await patch({ op: 'add', path: 'roles[value eq "admin"]' })).body.roles).toEqual([{ value: 'admin' }])
  const both = { op: 'add', path: 'emails[value eq "ada@home.test" and type eq "home"]' }
  expect((await patch(both, both)).body.emails).toEqual([
    { value: 'ada@example.test', type: 'work', primary: true },
    { value: 'ada@home.test', type: 'home' },
  ])
})

test.each([null, [], {}])('add of %j to a type nobody has adds no element without a value', async (value) => {
  expect((await patch({ op: 'add', path: 'emails[type eq "home"]', value })).body.emails).toEqual(user.emails)
})

test('a patch that changes nothing keeps version, time and entity tag', async () => {
  scim.host.clock.advance(60_000)
  const { status, headers, body } = await patch(
    { op: 'replace', path: 'title', value: 'Countess' },
    { op: 'add', path: 'emails', value: [{ value: 'ada@example.test', type: 'work', primary: true }] },
    { op: 'remove', path: 'nickName' },
  )
  expect([status, headers.get('etag'), body]).toEqual([200, 'W/"1"', user])
})

test('attributes choose what the answer contains', async () => {
  const { status, body } = await scim.operate(`/Users/${user.id}?attributes=title`, [{ op: 'replace', path: 'title', value: 'Lady' }])
  expect([status, body]).toEqual([200, { schemas: [userSchema], id: user.id, title: 'Lady' }])
})

test('a userName another person has is 409', async () => {
  await scim.post('/Users', person('bob@example.test'))
  const { status, body } = await patch({ op: 'replace', path: 'userName', value: 'BOB@example.test' })
  expect([status, body.scimType]).toEqual([409, 'uniqueness'])
})
