import { expect, test } from 'vitest'
import { createScimClient, isScimApiSchemaError } from '../../../src/exports/client.js'

const megabyte = 1024 * 1024

function clientThatGets(answer: () => Response) {
  let asked = 0
  const client = createScimClient({
    baseUrl: 'https://api.example.com',
    getSessionToken: () => 'session-1',
    retry: { firstDelay: 1 },
    fetch: async () => {
      asked += 1
      return answer()
    },
  })
  return { client, asked: () => asked }
}

const member = {
  organization_id: 'organization-1',
  member_id: 'member-1',
  email_address: 'ada@example.com',
  name: 'Ada',
  status: 'active',
  external_id: '',
  roles: [],
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
}

const group = { group_id: 'group-1', group_name: 'Engineering' }

const page = (fields: object) => () => Response.json({ data: { request_id: 'request-1', status_code: 200, ...fields } })
const membersPage = (count: number) => page({ members: Array(count).fill(member), results_metadata: { total: count, next_cursor: null } })

/** A body that never ends, with a count of what was read from it. */
function endlessBody() {
  const taken = { bytes: 0, isCancelled: false }
  const chunk = new TextEncoder().encode(' '.repeat(64 * 1024))
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.bytes += chunk.byteLength
      controller.enqueue(chunk)
    },
    cancel() {
      taken.isCancelled = true
    },
  })
  return { body, taken }
}

test.each([
  { limit: 50, rows: 50 },
  { limit: undefined, rows: 100 },
  { limit: 1000, rows: 1000 },
])('a page of $rows people is read when $limit were requested', async ({ limit, rows }) => {
  const { client } = clientThatGets(membersPage(rows))
  expect((await client.searchMembers(limit ? { limit } : {})).members).toHaveLength(rows)
})

test.each([
  { limit: 50, rows: 51, told: 'it has 51 members and 50 were asked for' },
  { limit: undefined, rows: 101, told: 'it has 101 members and 100 were asked for' },
])('more rows than requested are a schema error: $rows for $limit', async ({ limit, rows, told }) => {
  const { client, asked } = clientThatGets(membersPage(rows))
  const error = await client.searchMembers(limit ? { limit } : {}).catch((reason: unknown) => reason)
  expect(isScimApiSchemaError(error)).toBe(true)
  expect(String(error)).toContain(told)
  expect(asked()).toBe(1)
})

test('the same holds for groups and activity', async () => {
  const groups = clientThatGets(page({ scim_groups: Array(101).fill(group), next_cursor: null })).client
  expect(isScimApiSchemaError(await groups.getConnectionGroups().catch((reason: unknown) => reason))).toBe(true)
  const activity = clientThatGets(page({ activities: Array(51).fill({}), next_cursor: null })).client
  expect(String(await activity.searchActivity().catch((reason: unknown) => reason))).toContain('51 activities and 50')
})

test('a list of five megabytes is a schema error that names its rows, and is not parsed row by row', async () => {
  const rows = Math.ceil((5 * megabyte) / JSON.stringify(member).length)
  const { client } = clientThatGets(membersPage(rows))
  const error = await client.searchMembers({ limit: 1000 }).catch((reason: unknown) => reason)
  expect(isScimApiSchemaError(error)).toBe(true)
  expect(String(error)).toContain(`it has ${rows} members and 1000 were asked for`)
})

test.each([
  { call: 'getPortal', atMost: 9 * megabyte },
  { call: 'searchMembers', atMost: 9 * megabyte },
  { call: 'searchActivity', atMost: 5 * megabyte },
] as const)('an answer without end to $call is left where it cannot be one of this API', async ({ call, atMost }) => {
  const { body, taken } = endlessBody()
  const { client, asked } = clientThatGets(() => new Response(body, { headers: { 'x-request-id': 'request-9' } }))
  const error = await client[call]().catch((reason: unknown) => reason)
  expect(isScimApiSchemaError(error)).toBe(true)
  expect(error).toMatchObject({ status_code: 200, request_id: 'request-9', message: expect.stringContaining('longer than') })
  expect(taken.bytes).toBeLessThan(atMost)
  expect(taken.isCancelled).toBe(true)
  expect(asked()).toBe(1)
})

test('an endless page from a proxy is abandoned too, and its status is reported', async () => {
  const { client } = clientThatGets(() => new Response(endlessBody().body, { status: 500, headers: { 'content-type': 'text/html' } }))
  expect(await client.rotateStart('c').catch((reason: unknown) => reason)).toMatchObject({ name: 'ScimApiSchemaError', status_code: 500 })
})

test('text is reassembled correctly wherever the network splits it', async () => {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ data: { request_id: 'r', organization_name: 'Fjäll & Ørsted 🧭', permissions: [], viewer: null } }),
  )
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  const { client } = clientThatGets(() => new Response(body))
  expect((await client.getPortal()).organization_name).toBe('Fjäll & Ørsted 🧭')
})

test('a message that never ends is abandoned: the event stream is reopened', async () => {
  const { body, taken } = endlessBody()
  let opened = 0
  const client = createScimClient({
    baseUrl: '/',
    getSessionToken: () => null,
    fetch: async (_url, init) => {
      opened += 1
      if (opened === 1) return new Response(body)
      return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)))
    },
  })
  const unsubscribe = client.subscribe({ onEvent: () => {}, onReset: () => {}, onLive: () => {} })
  await expect.poll(() => opened, { timeout: 3000 }).toBe(2)
  expect(taken.bytes).toBeLessThan(megabyte)
  expect(taken.isCancelled).toBe(true)
  unsubscribe()
})
