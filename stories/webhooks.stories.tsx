import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { allowClipboard, type FakeClipboard } from './support/clipboard.js'
import { type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { type Canvas, seesHeading, type User } from './support/see.js'

let clipboard: FakeClipboard

const meta: Meta<PortalArgs> = {
  title: 'Screens/Webhooks',
  render: renderPortal,
  args: { timeZone: 'UTC', defaultScreen: 'webhooks', onEvent: fn(), onScreenChange: fn() },
  parameters: { scim: { scenario: 'webhooks' } },
  beforeEach() {
    clipboard = allowClipboard()
    return () => clipboard.restore()
  },
}
export default meta

type Story = StoryObj<PortalArgs>

async function open(canvas: Canvas, userEvent: User, name: string): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name }))
  await seesHeading(canvas, name)
}

const endpointsOf = async (loaded: Record<string, unknown>) => (await scimOf(loaded).call('listWebhookEndpoints')).endpoints

export const Endpoints: Story = {
  async play({ canvas }) {
    const table = await canvas.findByRole('table', { name: 'Webhook endpoints' })
    const states = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[1]?.textContent)
    await expect(states).toEqual(['Delivering', 'Failing', 'Paused', 'Off', 'Off'])
  },
}

export const NoEndpoint: Story = {
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: 'No endpoint yet' })).toBeVisible()
  },
}

/** Somebody without the permission neither finds the way nor is let in by an address. */
export const NotPermitted: Story = {
  parameters: { scim: { scenario: 'viewer' } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('tab', { name: 'Settings' }))
    await expect(await canvas.findByText('Connection id')).toBeVisible()
    await expect(canvas.queryByText('Webhooks')).toBeNull()
  },
}

/** From the settings, where an endpoint that needs somebody is told. */
export const FromSettings: Story = {
  args: { defaultScreen: 'settings' },
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('3 endpoints need attention')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: '5 endpoints' }))
    await seesHeading(canvas, 'Webhooks')
    await userEvent.click(canvas.getByRole('button', { name: 'Settings of Okta production' }))
    await expect(await canvas.findByRole('tab', { name: 'Settings', selected: true })).toBeVisible()
  },
}

export const Delivering: Story = {
  async play({ canvas, userEvent }) {
    await open(canvas, userEvent, 'hooks.example.com/directory')
    const deliveries = await canvas.findByRole('table', { name: 'Deliveries' })
    await expect(within(deliveries).getAllByText('Answered 204').length).toBeGreaterThan(1)
    await expect(canvas.queryByText(/Failing since/)).toBeNull()
  },
}

export const Failing: Story = {
  async play({ canvas, userEvent }) {
    await open(canvas, userEvent, 'crm.example.com/scim-events')
    await expect(await canvas.findByText(/Failing since .*, \d+ attempts in a row/)).toBeVisible()
    const deliveries = await canvas.findByRole('table', { name: 'Deliveries' })
    await expect(within(deliveries).getAllByText('Answered 500, which is not a success').length).toBeGreaterThan(0)
    await expect(within(deliveries).getAllByText(/attempts · next try/).length).toBeGreaterThan(0)
  },
}

export const Paused: Story = {
  async play({ canvas, userEvent }) {
    await open(canvas, userEvent, 'badges.example.com')
    await expect(await canvas.findByText(/Nothing is sent until/)).toBeVisible()
  },
}

export const Gone: Story = {
  async play({ canvas, userEvent }) {
    await open(canvas, userEvent, 'old.example.com/receiver')
    await expect(await canvas.findByText(/answered 410 Gone/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Turn on' }))
    await waitFor(() => expect(canvas.queryByText(/answered 410 Gone/)).toBeNull())
  },
}

export const NotFound: Story = {
  args: { defaultScreen: 'webhooks/nobody' },
  async play({ canvas, userEvent }) {
    await seesHeading(canvas, 'There is no such endpoint')
    await userEvent.click(canvas.getByRole('button', { name: 'Show all endpoints' }))
    await seesHeading(canvas, 'Webhooks')
  },
}

/** An endpoint with some events: its secret is shown once, and nothing is lost by closing too early. */
export const FlowAdd: Story = {
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas, userEvent, loaded }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add endpoint' }))
    const dialog = await canvas.findByRole('dialog', { name: 'Add endpoint' })
    const address = within(dialog).getByRole('textbox', { name: 'Address' })
    await expect(address).toHaveFocus()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add endpoint' }))
    await expect(address).toHaveAccessibleDescription(/Enter the address that events are sent to/)
    await userEvent.type(address, 'https://10.0.0.7/hook')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add endpoint' }))
    await waitFor(() => expect(address).toHaveAccessibleDescription(/in a private network\. Nothing is sent there/))
    await userEvent.clear(address)
    await userEvent.type(address, 'https://receiver.example.com/hook')
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'All events, also those added later' }))
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Person added' }))
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add endpoint' }))

    const saved = await canvas.findByRole('dialog', { name: /Save the signing secret/ })
    await userEvent.keyboard('{Escape}')
    await expect(await canvas.findByRole('alertdialog', { name: 'Leave without the secret?' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Back to the secret' }))
    await expect(saved.isConnected).toBe(false)
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy Signing secret' }))
    await waitFor(() => expect(clipboard.text).toMatch(/^whsec_.{40,}$/))
    const [endpoint] = await endpointsOf(loaded)
    await expect(endpoint).toMatchObject({
      url: 'https://receiver.example.com/hook',
      event_types: ['scim.member.create'],
      signing_secret_last_four: clipboard.text.slice(-4),
    })
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }))
    await seesHeading(canvas, 'receiver.example.com/hook')
    await expect(canvas.getByRole('heading', { name: 'receiver.example.com/hook' })).toHaveFocus()
    await expect(document.body.innerHTML).not.toContain(clipboard.text)
  },
}

/** A test says what the receiver answered, good or bad. */
export const FlowTest: Story = {
  async play({ canvas, userEvent, loaded }) {
    await open(canvas, userEvent, 'hooks.example.com/directory')
    await userEvent.click(canvas.getByRole('button', { name: 'Send test event' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/The test event arrived\. Answered 204/)
    scimOf(loaded).receiver.behave(500)
    await userEvent.click(canvas.getByRole('button', { name: 'Send test event' }))
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/The test event did not arrive\. Answered 500/))
  },
}

/** A receiver that is well again gets what was given up, one by one or all at once. */
export const FlowSendAgain: Story = {
  async play({ canvas, userEvent, loaded }) {
    const { receiver } = scimOf(loaded)
    await open(canvas, userEvent, 'crm.example.com/scim-events')
    receiver.behave(200)
    const [first] = await canvas.findAllByRole('button', { name: 'Send now: Person changed' })
    if (!first) throw new Error('No delivery can be sent again.')
    await userEvent.click(first)
    await waitFor(() => expect(canvas.getAllByText('Answered 200').length).toBeGreaterThan(0))
    const before = receiver.received.length
    await userEvent.click(canvas.getByRole('button', { name: 'Send again…' }))
    const dialog = await canvas.findByRole('dialog', { name: 'Send again…' })
    await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'What to send' }), 'All events of the last 24 hours')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send again' }))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(receiver.received.length).toBeGreaterThan(before))
  },
}

/** A new secret while the old one goes on, then off, on and away. */
export const FlowRotateAndDelete: Story = {
  async play({ canvas, userEvent, loaded }) {
    await open(canvas, userEvent, 'hooks.example.com/directory')
    await userEvent.click(canvas.getByRole('button', { name: 'New secret' }))
    await userEvent.click(within(await canvas.findByRole('dialog')).getByRole('button', { name: 'New secret' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy Signing secret' }))
    await waitFor(() => expect(canvas.getByRole('checkbox', { name: 'I have saved the secret' })).toBeChecked())
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }))
    await expect(await canvas.findByText(/The secret before it signs too until/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'New secret' })).toHaveFocus()

    await userEvent.click(canvas.getByRole('button', { name: 'More actions' }))
    await userEvent.click(canvas.getByRole('menuitem', { name: 'Turn off' }))
    await userEvent.click(within(await canvas.findByRole('dialog')).getByRole('button', { name: 'Turn off' }))
    await expect(await canvas.findByText('Somebody turned it off.', { exact: false })).toBeVisible()

    await userEvent.click(canvas.getByRole('button', { name: 'More actions' }))
    await userEvent.click(canvas.getByRole('menuitem', { name: 'Delete endpoint' }))
    await userEvent.click(within(await canvas.findByRole('alertdialog')).getByRole('button', { name: 'Delete endpoint' }))
    await seesHeading(canvas, 'Webhooks')
    await expect((await endpointsOf(loaded)).map(({ url }) => url)).not.toContain('https://hooks.example.com/directory')
  },
}
