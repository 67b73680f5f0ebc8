import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSqliteStorage } from '../../src/server/node/sqlite.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import type { Storage } from '../../src/server/storage/types.js'
import { createTestBackend, type Json, person, type ScimConnection } from '../support/backend.js'

const storages: Record<string, (folder: string) => Promise<Storage>> = {
  memory: async () => createMemoryStorage(),
  SQLite: (folder) => createSqliteStorage({ folder }),
}

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

describe.each(Object.keys(storages))('at the same time, on %s', (name) => {
  let folder: string
  let storage: Storage
  let scim: ScimConnection
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scim-'))
    storage = (await storages[name]?.(folder)) ?? createMemoryStorage()
    scim = await (await createTestBackend({ storage })).createConnection()
  })
  afterEach(async () => {
    await scim.host.backend.close()
    await storage.close()
    await rm(folder, { recursive: true, force: true })
  })

  const count = (answers: readonly { status: number }[], status: number) => answers.filter((answer) => answer.status === status).length
  const rows = async (table: 'users' | 'events' | 'members') => {
    if (table === 'users') return storage.list(table, { index: 'key', equals: [scim.connection_id], limit: 1000 })
    if (table === 'events') return storage.list(table, { index: 'key', equals: [scim.organization_id], limit: 1000 })
    return storage.list(table, { index: 'by_name', equals: [scim.organization_id], limit: 1000 })
  }

  test('50 identical creates make one person: one 201, 49 times 409 uniqueness, one event', async () => {
    const answers = await Promise.all(
      times(50, (index) => scim.post('/Users', person(index % 2 ? 'ADA@example.test' : 'ada@example.test'))),
    )
    expect([count(answers, 201), count(answers, 409)]).toEqual([1, 49])
    for (const { status, body } of answers) if (status === 409) expect(body.scimType).toBe('uniqueness')
    expect(await rows('users')).toHaveLength(1)
    expect(await rows('members')).toHaveLength(1)
    const events = (await rows('events')) as unknown as { event_type: string }[]
    expect(events.filter((event) => event.event_type === 'scim.member.create')).toHaveLength(1)
  })

  test('50 identical groups become one', async () => {
    const answers = await Promise.all(times(50, () => scim.post('/Groups', { displayName: 'Engineering' })))
    expect([count(answers, 201), count(answers, 409)]).toEqual([1, 49])
  })

  test('of 20 patches against one version, one is applied and 19 are 412', async () => {
    const { body: user } = await scim.post('/Users', person('ada@example.test'))
    const answers = await Promise.all(
      times(20, (index) =>
        scim.operate(`/Users/${user.id}`, [{ op: 'replace', path: 'title', value: `title ${index}` }], {
          headers: { 'if-match': user.meta.version },
        }),
      ),
    )
    expect([count(answers, 200), count(answers, 412)]).toEqual([1, 19])
    expect((await scim.get(`/Users/${user.id}`)).body.meta.version).toBe('W/"2"')
  })

  test('patches of different attributes all survive', async () => {
    const { body: user } = await scim.post('/Users', person('ada@example.test'))
    const attributes = ['title', 'nickName', 'displayName', 'userType', 'locale', 'timezone', 'preferredLanguage', 'externalId']
    const answers = await Promise.all(
      attributes.map((path) => scim.operate(`/Users/${user.id}`, [{ op: 'replace', path, value: `new ${path}` }])),
    )
    expect(count(answers, 200)).toBe(attributes.length)
    const { body } = await scim.get(`/Users/${user.id}`)
    for (const attribute of attributes) expect(body[attribute]).toBe(`new ${attribute}`)
    expect(body.meta.version).toBe(`W/"${attributes.length + 1}"`)
  })

  test('members added by many concurrent requests are all there and counted right', async () => {
    const ids = await Promise.all(times(40, async (index) => (await scim.post('/Users', person(`user${index}@example.test`))).body.id))
    const { body: group } = await scim.post('/Groups', { displayName: 'Engineering' })
    const answers = await Promise.all(
      ids.flatMap((value) => times(2, () => scim.operate(`/Groups/${group.id}`, [{ op: 'add', path: 'members', value: [{ value }] }]))),
    )
    expect(count(answers, 204)).toBe(80)
    const { body } = await scim.get(`/Groups/${group.id}`)
    expect(body.members.map((member: Json) => member.value).sort()).toEqual([...ids].sort())
    expect((await storage.get('groups', [scim.connection_id, group.id]))?.members).toBe(40)
    expect((await storage.get('connection_stats', [scim.connection_id]))?.memberships).toBe(40)
  })

  test('deleting people while they are added to a group leaves no member without a person', async () => {
    const ids = await Promise.all(times(20, async (index) => (await scim.post('/Users', person(`user${index}@example.test`))).body.id))
    const { body: group } = await scim.post('/Groups', { displayName: 'Engineering' })
    const answers = await Promise.all(
      ids.flatMap((value) => [
        scim.operate(`/Groups/${group.id}`, [{ op: 'add', path: 'members', value: [{ value }] }]),
        scim.delete(`/Users/${value}`),
      ]),
    )
    expect(answers.filter(({ status }) => ![204, 400].includes(status))).toEqual([])
    expect((await scim.get(`/Groups/${group.id}`)).body.members).toBeUndefined()
    const stats = await storage.get('connection_stats', [scim.connection_id])
    expect(stats).toMatchObject({ users: 0, active_users: 0, memberships: 0 })
    expect(await storage.list('group_members', { index: 'key', equals: [scim.connection_id], limit: 10 })).toEqual([])
  })
})
