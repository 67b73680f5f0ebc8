import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { allowClipboard, type FakeClipboard } from './support/clipboard.js'
import { type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { seesHeading } from './support/see.js'

let clipboard: FakeClipboard

const linkFor = (screen: string) => `https://app.example.com/settings/scim#${screen}`

/** People, events and requests have addresses, and what support needs fits in a file. */
const meta: Meta<PortalArgs> = {
  title: 'Screens/Links and support',
  render: renderPortal,
  args: { timeZone: 'UTC', onEvent: fn(), onScreenChange: fn(), linkFor },
  parameters: { scim: { scenario: 'active_connection' } },
  beforeEach() {
    clipboard = allowClipboard()
    return () => clipboard.restore()
  },
}
export default meta

type Story = StoryObj<PortalArgs>

/** “Request 01a2…” in a person's timeline opens the request: what came, what was answered, whom it concerned. */
export const Request: Story = {
  async play({ args, canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ines Moreau' }))
    const [first] = await canvas.findAllByRole('button', { name: /^request .{4}….{4}$/ })
    await userEvent.click(first as HTMLElement)
    await seesHeading(canvas, /^Request .{4}….{4}$/)
    const came = within(await canvas.findByRole('region', { name: 'What came and what was answered' }))
    await expect(came.getByRole('region', { name: 'What Okta sent' })).toHaveTextContent(/^(PATCH|PUT) /)
    await expect(canvas.getByRole('region', { name: 'What came of it' })).toBeVisible()
    await expect(args.onScreenChange).toHaveBeenLastCalledWith(expect.stringMatching(/^requests\/request-id-/))
    await userEvent.click(canvas.getByRole('button', { name: 'Copy link' }))
    await waitFor(() => expect(clipboard.text).toMatch(/^https:\/\/app\.example\.com\/settings\/scim#requests\/request-id-[\da-f-]{36}$/))
    await userEvent.click(came.getByRole('button', { name: 'Ines Moreau' }))
    await seesHeading(canvas, 'Ines Moreau')
  },
}

/** A refused request has its answer whole, and its name in the activity. */
export const RefusedRequest: Story = {
  args: { defaultScreen: 'activity' },
  parameters: { scim: { scenario: 'needs_attention' } },
  async play({ canvas, userEvent }) {
    const [refused] = await canvas.findAllByRole('button', { name: /Okta tried to add tom\.ashworth@contractor\.test: refused/ })
    await userEvent.click(refused as HTMLElement)
    await userEvent.click(await canvas.findByRole('button', { name: /^Request .{4}….{4}$/ }))
    await seesHeading(canvas, /^Request/)
    await expect(await canvas.findByText('Refused')).toBeVisible()
    await expect(canvas.getByText('To fix it in Okta:')).toBeVisible()
    await expect(await canvas.findByRole('region', { name: 'What came back' })).toHaveTextContent('"scimType": "invalidValue"')
  },
}

/** A request that nothing is known of says why that may be. */
export const UnknownRequest: Story = {
  args: { defaultScreen: 'requests/request-id-01a2' },
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByRole('heading', { name: 'Nothing is known of this request' })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Show activity' }))
    await expect(await canvas.findByRole('tab', { name: 'Activity', selected: true })).toBeVisible()
  },
}

/** One event at its own address. */
export const Event: Story = {
  args: { defaultScreen: 'activity/1' },
  async play({ canvas, userEvent }) {
    await seesHeading(canvas, /^The connection Okta production was created$/)
    await userEvent.click(canvas.getByRole('button', { name: 'Copy link' }))
    await waitFor(() => expect(clipboard.text).toBe(linkFor('activity/1')))
    await userEvent.click(canvas.getByRole('button', { name: 'Activity of Okta production' }))
    await expect(await canvas.findByRole('tab', { name: 'Activity', selected: true })).toBeVisible()
  },
}

export const UnknownEvent: Story = {
  args: { defaultScreen: 'activity/999999' },
  async play({ canvas }) {
    await expect((await canvas.findAllByText('This event is not here'))[0]).toBeVisible()
  },
}

/** A person's page with its link and what support gets of it. */
export const Person: Story = {
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ines Moreau' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy link' }))
    await waitFor(() => expect(clipboard.text).toMatch(/#people\/member-[\da-f-]{36}$/))
    await userEvent.click(canvas.getByRole('button', { name: 'Support bundle' }))
    await expect((await canvas.findAllByText('Saved as ines-moreau-support.json, without tokens and other secrets.'))[0]).toBeVisible()
  },
}

/** A host that gives no addresses has no links to copy. */
export const WithoutLinks: Story = {
  args: { defaultScreen: 'activity/1', linkFor: undefined },
  async play({ canvas }) {
    await seesHeading(canvas, /was created$/)
    await expect(canvas.queryByRole('button', { name: 'Copy link' })).toBeNull()
    await expect(canvas.getByRole('button', { name: 'Copy for support' })).toBeVisible()
  },
}

/** Words find events, and the person they mean can be chosen. */
export const FilterByPerson: Story = {
  args: { defaultScreen: 'activity' },
  async play({ canvas, userEvent, loaded }) {
    const { members } = await scimOf(loaded).call('searchMembers', { body: { limit: 100 } })
    const ines = members.find(({ name }) => name === 'Ines Moreau')
    const search = await canvas.findByRole('searchbox', { name: 'Search events' })
    await userEvent.type(search, 'moreau')
    await userEvent.click(await canvas.findByRole('button', { name: 'Only Ines Moreau' }))
    await expect(search).toHaveValue('')
    const only = await canvas.findByRole('button', { name: 'Only Ines Moreau (show everybody again)' })
    await expect(ines).toBeDefined()
    await waitFor(() => expect(canvas.queryByText(/Kavya Nair/)).toBeNull())
    await expect(canvas.getByText(/was deactivated/)).toBeVisible()
    await userEvent.click(only)
    await expect((await canvas.findAllByText(/Kavya Nair/))[0]).toBeVisible()
  },
}

/** Two days, and nothing that happened on them. */
export const FilterByDays: Story = {
  args: { defaultScreen: 'activity' },
  async play({ canvas, userEvent }) {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Time' }), 'Choose days')
    await userEvent.type(canvas.getByLabelText('From'), '2020-01-01')
    await userEvent.type(canvas.getByLabelText('To'), '2020-01-02')
    await expect(await canvas.findByText('No event matches')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Show all events' }))
    await expect((await canvas.findAllByText(/Ines Moreau/))[0]).toBeVisible()
    await expect(canvas.getByRole('combobox', { name: 'Time' })).toHaveValue('any')
  },
}
