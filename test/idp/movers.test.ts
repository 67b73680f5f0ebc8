import { beforeEach, describe, expect, test } from 'vitest'
import type { Activity } from '../../src/contract/activity.js'
import type { MemberRow } from '../../src/server/storage/tables.js'
import { createTestBackend, expectOk, groupSchema, type Json, person, type ScimConnection, userSchema } from '../support/backend.js'
import { storeSecondConnection } from '../support/storedStates.js'

/** People who leave and come back, and whose userName changes in the meantime: the same person is the same member, and nobody else is. */

let scim: ScimConnection
beforeEach(async () => {
  scim = await (await createTestBackend()).createConnection({ identity_provider: 'microsoft-entra', display_name: 'Entra' })
})

const post = async (userName: string, changes: Record<string, unknown> = {}): Promise<Json> => {
  const answer = await scim.post('/Users', person(userName, changes))
  expect(answer.status).toBe(201)
  return answer.body
}
const replace = (user: Json, changes: Record<string, unknown>) =>
  scim.operate(
    `/Users/${user.id}`,
    Object.entries(changes).map(([path, value]) => ({ op: 'Replace', path, value })),
  )
const memberOf = async (user: Json): Promise<MemberRow> => {
  const member = await scim.host.storage.find('members', 'by_registration', [scim.connection_id, user.id])
  if (!member) throw new Error('The User is no member.')
  return member
}
const activity = async (): Promise<Activity[]> => {
  const rows = await scim.host.storage.list('activity', { index: 'key', equals: [scim.organization_id], limit: 100 })
  return rows.map((row) => JSON.parse(row.body))
}

/** What Entra puts before the userName of somebody soft-deleted: the object id without its dashes. */
const objectId = '283405f5d1a54b0c8c7e6a1b2c3d4e5f'
const tombstone = `${objectId}ada@example.test`

describe('somebody soft-deleted in Entra', () => {
  /** Entra's default mapping need not send an e-mail or a name, so the userName may be all there is. */
  const bare = { name: undefined, emails: undefined }

  test.each([
    ['in one request', (user: Json) => [replace(user, { userName: tombstone, active: 'False' })]],
    ['renamed before deactivated', (user: Json) => [replace(user, { userName: tombstone }), replace(user, { active: false })]],
    [
      'by PUT',
      (user: Json) => [scim.put(`/Users/${user.id}`, { schemas: [userSchema], userName: tombstone, active: false, externalId: 'ada' })],
    ],
  ])('is deactivated %s, keeps name and address, and is the same member when posted again after the deletion', async (_form, soften) => {
    const user = await post('ada@example.test', { externalId: 'ada', ...bare })
    const before = await memberOf(user)
    for (const answer of await Promise.all(soften(user))) expect(answer.status).toBe(200)
    const gone = await memberOf(user)
    expect(gone).toMatchObject({ status: 'deactivated', email_address: 'ada@example.test', name: 'ada@example.test' })
    expect((await scim.get(`/Users/${user.id}`)).body.userName).toBe(tombstone)
    // Later changes of the tombstone reveal no more of it either.
    await replace(user, { title: 'Countess' })
    expect(await memberOf(user)).toMatchObject({ email_address: 'ada@example.test', name: 'ada@example.test' })
    scim.host.clock.advance(30 * 86_400_000)
    expect((await scim.delete(`/Users/${user.id}`)).status).toBe(204)

    const again = await post('ada@example.test', { externalId: 'ada' })
    expect(await memberOf(again)).toMatchObject({ member_id: before.member_id, status: 'active', name: 'Ada Lovelace' })
    expect(again.id).not.toBe(user.id)
    expect((await activity()).at(-1)).toMatchObject({ kind: 'member.link', member_id: before.member_id })
  })

  test('shows neither the tombstone nor an address made from it, although every attribute contains it', async () => {
    const user = await post('ada@example.test', { externalId: 'ada' })
    await replace(user, {
      userName: tombstone,
      active: false,
      displayName: tombstone,
      'emails[type eq "work"].value': `${objectId}a.lovelace@example.test`,
    })
    expect(await memberOf(user)).toMatchObject({ email_address: 'ada@example.test', name: 'Ada Lovelace' })
    const events = await scim.host.storage.list('events', { index: 'key', equals: [scim.organization_id], limit: 100 })
    expect(events.map(({ event_type }) => event_type)).toContain('scim.member.delete')
    expect(events.map(({ body }) => body).join()).not.toContain(objectId)
  })

  test('and restored within thirty days is renamed back and active: the same member, under the earlier name', async () => {
    const user = await post('ada@example.test', { externalId: 'ada', ...bare })
    const before = await memberOf(user)
    await replace(user, { userName: tombstone, active: false })
    expect((await replace(user, { userName: 'ada@example.test', active: true })).status).toBe(200)
    expect(await memberOf(user)).toMatchObject({ ...before, status: 'active', updated_at: expect.any(String) })
  })

  test('leaves the name to somebody else: a person who takes it in the meantime is another member, and stays one', async () => {
    const ada = await post('ada@example.test', { externalId: 'object-1' })
    const first = await memberOf(ada)
    await replace(ada, { userName: tombstone, active: false })
    const other = await post('ada@example.test', { externalId: 'object-2' })
    const second = await memberOf(other)
    expect(second.member_id).not.toBe(first.member_id)
    await scim.delete(`/Users/${ada.id}`)
    await scim.delete(`/Users/${other.id}`)
    expect((await memberOf(await post('ada@example.test', { externalId: 'object-2' }))).member_id).toBe(second.member_id)
  })

  test('before the first cycle arrives under the tombstone: nobody sees it, and the person with that name is found later', async () => {
    const user = await post(tombstone, { externalId: 'ada', active: false, ...bare })
    const before = await memberOf(user)
    expect(before).toMatchObject({ status: 'deactivated', email_address: 'ada@example.test', name: 'ada@example.test' })
    await replace(user, { title: 'Countess' })
    expect(await memberOf(user)).toMatchObject({ email_address: 'ada@example.test', name: 'ada@example.test' })
    await scim.delete(`/Users/${user.id}`)
    expect((await memberOf(await post('ada@example.test', { externalId: 'ada' }))).member_id).toBe(before.member_id)
  })

  const marked = (address: string) => `${objectId}${address}`
  const orders: [string, (user: Json, changes: Record<string, unknown>) => Promise<unknown>][] = [
    ['in one request', (user, changes) => replace(user, { ...changes, active: false })],
    ['in two', async (user, changes) => [await replace(user, changes), await replace(user, { active: false })]],
    ['in two, deactivated first', async (user, changes) => [await replace(user, { active: false }), await replace(user, changes)]],
  ]
  const forms: [string, Record<string, unknown>][] = [
    ['renamed before, so that the tombstone has a name nobody has seen', { userName: marked('ada.king@example.test') }],
    ['under a tombstone in the tenant’s own domain', { userName: marked('ada@acme.onmicrosoft.test') }],
    ['with an e-mail made from the userName', { userName: tombstone, 'emails[type eq "work"].value': marked('a.king@example.test') }],
    ['with a mark before the e-mail only', { 'emails[primary eq true].value': marked('ada@example.test') }],
    [
      'with a mark before every name',
      { userName: marked('x@y.test'), displayName: marked('Ada'), 'emails[type eq "work"].value': marked('x@y.test') },
    ],
  ]
  const cases = forms.flatMap(([form, changes]) => orders.map(([order, soften]) => [form, order, changes, soften] as const))

  test.each(cases)('%s, %s, stays who they were, and is the same member when posted again', async (_form, _order, changes, soften) => {
    const user = await post('ada@example.test')
    const before = await memberOf(user)
    await soften(user, changes)
    const { member_id, email_address, name, provisioned_as } = before
    expect(await memberOf(user)).toMatchObject({ member_id, email_address, name, provisioned_as, status: 'deactivated' })
    expect((await scim.delete(`/Users/${user.id}`)).status).toBe(204)
    expect((await memberOf(await post('ada@example.test'))).member_id).toBe(member_id)
  })

  test('arrives under the tombstone while still active, and is deactivated later: nobody sees it from then on', async () => {
    const user = await post(tombstone, bare)
    const before = await memberOf(user)
    await replace(user, { title: 'Countess' })
    await replace(user, { active: false })
    const shown = { email_address: 'ada@example.test', name: 'ada@example.test', provisioned_as: 'ada@example.test' }
    expect(await memberOf(user)).toMatchObject({ member_id: before.member_id, ...shown })
    await scim.delete(`/Users/${user.id}`)
    expect((await memberOf(await post('ada@example.test'))).member_id).toBe(before.member_id)
  })

  test.each([
    ['the digest of an address', `${'0a1b2c3d'.repeat(8)}@people.test`],
    ['32 digits alone', `${objectId}@people.test`],
    ['digits before a name that nobody has had', `${objectId}-somebody`],
  ])('%s is not a tombstone: such a userName stays, even when the person is deactivated', async (_what, userName) => {
    const user = await post('eve@example.test', { ...bare })
    await replace(user, { userName })
    await replace(user, { active: false })
    expect(await memberOf(user)).toMatchObject({ name: userName, provisioned_as: userName })
  })
})

describe('somebody who left and comes back', () => {
  test('under another userName and the same externalId is the same member, and activity shows both names', async () => {
    const user = await post('ada.byron@example.test', { externalId: '42' })
    const before = await memberOf(user)
    await scim.delete(`/Users/${user.id}`)
    const again = await post('ada.lovelace@example.test', { externalId: '42' })
    expect((await memberOf(again)).member_id).toBe(before.member_id)
    expect((await activity()).at(-1)).toMatchObject({
      kind: 'member.link',
      member_id: before.member_id,
      changes: [{ attribute: 'userName', before: 'ada.byron@example.test', after: 'ada.lovelace@example.test' }],
    })
    await scim.delete(`/Users/${again.id}`)
    expect((await memberOf(await post('ada.king@example.test', { externalId: '42' }))).member_id).toBe(before.member_id)
  })

  test('after a changed userName is found by the new one and by externalId, not by the old one', async () => {
    const user = await post('ada.byron@example.test', { externalId: '42' })
    const before = await memberOf(user)
    await replace(user, { userName: 'ada.lovelace@example.test' })
    expect((await memberOf(await post('ada.byron@example.test', { externalId: '43' }))).member_id).not.toBe(before.member_id)
    await scim.delete(`/Users/${user.id}`)
    expect((await memberOf(await post('ada.lovelace@example.test', { externalId: '42' }))).member_id).toBe(before.member_id)
  })

  test('without any externalId is found by userName, as always', async () => {
    const user = await post('ada@example.test')
    const before = await memberOf(user)
    await scim.delete(`/Users/${user.id}`)
    expect((await memberOf(await post('Ada@example.test', { externalId: 'new' }))).member_id).toBe(before.member_id)
  })
})

describe('an externalId that is blank', () => {
  const blanks: [string, unknown][] = [
    ['empty', ''],
    ['a blank', ' '],
    ['null', null],
    ['absent', undefined],
  ]

  test.each(blanks)('(%s) does not make anybody somebody else', async (_what, externalId) => {
    const user = await post('ada@example.test', { externalId: 'object-1' })
    const before = await memberOf(user)
    await scim.delete(`/Users/${user.id}`)
    const again = await post('ada@example.test', { externalId })
    expect(await memberOf(again)).toMatchObject({ member_id: before.member_id, external_id: null })
    await scim.delete(`/Users/${again.id}`)
    expect((await memberOf(await post('ada@example.test', { externalId: 'object-1' }))).member_id).toBe(before.member_id)
  })

  test.each(blanks)('(%s) identifies nobody: another userName with the same value is another member', async (_what, externalId) => {
    const user = await post('ada@example.test', { externalId })
    const before = await memberOf(user)
    await scim.delete(`/Users/${user.id}`)
    expect((await memberOf(await post('bob@example.test', { externalId }))).member_id).not.toBe(before.member_id)
  })

  test.each(['', ' '])('("%s") is null when members are linked, and remains as sent when it is read or filtered by', async (externalId) => {
    const asked: unknown[] = []
    scim = await (
      await createTestBackend({ linkMember: async ({ external_id }) => void asked.push(external_id) as never })
    ).createConnection({ identity_provider: 'microsoft-entra', display_name: 'Entra' })
    const user = await post('ada@example.test', { externalId })
    await post('bob@example.test', { externalId: 'object-2' })
    const group = await scim.post('/Groups', { schemas: [groupSchema], displayName: 'Engines', externalId })
    expect(asked).toEqual([null, 'object-2'])
    expect((await scim.get(`/Users/${user.id}`)).body.externalId).toBe(externalId)
    for (const [path, id] of [
      ['/Users', user.id],
      ['/Groups', group.body.id],
    ]) {
      for (const filter of [`externalId eq "${externalId}"`, 'externalId lt "a"', `externalId le "${externalId}"`]) {
        const found = await scim.get(`${path}?filter=${encodeURIComponent(filter)}`)
        expect([filter, found.body.Resources.map((item: Json) => item.id)]).toEqual([filter, [id]])
      }
    }
  })
})

describe('somebody else', () => {
  test('under an old userName and another externalId of the same connection is another member', async () => {
    const user = await post('ada@example.test', { externalId: 'object-1' })
    const before = await memberOf(user)
    await scim.delete(`/Users/${user.id}`)
    const newcomer = await post('ada@example.test', { externalId: 'object-2' })
    expect((await memberOf(newcomer)).member_id).not.toBe(before.member_id)
    expect((await activity()).at(-1)).toMatchObject({ kind: 'member.create' })
    await scim.delete(`/Users/${newcomer.id}`)
    // And each is found again by the identifier of their own.
    expect((await memberOf(await post('ada@example.test', { externalId: 'object-1' }))).member_id).toBe(before.member_id)
  })

  test('with an externalId that many people share matches no leaver: such a value identifies nobody', async () => {
    const leaver = await post('ada@example.test', { externalId: 'employee' })
    const before = await memberOf(leaver)
    await post('bob@example.test', { externalId: 'employee' })
    await scim.delete(`/Users/${leaver.id}`)
    expect((await memberOf(await post('eve@example.test', { externalId: 'employee' }))).member_id).not.toBe(before.member_id)
  })

  test('with an externalId that several leavers shared is none of them', async () => {
    for (const userName of ['ada@example.test', 'bob@example.test']) {
      const user = await post(userName, { externalId: `own-${userName}` })
      await replace(user, { externalId: 'employee' })
      await scim.delete(`/Users/${user.id}`)
    }
    await post('eve@example.test', { externalId: 'employee' })
    expect((await activity()).at(-1)?.kind).toBe('member.create')
  })

  test.each([
    ['none of them with an externalId', undefined, undefined, undefined],
    ['each with an externalId, the newcomer with none', 'object-1', 'object-2', undefined],
    ['each with an externalId, the newcomer with a third', 'object-1', 'object-2', 'object-3'],
    ['only the later with one, and the newcomer with another', undefined, 'object-2', 'object-3'],
  ])('under a userName that two people left is neither of them: %s', async (_who, first, second, third) => {
    const ada = await post('ada@example.test', { externalId: first })
    const before = [(await memberOf(ada)).member_id]
    await scim.delete(`/Users/${ada.id}`)
    const bob = await post('bob@example.test', { externalId: second })
    before.push((await memberOf(bob)).member_id)
    await replace(bob, { userName: 'ada@example.test' })
    await scim.delete(`/Users/${bob.id}`)
    expect(before).not.toContain((await memberOf(await post('ada@example.test', { externalId: third }))).member_id)
    expect((await activity()).at(-1)?.kind).toBe('member.create')
  })

  test('under a userName that one person left and another still has under a tombstone is neither of them', async () => {
    const ada = await post('ada@example.test')
    const before = [(await memberOf(ada)).member_id]
    await scim.delete(`/Users/${ada.id}`)
    const bob = await post('bob@example.test')
    before.push((await memberOf(bob)).member_id)
    await replace(bob, { userName: 'ada@example.test' })
    await replace(bob, { userName: tombstone, active: false })
    expect(before).not.toContain((await memberOf(await post('ada@example.test'))).member_id)
  })

  test('under a userName that two people left is the one whom the host names', async () => {
    let linked: string | null = null
    scim = await (await createTestBackend({ linkMember: async () => linked })).createConnection({
      identity_provider: 'microsoft-entra',
      display_name: 'Entra',
    })
    const ada = await post('ada@example.test')
    const before = await memberOf(ada)
    await scim.delete(`/Users/${ada.id}`)
    const bob = await post('bob@example.test')
    await replace(bob, { userName: 'ada@example.test' })
    await scim.delete(`/Users/${bob.id}`)
    linked = before.member_id
    expect((await memberOf(await post('ada@example.test'))).member_id).toBe(before.member_id)
  })

  test('of another connection is never recognized by externalId: the value means something only within one connection', async () => {
    const user = await post('ada@example.test', { externalId: '42' })
    const before = await memberOf(user)
    await scim.delete(`/Users/${user.id}`)
    const beside = await storeSecondConnection(scim)
    const eve = await beside.post('/Users', person('eve@example.test', { externalId: '42' }))
    const adopted = await beside.host.storage.find('members', 'by_registration', [beside.connection_id, eve.body.id])
    expect(adopted?.member_id).not.toBe(before.member_id)
    // By userName they are, whatever else the new identity provider sends: a company that changes providers keeps its people.
    const ada = await beside.post('/Users', person('ada@example.test', { externalId: '00u7' }))
    const kept = await beside.host.storage.find('members', 'by_registration', [beside.connection_id, ada.body.id])
    expect(kept?.member_id).toBe(before.member_id)
  })
})

test('what is kept about leavers is deleted with their connection', async () => {
  const user = await post('ada@example.test', { externalId: '42' })
  await scim.delete(`/Users/${user.id}`)
  const key = { index: 'key', equals: [scim.connection_id], limit: 10 } as const
  expect(await scim.host.storage.list('leavers', key)).toHaveLength(1)
  expectOk(await scim.host.server('DELETE', scim.path))
  await scim.host.backend.flush()
  expect(await scim.host.storage.list('leavers', key)).toEqual([])
})
