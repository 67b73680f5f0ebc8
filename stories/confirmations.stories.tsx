import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { type Canvas, seesHeading } from './support/see.js'

/** What was done stands on the screen, and the keyboard goes on from there. */
const meta: Meta<PortalArgs> = {
  title: 'Flows/Confirmations',
  render: renderPortal,
  args: { timeZone: 'UTC', onEvent: fn(), onScreenChange: fn() },
  parameters: { scim: { scenario: 'active_connection' } },
}
export default meta

type Story = StoryObj<PortalArgs>

/** The line itself and not only the live region, which nobody sees. */
async function seesDone(canvas: Canvas, sentence: string | RegExp): Promise<void> {
  const lines = await canvas.findAllByText(sentence)
  const seen = lines.find((line) => line.closest('[data-part="status-line"]'))
  await expect(seen).toBeVisible()
}

export const RotationCompleted: Story = {
  args: { defaultScreen: 'credentials' },
  parameters: { scim: { scenario: 'rotation_ready' } },
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('Safe to complete')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Complete rotation' }))
    await seesDone(canvas, /^The rotation is completed, and the token ••••.{4} is turned off\.$/)
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Bearer token' })).toHaveFocus())
  },
}

/** Cancelling asks first, also while nobody uses the new token. */
export const RotationCancelled: Story = {
  args: { defaultScreen: 'credentials' },
  parameters: { scim: { scenario: 'rotation_pending' } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel rotation' }))
    const dialog = within(await canvas.findByRole('alertdialog', { name: 'Cancel the rotation?' }))
    await expect(dialog.getByText(/goes on with/)).toHaveTextContent(/The new token ••••.{4} is turned off/)
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('button', { name: 'Cancel rotation' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    const again = within(await canvas.findByRole('alertdialog'))
    await userEvent.click(again.getByRole('button', { name: 'Cancel rotation' }))
    await seesDone(canvas, /^The rotation is cancelled, and the token ••••.{4} is turned off\.$/)
  },
}

/** The sentence goes with the screen that comes next. */
export const ConnectionDeleted: Story = {
  args: { defaultScreen: 'settings' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete connection' }))
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.type(dialog.getByRole('textbox'), 'Okta production')
    await userEvent.click(dialog.getByRole('button', { name: 'Delete connection' }))
    await seesHeading(canvas, 'Let your identity provider manage who has access')
    await seesDone(canvas, 'The connection Okta production is deleted.')
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss' }))
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Dismiss' })).toBeNull())
  },
}

export const EndpointDeleted: Story = {
  args: { defaultScreen: 'webhooks' },
  parameters: { scim: { scenario: 'webhooks' } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'old.example.com/receiver' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'More actions' }))
    await userEvent.click(canvas.getByRole('menuitem', { name: 'Delete endpoint' }))
    await userEvent.click(within(await canvas.findByRole('alertdialog')).getByRole('button', { name: 'Delete endpoint' }))
    await seesDone(canvas, 'The endpoint old.example.com/receiver is deleted.')
  },
}

/** Opening another screen takes the sentence away. */
export const GoneWithTheScreen: Story = {
  args: { defaultScreen: 'settings' },
  parameters: { scim: { scenario: 'rotation_pending' } },
  async play({ canvas, userEvent, loaded }) {
    const { call } = scimOf(loaded)
    await userEvent.click(await canvas.findByRole('tab', { name: 'Credentials' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel rotation' }))
    await userEvent.click(within(await canvas.findByRole('alertdialog')).getByRole('button', { name: 'Cancel rotation' }))
    await seesDone(canvas, /^The rotation is cancelled/)
    await userEvent.click(canvas.getByRole('tab', { name: 'Settings' }))
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Dismiss' })).toBeNull())
    await expect((await call('getConnection')).connection.next_bearer_token_last_four).toBe('')
  },
}

/** A name that is missing is said beside the field, and nothing is saved. */
export const Renaming: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename' }))
    const name = canvas.getByRole('textbox', { name: 'Connection name' })
    await expect(name).toHaveFocus()
    await userEvent.clear(name)
    await expect(name).toHaveAccessibleDescription('Give the connection a name, so that others know which one it is.')
    await expect(canvas.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Save' })).toHaveFocus()
  },
}

/** The name is changed where it stands, and Escape leaves it as it was. */
export const RenamedInPlace: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename' }))
    await expect(canvas.getByRole('textbox', { name: 'Connection name' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await seesHeading(canvas, 'Okta production')
    await expect(canvas.getByRole('button', { name: 'Rename' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await userEvent.clear(canvas.getByRole('textbox', { name: 'Connection name' }))
    await userEvent.keyboard('Okta Europe')
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Save' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await seesHeading(canvas, 'Okta Europe')
    await seesDone(canvas, 'The connection is renamed to Okta Europe.')
    await expect(canvas.getByRole('button', { name: 'Rename' })).toHaveFocus()
  },
}
