import { beforeEach, expect, test } from 'vitest'
import {
  createTestBackend,
  enterpriseSchema,
  groupSchema,
  type Json,
  listSchema,
  type ScimConnection,
  userSchema,
} from '../support/backend.js'

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

test('ServiceProviderConfig says what is offered', async () => {
  const { status, body } = await scim.get('/ServiceProviderConfig')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: true, maxOperations: 1000, maxPayloadSize: 5 * 1024 * 1024 },
    filter: { supported: true, maxResults: 200 },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    pagination: { cursor: true, index: true, defaultPaginationMethod: 'index', defaultPageSize: 100, maxPageSize: 200 },
    meta: { resourceType: 'ServiceProviderConfig', location: `${scim.base}/ServiceProviderConfig` },
  })
  expect(body.authenticationSchemes).toHaveLength(1)
  expect(body.authenticationSchemes[0]).toMatchObject({ type: 'oauthbearertoken', primary: true })
})

test('changing a password is not offered, and a password sent changes nothing', async () => {
  const user = (await scim.post('/Users', { userName: 'ada@example.test', password: 'one' })).body
  const { status, body } = await scim.operate(`/Users/${user.id}`, [{ op: 'replace', value: { password: 'two' } }])
  expect([status, body]).toEqual([200, user])
})

test('ResourceTypes lists Users and Groups, and returns each by itself', async () => {
  const { body } = await scim.get('/ResourceTypes')
  expect(body).toMatchObject({ schemas: [listSchema], totalResults: 2, itemsPerPage: 2, startIndex: 1 })
  expect(body.Resources).toMatchObject([
    {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
      id: 'User',
      name: 'User',
      endpoint: '/Users',
      schema: userSchema,
      schemaExtensions: [{ schema: enterpriseSchema, required: false }],
    },
    { id: 'Group', name: 'Group', endpoint: '/Groups', schema: groupSchema },
  ])
  for (const type of body.Resources) {
    expect(type.meta).toEqual({ resourceType: 'ResourceType', location: `${scim.base}/ResourceTypes/${type.id}` })
    expect((await scim.get(`/ResourceTypes/${type.id}`)).body).toEqual(type)
  }
})

test('Schemas lists three, and returns each by itself, with every characteristic of every attribute and no null', async () => {
  const { body, text } = await scim.get('/Schemas')
  expect(body.totalResults).toBe(3)
  expect(body.Resources.map((schema: Json) => schema.id)).toEqual([userSchema, enterpriseSchema, groupSchema])
  expect(text).not.toContain('null')
  for (const schema of body.Resources) {
    expect(schema.meta).toEqual({ resourceType: 'Schema', location: `${scim.base}/Schemas/${schema.id}` })
    expect((await scim.get(`/Schemas/${schema.id}`)).body).toEqual(schema)
    const attributes = schema.attributes.flatMap((attribute: Json) => [attribute, ...(attribute.subAttributes ?? [])])
    expect(attributes.length).toBeGreaterThan(1)
    for (const attribute of attributes) {
      expect(attribute).toMatchObject({
        name: expect.stringMatching(/^\$?[a-zA-Z0-9]+$/),
        type: expect.stringMatching(/^(string|boolean|decimal|integer|dateTime|reference|binary|complex)$/),
        multiValued: expect.any(Boolean),
        description: expect.stringMatching(/./),
        required: expect.any(Boolean),
        mutability: expect.stringMatching(/^(readOnly|readWrite|immutable|writeOnly)$/),
        returned: expect.stringMatching(/^(always|never|default|request)$/),
      })
      if (attribute.type === 'reference') expect(attribute.referenceTypes.length).toBeGreaterThan(0)
      if (attribute.type === 'complex') expect(attribute.subAttributes.length).toBeGreaterThan(0)
    }
  }
})

test('what a schema requires is what a create needs', async () => {
  const required = async (urn: string) =>
    (await scim.get(`/Schemas/${urn}`)).body.attributes
      .filter((attribute: Json) => attribute.required)
      .map((attribute: Json) => attribute.name)
  expect(await required(userSchema)).toEqual(['userName'])
  expect(await required(groupSchema)).toEqual(['displayName'])
  expect((await scim.post('/Users', { userName: 'ada@example.test' })).status).toBe(201)
  expect((await scim.post('/Groups', { displayName: 'Engineering' })).status).toBe(201)
})

test('members are declared to be Users only, whose names we supply, because groups within groups are refused', async () => {
  const { attributes } = (await scim.get(`/Schemas/${groupSchema}`)).body
  const members = attributes.find((attribute: Json) => attribute.name === 'members')
  const parts = Object.fromEntries(members.subAttributes.map((part: Json) => [part.name, part]))
  expect(parts.type).toMatchObject({ canonicalValues: ['User'], returned: 'request' })
  expect(parts.$ref).toMatchObject({ referenceTypes: ['User'], returned: 'request' })
  expect(parts.display).toMatchObject({ mutability: 'readOnly', returned: 'default' })
  const ada = (await scim.post('/Users', { userName: 'ada@example.test', displayName: 'Ada' })).body
  const inner = (await scim.post('/Groups', { displayName: 'Inner', members: [{ value: ada.id, display: 'Somebody else' }] })).body
  expect(inner.members).toEqual([{ value: ada.id, display: 'Ada' }])
  expect((await scim.post('/Groups', { displayName: 'Outer', members: [{ value: inner.id, type: 'Group' }] })).status).toBe(400)
})

test('unknown ones are a SCIM 404', async () => {
  for (const path of ['/ResourceTypes/Device', '/ResourceTypes/users', '/Schemas/urn:x', '/Schemas/User', '/ServiceProviderConfig/x']) {
    const { status, body } = await scim.get(path)
    expect([path, status, body.status]).toEqual([path, 404, '404'])
  }
})

test('a filter on them is forbidden, as RFC 7644 requires', async () => {
  for (const path of ['/ResourceTypes', '/Schemas', '/ServiceProviderConfig', '/ResourceTypes/User']) {
    expect((await scim.get(`${path}?filter=${encodeURIComponent('name eq "User"')}`)).status).toBe(403)
  }
})

test('the flag that Entra appends to its Tenant URL and other unknown query keys are ignored', async () => {
  expect((await scim.get('/Users?aadOptscim062020')).status).toBe(200)
  expect((await scim.get('/ServiceProviderConfig?aadOptscim062020&x=1')).status).toBe(200)
  const { body } = await scim.post('/Users?aadOptscim062020', { userName: 'ada@example.test' })
  expect(body.meta.location).toBe(`${scim.base}/Users/${body.id}`)
})
