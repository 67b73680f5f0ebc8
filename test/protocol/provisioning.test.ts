import { beforeEach, describe, expect, test } from 'vitest'
import type { ScimBackendOptions } from '../../src/server/options.js'
import { createTestBackend, expectOk, type Json, person, type ScimConnection } from '../support/backend.js'
import { storeAllowedDomains, storeSecondConnection } from '../support/storedStates.js'
import { turns } from '../support/timers.js'

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection()
})

const create = async (userName: string, changes?: Record<string, unknown>) => (await scim.post('/Users', person(userName, changes))).body
const memberOf = (user: Json) => scim.host.storage.find('members', 'by_registration', [scim.connection_id, user.id])

/** What is recorded of what the identity provider did; creating the connection was the host's doing. */
async function bodies(table: 'activity' | 'events'): Promise<Json[]> {
  const rows = await scim.host.storage.list(table, { index: 'key', equals: [scim.organization_id], limit: 1000 })
  return rows.map((row) => JSON.parse(row.body)).filter(({ kind, event_type }) => !/connection\.create$/.test(kind ?? event_type))
}
const kinds = async () => (await bodies('activity')).map((activity) => activity.kind)
/** Without the connection's health, which changes by itself. */
const events = async () => (await bodies('events')).filter((event) => event.event_type !== 'scim.connection.health')
const eventTypes = async () => (await events()).map((event) => event.event_type)
const lastRefusal = async () => (await bodies('activity')).filter((activity) => activity.outcome === 'refused').at(-1)

describe('a person becomes a member', () => {
  test.each([
    [
      'the primary e-mail',
      [
        { value: 'home@x.test', type: 'home' },
        { value: 'p@x.test', primary: true },
      ],
      'p@x.test',
    ],
    [
      'else the one for work',
      [
        { value: 'home@x.test', type: 'home' },
        { value: 'w@x.test', type: 'Work' },
      ],
      'w@x.test',
    ],
    ['else the first', [{ value: 'first@x.test' }, { value: 'second@x.test' }], 'first@x.test'],
    ['else userName when it is an address', [], 'ada@example.test'],
  ])('whose e-mail address is %s', async (_which, emails, expected) => {
    const user = await create('ada@example.test', { emails })
    expect((await memberOf(user))?.email_address).toBe(expected)
  })

  test('a member without any address has none; no address is invented', async () => {
    expect((await memberOf(await create('ada', { emails: [] })))?.email_address).toBe('')
  })

  test('two people may share an address, and an address never finds an account', async () => {
    const ada = await memberOf(await create('ada', { emails: [{ value: 'team@example.test' }] }))
    const eve = await memberOf(await create('eve', { emails: [{ value: 'team@example.test' }] }))
    expect(eve?.email_address).toBe(ada?.email_address)
    expect(eve?.member_id).not.toBe(ada?.member_id)
  })

  test('ids are the server’s: a numeric, a uuid-like or a member’s externalId is only an attribute', async () => {
    const first = await create('ada@example.test')
    const member = await memberOf(first)
    for (const externalId of ['1', first.id, member?.member_id ?? '', 'admin']) {
      const user = await create(`${externalId}@example.test`, { externalId })
      expect([first.id, externalId]).not.toContain(user.id)
      expect((await memberOf(user))?.member_id).not.toBe(member?.member_id)
    }
  })

  test('the e-mail of another person, taken over by PATCH, changes only the attribute', async () => {
    const ada = await create('ada@example.test')
    const eve = await create('eve@example.test')
    await scim.operate(`/Users/${eve.id}`, [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'ada@example.test' }])
    expect(await memberOf(ada)).toMatchObject({ email_address: 'ada@example.test', user_id: ada.id })
    expect(await memberOf(eve)).toMatchObject({ email_address: 'ada@example.test', user_id: eve.id })
  })
})

describe('what the host is told', () => {
  test('create, change, deactivation, reactivation and deletion, each once, in order', async () => {
    const user = await create('ada@example.test')
    const path = `/Users/${user.id}`
    await scim.operate(path, [{ op: 'replace', path: 'title', value: 'Countess' }])
    await scim.operate(path, [{ op: 'replace', path: 'title', value: 'Countess' }])
    await scim.put(path, { ...person('ada@example.test'), title: 'Countess', active: false })
    await scim.operate(path, [{ op: 'replace', value: { active: true } }])
    await scim.delete(path)
    expect(await kinds()).toEqual(['member.create', 'member.update', 'member.deactivate', 'member.reactivate', 'member.delete'])
    expect(await eventTypes()).toEqual([
      'scim.member.create',
      'scim.member.update',
      'scim.member.delete',
      'scim.member.update',
      'scim.member.delete',
    ])
    const heard = await events()
    expect(new Set(heard.map((event) => event.sequence)).size).toBe(heard.length)
    expect(heard[0]).toMatchObject({
      action: 'CREATE',
      object_type: 'member',
      source: 'SCIM',
      connection_id: scim.connection_id,
      member: { email_address: 'ada@example.test', status: 'active', scim_registration: { scim_attributes: { id: user.id } } },
    })
    expect(heard[2]).toMatchObject({ action: 'DELETE', member_id: heard[0].member_id })
    expect(heard[2].member).toBeUndefined()
    expect(heard[3].member.status).toBe('active')
  })

  test('activity shows what changed from what to what, by which token, and nothing secret from the request', async () => {
    const user = await create('ada@example.test')
    await scim.operate(
      `/Users/${user.id}`,
      [
        { op: 'replace', path: 'title', value: 'Countess' },
        { op: 'replace', path: 'password', value: 'hunter2-hunter2' },
        { op: 'replace', path: 'name.familyName', value: 'King' },
      ],
      { headers: { 'user-agent': 'Okta SCIM Client 1.0.0' } },
    )
    const activity = (await bodies('activity')).at(-1)
    expect(activity).toMatchObject({
      kind: 'member.update',
      outcome: 'succeeded',
      subject: 'Ada King',
      token_last_four: scim.token.slice(-4),
      actor: { type: 'identity_provider', name: scim.connection.display_name },
      changes: [
        { attribute: 'name.familyName', before: 'Lovelace', after: 'King' },
        { attribute: 'title', before: null, after: 'Countess' },
      ],
      request: { method: 'PATCH', path: `/Users/${user.id}`, user_agent: 'Okta SCIM Client 1.0.0', status_code: 200 },
    })
    expect(JSON.stringify(activity.request)).not.toMatch(/hunter2|Countess|King/)
    expect(JSON.stringify(await bodies('activity'))).not.toContain('hunter2')
    expect(JSON.stringify(await bodies('events'))).not.toContain('hunter2')
  })

  test('groups: created, renamed, people in and out, deleted', async () => {
    const [ada, bob] = [await create('ada@example.test'), await create('bob@example.test', { displayName: 'Bob' })]
    const group = (await scim.post('/Groups', { displayName: 'Engineering', members: [{ value: ada.id }] })).body
    const path = `/Groups/${group.id}`
    await scim.operate(path, [
      { op: 'remove', path: `members[value eq "${ada.id}"]` },
      { op: 'add', path: 'members', value: [{ value: bob.id }] },
    ])
    await scim.operate(path, [{ op: 'replace', value: { id: group.id, displayName: 'R&D' } }])
    await scim.delete(path)
    expect((await kinds()).slice(2)).toEqual([
      'group.create',
      'group.members',
      'group.members',
      'group.update',
      'group.members',
      'group.delete',
    ])
    expect((await eventTypes()).slice(2)).toEqual([
      'scim.scim_group.create',
      'scim.scim_member_group.create',
      'scim.scim_member_group.delete',
      'scim.scim_member_group.create',
      'scim.scim_group.update',
      'scim.scim_member_group.delete',
      'scim.scim_group.delete',
    ])
    const swap = (await bodies('activity'))[4]
    expect(swap.members).toEqual({ added: ['Bob'], removed: ['Ada Lovelace'], added_count: 1, removed_count: 1 })
  })

  test('deleting a person takes them out of their groups, and each removal is reported', async () => {
    const ada = await create('ada@example.test')
    const group = (await scim.post('/Groups', { displayName: 'Engineering', members: [{ value: ada.id }] })).body
    await scim.delete(`/Users/${ada.id}`)
    expect((await eventTypes()).slice(-2)).toEqual(['scim.scim_member_group.delete', 'scim.member.delete'])
    expect((await scim.get(`/Groups/${group.id}`)).body.meta.version).toBe('W/"2"')
  })

  test('a group that gives a role changes the roles of people who join or leave', async () => {
    const ada = await create('ada@example.test')
    const group = (await scim.post('/Groups', { displayName: 'Admins' })).body
    const { host, connection_id } = scim
    const assignments = [{ role_id: 'stytch_admin', group_id: group.id }]
    expectOk(await host.server('PUT', scim.path, { scim_group_implicit_role_assignments: assignments }))
    await scim.operate(`/Groups/${group.id}`, [{ op: 'add', path: 'members', value: [{ value: ada.id }] }])
    const gained = (await events()).at(-1)
    expect(gained).toMatchObject({ event_type: 'scim.member.update', member: { roles: [{ role_id: 'stytch_admin' }] } })
    await scim.operate(`/Groups/${group.id}`, [{ op: 'replace', path: 'displayName', value: 'Administrators' }])
    const assignment = await host.storage.get('role_assignments', [connection_id, group.id, 'stytch_admin'])
    expect(assignment?.group_name).toBe('Administrators')
    await scim.delete(`/Groups/${group.id}`)
    const lost = (await events()).filter((event) => event.event_type === 'scim.member.update').at(-1)
    expect(lost.member.roles).toEqual([])
  })

  test('a refusal records its cause and the person, and leaves nothing half done', async () => {
    await create('ada@example.test')
    await scim.post('/Users', person('ADA@example.test'))
    expect(await lastRefusal()).toMatchObject({ cause: 'duplicate', subject: 'ADA@example.test', request: { status_code: 409 } })
    await scim.get('/nothing/here')
    expect(await lastRefusal()).toMatchObject({ cause: 'wrong_path', request: { path: '/nothing/here' } })
    await scim.post('/Users', '{', { headers: { 'content-type': 'application/json' } })
    expect(await lastRefusal()).toMatchObject({ cause: 'invalid_json' })
    await scim.post('/Users', '{}', { headers: { 'content-type': 'text/plain' } })
    expect(await lastRefusal()).toMatchObject({ cause: 'wrong_media_type' })
    expect(await eventTypes()).toEqual(['scim.member.create'])
    expect(await scim.host.storage.get('connection_stats', [scim.connection_id])).toMatchObject({ users: 1, user_position: 1 })
  })

  test('a refusal records what was asked as it was asked, so that an admin can find it', async () => {
    await scim.get(`/Users?filter=${encodeURIComponent('nonsense eq "ada@example.test"')}&count=1`)
    expect((await lastRefusal()).request.path).toBe('/Users?filter=nonsense eq "ada@example.test"&count=1')
    await scim.post('/Users/.search', { filter: 'nonsense eq "ada@example.test"', attributes: ['userName'] })
    const { request } = await lastRefusal()
    expect(request.path).toBe('/Users/.search')
    expect(JSON.parse(request.body)).toEqual({ filter: 'nonsense eq "ada@example.test"', attributes: ['userName'] })
  })

  test('a change that was done is recorded without the values of its request', async () => {
    await create('ada@example.test')
    const [{ request }] = (await bodies('activity')).slice(-1)
    expect(JSON.parse(request.body)).toMatchObject({ userName: '…' })
    expect(JSON.stringify(request)).not.toContain('ada@')
  })

  test('reading leaves no trace in the activity', async () => {
    await create('ada@example.test')
    const before = (await bodies('activity')).length
    for (const path of ['/Users', '/Groups', '/ServiceProviderConfig', '/Users/unknown']) await scim.get(path)
    expect((await bodies('activity')).length).toBe(before)
  })

  test('the checklist is ticked only by what was really seen', async () => {
    const ticked = async () => {
      await scim.host.backend.flush()
      const stats = await scim.host.storage.get('connection_stats', [scim.connection_id])
      return Object.keys(JSON.parse(stats?.checklist ?? '{}')).sort()
    }
    await scim.get('/Users', { authorization: 'Bearer wrong' })
    expect(await ticked()).toEqual([])
    await scim.get('/Users')
    expect(await ticked()).toEqual(['reached_us', 'token_accepted'])
    const user = await create('ada@example.test')
    await scim.operate(`/Users/${user.id}`, [{ op: 'replace', path: 'title', value: 'x' }])
    await scim.operate(`/Users/${user.id}`, [{ op: 'replace', path: 'active', value: false }])
    await scim.operate(`/Users/${user.id}`, [{ op: 'replace', path: 'active', value: true }])
    await scim.post('/Groups', { displayName: 'Engineering' })
    expect(await ticked()).toEqual(
      [
        'reached_us',
        'token_accepted',
        'first_person',
        'attribute_change',
        'group_received',
        'deactivation_seen',
        'reactivation_seen',
      ].sort(),
    )
  })
})

describe('e-mail domains of the organization', () => {
  beforeEach(async () => {
    scim = await (
      await createTestBackend({ organization: { email_allowed_domains: ['Example.test', 'stra\u00dfe.test'] } })
    ).createConnection()
  })

  test.each([
    ['ada@evil.test', undefined],
    ['ada@example.test.evil.test', undefined],
    ['ada@sub.example.test', undefined],
    ['ada@example.test', [{ value: 'ada@evil.test', primary: true }]],
    ['ada@evil.test', [{ value: 'ada@example.test' }]],
    ['ada@example.test@evil.test', undefined],
  ])('refuse userName %s with e-mails %j', async (userName, emails) => {
    const { status, body } = await scim.post('/Users', person(userName, emails && { emails }))
    expect([status, body.scimType]).toEqual([400, 'invalidValue'])
    expect((await lastRefusal()).cause).toBe('domain_not_allowed')
    expect((await scim.get('/Users')).body.totalResults).toBe(0)
  })

  test.each(['ada@example.test', 'ada@EXAMPLE.TEST', 'ada@STRASSE.test', 'ada@\uff25xample.test'])('allow %s', async (userName) => {
    expect((await scim.post('/Users', person(userName))).status).toBe(201)
  })

  test('need an address to compare', async () => {
    const { status, body } = await scim.post('/Users', person('ada', { emails: [] }))
    expect([status, body.scimType]).toEqual([400, 'invalidValue'])
    expect((await lastRefusal()).cause).toBe('missing_email')
  })

  test('apply to PUT and PATCH as well, and never prevent a deactivation or another change', async () => {
    const user = await create('ada@example.test')
    const path = `/Users/${user.id}`
    expect((await scim.put(path, person('ada@evil.test'))).status).toBe(400)
    expect((await scim.operate(path, [{ op: 'replace', path: 'userName', value: 'ada@evil.test' }])).status).toBe(400)
    expect((await scim.operate(path, [{ op: 'replace', path: 'emails', value: [{ value: 'ada@evil.test' }] }])).status).toBe(400)
    expect((await scim.get(path)).body).toEqual(user)
    await storeAllowedDomains(scim.host, ['other.test'])
    expect((await scim.operate(path, [{ op: 'replace', path: 'title', value: 'x' }])).status).toBe(200)
    expect((await scim.operate(path, [{ op: 'replace', path: 'active', value: false }])).status).toBe(200)
    expect((await scim.put(path, person('ada@example.test', { active: true }))).status).toBe(200)
    expect((await scim.operate(path, [{ op: 'replace', path: 'userName', value: 'ada2@example.test' }])).status).toBe(400)
  })
})

describe('the host’s last word', () => {
  const withOptions = async (options: Partial<ScimBackendOptions>) => {
    scim = await (await createTestBackend(options)).createConnection()
  }

  test('protectMember refuses a deactivation in every form with the host’s sentence, and it is recorded', async () => {
    const asked: string[] = []
    await withOptions({
      protectMember: async ({ email_address }) => {
        asked.push(email_address)
        await turns(1)
        return email_address.startsWith('owner') ? 'The owner of the organization cannot be deactivated.' : null
      },
    })
    const owner = await create('owner@example.test')
    const path = `/Users/${owner.id}`
    for (const answer of [
      await scim.operate(path, [{ op: 'replace', path: 'active', value: false }]),
      await scim.put(path, person('owner@example.test', { active: false })),
      await scim.delete(path),
    ]) {
      expect([answer.status, answer.body.detail]).toEqual([403, 'The owner of the organization cannot be deactivated.'])
    }
    expect((await scim.get(path)).body).toEqual(owner)
    expect(await lastRefusal()).toMatchObject({ cause: 'protected_member', request: { method: 'DELETE', status_code: 403 } })
    expect(await eventTypes()).toEqual(['scim.member.create'])
    asked.length = 0
    const ada = await create('ada@example.test')
    expect((await scim.operate(`/Users/${ada.id}`, [{ op: 'replace', path: 'title', value: 'x' }])).status).toBe(200)
    expect(asked).toEqual([])
    expect((await scim.operate(`/Users/${ada.id}`, [{ op: 'replace', path: 'active', value: false }])).status).toBe(200)
    expect((await scim.delete(`/Users/${ada.id}`)).status).toBe(204)
    expect(asked).toEqual(['ada@example.test'])
  })

  test('linkMember turns a newcomer into an existing member; null makes a new one', async () => {
    let link: string | null = null
    const candidates: Json[] = []
    await withOptions({
      linkMember: (candidate) => {
        candidates.push(candidate)
        return link
      },
    })
    const old = await create('old-name@example.test')
    const member = await memberOf(old)
    await scim.delete(`/Users/${old.id}`)
    link = member?.member_id ?? null
    candidates.length = 0
    const user = await create('new-name@example.test', { externalId: '00u1' })
    expect(candidates).toEqual([
      {
        organization_id: scim.organization_id,
        connection_id: scim.connection_id,
        user_name: 'new-name@example.test',
        email_address: 'new-name@example.test',
        external_id: '00u1',
      },
    ])
    expect(await memberOf(user)).toMatchObject({ member_id: member?.member_id, status: 'active', email_address: 'new-name@example.test' })
    expect((await kinds()).at(-1)).toBe('member.link')
    const taken = await scim.post('/Users', person('third@example.test'))
    expect([taken.status, taken.body.scimType]).toEqual([409, 'uniqueness'])
    link = null
    expect((await memberOf(await create('third@example.test')))?.member_id).not.toBe(member?.member_id)
  })

  test('a host that answers nothing allows everything, and is asked once', async () => {
    let asked = 0
    const silent = () => {
      asked += 1
    }
    // Hosts written without types return undefined where the types require null.
    await withOptions({ linkMember: silent as unknown as () => null, protectMember: silent as unknown as () => null })
    const user = await create('ada@example.test')
    expect((await scim.operate(`/Users/${user.id}`, [{ op: 'replace', value: { active: false } }])).status).toBe(200)
    expect(asked).toBe(2)
  })

  test('a member of another organization can never be linked; the host’s log says that this is the host’s mistake', async () => {
    const foreign = await (await createTestBackend()).createConnection()
    const foreigner = (await foreign.post('/Users', person('eve@example.test'))).body
    const member = await foreign.host.storage.find('members', 'by_registration', [foreign.connection_id, foreigner.id])
    let link = member?.member_id ?? ''
    await withOptions({ linkMember: () => link })
    const refused = await scim.post('/Users', person('ada@example.test'))
    expect([refused.status, refused.body.detail]).toEqual([500, expect.stringContaining('request-id-')])
    expect(refused.text).not.toContain(link)
    expect(JSON.stringify(scim.host.takeLogged())).toContain('linkMember')
    link = 'member-nobody'
    expect((await scim.post('/Users', person('ada@example.test'))).status).toBe(500)
    expect(scim.host.takeLogged()).toHaveLength(1)
    expect((await scim.get('/Users')).body.totalResults).toBe(0)
  })
})

test('a later connection of the same organization that posts the same userName adopts the member', async () => {
  const user = await create('ada@example.test')
  const member = await memberOf(user)
  const second = await storeSecondConnection(scim)
  const beside = (await second.post('/Users', person('ada@example.test'))).body
  const other = await second.host.storage.find('members', 'by_registration', [second.connection_id, beside.id])
  expect(other?.member_id).not.toBe(member?.member_id)
  await scim.delete(`/Users/${user.id}`)
  const third = await storeSecondConnection(scim)
  const adopted = (await third.post('/Users', person('Ada@Example.test'))).body
  const after = await third.host.storage.find('members', 'by_registration', [third.connection_id, adopted.id])
  expect(after).toMatchObject({ member_id: member?.member_id, status: 'active' })
  expect((await kinds()).at(-1)).toBe('member.link')
})

test('a connection that is still being deleted keeps nobody: the next one adopts its people', async () => {
  const user = await create('ada@example.test')
  const member = await memberOf(user)
  // A closed backend runs no jobs, so the deletion remains as it is just after the answer.
  await scim.host.backend.close()
  expectOk(await scim.host.server('DELETE', scim.path))
  expect((await scim.host.storage.get('connections', [scim.connection_id]))?.status).toBe('deleting')
  const next = await scim.host.createConnection()
  const adopted = (await next.post('/Users', person('ada@example.test'))).body
  expect(await next.host.storage.find('members', 'by_registration', [next.connection_id, adopted.id])).toMatchObject({
    member_id: member?.member_id,
    status: 'active',
  })
})
