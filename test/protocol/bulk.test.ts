import { beforeEach, describe, expect, test } from 'vitest'
import { createTestBackend, errorSchema, type Json, person, type ScimConnection } from '../support/backend.js'

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

const bulkSchema = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest'
const bulk = (Operations: unknown[], extra: Record<string, unknown> = {}) =>
  scim.post('/Bulk', { schemas: [bulkSchema], Operations, ...extra })
const create = (bulkId: string, userName: string) => ({ method: 'POST', path: '/Users', bulkId, data: person(userName) })
const statuses = (body: Json): string[] => body.Operations.map((operation: Json) => operation.status)

describe('a bulk request', () => {
  test('runs every kind of operation and reports on each in the order sent', async () => {
    const ada = (await scim.post('/Users', person('ada@example.test'))).body
    const bob = (await scim.post('/Users', person('bob@example.test'))).body
    const { status, body } = await bulk([
      create('new', 'cyd@example.test'),
      { method: 'PUT', path: `/Users/${ada.id}`, data: person('ada@example.test', { title: 'Countess' }) },
      { method: 'patch', path: `/Users/${ada.id}`, data: { Operations: [{ op: 'replace', path: 'active', value: false }] } },
      { method: 'DELETE', path: `/Users/${bob.id}` },
    ])
    expect(status).toBe(200)
    expect(body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:BulkResponse'])
    const cyd = body.Operations[0].location.split('/').at(-1)
    expect(body.Operations).toEqual([
      { method: 'POST', bulkId: 'new', status: '201', location: `${scim.base}/Users/${cyd}`, version: 'W/"1"' },
      { method: 'PUT', status: '200', location: `${scim.base}/Users/${ada.id}`, version: 'W/"2"' },
      { method: 'PATCH', status: '200', location: `${scim.base}/Users/${ada.id}`, version: 'W/"3"' },
      { method: 'DELETE', status: '204', location: `${scim.base}/Users/${bob.id}` },
    ])
    expect((await scim.get(`/Users/${ada.id}`)).body).toMatchObject({ title: 'Countess', active: false })
    expect((await scim.get('/Users')).body.totalResults).toBe(2)
  })

  test('creates what others refer to first, wherever it stands', async () => {
    const { body } = await bulk([
      { method: 'POST', path: '/Groups', bulkId: 'group', data: { displayName: 'Engineering', members: [{ value: 'bulkId:ada' }] } },
      create('ada', 'ada@example.test'),
      {
        method: 'PATCH',
        path: '/Groups/bulkId:group',
        data: { Operations: [{ op: 'add', path: 'members', value: [{ value: 'bulkId:bob' }] }] },
      },
      create('bob', 'bob@example.test'),
    ])
    expect(statuses(body)).toEqual(['201', '201', '204', '201'])
    const [group] = (await scim.get('/Groups')).body.Resources
    expect(group.members).toHaveLength(2)
  })

  test('a reference to something that was not created is 409, and so is a circular one', async () => {
    const { body } = await bulk([
      { method: 'POST', path: '/Groups', bulkId: 'a', data: { displayName: 'A', members: [{ value: 'bulkId:b' }] } },
      { method: 'POST', path: '/Groups', bulkId: 'b', data: { displayName: 'B', members: [{ value: 'bulkId:a' }] } },
      { method: 'POST', path: '/Groups', bulkId: 'c', data: { displayName: 'C', members: [{ value: 'bulkId:nobody' }] } },
      { method: 'DELETE', path: '/Users/bulkId:nobody' },
    ])
    expect(statuses(body)).toEqual(['409', '409', '409', '409'])
    expect((await scim.get('/Groups')).body.totalResults).toBe(0)
  })

  test('continues after a failure, each operation independent, until failOnErrors', async () => {
    const operations = [
      create('1', 'ada@example.test'),
      create('2', 'ADA@example.test'),
      create('3', 'Ada@example.test'),
      create('4', 'bob@example.test'),
    ]
    const all = await bulk(operations)
    expect(statuses(all.body)).toEqual(['201', '409', '409', '201'])
    expect(all.body.Operations[1].response).toMatchObject({ status: '409', scimType: 'uniqueness' })
    expect(all.body.Operations[1].location).toBeUndefined()
    const stopped = await bulk([create('5', 'cyd@example.test'), ...operations.slice(1), create('6', 'dan@example.test')], {
      failOnErrors: 2,
    })
    expect(statuses(stopped.body)).toEqual(['201', '409', '409'])
  })

  test('a malformed operation fails alone; the others are tried', async () => {
    for (const [wrong, told] of [
      [{ method: 'GET', path: '/Users' }, { status: '400' }],
      [
        { method: 'POST', path: '/Users', data: person('x') },
        { method: 'POST', status: '400' },
      ],
      [
        { method: 'POST', path: '/Widgets', bulkId: 'x', data: {} },
        { method: 'POST', bulkId: 'x', status: '400' },
      ],
      [
        { method: 'DELETE', path: '/Users' },
        { method: 'DELETE', status: '400' },
      ],
      [
        { method: 'PUT', path: '/Users/1', bulkId: 'y' },
        { method: 'PUT', bulkId: 'y', status: '400' },
      ],
    ] as [Json, Json][]) {
      const { status, body } = await bulk([wrong, create('ada', 'ada@example.test')])
      expect([wrong, status, statuses(body)]).toEqual([wrong, 200, ['400', '201']])
      const { response, ...rest } = body.Operations[0]
      expect(rest).toEqual(told)
      expect(response).toMatchObject({ schemas: [errorSchema], status: '400', detail: expect.stringContaining('peration 1') })
      await scim.delete(body.Operations[1].location.slice(scim.base.length))
    }
    const stopped = await bulk([{ method: 'GET', path: '/Users' }, create('ada', 'ada@example.test')], { failOnErrors: 1 })
    expect(statuses(stopped.body)).toEqual(['400'])
    const referring = { method: 'POST', path: '/Groups', bulkId: 'g', data: { displayName: 'A', members: [{ value: 'bulkId:x' }] } }
    expect(statuses((await bulk([referring, { method: 'POST', path: '/Widgets', bulkId: 'x', data: {} }])).body)).toEqual(['409', '400'])
  })

  test('honours version as If-Match', async () => {
    const ada = (await scim.post('/Users', person('ada@example.test'))).body
    const patch = (version: string, title: string) => ({
      method: 'PATCH',
      path: `/Users/${ada.id}`,
      version,
      data: { Operations: [{ op: 'replace', path: 'title', value: title }] },
    })
    const { body } = await bulk([patch('W/"1"', 'one'), patch('W/"1"', 'two')])
    expect(statuses(body)).toEqual(['200', '412'])
  })

  test('over its limits is 413, and malformed is 400', async () => {
    const many = await bulk(Array.from({ length: 1001 }, (_, index) => ({ method: 'DELETE', path: `/Users/${index}` })))
    expect(many.status).toBe(413)
    expect((await scim.post('/Bulk', { Operations: [] })).status).toBe(400)
    expect((await scim.post('/Bulk', { schemas: [bulkSchema] })).status).toBe(400)
    expect((await bulk([7])).status).toBe(400)
    expect((await bulk([create('same', 'a@example.test'), create('same', 'b@example.test')])).status).toBe(400)
    expect((await bulk([], { failOnErrors: 0 })).status).toBe(400)
    expect((await bulk([])).body.Operations).toEqual([])
  })

  test('records each operation in the activity like a request of its own', async () => {
    await bulk([create('1', 'ada@example.test'), create('2', 'ada@example.test'), { method: 'PUT', path: '/Users/1' }])
    const rows = await scim.host.storage.list('activity', { index: 'key', equals: [scim.organization_id], limit: 10 })
    const [created, ...activities] = rows.map((row) => JSON.parse(row.body))
    expect(created.kind).toBe('connection.create')
    expect(activities.map(({ kind, cause, request }) => [kind, cause, request.method, request.path])).toEqual([
      ['member.create', null, 'POST', '/Users'],
      ['request.refused', 'duplicate', 'POST', '/Users'],
      ['request.refused', 'invalid_request', 'POST', '/Bulk'],
    ])
  })
})
