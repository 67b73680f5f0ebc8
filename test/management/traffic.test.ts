import { expect, test } from 'vitest'
import type { Storage } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk } from '../support/backend.js'
import { openTestStorage } from '../support/storage.js'
import { holdTimers, passTimeUntil } from '../support/timers.js'

/** A storage that can be made to refuse writes, and that counts them. */
async function troubledStorage() {
  const storage = await openTestStorage()
  const trouble = { isDown: false, writes: 0, downFrom: Number.POSITIVE_INFINITY }
  const troubled: Storage = {
    ...storage,
    write: (work, options) => {
      trouble.writes++
      return trouble.isDown || trouble.writes >= trouble.downFrom
        ? Promise.reject(new Error('the disk is full'))
        : storage.write(work, options)
    },
  }
  return { storage: troubled, trouble }
}

test('what could not be written is written later, with nothing counted twice', async () => {
  const { storage, trouble } = await troubledStorage()
  const { createConnection, speakScim, backend, request, openSession, takeLogged } = await createTestBackend({ storage })
  const okta = await createConnection()
  const admin = await openSession()
  const scim = speakScim(okta)
  await scim('/Users')
  await backend.flush()

  trouble.isDown = true
  for (let index = 0; index < 3; index++) await scim('/Users')
  await request(`/scim/v2/${okta.connection_id}/Users`)
  await expect(backend.flush()).rejects.toThrow('the disk is full')
  await scim('/Users')
  await request(`/scim/v2/${okta.connection_id}/Users`)
  await expect(backend.flush()).rejects.toThrow('the disk is full')
  trouble.isDown = false
  await backend.flush()

  const [token] = await storage.list('tokens', { index: 'by_connection', equals: [okta.connection_id, 'current'], limit: 1 })
  expect(token?.requests).toBe(5)
  const { activities } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query: { outcome: ['refused'] } })).data
  expect(activities.map((activity: { count: number }) => activity.count)).toEqual([2])
  const { health } = expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data
  // The second refusal came after the last successful request.
  expect(health.causes).toMatchObject([{ cause: 'no_credentials', count: 1 }])
  await backend.close()
  const messages = takeLogged().map(({ message }) => message)
  expect(messages).toHaveLength(2)
  for (const message of messages) expect(message).toMatch(/^Counters could not be written/)
})

test('however many requests come, their counters are written together', async () => {
  const { storage, trouble } = await troubledStorage()
  const { createConnection, speakScim, backend } = await createTestBackend({ storage })
  const okta = await createConnection()
  const scim = speakScim(okta)
  // The first request changes the connection's health, which is an event with writes of its own.
  await scim('/Users')
  await backend.flush()
  const before = trouble.writes
  for (let sent = 0; sent < 50; sent++) await scim('/Users?count=1')
  await backend.flush()
  expect(trouble.writes - before).toBeLessThanOrEqual(2)
  const [token] = await storage.list('tokens', { index: 'by_connection', equals: [okta.connection_id, 'current'], limit: 1 })
  expect(token?.requests).toBe(51)
  await backend.close()
})

test('a success that arrives while earlier refusals are being written closes them, even when that write fails', async () => {
  const { storage, trouble } = await troubledStorage()
  const { createConnection, speakScim, backend, request, openSession, takeLogged } = await createTestBackend({ storage })
  const okta = await createConnection()
  const admin = await openSession()
  const scim = speakScim(okta)
  await scim('/Users')
  await backend.flush()
  await request(`/scim/v2/${okta.connection_id}/Users`)
  trouble.isDown = true
  const failed = expect(backend.flush()).rejects.toThrow('the disk is full')
  expect((await scim('/Users')).status).toBe(200)
  await failed
  trouble.isDown = false
  await backend.flush()
  const { health } = expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data
  expect(health).toMatchObject({ state: 'connected', causes: [] })
  await backend.close()
  // The success requests another pass at once, so the write may fail more than once before it succeeds.
  expect([...new Set(takeLogged().map(({ message }) => message))]).toEqual([expect.stringMatching(/^Counters could not be written/)])
})

test('requests that are still only in memory already count', async () => {
  const { createConnection, speakScim, openSession, clock } = await createTestBackend()
  const scim = speakScim(await createConnection())
  clock.advance(1000)
  await scim('/Users')
  const admin = await openSession()
  const { health } = expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data
  expect(health).toMatchObject({ state: 'connected', last_request_at: '2026-03-02T09:00:01.000Z' })
})

test('a job that fails is tried again until it is done', async () => {
  const { storage, trouble } = await troubledStorage()
  holdTimers()
  const { createConnection, backend, openSession, logged, takeLogged } = await createTestBackend({ storage, onEvent: undefined })
  const { connection_id } = await createConnection()
  await backend.flush()
  const admin = await openSession()
  // The deletion itself is written, but its pieces are not.
  trouble.downFrom = trouble.writes + 2
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${connection_id}`))
  await passTimeUntil(() => logged.length > 0)
  expect((await storage.get('connections', [connection_id]))?.status).toBe('deleting')
  trouble.downFrom = Number.POSITIVE_INFINITY
  await passTimeUntil(async () => (await storage.get('connections', [connection_id]))?.status === 'deleted')
  await backend.close()
  expect(takeLogged()).toMatchObject([{ message: expect.stringMatching(/^A job could not go on/) }])
})
