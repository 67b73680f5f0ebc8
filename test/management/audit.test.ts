import { describe, expect, test } from 'vitest'
import { frontendOperations, type Operation, serverOperations, stytchOperations } from '../../src/contract/operations.js'
import { type TableName, tables } from '../../src/server/storage/tables.js'
import type { Storage, StorageWriter } from '../../src/server/storage/types.js'
import { createTestBackend, expectOk, oktaGroup, oktaUser, type TestBackend } from '../support/backend.js'
import { openTestStorage } from '../support/storage.js'

/** A storage that can be made to fail for one table, so that no row can be added to it. */
function breakable(storage: Storage): { storage: Storage; break(table: TableName | null): void } {
  let broken: TableName | null = null
  return {
    storage: {
      ...readsOf(storage),
      write: (work, options) => storage.write((writer) => work(guarded(writer)), options),
      refresh: () => storage.refresh(),
      presence: storage.presence,
      isGone: storage.isGone,
      ping: () => storage.ping(),
      close: () => storage.close(),
    },
    break(table) {
      broken = table
    },
  }

  function guarded(writer: StorageWriter): StorageWriter {
    const insert: StorageWriter['insert'] = async (table, row) => {
      if (table === broken) throw new Error(`Nothing can be added to ${table}.`)
      await writer.insert(table, row)
    }
    return {
      ...readsOf(writer),
      insert,
      update: writer.update.bind(writer),
      increment: writer.increment.bind(writer),
      delete: writer.delete.bind(writer),
      deleteMany: writer.deleteMany.bind(writer),
    }
  }

  function readsOf(reader: Storage | StorageWriter) {
    return {
      get: reader.get.bind(reader),
      find: reader.find.bind(reader),
      getMany: reader.getMany.bind(reader),
      list: reader.list.bind(reader),
      count: reader.count.bind(reader),
      changes: reader.changes.bind(reader),
    }
  }
}

/** The log names the table that could not be written, and nothing else. */
function expectLogged({ takeLogged }: TestBackend, table: TableName): void {
  const logged = takeLogged()
  expect(logged.length).toBeGreaterThan(0)
  for (const { detail } of logged) expect(String(detail?.error)).toContain(`Nothing can be added to ${table}.`)
}

interface Prepared extends TestBackend {
  connection_id: string
  token: string
  /** Calls an operation as the host or as an admin, whoever it is for. */
  call(operation: Operation, body?: unknown): ReturnType<TestBackend['request']>
  secret: string
  user: string
  group: string
  breakTable(table: TableName | null): void
  everything(): Promise<string>
}

async function prepare({ isRotating = false, leavers = 0, isGuest = false } = {}): Promise<Prepared> {
  const { storage, break: breakTable } = breakable(await openTestStorage())
  const webhooks = { send: async () => ({ status: 204, headers: {}, body: '' }) }
  // Where anybody leaves, the next one is held.
  const massDeactivation = { people: 0, share: 0, action: 'hold' } as const
  const test = await createTestBackend({ storage, webhooks, ...(leavers > 0 && { massDeactivation }) })
  const { organization_id } = test.organization
  const { connection_id, token } = await test.createConnection()
  const scim = test.speakScim({ connection_id, token })
  const user = expectOk(await scim('/Users', { method: 'POST', body: oktaUser('ada.byron@acme.test') })).id
  const group = expectOk(await scim('/Groups', { method: 'POST', body: oktaGroup('Engineering', [user]) })).id
  for (let number = 0; number < leavers; number++) {
    const { id } = expectOk(await scim('/Users', { method: 'POST', body: oktaUser(`leaver${number}@acme.test`) }))
    expectOk(await scim(`/Users/${id}`, { method: 'PATCH', body: patchOf({ active: false }) }))
  }
  const { member_id } = (await test.storage.list('members', { index: 'by_name', equals: [organization_id], limit: 1 }))[0] ?? {
    member_id: '',
  }
  const admin = await test.openSession()
  const link = expectOk(await test.server('POST', `/v1/b2b/scim/${organization_id}/setup_link`, {})).setup_link
  const secret = String(link.url).split('#')[1] ?? ''
  const guest = isGuest && expectOk(await test.request('/sdk/v1/b2b/scim/setup_link/exchange', { method: 'POST', body: { secret } })).data
  const endpoints = '/v1/b2b/webhooks/endpoints'
  const { endpoint_id } = expectOk(
    await test.server('POST', endpoints, { url: 'https://receiver.example.com/hooks', organization_id }),
  ).endpoint
  const { delivery_id } = expectOk(await test.server('POST', `${endpoints}/${endpoint_id}/test`, {})).delivery
  if (isRotating) expectOk(await admin.call('POST', '/sdk/v1/b2b/scim/rotate/start', { connection_id }))
  await test.backend.flush()
  return {
    ...test,
    connection_id,
    token,
    secret,
    user,
    group,
    breakTable,
    call(operation, body) {
      const ids: Record<string, string> = { organization_id, connection_id, member_id, endpoint_id, delivery_id }
      const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? '')
      if (guest) return test.request(path, { method: operation.method, body, headers: { authorization: `Bearer ${guest.session_token}` } })
      return operation.path.startsWith('/v1/') ? test.server(operation.method, path, body) : admin.call(operation.method, path, body)
    },
    async everything() {
      const rows = await Promise.all(
        (Object.keys(tables) as TableName[]).map((table) => storage.list(table, { index: 'key', equals: [], limit: 10_000 })),
      )
      return JSON.stringify(rows)
    },
  }
}

const patchOf = (value: unknown) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', value }],
})

/** How many people leave before an operation is called; with more than one, a deactivation is held. */
const leaversBefore: Record<string, number> = { releaseHeldDeactivations: 2, dropHeldDeactivations: 2, endMassDeactivation: 1 }

/** How each operation that changes something is called so that it does. */
type Change = (own: Prepared) => { body?: unknown }
const changes: Record<string, Change> = {
  createOrganization: () => ({ body: { organization_name: 'Another' } }),
  deleteOrganization: () => ({}),
  eraseMember: () => ({}),
  createConnection: () => ({ body: {} }),
  updateConnection: () => ({ body: { display_name: 'Renamed' } }),
  deleteConnection: () => ({}),
  rotateStart: ({ connection_id }) => ({ body: { connection_id } }),
  rotateComplete: ({ connection_id }) => ({ body: { connection_id } }),
  rotateCancel: ({ connection_id }) => ({ body: { connection_id } }),
  createPortalSession: () => ({ body: { email_address: 'bob@acme.test', permissions: [] } }),
  releaseHeldDeactivations: () => ({ body: { through: 1_000_000 } }),
  dropHeldDeactivations: () => ({ body: { through: 1_000_000 } }),
  endMassDeactivation: () => ({ body: {} }),
  createSetupLink: () => ({ body: {} }),
  deleteSetupLink: () => ({}),
  finishSetupLink: () => ({}),
  exchangeSetupLink: ({ secret }) => ({ body: { secret } }),
  createWebhookEndpoint: () => ({ body: { url: 'https://another.example.com/hooks' } }),
  updateWebhookEndpoint: () => ({ body: { description: 'Renamed' } }),
  deleteWebhookEndpoint: () => ({}),
  rotateWebhookSecret: () => ({ body: {} }),
  testWebhookEndpoint: () => ({ body: {} }),
  retryWebhookDelivery: () => ({ body: {} }),
  replayWebhookDeliveries: () => ({ body: { only: 'all' } }),
}

/** They change nothing that anybody would have to answer for; a step that is marked done records by whom and when. */
const unaudited = ['putSetupProgress', 'authenticateSession', 'postTelemetry']

const operations = [
  ...Object.entries<Operation>({ ...frontendOperations, ...stytchOperations }),
  ...Object.entries<Operation>(serverOperations),
].filter(([name, { method, safe }]) => method !== 'GET' && !safe && !unaudited.includes(name))
const cases = operations.map(([name, operation]) => [`${operation.method} ${operation.path}`, name, operation] as const)

describe('who did what is recorded with the change, or the change is not made', () => {
  test.each(cases)('%s', async (_title, name, operation) => {
    const change = changes[name]
    if (!change) throw new Error(`The operation "${name}" is not in the table of this test. Say how it is called, or why nobody audits it.`)
    const own = await prepare({
      isRotating: ['rotateComplete', 'rotateCancel'].includes(name),
      leavers: leaversBefore[name] ?? 0,
      isGuest: name === 'finishSetupLink',
    })
    if (name === 'createConnection') {
      await own.call(serverOperations.deleteConnection)
      await own.backend.flush()
    }
    const { body } = change(own)
    const audited = () => own.storage.count('audit', { index: 'key', equals: [] })
    const [before, rows] = [await own.everything(), await audited()]

    own.breakTable('audit')
    expect((await own.call(operation, body)).status).toBe(500)
    await own.backend.flush()
    expectLogged(own, 'audit')
    expect(await own.everything()).toBe(before)

    own.breakTable(null)
    expectOk(await own.call(operation, body))
    // The audit of an organization goes with it.
    if (name === 'deleteOrganization') expect((await own.call(serverOperations.getOrganization)).status).toBe(404)
    else expect(await audited()).toBeGreaterThan(rows)
  })

  test('the list of operations is not empty', () => expect(cases.length).toBeGreaterThan(15))
})

describe('what happened is recorded with the change, or the change is not made', () => {
  const scimChanges: [string, (own: Prepared) => [string, string, unknown?]][] = [
    ['a person is created', () => ['POST', '/Users', oktaUser('bob.ross@acme.test')]],
    ['a person is changed', ({ user }) => ['PATCH', `/Users/${user}`, patchOf({ title: 'Countess' })]],
    ['a person is replaced', ({ user }) => ['PUT', `/Users/${user}`, oktaUser('ada.byron@acme.test', { title: 'Countess' })]],
    ['a person is deactivated', ({ user }) => ['PATCH', `/Users/${user}`, patchOf({ active: false })]],
    ['a person is deleted', ({ user }) => ['DELETE', `/Users/${user}`]],
    ['a group is created', () => ['POST', '/Groups', oktaGroup('Design')]],
    ['a group is renamed', ({ group }) => ['PATCH', `/Groups/${group}`, patchOf({ displayName: 'Engineers' })]],
    ['a group is emptied', ({ group }) => ['PATCH', `/Groups/${group}`, patchOf({ members: [] })]],
    ['a group is deleted', ({ group }) => ['DELETE', `/Groups/${group}`]],
  ]

  test.each(scimChanges)('%s', async (_what, change) => {
    const own = await prepare()
    const [method, path, body] = change(own)
    const send = () => own.speakScim(own)(path, { method, ...(body !== undefined && { body }) })
    // The traces of the refused attempt itself, such as when the token was last used, are not part of the change.
    const kept = async () =>
      JSON.stringify(
        await Promise.all(
          (['users', 'members', 'groups', 'group_members', 'events', 'activity'] as const).map((table) =>
            own.storage.list(table, { index: 'key', equals: [], limit: 1000 }),
          ),
        ),
      )
    const before = await kept()
    for (const table of ['events', 'activity'] as const) {
      own.breakTable(table)
      expect((await send()).status).toBe(500)
      expectLogged(own, table)
      expect(await kept()).toBe(before)
    }
    own.breakTable(null)
    expect((await send()).status).toBeLessThan(300)
    expect(await kept()).not.toBe(before)
  })

  test.each(cases.filter(([, name]) => /^(update|delete)Connection$|^rotate(Start|Complete|Cancel)$/.test(name)))(
    '%s',
    async (_title, name, operation) => {
      const own = await prepare({ isRotating: ['rotateComplete', 'rotateCancel'].includes(name) })
      const { body } = changes[name]?.(own) ?? {}
      const before = await own.everything()
      own.breakTable('events')
      expect((await own.call(operation, body)).status).toBe(500)
      expectLogged(own, 'events')
      expect(await own.everything()).toBe(before)
      own.breakTable(null)
      expectOk(await own.call(operation, body))
    },
  )
})
