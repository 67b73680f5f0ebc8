import { describe, expect, test } from 'vitest'
import { isIdentityProvider } from '../../../src/contract/identityProviders.js'
import { compileFilter, parseFilter } from '../../../src/scim/filter.js'
import { parsePatchRequest, planGroupPatch } from '../../../src/scim/patch.js'
import { addressBehindTombstone, isSelfTest, isTombstone, type QuirkName, quirks, withoutTombstone } from '../../../src/scim/quirks.js'
import type { JsonObject, JsonValue } from '../../../src/scim/resource.js'
import { groupType, userType } from '../../../src/scim/schemas/resourceTypes.js'
import { readResource } from '../../../src/scim/validate.js'
import { core, coreGroup, enterprise, patch, user } from './support.js'

const read = (attributes: JsonObject) => readResource({ schemas: [core], userName: 'ada', ...attributes }, userType, { mode: 'create' })
const ada = user({
  emails: [{ value: 'a@b.c', type: 'work' }],
  [enterprise]: { department: 'Engines', manager: { value: 'm1', $ref: '../Users/m1' } },
})
const patched = (...operations: JsonValue[]): JsonObject => patch(ada, operations).resource
const manager = (resource: JsonObject) => (resource[enterprise] as JsonObject | undefined)?.manager
const meets = (filter: string, resource: JsonObject = ada) => compileFilter(parseFilter(filter, userType), userType)(resource)

/** A conversation for each quirk; a quirk without one does not compile. */
const conversations: Record<QuirkName, () => void> = {
  booleanAsText() {
    expect(read({ active: 'False' }).active).toBe(false)
    expect(read({ active: 'true', emails: [{ value: 'x', primary: 'TRUE' }] })).toMatchObject({ active: true, emails: [{ primary: true }] })
    expect(patched({ op: 'Replace', path: 'active', value: 'False' }).active).toBe(false)
    expect(patched({ op: 'Replace', value: { active: 'False' } }).active).toBe(false)
    expect(patched({ op: 'Add', path: 'roles', value: [{ primary: 'True', value: '{"id":"1"}' }] }).roles).toEqual([
      { primary: true, value: '{"id":"1"}' },
    ])
    expect(patched({ op: 'Add', path: 'roles[primary eq "True"].value', value: 'admin' }).roles).toEqual([
      { primary: true, value: 'admin' },
    ])
    expect(meets('active eq "True"')).toBe(true)
  },
  operationInAnyCase() {
    expect(patched({ op: 'Add', path: 'title', value: 'Dr' }, { OP: 'REPLACE', Path: 'title', Value: 'Prof' }).title).toBe('Prof')
    expect(parsePatchRequest({ operations: [{ op: 'Remove', path: 'title' }] })).toEqual([{ op: 'remove', path: 'title' }])
    expect(meets('userName Eq "ada@example.com"')).toBe(true)
  },
  managerAsText() {
    expect(manager(read({ [enterprise]: { manager: 'm2' } }))).toEqual({ value: 'm2' })
    expect(manager(read({ [enterprise]: { manager: '' } }))).toBeUndefined()
    expect(manager(read({ [enterprise]: { manager: { value: '' } } }))).toBeUndefined()
    expect(manager(patched({ op: 'Replace', path: `${enterprise}:manager`, value: 'm2' }))).toEqual({ value: 'm2' })
    expect(manager(patched({ op: 'Replace', path: `${enterprise}:manager`, value: { value: 'm2' } }))).toEqual({ value: 'm2' })
    expect(manager(patched({ op: 'Replace', path: `${enterprise}:manager.value`, value: 'm2' }))).toMatchObject({ value: 'm2' })
    expect(manager(patched({ op: 'Replace', value: { [`${enterprise}:manager`]: 'm2' } }))).toEqual({ value: 'm2' })
    for (const value of ['', { value: '' }, { value: null }, null]) {
      expect(manager(patched({ op: 'Replace', path: `${enterprise}:manager`, value }))).toBeUndefined()
    }
    expect(manager(patched({ op: 'Add', path: `${enterprise}:manager`, value: '' }))).toBeUndefined()
    expect(manager(patched({ op: 'Remove', path: `${enterprise}:manager` }))).toBeUndefined()
  },
  managerId() {
    expect(manager(read({ [enterprise]: { manager: { managerId: 'm2', displayName: 'Boss' } } }))).toEqual({ value: 'm2' })
    expect(manager(patched({ op: 'replace', path: `${enterprise}:manager`, value: { managerId: 'm2' } }))).toEqual({ value: 'm2' })
  },
  singleValueInList() {
    expect(read({ title: ['Dr'], name: [{ givenName: 'Ada' }], nickName: [] })).toMatchObject({ title: 'Dr', name: { givenName: 'Ada' } })
    expect(patched({ op: 'Replace', path: 'title', value: ['Dr'] }).title).toBe('Dr')
    expect(patched({ op: 'Replace', path: 'active', value: ['False'] }).active).toBe(false)
    expect(manager(patched({ op: 'Add', path: `${enterprise}:manager`, value: [{ $ref: null, value: 'm2' }] }))).toEqual({ value: 'm2' })
    expect(patched({ op: 'Replace', path: 'emails[type eq "work"].value', value: ['x'] }).emails).toEqual([{ value: 'x', type: 'work' }])
  },
  wrappedSingleValue() {
    expect(patched({ op: 'Replace', path: 'displayName', value: [{ $ref: null, value: 'Ada' }] }).displayName).toBe('Ada')
  },
  nullClears() {
    expect(read({ id: null, title: null, emails: null, [enterprise]: null })).toEqual({ schemas: [core], userName: 'ada', active: true })
    expect(patched({ op: 'Replace', path: `${enterprise}:department`, value: null })[enterprise]).not.toHaveProperty('department')
    expect(
      planGroupPatch(parsePatchRequest({ Operations: [{ op: 'Add', path: 'members', value: [{ $ref: null, value: 'u1' }] }] })).steps,
    ).toEqual([{ kind: 'add', ids: ['u1'] }])
  },
  schemaOneUrn() {
    const resource = read({
      schemas: ['urn:scim:schemas:core:1.0'],
      'urn:scim:schemas:extension:enterprise:1.0': { department: 'Engines' },
    })
    expect(resource).toMatchObject({ schemas: [core, enterprise], [enterprise]: { department: 'Engines' } })
  },
  enterpriseShortUrn() {
    for (const urn of ['urn:scim:schemas:extension:enterprise:2.0', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0']) {
      expect(read({ [urn]: { department: 'Engines' } })).toMatchObject({
        schemas: [core, enterprise],
        [enterprise]: { department: 'Engines' },
      })
      for (const path of [`${urn}:division`, `${urn}.division`, `${urn.toUpperCase()}:Division`]) {
        expect(patched({ op: 'replace', path, value: 'Looms' })[enterprise]).toMatchObject({ division: 'Looms' })
        expect(patched({ op: 'replace', value: { [path]: 'Looms' } })[enterprise]).toMatchObject({ division: 'Looms' })
        expect(meets(`${path} eq "Looms"`)).toBe(false)
      }
      expect(patched({ op: 'add', path: urn, value: { division: 'Looms' } })[enterprise]).toMatchObject({ division: 'Looms' })
      expect(meets(`${urn}:department eq "engines"`)).toBe(true)
    }
    expect(meets(`${enterprise}:department pr`)).toBe(true)
  },
  schemaDraftUrn() {
    expect(read({ 'urn:scim:schemas:extension:enterprise:2.0:User': { department: 'Engines' } })[enterprise]).toEqual({
      department: 'Engines',
    })
    expect(patched({ op: 'replace', path: 'urn:scim:schemas:core:2.0:User:title', value: 'Dr' }).title).toBe('Dr')
    expect(meets('urn:scim:schemas:core:2.0:User:userName eq "ada@example.com"')).toBe(true)
  },
  tombstoneName() {
    const id = '283405f5d1a54b0c8c7e6a1b2c3d4e5f'
    expect(isTombstone(`${id}Ada@example.com`, 'ada@example.com')).toBe(true)
    expect(isTombstone(`${id}eve@example.com`, 'ada@example.com')).toBe(true)
    expect(isTombstone(`${id}Ada`, 'ada')).toBe(true)
    for (const name of [
      'ada@example.com',
      `${id}ada`,
      `${id}@example.com`,
      `${id}${id}@example.com`,
      `-${id.slice(1)}ada@example.com`,
      id,
    ]) {
      expect(isTombstone(name, 'ada@example.com')).toBe(false)
    }
    expect(isTombstone(`${id}ada`, null)).toBe(false)
    expect(withoutTombstone(`${id}ada@mail.test`, `${id}ada`)).toBe('ada@mail.test')
    expect(withoutTombstone('ada@mail.test', `${id}ada`)).toBe('ada@mail.test')
    expect(addressBehindTombstone(`${id}ada@example.com`)).toBe('ada@example.com')
    for (const name of [`${id}${id}`, id, 'ada@example.com']) expect(addressBehindTombstone(name)).toBeNull()
  },
  urnDotAttribute() {
    expect(patched({ op: 'Replace', path: `${enterprise}.department`, value: 'Looms' })[enterprise]).toMatchObject({ department: 'Looms' })
    expect(meets(`${enterprise}.department eq "engines"`)).toBe(true)
  },
  dottedKeys() {
    const value = {
      'name.familyName': 'Lovelace',
      [`${enterprise}:department`]: 'Looms',
      [`${enterprise}:manager.value`]: 'm2',
      unknown: 1,
    }
    expect(patched({ op: 'Replace', value })).toMatchObject({
      name: { familyName: 'Lovelace' },
      [enterprise]: { department: 'Looms', manager: { value: 'm2' } },
    })
  },
  filteredKeys() {
    const value = { 'emails[type eq "work"].value': 'x@y.z', 'phoneNumbers[type eq "mobile"].value': '1' }
    expect(patched({ op: 'Replace', value })).toMatchObject({
      emails: [{ type: 'work', value: 'x@y.z' }],
      phoneNumbers: [{ type: 'mobile', value: '1' }],
    })
  },
  foreignSchema() {
    const schemas = [coreGroup, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group']
    expect(readResource({ schemas, displayName: 'Engineers' }, groupType, { mode: 'create' }).schemas).toEqual([coreGroup])
  },
  schemasMissing() {
    expect(readResource({ userName: 'ada' }, userType, { mode: 'create' }).schemas).toEqual([core])
    expect(parsePatchRequest({ Operations: [{ op: 'remove', path: 'title' }] })).toHaveLength(1)
  },
  addCreatesFilteredElement() {
    expect(
      patched(
        { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '1' },
        { op: 'Add', path: 'phoneNumbers[type eq "mobile"].display', value: 'Mobile' },
        { op: 'Add', path: 'addresses[type eq "work"].country', value: 'GB' },
        { op: 'Add', path: 'addresses[type eq "work"].locality', value: 'London' },
      ),
    ).toMatchObject({
      phoneNumbers: [{ type: 'mobile', value: '1', display: 'Mobile' }],
      addresses: [{ type: 'work', country: 'GB', locality: 'London' }],
    })
    expect(patched({ op: 'Add', path: 'emails[type eq "home" and primary eq true].value', value: 'h' }).emails).toHaveLength(2)
    expect(() => patched({ op: 'Add', path: 'emails[type ne "work"].value', value: 'h' })).toThrow('does not say what a new one would be')
  },
  addWithoutValue() {
    const operations = parsePatchRequest({ Operations: [{ op: 'Add', path: 'members[value eq "u1"]' }] })
    expect(planGroupPatch(operations).steps).toEqual([{ kind: 'add', ids: ['u1'] }])
    expect(patched({ op: 'add', path: 'roles[value eq "admin"]' }).roles).toEqual([{ value: 'admin' }])
    expect(() => patched({ op: 'add', path: 'emails[type eq "home"]' })).toThrow('no value to add')
  },
  removeListedValues() {
    const step = planGroupPatch(parsePatchRequest({ Operations: [{ op: 'Remove', path: 'members', value: [{ value: 'u1' }] }] })).steps
    expect(step).toEqual([{ kind: 'remove', ids: ['u1'] }])
    expect(patched({ op: 'Remove', path: 'emails', value: [{ value: 'other' }] }).emails).toHaveLength(1)
  },
  removeMissingMember() {
    const group = readResource({ displayName: 'Engineers', members: [{ value: 'u1' }] }, groupType, { mode: 'create' })
    expect(patch(group, [{ op: 'remove', path: 'members[value eq "u2"]' }], groupType).changed).toBe(false)
  },
  readOnlyEcho() {
    expect(read({ id: 'x', meta: { resourceType: 'User' }, groups: [] })).toEqual({ schemas: [core], userName: 'ada', active: true })
    expect(patch(ada, [{ op: 'replace', value: { id: 'x', meta: {}, groups: [], schemas: [core] } }]).changed).toBe(false)
  },
  passwordDropped() {
    expect(read({ password: 'hunter2' })).not.toHaveProperty('password')
    expect(patch(ada, [{ op: 'replace', value: { password: 'hunter2' } }]).changed).toBe(false)
    expect(
      patch(ada, [
        { op: 'replace', path: 'password', value: 'hunter2' },
        { op: 'remove', path: 'password' },
      ]).changed,
    ).toBe(false)
  },
  absentActive() {
    const bob = user({ active: false })
    const operations: JsonValue[] = [
      { op: 'remove', path: 'active' },
      { op: 'replace', path: 'active', value: null },
      { op: 'replace', value: { active: null, title: null } },
    ]
    for (const operation of operations) {
      expect(patch(bob, [operation]).resource.active).toBe(false)
      expect(patch(ada, [operation]).resource.active).toBe(true)
    }
    expect(readResource({ userName: 'ada' }, userType, { mode: 'replace' })).not.toHaveProperty('active')
  },
  filteredSubAttribute() {
    expect(meets('emails[type eq "work"].value eq "A@B.C"')).toBe(true)
    expect(meets('emails[type eq "home"].value eq "A@B.C"')).toBe(false)
  },
  selfTestUser() {
    const created = Date.UTC(2026, 0, 1)
    expect(isSelfTest('jumpcloud', created, created + 20_000)).toBe(true)
    expect(isSelfTest('jumpcloud', created, created + 24 * 3_600_000)).toBe(false)
    expect(isSelfTest('okta', created, created + 20_000)).toBe(false)
  },
}

describe('each tolerated deviation', () => {
  test('is in the table once, with a provider, a source and what it means', () => {
    expect(quirks.map(({ name }) => name).sort()).toEqual(Object.keys(conversations).sort())
    for (const quirk of quirks) {
      expect(quirk.identityProviders.length).toBeGreaterThan(0)
      expect(quirk.identityProviders.filter((id) => !isIdentityProvider(id))).toEqual([])
      expect(new URL(quirk.source).protocol).toBe('https:')
      expect(quirk.meaning).not.toBe('')
    }
  })

  test.each(quirks.map(({ name }) => name))('%s', (name) => {
    expect.hasAssertions()
    conversations[name]()
  })
})
