import { expect, test } from 'vitest'
import type { ScimEvent } from '../../src/server/events/scimEvent.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser } from '../support/backend.js'
import { forNextProcess, forProcess } from '../support/crashingStorage.js'
import { openTestStorage } from '../support/storage.js'
import { holdTimers, passTimeUntil, turns } from '../support/timers.js'

const patchOf = (...Operations: object[]) => ({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations })

test('each change is one event in the envelope of the contract, and no event is missing between the numbers', async () => {
  const { createConnection, speakScim, openSession, backend, events, organization } = await createTestBackend()
  const okta = await createConnection()
  const scim = speakScim(okta)
  const admin = await openSession()
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering') }))
  await scim(`/Groups/${group.id}`, { method: 'PATCH', body: patchOf({ op: 'add', path: 'members', value: [{ value: user.id }] }) })
  await scim(`/Groups/${group.id}`, { method: 'PATCH', body: patchOf({ op: 'replace', value: { displayName: 'Engineers' } }) })
  await scim(`/Groups/${group.id}`, { method: 'PATCH', body: patchOf({ op: 'remove', path: `members[value eq "${user.id}"]` }) })
  await scim(`/Users/${user.id}`, { method: 'PATCH', body: patchOf({ op: 'replace', path: 'title', value: 'Countess' }) })
  await scim(`/Users/${user.id}`, { method: 'PATCH', body: patchOf({ op: 'replace', value: { active: false } }) })
  await scim(`/Groups/${group.id}`, { method: 'DELETE' })
  for (const step of ['start', 'cancel', 'start', 'complete']) {
    expectOk(await admin.call('POST', `/sdk/v1/b2b/scim/rotate/${step}`, { connection_id: okta.connection_id }))
  }
  expectOk(await admin.call('PUT', `/sdk/v1/b2b/scim/${okta.connection_id}`, { display_name: 'Renamed' }))
  expectOk(await admin.call('DELETE', `/sdk/v1/b2b/scim/${okta.connection_id}`))
  await backend.flush()

  const names = events.map((event) => event.event_type).filter((name) => name !== 'scim.connection.health')
  expect(names).toEqual([
    'scim.connection.create',
    'scim.member.create',
    'scim.scim_group.create',
    'scim.scim_member_group.create',
    'scim.scim_group.update',
    'scim.scim_member_group.delete',
    'scim.member.update',
    'scim.member.delete',
    'scim.scim_group.delete',
    'scim.connection.rotate_start',
    'scim.connection.rotate_cancel',
    'scim.connection.rotate_start',
    'scim.connection.rotate_complete',
    'scim.connection.update',
    'scim.connection.delete',
  ])
  const created = events.find((event) => event.event_type === 'scim.member.create')
  expect(created).toMatchObject({
    project_id: 'project-test',
    event_id: expect.stringMatching(/^event-/),
    action: 'CREATE',
    object_type: 'member',
    source: 'SCIM',
    id: expect.stringMatching(/^member-/),
    timestamp: '2026-03-02T09:00:00.000Z',
    vertical: 'B2B',
    organization_id: organization.organization_id,
    connection_id: okta.connection_id,
    member: { status: 'active', email_address: 'ada.byron@acme.test' },
  })
  expect(events.find((event) => event.event_type === 'scim.connection.create')).toMatchObject({ source: 'DIRECT', action: 'CREATE' })
  const sequences = events.map((event) => event.sequence)
  expect(new Set(sequences).size).toBe(sequences.length)
  expect(new Set(events.map((event) => event.event_id)).size).toBe(events.length)
})

test('an event the host refuses is delivered again byte for byte, and later events of the same resource wait for it', async () => {
  holdTimers()
  const seen: string[] = []
  let refusals = 2
  const { createConnection, speakScim, backend, takeLogged } = await createTestBackend({
    onEvent: async (event) => {
      if (event.object_type !== 'member') return
      seen.push(`${event.event_id} ${event.event_type} ${JSON.stringify(event)}`)
      if (event.event_type === 'scim.member.create' && refusals-- > 0) throw new Error('the host is down')
    },
  })
  const scim = speakScim(await createConnection())
  const { id } = (await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })).body
  await scim(`/Users/${id}`, { method: 'PATCH', body: patchOf({ op: 'replace', path: 'title', value: 'Countess' }) })
  await passTimeUntil(() => seen.length === 4)
  const types = seen.map((entry) => entry.split(' ')[1])
  expect(types).toEqual(['scim.member.create', 'scim.member.create', 'scim.member.create', 'scim.member.update'])
  expect(new Set(seen.slice(0, 3)).size).toBe(1)
  expect(takeLogged().map(({ message }) => message.includes('onEvent'))).toEqual([true, true])
  await backend.close()
})

test('an event that cannot be delivered delays only those of its own resource', async () => {
  const delivered: string[] = []
  const { createConnection, speakScim, backend, takeLogged } = await createTestBackend({
    onEvent: async (event) => {
      if (JSON.stringify(event).includes('poison')) throw new Error('cannot take this one')
      if (event.event_type === 'scim.member.create') delivered.push((event.member as { email_address: string }).email_address)
    },
  })
  const scim = speakScim(await createConnection())
  for (const name of ['poison.x', 'ada.byron', 'bob.ross']) await scim('/Users', { method: 'POST', body: oktaUser(`${name}@acme.test`) })
  await backend.flush()
  expect(delivered.sort()).toEqual(['ada.byron@acme.test', 'bob.ross@acme.test'])
  await backend.close()
  expect(takeLogged()).toMatchObject([{ message: expect.stringContaining('onEvent') }])
})

test('what was committed and not delivered is delivered after the next start, in order for each resource', async () => {
  const storage = await openTestStorage()
  const crashing = forProcess(storage)
  const before = await createTestBackend({
    storage: crashing.storage,
    // The process that made the changes never delivered them to the host.
    onEvent: () => new Promise(() => {}),
  })
  const scim = before.speakScim(await before.createConnection())
  const { id } = (await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })).body
  for (const title of ['One', 'Two', 'Three']) {
    await scim(`/Users/${id}`, { method: 'PATCH', body: patchOf({ op: 'replace', path: 'title', value: title }) })
  }
  crashing.crash()
  const received: ScimEvent[] = []
  const after = await createTestBackend({
    storage: forNextProcess(storage),
    onEvent: (event) => void received.push(event),
    now: before.clock.now,
  })
  await after.backend.flush()
  const ofAda = received.filter((event) => event.object_type === 'member')
  expect(ofAda.map((event) => event.event_type)).toEqual([
    'scim.member.create',
    'scim.member.update',
    'scim.member.update',
    'scim.member.update',
  ])
  const sequences = ofAda.map((event) => event.sequence)
  expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
  expect(await storage.list('events', { index: 'by_pending', equals: [1], limit: 10 })).toEqual([])
  await after.backend.close()
})

test('closing gives up on a host that never finishes a delivery', async () => {
  holdTimers()
  const { createConnection, backend } = await createTestBackend({ onEvent: () => new Promise(() => {}) })
  await createConnection()
  let isClosed = false
  void backend.close().then(() => {
    isClosed = true
  })
  expect(await passTimeUntil(() => isClosed)).toBeLessThanOrEqual(5000)
})

test('a thousand events arrive once each, in order for each resource, while more keep coming', async () => {
  const received: ScimEvent[] = []
  const { createConnection, speakScim, backend } = await createTestBackend({
    onEvent: async (event) => {
      await turns(event.sequence % 4)
      received.push(event)
    },
  })
  const scim = speakScim(await createConnection())
  const people = await Promise.all(
    Array.from(
      { length: 50 },
      async (_, index) => (await scim('/Users', { method: 'POST', body: oktaUser(`p${index}.x@acme.test`) })).body.id,
    ),
  )
  for (let round = 0; round < 10; round++) {
    await Promise.all(
      people.map((id) => scim(`/Users/${id}`, { method: 'PATCH', body: patchOf({ op: 'replace', path: 'title', value: `T${round}` }) })),
    )
  }
  await backend.flush()
  expect(new Set(received.map((event) => event.event_id)).size).toBe(received.length)
  const byResource = new Map<string, number[]>()
  for (const event of received) byResource.set(event.id, [...(byResource.get(event.id) ?? []), event.sequence])
  for (const sequences of byResource.values()) expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
  expect(received.filter((event) => event.object_type === 'member')).toHaveLength(550)
  await backend.close()
}, 30_000)

test('without a host that listens, no event waits for delivery', async () => {
  const { createConnection, storage, organization, backend } = await createTestBackend({ onEvent: undefined })
  await createConnection()
  await backend.flush()
  const rows = await storage.list('events', { index: 'key', equals: [organization.organization_id], limit: 10 })
  expect(rows.map((row) => [row.event_type, row.pending])).toEqual([['scim.connection.create', null]])
})
