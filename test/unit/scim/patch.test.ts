import { describe, expect, test } from 'vitest'
import { maxPatchOperations, parsePatchRequest } from '../../../src/scim/patch.js'
import { valueLimits } from '../../../src/scim/readValue.js'
import type { JsonObject, JsonValue } from '../../../src/scim/resource.js'
import { groupType } from '../../../src/scim/schemas/resourceTypes.js'
import { readResource } from '../../../src/scim/validate.js'
import { core, enterprise, patch, refusal, user } from './support.js'

const work = { value: 'ada@work.example', type: 'work', primary: true }
const home = { value: 'ada@home.example', type: 'home' }
const ada = user({
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  title: 'Countess',
  emails: [work, home],
  addresses: [{ type: 'work', country: 'GB', locality: 'London' }],
  [enterprise]: { department: 'Engines', manager: { value: 'm1', $ref: '../Users/m1' } },
})

const patched = (...operations: JsonValue[]): JsonObject => patch(ada, operations).resource
const refused = (...operations: JsonValue[]) => refusal(() => patch(ada, operations))

describe('add (RFC 7644 §3.5.2.1)', () => {
  test('sets a single value, whether there was one or not', () => {
    expect(patched({ op: 'add', path: 'title', value: 'Dr' }).title).toBe('Dr')
    expect(patched({ op: 'add', path: 'nickName', value: 'Ada' }).nickName).toBe('Ada')
  })

  test('sets the parts of a complex value that are sent', () => {
    expect(patched({ op: 'add', path: 'name', value: { givenName: 'A', middleName: 'K' } }).name).toEqual({
      givenName: 'A',
      familyName: 'Lovelace',
      middleName: 'K',
    })
    expect(patched({ op: 'add', path: 'name.middleName', value: 'K' }).name).toEqual({
      givenName: 'Ada',
      familyName: 'Lovelace',
      middleName: 'K',
    })
    expect(patch(user(), [{ op: 'add', path: 'name.middleName', value: 'K' }]).resource.name).toEqual({ middleName: 'K' })
  })

  test('appends to many values, one or several', () => {
    const other = { value: 'x@y.z', type: 'other' }
    expect(patched({ op: 'add', path: 'emails', value: [other] }).emails).toEqual([work, home, other])
    expect(patched({ op: 'add', path: 'emails', value: other }).emails).toEqual([work, home, other])
    expect(patched({ op: 'add', path: 'roles', value: [{ value: 'a' }, { value: 'b' }] }).roles).toEqual([{ value: 'a' }, { value: 'b' }])
  })

  test('of what is already there changes nothing and gives back the very same resource', () => {
    const result = patch(ada, [
      { op: 'add', path: 'emails', value: [home] },
      { op: 'add', path: 'title', value: 'Countess' },
      { op: 'add', value: { name: { familyName: 'Lovelace' }, active: true } },
    ])
    expect(result).toEqual({ resource: ada, changed: false })
    expect(result.resource).toBe(ada)
  })

  test('of the same value and type is the same element with more to it', () => {
    expect(patched({ op: 'add', path: 'emails', value: [{ value: 'ADA@home.example', type: 'home', display: 'Home' }] }).emails).toEqual([
      work,
      { value: 'ADA@home.example', type: 'home', display: 'Home' },
    ])
  })

  test('without path takes attributes, and adds to many values', () => {
    const resource = patched({
      op: 'add',
      value: { title: 'Dr', emails: [{ value: 'x', type: 'other' }], [enterprise]: { costCenter: '9' } },
    })
    expect(resource.title).toBe('Dr')
    expect(resource.emails).toHaveLength(3)
    expect(resource[enterprise]).toEqual({ department: 'Engines', costCenter: '9', manager: { value: 'm1', $ref: '../Users/m1' } })
  })

  test('through a filter changes the elements it matches', () => {
    expect(patched({ op: 'add', path: 'emails[type eq "home"].display', value: 'Home' }).emails).toEqual([
      work,
      { ...home, display: 'Home' },
    ])
    expect(patched({ op: 'add', path: 'emails[type eq "home"]', value: { display: 'Home' } }).emails).toEqual([
      work,
      { ...home, display: 'Home' },
    ])
  })

  test('of null adds nothing', () => {
    expect(patched({ op: 'add', path: 'title', value: null }).title).toBe('Countess')
    expect(patched({ op: 'add', path: 'emails', value: null }).emails).toEqual([work, home])
    expect(patched({ op: 'add', path: 'name.givenName', value: null }).name).toEqual(ada.name)
    expect(patched({ op: 'add', path: 'emails[type eq "home"].display', value: null }).emails).toEqual([work, home])
    expect(patched({ op: 'add', value: { name: { givenName: null, familyName: [] } } }).name).toEqual(ada.name)
  })
})

describe('replace (§3.5.2.3)', () => {
  test('sets a single value, and adds one that is not there', () => {
    expect(patched({ op: 'replace', path: 'title', value: 'Dr' }).title).toBe('Dr')
    expect(patched({ op: 'replace', path: 'nickName', value: 'A' }).nickName).toBe('A')
  })

  test('of a complex value leaves the parts that are not sent', () => {
    expect(patched({ op: 'replace', path: 'name', value: { givenName: 'A' } }).name).toEqual({ givenName: 'A', familyName: 'Lovelace' })
    expect(patched({ op: 'replace', value: { name: { givenName: null } } }).name).toEqual({ familyName: 'Lovelace' })
  })

  test('of many values without filter replaces them all', () => {
    expect(patched({ op: 'replace', path: 'emails', value: [home] }).emails).toEqual([home])
    expect(patched({ op: 'replace', value: { emails: [home] } }).emails).toEqual([home])
    expect(patched({ op: 'replace', path: 'emails', value: [] })).not.toHaveProperty('emails')
  })

  test('through a filter replaces each matching element whole', () => {
    expect(patched({ op: 'replace', path: 'emails[type eq "work"]', value: { value: 'new@x.y', type: 'work' } }).emails).toEqual([
      { value: 'new@x.y', type: 'work' },
      home,
    ])
  })

  test('through a filter and a sub-attribute replaces that part of each', () => {
    expect(patched({ op: 'replace', path: 'emails[type eq "work"].value', value: 'new@x.y' }).emails).toEqual([
      { ...work, value: 'new@x.y' },
      home,
    ])
    expect(patched({ op: 'replace', path: 'emails[value co "example"].display', value: 'Mail' }).emails).toEqual([
      { ...work, display: 'Mail' },
      { ...home, display: 'Mail' },
    ])
  })

  test('of a sub-attribute of many values without filter replaces it in each', () => {
    expect(patched({ op: 'replace', path: 'emails.display', value: 'Mail' }).emails).toEqual([
      { ...work, display: 'Mail' },
      { ...home, display: 'Mail' },
    ])
    expect(patch(user(), [{ op: 'add', path: 'emails.value', value: 'a@b.c' }]).resource.emails).toEqual([{ value: 'a@b.c' }])
  })

  test('by null or an empty list clears', () => {
    expect(patched({ op: 'replace', path: 'title', value: null })).not.toHaveProperty('title')
    expect(patched({ op: 'replace', path: 'emails', value: null })).not.toHaveProperty('emails')
    expect(patched({ op: 'replace', path: 'name.givenName', value: null }).name).toEqual({ familyName: 'Lovelace' })
    expect(patched({ op: 'replace', path: 'emails[type eq "work"]', value: null }).emails).toEqual([home])
    expect(patched({ op: 'replace', path: 'emails[type eq "work"].value', value: null }).emails).toEqual([home])
  })

  test('where the filter matches nothing has no target', () => {
    expect(refused({ op: 'replace', path: 'emails[type eq "other"].value', value: 'x' })).toBe('400 noTarget')
    expect(refused({ op: 'replace', path: 'emails[type eq "other"]', value: { value: 'x' } })).toBe('400 noTarget')
  })

  test('that makes two elements equal leaves one', () => {
    const both = { op: 'replace', path: 'emails[value pr]', value: { value: 'x', type: 'work' } }
    expect(patched(both).emails).toEqual([{ value: 'x', type: 'work' }])
  })
})

describe('remove (§3.5.2.2)', () => {
  test('takes a value, a part, all elements, or an extension', () => {
    expect(patched({ op: 'remove', path: 'title' })).not.toHaveProperty('title')
    expect(patched({ op: 'remove', path: 'name.givenName' }).name).toEqual({ familyName: 'Lovelace' })
    expect(patched({ op: 'remove', path: 'emails' })).not.toHaveProperty('emails')
    const plain = patched({ op: 'remove', path: enterprise })
    expect(plain).not.toHaveProperty([enterprise])
    expect(plain.schemas).toEqual([core])
  })

  test('of the last part removes the whole', () => {
    expect(patched({ op: 'remove', path: 'name.givenName' }, { op: 'remove', path: 'name.familyName' })).not.toHaveProperty('name')
    expect(patched({ op: 'remove', path: `${enterprise}:department` }, { op: 'remove', path: `${enterprise}:manager` }).schemas).toEqual([
      core,
    ])
  })

  test('takes the elements a filter matches', () => {
    expect(patched({ op: 'remove', path: 'emails[type eq "work"]' }).emails).toEqual([home])
    expect(patched({ op: 'remove', path: 'emails[not (type eq "x")]' })).not.toHaveProperty('emails')
    expect(refused({ op: 'remove', path: 'emails[type eq "other"]' })).toBe('400 noTarget')
  })

  test('takes a part of the elements; one left without a value goes', () => {
    expect(patched({ op: 'remove', path: 'emails[type eq "work"].primary' }).emails).toEqual([
      { value: 'ada@work.example', type: 'work' },
      home,
    ])
    expect(patched({ op: 'remove', path: 'emails[type eq "work"].value' }).emails).toEqual([home])
    expect(patched({ op: 'remove', path: 'addresses[type eq "work"].country' }).addresses).toEqual([{ type: 'work', locality: 'London' }])
    const bare = patched(
      { op: 'remove', path: 'addresses[type eq "work"].country' },
      { op: 'remove', path: 'addresses[type eq "work"].locality' },
    )
    expect(bare).not.toHaveProperty('addresses')
  })

  test('of what is not there changes nothing', () => {
    expect(
      patch(ada, [
        { op: 'remove', path: 'nickName' },
        { op: 'remove', path: 'roles' },
        { op: 'remove', path: 'name.middleName' },
      ]).changed,
    ).toBe(false)
  })

  test('of listed values never means all', () => {
    expect(patched({ op: 'remove', path: 'emails', value: [{ value: 'ADA@work.example' }] }).emails).toEqual([home])
    expect(patched({ op: 'remove', path: 'emails', value: [{ value: 'ada@home.example', type: 'work' }] }).emails).toEqual([work, home])
    expect(patched({ op: 'remove', path: 'emails', value: [] }).emails).toEqual([work, home])
    expect(patched({ op: 'remove', path: 'addresses', value: [{ country: 'gb' }] })).not.toHaveProperty('addresses')
    expect(patched({ op: 'remove', path: 'emails', value: [{ primary: true }] }).emails).toEqual([home])
    for (const value of [[{}], {}, [null], [{ unknown: 1 }], [5], true]) {
      expect(refused({ op: 'remove', path: 'emails', value })).toBe('400 invalidValue')
    }
  })

  test('of what is required is refused', () => {
    expect(refused({ op: 'remove', path: 'userName' })).toBe('400 mutability')
    expect(refused({ op: 'remove', path: 'schemas' })).toBe('400 mutability')
    expect(refused({ op: 'replace', path: 'userName', value: null })).toBe('400 invalidValue')
    expect(refused({ op: 'replace', value: { userName: '' } })).toBe('400 invalidValue')
  })
})

describe('one primary value (§3.5.2)', () => {
  test('a new one takes it from the old', () => {
    expect(patched({ op: 'add', path: 'emails', value: [{ value: 'x', primary: true }] }).emails).toEqual([
      { ...work, primary: false },
      home,
      { value: 'x', primary: true },
    ])
    expect(patched({ op: 'replace', path: 'emails[type eq "home"].primary', value: true }).emails).toEqual([
      { ...work, primary: false },
      { ...home, primary: true },
    ])
  })

  test('the filter can be about it', () => {
    expect(patched({ op: 'replace', path: 'emails[primary eq true].value', value: 'x' }).emails).toEqual([{ ...work, value: 'x' }, home])
  })

  test('two in one operation are refused', () => {
    expect(
      refused({
        op: 'replace',
        path: 'emails',
        value: [
          { value: 'a', primary: true },
          { value: 'b', primary: true },
        ],
      }),
    ).toBe('400 invalidValue')
    expect(
      refused({
        op: 'add',
        path: 'emails',
        value: [
          { value: 'a', primary: true },
          { value: 'b', primary: true },
        ],
      }),
    ).toBe('400 invalidValue')
  })
})

describe('paths', () => {
  test.each([['TITLE'], [' title '], [`${core}:title`], [`${core.toLowerCase()}:Title`]])('%j is the title', (path) => {
    expect(patched({ op: 'replace', path, value: 'Dr' }).title).toBe('Dr')
  })

  test.each([[`${enterprise}:department`], [`${enterprise}.department`], [`${enterprise.toUpperCase()}:DEPARTMENT`]])(
    '%j is the department',
    (path) => {
      expect(patched({ op: 'replace', path, value: 'Looms' })[enterprise]).toMatchObject({ department: 'Looms' })
    },
  )

  test.each([
    ['emails[type eq "work"].value'],
    ['Emails[Type Eq "WORK"].Value'],
    ['emails[ type eq "work" ].value'],
    ['emails[type eq "work" and primary eq true].value'],
    ['emails[type ne "home"].value'],
    ['emails[primary eq "True"].value'],
    [`${core}:emails[type eq "work"].value`],
    ['emails[value ew "@work.example"].value'],
  ])('%j is the work address', (path) => {
    expect(patched({ op: 'replace', path, value: 'x' }).emails).toEqual([{ ...work, value: 'x' }, home])
  })

  test('an extension can be the target itself', () => {
    expect(patched({ op: 'replace', path: enterprise, value: { department: 'Looms' } })[enterprise]).toEqual({
      department: 'Looms',
      manager: { value: 'm1', $ref: '../Users/m1' },
    })
    expect(patch(user(), [{ op: 'add', path: enterprise, value: { division: 'x' } }]).resource).toMatchObject({
      schemas: [core, enterprise],
      [enterprise]: { division: 'x' },
    })
  })

  test.each([
    ['nothing'],
    ['name.nothing'],
    ['name.givenName.x'],
    ['emails[type eq "work"].nothing'],
    ['emails[type eq "work"]value'],
    ['emails[type eq "work"]..value'],
    ['emails.value[type eq "work"]'],
    ['name[givenName eq "Ada"].familyName'],
    ['userName[a eq "b"]'],
    ['schemas[value eq "x"]'],
    ['urn:unknown:User:'],
    ['urn:unknown:User:__proto__'],
    ['urn:ietf:params:scim:api:messages:2.0:PatchOp:op'],
    ['urn:ietf:params:scim:schemas:core:2.0:Group:displayName'],
    [`${core}:nothing`],
    [`${enterprise}:`],
    ['emails.'],
    ['.emails'],
    ['/title'],
    ['$.title'],
    ['__proto__'],
    ['__proto__.admin'],
    ['constructor'],
    ['constructor.prototype'],
    ['name.__proto__'],
    ['name.constructor'],
    ['toString'],
    ['hasOwnProperty'],
    ['emails[type eq "work"].__proto__'],
    [`${enterprise}:__proto__`],
    ['t'.repeat(5000)],
  ])('%j leads nowhere', (path) => {
    expect(refused({ op: 'replace', path, value: 'x' })).toBe('400 invalidPath')
    expect(refused({ op: 'add', path, value: { admin: true } })).toBe('400 invalidPath')
    expect(refused({ op: 'remove', path })).toBe('400 invalidPath')
  })

  test('the URN of the core schema leads to its attributes, and to no value', () => {
    expect(refused({ op: 'replace', path: core, value: 'x' })).toBe('400 invalidPath')
    expect(refused({ op: 'remove', path: core })).toBe('400 invalidPath')
    const { resource } = patch(user(), [{ op: 'replace', path: core.toUpperCase(), value: { title: 'Dr', admin: true } }])
    expect(resource).toEqual(user({ title: 'Dr' }))
  })

  test('no value has a name of three parts; an object is an extension, whatever its URN looks like', () => {
    const path = 'urn:unknown:User:a.b.c'
    expect(refused({ op: 'replace', path, value: 'x' })).toBe('400 invalidPath')
    expect(patch(user(), [{ op: 'add', path, value: { badge: '1' } }]).resource[path]).toEqual({ badge: '1' })
  })

  test.each([
    ['emails[type eq work].value'],
    ['emails[type].value'],
    ['emails[].value'],
    ['emails[0].value'],
    ['emails[type eq "work".value'],
    ['emails[__proto__ eq "x"].value'],
    ['emails[emails[type eq "a"]].value'],
    [`emails[${'('.repeat(30)}type pr${')'.repeat(30)}].value`],
    [`emails[${Array.from({ length: 60 }, () => 'type pr').join(' or ')}].value`],
  ])('%j has a mistake between its brackets', (path) => {
    expect(refused({ op: 'replace', path, value: 'x' })).toBe('400 invalidFilter')
  })

  test('what is ours cannot be changed by name', () => {
    for (const path of ['id', 'meta', 'meta.version', 'groups', 'groups[value eq "g"]', `${enterprise}:manager.displayName`]) {
      expect(refused({ op: 'replace', path, value: 'x' })).toBe('400 mutability')
      expect(refused({ op: 'remove', path })).toBe('400 mutability')
    }
  })
})

describe('values', () => {
  test.each<[string, JsonValue]>([
    ['title', 5],
    ['title', { a: 1 }],
    ['title', ['a', 'b']],
    ['active', 'maybe'],
    ['active', 0],
    ['name', 'Ada'],
    ['name.givenName', 5],
    ['emails', 'a@b.c'],
    ['emails', [5]],
    ['emails', [{ value: 5 }]],
    ['emails[type eq "work"]', 'x'],
    ['emails[type eq "work"]', [{ value: 'a' }, { value: 'b' }]],
    ['emails[type eq "work"].value', { value: 'x' }],
    ['emails[type eq "work"].primary', 'x'],
    [`${enterprise}:manager`, 5],
    [`${enterprise}:manager`, ['a', 'b']],
    [enterprise, 'x'],
    ['userName', 'x'.repeat(valueLimits.indexedLength + 1)],
  ])('%s cannot be %j', (path, value) => {
    expect(refused({ op: 'replace', path, value })).toBe('400 invalidValue')
    expect(refused({ op: 'add', path, value })).toBe('400 invalidValue')
  })

  test('an operation without path needs attributes', () => {
    for (const value of ['x', 5, null, ['a'], true]) expect(refused({ op: 'replace', value })).toBe('400 invalidValue')
  })

  test('many operations cannot grow an attribute without end', () => {
    const add = (index: number) => ({
      op: 'add',
      path: 'roles',
      value: Array.from({ length: 300 }, (_, item) => ({ value: `${index}-${item}` })),
    })
    expect(refused(add(1), add(2), add(3), add(4))).toBe('400 invalidValue')
  })
})

describe('all or nothing', () => {
  test('an operation that fails leaves the resource as it was', () => {
    const before = structuredClone(ada)
    expect(
      refused({ op: 'replace', path: 'title', value: 'Dr' }, { op: 'remove', path: 'emails' }, { op: 'remove', path: 'userName' }),
    ).toBe('400 mutability')
    expect(ada).toEqual(before)
  })

  test('operations see what those before them did', () => {
    expect(
      patched(
        { op: 'remove', path: 'emails' },
        { op: 'add', path: 'emails', value: [home] },
        { op: 'replace', path: 'emails[type eq "home"].value', value: 'x' },
      ).emails,
    ).toEqual([{ ...home, value: 'x' }])
  })

  test('operations that undo each other change nothing', () => {
    expect(
      patch(ada, [
        { op: 'replace', path: 'title', value: 'Dr' },
        { op: 'replace', path: 'title', value: 'Countess' },
      ]).changed,
    ).toBe(false)
  })
})

describe('the request', () => {
  const request = (operations: JsonValue, schemas: JsonValue = ['urn:ietf:params:scim:api:messages:2.0:PatchOp']) =>
    parsePatchRequest({ schemas, Operations: operations })

  test.each<[string, () => unknown]>([
    ['no object', () => parsePatchRequest([])],
    ['no operations', () => parsePatchRequest({})],
    ['an empty list of them', () => request([])],
    ['an object of them', () => request({ op: 'add' })],
    ['an operation that is none', () => request(['add'])],
    ['no op', () => request([{ path: 'title', value: 'x' }])],
    ['an unknown op', () => request([{ op: 'move', path: 'title', value: 'x' }])],
    ['an op of the prototype', () => request([{ op: 'constructor', path: 'title', value: 'x' }])],
    ['another message', () => request([{ op: 'remove', path: 'title' }], ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'])],
  ])('with %s is invalid syntax', (_, action) => {
    expect(refusal(action)).toBe('400 invalidSyntax')
  })

  test('without the path of a remove has no target', () => {
    expect(refusal(() => request([{ op: 'remove' }]))).toBe('400 noTarget')
    expect(refusal(() => request([{ op: 'remove', path: '', value: { title: 'x' } }]))).toBe('400 noTarget')
  })

  test('with a path that is no text, without a value, or with too many operations is refused', () => {
    expect(refusal(() => request([{ op: 'add', path: 5, value: 'x' }]))).toBe('400 invalidPath')
    expect(refusal(() => request([{ op: 'add', path: 'title' }]))).toBe('400 invalidValue')
    const many = Array.from({ length: maxPatchOperations + 1 }, () => ({ op: 'add', path: 'title', value: 'x' }))
    expect(refusal(() => request(many))).toBe('400 invalidValue')
    expect(request(many.slice(1))).toHaveLength(maxPatchOperations)
  })
})

describe('a group with its members', () => {
  const group = readResource({ displayName: 'Engineers', members: [{ value: 'u1' }, { value: 'u2' }] }, groupType, {
    mode: 'create',
  })
  const members = (...operations: JsonValue[]) => patch(group, operations, groupType).resource.members

  test('takes members in and out', () => {
    expect(members({ op: 'add', path: 'members', value: [{ value: 'u2' }, { value: 'u3' }] })).toEqual([
      { value: 'u1' },
      { value: 'u2' },
      { value: 'u3' },
    ])
    expect(members({ op: 'remove', path: 'members[value eq "u1"]' })).toEqual([{ value: 'u2' }])
    expect(members({ op: 'remove', path: 'members[value eq "nobody"]' })).toHaveLength(2)
    expect(members({ op: 'replace', path: 'members', value: [{ value: 'u9' }] })).toEqual([{ value: 'u9' }])
    expect(members({ op: 'remove', path: 'members' })).toBeUndefined()
  })

  test('does not change who a member is', () => {
    expect(refusal(() => members({ op: 'replace', path: 'members[value eq "u1"].value', value: 'u3' }))).toBe('400 mutability')
    expect(refusal(() => members({ op: 'replace', path: 'members[value eq "u1"]', value: { value: 'u3' } }))).toBe('400 mutability')
  })

  test('keeps its name', () => {
    expect(refusal(() => members({ op: 'remove', path: 'displayName' }))).toBe('400 mutability')
  })
})
