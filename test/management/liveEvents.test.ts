import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/exports/server.js'
import type { ScimBackendOptions } from '../../src/server/options.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser, publicUrl } from '../support/backend.js'
import { storeChanges } from '../support/crowd.js'
import { openStream } from '../support/liveStream.js'
import { holdTimers, passTimeUntil } from '../support/timers.js'

async function ready(options: Partial<ScimBackendOptions> = {}) {
  const test = await createTestBackend({ organization: { organization_name: 'Acme', email_allowed_domains: ['acme.test'] }, ...options })
  const okta = await test.createConnection()
  const admin = await test.openSession()
  const scim = test.speakScim(okta)
  const sequence = async () => String(expectOk(await admin.call('GET', '/sdk/v1/b2b/scim/portal')).data.sequence)
  return { ...test, okta, admin, scim, sequence }
}

test('what Okta does is reported in order, within a second, without personal data', async () => {
  holdTimers()
  const { backend, admin, scim, okta } = await ready()
  // The first requests also change the health; the events about that do not matter here.
  await scim('/Users')
  await backend.flush()
  const stream = await openStream(backend, admin.session_token)
  const { id } = (await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })).body
  await scim('/Users', { method: 'POST', body: oktaUser('eve.polastri@evil.test') })
  const group = (await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [id]) })).body.id
  const isHeard = () => stream.messages.some((message) => (message.data as { type: string }).type.startsWith('scim.scim_member_group'))
  expect(await passTimeUntil(isHeard)).toBeLessThan(1000)
  const types = (await stream.types(4)).filter((type) => !['scim.portal.update', 'scim.connection.health'].includes(type))
  expect(types).toEqual([
    'scim.member.create',
    'scim.request.refused',
    'scim.scim_group.create',
    'scim.group.members',
    'scim.scim_member_group.create',
  ])
  const ids = stream.messages.map((message) => Number(message.id))
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  const created = stream.messages.find((message) => (message.data as { type: string }).type === 'scim.member.create')
  expect(created?.data).toEqual({
    type: 'scim.member.create',
    connection_id: okta.connection_id,
    member_id: expect.stringMatching(/^member-/),
  })
  const joined = stream.messages.find((message) => (message.data as { type: string }).type === 'scim.scim_member_group.create')
  expect(joined?.data).toMatchObject({ group_id: group })
  expect(JSON.stringify(stream.messages)).not.toMatch(/acme\.test|evil\.test|\bada\b/i)
  await stream.close()
  await backend.close()
})

test('the answer is a stream that proxies do not buffer', async () => {
  const { backend, admin } = await ready()
  const { response, close } = await openStream(backend, admin.session_token)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(response.headers.get('x-accel-buffering')).toBe('no')
  expect(response.headers.get('cache-control')).toBe('no-store')
  await close()
  await backend.close()
})

test('after an interruption it continues after the last id, with nothing missing and nothing twice', async () => {
  const { backend, admin, scim, sequence } = await ready()
  await scim('/Users')
  await backend.flush()
  const first = await openStream(backend, admin.session_token, await sequence())
  await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })
  await first.types(1)
  const last = first.messages.at(-1)?.id ?? ''
  await first.close()
  for (const name of ['bob', 'cyd', 'dan']) await scim('/Users', { method: 'POST', body: oktaUser(`${name}.x@acme.test`) })
  await backend.flush()
  const second = await openStream(backend, admin.session_token, last)
  await second.until(
    () => second.messages.filter((message) => (message.data as { type: string }).type === 'scim.member.create').length === 3,
  )
  expect(Number(second.messages[0]?.id)).toBeGreaterThan(Number(last))
  await second.close()
  await backend.close()
})

test.each([
  ['nonsense', 'nonsense'],
  ['a number from the future', '999999'],
])('%s as the last id starts over', async (_what, lastEventId) => {
  const { backend, admin, sequence } = await ready()
  const stream = await openStream(backend, admin.session_token, lastEventId)
  expect(await stream.types(1)).toEqual(['reset'])
  expect(stream.messages[0]?.id).toBe(await sequence())
  await stream.close()
  await backend.close()
})

test('a last id from too long ago starts over instead of replaying everything', async () => {
  const { admin, sequence, ...test } = await ready()
  await storeChanges(test, 1001)
  const stream = await openStream(test.backend, admin.session_token, '1')
  expect(await stream.types(1)).toEqual(['reset'])
  expect(stream.messages[0]?.id).toBe(await sequence())
  await stream.close()
  await test.backend.close()
})

test('changes without an event are reported too: a step that somebody else marked done', async () => {
  const { backend, admin, openSession } = await ready()
  const bob = await openSession({ email_address: 'bob@acme.test' })
  const stream = await openStream(backend, admin.session_token)
  expectOk(await bob.call('PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta', step: 'one', done: true }))
  expect(await stream.types(1)).toEqual(['scim.portal.update'])
  await stream.close()
  await backend.close()
})

test('another instance’s changes arrive within two seconds as well', async () => {
  holdTimers()
  const { backend, admin, storage, okta } = await ready()
  const other = await createTestBackend({ storage })
  const stream = await openStream(backend, admin.session_token)
  await other.speakScim(okta)('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })
  const isHeard = () => stream.messages.some((message) => (message.data as { type: string }).type === 'scim.member.create')
  expect(await passTimeUntil(isHeard)).toBeLessThanOrEqual(2000)
  await stream.close()
  await backend.close()
  await other.backend.close()
})

test('another organization’s changes are not reported', async () => {
  const { backend, admin, createOrganization, createConnection, speakScim, scim } = await ready()
  const { organization_id } = await createOrganization({ organization_name: 'Globex' })
  const neighbour = await createConnection({ organization_id })
  const stream = await openStream(backend, admin.session_token)
  await speakScim(neighbour)('/Users', { method: 'POST', body: oktaUser('ada.byron@globex.test') })
  await scim('/Users', { method: 'POST', body: oktaUser('bob.ross@acme.test') })
  await stream.types(1)
  for (const { data } of stream.messages) expect(data).not.toMatchObject({ connection_id: neighbour.connection_id })
  await stream.close()
  await backend.close()
})

test('the stream ends with the session, with the set-up link, and when the backend closes', async () => {
  holdTimers()
  const { backend, clock, openSession, admin, request } = await ready()
  const short = await openSession({ session_duration_minutes: 5 })
  const { setup_link } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/setup_link', {})).data
  const guest = expectOk(
    await request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret: setup_link.url.split('#')[1] } }),
  ).data
  const [ofShort, ofGuest, ofAdmin] = [
    await openStream(backend, short.session_token),
    await openStream(backend, guest.session_token),
    await openStream(backend, admin.session_token),
  ]
  clock.advance(5 * 60_000)
  await passTimeUntil(ofShort.isEnded)
  expect([ofGuest.isEnded(), ofAdmin.isEnded()]).toEqual([false, false])
  expectOk(await admin.call('DELETE', '/sdk/v1/b2b/scim/setup_link'))
  await passTimeUntil(ofGuest.isEnded)
  expect(ofAdmin.isEnded()).toBe(false)
  await backend.close()
  await passTimeUntil(ofAdmin.isEnded)
})

test('HEAD answers like the stream and opens none', async () => {
  const reads: string[] = []
  const memory = createMemoryStorage()
  const storage: typeof memory = {
    ...memory,
    list(table, scan) {
      if (scan.index === 'key') reads.push(table)
      return memory.list(table, scan)
    },
  }
  const { backend, admin, openSession } = await ready({ storage })
  const bob = await openSession({ email_address: 'bob@acme.test' })
  const headers = { authorization: `Bearer ${admin.session_token}` }
  const response = await backend.fetch(new Request(`${publicUrl}/sdk/v1/b2b/scim/events`, { method: 'HEAD', headers }))
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'text/event-stream', ''])
  reads.length = 0
  expectOk(await bob.call('POST', '/sdk/v1/b2b/scim/setup_link', {}))
  await backend.flush()
  // A stream would have checked for news.
  expect(reads).not.toContain('activity')
  await backend.close()
})

test('a person has at most ten streams: an eleventh ends the oldest, and nobody else’s', async () => {
  const { backend, admin, openSession } = await ready()
  const bob = await openSession({ email_address: 'bob@acme.test' })
  const ofBob = await openStream(backend, bob.session_token)
  const streams = []
  for (let count = 0; count < 11; count++) streams.push(await openStream(backend, admin.session_token))
  await streams[0]?.until(streams[0].isEnded)
  expect(streams.slice(1).map((stream) => stream.isEnded())).toEqual(Array(10).fill(false))
  expect(ofBob.isEnded()).toBe(false)
  await backend.close()
})
