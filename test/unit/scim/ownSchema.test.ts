import { describe, expect, test } from 'vitest'
import { compileFilter, parseFilter } from '../../../src/scim/filter.js'
import { compareResources } from '../../../src/scim/list.js'
import type { JsonObject, JsonValue } from '../../../src/scim/resource.js'
import { attribute, type ResourceType } from '../../../src/scim/schemas/attribute.js'
import { readResource } from '../../../src/scim/validate.js'
import { patch, refusal } from './support.js'

/** The functions work on any table, with types of value that User and Group do not have. */
const deskType: ResourceType = {
  id: 'Desk',
  name: 'Desk',
  description: 'A place to work.',
  endpoint: '/Desks',
  schema: {
    id: 'urn:example:Desk',
    name: 'Desk',
    description: 'A place to work.',
    attributes: [
      attribute('floor', 'integer', 'Floor.'),
      attribute('width', 'decimal', 'Width in metres.'),
      attribute('since', 'dateTime', 'When it was set up.'),
      attribute('tags', 'string', 'Labels.', { multiValued: true }),
      attribute('plan', 'string', 'Drawing.', { returned: 'request' }),
    ],
  },
  extensions: [],
  defaults: {},
}

const read = (body: JsonObject) => readResource(body, deskType, { mode: 'create' })
const desk = read({ floor: 3, width: 1.5, since: '2026-01-01T00:00:00Z', tags: ['quiet', 'window'] })
const meets = (filter: string, resource: JsonObject = desk) => compileFilter(parseFilter(filter, deskType), deskType)(resource)

describe('numbers', () => {
  test.each([
    ['floor eq 3', true],
    ['floor eq 3.0', true],
    ['floor ne 3', false],
    ['floor gt 2', true],
    ['floor ge 3', true],
    ['floor lt 3', false],
    ['floor le 3', true],
    ['width gt 1.25e0', true],
    ['width lt -1', false],
    ['floor pr', true],
  ])('%s is %s', (filter, expected) => {
    expect(meets(filter)).toBe(expected)
  })

  test('that are absent are different from any, and in no order', () => {
    expect(meets('floor ne 3', {})).toBe(true)
    expect(meets('floor lt 3', {})).toBe(false)
    expect(meets('floor ge 3', {})).toBe(false)
  })

  test.each(['floor co 3', 'floor sw 3', 'floor eq "3"', 'width eq true', 'floor eq null and floor gt null'])('%s is refused', (filter) => {
    expect(refusal(() => parseFilter(filter, deskType))).toBe('400 invalidFilter')
  })

  test.each<[string, JsonValue]>([
    ['floor', 1.5],
    ['floor', '3'],
    ['floor', 2 ** 60],
    ['width', '1.5'],
    ['width', true],
    ['since', 'yesterday'],
    ['since', 5],
    ['tags', 'quiet'],
    ['tags', [5]],
  ])('%s cannot be %j', (name, value) => {
    expect(refusal(() => read({ [name]: value }))).toBe('400 invalidValue')
  })

  test('sort by size', () => {
    const desks: JsonObject[] = [{ floor: 10 }, {}, { floor: 9 }, { floor: -1 }]
    expect([...desks].sort(compareResources('floor', 'ascending', deskType)).map(({ floor }) => floor)).toEqual([-1, 9, 10, undefined])
  })
})

describe('many simple values', () => {
  test('are added once, removed by name and compared one by one', () => {
    const change = (...operations: JsonValue[]) => patch(desk, operations, deskType).resource.tags
    expect(change({ op: 'add', path: 'tags', value: ['quiet', 'tall'] })).toEqual(['quiet', 'window', 'tall'])
    expect(change({ op: 'add', path: 'tags', value: 'tall' })).toEqual(['quiet', 'window', 'tall'])
    expect(change({ op: 'replace', path: 'tags', value: ['tall', 'tall'] })).toEqual(['tall'])
    expect(change({ op: 'remove', path: 'tags' })).toBeUndefined()
    expect(meets('tags eq "WINDOW"')).toBe(true)
    expect(meets('tags eq "door"')).toBe(false)
    expect(refusal(() => change({ op: 'remove', path: 'tags[value eq "x"]' }))).toBe('400 invalidPath')
  })
})
