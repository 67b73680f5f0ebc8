import { afterEach, describe, expect, test } from 'vitest'
import { createScimClient } from '../../src/client/createScimClient.js'
import type { OktaProfile } from '../../src/mocks/idp/okta.js'
import { createMockScim, type MockScim, type MockScimOptions } from '../../src/mocks/mockScim.js'

const open: MockScim[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((mock) => mock.close()))
})

/** A mock nobody has waited for: its scenario is still on its way. */
function justMade(options: MockScimOptions = { scenario: 'active_connection' }) {
  const mock = createMockScim(options)
  open.push(mock)
  return { mock, client: createScimClient({ ...mock, retry: { attempts: 1 } }) }
}

const ada: OktaProfile = { login: 'ada@example.com', firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' }

async function person(client: ReturnType<typeof justMade>['client'], email: string) {
  const operands = [{ filter_name: 'member_emails' as const, filter_value: [email] }]
  return (await client.searchMembers({ query: { operator: 'AND', operands } })).members[0]
}

describe('actions of the simulated Okta that are called before the scenario is complete run afterwards', () => {
  test('assigning somebody', async () => {
    const { mock, client } = justMade({ scenario: 'connected_without_people' })

    const assignment = await mock.okta.assign('bo.li@example.com')

    expect(assignment.status).toBe('provisioned')
    expect(await person(client, 'bo.li@example.com')).toMatchObject({ status: 'active' })
  })

  test('unassigning somebody whom the scenario assigns', async () => {
    const { mock, client } = justMade()

    await mock.okta.unassign('amara.okafor@example.com')

    expect(await person(client, 'amara.okafor@example.com')).toMatchObject({ status: 'deactivated' })
  })

  test('changing a profile', async () => {
    const { mock, client } = justMade()

    await mock.okta.updateProfile('bo.li@example.com', { lastName: 'Lee' })

    expect(await person(client, 'bo.li@example.com')).toMatchObject({ name: 'Bo Lee' })
  })

  test('adding a person, whom the scenario therefore does not assign', async () => {
    const { mock, client } = justMade()

    await mock.okta.addPerson(ada)
    expect(await person(client, ada.login)).toBeUndefined()
    await mock.okta.assign(ada.login)

    expect(await person(client, ada.login)).toMatchObject({ status: 'active' })
  })

  test('adding, pushing, renaming and unlinking a group', async () => {
    const { mock, client } = justMade()

    void mock.okta.addGroup('Pilots', ['bo.li@example.com'])
    void mock.okta.pushGroup('Pilots')
    await mock.okta.renameGroup('Pilots', 'Early pilots')

    const { scim_groups } = await client.getConnectionGroups({ query: { name: 'pilots' } })
    expect(scim_groups).toMatchObject([{ group_name: 'Early pilots', member_count: 1 }])

    await mock.okta.unlinkGroup('Early pilots', { deleteInTarget: true })
    expect((await client.getConnectionGroups({ query: { name: 'pilots' } })).scim_groups).toEqual([])
  })

  test('testing, pasting and sending requests with the scenario’s token', async () => {
    const first = justMade()
    expect(await first.mock.okta.testConnector()).toMatchObject({ isOk: true })

    const second = justMade()
    expect((await second.mock.okta.request('GET', '/Users?count=1')).status).toBe(200)

    const third = justMade()
    void third.mock.okta.pasteToken('not-the-token')
    expect((await third.mock.okta.request('GET', '/Users?count=1')).status).toBe(401)
  })

  test('retrying and dismissing the scenario’s tasks', async () => {
    const { mock } = justMade({ scenario: 'needs_attention' })

    await mock.okta.updateProfile('tom.ashworth@contractor.test', { login: 'tom@example.com', email: 'tom@example.com' })
    await mock.okta.retryAllTasks()
    for (const task of mock.okta.state.tasks) await mock.okta.dismissTask(task.id)

    expect(mock.okta.state.tasks).toEqual([])
  })

  test('replacing the app with another', async () => {
    const { mock } = justMade()

    await mock.okta.chooseApp('oauth_bearer')

    expect(mock.okta.state).toMatchObject({ app: 'oauth_bearer', isEnabled: false })
  })

  test('in the order of the calls, awaited or not', async () => {
    const { mock, client } = justMade({ scenario: 'connected_without_people' })

    void mock.okta.addPerson(ada)
    void mock.okta.updateProfile(ada.login, { lastName: 'Lovelace' })
    await mock.okta.assign(ada.login)

    expect(await person(client, ada.login)).toMatchObject({ name: 'Ada Lovelace', status: 'active' })
  })

  test('and an impossible call rejects at its caller', async () => {
    const { mock } = justMade()

    await expect(mock.okta.assign('nobody@example.com')).rejects.toThrow('has no person "nobody@example.com"')
    await expect(mock.okta.addPerson({ ...ada, login: 'bo.li@example.com' })).rejects.toThrow('already has a person')
  })

  test('and every caller gets a failed scenario’s error', async () => {
    const { mock } = justMade({
      scenario: {
        description: 'Breaks.',
        visitor: 'admin',
        play: async () => {
          throw new Error('The story broke.')
        },
      },
    })

    await expect(mock.okta.assign('bo.li@example.com')).rejects.toThrow('The story broke.')
    await expect(mock.call('getPortal')).rejects.toThrow('The story broke.')
  })
})

test('a call of the frontend API waits for the scenario', async () => {
  const { mock } = justMade()

  expect((await mock.call('getPortal')).counts).toMatchObject({ active: 22, deactivated: 2 })
})

describe('faults that are set before the scenario is complete', () => {
  test('apply after its own, so that clearing removes both', async () => {
    const { mock, client } = justMade({ scenario: 'unreachable' })

    mock.faults.clear()

    await expect(client.getPortal()).resolves.toMatchObject({ health: { state: 'connected' } })
  })

  test('affect the first request after it and can be removed again', async () => {
    const { mock, client } = justMade()

    const takeAway = mock.faults.add({ answer: 'conflict' })
    mock.faults.add({ operation: 'searchMembers', answer: 'internal_server_error', times: 1 })
    takeAway()

    await expect(client.getPortal()).resolves.toBeDefined()
    await expect(client.searchMembers()).rejects.toMatchObject({ error_type: 'internal_server_error' })
    await expect(client.searchMembers()).resolves.toBeDefined()
  })

  test('do not affect the scenario, but the simulated Okta after it', async () => {
    const { mock, client } = justMade({ scenario: 'connected_without_people' })

    const takeAway = mock.faults.add({ operation: 'scim', answer: 'network_error' })
    const assignment = await mock.okta.assign('bo.li@example.com')

    expect(assignment.status).toBe('failed')
    expect(mock.okta.state.tasks).toHaveLength(1)
    takeAway()
    await mock.okta.retryAllTasks()
    expect(await person(client, 'bo.li@example.com')).toMatchObject({ status: 'active' })
  })
})
