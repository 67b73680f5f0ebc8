import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestBackend, enterpriseSchema, type Json, type ScimConnection } from '../support/backend.js'

/** People who differ in what the filters test. */
const people = [
  {
    userName: 'Ada@Example.test',
    externalId: 'A-1',
    name: { familyName: 'Lovelace', givenName: 'Ada' },
    title: 'Countess',
    emails: [
      { value: 'ada@example.test', type: 'work', primary: true },
      { value: 'ada@home.test', type: 'home' },
    ],
    [enterpriseSchema]: { department: 'Engines', employeeNumber: '0100', manager: { value: 'm1' } },
  },
  {
    userName: 'bob@example.test',
    externalId: 'a-1',
    name: { familyName: 'O"Brien\\x' },
    active: false,
    emails: [{ value: 'BOB@example.test', type: 'work' }],
  },
  { userName: 'cyd@other.test', displayName: 'Ünï Cöde', phoneNumbers: [{ value: '+1 555', type: 'mobile' }] },
  { userName: 'dan%x_y@other.test', title: '' },
]

let scim: ScimConnection
const ids: string[] = []
beforeAll(async () => {
  scim = await (await createTestBackend()).createConnection()
  for (const user of people) {
    ids.push((await scim.post('/Users', user)).body.id)
    scim.host.clock.advance(60_000)
  }
})
afterAll(() => scim.host.backend.close())

const query = (filter: string) => scim.get(`/Users?filter=${encodeURIComponent(filter)}`)
/** The first letters of the people a filter finds. */
const found = async (filter: string): Promise<string> => {
  const { status, body } = await query(filter)
  expect([filter, status]).toEqual([filter, 200])
  expect(body.totalResults).toBe(body.Resources.length)
  return body.Resources.map((user: Json) => user.userName[0].toLowerCase()).join('')
}

describe('finds', () => {
  test.each([
    ['userName eq "ada@example.test"', 'a'],
    ['USERNAME EQ "ADA@EXAMPLE.TEST"', 'a'],
    ['userName Eq "nobody"', ''],
    ['userName ne "ada@example.test"', 'bcd'],
    ['userName co "EXAMPLE"', 'ab'],
    ['userName sw "cyd"', 'c'],
    ['userName ew "other.test"', 'cd'],
    ['userName sw "dan%"', 'd'],
    ['userName co "%"', 'd'],
    ['userName co "_"', 'd'],
    ['userName gt "bob@example.test"', 'cd'],
    ['userName le "bob@example.test"', 'ab'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "bob@example.test"', 'b'],
    ['externalId eq "A-1"', 'a'],
    ['externalId eq "a-1"', 'b'],
    ['externalId sw "A"', 'a'],
    ['externalId ne "A-1"', 'bcd'],
    ['title pr', 'a'],
    ['not (title pr)', 'bcd'],
    ['active eq true', 'acd'],
    ['active eq "False"', 'b'],
    ['active ne true', 'b'],
    ['name.familyName eq "lovelace"', 'a'],
    ['name.familyName eq "O\\"Brien\\\\x"', 'b'],
    ['displayName eq "\\u00fcN\\u00ef cÖDE"', 'c'],
    ['emails eq "bob@example.test"', 'b'],
    ['emails.value co "home"', 'a'],
    ['emails[type eq "work" and value co "@example.test"]', 'ab'],
    ['emails[type eq "work" and value co "home"]', ''],
    ['emails[type eq "work"].value eq "bob@EXAMPLE.test"', 'b'],
    ['emails[primary eq true] and title eq "COUNTESS"', 'a'],
    ['phoneNumbers[type eq "mobile"]', 'c'],
    // A value that does not say so is not the primary one (RFC 7643 §2.4); somebody without a value has none that is not primary.
    ['emails[primary eq false]', 'ab'],
    ['emails.primary eq false', 'ab'],
    ['emails[type eq "work" and primary eq false]', 'b'],
    ['phoneNumbers[primary ne true]', 'c'],
    ['emails[primary pr]', 'a'],
    [`${enterpriseSchema}:department eq "engines"`, 'a'],
    [`${enterpriseSchema}:manager.value eq "m1"`, 'a'],
    [`${enterpriseSchema}:employeeNumber sw "01"`, 'a'],
    ['meta.created gt "2026-03-02T09:00:30Z"', 'bcd'],
    ['meta.created lt "2026-03-02T10:01:30+01:00"', 'ab'],
    ['meta.lastModified ge "2026-03-02T04:02:00-05:00"', 'cd'],
    ['meta.resourceType eq "User"', 'abcd'],
    ['userName sw "a" or userName sw "b" and active eq true', 'a'],
    ['(userName sw "a" or userName sw "b") and active eq false', 'b'],
    ['not (userName sw "a" or userName sw "b") and userName pr', 'cd'],
    ['userName eq "ada@example.test" or externalId eq "a-1" or emails eq "nobody@x.test"', 'ab'],
    ['  userName   eq   "ada@example.test"  ', 'a'],
  ])('%s', async (filter, expected) => {
    expect(await found(filter)).toBe(expected)
  })

  test('by id, exactly', async () => {
    expect(await found(`id eq "${ids[2]}"`)).toBe('c')
    expect(await found(`id eq "${ids[2]?.toUpperCase()}"`)).toBe('')
    expect(await found(`id eq "${ids[2]}" and active eq false`)).toBe('')
  })
})

describe('refuses with invalidFilter', () => {
  test.each([
    '',
    ' ',
    'userName',
    'userName eq',
    'userName eq ada',
    'userName eq "ada',
    "userName eq 'ada'",
    'userName xx "ada"',
    'eq "ada"',
    '(userName eq "a"',
    'userName eq "a")',
    'userName eq "a" and',
    'and userName eq "a"',
    'not userName eq "a"',
    'userName eq "a" userName eq "b"',
    'nonsense eq "a"',
    'name.nonsense eq "a"',
    'urn:nobody:knows:x co 5',
    'urn:ietf:params:scim:schemas:core:2.0:User:nothing eq "a"',
    'emails[type eq "work"',
    'emails[type eq "work" and emails[value eq "x"]]',
    'userName[value eq "x"]',
    'active gt true',
    'meta.created gt "yesterday"',
    '__proto__ eq "a"',
    'constructor pr',
    'userName eq "a"; drop table users',
    `userName eq "${'a'.repeat(4100)}"`,
    `${'('.repeat(50)}userName pr${')'.repeat(50)}`,
    Array.from({ length: 51 }, () => 'title pr').join(' or '),
  ])('%.60s', async (filter) => {
    const { status, body } = await query(filter)
    expect([status, body.scimType]).toEqual([400, 'invalidFilter'])
  })
})

test('nested brackets are refused even where no schema describes their content', async () => {
  for (const filter of ['emails[type[value eq "x"]]', 'x[y eq "a" and z[w pr]]']) {
    const { status, body } = await scim.get(`/?filter=${encodeURIComponent(filter)}`)
    expect([filter, status, body.scimType]).toEqual([filter, 400, 'invalidFilter'])
  }
})

test('a filter that would explode when expanded, is nested too deep or never closes is still answered', async () => {
  const clause = '(userName eq "1" or title eq "2")'
  // Multiplied out, this is 33 million terms, which would take longer than the test.
  expect((await query(Array.from({ length: 25 }, () => clause).join(' and '))).status).toBe(200)
  expect((await query(`${'not ('.repeat(300)}title pr${')'.repeat(300)}`)).status).toBe(400)
  expect((await query('['.repeat(4000))).status).toBe(400)
})
