import { expect, onTestFinished, test, vi } from 'vitest'
import { createScimClient } from '../../src/client/createScimClient.js'
import type { SearchMembersBody } from '../../src/contract/member.js'
import { createPeopleList } from '../../src/core/people/createPeopleList.js'
import { rowCount } from '../../src/core/people/listState.js'
import { peopleCsv } from '../../src/core/people/peopleCsv.js'
import { createTestBackend, expectOk, oktaUser, publicUrl } from '../support/backend.js'
import { provisionOne, storeMembers } from '../support/crowd.js'

const byName = { limit: 50, sort: { field: 'name', direction: 'asc' } } as const satisfies SearchMembersBody
const byChange = { limit: 50, sort: { field: 'updated_at', direction: 'desc' } } as const satisfies SearchMembersBody

/** A list of people as the portal shows it, over the real client and the real backend; `reads` are the searches it made. */
async function listOf(people: number, { body = byName as SearchMembersBody } = {}) {
  const backend = await createTestBackend()
  const okta = await backend.createConnection()
  const { member } = await provisionOne(okta, 'person0@acme.test')
  const numbered = Array.from({ length: people - 1 }, (_, index) => String(index + 1).padStart(6, '0'))
  await storeMembers(
    backend,
    numbered.map((number) => ({
      ...member,
      member_id: `member-${number}`,
      name: `Person ${number}`,
      name_folded: `person ${number}`,
      search_text: `person ${number}\nperson${number}@acme.test`,
      user_id: null,
      connection_id: null,
      provisioned_as: null,
    })),
  )
  const { session_token } = await backend.openSession()
  const client = createScimClient({
    baseUrl: publicUrl,
    getSessionToken: () => session_token,
    fetch: (input, init) => backend.backend.fetch(new Request(input, init)),
  })
  const reads: SearchMembersBody[] = []
  const read = (asked: SearchMembersBody, signal?: AbortSignal) => {
    reads.push(asked)
    return client.searchMembers(asked, { signal })
  }
  const list = createPeopleList(read)
  onTestFinished(list.close)
  list.ask('all', body)
  await vi.waitFor(() => expect(list.getState().list).toBeDefined())
  /** Somebody changes in the identity provider, and the live stream says so. */
  const rename = async (number: string) => {
    await backend.storage.write(async (writer) => {
      backend.clock.advance(1_000)
      const updated_at = backend.clock.now().toISOString()
      await writer.update('members', [`member-${number}`], { email_address: `renamed${number}@acme.test`, updated_at })
    })
    list.notice({ memberIds: new Set([`member-${number}`]), isAny: false })
  }
  const add = async (name: string) => {
    backend.clock.advance(1_000)
    expectOk(await okta.post('/Users', { ...oktaUser(`${name}@acme.test`), displayName: name }))
    list.notice({ memberIds: new Set(['member-new']), isAny: false })
  }
  return { backend, okta, client, list, reads, read, rename, add }
}

test('as far as somebody scrolls, so far it is read; the rows they left are forgotten and come back in their places', async () => {
  const { list, reads } = await listOf(3_000)
  expect(rowCount(list.getState())).toBe(3_000)
  expect(list.getState().ids.length).toBeLessThan(200)
  for (let first = 0; first < 2_000; first += 50) {
    list.show(first, first + 15)
    await vi.waitFor(() => expect(list.getState().rows.has(list.getState().ids[first + 15] ?? '')).toBe(true))
  }
  const { ids, rows } = list.getState()
  expect(rows.size).toBeLessThanOrEqual(1_100)
  expect(rows.has(ids[0] ?? '')).toBe(false)
  list.show(0, 15)
  await vi.waitFor(() => expect(list.getState().rows.has(ids[0] ?? '')).toBe(true))
  expect(list.getState().ids).toEqual(ids)
  expect(reads.every(({ limit = 0 }) => limit <= 1_000)).toBe(true)
})

test('a place far below is reached in large steps, and what was passed is not kept', async () => {
  const { list, reads } = await listOf(6_000)
  list.show(5_500, 5_515)
  await vi.waitFor(() => expect(list.getState().rows.has(list.getState().ids[5_515] ?? '')).toBe(true), { timeout: 20_000 })
  expect(list.getState().rows.size).toBeLessThanOrEqual(1_100)
  expect(reads.length).toBeLessThan(10)
  expect(list.getState().ids[5_515]).toBe('member-005515')
})

test('a change is written into its row, and no row moves', async () => {
  const { list, rename } = await listOf(300, { body: byChange })
  const { ids } = list.getState()
  await rename(ids[7]?.replace('member-', '') ?? '')
  await vi.waitFor(() => expect(list.getState().rows.get(ids[7] ?? '')?.email_address).toMatch(/^renamed/))
  expect(list.getState().ids).toEqual(ids)
  expect([...list.getState().changed]).toEqual([ids[7]])
  expect(list.getState().isBehind).toBe(true)
  list.refresh()
  await vi.waitFor(() => expect(list.getState().ids[0]).toBe(ids[7]))
  expect(list.getState().isBehind).toBe(false)
})

test('a newcomer comes to the beginning while it is on screen, and waits while somebody is at a row or farther down', async () => {
  const { list, add } = await listOf(300, { body: byChange })
  await add('ada')
  await vi.waitFor(() => expect(list.getState().rows.get(list.getState().ids[0] ?? '')?.name).toBe('ada'))
  list.hold(true)
  await add('bob')
  await new Promise((done) => setTimeout(done, 1_500))
  expect(list.getState().rows.get(list.getState().ids[0] ?? '')?.name).toBe('ada')
  expect(list.getState().isBehind).toBe(true)
  list.hold(false)
  await vi.waitFor(() => expect(list.getState().rows.get(list.getState().ids[0] ?? '')?.name).toBe('bob'), { timeout: 3_000 })
  expect(list.getState().isBehind).toBe(false)
})

test('a newcomer takes their place in the order of names', async () => {
  const { list, add } = await listOf(10)
  await add('Person 000003a')
  const names = () => list.getState().ids.map((id) => list.getState().rows.get(id)?.name)
  await vi.waitFor(() => expect(names()).toHaveLength(11))
  expect(names()).toEqual([...names()].sort((a, b) => (String(a).toLowerCase() < String(b).toLowerCase() ? -1 : 1)))
})

test('two hundred changes a second cost no more than one read a second, and none moves or is missing at the end', async () => {
  const { list, reads, rename, client } = await listOf(2_000, { body: byChange })
  const { ids } = list.getState()
  const before = reads.length
  const started = Date.now()
  let number = 0
  while (Date.now() - started < 4_000) {
    for (let each = 0; each < 20; each++) await rename(String((number++ % 1_900) + 1).padStart(6, '0'))
    await new Promise((done) => setTimeout(done, 100))
  }
  expect(number).toBeGreaterThan(300)
  expect(reads.length - before).toBeLessThanOrEqual(5)
  const kept = list.getState().ids.filter((id) => ids.includes(id))
  expect(kept).toEqual(ids)
  expect(list.getState().ids.indexOf(ids[0] ?? '')).toBeLessThanOrEqual(10)
  const { members } = await client.searchMembers(byChange)
  const latest = members.slice(0, 20).map((member) => member.member_id)
  await vi.waitFor(() => expect(list.getState().ids.slice(0, 20)).toEqual(latest), { timeout: 6_000 })
})

test('somebody who was erased keeps their place, without their name', async () => {
  const { list, backend } = await listOf(60)
  const { ids } = list.getState()
  await backend.storage.write((writer) => writer.delete('members', [ids[5] ?? '']))
  list.notice({ memberIds: new Set([ids[5] ?? '']), isAny: false })
  await vi.waitFor(() => expect(list.getState().gone.has(ids[5] ?? '')).toBe(true), { timeout: 4_000 })
  expect(list.getState().rows.has(ids[5] ?? '')).toBe(false)
  expect(list.getState().ids).toEqual(ids)
})

test('everybody is exported once, piece by piece, while people change; a spreadsheet reads the file', async () => {
  const { read, client, rename } = await listOf(2_500)
  const ids: string[] = []
  let written = 0
  for await (const piece of peopleCsv(read, byChange)) {
    if (written === 0) expect(piece.text.startsWith('\uFEFFmember_id,name,email_address,')).toBe(true)
    ids.push(...Array.from(piece.text.matchAll(/^(member-[\w-]+),/gm), ([, id = '']) => id))
    expect(piece.written).toBe(ids.length)
    expect(piece.total).toBe(2_500)
    await rename(String(2_400 - written / 1_000).padStart(6, '0'))
    written = piece.written
  }
  expect(ids).toHaveLength(2_500)
  expect(new Set(ids).size).toBe(2_500)
  expect((await client.searchMembers({ limit: 1 })).results_metadata.total).toBe(2_500)
})
