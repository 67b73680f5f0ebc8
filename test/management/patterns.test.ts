import { expect, test } from 'vitest'
import type { Health } from '../../src/contract/health.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'

const minute = 60_000

async function connected(identity_provider = 'okta') {
  const test = await createTestBackend()
  const connection = await test.createConnection({ identity_provider })
  const admin = await test.openSession({ session_duration_minutes: 1440 })
  const health = async (): Promise<Health> => {
    await test.backend.flush()
    return expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.health
  }
  const found = async () => (await health()).patterns?.map(({ pattern }) => pattern)
  const lookUp = (filter: string) => connection.get(`/Users?filter=${encodeURIComponent(filter)}`)
  const choose = async (provider: string) =>
    expectOk(await admin.call('PUT', `/sdk/v1/b2b/scim/${connection.connection_id}`, { identity_provider: provider }))
  return { ...test, connection, health, found, lookUp, choose }
}

test('Create Users is off: looked up, never created, and over as soon as somebody is', async () => {
  const { lookUp, found, health, clock, connection } = await connected()
  await lookUp('userName eq "ada.byron@acme.test"')
  expect(await found()).toEqual([])
  clock.advance(5 * minute)
  await lookUp('userName eq "bo@acme.test"')
  clock.advance(5 * minute)
  expect((await health()).patterns).toEqual([
    { pattern: 'nobody_created', since: '2026-03-02T09:00:00.000Z', count: 2, subject: 'bo@acme.test' },
  ])
  await connection.post('/Users', oktaUser('bo@acme.test'))
  expect(await found()).toEqual([])
  clock.advance(5 * minute)
  expect(await found()).toEqual([])
})

test('somebody looked up and created in one breath is nothing to mend, whether or not it was written in between', async () => {
  const { lookUp, found, clock, connection, backend } = await connected()
  await lookUp('userName eq "ada.byron@acme.test"')
  await backend.flush()
  await connection.post('/Users', oktaUser('ada.byron@acme.test'))
  clock.advance(5 * minute)
  expect(await found()).toEqual([])
})

test('somebody looked up whose creation is refused is refused, and not “never created”', async () => {
  const { lookUp, found, clock, connection } = await connected()
  await lookUp('userName eq "ada.byron@acme.test"')
  expect((await connection.post('/Users', { ...oktaUser('ada.byron@acme.test'), emails: 'ada' })).status).toBe(400)
  clock.advance(5 * minute)
  expect(await found()).toEqual([])
})

test('Entra’s test of the connection looks for nobody, so it says nothing', async () => {
  const { lookUp, found, clock } = await connected('microsoft-entra')
  await lookUp('userName eq "3e5e0e1f-5a5d-4b86-8a4e-3a5fca3a1b0c"')
  clock.advance(5 * minute)
  expect(await found()).toEqual([])
})

test('another unique identifier: by an attribute nobody has, and over once people are looked up by their name', async () => {
  const { lookUp, health, found } = await connected()
  await lookUp('email eq "ada.byron@acme.test"')
  expect((await health()).patterns).toMatchObject([{ pattern: 'wrong_identifier', subject: 'email' }])
  await lookUp('userName eq "3e5e0e1f-5a5d-4b86-8a4e-3a5fca3a1b0c"')
  expect(await found()).toEqual([])
})

test('tested and saved, and nobody sent', async () => {
  const { connection, found, clock } = await connected()
  await connection.get('/Users?startIndex=1&count=2')
  clock.advance(14 * minute)
  expect(await found()).toEqual([])
  clock.advance(minute)
  expect(await found()).toEqual(['nobody_sent'])
})

test('people and never a group', async () => {
  const { connection, found, clock } = await connected()
  const { id } = expectOk(await connection.post('/Users', oktaUser('ada.byron@acme.test')))
  clock.advance(60 * minute)
  expect(await found()).toEqual(['groups_never_pushed'])
  await connection.post('/Groups', oktaGroup('Engineering', [id]))
  expect(await found()).toEqual([])
})

test('an import reads everybody; a test of the connection does not', async () => {
  const { connection, found } = await connected()
  await connection.post('/Users', oktaUser('ada.byron@acme.test'))
  await connection.get('/Users?startIndex=1&count=2')
  expect(await found()).toEqual([])
  await connection.get('/Users?startIndex=1&count=100')
  expect(await found()).toEqual(['import_on'])
})

test('Okta calls a connection that is said to be Entra’s; an app of SCIM 1.1 calls', async () => {
  const { connection, found } = await connected('microsoft-entra')
  const agent = { headers: { 'user-agent': 'Okta SCIM Client 1.0.0' } }
  await connection.post('/Users', oktaUser('ada.byron@acme.test'), agent)
  expect(await found()).toEqual(['wrong_app'])
  await connection.post('/Users', { ...oktaUser('bo@acme.test'), schemas: ['urn:scim:schemas:core:1.0'] })
  expect(await found()).toEqual(['wrong_app', 'old_scim'])
})

test('Entra silent for six hours', async () => {
  const { connection, found, clock } = await connected('microsoft-entra')
  const { id } = expectOk(await connection.post('/Users', oktaUser('ada.byron@acme.test')))
  await connection.post('/Groups', oktaGroup('Engineering', [id]))
  clock.advance(359 * minute)
  expect(await found()).toEqual([])
  clock.advance(minute)
  expect(await found()).toEqual(['quarantine'])
})

test('what one identity provider did wrong says nothing about the next', async () => {
  const { lookUp, found, clock, choose } = await connected()
  await lookUp('userName eq "ada.byron@acme.test"')
  clock.advance(5 * minute)
  expect(await found()).toEqual(['nobody_created'])
  await choose('onelogin')
  expect(await found()).toEqual([])
})
