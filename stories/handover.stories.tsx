import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import type { ScimMockHandlers } from '../src/exports/mocks.js'
import { allowClipboard, type FakeClipboard } from './support/clipboard.js'
import { clientOf, type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { type Canvas, seesHeading } from './support/see.js'

let clipboard: FakeClipboard

const meta: Meta<PortalArgs> = {
  title: 'Hand-over',
  render: renderPortal,
  args: { timeZone: 'UTC', onEvent: fn(), onScreenChange: fn() },
  parameters: { scim: { scenario: 'no_connection' } },
  beforeEach() {
    clipboard = allowClipboard()
    return () => clipboard.restore()
  },
}
export default meta

type Story = StoryObj<PortalArgs>

const card = async (canvas: Canvas) =>
  within(await canvas.findByRole('region', { name: 'Does somebody else manage your identity provider?' }))

/** Opens a link as the page at `/setup` does, and gives the guest's client. */
async function openAsGuest(scim: ScimMockHandlers, url: string, name: string) {
  const secret = url.split('#')[1] ?? ''
  const { session_token } = await clientOf(scim).exchangeSetupLink(secret, { name })
  return clientOf({ ...scim, getSessionToken: async () => session_token })
}

/** Made, copied, opened, used and done: the same card tells all of it, and a revoked link ends the guest's access. */
export const FlowHandOver: Story = {
  async play({ canvas, userEvent, loaded }) {
    const scim = scimOf(loaded)
    const handOver = await card(canvas)
    await userEvent.selectOptions(await handOver.findByRole('combobox', { name: 'How long the link works' }), '7')
    await userEvent.click(handOver.getByRole('button', { name: 'Make a set-up link' }))
    await waitFor(() => expect(handOver.getByRole('button', { name: 'Copy Set-up link' })).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await handOver.findByRole('button', { name: 'Copied Set-up link' })
    const url = clipboard.text
    await expect(url).toMatch(/\/setup#scimsetup_/)
    await expect(handOver.getByText(/Nobody has opened it yet/)).toBeVisible()
    await expect(handOver.getByText(/^Made by/)).toHaveTextContent(/Made by ruth\.adeyemi@example\.com/)

    const guest = await openAsGuest(scim, url, 'Sam Osei')
    await waitFor(() => expect(handOver.getByText(/^Opened by/)).toHaveTextContent('Opened by Sam Osei'))
    await guest.createConnection({ display_name: 'Okta', identity_provider: 'okta' })
    await guest.finishSetupLink()
    await userEvent.click(await canvas.findByRole('tab', { name: 'Settings' }))
    const settings = await card(canvas)
    await waitFor(() => expect(settings.getByText(/^Said to be done by/)).toHaveTextContent('Said to be done by Sam Osei'))
    await expect(settings.getByText(/^Created the connection/)).toBeVisible()
    await expect(settings.queryByText(url)).toBeNull()

    await userEvent.click(settings.getByRole('button', { name: 'Revoke the link' }))
    const dialog = within(await canvas.findByRole('alertdialog', { name: 'Revoke the set-up link?' }))
    await expect(dialog.getByText(/Whoever opened it loses access at once/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke the link' }))
    await expect(await settings.findByRole('button', { name: 'Make a set-up link' })).toBeVisible()
    await expect(canvas.getByRole('heading', { name: 'Does somebody else manage your identity provider?' })).toHaveFocus()
    await expect(guest.getPortal()).rejects.toMatchObject({ error_type: 'session_expired' })
  },
}

/** The guide has it too, below what is to be pasted. */
export const InTheGuide: Story = {
  args: { defaultScreen: 'guide' },
  parameters: { scim: { scenario: 'waiting_for_first_request' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Set up Okta')
    const handOver = await card(canvas)
    await expect(await handOver.findByRole('button', { name: 'Make a set-up link' })).toBeVisible()
  },
}

/** Whoever may not change the connection makes no link either. */
export const NotForViewers: Story = {
  args: { defaultScreen: 'settings' },
  parameters: { scim: { scenario: 'viewer' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('region', { name: 'Connection' })).toBeVisible()
    await expect(canvas.queryByRole('region', { name: /somebody else/ })).toBeNull()
  },
}
