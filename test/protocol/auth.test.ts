import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { issueToken } from '../../src/server/access/tokens.js'
import { routes } from '../../src/server/protocol/routes.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import type { Reader, Storage } from '../../src/server/storage/types.js'
import { createTestConnection, type Json, person, publicUrl, type TestConnection, takeFailures } from '../support/scim.js'

let scim: TestConnection
beforeEach(async () => {
  scim = await createTestConnection()
})
afterEach(() => expect(takeFailures()).toEqual([]))

/** What activity says about refused requests, oldest first. */
async function refusals(): Promise<Json[]> {
  await scim.backend.flush()
  const rows = await scim.storage.list('activity', { index: 'key', equals: [scim.organization_id], limit: 100 })
  return rows.map((row) => JSON.parse(row.body)).filter((activity) => activity.kind === 'request.refused')
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

  test('a token in the query or in the body is no credential', async () => {
    for (const path of [`/Users?access_token=${scim.token}`, `/Users?token=${scim.token}`]) {
      expect((await scim.get(path, { authorization: null })).status).toBe(401)
    }
    const { status } = await scim.post('/Users', { ...person('ada@example.test'), access_token: scim.token }, { authorization: null })
    expect(status).toBe(401)
  })
})

test('every wrong credential gets the same bytes, and only one that was sent is called invalid', async () => {
  const other = await createTestConnection({ beside: scim })
  const stranger = issueToken('bearer').token
  const wrong = [
    'Bearer',
    'Bearer ',
    'Bearer undefined',
    'Bearer null',
    `Bearer ${stranger}`,
    `Bearer ${scim.token}x`,
    `Bearer ${scim.token.slice(0, -1)}`,
    `Bearer ${scim.token.toUpperCase()}`,
    `Bearer ${other.token}`,
    `Bearer ${scim.token}, Bearer ${scim.token}`,
    `Bearer Bearer ${scim.token}`,
    `Bearer "${scim.token}"`,
    scim.token,
    'non-token',
    `Basic ${btoa(`scim:${scim.token}`)}`,
    `Token ${scim.token}`,
    `Bearer ${await scim.addToken('replaced')}`,
    `Bearer ${await scim.addToken('cancelled')}`,
    `Bearer ${await scim.addToken('revoked')}`,
    `Bearer ${await scim.addToken('current', { expires_at: '2026-03-02T08:59:59.999Z' })}`,
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
  expect((await scim.get(unknownConnection)).text).toBe(none.text)
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
    const expired = await scim.addToken('current', { expires_at: '2026-03-02T09:00:00.000Z' })
    const replaced = await scim.addToken('replaced')
    const cancelled = await scim.addToken('cancelled')
    for (const token of [expired, replaced, cancelled]) await scim.get('/Users', { authorization: `Bearer ${token}` })
    expect((await causes()).sort()).toEqual(
      [
        ['cancelled_token', cancelled.slice(-4)],
        ['expired_token', expired.slice(-4)],
        ['replaced_token', replaced.slice(-4)],
      ].sort(),
    )
  })

  test('another connection’s token is unknown here, and not a character of it is kept', async () => {
    const other = await createTestConnection({ beside: scim })
    await scim.get('/Users', { authorization: `Bearer ${other.token}` })
    expect(await causes()).toEqual([['unknown_token', null]])
    expect(JSON.stringify(await refusals())).not.toContain(other.token.slice(-6))
  })

  test('many failures of one kind in one minute are one row with a count', async () => {
    for (let index = 0; index < 20; index++) await scim.get('/Users', { authorization: null })
    const rows = await refusals()
    expect(rows.map((row) => [row.cause, row.count])).toEqual([['no_credentials', 20]])
  })
})

describe('a token', () => {
  test('and the next one both work while the rotation is open', async () => {
    const next = await scim.addToken('next')
    expect((await scim.get('/Users')).status).toBe(200)
    expect((await scim.get('/Users', { authorization: `Bearer ${next}` })).status).toBe(200)
  })

  test('stops at once when it is replaced, and when it expires', async () => {
    const soon = await scim.addToken('next', { expires_at: '2026-03-02T09:00:01.000Z' })
    expect((await scim.get('/Users', { authorization: `Bearer ${soon}` })).status).toBe(200)
    scim.clock.advance(1000)
    expect((await scim.get('/Users', { authorization: `Bearer ${soon}` })).status).toBe(401)
    await scim.changeToken({ state: 'replaced' })
    expect((await scim.get('/Users')).status).toBe(401)
  })

  test('replaced by another process stops at once too, though this one counts none of its commits', async () => {
    const inner = createMemoryStorage()
    // What a database that many processes share can say about the others' commits.
    const uncounted = <R extends Reader>(reader: R): R => ({ ...reader, changes: () => null })
    const storage: Storage = { ...uncounted(inner), write: (work) => inner.write((writer) => work(uncounted(writer))) }
    const shared = await createTestConnection({ storage })
    expect((await shared.post('/Users', person('ada@example.test'))).status).toBe(201)
    const [token] = await inner.list('tokens', { index: 'by_connection', equals: [shared.connection_id], limit: 1 })
    await inner.write((writer) => writer.update('tokens', [token?.token_id ?? ''], { state: 'replaced' }))
    expect((await shared.get('/Users')).status).toBe(401)
    expect((await shared.post('/Users', person('bob@example.test'))).status).toBe(401)
  })

  test('revoked while its request waits for the writer does not write any more', async () => {
    let release = () => {}
    let begin = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const row = await scim.storage.list('tokens', { index: 'by_connection', equals: [scim.connection_id], limit: 1 })
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const revoking = scim.storage.write(async (writer) => {
      begin()
      await gate
      await writer.update('tokens', [row[0]?.token_id ?? ''], { state: 'replaced' })
    })
    await begun
    const posting = scim.post('/Users', person('ada@example.test'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    release()
    await revoking
    const { status, headers } = await posting
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="SCIM", error="invalid_token"'])
    expect(await scim.storage.list('users', { index: 'key', equals: [scim.connection_id], limit: 1 })).toEqual([])
  })

  test.each(['deleting', 'deleted'] as const)('of a connection that is %s is worth nothing and leaves nothing', async (status) => {
    await scim.changeConnection({ status })
    expect((await scim.get('/Users')).status).toBe(401)
    expect(await causes()).toEqual([])
  })
})

describe('connections are apart', () => {
  test('another connection’s ids are not found, whatever is done with them; lists and filters never cross', async () => {
    const other = await createTestConnection({ beside: scim })
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
    const other = await createTestConnection({ beside: scim })
    expect((await scim.get(`${other.base}/Users`)).status).toBe(401)
  })
})

describe('limits', () => {
  test('a connection has twice the rate at once, then 429 with an integer Retry-After, then goes on', async () => {
    scim = await createTestConnection({ options: { rateLimit: 50 } })
    const statuses = new Set<number>()
    for (let index = 0; index < 100; index++) statuses.add((await scim.get('/Users')).status)
    expect([...statuses]).toEqual([200])
    const limited = await scim.get('/Users')
    expect([limited.status, limited.headers.get('retry-after'), limited.body.status]).toEqual([429, '1', '429'])
    const other = await createTestConnection({ beside: scim })
    expect((await other.get('/Users')).status).toBe(200)
    scim.clock.advance(1000)
    expect((await scim.get('/Users')).status).toBe(200)
  })

  test('refused credentials are limited by address, on their own: whoever has a good token is never locked out', async () => {
    const bad = { authorization: 'Bearer wrong', address: '192.0.2.1' }
    const statuses: number[] = []
    for (let index = 0; index < 101; index++) statuses.push((await scim.get('/Users', bad)).status)
    expect([statuses[0], statuses[99], statuses[100]]).toEqual([401, 401, 429])
    expect((await scim.get('/Users', bad)).headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await scim.get('/Users', { address: '192.0.2.1' })).status).toBe(200)
    expect((await scim.get('/Users', { ...bad, address: '192.0.2.2' })).status).toBe(401)
  })
})

test('a paused connection answers 503 with an integer Retry-After, changes nothing, and says what it missed', async () => {
  const user = (await scim.post('/Users', person('ada@example.test'))).body
  await scim.changeConnection({ paused: 1 })
  for (const answer of [
    await scim.get('/Users'),
    await scim.delete(`/Users/${user.id}`),
    await scim.post('/Users', person('b@example.test')),
  ]) {
    expect([answer.status, answer.headers.get('retry-after'), answer.body.status]).toEqual([503, '300', '503'])
  }
  expect((await causes()).map(([cause]) => cause)).toEqual(['connection_paused', 'connection_paused'])
  await scim.changeConnection({ paused: 0 })
  expect((await scim.get('/Users')).body.totalResults).toBe(1)
})

test('locations come from configuration, never from what a request says about its host', async () => {
  const { body } = await scim.post('/Users', person('ada@example.test'), {
    headers: { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'http', forwarded: 'host=evil.test' },
  })
  expect(body.meta.location).toBe(`${scim.base}/Users/${body.id}`)
  const elsewhere = await scim.get(`http://evil.test/scim/v2/${scim.connection_id}/Users/${body.id}`)
  expect(elsewhere.body.meta.location).toBe(body.meta.location)
})
