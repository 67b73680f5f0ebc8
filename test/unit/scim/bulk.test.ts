import { describe, expect, test } from 'vitest'
import { bulkResponse, isRefused, parseBulkRequest } from '../../../src/scim/bulk.js'
import { orderBulkOperations, resolveBulkIds } from '../../../src/scim/bulkReferences.js'
import { ScimError } from '../../../src/scim/error.js'
import type { JsonObject, JsonValue } from '../../../src/scim/resource.js'
import { groupType, userType } from '../../../src/scim/schemas/resourceTypes.js'
import { refusal } from './support.js'

const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest']
const parse = (operations: JsonValue, rest: JsonObject = {}) => parseBulkRequest({ schemas, Operations: operations, ...rest }, 10)
const createUser = (bulkId: string): JsonObject => ({ method: 'POST', path: '/Users', bulkId, data: { userName: bulkId } })
const createGroup = (bulkId: string, ...members: string[]): JsonObject => ({
  method: 'POST',
  path: '/Groups',
  bulkId,
  data: { displayName: bulkId, members: members.map((member) => ({ value: `bulkId:${member}` })) },
})

describe('a bulk request (RFC 7644 §3.7)', () => {
  test('is read with its targets', () => {
    const request = parse(
      [
        createUser('ada'),
        { method: 'put', path: '/Users/u1', version: 'W/"1"', data: { userName: 'x' } },
        { method: 'PATCH', path: '/Groups/bulkId:g', data: { Operations: [] } },
        { method: 'DELETE', path: '/Users/u2', bulkId: null },
      ],
      { failOnErrors: 1 },
    )
    expect(request).toEqual({
      failOnErrors: 1,
      operations: [
        { method: 'POST', resourceType: userType, bulkId: 'ada', data: { userName: 'ada' } },
        { method: 'PUT', resourceType: userType, id: 'u1', version: 'W/"1"', data: { userName: 'x' } },
        { method: 'PATCH', resourceType: groupType, id: 'bulkId:g', data: { Operations: [] } },
        { method: 'DELETE', resourceType: userType, id: 'u2' },
      ],
    })
  })

  test('with more operations than allowed is too large', () => {
    const many = Array.from({ length: 11 }, (_, index) => createUser(`u${index}`))
    expect(refusal(() => parse(many))).toBe('413 undefined')
    expect(parse(many.slice(1)).operations).toHaveLength(10)
  })

  test.each<[string, JsonValue, string]>([
    ['an unknown method', { method: 'GET', path: '/Users/u1' }, '400 invalidSyntax'],
    ['no method', { path: '/Users/u1' }, '400 invalidSyntax'],
    ['a POST without bulkId', { method: 'POST', path: '/Users', data: {} }, '400 invalidValue'],
    ['a POST to a resource', { method: 'POST', path: '/Users/u1', bulkId: 'a', data: {} }, '400 invalidPath'],
    ['a DELETE of all', { method: 'DELETE', path: '/Users' }, '400 invalidPath'],
    ['an empty id', { method: 'DELETE', path: '/Users/' }, '400 invalidPath'],
    ['a deeper path', { method: 'DELETE', path: '/Users/u1/x' }, '400 invalidPath'],
    ['an unknown endpoint', { method: 'DELETE', path: '/Bulk/u1' }, '400 invalidPath'],
    ['an address of elsewhere', { method: 'DELETE', path: 'https://example.com/Users/u1' }, '400 invalidPath'],
    ['no path', { method: 'DELETE' }, '400 invalidPath'],
    ['a PUT without data', { method: 'PUT', path: '/Users/u1' }, '400 invalidValue'],
    ['a bulkId that is no text', { method: 'POST', path: '/Users', bulkId: 5, data: {} }, '400 invalidSyntax'],
  ])('with %s has one operation that fails, and goes on', (_, operation, expected) => {
    const [wrong, other] = parse([operation, createUser('ada')]).operations
    expect(wrong && isRefused(wrong) ? `${wrong.refusal.status} ${wrong.refusal.scimType}` : wrong).toBe(expected)
    expect(other).toMatchObject({ method: 'POST', bulkId: 'ada' })
  })

  test('identifies an operation that fails as far as the operation identified itself', () => {
    const [unknown, post] = parse([
      { method: 'GET', path: '/Users/u1', bulkId: 'a' },
      { method: 'post', path: '/Widgets', bulkId: 'b', data: {} },
    ]).operations
    expect(unknown).toEqual({ bulkId: 'a', refusal: expect.any(ScimError) })
    expect(post).toEqual({ method: 'POST', bulkId: 'b', refusal: expect.any(ScimError) })
  })

  test('that is not one is refused', () => {
    expect(refusal(() => parseBulkRequest([], 10))).toBe('400 invalidSyntax')
    expect(refusal(() => parseBulkRequest({ Operations: [] }, 10))).toBe('400 invalidSyntax')
    expect(refusal(() => parse({}))).toBe('400 invalidSyntax')
    expect(refusal(() => parse([5]))).toBe('400 invalidSyntax')
    expect(refusal(() => parse([createUser('a'), createUser('a')]))).toBe('400 invalidValue')
    for (const failOnErrors of [0, -1, 1.5, 'one']) expect(refusal(() => parse([], { failOnErrors }))).toBe('400 invalidValue')
  })
})

describe('references between operations (§3.7.2)', () => {
  const order = (...operations: JsonObject[]) => orderBulkOperations(parse(operations).operations)

  test('what is referred to is created first, the rest stays in order', () => {
    expect(order(createUser('a'), createUser('b'), createGroup('g', 'a'))).toEqual([0, 1, 2])
    expect(order(createGroup('g', 'b', 'a'), createUser('a'), createUser('b'))).toEqual([2, 1, 0])
    expect(order({ method: 'DELETE', path: '/Groups/bulkId:g' }, createGroup('g', 'a'), createUser('a'))).toEqual([2, 1, 0])
  })

  test('a circle and a reference to nothing keep every operation', () => {
    expect(order(createGroup('g', 'h'), createGroup('h', 'g'), createUser('a')).sort()).toEqual([0, 1, 2])
    expect(order(createGroup('g', 'g', 'nobody'))).toEqual([0])
  })

  test('a long chain does not exhaust the stack', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => createGroup(`g${index}`, `g${index + 1}`))
    const { operations } = parseBulkRequest({ schemas, Operations: chain }, 5000)
    expect(orderBulkOperations(operations)[0]).toBe(4999)
  })

  test('are replaced by the identifiers of what was created, in path and data', () => {
    const [operation] = parse([
      {
        method: 'PATCH',
        path: '/Groups/bulkId:g',
        data: { Operations: [{ op: 'add', path: 'members', value: [{ value: 'bulkId:a' }, { value: 'u9' }] }] },
      },
    ]).operations
    if (!operation || isRefused(operation)) return expect.unreachable()
    const ids = new Map([
      ['g', 'g1'],
      ['a', 'u1'],
    ])
    expect(resolveBulkIds(operation, ids)).toMatchObject({
      id: 'g1',
      data: { Operations: [{ op: 'add', path: 'members', value: [{ value: 'u1' }, { value: 'u9' }] }] },
    })
    expect(operation.id).toBe('bulkId:g')
    expect(refusal(() => resolveBulkIds(operation, new Map([['g', 'g1']])))).toBe('409 undefined')
  })

  test('a key of the prototype in the data is not carried on', () => {
    const [operation] = parse([
      { method: 'PUT', path: '/Users/u1', data: JSON.parse('{"__proto__":{"admin":true},"userName":"ada"}') },
    ]).operations
    if (!operation || isRefused(operation)) return expect.unreachable()
    const { data } = resolveBulkIds(operation, new Map())
    expect(data).toEqual({ userName: 'ada' })
    expect((data as { admin?: boolean }).admin).toBeUndefined()
  })
})

test('the answer lists what became of each operation', () => {
  expect(bulkResponse([{ method: 'POST', bulkId: 'a', status: '201', location: 'https://example.com/Users/u1' }])).toEqual({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'],
    Operations: [{ method: 'POST', bulkId: 'a', status: '201', location: 'https://example.com/Users/u1' }],
  })
})
