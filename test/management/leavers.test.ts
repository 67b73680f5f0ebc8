import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/exports/server.js'
import type { ScimBackendOptions, Session } from '../../src/server/options.js'
import type { Storage } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, type Json, oktaUser, type TestBackend } from '../support/backend.js'
import { countCalls } from '../support/countedStorage.js'
import { openStream } from '../support/liveStream.js'
import { holdTimers, passTimeUntil } from '../support/timers.js'

// When a person leaves, what was opened for them ends. `access` checks every route; here is everything around that.

const patchActive = (active: boolean) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', value: { active } }],
})

/** An organization with a connection and one person in it, who can be made to leave. */
async function withPerson(options: Partial<ScimBackendOptions> = {}, address = 'ada.byron@acme.test') {
  const on = await createTestBackend(options)
  const okta = await on.createConnection()
  const scim = on.speakScim(okta)
  const add = async (userName: string, fields: Record<string, unknown> = {}) => {
    const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser(userName, fields) }))
    return { ...(await memberNamed(on, user.userName)), user_id: String(user.id) }
  }
  const ada = await add(address)
  const setActive = async (active: boolean, user_id = ada.user_id) =>
    void expectOk(await scim(`/Users/${user_id}`, { method: 'PATCH', body: patchActive(active) }))
  const leave = () => setActive(false)
  const comeBack = () => setActive(true)
  const remove = async (user_id = ada.user_id) => void expectOk(await scim(`/Users/${user_id}`, { method: 'DELETE' }))
  const mint = (who: object, rights: object = { roles: ['stytch_admin'] }, organization_id = on.organization.organization_id) =>
    on.server('POST', `/v1/b2b/scim/${organization_id}/portal_session`, { ...who, ...rights })
  return { ...on, okta, scim, add, ada, setActive, leave, comeBack, remove, mint }
}

async function memberNamed(on: TestBackend, userName: string): Promise<{ member_id: string }> {
  const body = { organization_ids: [on.organization.organization_id], limit: 100 }
  const { members } = expectOk(await on.server('POST', '/v1/b2b/organizations/members/search', body))
  const found = (members as Json[]).find((member) => member.scim_registration?.scim_attributes.user_name === userName)
  return { member_id: found?.member_id }
}

const stateOf = (answer: { status: number; body: Json }) => [answer.status, answer.body?.error_type ?? 'ok']
const over = [401, 'session_expired']

describe('a session ends with the access of its person', () => {
  const ways: [string, (ids: { member_id: string }) => object][] = [
    ['made for the member', ({ member_id }) => ({ member_id })],
    ['made for an address that only this member has', () => ({ email_address: ' Ada.Byron@ACME.test ' })],
    ['made for the member, with blanks around the id', ({ member_id }) => ({ member_id: ` ${member_id}\n` })],
    ['made for the member, with an address that nobody has', ({ member_id }) => ({ member_id, email_address: 'x@acme.test' })],
    ['made under the host’s own id, with the address', () => ({ member_id: 'user_1', email_address: 'ada.byron@acme.test' })],
  ]
  const endings: [string, (on: Awaited<ReturnType<typeof withPerson>>) => Promise<void>][] = [
    ['deactivated', ({ leave }) => leave()],
    ['deleted', ({ remove }) => remove()],
    [
      'deactivated and reactivated',
      async ({ leave, comeBack }) => {
        await leave()
        await comeBack()
      },
    ],
    [
      'deleted and made again',
      async ({ remove, add }) => {
        await remove()
        await add('ada.byron@acme.test')
      },
    ],
    [
      'deactivated by a PUT',
      async ({ scim, ada }) =>
        void expectOk(await scim(`/Users/${ada.user_id}`, { method: 'PUT', body: oktaUser('ada.byron@acme.test', { active: false }) })),
    ],
    [
      'deactivated in bulk',
      async ({ scim, ada }) =>
        void expectOk(
          await scim('/Bulk', {
            method: 'POST',
            body: {
              schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
              Operations: [{ method: 'PATCH', path: `/Users/${ada.user_id}`, data: patchActive(false) }],
            },
          }),
        ),
    ],
    [
      'given another address and deactivated',
      async ({ scim, ada, leave }) => {
        const body = oktaUser('ada.king@acme.test')
        expectOk(await scim(`/Users/${ada.user_id}`, { method: 'PUT', body }))
        await leave()
      },
    ],
  ]
  const table = ways.flatMap(([way, who]) => endings.map(([ending, end]) => [way, ending, who, end] as const))

  test.each(table)('%s, who is then %s', async (_way, _ending, who, end) => {
    const on = await withPerson()
    const session = await on.openSession(who(on.ada))
    expectOk(await session.call('GET', '/sdk/v1/b2b/scim'))
    await end(on)
    expect(stateOf(await session.call('GET', '/sdk/v1/b2b/scim'))).toEqual(over)
    await on.backend.close()
  })
})

test('somebody who comes back gets a new session; the earlier one stays invalid', async () => {
  const { openSession, ada, leave, comeBack, mint } = await withPerson()
  const before = await openSession({ member_id: ada.member_id })
  await leave()
  expect((await mint({ member_id: ada.member_id })).status).toBe(403)
  await comeBack()
  // The clock of these tests stands still: the order of events counts, not the time.
  const after = await openSession({ member_id: ada.member_id })
  expectOk(await after.call('GET', '/sdk/v1/b2b/scim'))
  expect(stateOf(await before.call('GET', '/sdk/v1/b2b/scim'))).toEqual(over)
})

test.each(['deactivated', 'deleted'])('no session is made for a member who is %s, by id or by address', async (how) => {
  const { ada, leave, remove, mint } = await withPerson()
  await (how === 'deleted' ? remove() : leave())
  for (const who of [{ member_id: ada.member_id }, { email_address: 'ADA.byron@acme.test' }]) {
    const answer = await mint(who)
    expect(stateOf(answer)).toEqual([403, 'unauthorized_action'])
    expect(answer.body.error_message).toMatch(/deactivated.*identity provider/)
    expect(answer.text).not.toMatch(/aps1\./)
  }
})

test('a member id in our form that the organization does not have is 404, whoever else has it', async () => {
  const { ada, mint, createOrganization, openSession } = await withPerson()
  const other = await createOrganization()
  const unknown = await mint({ member_id: 'member-01890000-0000-7000-8000-000000000000' })
  const foreign = await mint({ member_id: ada.member_id }, undefined, other.organization_id)
  expect(stateOf(unknown)).toEqual([404, 'member_not_found'])
  const withoutId = ({ body }: { body: Json }) => JSON.stringify({ ...body, request_id: '' })
  expect(withoutId(foreign)).toBe(withoutId(unknown))
  expect(stateOf(await mint({ member_id: ada.member_id.toUpperCase().replace('MEMBER', 'member') }))).toEqual([404, 'member_not_found'])
  // Nor is it found among invisible characters, where it would be taken for an id of the host's own.
  expect(stateOf(await mint({ member_id: `${ada.member_id}\u200b` }))).toEqual([404, 'member_not_found'])
  // A host's own ids are the host's: nobody here knows them.
  for (const member_id of ['user_1', 'member-1', 'members-01890000-0000-7000-8000-000000000000']) await openSession({ member_id })
})

describe('an address is only an attribute', () => {
  const sharedBy = (userName: string) => ({ emails: [{ primary: true, value: 'ada.byron@acme.test' }], displayName: userName })

  test('one that nobody has yet is bound to whoever gets it: their leaving ends the session', async () => {
    const { add, openSession, setActive, remove, mint } = await withPerson()
    const early = () => openSession({ email_address: ' Eve.Polastri@ACME.test ' })
    const [session, underOwnId] = [await early(), await openSession({ member_id: 'user_1', email_address: 'eve.polastri@acme.test' })]
    const eve = await add('eve.polastri@acme.test')
    for (const { call } of [session, underOwnId]) expectOk(await call('GET', '/sdk/v1/b2b/scim'))
    await setActive(false, eve.user_id)
    expect((await mint({ email_address: 'eve.polastri@acme.test' })).status).toBe(403)
    for (const { call } of [session, underOwnId]) expect(stateOf(await call('GET', '/sdk/v1/b2b/scim'))).toEqual(over)
    // Whoever is back needs a new one, as everybody does.
    await setActive(true, eve.user_id)
    expect(stateOf(await session.call('GET', '/sdk/v1/b2b/scim'))).toEqual(over)
    const later = await early()
    expectOk(await later.call('GET', '/sdk/v1/b2b/scim'))
    await remove(eve.user_id)
    expect(stateOf(await later.call('GET', '/sdk/v1/b2b/scim'))).toEqual(over)
  })

  test('one that several have binds the session to all of them: it ends when none is left', async () => {
    const { add, openSession, setActive, leave, mint } = await withPerson()
    const second = await add('second.ada@acme.test', sharedBy('Second'))
    const shared = await openSession({ email_address: 'ada.byron@acme.test' })
    await setActive(false, second.user_id)
    expectOk(await shared.call('GET', '/sdk/v1/b2b/scim'))
    const only = await openSession({ email_address: 'ada.byron@acme.test' })
    await leave()
    for (const { call } of [shared, only]) expect(stateOf(await call('GET', '/sdk/v1/b2b/scim'))).toEqual(over)
    expect((await mint({ email_address: 'ada.byron@acme.test' })).status).toBe(403)
  })

  test('what a session made for it opened ends with it: set-up links and streams', async () => {
    const { add, openSession, setActive, backend, request } = await withPerson()
    const session = await openSession({ email_address: 'eve.polastri@acme.test' })
    const { setup_link } = expectOk(await session.call('POST', '/sdk/v1/b2b/scim/setup_link', {})).data
    const stream = await openStream(backend, session.session_token)
    const eve = await add('eve.polastri@acme.test')
    await setActive(false, eve.user_id)
    await stream.until(() => stream.isEnded())
    const secret = String(setup_link.url).split('#')[1]
    const opened = await request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret } })
    expect(stateOf(opened)).toEqual([404, 'setup_link_not_found'])
    await backend.close()
  })

  test('somebody who takes the address of a leaver does not revive the leaver’s session', async () => {
    const { add, openSession, leave } = await withPerson()
    const session = await openSession({ email_address: 'ada.byron@acme.test' })
    await leave()
    await add('new.ada@acme.test', sharedBy('New'))
    expect(stateOf(await session.call('GET', '/sdk/v1/b2b/scim'))).toEqual(over)
    expectOk(await (await openSession({ email_address: 'ada.byron@acme.test' })).call('GET', '/sdk/v1/b2b/scim'))
  })

  test('an address makes nobody a member: the session still says that it belongs to nobody', async () => {
    const { openSession } = await withPerson()
    const session = await openSession({ email_address: 'ada.byron@acme.test' })
    const { viewer } = expectOk(await session.call('GET', '/sdk/v1/b2b/scim/portal')).data
    expect(viewer).toEqual({ member_id: null, name: 'ada.byron@acme.test', is_guest: false })
  })
})

test('deleting a connection ends nobody’s access: its members keep their status', async () => {
  const { ada, okta, openSession, server, organization, backend } = await withPerson()
  const session = await openSession({ member_id: ada.member_id })
  expectOk(await server('DELETE', `/v1/b2b/scim/${organization.organization_id}/connection/${okta.connection_id}`))
  await backend.flush()
  expectOk(await session.call('GET', '/sdk/v1/b2b/scim/portal'))
})

test('a later connection that brings somebody in deactivated ends their session and tells the host', async () => {
  const { ada, okta, openSession, server, organization, backend, createConnection, speakScim, events } = await withPerson()
  expectOk(await server('DELETE', `/v1/b2b/scim/${organization.organization_id}/connection/${okta.connection_id}`))
  await backend.flush()
  const later = speakScim(await createConnection())
  const session = await openSession({ member_id: ada.member_id })
  const { id } = expectOk(await later('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test', { active: false }) }))
  expect(stateOf(await session.call('GET', '/sdk/v1/b2b/scim'))).toEqual(over)
  expectOk(await later(`/Users/${id}`, { method: 'PATCH', body: patchActive(true) }))
  expect(stateOf(await session.call('GET', '/sdk/v1/b2b/scim'))).toEqual(over)
  await backend.flush()
  expect(events.filter((event) => event.id === ada.member_id).map((event) => event.event_type)).toEqual([
    'scim.member.create',
    'scim.member.create',
    'scim.member.delete',
    'scim.member.update',
  ])
})

describe('on every instance', () => {
  /** What is known of changes to the members: every one or, where other processes write too, none. */
  const knowledge: [string, (storage: Storage) => Storage][] = [
    ['one process', (storage) => storage],
    ['several processes', (storage) => ({ ...storage, changes: () => null })],
  ]

  async function twoInstances(seen: (storage: Storage) => Storage) {
    const storage = seen(createMemoryStorage())
    const one = await withPerson({ storage })
    const other = await createTestBackend({ storage, now: one.clock.now })
    const session = await one.openSession({ member_id: one.ada.member_id })
    const headers = { authorization: `Bearer ${session.session_token}` }
    const through = (on: Pick<TestBackend, 'request'>) => on.request('/sdk/v1/b2b/scim', { headers })
    return { one, other, session, through }
  }

  test.each(knowledge)('of %s a session that was valid a moment ago ends when the deactivation is answered', async (_what, seen) => {
    const { one, other, through } = await twoInstances(seen)
    for (const on of [one, other]) expectOk(await through(on))
    await one.leave()
    for (const on of [one, other]) expect(stateOf(await through(on))).toEqual(over)
    await one.backend.close()
    await other.backend.close()
  })

  test.each(knowledge)(
    'of %s live streams end at once where it happened and soon elsewhere, and send nothing more',
    async (_what, seen) => {
      holdTimers()
      const { one, other, session } = await twoInstances(seen)
      const here = await openStream(one.backend, session.session_token)
      const there = await openStream(other.backend, session.session_token)
      const stays = await openStream(one.backend, (await one.openSession({ email_address: 'host@acme.test' })).session_token)
      // The changes of the connection's first requests arrive first.
      await one.backend.flush()
      await passTimeUntil(() => [here, there].every((stream) => stream.comments.length > 0))
      await one.leave()
      expect(await passTimeUntil(here.isEnded)).toBe(0)
      expect(await passTimeUntil(there.isEnded)).toBeLessThanOrEqual(2000)
      for (const stream of [here, there]) {
        expect(stream.messages.filter(({ data }) => (data as { type: string }).type === 'scim.member.delete')).toEqual([])
      }
      await passTimeUntil(() => stays.messages.some(({ data }) => (data as { type: string }).type === 'scim.member.delete'))
      expect(stays.isEnded()).toBe(false)
      await stays.close()
      await one.backend.close()
      await other.backend.close()
    },
  )
})

describe('what is under way when the access ends', () => {
  type Person = Awaited<ReturnType<typeof withPerson>>
  const changes = {
    create: ['POST', () => '/sdk/v1/b2b/scim', () => ({}), true],
    update: ['PUT', (id: string) => `/sdk/v1/b2b/scim/${id}`, () => ({ display_name: 'Mine' }), false],
    delete: ['DELETE', (id: string) => `/sdk/v1/b2b/scim/${id}`, () => undefined, false],
    'rotate start': ['POST', () => '/sdk/v1/b2b/scim/rotate/start', (connection_id: string) => ({ connection_id }), false],
    'set-up link': ['POST', () => '/sdk/v1/b2b/scim/setup_link', () => ({}), false],
    'set-up progress': ['PUT', () => '/sdk/v1/b2b/scim/setup_progress', () => ({ guide: 'okta', step: 'one', done: true }), false],
  } as const

  test.each(Object.entries(changes))('%s does nothing when it would commit after the access has ended', async (_what, change) => {
    const [method, path, body, needsNone] = change
    let during: (() => Promise<void>) | null = null
    const person: Person = await withPerson({
      // The host is asked after the session was found valid and before the change begins.
      authorize: async () => {
        const act = during
        during = null
        await act?.()
        return true
      },
    })
    const { ada, okta, openSession, server, organization, storage, leave } = person
    const session = await openSession({ member_id: ada.member_id })
    const connectionPath = `/v1/b2b/scim/${organization.organization_id}/connection`
    during = async () => {
      await leave()
      if (needsNone) expectOk(await server('DELETE', `${connectionPath}/${okta.connection_id}`))
    }
    const tokensBefore = storage.changes('tokens')
    const answer = await session.call(method, path(okta.connection_id), body(okta.connection_id))
    expect(stateOf(answer)).toEqual(over)
    expect(answer.text).not.toMatch(/scim_[0-9A-Za-z]{12}_/)
    if (!needsNone) {
      const { connection } = expectOk(await server('GET', connectionPath))
      expect(connection).toMatchObject({ status: 'active', next_bearer_token_last_four: '', display_name: 'SCIM connection' })
      expect(storage.changes('tokens')).toBe(tokensBefore)
    } else expect(stateOf(await server('GET', connectionPath))).toEqual([404, 'no_active_scim_connection'])
    expect(expectOk(await server('GET', `/v1/b2b/scim/${organization.organization_id}/setup_link`)).setup_link).toBeNull()
    await person.backend.close()
  })

  test('a deactivation and a rotation at the same moment: whichever commits first, nothing is done after the access has ended', async () => {
    for (let round = 0; round < 10; round++) {
      const { ada, okta, openSession, storage, leave, organization, backend } = await withPerson()
      const session = await openSession({ member_id: ada.member_id })
      const [rotation] = await Promise.all([
        session.call('POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id: okta.connection_id }),
        leave(),
      ])
      const rows = await storage.list('activity', { index: 'key', equals: [organization.organization_id], limit: 100 })
      const order = rows.map((row) => row.kind).filter((kind) => kind === 'connection.rotate_start' || kind === 'member.deactivate')
      if (rotation.status === 200) expect(order).toEqual(['connection.rotate_start', 'member.deactivate'])
      else expect([stateOf(rotation), order]).toEqual([over, ['member.deactivate']])
      await backend.close()
    }
  })

  test('an idempotency key that was used before repeats nothing for somebody who has left', async () => {
    const { ada, openSession, leave } = await withPerson()
    const session = await openSession({ member_id: ada.member_id })
    const create = () => session.call('POST', '/sdk/v1/b2b/scim/setup_link', {}, { 'idempotency-key': 'one' })
    const { setup_link } = expectOk(await create()).data
    expect(expectOk(await create()).data.setup_link.setup_link_id).toBe(setup_link.setup_link_id)
    await leave()
    const answer = await create()
    expect(stateOf(answer)).toEqual(over)
    expect(answer.text).not.toContain(setup_link.setup_link_id)
  })
})

describe('a set-up link ends with the access of the person who made it', () => {
  async function withLink() {
    const person = await withPerson()
    const maker = await person.openSession({ member_id: person.ada.member_id })
    const { setup_link } = expectOk(await maker.call('POST', '/sdk/v1/b2b/scim/setup_link', {})).data
    const secret = String(setup_link.url).split('#')[1]
    const open = () => person.request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret } })
    const asGuest = (session_token: string) =>
      person.request('/sdk/v1/b2b/scim/portal', { headers: { authorization: `Bearer ${session_token}` } })
    const shown = async () =>
      expectOk(await person.server('GET', `/v1/b2b/scim/${person.organization.organization_id}/setup_link`)).setup_link
    return { ...person, maker, open, asGuest, shown }
  }

  test('it opens nothing and is shown to nobody, even after they have come back', async () => {
    const { open, leave, comeBack, shown } = await withLink()
    expect(await shown()).not.toBeNull()
    await leave()
    for (const _time of ['while they are away', 'when they are back']) {
      expect(stateOf(await open())).toEqual([404, 'setup_link_not_found'])
      expect(await shown()).toBeNull()
      await comeBack()
    }
  })

  test('the session it opened has ended', async () => {
    const { open, leave, asGuest, remove } = await withLink()
    const { session_token } = expectOk(await open()).data
    expectOk(await asGuest(session_token))
    await leave()
    expect(stateOf(await asGuest(session_token))).toEqual(over)
    await remove()
    expect(stateOf(await asGuest(session_token))).toEqual(over)
  })

  test('one that the host or somebody else made still works', async () => {
    const { leave, server, organization, request, asGuest } = await withLink()
    const { setup_link } = expectOk(await server('POST', `/v1/b2b/scim/${organization.organization_id}/setup_link`, {}))
    await leave()
    const secret = String(setup_link.url).split('#')[1]
    const opened = await request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret } })
    expectOk(await asGuest(expectOk(opened).data.session_token))
  })
})

describe('a host’s own sessions', () => {
  async function hosted() {
    let session: Session | null = null
    const person = await withPerson({ authenticate: async () => session })
    const signIn = (member_id: string | null) => {
      session = { organization_id: person.organization.organization_id, member_id, name: 'Ada', permissions: ['stytch.scim:*'] }
    }
    const call = () => person.request('/sdk/v1/b2b/scim', { headers: { authorization: 'Bearer own' } })
    return { ...person, signIn, call }
  }

  test('one that names a member is refused while the member is deactivated; the host decides when it is valid again', async () => {
    const { signIn, call, ada, leave, comeBack } = await hosted()
    for (const member_id of [ada.member_id, ` ${ada.member_id}\n`]) {
      signIn(member_id)
      expectOk(await call())
      await leave()
      expect(stateOf(await call())).toEqual(over)
      await comeBack()
      expectOk(await call())
    }
  })

  test('one that names a member nobody has is 404; the host’s own ids and none at all are the host’s business', async () => {
    const { signIn, call } = await hosted()
    signIn('member-01890000-0000-7000-8000-000000000000')
    expect(stateOf(await call())).toEqual([404, 'member_not_found'])
    for (const member_id of ['user_1', null]) {
      signIn(member_id)
      expectOk(await call())
    }
  })

  test('its stream ends with the member’s access', async () => {
    const { signIn, ada, leave, backend } = await hosted()
    signIn(ada.member_id)
    const stream = await openStream(backend, 'own')
    await leave()
    await stream.until(() => stream.isEnded())
    expect(stream.isEnded()).toBe(true)
    await backend.close()
  })
})

test('a server call on behalf of somebody who has left is refused', async () => {
  const { ada, openSession, server, organization, leave } = await withPerson()
  const { session_token } = await openSession({ member_id: ada.member_id })
  const path = `/v1/b2b/scim/${organization.organization_id}/connection`
  expectOk(await server('GET', path, undefined, { 'x-stytch-member-session': session_token }))
  await leave()
  expect(stateOf(await server('GET', path, undefined, { 'x-stytch-member-session': session_token }))).toEqual(over)
})

test('while no member changes, a session does not read members', async () => {
  const { storage, calls } = countCalls(createMemoryStorage())
  const { ada, openSession, add } = await withPerson({ storage })
  const byId = await openSession({ member_id: ada.member_id })
  const byAddress = await openSession({ email_address: 'ada.byron@acme.test' })
  const looks = async () => {
    calls.length = 0
    for (const session of [byId, byAddress]) {
      expectOk(await session.call('GET', '/sdk/v1/b2b/scim'))
      expectOk(await session.call('PUT', '/sdk/v1/b2b/scim/setup_progress', { guide: 'okta', step: 'one', done: true }))
    }
    return calls.filter((call) => /members|activity/.test(call) && !call.includes('insert'))
  }
  await looks()
  expect(await looks()).toEqual([])
  await add('eve.polastri@acme.test')
  expect((await looks()).length).toBeGreaterThan(0)
  expect(await looks()).toEqual([])
})
