import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import '../../src/demo/demo.css'
import '../../src/demo/console/console.css'
import type { EntraApi } from '../../src/demo/entra/api.js'
import { EntraConsole } from '../../src/demo/entra/EntraConsole.js'
import { isEntraAction, runEntraAction, viewEntra } from '../../src/mocks/idp/entra/consoleActions.js'
import { entraAnswer } from '../../src/mocks/idp/entra/consoleContract.js'
import { SimulatedEntra } from '../../src/mocks/idp/entra.js'
import { createMockScim, type MockScim } from '../../src/mocks/mockScim.js'

const open: MockScim[] = []
afterEach(async () => {
  cleanup()
  await Promise.all(open.splice(0).map((mock) => mock.close()))
})

/** What the demo's server does, without a server. */
function apiOf(entra: SimulatedEntra): EntraApi {
  const answer = (result: unknown = null) => entraAnswer.parse(JSON.parse(JSON.stringify({ entra: viewEntra(entra), result })))
  return {
    read: async () => answer(),
    async act(action, body) {
      if (!isEntraAction(action)) throw new Error(`The simulated Entra has no "${action}".`)
      return answer(await runEntraAction(entra, action, body))
    },
  }
}

async function arrange() {
  const mock = createMockScim()
  open.push(mock)
  await mock.ready
  const { connection } = await mock.call('createConnection', { body: { identity_provider: 'microsoft-entra' } })
  const entra = new SimulatedEntra({ fetch: (input, init) => mock.answer(new Request(input, init)) })
  render(<EntraConsole api={apiOf(entra)} />)
  const user = userEvent.setup({ delay: null })
  await screen.findByRole('tablist')
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }))
  const go = (tab: string | RegExp) => user.click(screen.getByRole('tab', { name: tab }))
  const fill = async (label: string, value: string) => {
    const field = screen.getByLabelText(label)
    await user.clear(field)
    await user.click(field)
    await user.paste(value)
  }
  const people = async () => {
    const { members } = await mock.call('searchMembers', { body: {} })
    return Object.fromEntries(members.map((member) => [member.name, member.status]))
  }
  const configure = async () => {
    await press('+ New configuration')
    await fill('Tenant URL', connection.base_url)
    await fill('Secret Token', connection.bearer_token ?? '')
    await press('Create')
    await screen.findByText('The supplied credentials are authorized to enable provisioning')
  }
  return { mock, connection, entra, user, press, go, fill, people, configure }
}

test('from a new configuration to somebody who arrives with the first cycle and leaves with the next', async () => {
  const { configure, go, press, people, connection } = await arrange()
  await configure()
  expect(document.body.innerHTML).not.toContain(connection.bearer_token)
  await go('Users and groups')
  await press('Add Dana Reyes')
  expect(await screen.findByText('Waits for a cycle')).toBeTruthy()
  expect(await people()).toEqual({})

  await go('Overview')
  await press('Start provisioning')
  await expect.poll(people).toEqual({ 'Dana Reyes': 'active' })
  expect(await screen.findByText('On, every 40 minutes')).toBeTruthy()

  await go('Users and groups')
  await press('Remove Dana Reyes')
  expect(await people()).toEqual({ 'Dana Reyes': 'active' })
  await go('Overview')
  await press('Run the next cycle now')
  await expect.poll(people).toEqual({ 'Dana Reyes': 'deactivated' })
})

test('a wrong token is refused in Entra’s words, and one that stopped working later puts the job in quarantine with its reason', async () => {
  const { configure, fill, press, go, entra } = await arrange()
  await configure()
  await fill('Secret Token', 'scim_of-somebody-else')
  await press('Test Connection')
  expect(await screen.findByText(/SystemForCrossDomainIdentityManagementCredentialValidationFailure.*401/)).toBeTruthy()

  entra.assign('dana.reyes@example.com')
  await go('Overview')
  await press('Start provisioning')
  await screen.findByText('On, every 40 minutes')
  entra.state.credentials.secretToken = 'scim_revoked'
  entra.assign('bo.li@example.com')
  await press('Run the next cycle now')
  expect(await screen.findByText('Quarantine')).toBeTruthy()
  expect(screen.getByText(/^EncounteredQuarantineException: StatusCode: 401/)).toBeTruthy()
})

test('one person is sent at once by Provision on-demand', async () => {
  const { configure, go, press, people } = await arrange()
  await configure()
  await go('Users and groups')
  await press('Add Bo Li')
  await press('Provision on-demand: Bo Li')
  expect(await screen.findByText('Bo Li was provisioned')).toBeTruthy()
  expect(await people()).toEqual({ 'Bo Li': 'active' })
})

test.each(['light', 'dark'])('no tab has accessibility findings in the %s theme', async (theme) => {
  document.documentElement.dataset.theme = theme
  const { configure, entra, user } = await arrange()
  await configure()
  entra.assign('tom.ashworth@contractor.test')
  entra.assign('Design')
  await entra.start()
  for (const tab of screen.getAllByRole('tab')) {
    await user.click(tab)
    const { violations } = await axe.run(screen.getByRole('region', { name: 'Entra, simulated' }))
    expect(violations.map(({ id, nodes }) => [tab.textContent, id, nodes.map((node) => node.html)])).toEqual([])
  }
})
