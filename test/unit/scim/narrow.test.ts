import { expect, test } from 'vitest'
import { parseFilter } from '../../../src/scim/filter.js'
import { narrowFilter } from '../../../src/scim/narrow.js'
import type { ResourceType } from '../../../src/scim/schemas/attribute.js'
import { groupType, userType } from '../../../src/scim/schemas/resourceTypes.js'
import { core, enterprise } from './support.js'

const narrow = (filter: string, type: ResourceType = userType) => narrowFilter(parseFilter(filter, type), type)
const all = { kind: 'all' }

test.each([
  ['userName eq " ADA@Example.com"', { kind: 'eq', column: 'user_name_folded', value: 'ada@example.com' }],
  [`${core}:username eq "a"`, { kind: 'eq', column: 'user_name_folded', value: 'a' }],
  ['externalId eq "Ext-1"', { kind: 'eq', column: 'external_id', value: 'Ext-1' }],
  ['id eq "B7"', { kind: 'eq', column: 'id', value: 'B7' }],
  ['active eq "False"', { kind: 'eq', column: 'active', value: false }],
  ['emails eq "A@b.c"', { kind: 'eq', column: 'email_folded', value: 'a@b.c' }],
  ['emails.value eq "A@b.c"', { kind: 'eq', column: 'email_folded', value: 'a@b.c' }],
  ['emails[type eq "work"].value eq "A@b.c"', { kind: 'eq', column: 'email_folded', value: 'a@b.c' }],
  ['userName sw "Ada"', { kind: 'range', column: 'user_name_folded', from: 'ada', to: 'adb' }],
  ['userName ge "Ada"', { kind: 'range', column: 'user_name_folded', from: 'ada' }],
  ['meta.lastModified gt "2026-01-01T01:00:00+01:00"', { kind: 'range', column: 'updated_at', from: '2026-01-01T00:00:00.000Z' }],
  ['meta.created le "2026-01-01"', { kind: 'range', column: 'created_at', to: '2026-01-01T00:00:00.000Z' }],
])('%s is answered by an index', (filter, expected) => {
  expect(narrow(filter)).toEqual(expected)
})

test.each([
  ['title eq "x"'],
  ['userName ne "x"'],
  ['userName co "x"'],
  ['userName pr'],
  ['userName sw ""'],
  ['userName sw " a"'],
  ['not (userName eq "x")'],
  ['active ne true'],
  ['externalId eq null'],
  ['externalId eq " "'],
  ['externalId lt "a"'],
  ['emails.type eq "work"'],
  ['emails[not (value eq "x")]'],
  ['displayName eq "x"'],
  [`${enterprise}:department eq "x"`],
  ['userName eq "x" or title pr'],
  ['meta.created le "9999-12-31T23:59:59-23:59"'],
])('%s is not, so every row is looked at', (filter) => {
  expect(narrow(filter)).toEqual(all)
})

test('what no index answers is left out of an "and" and spoils an "or"', () => {
  const ada = { kind: 'eq', column: 'user_name_folded', value: 'ada' }
  const active = { kind: 'eq', column: 'active', value: true }
  expect(narrow('userName eq "ada" and title pr')).toEqual(ada)
  expect(narrow('userName eq "ada" and title pr and active eq true')).toEqual({ kind: 'and', parts: [ada, active] })
  expect(narrow('userName eq "ada" or active eq true')).toEqual({ kind: 'or', parts: [ada, active] })
  expect(narrow('active eq true and (userName eq "ada" or title pr)')).toEqual(active)
})

test('a filter that asks one value to be two finds nothing, and many values may be many', () => {
  const none = { kind: 'none' }
  expect(narrow('userName eq "a" and userName eq "b"')).toEqual(none)
  expect(narrow('active eq true and active eq false and title pr')).toEqual(none)
  expect(narrow('(id eq "a" and id eq "b") or userName eq "c"')).toEqual({ kind: 'eq', column: 'user_name_folded', value: 'c' })
  expect(narrow('emails eq "a" and emails eq "b"')).toMatchObject({ kind: 'and' })
})

test('groups are found by name and by member', () => {
  expect(narrow('displayName eq "Engineers"', groupType)).toEqual({ kind: 'eq', column: 'display_name_folded', value: 'engineers' })
  expect(narrow('id eq "g" and members eq "U1"', groupType)).toEqual({
    kind: 'and',
    parts: [
      { kind: 'eq', column: 'id', value: 'g' },
      { kind: 'eq', column: 'member', value: 'U1' },
    ],
  })
})

test('a filter over all types narrows by what this type has', () => {
  const filter = parseFilter('USERNAME eq "ada" and members pr')
  expect(narrowFilter(filter, userType)).toEqual({ kind: 'eq', column: 'user_name_folded', value: 'ada' })
  expect(narrowFilter(filter, groupType)).toEqual(all)
})
