import { beforeAll, expect, test } from 'vitest'
import type { Activity, SearchActivityBody } from '../../src/contract/activity.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser, type PortalSessionUnderTest, type TestBackend } from '../support/backend.js'

let backend: TestBackend
let admin: PortalSessionUnderTest
let token: string
let ada: { id: string }

beforeAll(async () => {
  backend = await createTestBackend({ organization: { organization_name: 'Acme', email_allowed_domains: ['acme.test'] } })
  const okta = await backend.createConnection()
  token = okta.token
  const scim = backend.speakScim(okta)
  const minute = () => backend.clock.advance(60_000)
  minute()
  ada = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') }))
  minute()
  await scim('/Users', { method: 'POST', body: oktaUser('eve.polastri@evil.test') })
  minute()
  await scim(`/Users/${ada.id}`, {
    method: 'PATCH',
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'title', value: 'Countess' }],
    },
  })
  minute()
  await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [ada.id]) })
  minute()
  await scim(`/Users/${ada.id}`, {
    method: 'PATCH',
    body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', value: { active: false } }] },
  })
  admin = await backend.openSession()
})

async function search(body: SearchActivityBody): Promise<{ activities: Activity[]; kinds: string[]; next_cursor: string | null }> {
  const { activities, next_cursor } = expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/activity', body)).data
  return { activities, kinds: activities.map((activity: Activity) => activity.kind), next_cursor }
}

test('what the identity provider requested and the outcome, newest first', async () => {
  const { activities, kinds } = await search({})
  expect(kinds[0]).toBe('member.deactivate')
  expect(kinds.at(-1)).toBe('connection.create')
  expect(new Set(kinds)).toEqual(
    new Set([
      'member.deactivate',
      'group.create',
      'member.update',
      'request.refused',
      'member.create',
      'connection.create',
      ...kinds.filter((kind) => kind === 'group.members'),
    ]),
  )
  const update = activities.find((activity) => activity.kind === 'member.update')
  expect(update).toMatchObject({
    outcome: 'succeeded',
    actor: { type: 'identity_provider' },
    token_last_four: token.slice(-4),
    subject: 'ada byron',
    changes: [{ attribute: 'title', before: null, after: 'Countess' }],
    request: { method: 'PATCH', user_agent: 'Okta SCIM Client 1.0.0', status_code: 200 },
  })
  const sequences = activities.map((activity) => activity.sequence)
  expect(sequences).toEqual([...sequences].sort((a, b) => b - a))
})

test('a refusal says who, why and what was answered', async () => {
  const { activities } = await search({ query: { outcome: ['refused'] } })
  expect(activities).toHaveLength(1)
  expect(activities[0]).toMatchObject({
    kind: 'request.refused',
    cause: 'domain_not_allowed',
    subject: 'eve.polastri@evil.test',
    token_last_four: token.slice(-4),
    request: { method: 'POST', status_code: 400 },
    count: 1,
  })
  expect(activities[0]?.request?.detail).toBeTruthy()
})

test('it is found by kind, outcome, person and time, alone and together', async () => {
  const { members } = expectOk(await admin.call('POST', '/sdk/v1/b2b/organizations/me/members/search', {})).data
  const { member_id } = members[0]
  expect((await search({ query: { kind: ['member.update'] } })).kinds).toEqual(['member.update'])
  expect((await search({ query: { kind: ['member.update', 'member.create'] } })).kinds).toEqual(['member.update', 'member.create'])
  const ofAda = (await search({ query: { member_id } })).kinds
  expect(ofAda).toEqual(expect.arrayContaining(['member.deactivate', 'member.update', 'member.create']))
  expect(ofAda).not.toContain('connection.create')
  expect((await search({ query: { member_id, kind: ['member.create'], outcome: ['succeeded'] } })).kinds).toEqual(['member.create'])
  expect((await search({ query: { member_id: 'member-none' } })).kinds).toEqual([])
  expect((await search({ query: { from: '2026-03-02T09:03:00Z', to: '2026-03-02T10:03:00+01:00' } })).kinds).toEqual(['member.update'])
  expect((await search({ query: { from: '2026-03-03T00:00:00Z' } })).kinds).toEqual([])
})

test('words are found in names, values and ids, in any order, without regard to case and accents', async () => {
  const kindsOf = async (words: string) => (await search({ query: { search: words } })).kinds
  expect(await kindsOf('COUNTESS')).toEqual(['member.update'])
  expect(await kindsOf('byron countéss')).toEqual(['member.update'])
  expect(await kindsOf('eve polastri')).toEqual(['request.refused'])
  expect(await kindsOf('eve countess')).toEqual([])
  expect(await kindsOf('   ')).toEqual((await search({})).kinds)
  const { activities } = await search({ query: { search: 'byron', outcome: ['succeeded'], kind: ['member.create'] } })
  expect(activities.map(({ subject }) => subject)).toEqual(['ada byron'])
  const id = activities[0]?.request?.request_id ?? ''
  expect(await kindsOf(id.slice(-12))).toEqual(await kindsOf(id))
})

test('one event is found by its sequence, and only there', async () => {
  const { activities } = await search({ query: { kind: ['member.update'] } })
  const sequence = activities[0]?.sequence ?? 0
  expect((await search({ query: { sequence } })).activities).toEqual(activities)
  expect((await search({ query: { sequence, kind: ['member.create'] } })).activities).toEqual([])
  expect((await search({ query: { sequence: 10_000 } })).activities).toEqual([])
})

test('all that one request did is found by its id, whatever the clock says', async () => {
  const { activities } = await search({ query: { kind: ['group.create'] } })
  const request_id = activities[0]?.request?.request_id ?? ''
  const found = (await search({ query: { request_id } })).activities
  expect(found.map(({ kind }) => kind)).toContain('group.create')
  expect(found.every(({ request }) => request?.request_id === request_id)).toBe(true)
  expect((await search({ query: { request_id: request_id.slice(0, -1) } })).activities).toEqual([])
  expect((await search({ query: { request_id: 'request-id-nothing' } })).activities).toEqual([])
})

test('a request is looked for around the time that its id has, and neither end of the history is missed', async () => {
  const today = await createTestBackend()
  today.clock.advance(Date.now() - today.clock.now().getTime() - 5 * 3_600_000)
  const scim = today.speakScim(await today.createConnection())
  for (let hour = 0; hour < 10; hour++) {
    expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`person${hour}@acme.test`) }))
    today.clock.advance(3_600_000)
  }
  const session = await today.openSession()
  const ask = async (query: object) => expectOk(await session.call('POST', '/sdk/v1/b2b/scim/activity', { query })).data.activities
  const created: Activity[] = await ask({ kind: ['member.create'] })
  expect(created).toHaveLength(10)
  for (const { subject, occurred_at, request } of created) {
    const [found] = await ask({ request_id: request?.request_id, kind: ['member.create'] })
    expect(found.subject).toBe(subject)
    const there = await ask({ from: occurred_at, to: occurred_at, kind: ['member.create'] })
    expect(there.map((activity: Activity) => activity.subject)).toEqual([subject])
  }
})

test.each([1, 2, 3])('pages of %i hold every row once', async (limit) => {
  const whole = await search({})
  const walked: number[] = []
  let cursor: string | null = null
  do {
    const page = await search({ limit, cursor })
    walked.push(...page.activities.map((activity) => activity.sequence))
    cursor = page.next_cursor
  } while (cursor)
  expect(walked).toEqual(whole.activities.map((activity) => activity.sequence))
})

test.each(['-271821-04-20T00:00:00Z', '+010000-01-01T00:00:00Z', '0000-12-31T23:59:59Z', '9999-12-31T23:59:59-01:00'])(
  'the time %s has no year of four digits and is refused',
  async (time) => {
    for (const field of ['from', 'to']) {
      const answer = await admin.call('POST', '/sdk/v1/b2b/scim/activity', { query: { [field]: time } })
      expect([answer.status, answer.body.error_details?.field]).toEqual([400, `query.${field}`])
    }
  },
)

test('the first and the last possible instant enclose everything', async () => {
  const query = { from: '0001-01-01T00:00:00Z', to: '9999-12-31T23:59:59.999Z' }
  expect((await search({ query })).kinds).toEqual((await search({})).kinds)
})

test('a cursor continues only its own query', async () => {
  const { next_cursor } = await search({ limit: 1 })
  const answer = await admin.call('POST', '/sdk/v1/b2b/scim/activity', { cursor: next_cursor, query: { kind: ['member.create'] } })
  expect([answer.status, answer.body.error_details.field]).toEqual([400, 'cursor'])
})

test('another organization sees nothing of it', async () => {
  const { organization_id } = await backend.createOrganization({ organization_name: 'Globex' })
  const neighbour = await backend.openSession({ organization_id })
  expect(expectOk(await neighbour.call('POST', '/sdk/v1/b2b/scim/activity', {})).data.activities).toEqual([])
})

test('every change by an admin or the host has an audit row that says who, what and from where', async () => {
  const { server, storage, organization, openSession, request } = await createTestBackend()
  const { connection } = expectOk(await server('POST', `/v1/b2b/scim/${organization.organization_id}/connection`, {}))
  const session = await openSession({ email_address: 'bob@acme.test' })
  await request(`/sdk/v1/b2b/scim/${connection.connection_id}`, {
    method: 'PUT',
    body: { display_name: 'New' },
    headers: { authorization: `Bearer ${session.session_token}` },
    address: '203.0.113.9',
  })
  const rows = await storage.list('audit', { index: 'by_time', equals: [organization.organization_id], limit: 100 })
  const update = rows.find((row) => row.action === 'connection.update')
  expect(rows.map((row) => row.action).sort()).toEqual([
    'connection.create',
    'connection.update',
    'organization.create',
    'portal_session.create',
  ])
  expect(update).toMatchObject({
    target: connection.connection_id,
    address: '203.0.113.9',
    request_id: expect.stringMatching(/^request-id-/),
  })
  expect(JSON.parse(update?.actor ?? '')).toMatchObject({ type: 'admin', name: 'bob@acme.test' })
})

test.each([undefined, 90, 365])(
  'what is older than thirty days, or than the host says (%s), is removed, and what the host has not accepted stays',
  async (retentionDays) => {
    const { createPurge } = await import('../../src/server/background/purge.js')
    const old = await createTestBackend({ onEvent: () => Promise.reject(new Error('down')) })
    await old.createConnection()
    const settled = await createTestBackend()
    await settled.createConnection()
    await settled.backend.flush()
    for (const { storage, clock, organization, logged } of [old, settled]) {
      const logger = { error: (message: string) => void logged.push({ message, detail: undefined }) }
      const purge = createPurge({ storage, now: clock.now, logger, retentionDays })
      clock.advance((retentionDays ?? 30) * 86_400_000)
      await purge.drain()
      expect(await storage.count('activity', { index: 'key', equals: [organization.organization_id] })).toBe(1)
      clock.advance(1)
      await purge.drain()
      purge.close()
      expect(await storage.count('activity', { index: 'key', equals: [organization.organization_id] })).toBe(0)
    }
    expect(await old.storage.count('events', { index: 'key', equals: [old.organization.organization_id] })).toBe(1)
    expect(await settled.storage.count('events', { index: 'key', equals: [settled.organization.organization_id] })).toBe(0)
    await old.backend.close()
    expect(old.takeLogged().every(({ message }) => message.includes('onEvent'))).toBe(true)
  },
)
