import { beforeEach, describe, expect, test } from 'vitest'
import { issueToken } from '../../src/server/access/tokens.js'
import { routes } from '../../src/server/protocol/routes.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import type { Storage, StorageReader } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, type Json, person, publicUrl, type ScimConnection } from '../support/backend.js'

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

/** A connection of another organization on the same backend. */
async function connectNeighbour(): Promise<ScimConnection> {
  const { organization_id } = await scim.host.createOrganization({ organization_name: 'Globex' })
  return scim.host.createConnection({ organization_id })
}

/** One step of a rotation by the host; the first gives the next token. */
async function rotate(step: 'start' | 'complete' | 'cancel', host = scim.host): Promise<string> {
  return expectOk(await host.server('POST', `${scim.path}/rotate/${step}`)).connection.next_bearer_token
}

/** Replaces the connection's token and returns the one that works from now on. */
async function replaceToken(): Promise<string> {
  const next = await rotate('start')
  await rotate('complete')
  return next
}

/** A token that was cancelled before it was ever the connection's own. */
async function cancelledToken(): Promise<string> {
  const next = await rotate('start')
  await rotate('cancel')
  return next
}

const day = 86_400_000
const withToken = (token: string) => ({ authorization: `Bearer ${token}` })

/** What activity says about refused requests, oldest first. */
async function refusals(): Promise<Json[]> {
  await scim.host.backend.flush()
  const rows = await scim.host.storage.list('activity', { index: 'key', equals: [scim.organization_id], limit: 100 })
  return rows.map((row) => JSON.parse(row.body)).filter((activity) => activity.kind === 'request.refused')
}

/** A storage that reports when a given number of writes is waiting behind one that is held up. */
function queueing(storage: Storage): { storage: Storage; queued(count: number): Promise<void> } {
  let waiting = 0
  let isHeld = () => {}
  const write: Storage['write'] = async (work, options) => {
    waiting++
    isHeld()
    return storage.write((writer) => {
      waiting--
      return work(writer)
    }, options)
  }
  const queued = async (count: number) => {
    while (waiting < count) await new Promise<void>((resolve) => (isHeld = resolve))
  }
  return { storage: { ...storage, write }, queued }
}

const causes = async () => (await refusals()).map(({ cause, token_last_four }) => [cause, token_last_four])

test('no route of the protocol answers without credentials', async () => {
  for (const path of Object.keys(routes)) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']) {
      const address = `${path} ${method}`
      const { status } = await scim.request(method, `/${path}`, { authorization: null, address })
      expect([path, method, status]).toEqual([path, method, 401])
    }
  }
  expect((await scim.get('/Nothing', { authorization: null })).status).toBe(401)
})

describe('the scheme', () => {
  test.each(['Bearer', 'bearer', 'BEARER', 'bEaReR '])('%j is read in any case', async (scheme) => {
    expect((await scim.get('/Users', { authorization: `${scheme} ${scim.token}` })).status).toBe(200)
  })

  test('a token in the query or in the body is not a credential', async () => {
    for (const path of [`/Users?access_token=${scim.token}`, `/Users?token=${scim.token}`]) {
      expect((await scim.get(path, { authorization: null })).status).toBe(401)
    }
    const { status } = await scim.post('/Users', { ...person('ada@example.test'), access_token: scim.token }, { authorization: null })
    expect(status).toBe(401)
  })
})

test('every wrong credential gets the same bytes, and only a token that was sent is called invalid', async () => {
  scim = await (await createTestBackend({ tokenLifetimeDays: 30 })).createConnection()
  const other = await connectNeighbour()
  const gone = await connectNeighbour()
  expectOk(await scim.host.server('DELETE', gone.path))
  const stranger = issueToken('bearer').token
  const replaced = scim.token
  const expired = await replaceToken()
  const cancelled = await cancelledToken()
  scim.host.clock.advance(29 * day)
  const token = await rotate('start')
  scim.host.clock.advance(day)
  expect((await scim.get('/Users', withToken(token))).status).toBe(200)
  const wrong = [
    'Bearer',
    'Bearer ',
    'Bearer undefined',
    'Bearer null',
    `Bearer ${stranger}`,
    `Bearer ${token}x`,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token.toUpperCase()}`,
    `Bearer ${other.token}`,
    `Bearer ${token}, Bearer ${token}`,
    `Bearer Bearer ${token}`,
    `Bearer "${token}"`,
    token,
    'non-token',
    `Basic ${btoa(`scim:${token}`)}`,
    `Token ${token}`,
    `Bearer ${replaced}`,
    `Bearer ${cancelled}`,
    `Bearer ${gone.token}`,
    `Bearer ${expired}`,
  ]
  const none = await scim.get('/Users', { authorization: null })
  expect(none.headers.get('www-authenticate')).toBe('Bearer realm="SCIM"')
  for (const authorization of wrong) {
    const { status, text, headers } = await scim.get('/Users', { authorization })
    expect([authorization, status, text]).toEqual([authorization, 401, none.text])
    expect(headers.get('content-type')).toBe('application/scim+json')
    const hasToken = !/^(Bearer\s*|(Basic|Token) .*)$/.test(authorization)
    expect([authorization, headers.get('www-authenticate')]).toEqual([
      authorization,
      hasToken ? 'Bearer realm="SCIM", error="invalid_token"' : 'Bearer realm="SCIM"',
    ])
  }
  const unknownConnection = `${publicUrl}/scim/v2/scim-connection-5c7b1d1e-0000-4000-8000-000000000000/Users`
  expect((await scim.get(unknownConnection, withToken(token))).text).toBe(none.text)
  expect((await gone.get('/Users')).text).toBe(none.text)
})

describe('the connection’s activity says what was wrong', () => {
  const cases: [cause: string, authorization: (own: string) => string | null, namesOwn: boolean][] = [
    ['no_credentials', () => null, false],
    ['missing_scheme', (own) => own, true],
    ['missing_scheme', () => 'non-token', false],
    ['wrong_scheme', (own) => `Basic ${btoa(own)}`, false],
    ['double_bearer', (own) => `Bearer Bearer ${own}`, true],
    ['unknown_token', () => `Bearer ${issueToken('bearer').token}`, false],
    ['unknown_token', (own) => `Bearer ${own}x`, false],
  ]
  test.each(cases)('%s', async (cause, authorization, namesOwn) => {
    await scim.get('/Users', { authorization: authorization(scim.token) })
    expect(await causes()).toEqual([[cause, namesOwn ? scim.token.slice(-4) : null]])
  })

  test('an expired, a replaced and a cancelled token are named by their last four characters', async () => {
    scim = await (await createTestBackend({ tokenLifetimeDays: 30 })).createConnection()
    const replaced = scim.token
    const expired = await replaceToken()
    const cancelled = await cancelledToken()
    scim.host.clock.advance(30 * day)
    for (const token of [expired, replaced, cancelled]) await scim.get('/Users', { authorization: `Bearer ${token}` })
    expect((await causes()).sort()).toEqual(
      [
        ['cancelled_token', cancelled.slice(-4)],
        ['expired_token', expired.slice(-4)],
        ['replaced_token', replaced.slice(-4)],
      ].sort(),
    )
  })

  test('another connection’s token is unknown here, and no character of it is stored', async () => {
    const other = await connectNeighbour()
    await scim.get('/Users', { authorization: `Bearer ${other.token}` })
    expect(await causes()).toEqual([['unknown_token', null]])
    expect(JSON.stringify(await refusals())).not.toContain(other.token.slice(-6))
  })

  test('many failures of one kind within a minute share one row with a count', async () => {
    for (let index = 0; index < 20; index++) await scim.get('/Users', { authorization: null })
    const rows = await refusals()
    expect(rows.map((row) => [row.cause, row.count])).toEqual([['no_credentials', 20]])
  })
})

describe('a token', () => {
  test('works along with the next one while a rotation is in progress', async () => {
    const next = await rotate('start')
    expect((await scim.get('/Users')).status).toBe(200)
    expect((await scim.get('/Users', { authorization: `Bearer ${next}` })).status).toBe(200)
  })

  test('stops working at once when it is replaced, and when it expires', async () => {
    scim = await (await createTestBackend({ tokenLifetimeDays: 30 })).createConnection()
    expect((await scim.get('/Users')).status).toBe(200)
    const next = await replaceToken()
    expect((await scim.get('/Users')).status).toBe(401)
    expect((await scim.get('/Users', withToken(next))).status).toBe(200)
    scim.host.clock.advance(30 * day - 1)
    expect((await scim.get('/Users', withToken(next))).status).toBe(200)
    scim.host.clock.advance(1)
    expect((await scim.get('/Users', withToken(next))).status).toBe(401)
  })

  test('that another process replaced stops working at once too, although this process cannot count the other’s commits', async () => {
    const inner = createMemoryStorage()
    // What a database that many processes share can say about their commits.
    const uncounted = <R extends StorageReader>(reader: R): R => ({ ...reader, changes: () => null })
    const storage: Storage = { ...uncounted(inner), write: (work, options) => inner.write((writer) => work(uncounted(writer)), options) }
    scim = await (await createTestBackend({ storage })).createConnection()
    const otherProcess = await createTestBackend({ storage: inner })
    await rotate('start', otherProcess)
    expect((await scim.post('/Users', person('ada@example.test'))).status).toBe(201)
    await rotate('complete', otherProcess)
    expect((await scim.get('/Users')).status).toBe(401)
    expect((await scim.post('/Users', person('bob@example.test'))).status).toBe(401)
  })

  test('that is replaced while its request waits to write no longer writes', async () => {
    const { storage, queued } = queueing(createMemoryStorage())
    scim = await (await createTestBackend({ storage })).createConnection()
    await rotate('start')
    // Nothing from before is left to be written in the background.
    await scim.host.backend.flush()
    let release = () => {}
    const holding = storage.write(() => new Promise<void>((resolve) => (release = resolve)))
    const revoking = rotate('complete')
    await queued(1)
    const posting = scim.post('/Users', person('ada@example.test'))
    await queued(2)
    release()
    await Promise.all([holding, revoking])
    const { status, headers } = await posting
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="SCIM", error="invalid_token"'])
    expect(await scim.host.storage.list('users', { index: 'key', equals: [scim.connection_id], limit: 1 })).toEqual([])
  })

  test.each(['deleting', 'deleted'] as const)('of a connection that is %s is worthless and leaves no trace', async (status) => {
    const { backend, server, storage } = scim.host
    // A closed backend runs no jobs, so the deletion remains as it is just after the answer.
    if (status === 'deleting') await backend.close()
    expectOk(await server('DELETE', scim.path))
    if (status === 'deleted') await backend.flush()
    expect((await storage.get('connections', [scim.connection_id]))?.status).toBe(status)
    expect((await scim.get('/Users')).status).toBe(401)
    expect(await causes()).toEqual([])
  })
})

describe('connections are isolated', () => {
  test('another connection’s ids are not found, whatever is done with them; lists and filters never mix connections', async () => {
    const other = await connectNeighbour()
    const user = (await scim.post('/Users', person('ada@example.test', { externalId: 'x' }))).body
    const group = (await scim.post('/Groups', { displayName: 'Engineering', members: [{ value: user.id }] })).body
    for (const path of [`/Users/${user.id}`, `/Groups/${group.id}`]) {
      const body = path.startsWith('/Users') ? person('ada@example.test') : { displayName: 'x' }
      const answers = [
        await other.get(path),
        await other.put(path, body),
        await other.operate(path, [{ op: 'replace', path: 'externalId', value: 'y' }]),
        await other.delete(path),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    }
    for (const path of [
      '/Users',
      '/Groups',
      '/',
      '/Users?cursor=',
      `/Users?filter=${encodeURIComponent('userName eq "ada@example.test"')}`,
      `/Users?filter=${encodeURIComponent('externalId eq "x"')}`,
      `/Users?filter=${encodeURIComponent(`id eq "${user.id}"`)}`,
      `/Users?filter=${encodeURIComponent('emails.value eq "ada@example.test"')}`,
      `/Users?filter=${encodeURIComponent('userName pr')}&sortBy=userName`,
      `/Groups?filter=${encodeURIComponent(`members eq "${user.id}"`)}`,
    ]) {
      const { body } = await other.get(path)
      expect([path, body.totalResults, body.Resources]).toEqual([path, 0, []])
    }
    expect((await other.post('/Users', person('ada@example.test'))).status).toBe(201)
  })

  test('a token used on another connection’s path is 401, not 404', async () => {
    const other = await connectNeighbour()
    expect((await scim.get(`${other.base}/Users`)).status).toBe(401)
  })
})

describe('limits', () => {
  test('a connection may use twice its rate in a burst, then gets 429 with an integer Retry-After, then continues', async () => {
    scim = await (await createTestBackend({ rateLimit: 50 })).createConnection()
    const statuses = new Set<number>()
    for (let index = 0; index < 100; index++) statuses.add((await scim.get('/Users')).status)
    expect([...statuses]).toEqual([200])
    const limited = await scim.get('/Users')
    expect([limited.status, limited.headers.get('retry-after'), limited.body.status]).toEqual([429, '1', '429'])
    const other = await connectNeighbour()
    expect((await other.get('/Users')).status).toBe(200)
    scim.host.clock.advance(1000)
    expect((await scim.get('/Users')).status).toBe(200)
  })

  test('refused credentials are limited by address, separately: somebody with a valid token is never locked out', async () => {
    const bad = { authorization: 'Bearer wrong', address: '192.0.2.1' }
    const statuses: number[] = []
    for (let index = 0; index < 101; index++) statuses.push((await scim.get('/Users', bad)).status)
    expect([statuses[0], statuses[99], statuses[100]]).toEqual([401, 401, 429])
    expect((await scim.get('/Users', bad)).headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await scim.get('/Users', { address: '192.0.2.1' })).status).toBe(200)
    expect((await scim.get('/Users', { ...bad, address: '192.0.2.2' })).status).toBe(401)
  })
})

test('a paused connection answers 503 with an integer Retry-After, changes nothing, and records what it missed', async () => {
  const user = (await scim.post('/Users', person('ada@example.test'))).body
  expectOk(await scim.host.server('PUT', scim.path, { paused: true }))
  for (const answer of [
    await scim.get('/Users'),
    await scim.delete(`/Users/${user.id}`),
    await scim.post('/Users', person('b@example.test')),
  ]) {
    expect([answer.status, answer.headers.get('retry-after'), answer.body.status]).toEqual([503, '300', '503'])
  }
  expect((await causes()).map(([cause]) => cause)).toEqual(['connection_paused', 'connection_paused'])
  expectOk(await scim.host.server('PUT', scim.path, { paused: false }))
  expect((await scim.get('/Users')).body.totalResults).toBe(1)
})

test('locations come from the configuration, never from what a request says about its host', async () => {
  const { body } = await scim.post('/Users', person('ada@example.test'), {
    headers: { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'http', forwarded: 'host=evil.test' },
  })
  expect(body.meta.location).toBe(`${scim.base}/Users/${body.id}`)
  const elsewhere = await scim.get(`http://evil.test/scim/v2/${scim.connection_id}/Users/${body.id}`)
  expect(elsewhere.body.meta.location).toBe(body.meta.location)
})
