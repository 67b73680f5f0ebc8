import { expect, test } from 'vitest'
import { adminAddress, createTestBackend, expectOk } from '../support/backend.js'

test('steps marked done are stored with who did them, and can be opened again', async () => {
  const { openSession, createConnection, clock } = await createTestBackend()
  await createConnection()
  const ruth = await openSession()
  const bob = await openSession({ email_address: 'bob@acme.test' })
  const put = async (session: typeof ruth, step: string, done: boolean) =>
    expectOk(await session.call('PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta-saml', step, done })).data.setup_progress
  await put(ruth, 'create-app', true)
  clock.advance(60_000)
  const progress = await put(bob, 'paste-token', true)
  expect(progress).toEqual([
    { guide: 'okta-saml', step: 'create-app', done_at: '2026-03-02T09:00:00.000Z', done_by: adminAddress },
    { guide: 'okta-saml', step: 'paste-token', done_at: '2026-03-02T09:01:00.000Z', done_by: 'bob@acme.test' },
  ])
  expect(expectOk(await ruth.call('GET', '/sdk/v1/b2b/scim/portal')).data.setup_progress).toEqual(progress)
  expect(await put(ruth, 'paste-token', false)).toEqual([progress[0]])
})

test('a step marked done twice keeps who did it first, and only real changes advance the sequence', async () => {
  const { openSession, createConnection } = await createTestBackend()
  await createConnection()
  const ruth = await openSession()
  const bob = await openSession({ email_address: 'bob@acme.test' })
  const put = async (session: typeof ruth, done: boolean) =>
    expectOk(await session.call('PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta', step: 'one', done })).data.setup_progress
  const sequence = async () => expectOk(await ruth.call('GET', '/sdk/v1/b2b/scim/portal')).data.sequence
  const start = await sequence()
  await put(ruth, true)
  expect(await sequence()).toBe(start + 1)
  expect((await put(bob, true))[0].done_by).toBe(adminAddress)
  expect(await sequence()).toBe(start + 1)
  expect(await put(bob, false)).toEqual([])
  expect(await put(bob, false)).toEqual([])
  expect(await sequence()).toBe(start + 2)
})
