import { setupServer } from 'msw/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createScimClient } from '../../src/client/createScimClient.js'
import { ScimApiError, ScimApiSchemaError, ScimApiUnreachableError } from '../../src/client/errors.js'
import { createScimMockHandlers } from '../../src/mocks/handlers.js'
import { createMockScim, type MockScim, type MockScimOptions } from '../../src/mocks/mockScim.js'
import { type ScenarioName, scenarioNames, scenarios } from '../../src/mocks/scenarios.js'
import { holdTimers, passTime, passTimeUntil } from '../support/timers.js'

const open: MockScim[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((mock) => mock.close()))
})

function arrange(options: MockScimOptions) {
  const mock = createMockScim(options)
  open.push(mock)
  const client = createScimClient({ ...mock, retry: { attempts: 1 } })
  return { mock, client }
}

/** What a visitor of each scenario meets: a state of health, or an error by its type. */
const meets: Record<ScenarioName, string> = {
  no_connection: 'not_set_up',
  no_permission: 'nothing to see',
  viewer: 'connected',
  waiting_for_first_request: 'waiting',
  connected_without_people: 'connected',
  active_connection: 'connected',
  rotation_pending: 'connected',
  rotation_ready: 'connected',
  needs_attention: 'needs_attention',
  paused: 'paused',
  token_expiring: 'token_expiring',
  token_expired: 'token_expired',
  mass_deactivation: 'connected',
  deactivations_held: 'connected',
  deactivations_refused: 'connected',
  quiet: 'quiet',
  webhooks: 'connected',
  unreachable: 'unreachable',
  loading: 'loading',
  session_expired: 'session_expired',
  throttled: 'too_many_requests',
  server_error: 'internal_server_error',
  malformed_response: 'malformed',
}

async function whatIsMet(options: MockScimOptions): Promise<string> {
  const { mock, client } = arrange(options)
  await mock.ready
  try {
    const portal = await client.getPortal({ signal: AbortSignal.timeout(options.scenario === 'loading' ? 100 : 20_000) })
    return portal.health?.state ?? 'nothing to see'
  } catch (error) {
    if (error instanceof ScimApiError) return error.error_type
    if (error instanceof ScimApiSchemaError) return 'malformed'
    if (error instanceof ScimApiUnreachableError) return 'unreachable'
    if (error instanceof Error && error.name === 'TimeoutError') return 'loading'
    throw error
  }
}

describe('every scenario leads to the state it is named after', () => {
  test('there are scenarios, and each says what it shows', () => {
    expect(scenarioNames.length).toBeGreaterThan(15)
    for (const name of scenarioNames) expect(scenarios[name].description).toMatch(/\.$/)
  })

  test.each(scenarioNames)('%s', async (scenario) => {
    expect(await whatIsMet({ scenario })).toBe(meets[scenario])
  })
})

test.each([
  ['mass_deactivation', { action: 'let_through', deactivated: 9, held: 0, refused: 0 }],
  ['deactivations_held', { action: 'hold', deactivated: 6, held: 8, refused: 0 }],
  // Okta tries each of the eight ten times.
  ['deactivations_refused', { action: 'refuse', deactivated: 6, held: 0, refused: 80 }],
] as const)('%s has as many people as it says', async (scenario, expected) => {
  const { client } = arrange({ scenario })
  expect((await client.getPortal()).mass_deactivation).toMatchObject({ ...expected, people: 22, is_on: true, identity_provider: 'okta' })
})

test('the active connection has people, groups with roles, leavers and a history', async () => {
  const { client } = arrange({ scenario: 'active_connection' })

  const portal = await client.getPortal()
  const members = await client.searchMembers({ limit: 100 })
  const groups = await client.getConnectionGroups()
  const dana = members.members.find((member) => member.email_address === 'dana.reyes@example.com')

  expect(portal.counts).toMatchObject({ active: 22, deactivated: 2, groups: 9 })
  expect(members.results_metadata.total).toBe(24)
  expect(groups.scim_groups.find((group) => group.group_name === 'Engineering')).toMatchObject({ role_ids: ['editor'], member_count: 7 })
  expect(dana?.roles.map((role) => role.role_id)).toContain('stytch_admin')
  expect(portal.connection?.created_at && Date.now() - Date.parse(portal.connection.created_at)).toBeGreaterThan(39 * 86_400_000)
})

test('the story ends in the present, whatever the present is', async () => {
  const now = new Date('2027-02-03T04:05:06.000Z')
  const { client } = arrange({ scenario: 'active_connection', now: () => now })

  const { members } = await client.searchMembers({ sort: { field: 'updated_at', direction: 'desc' }, limit: 1 })

  expect(members[0]).toMatchObject({ email_address: 'dana.reyes@example.com', updated_at: '2027-02-03T04:01:06.000Z' })
})

test('the simulated Okta continues where the scenario ended', async () => {
  const { mock, client } = arrange({ scenario: 'active_connection' })
  await mock.ready

  await mock.okta.unassign('amara.okafor@example.com')

  const { members } = await client.searchMembers({
    query: { operator: 'AND', operands: [{ filter_name: 'member_emails', filter_value: ['amara.okafor@example.com'] }] },
  })
  expect(members).toMatchObject([{ status: 'deactivated' }])
})

test('needs attention names the people Okta keeps failing on', async () => {
  const { mock, client } = arrange({ scenario: 'needs_attention' })

  const { health } = await client.getPortal()

  expect(health?.causes.map((cause) => cause.cause).sort()).toEqual(['domain_not_allowed', 'missing_email'])
  expect(mock.okta.state.tasks).toHaveLength(2)
})

describe('faults', () => {
  test('hit the operation they are for, as often as they say, and nothing else', async () => {
    const { mock, client } = arrange({ scenario: 'active_connection' })
    mock.faults.add({ operation: 'getConnectionGroups', times: 1, answer: 'service_unavailable' })

    await expect(client.searchMembers()).resolves.toBeDefined()
    await expect(client.getConnectionGroups()).rejects.toMatchObject({ error_type: 'service_unavailable', status_code: 503 })
    await expect(client.getConnectionGroups()).resolves.toBeDefined()
  })

  test('lose the answer to something that was done', async () => {
    const { mock, client } = arrange({ scenario: 'no_connection' })
    mock.faults.add({ operation: 'createConnection', times: 1, answer: 'network_error', afterwards: true })

    await expect(client.createConnection({ identity_provider: 'okta' })).rejects.toThrow(ScimApiUnreachableError)

    expect(await client.getConnection()).toMatchObject({ identity_provider: 'okta' })
  })

  test('reach the protocol too, so that Okta fails', async () => {
    const { mock, client } = arrange({ scenario: 'connected_without_people' })
    const { connection } = await client.getPortal()
    mock.faults.add({ operation: 'scim', answer: 'html' })

    const answer = await mock.answer(new Request(`${connection?.base_url}/Users`))

    expect(answer.status).toBe(502)
    expect(await answer.text()).toContain('<h1>502</h1>')
  })

  test('slow answers down', async () => {
    const { mock, client } = arrange({ scenario: 'no_connection' })
    await mock.ready
    mock.faults.add({ operation: 'getPortal', delay: 80 })

    holdTimers()
    let isAnswered = false
    void client.getPortal().then(() => {
      isAnswered = true
    })

    await passTime(79)
    expect(isAnswered).toBe(false)
    await passTimeUntil(() => isAnswered)
  })

  test.each(['empty', 'html', 'wrong_shape'] as const)('an answer that is %s is a named error in the client', async (answer) => {
    const { mock, client } = arrange({ scenario: 'no_connection' })
    mock.faults.add({ answer })

    await expect(client.getPortal()).rejects.toThrow(ScimApiSchemaError)
  })

  test('are removed one by one or all at once', async () => {
    const { mock, client } = arrange({ scenario: 'no_connection' })
    const takeAway = mock.faults.add({ answer: 'conflict' })
    await expect(client.getPortal()).rejects.toThrow(ScimApiError)
    takeAway()
    await expect(client.getPortal()).resolves.toBeDefined()
    mock.faults.add({ answer: 'conflict' })
    mock.faults.clear()
    await expect(client.getPortal()).resolves.toBeDefined()
  })
})

describe('as MSW handlers', () => {
  const scim = createScimMockHandlers({ scenario: 'active_connection', baseUrl: 'https://scim.acme.test' })
  const server = setupServer(...scim.handlers)
  beforeEach(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(() => server.close())

  test('a page’s own fetch reaches the backend, and a network error is one', async () => {
    const client = createScimClient({ baseUrl: scim.baseUrl, getSessionToken: scim.getSessionToken, retry: { attempts: 1 } })

    expect((await client.getPortal()).connection?.base_url).toContain('https://scim.acme.test/scim/v2/scim-connection-')

    scim.faults.add({ answer: 'network_error', times: 1 })
    await expect(client.getPortal()).rejects.toThrow(ScimApiUnreachableError)
  })
})

test('a custom scenario is run, and an impossible one rejects with the reason', async () => {
  const own = arrange({
    scenario: {
      description: 'A connection of another provider.',
      visitor: 'viewer',
      play: async (stage) => {
        await stage.call('createConnection', { body: { identity_provider: 'jumpcloud' } })
      },
    },
  })
  expect(await own.client.getPortal()).toMatchObject({ connection: { identity_provider: 'jumpcloud' }, health: { state: 'waiting' } })

  const broken = arrange({
    scenario: {
      description: 'Deletes what is not there.',
      visitor: 'admin',
      play: (stage) => stage.call('rotateCancel', { body: { connection_id: 'x' } }).then(() => {}),
    },
  })
  await expect(broken.mock.ready).rejects.toThrow('was answered 404')
  await expect(broken.mock.getSessionToken()).rejects.toThrow('was answered 404')
})
