import { describe, expect, test } from 'vitest'
import { defaultProjection, includesAttribute, parseProjection, project } from '../../../src/scim/project.js'
import type { JsonObject } from '../../../src/scim/resource.js'
import { groupType, userType } from '../../../src/scim/schemas/resourceTypes.js'
import { core, enterprise, refusal } from './support.js'

const ada: JsonObject = {
  schemas: [core, enterprise],
  id: 'u1',
  externalId: 'e1',
  userName: 'ada',
  name: { givenName: 'Ada', familyName: 'Lovelace' },
  emails: [
    { value: 'a@b.c', type: 'work', primary: true },
    { value: 'd@e.f', type: 'home' },
  ],
  [enterprise]: { department: 'Engines', manager: { value: 'm1' } },
  meta: { resourceType: 'User', version: 'W/"1"' },
}
const always = { schemas: ada.schemas, id: 'u1' }
const only = (attributes: string | string[]) => project(ada, parseProjection({ attributes }, userType), userType)
const except = (excludedAttributes: string | string[]) => project(ada, parseProjection({ excludedAttributes }, userType), userType)

describe('attributes (RFC 7644 §3.9)', () => {
  test('gives id, schemas and what is named', () => {
    expect(only('userName')).toEqual({ ...always, userName: 'ada' })
    expect(only(' USERNAME , meta ')).toEqual({ ...always, userName: 'ada', meta: ada.meta })
    expect(only(['userName', 'externalId'])).toEqual({ ...always, userName: 'ada', externalId: 'e1' })
  })

  test('gives parts of complex and of many values', () => {
    expect(only('name.givenName')).toEqual({ ...always, name: { givenName: 'Ada' } })
    expect(only('emails.value')).toEqual({ ...always, emails: [{ value: 'a@b.c' }, { value: 'd@e.f' }] })
    expect(only('emails.primary')).toEqual({ ...always, emails: [{ primary: true }] })
    expect(only('name.givenName,name')).toEqual({ ...always, name: ada.name })
    expect(only('name,name.givenName')).toEqual({ ...always, name: ada.name })
    expect(only('name.middleName')).toEqual(always)
  })

  test('takes names with their URN, and an extension whole', () => {
    expect(only(`${core}:userName`)).toEqual({ ...always, userName: 'ada' })
    expect(only(`${enterprise}:department`)).toEqual({ ...always, [enterprise]: { department: 'Engines' } })
    expect(only(`${enterprise}:manager.value`)).toEqual({ ...always, [enterprise]: { manager: { value: 'm1' } } })
    expect(only(enterprise.toLowerCase())).toEqual({ ...always, [enterprise]: ada[enterprise] })
  })

  test('passes over what does not exist', () => {
    expect(only('nothing,userName,__proto__,name.constructor')).toEqual({ ...always, userName: 'ada' })
    expect(only('nothing')).toEqual(always)
  })
})

describe('excludedAttributes', () => {
  test('leaves out what is named, but never id and schemas', () => {
    expect(except('name,emails,meta,externalId,id,schemas')).toEqual({ ...always, userName: 'ada', [enterprise]: ada[enterprise] })
  })

  test('leaves out parts', () => {
    expect(except('emails.type,emails.primary').emails).toEqual([{ value: 'a@b.c' }, { value: 'd@e.f' }])
    expect(except('name.givenName,name.familyName')).not.toHaveProperty('name')
    expect(except(`${enterprise}:manager`)[enterprise]).toEqual({ department: 'Engines' })
    expect(except(enterprise)).not.toHaveProperty([enterprise])
  })

  test('can spare a group its members', () => {
    const projection = parseProjection({ excludedAttributes: 'MEMBERS' }, groupType)
    expect(includesAttribute(projection, 'members', groupType)).toBe(false)
    expect(includesAttribute(projection, 'displayName', groupType)).toBe(true)
    expect(includesAttribute(parseProjection({ attributes: 'members.value' }, groupType), 'members', groupType)).toBe(true)
    expect(includesAttribute(parseProjection({ attributes: 'displayName' }, groupType), 'members', groupType)).toBe(false)
    expect(includesAttribute(defaultProjection, 'members', groupType)).toBe(true)
    expect(includesAttribute(defaultProjection, 'nothing', groupType)).toBe(false)
  })
})

test('without either, the resource is given as it is, without a copy', () => {
  for (const attributes of [undefined, null, '', ' , ', []]) {
    expect(project(ada, parseProjection({ attributes }, userType), userType)).toBe(ada)
  }
})

test('a password is never given, whatever is asked', () => {
  const leaky = { ...ada, password: 'hunter2' }
  expect(project(leaky, defaultProjection, userType)).toEqual(ada)
  expect(project(leaky, parseProjection({ attributes: 'password,userName' }, userType), userType)).toEqual({ ...always, userName: 'ada' })
  expect(project(leaky, parseProjection({ excludedAttributes: 'name' }, userType), userType)).not.toHaveProperty('password')
})

test('both at once, and names that are none, are refused', () => {
  expect(refusal(() => parseProjection({ attributes: 'id', excludedAttributes: 'meta' }, userType))).toBe('400 invalidValue')
  expect(refusal(() => parseProjection({ attributes: [1] }, userType))).toBe('400 invalidValue')
  expect(refusal(() => parseProjection({ excludedAttributes: { a: 1 } }, userType))).toBe('400 invalidValue')
})
