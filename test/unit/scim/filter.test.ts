import { describe, expect, test } from 'vitest'
import { ScimError } from '../../../src/scim/error.js'
import { compileFilter, filterLimits, parseFilter, printFilter } from '../../../src/scim/filter.js'
import type { JsonObject } from '../../../src/scim/resource.js'
import { groupType, userType } from '../../../src/scim/schemas/resourceTypes.js'
import { core, enterprise, processorTime, refusal } from './support.js'

const ada: JsonObject = {
  schemas: [core, enterprise],
  id: 'b7a1',
  externalId: 'Ext-1',
  userName: 'Ada@Example.com',
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  title: 'Countess',
  nickName: '',
  active: true,
  emails: [
    { value: 'ada@example.com', type: 'work', primary: true },
    { value: 'home@example.org', type: 'home' },
  ],
  roles: [{ value: 'admin', primary: true }],
  [enterprise]: { department: 'Engines', manager: { value: 'M-1' } },
  meta: { resourceType: 'User', created: '2026-01-31T08:00:00.000Z', lastModified: '2026-02-01T08:30:00.500Z', version: 'W/"1"' },
}

const matches = (filter: string, resource = ada, type = userType) => compileFilter(parseFilter(filter, type), type)(resource)

describe('what a filter means (RFC 7644 §3.4.2.2)', () => {
  test.each([
    ['userName eq "ada@example.com"', true],
    ['userName eq "ada"', false],
    ['userName ne "bob"', true],
    ['userName co "EXAMPLE"', true],
    ['userName sw "ada@"', true],
    ['userName ew ".COM"', true],
    ['title pr', true],
    ['userName gt "aaa"', true],
    ['userName lt "aaa"', false],
    ['userName ge "ada@example.com"', true],
    ['userName le "ada@example.com"', true],
    ['USERNAME EQ "ada@example.com"', true],
    ['userName Eq "ada@example.com"', true],
    ['name.familyName eq "lovelace"', true],
    ['externalId eq "Ext-1"', true],
    ['externalId eq "ext-1"', false],
    ['id eq "B7A1"', false],
    ['active eq true', true],
    ['active eq false', false],
    ['active ne false', true],
    ['nickName pr', false],
    ['displayName pr', false],
    ['name pr', true],
    ['emails pr', true],
    ['emails.display pr', false],
    ['phoneNumbers pr', false],
    ['title eq null', false],
    ['title ne null', true],
    ['displayName eq null', true],
    ['displayName ne "x"', true],
    ['displayName gt "a"', false],
    [`schemas eq "${enterprise}"`, true],
    ['meta.resourceType eq "User"', true],
  ])('%s is %s', (filter, expected) => {
    expect(matches(filter)).toBe(expected)
  })

  test.each([
    ['emails.value eq "HOME@example.org"', true],
    ['emails eq "home@example.org"', true],
    ['emails co "example.org"', true],
    ['emails.type ne "work"', true],
    ['emails[type eq "work" and value co "example.com"]', true],
    ['emails[type eq "work" and value co "example.org"]', false],
    ['emails[not (type eq "work")]', true],
    ['emails[type eq "other" or primary eq true]', true],
    ['emails[ type eq "work" ]', true],
    ['phoneNumbers[type ne "work"]', false],
    ['emails.type eq "work" and emails.value eq "home@example.org"', true],
  ])('of many values one is enough, in brackets one for all: %s is %s', (filter, expected) => {
    expect(matches(filter)).toBe(expected)
  })

  test.each([
    ['meta.lastModified gt "2026-02-01T08:30:00Z"', true],
    ['meta.lastModified gt "2026-02-01T09:30:00.5+01:00"', false],
    ['meta.lastModified ge "2026-02-01T09:30:00.5+01:00"', true],
    ['meta.lastModified eq "2026-02-01T03:30:00.500-05:00"', true],
    ['meta.created lt "2026-01-31T10:00:00+01:00"', true],
    ['meta.created ge "2026-01-31T08:00:00"', true],
    ['meta.created gt "2026-01-31"', true],
    ['meta.created sw "2026-01"', true],
  ])('times are compared as instants: %s is %s', (filter, expected) => {
    expect(matches(filter)).toBe(expected)
  })

  test.each([
    [`${enterprise}:department eq "engines"`, true],
    [`${enterprise.toUpperCase()}:Department eq "engines"`, true],
    [`${enterprise}:manager.value eq "M-1"`, true],
    [`${enterprise}:manager eq "M-1"`, true],
    [`${enterprise}:costCenter pr`, false],
    [`${enterprise} pr`, true],
    [`${core}:userName eq "ada@example.com"`, true],
    [`${core}:emails[type eq "home"]`, true],
    [`${core}:name.givenName eq "ADA"`, true],
  ])('names may come with their URN: %s is %s', (filter, expected) => {
    expect(matches(filter)).toBe(expected)
  })

  test.each([
    ['title pr or title pr and active eq false', true],
    ['(title pr or title pr) and active eq false', false],
    ['not (active eq false) and title pr', true],
    ['not(active eq true)', false],
    ['not (title pr and not (active eq true))', true],
    ['active eq false and title pr or userName sw "ada"', true],
    ['  userName   eq   "ada@example.com"  AND  title pr ', true],
  ])('"not" before "and" before "or", parentheses before all: %s is %s', (filter, expected) => {
    expect(matches(filter)).toBe(expected)
  })

  test('a value is present when something in it is', () => {
    expect(matches(`${enterprise} pr`, { [enterprise]: { department: '', lists: ['', 'x'] } })).toBe(true)
    expect(matches(`${enterprise} pr`, { [enterprise]: { department: '', lists: [''], manager: {} } })).toBe(false)
    expect(matches('emails pr', { emails: [{ value: '' }, { value: 'x' }] })).toBe(true)
  })

  test('escapes in text are those of JSON', () => {
    const resource = { userName: 'a"b\\c/é😀\n' }
    expect(matches(String.raw`userName eq "a\"b\\c\/\u00e9\ud83d\ude00\n"`, resource)).toBe(true)
    expect(matches(String.raw`userName eq "\u0041da@example.com"`)).toBe(true)
  })

  test('Entra asks for a sub-attribute of the elements in brackets', () => {
    expect(matches('emails[type eq "work"].value eq "ada@example.com"')).toBe(true)
    expect(matches('emails[type eq "home"].value eq "ada@example.com"')).toBe(false)
    expect(matches('emails[type eq "home" or type eq "work"].value eq "ada@example.com"')).toBe(true)
    expect(matches('emails[type eq "home"].display pr')).toBe(false)
  })

  test('Entra writes booleans as text', () => {
    expect(matches('active eq "True"')).toBe(true)
    expect(matches('roles[primary eq "True"].value eq "admin"')).toBe(true)
    expect(matches('roles[primary eq "False"]')).toBe(false)
  })

  test('a group is found by member, as Entra asks', () => {
    const group = { id: 'g1', displayName: 'Engineers', members: [{ value: 'U1' }, { value: 'U2' }] }
    expect(matches('id eq "g1" and members eq "U2"', group, groupType)).toBe(true)
    expect(matches('members[value eq "u2"]', group, groupType)).toBe(false)
    expect(matches('displayName eq "ENGINEERS"', group, groupType)).toBe(true)
  })

  test('a search over all types takes an attribute the type lacks for one without value (§3.4.2.1)', () => {
    const filter = parseFilter('userName eq "ada@example.com" or members pr or userName ne "x"')
    const lenient = { unknownAttributes: 'absent' } as const
    expect(compileFilter(parseFilter('members pr'), userType, lenient)(ada)).toBe(false)
    expect(compileFilter(parseFilter('members.value ne "x"'), userType, lenient)(ada)).toBe(true)
    expect(compileFilter(parseFilter('members eq null'), userType, lenient)(ada)).toBe(true)
    expect(compileFilter(parseFilter('members ne null'), userType, lenient)(ada)).toBe(false)
    expect(compileFilter(parseFilter('members[value eq "x"]'), userType, lenient)(ada)).toBe(false)
    expect(compileFilter(filter, userType, lenient)(ada)).toBe(true)
    expect(refusal(() => compileFilter(filter, userType))).toBe('400 invalidFilter')
  })
})

describe('what is not a filter', () => {
  test.each([
    [''],
    ['   '],
    ['userName'],
    ['userName eq'],
    ['userName eq '],
    ['eq "x"'],
    ['userName eq ada'],
    ["userName eq 'ada'"],
    ['userName eq "ada'],
    ['userName eq "ada\\"'],
    ['userName eq "\\x"'],
    ['userName eq "\\u0000"'],
    ['userName eq "\\ud800"'],
    ['userName eq "a\nb"'],
    ['userName eq"ada"'],
    ['userName is "ada"'],
    ['userName == "ada"'],
    ['userName eq "a" "b"'],
    ['userName eq "a" userName eq "b"'],
    ['userName eq "a"and title pr'],
    ['userName eq "a" and'],
    ['and userName eq "a"'],
    ['userName eq "a" xor title pr'],
    ['(userName eq "a"'],
    ['userName eq "a")'],
    ['()'],
    ['not userName eq "a"'],
    ['not'],
    ['not ()'],
    ['title pr "x"'],
    ['title pr.x'],
    ['nothing eq "x"'],
    ['name.nothing eq "x"'],
    ['name.givenName.x eq "x"'],
    [`${core}:nothing eq "x"`],
    ['emails.value.x eq "x"'],
    ['emails[type eq "work"'],
    ['emails[]'],
    ['emails[nothing eq "x"]'],
    ['emails[type eq "work"]x'],
    ['emails[type eq "work"].nothing eq "x"'],
    ['emails[type eq "work"].value'],
    ['emails[emails[type eq "work"]]'],
    ['emails[addresses[type eq "work"] and value pr]'],
    ['emails.value[type eq "work"]'],
    ['userName[type eq "work"]'],
    ['name eq "ada"'],
    ['addresses eq "x"'],
    ['userName eq 5'],
    ['userName eq true'],
    ['active eq "maybe"'],
    ['active eq 1'],
    ['active gt true'],
    ['active co "t"'],
    ['active sw true'],
    ['x509Certificates.value gt "a"'],
    ['title gt null'],
    ['meta.created gt "yesterday"'],
    ['meta.created gt "2026-13-01T00:00:00Z"'],
    ['userName eq 1e999'],
    ['userName eq -'],
    ['userName eq 01'],
    ['password eq "x"'],
    ['password pr'],
    ['__proto__ eq "x"'],
    ['constructor pr'],
    ['emails[__proto__ eq "x"]'],
    ['schemas[value eq "x"]'],
    ['userName eq "a"\0'],
    ['👩 eq "x"'],
    ['userName eq {"a":1}'],
    ['userName eq ["a"]'],
  ])('%j is refused', (filter) => {
    expect(refusal(() => parseFilter(filter, userType))).toBe('400 invalidFilter')
  })

  test.each([['a b'], ['.a pr'], ['a. pr'], ['a.b.c pr'], ['1a pr'], ['urn:x: pr'], [': pr'], ['a[b pr].c.d pr'], ['a[b[c pr]]']])(
    'without a resource type %j is refused too',
    (filter) => {
      expect(refusal(() => parseFilter(filter))).toBe('400 invalidFilter')
    },
  )

  test('the reason says where, and does not repeat values', () => {
    expect(() => parseFilter('userName eq "secret" or', userType)).toThrow('Character 24')
    expect(() => parseFilter('userName eq secret', userType)).toThrow(/^(?!.*secret)/)
    expect(() => parseFilter('<script> eq "x"', userType)).toThrow(/^(?!.*script)/)
  })
})

describe('what a filter may cost', () => {
  function outcome(text: string): string | undefined {
    try {
      parseFilter(text, userType)
      return 'a filter'
    } catch (error) {
      return error instanceof ScimError ? error.scimType : String(error)
    }
  }

  const chain = (count: number, joint = ' or ') => Array.from({ length: count }, () => 'title pr').join(joint)

  test(`${filterLimits.comparisons} comparisons are taken, one more is not`, () => {
    expect(() => parseFilter(chain(filterLimits.comparisons), userType)).not.toThrow()
    expect(refusal(() => parseFilter(chain(filterLimits.comparisons + 1), userType))).toBe('400 invalidFilter')
  })

  test(`${filterLimits.depth} levels are taken, one more is not`, () => {
    const nest = (depth: number) => `${'('.repeat(depth)}title pr${')'.repeat(depth)}`
    expect(() => parseFilter(nest(filterLimits.depth), userType)).not.toThrow()
    expect(refusal(() => parseFilter(nest(filterLimits.depth + 1), userType))).toBe('400 invalidFilter')
    expect(refusal(() => parseFilter('not ('.repeat(400), userType))).toBe('400 invalidFilter')
    expect(refusal(() => parseFilter('('.repeat(4096), userType))).toBe('400 invalidFilter')
  })

  test('a filter over 4 KiB is refused at once', () => {
    const fits = `userName eq "${'x'.repeat(filterLimits.length - 14)}"`
    expect(fits).toHaveLength(filterLimits.length)
    expect(() => parseFilter(fits, userType)).not.toThrow()
    expect(refusal(() => parseFilter(`${fits} `, userType))).toBe('400 invalidFilter')
    expect(refusal(() => parseFilter('x'.repeat(5_000_000), userType))).toBe('400 invalidFilter')
  })

  test.each([
    ['many alternatives of two', Array.from({ length: 25 }, () => '(title pr or nickName pr)').join(' and ')],
    ['backslashes', `userName eq "${'\\\\'.repeat(2000)}`],
    ['an open text', `userName eq "${'a'.repeat(4000)}`],
    ['digits', `userName eq ${'1'.repeat(4000)}`],
    ['blanks', `userName${' '.repeat(4000)}`],
    ['dots', `${'a.'.repeat(2000)} pr`],
    ['brackets', `emails${'['.repeat(4000)}`],
  ])('%s cost no more than a few milliseconds', (_, filter) => {
    const rounds = 20
    const outcomes = new Set<string | undefined>()
    const time = processorTime(() => {
      for (let round = 0; round < rounds; round++) outcomes.add(outcome(filter))
    })
    expect(['a filter', 'invalidFilter']).toContain([...outcomes].join())
    expect(time / rounds).toBeLessThan(20)
  })
})

describe('printing', () => {
  test.each([
    ['USERNAME EQ "x" AND (title pr OR not(active eq "True"))', 'userName eq "x" and (title pr or not (active eq true))'],
    ['emails[type eq "work"].value sw "a"', 'emails[type eq "work" and value sw "a"]'],
    [`${enterprise}.department co "\\u00e9"`, `${enterprise}:department co "é"`],
    ['((title pr))', 'title pr'],
    ['title pr and (nickName pr and active eq true)', 'title pr and nickName pr and active eq true'],
  ])('%s becomes %s', (filter, printed) => {
    expect(printFilter(parseFilter(filter, userType))).toBe(printed)
  })
})
