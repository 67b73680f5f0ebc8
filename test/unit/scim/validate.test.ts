import { describe, expect, test } from 'vitest'
import { valueLimits } from '../../../src/scim/readValue.js'
import type { JsonObject, JsonValue } from '../../../src/scim/resource.js'
import { groupType, userType } from '../../../src/scim/schemas/resourceTypes.js'
import { readResource } from '../../../src/scim/validate.js'
import { core, coreGroup, enterprise, processorTime, refusal } from './support.js'

const create = (body: JsonValue, type = userType) => readResource(body, type, { mode: 'create' })
const ada = (attributes: JsonObject = {}): JsonObject => ({ schemas: [core], userName: 'ada', ...attributes })

describe('a body that is read', () => {
  test('keeps values as they were sent and gives names the spelling of the schema', () => {
    const body: JsonObject = {
      SCHEMAS: [core, enterprise],
      USERNAME: ' Ada@Example.COM ',
      Name: { GIVENNAME: 'Ada', formatted: '' },
      EMAILS: [{ VALUE: 'Ada@Example.com', Type: 'Work', PRIMARY: true }],
      [enterprise.toUpperCase()]: { DEPARTMENT: 'Engines', Manager: { VALUE: 'm1' } },
    }
    expect(create(body)).toEqual({
      schemas: [core, enterprise],
      userName: ' Ada@Example.COM ',
      name: { givenName: 'Ada', formatted: '' },
      emails: [{ value: 'Ada@Example.com', type: 'Work', primary: true }],
      [enterprise]: { department: 'Engines', manager: { value: 'm1' } },
      active: true,
    })
  })

  test('loses what is ours, what is unknown and the password', () => {
    const body = ada({
      id: 'mine',
      meta: { version: 'W/"9"' },
      groups: [{ value: 'admins' }],
      password: 'hunter2',
      emailVerified: true,
      nested: { deep: [] },
      name: { givenName: 'Ada', secret: 'x' },
      emails: [{ value: 'a@b.c', verified: true }],
      [enterprise]: { manager: { value: 'm1', displayName: 'Boss' } },
    })
    expect(create(body)).toEqual({
      schemas: [core, enterprise],
      userName: 'ada',
      name: { givenName: 'Ada' },
      emails: [{ value: 'a@b.c' }],
      [enterprise]: { manager: { value: 'm1' } },
      active: true,
    })
  })

  test('has no attribute for null, an empty list and an object without known parts (RFC 7643 §2.5)', () => {
    const body = ada({ title: null, emails: [], roles: [null, {}], name: { nothing: 1 }, [enterprise]: { department: null } })
    expect(create(body)).toEqual({ schemas: [core], userName: 'ada', active: true })
  })

  test('is active unless it says otherwise, but a replacement that does not say says nothing', () => {
    expect(create(ada()).active).toBe(true)
    expect(create(ada({ active: null })).active).toBe(true)
    expect(create(ada({ active: false })).active).toBe(false)
    expect(readResource(ada(), userType, { mode: 'replace' })).not.toHaveProperty('active')
  })

  test('keeps a pair of value and type once, and the first spelling of nothing else', () => {
    const emails: JsonValue = [
      { value: 'a@b.c', type: 'work' },
      { value: 'A@B.C', type: 'work', primary: true },
      { value: 'a@b.c', type: 'home' },
    ]
    expect(create(ada({ emails })).emails).toEqual([
      { value: 'A@B.C', type: 'work', primary: true },
      { value: 'a@b.c', type: 'home' },
    ])
  })

  test('is a group with its members, each once and without the name that is ours to tell', () => {
    const body: JsonObject = {
      schemas: [coreGroup],
      displayName: 'Engineers',
      members: [
        { value: 'u1', $ref: null },
        { value: 'u1', display: 'Ada' },
      ],
    }
    expect(create(body, groupType)).toEqual({ schemas: [coreGroup], displayName: 'Engineers', members: [{ value: 'u1' }] })
  })

  test('is not changed itself', () => {
    const body = ada({ active: 'True', emails: [{ value: 'a', primary: 'true' }], id: null })
    const before = structuredClone(body)
    create(body)
    expect(body).toEqual(before)
  })
})

describe('a body that is refused', () => {
  test.each<[string, JsonValue]>([
    ['no userName', { schemas: [core] }],
    ['an empty userName', ada({ userName: '' })],
    ['a blank userName', ada({ userName: '   ' })],
    ['a null userName', ada({ userName: null })],
    ['a number as userName', ada({ userName: 7 })],
    ['an object as userName', ada({ userName: { value: 'ada' } })],
    ['two userNames', ada({ userName: ['a', 'b'] })],
    ['a userName no index holds', ada({ userName: 'x'.repeat(valueLimits.indexedLength + 1) })],
    ['an externalId no index holds', ada({ externalId: 'x'.repeat(valueLimits.indexedLength + 1) })],
    ['a number as title', ada({ title: 1 })],
    ['a word as active', ada({ active: 'yes' })],
    ['an empty text as active', ada({ active: '' })],
    ['a number as active', ada({ active: 1 })],
    ['text as name', ada({ name: 'Ada' })],
    ['a list of two names', ada({ name: [{ givenName: 'a' }, { givenName: 'b' }] })],
    ['a number as a part of the name', ada({ name: { givenName: 1 } })],
    ['an object as emails', ada({ emails: { value: 'a@b.c' } })],
    ['text as emails', ada({ emails: 'a@b.c' })],
    ['text in emails', ada({ emails: ['a@b.c'] })],
    ['a number as e-mail', ada({ emails: [{ value: 1 }] })],
    [
      'two primary e-mails',
      ada({
        emails: [
          { value: 'a', primary: true },
          { value: 'b', primary: 'True' },
        ],
      }),
    ],
    ['too many e-mails', ada({ emails: Array.from({ length: valueLimits.elements + 1 }, (_, index) => ({ value: `${index}` })) })],
    ['a certificate that is no Base64', ada({ x509Certificates: [{ value: 'no base64!' }] })],
    ['text as extension', ada({ [enterprise]: 'x' })],
    ['a number as manager', ada({ [enterprise]: { manager: 5 } })],
    ['schemas that are no list', ada({ schemas: core })],
    ['schemas with a number', ada({ schemas: [core, 1] })],
    ['a group', ada({ schemas: [coreGroup] })],
  ])('%s is an invalid value', (_, body) => {
    expect(refusal(() => create(body))).toBe('400 invalidValue')
  })

  test.each<[string, JsonValue]>([
    ['a list', [ada()]],
    ['text', 'ada'],
    ['null', null],
    ['one attribute in two spellings', ada({ USERNAME: 'bob' })],
    ['one part in two spellings', ada({ name: { givenName: 'a', GivenName: 'b' } })],
  ])('%s is invalid syntax', (_, body) => {
    expect(refusal(() => create(body))).toBe('400 invalidSyntax')
  })

  test('a group without a name is refused, and so is a User posted as a group', () => {
    expect(refusal(() => create({ schemas: [coreGroup] }, groupType))).toBe('400 invalidValue')
    expect(refusal(() => create({ schemas: [core], displayName: 'x' }, groupType))).toBe('400 invalidValue')
    expect(refusal(() => create({ displayName: 'x', members: ['u1'] }, groupType))).toBe('400 invalidValue')
  })

  test('the reason names the attribute and not the value', () => {
    expect(() => create(ada({ emails: [{ value: { secret: 'hunter2' } }] }))).toThrow(/^emails\.value must be text\.$/)
    expect(() => create(ada({ active: 'hunter2' }))).toThrow(/^active must be true or false\.$/)
  })
})

test('prototype keys in a body are unknown attributes like others', () => {
  const body = JSON.parse(`{"userName":"ada","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"toString":1,
    "name":{"__proto__":{"givenName":"x"},"hasOwnProperty":1},"emails":[{"__proto__":{"value":"x"},"value":"a@b.c"}]}`)
  const resource = create(body)
  expect(resource).toEqual({ schemas: [core], userName: 'ada', emails: [{ value: 'a@b.c' }], active: true })
  expect(Object.getPrototypeOf(resource)).toBe(Object.prototype)
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})

test('50,000 members cost less than a second of processor', () => {
  const members = Array.from({ length: 50_000 }, (_, index) => ({ value: `u${index}`, display: 'Ada' }))
  expect(processorTime(() => create({ displayName: 'Everyone', members }, groupType))).toBeLessThan(1000)
})
