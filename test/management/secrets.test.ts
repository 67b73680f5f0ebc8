import { expect, test } from 'vitest'
import { type TableName, tables } from '../../src/server/storage/tables.js'
import { digestOf, issueToken, isTokenShaped, sameDigest } from '../../src/server/tokens.js'
import { createTestBackend, expectOk, oktaUser } from '../support/backend.js'
import { openTestStorage } from '../support/storage.js'

test('an issued token is found in the two answers that issue it and nowhere else', async () => {
  const storage = await openTestStorage()
  const answers: { what: string; text: string }[] = []
  const { openSession, speakScim, backend, logged, events, server, organization, request } = await createTestBackend({ storage })
  const admin = await openSession()
  const say = async (what: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const answer = await admin.call(method, path, body, headers)
    answers.push({ what, text: answer.text + JSON.stringify([...answer.headers]) })
    return expectOk(answer).data
  }

  const key = { 'idempotency-key': 'once' }
  const { connection } = await say('create', 'POST', '/sdk/v1/b2b/scim', { identity_provider: 'okta' }, key)
  const { connection_id, bearer_token: first } = connection
  await say('replayed create', 'POST', '/sdk/v1/b2b/scim', { identity_provider: 'okta' }, key)
  const { connection: rotating } = await say('rotate start', 'POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id })
  const second = rotating.next_bearer_token
  const { setup_link } = await say('setup link', 'POST', '/sdk/v1/b2b/scim/setup_link', {}, { 'idempotency-key': 'link' })
  const secret = setup_link.url.split('#')[1]
  await say('replayed setup link', 'POST', '/sdk/v1/b2b/scim/setup_link', {}, { 'idempotency-key': 'link' })

  const scim = speakScim({ connection_id, token: first })
  await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })
  // Identity providers put tokens where they do not belong; those must not reach any log either.
  for (const authorization of [first, `Bearer Bearer ${first}`, `Basic ${btoa(`x:${second}`)}`, `bearer ${second}x`]) {
    await request(`/scim/v2/${connection_id}/Users?access_token=${first}`, { headers: { authorization, 'user-agent': `UA ${second}` } })
  }
  await scim(`/Users?filter=userName%20eq%20%22${first}%22`)
  await scim('/Users', { method: 'POST', body: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: '', password: first } })
  await scim('/Users', { method: 'POST', body: `{"token":"${first}"` })
  await backend.flush()
  await say('complete', 'POST', '/sdk/v1/b2b/scim/rotate/complete', { connection_id })
  await scim('/Users')
  await backend.flush()
  for (const [what, method, path, body] of [
    ['portal', 'GET', '/sdk/v1/b2b/scim/portal', undefined],
    ['get', 'GET', '/sdk/v1/b2b/scim', undefined],
    ['activity', 'POST', '/sdk/v1/b2b/scim/activity', { limit: 1000 }],
    ['members', 'POST', '/sdk/v1/b2b/organizations/me/members/search', {}],
    ['setup link read', 'GET', '/sdk/v1/b2b/scim/setup_link', undefined],
  ] as const) {
    await say(what, method, path, body)
  }
  const organizationAnswer = await server('GET', `/v1/b2b/organizations/${organization.organization_id}`)
  answers.push({ what: 'organization', text: organizationAnswer.text })

  for (const [token, allowed] of [
    [first, 'create'],
    [second, 'rotate start'],
    [secret, 'setup link'],
  ] as const) {
    expect(token.length).toBeGreaterThan(40)
    // A half is as telling as the whole: any 20 characters in a row of the random part.
    const part = token.slice(25, 45)
    expect(answers.filter((answer) => answer.text.includes(part)).map((answer) => answer.what)).toEqual([allowed])
    for (const table of Object.keys(tables) as TableName[]) {
      expect(JSON.stringify(await storage.list(table, { index: 'key', equals: [], limit: 10_000 })), table).not.toContain(part)
    }
    expect(JSON.stringify([logged, events])).not.toContain(part)
  }
  await backend.close()
})

test('tokens differ, carry a checksum, and match by digest only', () => {
  const tokens = Array.from({ length: 500 }, () => issueToken('bearer'))
  expect(new Set(tokens.map((issued) => issued.token)).size).toBe(500)
  for (const { token, digest, last_four } of tokens) {
    expect(isTokenShaped(token)).toBe(true)
    expect(isTokenShaped(`${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}`)).toBe(false)
    expect([digestOf(token), last_four]).toEqual([digest, token.slice(-4)])
    expect(token).toMatch(/^scim_[0-9A-Za-z]{12}_[A-Za-z0-9_-]{43}[0-9A-Za-z]{6}$/)
  }
  expect(issueToken('setup_link').token).toMatch(/^scimsetup_/)
  for (const text of ['', 'undefined', 'scim_', ` ${tokens[0]?.token}`, `${tokens[0]?.token} `])
    expect(isTokenShaped(text), text).toBe(false)
  expect([sameDigest('ab', 'ab'), sameDigest('ab', 'ac'), sameDigest('ab', 'abc'), sameDigest('', 'a')]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
