import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import '../../src/demo/demo.css'
import '../../src/demo/console/console.css'
import { OktaConsole } from '../../src/demo/okta/OktaConsole.js'
import { type OktaApp, SimulatedOkta } from '../../src/mocks/idp/okta.js'
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

/** Steps 1 and 2 of the guide: SCIM instead of None, then the form that only then is there. */
async function openForm({ press, go, user }: Pick<Awaited<ReturnType<typeof arrange>>, 'press' | 'go' | 'user'>) {
  await press('Edit App Settings')
  await user.click(screen.getByLabelText('SCIM'))
  await press('Save')
  await go('Provisioning')
  await press('Edit SCIM Connection')
}

async function setUpClassic(console: Awaited<ReturnType<typeof arrange>>) {
  const { fill, press, user, connection, token } = console
  await openForm(console)
  await fill('SCIM connector base URL', connection.base_url)
  await fill('Unique identifier field for users', 'userName')
  for (const label of ['Push New Users', 'Push Profile Updates', 'Push Groups']) await user.click(screen.getByLabelText(label))
  await fill('Authorization', token)
  await press('Save')
  await screen.findByText('Connector configured successfully')
  await press('Edit To App')
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
    const console = await arrange()
    const { fill, press, connection, token } = console
    await openForm(console)
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
    await console.press('Edit SCIM Connection')
    await console.press('Save')

    expect(await screen.findByText('Connector configured successfully')).toBeTruthy()
    expect(document.body.innerHTML).not.toContain(console.token)
    expect(console.mock.okta.state.integration.token).toBe(console.token)
  })

  test('typed text survives switching to another tab and back', async () => {
    const console = await arrange()
    const { fill, go } = console
    await openForm(console)
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

describe('what the demo adds', () => {
  test('the tab Provisioning is there once SCIM is chosen, and gone when it is turned off', async () => {
    const console = await arrange()
    expect(screen.queryByRole('tab', { name: 'Provisioning' })).toBeNull()
    await openForm(console)
    await console.go('General')
    await console.press('Edit App Settings')
    await console.user.click(screen.getByLabelText('None'))
    await console.press('Save')
    await expect.poll(() => screen.queryByRole('tab', { name: 'Provisioning' })).toBeNull()
  })

  test.each([
    ['Paste “Bearer” with the token', 'double_bearer'],
    ['Use an old token', 'unknown_token'],
    ['Paste the address with /Users', 'wrong_path'],
    ['Assign somebody from another domain', 'domain_not_allowed'],
  ])('“%s” is seen as %s, and putting it right is too', async (button, cause) => {
    const console = await arrange()
    await setUpClassic(console)
    const causes = async () => (await console.mock.call('getPortal', { body: undefined })).health?.causes.map((each) => each.cause)
    await console.user.click(screen.getByText('Make a mistake'))
    await console.press(button)
    await expect.poll(causes).toContain(cause)
    // The portal may know before Okta's console is done with what the mistake did.
    await expect.poll(() => screen.getByRole<HTMLButtonElement>('button', { name: 'Put it right' }).disabled).toBe(false)
    await console.press('Put it right')
    await expect.poll(() => console.mock.okta.state.mistake).toBeNull()
    expect((await console.mock.okta.testConnector()).isOk).toBe(true)
    expect(console.mock.okta.state).toMatchObject({
      toApp: { createUsers: true },
      integration: { uniqueIdentifier: 'userName' },
    })
  })

  test('while directory sync is paused Okta says why it waits and until when, and sends when it is told to', async () => {
    const mock = createMockScim()
    open.push(mock)
    await mock.ready
    const { connection } = await mock.call('createConnection', { body: { identity_provider: 'okta' } })
    const okta = new SimulatedOkta({ fetch: (input, init) => mock.answer(new Request(input, init)), wait: () => new Promise(() => {}) })
    await okta.setUp({ baseUrl: connection.base_url, token: connection.bearer_token ?? '' })
    await mock.call('updateConnection', { params: { connection_id: connection.connection_id }, body: { paused: true } })
    const assigned = okta.assign('bo.li@example.com')
    render(<OktaConsole api={oktaConsoleApi(okta)} />)
    expect(
      await screen.findByText(/^Okta waits until .* The server answered 503: directory sync was paused/, undefined, { timeout: 4_000 }),
    ).toBeTruthy()
    await mock.call('updateConnection', { params: { connection_id: connection.connection_id }, body: { paused: false } })
    await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Do not wait, send now' }))
    await assigned
    await expect.poll(async () => (await mock.call('searchMembers', { body: {} })).members.map((member) => member.name)).toEqual(['Bo Li'])
    await expect.poll(() => screen.queryByText(/^Okta waits/)).toBeNull()
  })

  test('starting over leaves an app without settings and the directory as it was', async () => {
    const console = await arrange()
    await setUpClassic(console)
    await console.mock.okta.assign('bo.li@example.com')
    await console.mock.okta.reset()
    expect(console.mock.okta.state).toMatchObject({ isScimOn: false, isEnabled: false, assignments: [], requests: [] })
    expect(console.mock.okta.state.people).toHaveLength(26)
  })
})

describe('the template apps', () => {
  test.each([
    ['header_auth', 'Base URL', 'API Token', (token: string) => `Bearer ${token}`],
    ['oauth_bearer', 'SCIM 2.0 Base Url', 'OAuth Bearer Token', (token: string) => token],
  ] as const)('%s has its own labels and takes the value in its own form', async (app, baseUrl, tokenLabel, paste) => {
    const { fill, press, user, connection, token } = await arrange(app)
    expect(screen.queryByRole('tab', { name: 'General' })).toBeNull()
    await press('Configure API Integration')
    await user.click(screen.getByLabelText('Enable API Integration'))
    await press('Edit API Integration')
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

    expect(await screen.findByRole('button', { name: 'Configure API Integration' })).toBeTruthy()
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
    await console.press('Edit SCIM Connection')
    await console.press('Test Connector Configuration')
    await console.user.click(screen.getByText('Make a mistake'))

    for (const tab of screen.getAllByRole('tab')) {
      await console.user.click(tab)
      const { violations } = await axe.run(screen.getByRole('region', { name: 'Okta, simulated' }))
      expect(violations.map(({ id, nodes }) => [tab.textContent, id, nodes.map((node) => node.html)])).toEqual([])
    }
  })

  test('the arrow keys move through the tabs', async () => {
    const { user } = await arrange()
    screen.getByRole('tab', { name: 'General' }).focus()

    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('Assignments')
    expect(within(screen.getByRole('tabpanel')).getByText('0 of 26 assigned')).toBeTruthy()
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(document.activeElement?.textContent).toBe('Log')
  })
})
