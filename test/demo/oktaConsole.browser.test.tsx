import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import '../../src/demo/demo.css'
import '../../src/demo/okta/console.css'
import { OktaConsole } from '../../src/demo/okta/OktaConsole.js'
import type { OktaApp } from '../../src/mocks/idp/okta.js'
import { createMockScim, type MockScim } from '../../src/mocks/mockScim.js'
import { oktaConsoleApi } from '../support/oktaConsoleApi.js'

const open: MockScim[] = []

afterEach(async () => {
  cleanup()
  await Promise.all(open.splice(0).map((mock) => mock.close()))
})

async function arrange(oktaApp: OktaApp = 'custom_saml') {
  const mock = createMockScim({ oktaApp })
  open.push(mock)
  await mock.ready
  const { connection } = await mock.call('createConnection', { body: { identity_provider: 'okta' } })
  render(<OktaConsole api={oktaConsoleApi(mock.okta)} />)
  const user = userEvent.setup({ delay: null })
  await screen.findByRole('tablist')
  const fill = async (label: string, value: string) => {
    const field = screen.getByLabelText(label)
    await user.clear(field)
    await user.click(field)
    await user.paste(value)
  }
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }))
  const go = (tab: string | RegExp) => user.click(screen.getByRole('tab', { name: tab }))
  const people = async () => {
    const { members } = await mock.call('searchMembers', { body: {} })
    return Object.fromEntries(members.map((member) => [member.name, member.status]))
  }
  return { mock, connection, user, fill, press, go, people, token: connection.bearer_token ?? '' }
}

async function setUpClassic({ fill, press, user, connection, token }: Awaited<ReturnType<typeof arrange>>) {
  await fill('SCIM connector base URL', connection.base_url)
  await fill('Unique identifier field for users', 'userName')
  for (const label of ['Push New Users', 'Push Profile Updates', 'Push Groups']) await user.click(screen.getByLabelText(label))
  await fill('Authorization', token)
  await press('Save')
  await screen.findByText('Connector configured successfully')
  for (const label of ['Create Users', 'Update User Attributes', 'Deactivate Users']) await user.click(screen.getByLabelText(label))
  await press('Save To App')
  await screen.findByText('Saved')
}

describe('a custom SAML app', () => {
  test('from pasted values to people who are assigned and unassigned', async () => {
    const console = await arrange()
    await setUpClassic(console)
    await console.go('Assignments')

    await console.press('Assign Amara Okafor')
    await console.press('Assign Dana Reyes')
    await expect.poll(console.people).toEqual({ 'Amara Okafor': 'active', 'Dana Reyes': 'active' })
    expect(screen.getByText('2 of 26 assigned')).toBeTruthy()

    await console.press('Unassign Dana Reyes')
    await expect.poll(console.people).toEqual({ 'Amara Okafor': 'active', 'Dana Reyes': 'deactivated' })

    await console.press('Edit Amara Okafor')
    await console.fill('Last name', 'Bello')
    await console.press('Save profile')
    await expect.poll(console.people).toEqual({ 'Amara Bello': 'active', 'Dana Reyes': 'deactivated' })
  })

  test('a token pasted with its scheme fails with Okta’s text, and the field says what Okta prints itself', async () => {
    const { fill, press, connection, token } = await arrange()
    await fill('SCIM connector base URL', connection.base_url)
    await fill('Authorization', `Bearer ${token}`)

    await press('Test Connector Configuration')

    expect(await screen.findByText(/^Error authenticating: Unauthorized\./)).toBeTruthy()
    expect(screen.getByText('Bearer')).toBeTruthy()
  })

  test('a saved token is kept when the form is saved again, and never comes back', async () => {
    const console = await arrange()
    await setUpClassic(console)

    expect(screen.getByLabelText<HTMLInputElement>('Authorization').value).toBe('')
    await console.press('Save')

    expect(await screen.findByText('Connector configured successfully')).toBeTruthy()
    expect(document.body.innerHTML).not.toContain(console.token)
    expect(console.mock.okta.state.integration.token).toBe(console.token)
  })

  test('typed text survives switching to another tab and back', async () => {
    const { fill, go } = await arrange()
    await fill('SCIM connector base URL', 'https://half.typed')

    await go('Log')
    await go('Provisioning')

    expect(screen.getByLabelText<HTMLInputElement>('SCIM connector base URL').value).toBe('https://half.typed')
  })

  test('a refused person becomes a task with the server’s reason, which disappears when a retry succeeds', async () => {
    const console = await arrange()
    await setUpClassic(console)
    await console.go('Assignments')
    await console.press('Assign Tom Ashworth')
    await screen.findByText('Failed, see Tasks')

    await console.go(/^Tasks/)
    expect(screen.getByText(/Errors reported by remote server: .*domain/)).toBeTruthy()
    await console.mock.okta.updateProfile('tom.ashworth@contractor.test', {
      login: 'tom.ashworth@example.com',
      email: 'tom.ashworth@example.com',
    })
    await console.press(/^Retry: /)

    expect(await screen.findByText(/^Nothing failed/)).toBeTruthy()
    expect(await console.people()).toEqual({ 'Tom Ashworth': 'active' })
  })

  test('groups are pushed with those who are assigned, changed and unlinked', async () => {
    const console = await arrange()
    await setUpClassic(console)
    await console.mock.okta.assign('elif.yildiz@example.com')
    const groups = async () =>
      (await console.mock.call('getConnectionGroups', { body: {} })).scim_groups.map((group) => [group.group_name, group.member_count])
    await console.go('Push Groups')

    await console.press('Push Design')
    await expect.poll(groups).toEqual([['Design', 1]])

    await console.press('Edit Design')
    await console.fill('Group name', 'Product design')
    await console.press('Save group')
    await expect.poll(groups).toEqual([['Product design', 1]])

    await console.press('Unlink Product design')
    await console.press('Delete the group in the target app')
    await expect.poll(groups).toEqual([])
  })

  test('somebody assigned too early is marked and provisioned by hand', async () => {
    const console = await arrange()
    await console.mock.okta.assign('bo.li@example.com')
    await setUpClassic(console)
    await console.go('Assignments')

    expect(await screen.findByText(/was assigned this application before Provisioning was enabled/)).toBeTruthy()
    await console.press('Provision User Bo Li')

    await expect.poll(console.people).toEqual({ 'Bo Li': 'active' })
  })

  test('the log shows the requests but not the token', async () => {
    const console = await arrange()
    await setUpClassic(console)

    await console.go('Log')

    const rows = screen.getAllByRole('listitem').map((row) => row.textContent)
    expect(rows[0]).toMatch(/^GET \/Users\?startIndex=1&count=2.*200$/)
    expect(document.body.innerHTML).not.toContain(console.token)
  })
})

describe('the template apps', () => {
  test.each([
    ['header_auth', 'Base URL', 'API Token', (token: string) => `Bearer ${token}`],
    ['oauth_bearer', 'SCIM 2.0 Base Url', 'OAuth Bearer Token', (token: string) => token],
  ] as const)('%s has its own labels and takes the value in its own form', async (app, baseUrl, tokenLabel, paste) => {
    const { fill, press, connection, token } = await arrange(app)
    await fill(baseUrl, connection.base_url)
    await fill(tokenLabel, paste(token))

    await press('Test API Credentials')

    expect(await screen.findByText('Acme was verified successfully!')).toBeTruthy()
    expect(screen.queryByLabelText('Unique identifier field for users')).toBeNull()
  })

  test('choosing another app asks first if something would be lost', async () => {
    const console = await arrange()
    await setUpClassic(console)

    await console.user.selectOptions(screen.getByLabelText('App'), 'oauth_bearer')
    expect(console.mock.okta.state.app).toBe('custom_saml')
    await console.press('Begin with the other app')

    expect(await screen.findByLabelText('OAuth Bearer Token')).toBeTruthy()
    expect(console.mock.okta.state).toMatchObject({ app: 'oauth_bearer', isEnabled: false })
  })
})

describe('for everybody', () => {
  test.each(['light', 'dark'])('no tab has accessibility findings in the %s theme', async (theme) => {
    document.documentElement.dataset.theme = theme
    const console = await arrange()
    await setUpClassic(console)
    await console.mock.okta.assign('tom.ashworth@contractor.test')
    await console.mock.okta.assign('bo.li@example.com')
    await console.mock.okta.pushGroup('Engineering')
    await console.press('Test Connector Configuration')

    for (const tab of screen.getAllByRole('tab')) {
      await console.user.click(tab)
      const { violations } = await axe.run(screen.getByRole('region', { name: 'Okta, simulated' }))
      expect(violations.map(({ id, nodes }) => [tab.textContent, id, nodes.map((node) => node.html)])).toEqual([])
    }
  })

  test('the arrow keys move through the tabs', async () => {
    const { user } = await arrange()
    screen.getByRole('tab', { name: 'Provisioning' }).focus()

    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('Assignments')
    expect(within(screen.getByRole('tabpanel')).getByText('0 of 26 assigned')).toBeTruthy()
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(document.activeElement?.textContent).toBe('Log')
  })
})
