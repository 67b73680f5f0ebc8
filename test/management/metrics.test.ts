import { expect, test } from 'vitest'
import { createMetrics } from '../../src/server/node/metrics.js'
import { createTestBackend, publicUrl } from '../support/backend.js'
import { openStream } from '../support/liveStream.js'
import { parseOpenMetrics, type Sample } from '../support/openMetrics.js'
import { openTestStorage } from '../support/storage.js'

async function measuredBackend(options: Parameters<typeof createTestBackend>[0] = {}) {
  const metrics = await createMetrics()
  const host = await createTestBackend({ instruments: [metrics], ...options })
  const scrape = async () => {
    const response = await metrics.scrape()
    expect(response.headers.get('content-type')).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8')
    const text = await response.text()
    return { text, samples: parseOpenMetrics(text) }
  }
  return { ...host, scrape }
}

function sampleOf(samples: readonly Sample[], name: string, labels: Record<string, string> = {}): number | undefined {
  const matches = samples.filter((sample) => sample.name === name && Object.entries(labels).every(([key, is]) => sample.labels[key] === is))
  return matches.length === 0 ? undefined : matches.reduce((sum, { value }) => sum + value, 0)
}

test('requests are counted and timed by API, method, route and status, refusals by cause', async () => {
  const { createConnection, scrape, backend } = await measuredBackend()
  const scim = await createConnection()
  await scim.post('/Users', { userName: 'zoe.winter@acme.test' })
  await scim.post('/Users', { userName: 'zoe.winter@acme.test' })
  await scim.get('/Users/0198c0de-0000-7000-8000-00000000abcd')
  await scim.get('/Users/zoe.winter@acme.test')
  await backend.fetch(new Request(`${publicUrl}/nowhere/zoe.winter@acme.test`, { method: 'PROPFIND' }))

  const { samples, text } = await scrape()
  const users = { api: 'scim', route: '/scim/v2/{connection_id}/Users' }
  expect(sampleOf(samples, 'scim_request_duration_seconds_count', { ...users, method: 'POST', status: '2xx' })).toBe(1)
  expect(sampleOf(samples, 'scim_request_duration_seconds_count', { ...users, method: 'POST', status: '4xx' })).toBe(1)
  expect(sampleOf(samples, 'scim_request_duration_seconds_count', { route: `${users.route}/{id}`, status: '4xx' })).toBe(2)
  expect(sampleOf(samples, 'scim_request_duration_seconds_count', { route: 'none', method: 'OTHER', status: '4xx' })).toBe(1)
  expect(sampleOf(samples, 'scim_refusals_total', { api: 'scim', reason: 'duplicate' })).toBe(1)
  expect(sampleOf(samples, 'scim_refusals_total', { api: 'scim', reason: 'not_found' })).toBe(2)
  expect(sampleOf(samples, 'scim_requests_in_flight')).toBe(0)
  for (const hidden of ['zoe', 'acme', scim.connection_id, scim.organization_id, '0198c0de', 'PROPFIND']) expect(text).not.toContain(hidden)
})

test('what anybody sends makes no new series', async () => {
  const { createConnection, scrape, backend, speakScim, server } = await measuredBackend()
  const { connection_id, token } = await createConnection()
  const send = async (mark: string) => {
    const headers = { authorization: `Bearer ${token}`, 'user-agent': mark, traceparent: mark, 'x-request-id': mark }
    for (const path of [
      `/scim/v2/${connection_id}/Users/${mark}`,
      `/scim/v2/${connection_id}/${mark}`,
      `/scim/v2/${mark}/Users`,
      `/${mark}`,
    ]) {
      await backend.fetch(new Request(publicUrl + path, { headers }))
      await backend.fetch(new Request(publicUrl + path, { headers, method: `X${mark}` }))
    }
    await speakScim({ connection_id, token: mark })('/Users')
    await server('GET', `/v1/b2b/organizations/${mark}`)
  }
  // What the process says of itself depends on what it happens to do.
  const series = async () => (await scrape()).samples.filter(({ name }) => name.startsWith('scim_')).length
  await send('first')
  const before = await series()
  for (let at = 0; at < 20; at++) await send(`mark${at}`)
  expect(await series()).toBe(before)
})

test('the age of the outbox is that of the oldest event that the host has not taken', async () => {
  let refuses = true
  const { createConnection, scrape, clock, backend, takeLogged } = await measuredBackend({
    onEvent: () => {
      if (refuses) throw new Error('not now')
    },
  })
  const age = async () => sampleOf((await scrape()).samples, 'scim_queue_oldest_seconds', { queue: 'outbox' })
  expect(await age()).toBe(0)
  const scim = await createConnection()
  clock.advance(90_000)
  await scim.post('/Users', { userName: 'bo@acme.test' })
  clock.advance(30_000)
  expect(await age()).toBe(120)
  refuses = false
  await expect
    .poll(
      async () => {
        await backend.flush()
        return age()
      },
      { timeout: 10_000 },
    )
    .toBe(0)
  takeLogged()
})

test('commits, live streams and the pool are counted, and a database that is gone is told without failing the scrape', async () => {
  const { createConnection, openSession, scrape, backend, storage, takeLogged } = await measuredBackend()
  const scim = await createConnection()
  const admin = await openSession()
  const stream = await openStream(backend, admin.session_token)
  const before = (await scrape()).samples
  await Promise.all(Array.from({ length: 10 }, (_, at) => scim.post('/Users', { userName: `person-${at}@acme.test` })))
  const { samples } = await scrape()
  expect(sampleOf(samples, 'scim_live_streams')).toBe(1)
  expect(sampleOf(samples, 'scim_storage_up')).toBe(1)
  if (storage.watchCommits) {
    const grown = (name: string) => (sampleOf(samples, name) ?? 0) - (sampleOf(before, name) ?? 0)
    expect(grown('scim_commit_transactions_sum')).toBeGreaterThanOrEqual(10)
    expect(grown('scim_commit_transactions_count')).toBeGreaterThanOrEqual(1)
    expect(grown('scim_commit_duration_seconds_sum')).toBeGreaterThan(0)
  }
  if (storage.pool) {
    expect(sampleOf(samples, 'scim_pool_connections', { state: 'limit' })).toBe(storage.pool().limit)
    expect(sampleOf(samples, 'scim_pool_waiting')).toBe(0)
  }
  await stream.close()
  await backend.close()
  await storage.close()
  const gone = (await scrape()).samples
  expect([sampleOf(gone, 'scim_storage_up'), sampleOf(gone, 'scim_queue_oldest_seconds')]).toEqual([0, undefined])
  takeLogged()
})

test('an instrument of the host’s own sees each request once, complete, and each transaction', async () => {
  const seen: unknown[] = []
  let transactions = 0
  const { createConnection } = await createTestBackend({
    storage: await openTestStorage(),
    instruments: [
      {
        async request(record, _headers, answer) {
          const response = await answer()
          seen.push([record.kind, record.method, record.route, response.status])
          return response
        },
        transaction(run) {
          transactions++
          return run()
        },
      },
    ],
  })
  const scim = await createConnection()
  seen.length = 0
  transactions = 0
  await scim.post('/Users', { userName: 'bo@acme.test' })
  expect(seen).toEqual([['scim', 'POST', '/scim/v2/{connection_id}/Users', 201]])
  expect(transactions).toBeGreaterThanOrEqual(1)
})

test('the package is asked for by name when it is missing', async () => {
  await expect(createMetrics(() => Promise.reject(new Error('not found')))).rejects.toThrow(/npm install prom-client/)
})
