import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blockOf } from '../../src/server/provisioning/positions.js'
import { createMemoryStorage } from '../../src/server/storage/memory.js'
import type { MemberRow, UserRow } from '../../src/server/storage/tables.js'
import type { Storage, StorageReader, StorageWriter } from '../../src/server/storage/types.js'
import { createTestBackend, type Json, type ScimConnection } from '../support/backend.js'
import { countGroupMembers, provisionOne, storeGroupMembers, storeMembers, storeUsers } from '../support/crowd.js'

const size = 50_000
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

interface Cost {
  calls: number
  rows: number
}

/** Counts the calls to a storage, a cost that does not depend on how busy the machine is. */
function counted(storage: Storage): { storage: Storage; take(): Cost } {
  let cost: Cost = { calls: 0, rows: 0 }
  const count = async <T>(result: Promise<T>): Promise<T> => {
    const value = await result
    cost.calls++
    cost.rows += Array.isArray(value) ? value.length : 1
    return value
  }
  const reader = (inner: StorageReader): StorageReader => ({
    get: (table, key) => count(inner.get(table, key)),
    find: (table, index, values) => count(inner.find(table, index, values)),
    getMany: (table, keys) => count(inner.getMany(table, keys)),
    list: (table, scan) => count(inner.list(table, scan)),
    count: (table, scan) => count(inner.count(table, scan)),
    changes: inner.changes,
  })
  const writer = (inner: StorageWriter): StorageWriter => ({
    ...reader(inner),
    insert: (table, row) => count(inner.insert(table, row)),
    update: (table, key, changes, guard) => count(inner.update(table, key, changes, guard)),
    increment: (table, key, by) => count(inner.increment(table, key, by)),
    delete: (table, key) => count(inner.delete(table, key)),
    deleteMany: (table, scan) => count(inner.deleteMany(table, scan)),
  })
  return {
    storage: { ...storage, ...reader(storage), write: (work, options) => storage.write((inner) => work(writer(inner)), options) },
    take: () => {
      const taken = cost
      cost = { calls: 0, rows: 0 }
      return taken
    },
  }
}

/** The next of many similar people. */
function copyOf({ user, member }: { user: UserRow; member: MemberRow }, index: number): { user: UserRow; member: MemberRow } {
  const [user_id, user_name] = [idOf(index), `user${index}@example.test`]
  const member_id = `member-${user_id}`
  const position = user.position + index
  const names = { user_name, user_name_folded: user_name, resource: user.resource.replaceAll(user.user_name, user_name) }
  const email = { email_address: user_name, email_folded: user_name, provisioned_as: user_name }
  return {
    user: { ...user, ...names, user_id, member_id, position, block: blockOf(position) },
    member: { ...member, ...email, user_id, member_id },
  }
}

let scim: ScimConnection
let take: () => Cost
let empty: string
let full: string

beforeAll(async () => {
  const meter = counted(createMemoryStorage())
  take = meter.take
  scim = await (await createTestBackend({ storage: meter.storage })).createConnection()
  empty = (await scim.post('/Groups', { displayName: 'Empty' })).body.id
  full = (await scim.post('/Groups', { displayName: 'Full' })).body.id
  const first = await provisionOne(scim, 'user0@example.test')
  const people = Array.from({ length: size + 199 }, (_, index) => copyOf(first, index + 1))
  await storeUsers(
    scim,
    people.map(({ user }) => user),
  )
  await storeMembers(
    scim.host,
    people.map(({ member }) => member),
  )
  const members = [first, ...people].slice(0, size).map(({ member }) => ({ member_id: member.member_id, user_id: member.user_id ?? '' }))
  await storeGroupMembers(scim, full, members)
}, 120_000)
afterAll(() => scim.host.backend.close())

const costOf = async (work: () => Promise<{ status: number }>, status: number): Promise<Cost> => {
  await scim.host.backend.flush()
  take()
  expect((await work()).status).toBe(status)
  return take()
}
const hundred = (from: number) => Array.from({ length: 100 }, (_, index) => ({ value: idOf(from + index) }))

describe('a group of 50,000 people', () => {
  test('gains and loses 100 people at the cost of an empty group', async () => {
    const add = [{ op: 'add', path: 'members', value: hundred(size) }]
    const remove = [{ op: 'remove', path: 'members', value: hundred(size) }]
    const costs: Cost[] = []
    for (const id of [empty, full]) {
      costs.push(await costOf(() => scim.operate(`/Groups/${id}`, add), 204))
      costs.push(await costOf(() => scim.operate(`/Groups/${id}`, remove), 204))
    }
    expect(costs.slice(2)).toEqual(costs.slice(0, 2))
    expect(costs[0]?.rows).toBeLessThan(1000)
  })

  test('gains and loses one person by filter, is renamed and is filtered by a member, all without being read as a whole', async () => {
    const one = idOf(size + 150)
    const path = `/Groups/${full}`
    expect((await costOf(() => scim.operate(path, [{ op: 'add', path: 'members', value: [{ value: one }] }]), 204)).rows).toBeLessThan(30)
    expect((await costOf(() => scim.operate(path, [{ op: 'remove', path: `members[value eq "${one}"]` }]), 204)).rows).toBeLessThan(30)
    expect((await costOf(() => scim.operate(path, [{ op: 'replace', path: 'displayName', value: 'Fuller' }]), 204)).rows).toBeLessThan(30)
    const question = encodeURIComponent(`id eq "${full}" and members eq "${idOf(7)}"`)
    expect((await costOf(() => scim.get(`/Groups?excludedAttributes=members&filter=${question}`), 200)).rows).toBeLessThan(10)
    expect((await costOf(() => scim.get(`${path}?excludedAttributes=members`), 200)).rows).toBeLessThan(10)
  })

  test('fits into a request when it is sent back, and then nothing changes', async () => {
    const { text, body } = await scim.get(`/Groups/${full}`)
    expect(body.members).toHaveLength(size)
    expect(text.length).toBeLessThan(5 * 1024 * 1024)
    const put = await scim.put(`/Groups/${full}`, text)
    expect([put.status, put.body.meta.version]).toEqual([200, body.meta.version])
  }, 60_000)

  test('ends a page of groups early, and the next page continues', async () => {
    const third = (await scim.post('/Groups', { displayName: 'Third' })).body.id
    await countGroupMembers(scim, third, 60_000)
    const ids = async (query: string) => (await scim.get(`/Groups?${query}`)).body.Resources.map((group: Json) => group.id)
    expect(await ids('count=200')).toEqual([empty, full])
    expect(await ids('count=200&startIndex=3')).toEqual([third])
    expect(await ids('count=200&excludedAttributes=members')).toEqual([empty, full, third])
    const { body } = await scim.get('/Groups?cursor=&count=200')
    expect(body.itemsPerPage).toBe(2)
    expect(await ids(`count=200&cursor=${body.nextCursor}`)).toEqual([third])
    await scim.delete(`/Groups/${third}`)
  })
})

describe('a connection of 50,000 people', () => {
  test('finds one person, reads one, and pages deep without walking through the others', async () => {
    const user = `/Users/${idOf(77)}`
    expect((await costOf(() => scim.get(user), 200)).rows).toBeLessThan(10)
    const filter = encodeURIComponent('userName eq "USER49999@example.test"')
    expect((await costOf(() => scim.get(`/Users?filter=${filter}`), 200)).rows).toBeLessThan(10)
    const first = await costOf(() => scim.get('/Users?startIndex=1&count=100&excludedAttributes=groups'), 200)
    const deep = await costOf(() => scim.get('/Users?startIndex=49000&count=100&excludedAttributes=groups'), 200)
    expect(deep).toEqual(first)
  })

  test('still pages deep after a deletion, by counting blocks instead of people', async () => {
    const row = await scim.host.storage.list('users', { index: 'by_position', equals: [scim.connection_id], limit: 1 })
    expect((await scim.delete(`/Users/${row[0]?.user_id}`)).status).toBe(204)
    const { body } = await scim.get('/Users?startIndex=48999&count=1')
    expect(body.Resources[0].id).toBe(idOf(48_999))
    expect((await costOf(() => scim.get('/Users?startIndex=49000&count=100&excludedAttributes=groups'), 200)).rows).toBeLessThan(250)
  })
})
