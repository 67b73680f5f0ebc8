import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createTestBackend, errorSchema, groupSchema, type Json, patchSchema, person, type ScimConnection } from '../support/backend.js'

/** Requests of each kind; `npm run fuzz` sends more. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 2500)

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

const pristine = Object.getOwnPropertyNames(Object.prototype).length

/** Every answer is SCIM, none is a failure of ours, and nothing leaks onto built-ins. Plain checks, because they run 10,000 times. */
function assertSafe({ status, headers, text, body }: { status: number; headers: Headers; text: string; body: Json }, method = 'GET'): void {
  const isError = status >= 400
  const hasBody = isError && method !== 'HEAD'
  const wrong = [
    status >= 500 && 'our own failure',
    headers.get('x-content-type-options') !== 'nosniff' && 'no nosniff',
    isError && headers.get('content-type') !== 'application/scim+json' && 'not SCIM',
    hasBody && (body?.schemas?.[0] !== errorSchema || body.status !== String(status)) && 'no SCIM error',
    isError && text.length > 1000 && 'an echo',
    Object.getOwnPropertyNames(Object.prototype).length !== pristine && 'a polluted prototype',
    ({} as Json).polluted !== undefined && 'a polluted object',
  ].filter(Boolean)
  expect(wrong, `${status} ${text.slice(0, 300)}`).toEqual([])
}

describe('JSON', () => {
  const send = (text: string) => scim.post('/Users', text, { headers: { 'content-type': 'application/json' } })

  test('200,000 levels deep is refused before anything recurses', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const answer = await send(`${open.repeat(200_000)}1${close.repeat(200_000)}`)
      assertSafe(answer)
      expect(answer.status).toBe(400)
    }
  })

  test('33 levels are too many, even in an unknown attribute', async () => {
    const nested = (depth: number) => `{"userName":"ada@example.test","x":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`
    expect((await send(nested(33))).status).toBe(400)
    expect((await send(nested(32))).status).toBe(201)
  })

  test('too many keys, elements and characters are refused', async () => {
    const keys = Array.from({ length: 257 }, (_, index) => `"k${index}":1`).join()
    expect((await send(`{"userName":"a",${keys}}`)).status).toBe(400)
    expect((await send(`{"userName":"a","x":[${'1,'.repeat(100_000)}1]}`)).status).toBe(400)
    expect((await send(`{"userName":"a","title":"${'x'.repeat(65_537)}"}`)).status).toBe(400)
    expect((await send(`{"userName":"a@x.test","title":"${'x'.repeat(65_536)}"}`)).status).toBe(201)
  })

  test.each(['1e400', '-0', '1e-400', '123456789012345678901234567890', '00', '+1', '.5', '0x10', 'NaN', 'Infinity', 'undefined', "'a'"])(
    'with %s where a number may be is an answer, not a failure',
    async (number) => {
      assertSafe(await send(`{"userName":"ada@example.test","active":true,"x":${number}}`))
    },
  )

  test('a byte order mark is ignored', async () => {
    expect((await send(`\uFEFF${JSON.stringify(person('ada@example.test'))}`)).status).toBe(201)
  })

  test('keys of the prototype have no effect anywhere', async () => {
    const { body: user } = await scim.post('/Users', person('ada@example.test'))
    const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'
    assertSafe(await send(`${evil},"userName":"eve@example.test","name":{"__proto__":{"polluted":1},"familyName":"E"}}`))
    for (const value of [
      '{"__proto__":{"polluted":1}}',
      '{"constructor.prototype.polluted":1}',
      '{"name":{"__proto__":{"polluted":1}}}',
      '{"__proto__.polluted":1}',
    ]) {
      assertSafe(await scim.patch(`/Users/${user.id}`, `{"schemas":["${patchSchema}"],"Operations":[{"op":"add","value":${value}}]}`))
    }
    for (const path of [
      '__proto__',
      '__proto__.polluted',
      'constructor',
      'name.__proto__',
      'name.constructor',
      'toString',
      'emails[__proto__ eq 1]',
      'hasOwnProperty',
    ]) {
      const answer = await scim.operate(`/Users/${user.id}`, [{ op: 'add', path, value: 1 }])
      assertSafe(answer)
      expect([path, answer.status]).toEqual([path, 400])
    }
    for (const key of ['__proto__', 'constructor', 'toString', 'valueOf']) {
      assertSafe(await scim.get(`/Users?attributes=${key}&sortBy=${key}`))
      assertSafe(await scim.get(`/Users?attributes=${key}`))
      assertSafe(await scim.get(`/Users?filter=${encodeURIComponent(`${key} eq "x"`)}`))
      assertSafe(await scim.get(`/${key}`))
      assertSafe(await scim.get(`/Users/${key}`))
      assertSafe(await scim.get(`/Schemas/${key}`))
    }
  })

  test('markup and odd characters in values are stored and sent back unchanged', async () => {
    for (const [index, title] of [
      '<script>alert(1)</script>',
      '"\\\u2028\u2029',
      '\u202Eevil',
      '💩',
      '=1+1',
      "'; drop table users; --",
      '%_\\',
    ].entries()) {
      const { status, body } = await scim.post('/Users', person(`user${index}@example.test`, { title, displayName: title }))
      expect([status, body.title]).toEqual([201, title])
      expect((await scim.get(`/Users/${body.id}`)).body).toEqual(body)
      const found = await scim.get(`/Users?filter=${encodeURIComponent(`title eq ${JSON.stringify(title)}`)}`)
      expect(found.body.Resources.map((user: Json) => user.id)).toContain(body.id)
    }
  })
})

test('10,000 values of one attribute are refused, 50,000 members are not too many for a body', async () => {
  const emails = Array.from({ length: 10_000 }, (_, index) => ({ value: `a${index}@x.test` }))
  expect((await scim.post('/Users', person('ada@example.test', { emails }))).status).toBe(400)
  const members = Array.from({ length: 50_000 }, (_, index) => ({ value: `5c7b1d1e-0000-4000-8000-${String(index).padStart(12, '0')}` }))
  const { status, body } = await scim.post('/Groups', { schemas: [groupSchema], displayName: 'Everyone', members })
  expect([status, body.scimType]).toEqual([400, 'invalidValue'])
})

describe('fuzz', () => {
  test('the generators produce something', () => expect(numRuns).toBeGreaterThan(0))

  const sink = fc.oneof(
    fc.constant('/Users'),
    fc.constant('/Groups'),
    fc.constant('/Bulk'),
    fc.constant('/Users/.search'),
    fc.constant('/.search'),
  )

  test('any bytes as a body', async () => {
    const nearJson = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.json(), fc.nat(200), fc.string({ maxLength: 3 })).map(([text, at, noise]) => text.slice(0, at) + noise + text.slice(at)),
    )
    await fc.assert(
      fc.asyncProperty(sink, nearJson, async (path, text) => {
        assertSafe(await scim.post(path, text, { headers: { 'content-type': 'application/scim+json' } }))
      }),
      { numRuns },
    )
  }, 120_000)

  test('any value under the names that mean something', async () => {
    const names = [
      'schemas',
      'userName',
      'name',
      'emails',
      'active',
      'externalId',
      'displayName',
      'members',
      'id',
      'meta',
      'groups',
      'Operations',
      'filter',
      'count',
      'cursor',
      'value',
      'type',
      'primary',
      '__proto__',
    ]
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie('value'), { maxLength: 4 }), tie('object')),
      object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 8 }),
    }))
    await fc.assert(
      fc.asyncProperty(sink, tree.object, async (path, body) => {
        assertSafe(await scim.post(path, body))
      }),
      { numRuns },
    )
  }, 120_000)

  test('any operations of a patch', async () => {
    const { body: user } = await scim.post('/Users', person('ada@example.test'))
    const { body: group } = await scim.post('/Groups', { displayName: 'Engineering', members: [{ value: user.id }] })
    const path = fc.oneof(
      fc.constantFrom(
        'userName',
        'name',
        'name.familyName',
        'emails',
        'emails[type eq "work"]',
        'emails[type eq "work"].value',
        'active',
        'members',
        'displayName',
        'id',
        'meta.version',
        'schemas',
        `members[value eq "${user.id}"]`,
      ),
      fc.string({ maxLength: 40 }),
      fc
        .tuple(fc.constantFrom('emails', 'members', 'name', 'x'), fc.string({ maxLength: 20 }))
        .map(([name, filter]) => `${name}[${filter}]`),
    )
    const operation = fc.record(
      { op: fc.constantFrom('add', 'replace', 'remove', 'Add', 'REMOVE', 'move', ''), path, value: fc.jsonValue({ maxDepth: 3 }) },
      { requiredKeys: ['op'] },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(`/Users/${user.id}`, `/Groups/${group.id}`),
        fc.array(operation, { maxLength: 5 }),
        async (target, operations) => {
          const before = (await scim.get(target)).text
          const answer = await scim.operate(target, operations)
          assertSafe(answer)
          const after = await scim.get(target)
          if (after.status !== 200) expect.fail(`the resource is gone: ${after.text}`)
          if (answer.status >= 400 && after.text !== before) expect.fail(`half done: ${after.text}`)
        },
      ),
      { numRuns },
    )
  }, 120_000)

  test('any path and any query', async () => {
    const { body: user } = await scim.post('/Users', person('ada@example.test'))
    const segment = fc.oneof(
      fc.constantFrom('Users', 'Groups', 'Bulk', 'Schemas', '.search', 'Me', '', '.', '..', '%2e%2e', '%00', '%zz', '%E0%A4%A', user.id),
      fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[?#]/g, '')),
    )
    const parameter = fc.tuple(
      fc.constantFrom('filter', 'startIndex', 'count', 'cursor', 'sortBy', 'sortOrder', 'attributes', 'excludedAttributes', 'x'),
      fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.constantFrom('userName eq "a"', '1', '-1', 'userName', 'descending', '%', 'emails[', '(((('),
      ),
    )
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS')
    await fc.assert(
      fc.asyncProperty(
        method,
        fc.array(segment, { maxLength: 4 }),
        fc.array(parameter, { maxLength: 3 }),
        async (name, segments, query) => {
          const search = query.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
          const url = new URL(`${scim.base}/${segments.join('/')}?${search}`)
          // "..", resolved by the URL parser, may lead out of the protocol; what is there is not ours to answer.
          fc.pre(url.pathname.startsWith('/scim/v2/'))
          const answer = await scim.request(name, url.href)
          if (answer.status === 501) return
          assertSafe(answer, name)
        },
      ),
      { numRuns },
    )
  }, 120_000)
})
