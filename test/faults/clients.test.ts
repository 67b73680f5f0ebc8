import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../../scripts/lib/startPostgres.mjs'
import { listen } from '../../src/server/node/listener.js'
import { createPostgresStorage } from '../../src/server/node/postgres.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import { createTestBackend, expectOk, oktaUser, publicUrl, type TestBackend } from '../support/backend.js'
import { countCalls } from '../support/countedStorage.js'

// Clients that send half, read nothing, or are gone: what they held is given back, and nobody waits for them.

async function serveOn(test: TestBackend) {
  const listener = await listen({ port: 0, fetch: test.backend.fetch })
  onTestFinished(() => listener.close({ drain: 100 }))
  const open = async (): Promise<Socket> => {
    const socket = connect(listener.port, '127.0.0.1')
    socket.on('error', () => {})
    await once(socket, 'connect')
    return socket
  }
  return { open }
}

const headOf = (method: string, path: string, headers: Record<string, string>) =>
  `${[`${method} ${path} HTTP/1.1`, 'host: scim.example.test', ...Object.entries(headers).map((pair) => pair.join(': '))].join('\r\n')}\r\n\r\n`

test('on PostgreSQL: writers that vanish in the middle of their request, or before its answer, keep no transaction, no connection and no turn', async () => {
  // A server of its own, so that every connection on it is this test's.
  const server = await startPostgres()
  const storage = await createPostgresStorage({ connectionString: server.url, maxConnections: 4 })
  const test = await createTestBackend({ storage })
  onTestFinished(async () => {
    await test.backend.close()
    await storage.close()
    await server.close()
  })
  const okta = await test.createConnection()
  const { open } = await serveOn(test)
  const path = `/scim/v2/${okta.connection_id}/Users`
  const vanish = async (number: number) => {
    const body = JSON.stringify(oktaUser(`p${number}.x@acme.test`))
    const headers = {
      authorization: `Bearer ${okta.token}`,
      'content-type': 'application/scim+json',
      'content-length': String(body.length),
    }
    const socket = await open()
    const sent = number % 3 === 0 ? body.slice(0, body.length / 2) : body
    await new Promise((resolve) => socket.write(headOf('POST', path, headers) + sent, resolve))
    // Reset at once, or in the midst of the work.
    if (number % 3 === 1) await new Promise((resolve) => setTimeout(resolve, number % 10))
    socket.resetAndDestroy()
  }
  for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 12 }, (_, at) => vanish(round * 12 + at)))

  await expect.poll(async () => (await test.speakScim(okta)('/Users?count=0')).status).toBe(200)
  const busy = async () => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    const { rows } = await client.query(
      "select state, query from pg_stat_activity where application_name = 'admin-portal-scim' and state <> 'idle'",
    )
    await client.end()
    return rows
  }
  // What was sent whole may still be under way.
  await expect.poll(busy, { timeout: 30_000 }).toEqual([])
  // More works at once than there are connections: each still gets its turn, soon.
  const started = performance.now()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => test.speakScim(okta)('/Users', { method: 'POST', body: oktaUser(`q${at}.x@acme.test`) })),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201))
  expect(performance.now() - started).toBeLessThan(5000)
  // Of those that vanished each was done whole or not at all, and those with half a body never.
  const users = await storage.list('users', { index: 'key', equals: [okta.connection_id], limit: 1000 })
  const events = await storage.list('events', { index: 'key', equals: [test.organization.organization_id], limit: 1000 })
  expect(events.filter(({ event_type }) => event_type === 'scim.member.create')).toHaveLength(users.length)
  expect(users.filter(({ user_name }) => /^p(\d+)/.test(user_name) && Number(/\d+/.exec(user_name)) % 3 === 0)).toEqual([])
}, 60_000)

describe('a live stream', () => {
  test('whose reader is gone asks the storage nothing more', async () => {
    const { storage, calls } = countCalls(createMemoryStorage())
    const test = await createTestBackend({ storage })
    const { session_token } = await test.openSession()
    const { open } = await serveOn(test)
    const headers = { authorization: `Bearer ${session_token}`, accept: 'text/event-stream' }
    const sockets = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const socket = await open()
        socket.write(headOf('GET', '/sdk/v1/b2b/scim/events', headers))
        await once(socket, 'data')
        return socket
      }),
    )
    const looks = () => calls.filter((call) => call === 'get organizations').length
    const asked = async () => {
      const before = looks()
      await new Promise((resolve) => setTimeout(resolve, 1500))
      return looks() - before
    }
    expect(await asked()).toBeGreaterThanOrEqual(8)
    for (const socket of sockets) socket.resetAndDestroy()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await asked()).toBe(0)
  })

  test('whose reader does not read ends once a thousand messages wait for it', async () => {
    const { storage, calls } = countCalls(createMemoryStorage())
    const test = await createTestBackend({ storage })
    const scim = test.speakScim(await test.createConnection())
    const { session_token } = await test.openSession()
    const response = await test.backend.fetch(
      new Request(`${publicUrl}/sdk/v1/b2b/scim/events`, { headers: { authorization: `Bearer ${session_token}` } }),
    )
    const reader = response.body?.getReader()
    for (let at = 0; at < 1100; at++) expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`p${at}.x@acme.test`) }))
    let waited = 0
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) waited++
    expect(waited).toBeGreaterThan(900)
    expect(waited).toBeLessThan(1100)
    const before = calls.length
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(calls.slice(before).filter((call) => call === 'get organizations')).toEqual([])
  })
})
