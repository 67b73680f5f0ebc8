import { beforeEach, describe, expect, test } from 'vitest'
import { routes } from '../../src/server/protocol/routes.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import { StorageUnavailable } from '../../src/server/storage/types.js'
import { createTestBackend, errorSchema, person, type ScimConnection } from '../support/backend.js'
import type { LogEntry } from '../support/logs.js'

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const paths = Object.keys(routes).map((path) => `/${path.replace(':id', '5c7b1d1e-0000-4000-8000-000000000000')}`)

test('there are routes to test', () => expect(paths.length).toBeGreaterThan(10))

test('every path with every method answers with SCIM, and every refusal is a SCIM error that no cache stores', async () => {
  for (const path of paths) {
    for (const method of methods) {
      const { status, headers, body, text } = await scim.request(method, path)
      expect([path, method, status < 500 || status === 501]).toEqual([path, method, true])
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('access-control-allow-origin')).toBeNull()
      if (status < 400) continue
      expect([path, method, headers.get('content-type')]).toEqual([path, method, 'application/scim+json'])
      expect(body).toMatchObject({ schemas: [errorSchema], status: String(status), detail: expect.any(String) })
      expect(text).not.toMatch(/\bat .+:\d+|node_modules/)
    }
  }
})

test('a method that an endpoint does not have is 405 with those it has; an override header changes nothing', async () => {
  const { status, headers } = await scim.delete('/Users')
  expect([status, headers.get('allow')]).toEqual([405, 'HEAD, GET, POST'])
  const user = (await scim.post('/Users', person('ada@example.test'))).body
  await scim.get(`/Users/${user.id}`, { headers: { 'x-http-method-override': 'DELETE' } })
  expect((await scim.get(`/Users/${user.id}`)).status).toBe(200)
  expect((await scim.request('OPTIONS', '/Users')).status).toBe(405)
})

test('/Me is not offered: 501', async () => {
  for (const method of methods) expect((await scim.request(method, '/Me')).status).toBe(501)
})

describe('a wrong path', () => {
  test.each([
    ['//Users', 'slash'],
    ['/users', 'case-sensitive'],
    ['/Users/Users', 'twice'],
    ['/scim/v2/x/Users', 'twice'],
    ['/Nothing', '/Users'],
    ['/Users/x/y', '/Users'],
    ['/Users/%zz', 'no User'],
    ['/%E0%A4%A', '/Users'],
    ['/Users/..%2f..%2fGroups', 'no User'],
    ['/constructor', '/Users'],
    ['/__proto__/x', '/Users'],
  ])('%s is 404 with a sentence an admin can act on', async (path, word) => {
    const { status, body } = await scim.get(path)
    expect(status).toBe(404)
    expect(body.detail.toLowerCase()).toContain(word.toLowerCase())
  })

  test('a slash at the end of an endpoint is forgiven', async () => {
    expect((await scim.get('/Users/')).status).toBe(200)
    expect((await scim.get('/Groups/?count=1')).status).toBe(200)
  })
})

describe('a body', () => {
  const send = (body: BodyInit | null, type: string | null = 'application/scim+json', headers: Record<string, string> = {}) =>
    scim.request('POST', '/Users', { body, headers: { ...(type !== null && { 'content-type': type }), ...headers } })

  test.each(['application/scim+json', 'application/json', 'Application/JSON; charset=UTF-8', 'application/scim+json;charset="utf-8"'])(
    'of type %s is read',
    async (type) => {
      expect((await send(JSON.stringify(person('ada@example.test')), type)).status).toBe(201)
    },
  )

  test.each(['text/plain', 'text/html', 'application/xml', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', ''])(
    'of type %j is refused with 415',
    async (type) => {
      expect((await send(JSON.stringify(person('ada@example.test')), type)).status).toBe(415)
    },
  )

  test('that is compressed is refused with 415', async () => {
    expect((await send('x', 'application/json', { 'content-encoding': 'gzip' })).status).toBe(415)
    expect((await send(JSON.stringify(person('ada@example.test')), 'application/json', { 'content-encoding': 'identity' })).status).toBe(
      201,
    )
  })

  test.each([
    ['nothing', '', 'invalidSyntax'],
    ['half an object', '{"userName":', 'invalidSyntax'],
    ['text', 'userName=ada', 'invalidSyntax'],
    ['a list', '[]', 'invalidSyntax'],
    ['null', 'null', 'invalidSyntax'],
    ['two keys of one name', '{"userName":"a","userName":"b"}', 'invalidSyntax'],
    ['something after the object', '{"userName":"a"} x', 'invalidSyntax'],
    ['a NUL', '{"userName":"a\\u0000"}', 'invalidValue'],
    ['half a surrogate pair', '{"userName":"\\ud800"}', 'invalidValue'],
    ['the other half of one', '{"userName":"\\udc00"}', 'invalidValue'],
  ])('with %s is 400', async (_what, body, scimType) => {
    const answer = await send(body)
    expect([answer.status, answer.body.scimType]).toEqual([400, scimType])
  })

  test('that is not UTF-8 is 400', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('{"userName":"a'), 0xff, ...new TextEncoder().encode('"}')])
    const { status, body } = await send(bytes)
    expect([status, body.scimType]).toEqual([400, 'invalidSyntax'])
  })

  test('over 5 MiB is 413, whether or not its length is announced', async () => {
    const told = await send(`{"userName":"${'a'.repeat(5 * 1024 * 1024)}"}`)
    expect(told.status).toBe(413)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(0x20))
      },
    })
    expect((await send(endless)).status).toBe(413)
    expect(sent).toBeLessThan(6 * 1024 * 1024)
    const lying = await send('{}', 'application/json', { 'content-length': '99999999' })
    expect(lying.status).toBe(413)
  })
})

test('no refusal repeats what was sent', async () => {
  const secret = 'Tr0ub4dor-x'
  const markup = '<script>alert(1)</script>'
  const user = (await scim.post('/Users', person('ada@example.test'))).body
  const answers = [
    await scim.get(`/Users/${encodeURIComponent(markup)}`),
    await scim.get(`/${encodeURIComponent(markup)}`),
    await scim.get(`/Users?filter=${encodeURIComponent(`${markup} eq "${secret}"`)}`),
    await scim.get(`/Users?filter=${encodeURIComponent(`userName zz "${secret}"`)}`),
    await scim.get(`/Users?startIndex=${encodeURIComponent(markup)}`),
    await scim.get(`/Users?cursor=${encodeURIComponent(markup)}`),
    await scim.post('/Users', person('x', { active: markup, password: secret })),
    await scim.post('/Users', `{"userName":"${secret}`),
    await scim.operate(`/Users/${user.id}`, [{ op: 'replace', path: markup, value: secret }]),
    await scim.operate(`/Users/${user.id}`, [{ op: markup, path: 'title', value: secret }]),
  ]
  for (const { status, text } of answers) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain(secret)
    expect(text).not.toContain('<script')
  }
})

describe('when something fails on our side', () => {
  /**
   * A connection whose storage fails, and what its requests log. What is written in the background fails as well, which does not matter
   * here.
   */
  async function failing(error: Error): Promise<{ broken: ScimConnection; loggedByRequests(): Promise<LogEntry[]> }> {
    const storage = createMemoryStorage()
    let isBroken = false
    const host = await createTestBackend({
      storage: {
        ...storage,
        get: async (table, key) => {
          if (isBroken && table === 'users') throw error
          return storage.get(table, key)
        },
        write: async (work) => {
          if (isBroken) throw error
          return storage.write(work)
        },
      },
    })
    const broken = await host.createConnection()
    isBroken = true
    const loggedByRequests = async () => {
      isBroken = false
      await host.backend.close()
      return host.takeLogged().filter(({ detail }) => detail?.request_id !== undefined)
    }
    return { broken, loggedByRequests }
  }

  test('the answer is a SCIM 500 with the id of the request; the cause is in the log, not in the answer', async () => {
    const { broken, loggedByRequests } = await failing(new Error('secret of the database'))
    for (const answer of [await broken.get('/Users/x'), await broken.post('/Users', person('ada@example.test'))]) {
      const { status, headers, body, text } = answer
      expect([status, headers.get('content-type'), body.status]).toEqual([500, 'application/scim+json', '500'])
      expect(body.detail).toContain(headers.get('x-request-id'))
      expect(text).not.toMatch(/secret|Error:|at /)
    }
    const logged = await loggedByRequests()
    expect(logged).toHaveLength(2)
    expect(JSON.stringify(logged[0])).toContain('secret of the database')
  })

  test('a storage that cannot answer now is 503 with an integer Retry-After', async () => {
    const { broken, loggedByRequests } = await failing(new StorageUnavailable('The disk is full.'))
    const { status, headers, body, text } = await broken.post('/Users', person('ada@example.test'))
    expect([status, headers.get('retry-after'), body.status]).toEqual([503, '5', '503'])
    expect(text).not.toContain('disk')
    expect(await loggedByRequests()).toHaveLength(1)
  })

  test('a bulk request reports the failure for the operation it happened to', async () => {
    const { broken, loggedByRequests } = await failing(new Error('secret of the database'))
    const operation = { method: 'POST', path: '/Users', bulkId: '1', data: person('ada@example.test') }
    const { status, body } = await broken.post('/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [operation],
    })
    expect([status, body.Operations[0].status, body.Operations[0].response.detail]).toEqual([
      200,
      '500',
      expect.stringContaining('request-id-'),
    ])
    expect(await loggedByRequests()).toHaveLength(1)
  })
})
