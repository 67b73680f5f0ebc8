import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { manyGroups, vanishedGroup, viewerInDirectory } from './support/scenarios.js'
import type { Canvas, User } from './support/see.js'

const meta: Meta<PortalArgs> = {
  title: 'Groups and roles',
  render: renderPortal,
  args: { timeZone: 'UTC', defaultScreen: 'groups', onEvent: fn(), onScreenChange: fn() },
  parameters: { scim: { scenario: 'active_connection' } },
}
export default meta

type Story = StoryObj<PortalArgs>

/** Ticks or unticks a role of a group in its dialog, without saving. */
async function toggleRole(canvas: Canvas, userEvent: User, group: string, role: RegExp): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: `Roles of ${group}` }))
  const dialog = within(await canvas.findByRole('dialog', { name: `Roles of ${group}` }))
  await userEvent.click(dialog.getByRole('checkbox', { name: role }))
  await userEvent.click(dialog.getByRole('button', { name: 'Done' }))
}

const bar = (canvas: Canvas) => canvas.findByRole('region', { name: 'Unsaved roles' })

/** Roles are chosen by what they are called and what they are for; no id is anywhere. */
export const RolesByName: Story = {
  async play({ canvas, canvasElement, userEvent }) {
    await expect(await canvas.findByText('Administrator')).toBeVisible()
    await expect(canvas.getByText('Billing admin')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Roles of Finance' }))
    const dialog = within(await canvas.findByRole('dialog', { name: 'Roles of Finance' }))
    await expect(dialog.getByRole('checkbox', { name: 'Billing admin Sees invoices and changes the plan.' })).toBeChecked()
    await expect(
      dialog.getByRole('checkbox', { name: 'Viewer of directory sync Sees the connection and its people, without changing them.' }),
    ).not.toBeChecked()
    await expect(canvasElement.outerHTML).not.toMatch(/stytch_|billing_admin|scim_viewer/)
  },
}

/** The first change leaves everything in place: what was searched for, the row, and the focus. */
export const FirstPickKeepsPlace: Story = {
  async play({ canvas, userEvent }) {
    const search = await canvas.findByRole('searchbox', { name: 'Search groups' })
    await userEvent.type(search, 'rese')
    await waitFor(() => expect(canvas.queryByText('Finance')).toBeNull())
    await toggleRole(canvas, userEvent, 'Research', /^Editor/)
    await expect(await bar(canvas)).toBeVisible()
    await expect(canvas.getByRole('searchbox', { name: 'Search groups' })).toBe(search)
    await expect(search).toHaveValue('rese')
    await expect(canvas.getByRole('button', { name: 'Roles of Research' })).toHaveFocus()
    await expect(canvas.getByText('Changed, not saved')).toBeVisible()
  },
}

/** Who gains a role, by name: three in the bar, everybody in a dialog with a search. */
export const PreviewNames: Story = {
  async play({ canvas, userEvent }) {
    await toggleRole(canvas, userEvent, 'Engineering', /^Billing admin/)
    const preview = await bar(canvas)
    await waitFor(() => expect(preview).toHaveTextContent(/7 people gain Billing admin/))
    await expect(preview).toHaveTextContent(/From Engineering: .+, .+, .+ and 4 more/)
    await userEvent.click(within(preview).getByRole('button', { name: 'Show all: 7 people gain Billing admin' }))
    const dialog = within(await canvas.findByRole('dialog', { name: '7 people gain Billing admin' }))
    await waitFor(() => expect(dialog.getAllByRole('listitem')).toHaveLength(7))
    const [first] = dialog.getAllByRole('listitem')
    const [name = ''] = first?.querySelector('bdi')?.textContent?.split(' ') ?? []
    await userEvent.type(dialog.getByRole('searchbox', { name: 'Search name or email' }), name)
    await waitFor(() => expect(dialog.getAllByRole('listitem').length).toBeLessThan(7))
    await waitFor(() => expect(dialog.getByRole('list')).not.toHaveAttribute('aria-busy'))
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }))
    await expect(within(preview).getByRole('button', { name: /^Show all/ })).toHaveFocus()
  },
}

/** Taking the only administrators their role away is pointed out before it is saved. */
export const LastAdministrator: Story = {
  async play({ canvas, userEvent }) {
    await toggleRole(canvas, userEvent, 'IT admins', /^Administrator/)
    const warning = await canvas.findByRole('alert')
    await expect(warning).toHaveTextContent('Nobody would be left who can change these settings.')
    await expect(await bar(canvas)).toHaveTextContent(/1 person loses Administrator.*From IT admins: Dana Reyes/)
    await userEvent.click(canvas.getByRole('button', { name: 'Discard' }))
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Save roles' })).toBeNull())
  },
}

/** Whoever would take away their own access is told so: the server knows who they are by their address. */
export const OwnAccess: Story = {
  parameters: { scim: { scenario: viewerInDirectory } },
  async play({ canvas, userEvent }) {
    await toggleRole(canvas, userEvent, 'IT admins', /^Administrator/)
    await waitFor(async () => expect(await bar(canvas)).toHaveTextContent('You are one of them.'))
    await expect(await bar(canvas)).toHaveTextContent(/2 people lose Administrator.*Ruth Adeyemi/)
  },
}

/** Somebody else saved in the meantime: one's own changes are kept, the bar says so, and saving again keeps both. */
export const Conflict: Story = {
  async play({ canvas, userEvent, loaded }) {
    const { call } = scimOf(loaded)
    await toggleRole(canvas, userEvent, 'Research', /^Editor/)
    const { connection } = await call('getConnection')
    const assignments = connection.scim_group_implicit_role_assignments
    const finance = assignments.find((each) => each.group_name === 'Finance')
    await call('updateConnection', {
      params: { connection_id: connection.connection_id },
      body: {
        scim_group_implicit_role_assignments: [...assignments, { role_id: 'editor', group_id: finance?.group_id ?? '' }],
        version: connection.version,
      },
    })
    await userEvent.click(canvas.getByRole('button', { name: 'Save roles' }))
    const preview = await bar(canvas)
    await waitFor(() => expect(preview).toHaveTextContent(/Somebody else changed the connection.*2 people gain Editor/))
    const again = canvas.getByRole('button', { name: 'Save roles' })
    await waitFor(() => expect(again).not.toHaveAttribute('aria-busy', 'true'))
    await userEvent.click(again)
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Save roles' })).toBeNull())
    const { connection: after } = await call('getConnection')
    const editors = after.scim_group_implicit_role_assignments.filter((each) => each.role_id === 'editor').map((each) => each.group_name)
    await expect(editors).toEqual(expect.arrayContaining(['Finance', 'Research']))
  },
}

/** A tab asks before it takes unsaved roles away, and so does whatever else opens another screen. */
export const LeavingAsks: Story = {
  async play({ canvas, userEvent, args }) {
    await toggleRole(canvas, userEvent, 'Research', /^Editor/)
    await userEvent.click(canvas.getByRole('tab', { name: 'Activity' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Stay here' }))
    await expect(args.onScreenChange).not.toHaveBeenCalled()
    await expect(canvas.getByRole('tab', { name: 'Activity' })).toHaveFocus()
    await expect(await bar(canvas)).toHaveTextContent('1 group changed')

    await userEvent.click(canvas.getByRole('button', { name: 'Show people of Finance' }))
    await expect(await canvas.findByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Leave without saving' }))
    await expect(args.onScreenChange).toHaveBeenCalledWith('people')
    await userEvent.click(canvas.getByRole('tab', { name: /Groups/ }))
    await expect(await canvas.findByRole('button', { name: 'Roles of Research' })).toBeVisible()
    await expect(canvas.queryByRole('region', { name: 'Unsaved roles' })).toBeNull()
  },
}

/** A group that Okta no longer sends is shown with its roles, and keeps them when something else is saved. */
export const VanishedGroup: Story = {
  parameters: { scim: { scenario: vanishedGroup } },
  async play({ canvas, userEvent, loaded }) {
    const { call } = scimOf(loaded)
    await expect(await canvas.findByText('Okta no longer sends this group. Its roles are kept as they are.')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Show people of Design' })).toBeNull()
    await expect(canvas.getByText('8 groups, and 1 that is no longer sent')).toBeVisible()
    await toggleRole(canvas, userEvent, 'Research', /^Editor/)
    await userEvent.click(await canvas.findByRole('button', { name: 'Save roles' }))
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Save roles' })).toBeNull())
    const { connection } = await call('getConnection')
    await expect(connection.scim_group_implicit_role_assignments).toContainEqual(expect.objectContaining({ group_name: 'Design' }))
    await expect(canvas.getByText('Design')).toBeVisible()
  },
}

/** However many groups there are, only those in view exist, and the last one is reached by scrolling. */
export const ManyGroups: Story = {
  parameters: { scim: { scenario: manyGroups } },
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('1,200 groups')).toBeVisible()
    const table = canvas.getByRole('table', { name: 'Groups and the roles they give' })
    await expect(table).toHaveAttribute('aria-rowcount', '1201')
    const list = table.parentElement as HTMLElement
    await expect(list.querySelectorAll('*').length).toBeLessThanOrEqual(600)
    await waitFor(async () => {
      list.scrollTop = list.scrollHeight
      await expect(canvas.getByText('Team 1200')).toBeVisible()
    })
    await expect(list.querySelectorAll('*').length).toBeLessThanOrEqual(600)
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search groups' }), '0007')
    await expect(await canvas.findByText('1 group')).toBeVisible()
    await expect(canvas.getByText('Team 0007')).toBeVisible()
  },
}

/** Whoever may not give roles sees them and finds nothing to press. */
export const ReadOnly: Story = {
  parameters: { scim: { scenario: 'viewer' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Administrator')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /^Roles of/ })).toBeNull()
  },
}
