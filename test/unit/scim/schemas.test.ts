import { describe, expect, test } from 'vitest'
import type { AttributeDefinition } from '../../../src/scim/schemas/attribute.js'
import { resourceTypeResource, schemaResource, serviceProviderConfig } from '../../../src/scim/schemas/discovery.js'
import { resolveAttribute } from '../../../src/scim/schemas/lookup.js'
import { groupType, resourceTypes, schemas, userType } from '../../../src/scim/schemas/resourceTypes.js'
import { core, coreGroup, enterprise } from './support.js'

const baseUrl = 'https://example.com/scim/v2/c1'
const flatten = (attributes: readonly AttributeDefinition[]): AttributeDefinition[] =>
  attributes.flatMap((item) => [item, ...flatten(item.subAttributes ?? [])])
const names = (attributes: readonly AttributeDefinition[] = []) => attributes.map(({ name }) => name)
const find = (path: string, type = userType) => {
  const found = resolveAttribute(type, path)
  return found?.subAttribute ?? found?.attribute
}

describe('the tables (RFC 7643 §4, §7)', () => {
  test('have every core attribute of a User', () => {
    expect(names(userType.schema.attributes)).toEqual(
      'userName name displayName nickName profileUrl title userType preferredLanguage locale timezone active password emails phoneNumbers ims photos addresses groups entitlements roles x509Certificates'.split(
        ' ',
      ),
    )
    expect(names(userType.extensions[0]?.schema.attributes)).toEqual(
      'employeeNumber costCenter organization division department manager'.split(' '),
    )
    expect(names(groupType.schema.attributes)).toEqual(['displayName', 'members'])
  })

  test('give each attribute all its characteristics, without null', () => {
    const all = schemas.flatMap(({ attributes }) => flatten(attributes))
    expect(all.length).toBeGreaterThan(80)
    for (const item of all) {
      expect(item, item.name).toMatchObject({
        name: expect.stringMatching(/^[$a-z][A-Za-z0-9]*$/),
        type: expect.stringMatching(/^(string|boolean|decimal|integer|dateTime|reference|binary|complex)$/),
        multiValued: expect.any(Boolean),
        description: expect.stringMatching(/\.$/),
        required: expect.any(Boolean),
        caseExact: expect.any(Boolean),
        mutability: expect.stringMatching(/^(readOnly|readWrite|immutable|writeOnly)$/),
        returned: expect.stringMatching(/^(always|never|default|request)$/),
        uniqueness: expect.stringMatching(/^(none|server|global)$/),
      })
      expect(item.type === 'complex').toBe(item.subAttributes !== undefined)
      expect(item.type === 'reference').toBe(item.referenceTypes !== undefined)
      expect(Object.values(item)).not.toContain(null)
    }
  })

  test('say what is unique, exact, ours and secret', () => {
    expect(find('userName')).toMatchObject({ required: true, uniqueness: 'server', caseExact: false })
    expect(find('id')).toMatchObject({ mutability: 'readOnly', returned: 'always', caseExact: true })
    expect(find('schemas')).toMatchObject({ multiValued: true, required: true, returned: 'always' })
    expect(find('externalId')).toMatchObject({ mutability: 'readWrite', caseExact: true })
    expect(find('password')).toMatchObject({ mutability: 'writeOnly', returned: 'never' })
    expect(find('groups')).toMatchObject({ mutability: 'readOnly', multiValued: true })
    expect(find('displayName', groupType)).toMatchObject({ required: true, uniqueness: 'server' })
    expect(find('members.value', groupType)).toMatchObject({ mutability: 'immutable', caseExact: true })
  })
})

describe('finding an attribute', () => {
  test.each([
    ['userName', 'userName'],
    ['USERNAME', 'userName'],
    ['name.FAMILYNAME', 'familyName'],
    ['emails.$ref', undefined],
    ['meta.lastModified', 'lastModified'],
    [`${core}:userName`, 'userName'],
    [`${core.toUpperCase()}:NAME.givenName`, 'givenName'],
    [`${enterprise}:department`, 'department'],
    [`${enterprise}.department`, 'department'],
    [`${enterprise}:manager.$ref`, '$ref'],
    [enterprise, enterprise],
    ['urn:scim:schemas:extension:enterprise:1.0:department', 'department'],
    ['department', undefined],
    [core, undefined],
    [`${core}:department`, undefined],
    [`${enterprise}:userName`, undefined],
    [`${enterprise}:${enterprise}:department`, undefined],
    [`${enterprise}2:department`, undefined],
    [`${coreGroup}:displayName`, undefined],
    ['', undefined],
    ['.', undefined],
    ['name.', undefined],
    ['name.givenName.x', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['name.__proto__', undefined],
    ['toString', undefined],
  ])('%j is %j', (path, name) => {
    expect(find(path)?.name).toBe(name)
  })
})

describe('the discovery documents', () => {
  test('a schema and a resource type say where they are', () => {
    expect(schemaResource(userType.schema, baseUrl)).toMatchObject({
      id: core,
      meta: { resourceType: 'Schema', location: `${baseUrl}/Schemas/${core}` },
    })
    expect(resourceTypes.map((type) => resourceTypeResource(type, baseUrl))).toMatchObject([
      {
        id: 'User',
        endpoint: '/Users',
        schema: core,
        schemaExtensions: [{ schema: enterprise, required: false }],
        meta: { location: `${baseUrl}/ResourceTypes/User` },
      },
      { id: 'Group', endpoint: '/Groups', schema: coreGroup },
    ])
    expect(resourceTypeResource(groupType, baseUrl)).not.toHaveProperty('schemaExtensions')
  })

  test('the service provider says what it can do', () => {
    const config = serviceProviderConfig({ bulkMaxOperations: 100, maxPayloadSize: 5_242_880 }, baseUrl)
    expect(config).toMatchObject({
      patch: { supported: true },
      bulk: { supported: true, maxOperations: 100, maxPayloadSize: 5_242_880 },
      filter: { supported: true, maxResults: 200 },
      changePassword: { supported: false },
      sort: { supported: true },
      etag: { supported: true },
      pagination: {
        cursor: true,
        index: true,
        defaultPaginationMethod: 'index',
        defaultPageSize: 100,
        maxPageSize: 200,
      },
      authenticationSchemes: [{ type: 'oauthbearertoken' }],
      meta: { location: `${baseUrl}/ServiceProviderConfig` },
    })
    expect(config.pagination).not.toHaveProperty('cursorTimeout')
  })
})
