import { describe, expect, test } from 'vitest'
import type { MassDeactivationOptions } from '../../src/server/options.js'
import { bodyOf } from '../support/answer.js'
import { createTestBackend, expectOk, type Json, person, type ScimConnection, type TestBackendOptions } from '../support/backend.js'
import { countCalls } from '../support/countedStorage.js'
import { openTestStorage } from '../support/storage.js'

const minute = 60_000
/** Four people in an hour are a mass, so that a test needs few. */
const small = { people: 3, share: 0 } satisfies MassDeactivationOptions

async function connect(massDeactivation: MassDeactivationOptions, options: TestBackendOptions = {}): Promise<ScimConnection> {
  return (await createTestBackend({ massDeactivation, ...options })).createConnection()
}

interface Someone {
  id: string
  member_id: string
  userName: string
}

async function people(scim: ScimConnection, count: number, first = 0): Promise<Someone[]> {
  const all: Someone[] = []
  for (let number = first; number < first + count; number++) {
    const userName = `person${number}@acme.test`
    const { id } = bodyOf(await scim.post('/Users', person(userName, { displayName: `Person ${number}` })))
    const member = await scim.host.storage.find('members', 'by_registration', [scim.connection_id, id])
    all.push({ id, member_id: member?.member_id ?? '', userName })
  }
  return all
}

const setActive = (scim: ScimConnection, { id }: Someone, value: unknown) =>
  scim.operate(`/Users/${id}`, [{ op: 'replace', path: 'active', value }])
const deactivate = (scim: ScimConnection, someone: Someone) => setActive(scim, someone, false)

async function deactivateAll(scim: ScimConnection, all: readonly Someone[]): Promise<void> {
  for (const someone of all) expectOk(await deactivate(scim, someone))
}

const massEvents = ({ host }: ScimConnection) => host.events.filter(({ event_type }) => event_type === 'scim.connection.mass_deactivation')

async function portalOf(scim: ScimConnection): Promise<Json> {
  const session = await scim.host.openSession({ organization_id: scim.organization_id })
  return bodyOf(await session.call('GET', '/sdk/v1/b2b/scim/portal')).data
}

const massOf = async (scim: ScimConnection) => (await portalOf(scim)).mass_deactivation
const heldOf = async (scim: ScimConnection): Promise<Json[]> =>
  bodyOf(await scim.host.server('GET', `${scim.path}/held_deactivations`)).held_deactivations

async function memberOf({ host, organization_id }: ScimConnection, { member_id }: Someone): Promise<Json> {
  const query = { operator: 'AND', operands: [{ filter_name: 'member_ids', filter_value: [member_id] }] }
  return bodyOf(await host.server('POST', '/v1/b2b/organizations/members/search', { organization_ids: [organization_id], query }))
    .members[0]
}

async function activityOf(scim: ScimConnection, query: object = {}): Promise<Json[]> {
  const session = await scim.host.openSession({ organization_id: scim.organization_id })
  return bodyOf(await session.call('POST', '/sdk/v1/b2b/scim/activity', { query, limit: 1000 })).data.activities
}

async function decide(scim: ScimConnection, decision: 'release' | 'drop', body: object): Promise<Json> {
  const answer = bodyOf(await scim.host.server('POST', `${scim.path}/held_deactivations/${decision}`, body))
  await scim.host.backend.flush()
  return answer
}

async function all(scim: ScimConnection): Promise<{ through: number }> {
  return { through: (await massOf(scim)).held_through }
}

const end = (scim: ScimConnection) => scim.host.server('POST', `${scim.path}/mass_deactivation/end`, {})

describe('a mass deactivation is noticed', () => {
  test('more than the limit within an hour raises one event and says who, when and how many; nobody is held up', async () => {
    const scim = await connect(small)
    const [first, ...others] = await people(scim, 6)
    if (!first) throw new Error('nobody was taken in')
    await deactivateAll(scim, [first, ...others.slice(0, 2)])
    await scim.host.backend.flush()
    expect(massEvents(scim)).toEqual([])
    expect(await massOf(scim)).toBeNull()
    scim.host.clock.advance(10 * minute)
    await deactivateAll(scim, others.slice(2))
    await scim.host.backend.flush()
    expect(massEvents(scim)).toMatchObject([
      {
        action: 'UPDATE',
        object_type: 'scim_mass_deactivation',
        id: scim.connection_id,
        source: 'SCIM',
        scim_mass_deactivation: {
          since: '2026-03-02T09:00:00.000Z',
          noticed_at: '2026-03-02T09:10:00.000Z',
          deactivated: 4,
          people: 6,
          identity_provider: 'okta',
          token_last_four: scim.token.slice(-4),
        },
      },
    ])
    expect(await massOf(scim)).toEqual({
      since: '2026-03-02T09:00:00.000Z',
      noticed_at: '2026-03-02T09:10:00.000Z',
      last_at: '2026-03-02T09:10:00.000Z',
      deactivated: 6,
      people: 6,
      refused: 0,
      held: 0,
      held_through: null,
      is_deciding: false,
      action: 'let_through',
      is_on: true,
      identity_provider: 'okta',
      token_last_four: scim.token.slice(-4),
    })
    const noticed = await activityOf(scim, { kind: ['connection.mass_deactivation'] })
    expect(noticed).toMatchObject([{ actor: { type: 'identity_provider' }, request: { status_code: 200 } }])
    for (const someone of [first, ...others]) expect(await memberOf(scim, someone)).toMatchObject({ status: 'deactivated' })
  })

  test('fifty people are none by default, whatever their share; the fifty-first makes it one', async () => {
    const scim = await connect({})
    const everybody = await people(scim, 51)
    await deactivateAll(scim, everybody.slice(0, 50))
    expect(await massOf(scim)).toBeNull()
    await deactivateAll(scim, everybody.slice(50))
    expect(await massOf(scim)).toMatchObject({ deactivated: 51, people: 51 })
  })

  test('in a large company it takes more than a share of those who were active', async () => {
    const scim = await connect({ people: 2, share: 0.5 })
    const everybody = await people(scim, 10)
    await deactivateAll(scim, everybody.slice(0, 5))
    expect(await massOf(scim)).toBeNull()
    await deactivateAll(scim, everybody.slice(5, 6))
    expect(await massOf(scim)).toMatchObject({ deactivated: 6, people: 10 })
  })

  test('deleting counts as deactivating, once for each person', async () => {
    const scim = await connect(small)
    const everybody = await people(scim, 5)
    for (const { id } of everybody.slice(0, 2)) expectOk(await scim.delete(`/Users/${id}`))
    for (const someone of everybody.slice(2, 3)) {
      expectOk(await deactivate(scim, someone))
      expectOk(await scim.delete(`/Users/${someone.id}`))
    }
    expect(await massOf(scim)).toBeNull()
    expectOk(await scim.delete(`/Users/${everybody[3]?.id}`))
    expect(await massOf(scim)).toMatchObject({ deactivated: 4, people: 5 })
  })

  test.each([
    ['by PATCH', (scim: ScimConnection, someone: Someone) => setActive(scim, someone, true)],
    [
      'by a new User after a deletion',
      async (scim: ScimConnection, someone: Someone) => {
        expectOk(await scim.delete(`/Users/${someone.id}`))
        return scim.post('/Users', person(someone.userName))
      },
    ],
  ])('one person who leaves and comes back %s again and again is one person', async (_how, bringBack) => {
    const scim = await connect(small)
    const [someone, ...others] = await people(scim, 4)
    let current = someone as Someone
    for (let times = 0; times < 6; times++) {
      expectOk(await deactivate(scim, current))
      const back = expectOk(await bringBack(scim, current))
      current = { ...current, id: back.id }
    }
    await deactivateAll(scim, others)
    expect(await massOf(scim)).toBeNull()
    expectOk(await deactivate(scim, current))
    expect(await massOf(scim)).toMatchObject({ deactivated: 4 })
  })

  test('an absent active and changes of groups count nobody', async () => {
    const scim = await connect(small)
    const everybody = await people(scim, 5)
    const group = expectOk(
      await scim.post('/Groups', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
        displayName: 'All',
        members: everybody.map(({ id }) => ({ value: id })),
      }),
    )
    for (const { id, userName } of everybody) {
      const { active: _absent, ...rest } = person(userName, { title: 'Engineer' })
      expectOk(await scim.put(`/Users/${id}`, rest))
    }
    expectOk(await scim.operate(`/Groups/${group.id}`, [{ op: 'remove', path: 'members' }]))
    expect(await massOf(scim)).toBeNull()
    expect((await portalOf(scim)).counts.active).toBe(5)
  })

  test('people who left more than an hour apart are no mass', async () => {
    const scim = await connect(small)
    for (const someone of await people(scim, 8)) {
      expectOk(await deactivate(scim, someone))
      scim.host.clock.advance(20 * minute)
    }
    expect(await massOf(scim)).toBeNull()
  })

  test('one that began after an hour of quiet is another one, with an event of its own', async () => {
    const scim = await connect(small)
    const everybody = await people(scim, 8)
    await deactivateAll(scim, everybody.slice(0, 4))
    scim.host.clock.advance(61 * minute)
    await deactivateAll(scim, everybody.slice(4))
    await scim.host.backend.flush()
    expect(massEvents(scim).map(({ timestamp }) => timestamp)).toEqual(['2026-03-02T09:00:00.000Z', '2026-03-02T10:01:00.000Z'])
    expect(await massOf(scim)).toMatchObject({ since: '2026-03-02T10:01:00.000Z', deactivated: 4, people: 4 })
  })

  test('counts are of the connection, over all instances and a restart', async () => {
    const scim = await connect(small)
    const { host } = scim
    const everybody = await people(scim, 4)
    const other = await createTestBackend({ storage: host.storage, clock: host.clock, massDeactivation: small })
    const elsewhere = other.speakScim(scim)
    const body = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'active', value: false }],
    }
    for (const [index, someone] of everybody.entries()) {
      if (index % 2 === 0) expectOk(await deactivate(scim, someone))
      else expectOk(await elsewhere(`/Users/${someone.id}`, { method: 'PATCH', body }))
    }
    const third = await createTestBackend({ storage: host.storage, clock: host.clock, massDeactivation: small })
    await third.backend.flush()
    expect(await massOf(scim)).toMatchObject({ deactivated: 4 })
  })

  test('closing the warning takes its right, is recorded, and lets an hour pass uncounted', async () => {
    const scim = await connect(small)
    const everybody = await people(scim, 10)
    await deactivateAll(scim, everybody.slice(0, 4))
    const path = '/sdk/v1/b2b/scim/mass_deactivation/end'
    const others = await scim.host.openSession({ permissions: ['stytch.scim:update', 'stytch.scim:get', 'stytch.member:search'] })
    expect((await others.call('POST', path)).status).toBe(403)
    const reviewer = await scim.host.openSession({ permissions: ['stytch.scim:review_deactivations'] })
    expectOk(await reviewer.call('POST', path))
    expect(await massOf(scim)).toBeNull()
    expect(await activityOf(scim, { kind: ['connection.mass_deactivation_end'] })).toMatchObject([{ actor: { type: 'admin' } }])
    await deactivateAll(scim, everybody.slice(4, 8))
    expect(await massOf(scim)).toBeNull()
  })
})

describe('held for review, where the host says so', () => {
  const hold: MassDeactivationOptions = { ...small, action: 'hold' }

  /** A connection of which four people were deactivated, and more people who are to be. */
  async function underReview(count = 3, options: TestBackendOptions = {}) {
    const scim = await connect(hold, options)
    const leavers = await people(scim, 4)
    const others = await people(scim, count, 4)
    await deactivateAll(scim, leavers)
    return { scim, leavers, others: others as [Someone, ...Someone[]] }
  }

  test('a deactivation beyond the limit is answered 200 and waits; the person is active, for SCIM as for everybody else', async () => {
    const { scim, others } = await underReview()
    const [held] = others
    const before = expectOk(await scim.get(`/Users/${held.id}`))
    const answer = await deactivate(scim, held)
    // RFC 7644 §3.5.2: 200 with the resource as it is. It has not changed, so neither has its version.
    expect([answer.status, answer.body]).toEqual([200, before])
    expect(expectOk(await scim.get(`/Users/${held.id}`))).toEqual(before)
    const filter = encodeURIComponent(`userName eq "${held.userName}" and active eq true`)
    expect(expectOk(await scim.get(`/Users?filter=${filter}`)).totalResults).toBe(1)
    expect(await memberOf(scim, held)).toMatchObject({ status: 'active', deactivation_held_at: '2026-03-02T09:00:00.000Z' })
    expect(await heldOf(scim)).toEqual([
      {
        member_id: held.member_id,
        name: 'Person 4',
        email_address: held.userName,
        held_at: '2026-03-02T09:00:00.000Z',
        token_last_four: scim.token.slice(-4),
        refusal: null,
      },
    ])
    expect(await massOf(scim)).toMatchObject({ action: 'hold', is_on: true, held: 1, deactivated: 4 })
    expect((await portalOf(scim)).counts).toMatchObject({ active: 3, deactivated: 4 })
    const [activity] = await activityOf(scim, { member_id: held.member_id })
    expect(activity).toMatchObject({ kind: 'deactivation.hold', subject: 'Person 4', request: { method: 'PATCH', status_code: 200 } })
    await scim.host.backend.flush()
    expect(scim.host.events.filter(({ member_id }) => member_id === held.member_id).map(({ event_type }) => event_type)).toEqual([
      'scim.member.create',
    ])
  })

  test('a request that is repeated while it waits keeps its place', async () => {
    const { scim, others } = await underReview()
    await deactivateAll(scim, others)
    scim.host.clock.advance(5 * minute)
    expectOk(await deactivate(scim, others[0]))
    expect((await heldOf(scim)).map(({ member_id }) => member_id)).toEqual(others.map(({ member_id }) => member_id))
    expect(await massOf(scim)).toMatchObject({ held: 3 })
  })

  test('what else the request asks is done, and what cannot be is left out and said', async () => {
    const { scim, others } = await underReview()
    const [first, second, third] = others as [Someone, Someone, Someone]
    const operations = (userName: string) => [
      { op: 'replace', path: 'userName', value: userName },
      { op: 'replace', path: 'active', value: false },
    ]
    expect(expectOk(await scim.operate(`/Users/${first.id}`, operations('renamed@acme.test')))).toMatchObject({
      userName: 'renamed@acme.test',
      active: true,
    })
    // Only somebody inactive may have a name with a character that nobody sees.
    const hidden = await scim.operate(`/Users/${second.id}`, operations('per\u200bson@acme.test'))
    expect(expectOk(hidden)).toMatchObject({ userName: second.userName, active: true })
    const [activity] = await activityOf(scim, { member_id: second.member_id, kind: ['deactivation.hold'] })
    expect(activity?.dropped).toMatchObject([{ attribute: 'userName', detail: expect.stringContaining('U+200B') }])
    expectOk(await scim.put(`/Users/${third.id}`, person(third.userName, { active: false, title: 'Gone' })))
    expect(expectOk(await scim.get(`/Users/${third.id}`))).toMatchObject({ title: 'Gone', active: true })
    expect((await heldOf(scim)).map(({ member_id }) => member_id)).toEqual(others.map(({ member_id }) => member_id))
  })

  test.each([
    ['PATCH', (scim: ScimConnection, someone: Someone) => setActive(scim, someone, true)],
    [
      'PATCH without a path',
      (scim: ScimConnection, someone: Someone) => scim.operate(`/Users/${someone.id}`, [{ op: 'Replace', value: { active: 'True' } }]),
    ],
    ['PUT', (scim: ScimConnection, someone: Someone) => scim.put(`/Users/${someone.id}`, person(someone.userName, { title: 'Back' }))],
  ])('a reactivation by %s takes the held deactivation back', async (_method, reactivate) => {
    const { scim, others } = await underReview()
    const [held, other] = others as [Someone, Someone, Someone]
    await deactivateAll(scim, [held, other])
    expectOk(await reactivate(scim, held))
    expect((await heldOf(scim)).map(({ member_id }) => member_id)).toEqual([other.member_id])
    const member = await memberOf(scim, held)
    expect(member.status).toBe('active')
    expect(member.deactivation_held_at).toBeUndefined()
    expect(await activityOf(scim, { member_id: held.member_id, kind: ['deactivation.cancel'] })).toMatchObject([
      { actor: { type: 'identity_provider' }, token_last_four: scim.token.slice(-4) },
    ])
    await decide(scim, 'release', await all(scim))
    expect(await memberOf(scim, held)).toMatchObject({ status: 'active' })
  })

  test('changes that do not speak of active leave it waiting: a rename, an absent active, a group', async () => {
    const { scim, others } = await underReview()
    const [held] = others
    const group = expectOk(
      await scim.post('/Groups', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
        displayName: 'Ops',
        members: [{ value: held.id }],
      }),
    )
    expectOk(await deactivate(scim, held))
    expectOk(await scim.operate(`/Users/${held.id}`, [{ op: 'replace', path: 'displayName', value: 'Sam Gone' }]))
    const { active: _absent, ...rest } = person(held.userName, { displayName: 'Sam Gone', title: 'Engineer' })
    expectOk(await scim.put(`/Users/${held.id}`, rest))
    expectOk(await scim.operate(`/Groups/${group.id}`, [{ op: 'remove', path: `members[value eq "${held.id}"]` }]))
    expect(expectOk(await scim.get(`/Groups/${group.id}`)).members ?? []).toEqual([])
    expect(await heldOf(scim)).toMatchObject([{ member_id: held.member_id, name: 'Sam Gone' }])
    await decide(scim, 'release', await all(scim))
    expect(expectOk(await scim.get(`/Users/${held.id}`))).toMatchObject({ active: false, displayName: 'Sam Gone', title: 'Engineer' })
  })

  test('a deletion cannot be promised and wait: it is 503 with Retry-After, and the person stays', async () => {
    const { scim, others } = await underReview()
    const [held, other] = others as [Someone, Someone, Someone]
    expectOk(await deactivate(scim, held))
    for (const { id } of [held, other]) {
      const answer = await scim.delete(`/Users/${id}`)
      expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([503, 300])
      expectOk(await scim.get(`/Users/${id}`))
    }
    expect(await massOf(scim)).toMatchObject({ held: 1, refused: 2 })
    expect(await activityOf(scim, { outcome: ['refused'] })).toMatchObject([
      { cause: 'mass_deactivation', member_id: other.member_id, subject: other.userName },
      { cause: 'mass_deactivation', member_id: held.member_id, subject: held.userName },
    ])
    await decide(scim, 'release', await all(scim))
    for (const { id } of [held, other]) {
      expect((await scim.delete(`/Users/${id}`)).status).toBe(204)
      expect((await scim.get(`/Users/${id}`)).status).toBe(404)
    }
  })

  test('somebody whom a new User would deactivate is not created meanwhile', async () => {
    const { scim, others } = await underReview()
    const { host } = scim
    await host.server('DELETE', scim.path)
    await host.backend.flush()
    const next = await host.createConnection()
    const leavers = await people(next, 4, 100)
    await deactivateAll(next, leavers)
    const answer = await next.post('/Users', person(others[0].userName, { active: false }))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '300'])
    expect(await memberOf(next, others[0])).toMatchObject({ status: 'active' })
    // Nobody's access ends by a User of somebody new.
    expect((await next.post('/Users', person('new@acme.test', { active: false }))).status).toBe(201)
  })

  test('in a bulk request each operation gets its own answer', async () => {
    const { scim, others } = await underReview()
    const [held, deleted] = others as [Someone, Someone, Someone]
    const Operations = [
      {
        method: 'PATCH',
        path: `/Users/${held.id}`,
        data: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [{ op: 'replace', path: 'active', value: false }] },
      },
      { method: 'DELETE', path: `/Users/${deleted.id}` },
    ]
    const answer = expectOk(await scim.post('/Bulk', { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations }))
    expect(answer.Operations.map(({ status }: Json) => status)).toEqual(['200', '503'])
    expect(await massOf(scim)).toMatchObject({ held: 1, refused: 1 })
  })

  test('release: in order, over several pieces, as the admin’s own act, with the event for each person', async () => {
    const { scim, others } = await underReview(120)
    await deactivateAll(scim, others)
    const ann = await scim.host.openSession({ roles: ['stytch_admin'], email_address: 'ann@acme.test' })
    const path = '/sdk/v1/b2b/scim/held_deactivations/release'
    expect(expectOk(await ann.call('POST', path, await all(scim))).data).toMatchObject({ decided: 120 })
    await scim.host.backend.flush()
    const released = (await activityOf(scim, { kind: ['deactivation.release'] })).reverse()
    expect(released.map(({ member_id }) => member_id)).toEqual(others.map(({ member_id }) => member_id))
    expect(released[0]).toMatchObject({
      actor: { type: 'admin', name: 'ann@acme.test' },
      changes: [{ attribute: 'active', before: 'true', after: 'false' }],
    })
    const ended = scim.host.events.filter(({ event_type }) => event_type === 'scim.member.delete').slice(4)
    expect(ended.map(({ member_id }) => member_id)).toEqual(others.map(({ member_id }) => member_id))
    expect((await portalOf(scim)).counts).toMatchObject({ active: 0, deactivated: 124 })
    expect(await massOf(scim)).toBeNull()
    expect(await heldOf(scim)).toEqual([])
    const audits = await scim.host.storage.list('audit', { index: 'by_time', equals: [scim.organization_id], limit: 100 })
    expect(audits.map(({ action, target }) => [action, target])).toContainEqual(['deactivations.release', `${scim.connection_id}: all 120`])
  })

  test('a release goes on after a restart, and does each once', async () => {
    const { scim, others } = await underReview(60)
    const { host } = scim
    await deactivateAll(scim, others)
    const through = (await massOf(scim)).held_through
    // The process ends with the answer.
    void host.backend.close()
    expectOk(await host.server('POST', `${scim.path}/held_deactivations/release`, { through }))
    const next = await createTestBackend({ storage: host.storage, clock: host.clock, massDeactivation: hold })
    await next.backend.flush()
    const rows = await host.storage.list('activity', {
      index: 'by_kind',
      equals: [scim.organization_id, 'deactivation.release'],
      limit: 1000,
    })
    expect(new Set(rows.map(({ member_id }) => member_id)).size).toBe(60)
    expect(rows.length).toBe(60)
  })

  test('for the hour after everything was released nothing is held, and what the admin has not seen is not released', async () => {
    const { scim, others } = await underReview(6)
    const [first, second, ...late] = others as [Someone, Someone, ...Someone[]]
    await deactivateAll(scim, [first])
    const seen = await all(scim)
    await deactivateAll(scim, [second])
    await decide(scim, 'release', seen)
    expect((await heldOf(scim)).map(({ member_id }) => member_id)).toEqual([second.member_id])
    expectOk(await deactivate(scim, late[0] as Someone))
    expect(await memberOf(scim, late[0] as Someone)).toMatchObject({ status: 'deactivated' })
    expect(await massOf(scim)).toMatchObject({ held: 1, is_on: false })
    scim.host.clock.advance(60 * minute)
    expectOk(await deactivate(scim, late[1] as Someone))
    expect(await massOf(scim)).toMatchObject({ held: 2, is_on: true })
  })

  test('release and drop of some: each gets what was decided, the rest waits', async () => {
    const { scim, others } = await underReview(3)
    const [released, dropped, waiting] = others as [Someone, Someone, Someone]
    await deactivateAll(scim, others)
    expect(await decide(scim, 'release', { member_ids: [released.member_id, 'member-unknown'] })).toMatchObject({ decided: 1 })
    expect(await decide(scim, 'drop', { member_ids: [dropped.member_id] })).toMatchObject({ decided: 1 })
    expect(await memberOf(scim, released)).toMatchObject({ status: 'deactivated' })
    expect(await memberOf(scim, dropped)).toMatchObject({ status: 'active' })
    expect((await memberOf(scim, dropped)).deactivation_held_at).toBeUndefined()
    expect((await heldOf(scim)).map(({ member_id }) => member_id)).toEqual([waiting.member_id])
    expect(await activityOf(scim, { kind: ['deactivation.drop'] })).toMatchObject([
      { member_id: dropped.member_id, actor: { type: 'host' } },
    ])
    expect(await massOf(scim)).toMatchObject({ held: 1, is_on: true, is_deciding: false })
  })

  test('what was dropped is asked for again and held again; the warning is closed only when nothing waits', async () => {
    const { scim, others } = await underReview(2)
    await deactivateAll(scim, others)
    expect((await end(scim)).body).toMatchObject({ error_type: 'conflict', error_message: expect.stringContaining('2 deactivations') })
    await decide(scim, 'drop', await all(scim))
    expectOk(await deactivate(scim, others[0]))
    expect(await massOf(scim)).toMatchObject({ held: 1, is_on: true })
    await decide(scim, 'drop', await all(scim))
    expectOk(await end(scim))
    expect(await massOf(scim)).toBeNull()
    expectOk(await deactivate(scim, others[0]))
    expect(await memberOf(scim, others[0])).toMatchObject({ status: 'deactivated' })
  })

  test('while something waits it stays on; with nothing waiting it ends an hour after the last one', async () => {
    const { scim, others } = await underReview(4)
    const [held, second, third] = others as [Someone, Someone, Someone, Someone]
    expectOk(await deactivate(scim, held))
    scim.host.clock.advance(24 * 60 * minute)
    expectOk(await deactivate(scim, second))
    expect(await massOf(scim)).toMatchObject({ held: 2, is_on: true })
    await decide(scim, 'drop', await all(scim))
    expectOk(await deactivate(scim, third))
    expect(await memberOf(scim, third)).toMatchObject({ status: 'deactivated' })
  })

  test('whom the host protects is refused as always, and again on the day of the release', async () => {
    const protectedNow = new Set<string>()
    const protectMember = ({ email_address }: { email_address: string }) =>
      protectedNow.has(email_address) ? 'The last admin stays.' : null
    const { scim, others } = await underReview(3, { protectMember })
    const [last, becomesLast, other] = others as [Someone, Someone, Someone]
    protectedNow.add(last.userName)
    expect((await deactivate(scim, last)).status).toBe(403)
    await deactivateAll(scim, [becomesLast, other])
    protectedNow.add(becomesLast.userName)
    await decide(scim, 'release', await all(scim))
    expect(await memberOf(scim, becomesLast)).toMatchObject({ status: 'active' })
    expect(await memberOf(scim, other)).toMatchObject({ status: 'deactivated' })
    expect(await heldOf(scim)).toMatchObject([{ member_id: becomesLast.member_id, refusal: 'The last admin stays.' }])
    expect(await massOf(scim)).toMatchObject({ held: 1, is_deciding: false })
  })

  test('a rotation changes nothing, a pause holds up the identity provider and not the admin', async () => {
    const { scim, others } = await underReview(2)
    await deactivateAll(scim, others)
    const next = expectOk(await scim.host.server('POST', `${scim.path}/rotate/start`, {})).connection.next_bearer_token
    expectOk(await scim.host.server('POST', `${scim.path}/rotate/complete`, {}))
    expect((await deactivate(scim, others[0])).status).toBe(401)
    const rotated = scim.host.speakScim({ connection_id: scim.connection_id, token: next })
    expectOk(await rotated(`/Users/${others[0].id}`))
    expect(await heldOf(scim)).toHaveLength(2)
    expectOk(await scim.host.server('PUT', scim.path, { paused: true }))
    await decide(scim, 'release', await all(scim))
    expect((await portalOf(scim)).counts).toMatchObject({ active: 0 })
  })

  test('with the connection everything that waits is gone, and its people stay active', async () => {
    const { scim, others } = await underReview(2)
    await deactivateAll(scim, others)
    const through = (await massOf(scim)).held_through
    expectOk(await scim.host.server('DELETE', scim.path))
    await scim.host.backend.flush()
    expect((await scim.host.server('POST', `${scim.path}/held_deactivations/release`, { through })).status).toBe(404)
    for (const someone of others) {
      const member = await memberOf(scim, someone)
      expect(member.status).toBe('active')
      expect(member.deactivation_held_at).toBeUndefined()
    }
    expect(await scim.host.storage.count('held_deactivations', { index: 'key', equals: [scim.connection_id] })).toBe(0)
  })

  test('pages are in order, and their cursors are of this connection', async () => {
    const { scim, others } = await underReview(5)
    await deactivateAll(scim, others)
    const seen: string[] = []
    let cursor = ''
    do {
      const page = expectOk(await scim.host.server('GET', `${scim.path}/held_deactivations?limit=2${cursor && `&cursor=${cursor}`}`))
      seen.push(...page.held_deactivations.map(({ member_id }: Json) => member_id))
      cursor = page.next_cursor ?? ''
    } while (cursor)
    expect(seen).toEqual(others.map(({ member_id }) => member_id))
  })

  test('names are for those who may see people, decisions for those who may decide; guests of a set-up link may neither', async () => {
    const { scim, others } = await underReview(1)
    await deactivateAll(scim, others)
    const body = await all(scim)
    const statusOf = async (permissions: string[], path: string, sent: object) =>
      (await (await scim.host.openSession({ permissions })).call('POST', `/sdk/v1/b2b/scim/held_deactivations${path}`, sent)).status
    expect(await statusOf(['stytch.scim:get', 'stytch.scim:update'], '', {})).toBe(403)
    expect(await statusOf(['stytch.member:search'], '', {})).toBe(200)
    expect(await statusOf(['stytch.scim:update', 'stytch.scim:delete', 'stytch.member:search'], '/release', body)).toBe(403)
    expect(await statusOf(['stytch.scim:update', 'stytch.scim:delete', 'stytch.member:search'], '/drop', body)).toBe(403)
    expect(await statusOf(['stytch.scim:review_deactivations'], '/release', {})).toBe(400)
    expect(await statusOf(['stytch.scim:review_deactivations'], '/release', body)).toBe(200)
    const link = expectOk(await scim.host.server('POST', `/v1/b2b/scim/${scim.organization_id}/setup_link`, {})).setup_link
    const secret = link.url.split('#')[1]
    const guest = expectOk(await scim.host.request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret } })).data
      .session_token
    const answer = await scim.host.request('/sdk/v1/b2b/scim/held_deactivations/drop', {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${guest}` },
    })
    expect(answer.status).toBe(403)
  })

  test('a host may decide for each connection', async () => {
    const asked: object[] = []
    let action: 'hold' | 'refuse' | 'let_through' = 'hold'
    const options: MassDeactivationOptions = {
      ...small,
      action: async (connection) => {
        asked.push(connection)
        return action
      },
    }
    const scim = await connect(options)
    const everybody = await people(scim, 7)
    await deactivateAll(scim, everybody.slice(0, 4))
    expect(asked).toEqual([])
    const [fifth, sixth, seventh] = everybody.slice(4) as [Someone, Someone, Someone]
    expectOk(await deactivate(scim, fifth))
    expect(asked).toEqual([{ organization_id: scim.organization_id, connection_id: scim.connection_id }])
    action = 'refuse'
    expect((await deactivate(scim, sixth)).status).toBe(503)
    action = 'let_through'
    // What waited is done as soon as it is asked for again and nobody holds it.
    expectOk(await deactivate(scim, fifth))
    expectOk(await deactivate(scim, seventh))
    expect(await heldOf(scim)).toEqual([])
    for (const someone of [fifth, seventh]) expect(await memberOf(scim, someone)).toMatchObject({ status: 'deactivated' })
    expect(await memberOf(scim, sixth)).toMatchObject({ status: 'active' })
  })
})

describe('refused until an admin lets them through, where the host says so', () => {
  test('503 with Retry-After, nothing is queued, and the warning counts; closing it lets them through', async () => {
    const scim = await connect({ ...small, action: 'refuse' })
    const everybody = await people(scim, 6)
    await deactivateAll(scim, everybody.slice(0, 4))
    const [fifth, sixth] = everybody.slice(4) as [Someone, Someone]
    for (const someone of [fifth, sixth, fifth]) {
      const answer = await deactivate(scim, someone)
      expect([answer.status, answer.headers.get('retry-after'), answer.body.detail]).toEqual([503, '300', expect.stringContaining('admin')])
    }
    expect(await massOf(scim)).toMatchObject({ action: 'refuse', held: 0, refused: 3, deactivated: 4 })
    expect(await activityOf(scim, { outcome: ['refused'] })).toMatchObject([
      { cause: 'mass_deactivation', member_id: fifth.member_id },
      { cause: 'mass_deactivation', member_id: sixth.member_id },
      { cause: 'mass_deactivation', member_id: fifth.member_id },
    ])
    expect(await heldOf(scim)).toEqual([])
    // Whoever keeps asking keeps it on, however long it takes until somebody looks.
    for (let times = 0; times < 3; times++) {
      scim.host.clock.advance(59 * minute)
      expect((await deactivate(scim, fifth)).status).toBe(503)
    }
    expectOk(await end(scim))
    await deactivateAll(scim, [fifth, sixth])
    expect((await portalOf(scim)).counts).toMatchObject({ active: 0 })
  })

  test('a change that deactivates nobody is done as always', async () => {
    const scim = await connect({ ...small, action: 'refuse' })
    const everybody = await people(scim, 5)
    await deactivateAll(scim, everybody.slice(0, 4))
    expectOk(await scim.operate(`/Users/${everybody[4]?.id}`, [{ op: 'replace', path: 'title', value: 'Engineer' }]))
    expectOk(await setActive(scim, everybody[0] as Someone, true))
    expectOk(await scim.delete(`/Users/${everybody[1]?.id}`))
  })
})

describe('a change that deactivates nobody costs what it did', () => {
  const counters = ['get connection_stats', 'update connection_stats', 'held_deactivations']

  test.each([
    ['let through', small, 0],
    ['held', { ...small, action: 'hold' } as const, 1],
  ])('and a deactivation one more write of a row it writes anyway, where others are %s', async (_what, massDeactivation, reads) => {
    const { storage, calls } = countCalls(await openTestStorage())
    const scim = await connect(massDeactivation, { storage })
    const [someone] = (await people(scim, 2)) as [Someone, Someone]
    // The first change of a day writes the day.
    const asked = async (change: () => Promise<unknown>) => {
      calls.length = 0
      await change()
      return calls.filter((call) => call.startsWith('in the write: ') && counters.some((counter) => call.includes(counter)))
    }
    expect(await asked(() => scim.operate(`/Users/${someone.id}`, [{ op: 'replace', path: 'title', value: 'Engineer' }]))).toEqual([])
    expect(await asked(() => scim.put(`/Users/${someone.id}`, person(someone.userName)))).toEqual([])
    expect(await asked(() => deactivate(scim, someone))).toEqual([
      ...Array.from({ length: reads }, () => 'in the write: get connection_stats'),
      'in the write: update connection_stats',
    ])
  })
})
