import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { digestOf, issueToken, isTokenShaped, sameDigest } from '../../src/server/access/tokens.js'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import { type TableName, tables } from '../../src/server/storage/tables.js'
import type { Storage } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, oktaUser } from '../support/backend.js'

const folders: string[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

interface Place {
  storage: Storage
  /** Everything on the disk, byte by byte. */
  files(): Buffer[]
}

const places: Record<string, () => Promise<Place>> = {
  memory: async () => ({ storage: createMemoryStorage(), files: () => [] }),
  'a database folder': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'admin-portal-scim-secrets-'))
    folders.push(folder)
    const files = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    return { storage: await createSqliteStorage({ folder }), files }
  },
}

test.each(Object.entries(places))('in %s an issued token is found only in the two answers that issue it', async (name, place) => {
  const { storage, files } = await place()
  const console = consoleLines()
  const { openSession, speakScim, backend, logged, events, server, organization, request } = await createTestBackend({ storage })
  const answers: { what: string; text: string }[] = []
  /** What is sent next; every answer is kept, whoever asked and whatever came. */
  let saying = 'beginning'
  const { fetch } = backend
  backend.fetch = async (asked, info) => {
    const response = await fetch(asked, info)
    answers.push({ what: saying, text: JSON.stringify([...response.headers]) + (await response.clone().text()) })
    return response
  }
  const admin = await openSession()
  const say = async (what: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    saying = what
    const answer = await admin.call(method, path, body, headers)
    saying = `after ${what}`
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
  await scim('/Users', {
    method: 'POST',
    body: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: '', password: first },
  })
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
  await server('GET', `/v1/b2b/organizations/${organization.organization_id}`)
  await server('GET', `/v1/b2b/scim/${organization.organization_id}/connection`)
  await say('delete', 'DELETE', `/sdk/v1/b2b/scim/${connection_id}`)
  await backend.flush()
  await backend.close()
  const stored = await Promise.all((Object.keys(tables) as TableName[]).map((table) => rowsOf(storage, table)))
  // Before and after the database is closed: its log of changes is a file too.
  const onDisk = [...files()]
  await storage.close()
  onDisk.push(...files())
  expect(onDisk.some((file) => file.includes(organization.organization_id))).toBe(name !== 'memory')
  expect(answers.length).toBeGreaterThan(20)

  for (const [token, allowed] of [
    [first, 'create'],
    [second, 'rotate start'],
    [secret, 'setup link'],
  ] as const) {
    expect(token.length).toBeGreaterThan(40)
    // Half a token is as revealing as the whole: any 20 consecutive characters of the random part count.
    const part = token.slice(25, 45)
    expect(answers.filter((answer) => answer.text.includes(part)).map((answer) => answer.what)).toEqual([allowed])
    for (const rows of stored) expect(rows).not.toContain(part)
    expect(onDisk.filter((file) => file.includes(part))).toEqual([])
    expect(JSON.stringify([logged, events, console])).not.toContain(part)
  }
})

/** A table's rows as text, its name first. */
async function rowsOf(storage: Storage, table: TableName): Promise<string> {
  return `${table} ${JSON.stringify(await storage.list(table, { index: 'key', equals: [], limit: 10_000 }))}`
}

/** Everything that is written to the console from now on. */
function consoleLines(): unknown[][] {
  const lines: unknown[][] = []
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(globalThis.console, method).mockImplementation((...given) => void lines.push(given))
  }
  return lines
}

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
