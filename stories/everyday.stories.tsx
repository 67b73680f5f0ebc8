import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { allowClipboard, type FakeClipboard } from './support/clipboard.js'
import { type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { seesHeading, seesPerson } from './support/see.js'

let clipboard: FakeClipboard

const meta: Meta<PortalArgs> = {
  title: 'Flows/Everyday',
  render: renderPortal,
  args: { timeZone: 'UTC', onEvent: fn(), onScreenChange: fn() },
  parameters: { scim: { scenario: 'active_connection' } },
  beforeEach() {
    clipboard = allowClipboard()
    return () => clipboard.restore()
  },
}
export default meta

type Story = StoryObj<PortalArgs>

/** “Why can Ines not sign in?”: found by a few letters, answered by her own page, and back. */
export const FlowFindPerson: Story = {
  async play({ canvas, userEvent }) {
    await seesPerson(canvas, 'Dana Reyes', 'Active')
    await userEvent.click(canvas.getByRole('button', { name: /^Deactivated/ }))
    await expect(await canvas.findByText('2 people')).toBeVisible()
    const search = canvas.getByRole('searchbox', { name: 'Search name or email' })
    await userEvent.type(search, 'reyes')
    await expect(await canvas.findByText('Nobody matches')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Show everybody' }))
    await userEvent.type(search, 'ines.m')
    await expect(search).toHaveFocus()
    await expect(await canvas.findByText('1 person')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Ines Moreau' }))
    await seesHeading(canvas, 'Ines Moreau')
    await expect(await canvas.findByText(/Deactivated because Okta asked for it/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'People of Okta production' }))
    await seesPerson(canvas, 'Ines Moreau', 'Deactivated')
  },
}

/** A search without a match, deleted letter by letter: the field keeps the focus. */
export const FlowFindGroup: Story = {
  args: { defaultScreen: 'groups' },
  async play({ canvas, userEvent }) {
    const search = await canvas.findByRole('searchbox', { name: 'Search groups' })
    await userEvent.type(search, 'zz')
    await expect(await canvas.findByText('No group matches')).toBeVisible()
    await userEvent.keyboard('{Backspace}{Backspace}')
    await expect(await canvas.findByRole('button', { name: 'Show people of Finance' })).toBeVisible()
    await expect(search).toHaveFocus()
  },
}

/** A group gets a role: previewed before it is saved, and nothing else changes. */
export const FlowGiveRole: Story = {
  args: { defaultScreen: 'groups' },
  async play({ canvas, userEvent, loaded }) {
    const { call } = scimOf(loaded)
    const before = (await call('getConnection')).connection.scim_group_implicit_role_assignments
    await userEvent.click(await canvas.findByRole('button', { name: 'Roles of Research' }))
    const dialog = within(await canvas.findByRole('dialog', { name: 'Roles of Research' }))
    await userEvent.click(dialog.getByRole('checkbox', { name: /^Editor/ }))
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }))
    const bar = await canvas.findByRole('region', { name: 'Unsaved roles' })
    await waitFor(() => expect(bar).toHaveTextContent('2 people gain Editor'))
    await userEvent.click(canvas.getByRole('button', { name: 'Save roles' }))
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Save roles' })).toBeNull())

    const after = (await call('getConnection')).connection.scim_group_implicit_role_assignments
    await expect(after).toHaveLength(before.length + 1)
    await expect(after).toEqual(expect.arrayContaining(before))
    await expect(after).toEqual(expect.arrayContaining([expect.objectContaining({ role_id: 'editor', group_name: 'Research' })]))
  },
}

/** A new token is created, both work, Okta switches, the old one is turned off. */
export const FlowRotateToken: Story = {
  args: { defaultScreen: 'credentials' },
  async play({ canvas, userEvent, loaded }) {
    const { okta } = scimOf(loaded)
    const oldToken = okta.state.integration.token
    await userEvent.click(await canvas.findByRole('button', { name: 'Rotate token' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Make the new token' }))
    const dialog = within(await canvas.findByRole('dialog', { name: /Save the token/ }))
    await userEvent.click(dialog.getByRole('button', { name: 'Copy Bearer token' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }))
    await expect(await canvas.findByText('Waiting for Okta to use it')).toBeVisible()
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(200)

    await okta.pasteToken(clipboard.text)
    await expect((await okta.testConnector()).isOk).toBe(true)
    await expect(await canvas.findByText('Safe to complete')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Complete rotation' }))
    const token = await canvas.findByRole('region', { name: 'Bearer token' })
    await expect(token).toHaveTextContent(`••••${clipboard.text.slice(-4)}`)

    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(200)
    await okta.pasteToken(oldToken)
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(401)
  },
}

/** Rename, pause, resume and delete, each followed by what it changes. */
export const FlowRenamePauseDelete: Story = {
  args: { defaultScreen: 'settings' },
  async play({ canvas, canvasElement, userEvent, loaded }) {
    const { okta } = scimOf(loaded)
    const name = await canvas.findByLabelText('Name')
    await userEvent.clear(name)
    await userEvent.type(name, 'Okta Europe')
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }))
    await seesHeading(canvas, 'Okta Europe')

    await userEvent.click(canvas.getAllByRole('button', { name: 'Pause sync' })[0] as HTMLElement)
    await waitFor(() => expect(canvasElement).toHaveTextContent('Okta Europe is paused.'))
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(503)
    const [resume] = canvas.getAllByRole('button', { name: 'Resume sync' })
    await waitFor(() => expect(resume).not.toHaveAttribute('aria-busy', 'true'))
    await userEvent.click(resume as HTMLElement)
    await waitFor(() => expect(canvasElement).not.toHaveTextContent('Okta Europe is paused.'))
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(200)

    await userEvent.click(canvas.getByRole('button', { name: 'Delete connection' }))
    const dialog = within(await canvas.findByRole('alertdialog', { name: 'Delete Okta Europe?' }))
    await expect(dialog.getByText('24 people keep their status.')).toBeVisible()
    await userEvent.type(dialog.getByLabelText('Type Okta Europe to confirm'), 'Okta Europ')
    await expect(dialog.getByText('Does not match yet.')).toBeVisible()
    await userEvent.keyboard('e')
    await userEvent.click(dialog.getByRole('button', { name: 'Delete connection' }))
    await seesHeading(canvas, 'Let your identity provider manage who has access')
    await expect((await okta.request('GET', '/Users?count=1')).status).toBe(401)
  },
}
