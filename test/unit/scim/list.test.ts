import { describe, expect, test } from 'vitest'
import { compareResources, parseListProjection, parseListQuery, parseSearchRequest } from '../../../src/scim/list.js'
import type { JsonObject } from '../../../src/scim/resource.js'
import { userType } from '../../../src/scim/schemas/resourceTypes.js'
import { enterprise, refusal } from './support.js'

const query = (text: string) => parseListQuery(new URLSearchParams(text), userType)
const refused = (text: string) => refusal(() => query(text))

describe('the parameters of a list (RFC 7644 §3.4.2.4)', () => {
  test.each([
    ['', 1, 100],
    ['startIndex=1&count=2', 1, 2],
    ['startIndex=0&count=0', 1, 0],
    ['startIndex=-5&count=-1', 1, 0],
    ['startIndex=301&count=200', 301, 200],
    ['count=201', 1, 200],
    ['count=999999999', 1, 200],
    ['count=+7', 1, 7],
  ])('%j starts at %i and has at most %i', (text, startIndex, count) => {
    expect(query(text)).toMatchObject({ startIndex, count, sortOrder: 'ascending' })
  })

  test.each([
    ['count=ten'],
    ['count='],
    ['count=1.5'],
    ['count=1e2'],
    ['count=0x10'],
    ['startIndex=NaN'],
    ['startIndex=1;2'],
    ['startIndex=99999999999999999999'],
  ])('%j is no whole number', (text) => {
    expect(refused(text)).toBe('400 invalidValue')
  })

  test('a filter is read against the resource type', () => {
    expect(query('filter=userName+eq+%22ada%22').filter).toEqual({
      kind: 'compare',
      path: { attribute: 'userName' },
      operator: 'eq',
      value: 'ada',
    })
    expect(refused('filter=nothing+pr')).toBe('400 invalidFilter')
    expect(refused('filter=')).toBe('400 invalidFilter')
    expect(parseListQuery(new URLSearchParams('filter=anything+pr')).filter).toEqual({ kind: 'present', path: { attribute: 'anything' } })
  })

  test('sorting names an attribute and an order', () => {
    expect(query('sortBy=name.familyName&sortOrder=Descending')).toMatchObject({ sortBy: 'name.familyName', sortOrder: 'descending' })
    expect(refused('sortBy=nothing')).toBe('400 invalidValue')
    expect(refused('sortBy=')).toBe('400 invalidValue')
    expect(refused('sortBy=userName&sortOrder=up')).toBe('400 invalidValue')
  })

  test('parameters that are unknown, or of the prototype, are passed over', () => {
    expect(query('page=2&__proto__=1&constructor=2')).toEqual({ startIndex: 1, count: 100, sortOrder: 'ascending' })
  })
})

describe('paging by cursor (RFC 9865)', () => {
  test('an empty cursor asks for the first page', () => {
    expect(query('cursor&count=10')).toMatchObject({ cursor: '', count: 10 })
    expect(query('cursor=abc')).toMatchObject({ cursor: 'abc', count: 100 })
    expect(query('count=10')).not.toHaveProperty('cursor')
  })

  test('a count that is no number is invalidCount, too large a one is cut, none and a negative one ask for the total', () => {
    expect(refused('cursor&count=ten')).toBe('400 invalidCount')
    expect(query('cursor&count=1000').count).toBe(200)
    expect([query('cursor&count=0').count, query('cursor&count=-1').count]).toEqual([0, 0])
  })

  test('excludes startIndex', () => {
    expect(refused('cursor&startIndex=1')).toBe('400 invalidValue')
  })
})

describe('a search (§3.4.3)', () => {
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:SearchRequest']

  test('has the parameters of a list, as JSON', () => {
    expect(
      parseSearchRequest({ schemas, startIndex: 3, count: 5, filter: 'title pr', sortBy: 'userName', cursor: null }, userType),
    ).toMatchObject({
      startIndex: 3,
      count: 5,
      filter: { kind: 'present' },
      sortBy: 'userName',
    })
    expect(parseListProjection({ attributes: ['userName'] }, userType).kind).toBe('only')
    expect(parseListProjection(new URLSearchParams('excludedAttributes=members'), userType).kind).toBe('except')
  })

  test.each<[string, JsonObject]>([
    ['a fraction', { count: 1.5 }],
    ['an object as count', { count: {} }],
    ['a boolean as startIndex', { startIndex: true }],
    ['a list as sortBy', { sortBy: ['userName'] }],
    ['a number as sortOrder', { sortBy: 'userName', sortOrder: 1 }],
  ])('with %s is refused', (_, body) => {
    expect(refusal(() => parseSearchRequest({ schemas, ...body }, userType))).toBe('400 invalidValue')
  })

  test('with a filter or cursor that is no text, or that is no search, is refused', () => {
    expect(refusal(() => parseSearchRequest({ schemas, filter: 5 }, userType))).toBe('400 invalidFilter')
    expect(refusal(() => parseSearchRequest({ schemas, cursor: 5 }, userType))).toBe('400 invalidCursor')
    expect(refusal(() => parseSearchRequest({ schemas: ['urn:x'] }, userType))).toBe('400 invalidSyntax')
    expect(refusal(() => parseSearchRequest([], userType))).toBe('400 invalidSyntax')
  })
})

describe('sorting (§3.4.2.3)', () => {
  const people: JsonObject[] = [
    {
      id: '1',
      userName: 'bob',
      emails: [{ value: 'z@x' }, { value: 'a@x', primary: true }],
      active: true,
      meta: { created: '2026-01-01T00:00:00+02:00' },
    },
    { id: '2', userName: 'ADA', name: { familyName: 'b' }, active: false, meta: { created: '2025-12-31T23:00:00Z' } },
    { id: '3', userName: '\uff01', name: { familyName: 'A' }, emails: [{ value: 'M@x' }], meta: { created: '2026-01-01T00:00:00Z' } },
    { id: '4', userName: '😀', [enterprise]: { department: 'x' } },
  ]
  const order = (sortBy: string, sortOrder: 'ascending' | 'descending' = 'ascending') =>
    [...people]
      .sort(compareResources(sortBy, sortOrder, userType))
      .map(({ id }) => id)
      .join('')

  test.each([
    ['userName', '3214'],
    ['name.familyName', '3214'],
    ['emails', '1324'],
    ['emails.value', '1324'],
    ['active', '2134'],
    ['meta.created', '1234'],
    [`${enterprise}:department`, '4123'],
    ['nothing', '1234'],
  ])('by %s is %s, those without a value last', (sortBy, expected) => {
    expect(order(sortBy)).toBe(expected)
  })

  test('descending puts those without a value first', () => {
    expect(order('name.familyName', 'descending')).toBe('1423')
    expect(order('userName', 'descending')).toBe('4123')
  })
})
