import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, within } from 'storybook/test'
import { type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { ownAttributes } from './support/scenarios.js'
import { seesHeading, seesPerson } from './support/see.js'

const meta: Meta<PortalArgs> = {
  title: 'AdminPortalScim',
  render: renderPortal,
  args: { timeZone: 'UTC', onEvent: fn(), onScreenChange: fn() },
}
export default meta

type Story = StoryObj<PortalArgs>

const contact = { name: 'Dana Reyes', email: 'dana.reyes@example.com' }

/** Somebody whose role may see nothing here: who is in charge, and how to ask them. */
export const NoPermission: Story = {
  args: { contact },
  parameters: { scim: { scenario: 'no_permission' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Your administrators look after directory sync')
    await expect(canvas.getByRole('link', { name: 'Email Dana Reyes' })).toHaveAttribute('href', 'mailto:dana.reyes@example.com')
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

/** Somebody who may view everything and change nothing: no button leads to a refusal. */
export const Viewer: Story = {
  parameters: { scim: { scenario: 'viewer' } },
  async play({ canvas, userEvent }) {
    await seesPerson(canvas, 'Dana Reyes', 'Active')
    await expect(canvas.queryByRole('button', { name: 'Pause sync' })).toBeNull()
    await userEvent.click(canvas.getByRole('tab', { name: 'Settings' }))
    await expect(await canvas.findByRole('region', { name: 'Connection' })).toBeVisible()
    await expect(canvas.queryByRole('textbox')).toBeNull()
    await expect(canvas.queryByRole('button', { name: 'Delete connection' })).toBeNull()
    await userEvent.click(canvas.getByRole('tab', { name: 'Credentials' }))
    await expect(await canvas.findByRole('region', { name: 'Bearer token' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Rotate token' })).toBeNull()
  },
}

/** The skeleton of the page, but only when the wait is worth showing. */
export const Loading: Story = {
  parameters: { scim: { scenario: 'loading' } },
  async play({ canvas, canvasElement }) {
    await expect(await canvas.findByText('Loading')).toBeInTheDocument()
    await expect(canvasElement.querySelector('[aria-busy=true]')).toBeVisible()
  },
}

/** No connection yet: what it does, what it takes, one button. */
export const NoConnection: Story = {
  parameters: { scim: { scenario: 'no_connection' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Let your identity provider manage who has access')
    await expect(canvas.getByRole('button', { name: 'Set up directory sync' })).toBeVisible()
    await expect(canvas.getByRole('img', { name: /three people in your identity provider/ })).toBeVisible()
    await expect(within(canvas.getByRole('region', { name: 'What you need' })).getByText(/10 to 15 minutes/)).toBeVisible()
  },
}

/** The identity provider as tiles, a name already filled in, and what happens next. */
export const NewConnection: Story = {
  args: { defaultScreen: 'new' },
  parameters: { scim: { scenario: 'no_connection' } },
  async play({ canvas, userEvent }) {
    await seesHeading(canvas, 'New connection')
    const tiles = within(canvas.getByRole('group', { name: 'Identity provider' }))
    await expect(tiles.getAllByRole('radio')).toHaveLength(10)
    await expect(tiles.getByRole('radio', { name: /Okta/ })).toBeChecked()
    await expect(canvas.getByLabelText('Connection name')).toHaveValue('Okta')
    await userEvent.click(tiles.getByRole('radio', { name: /Google Workspace/ }))
    await expect(canvas.getByText(/Google does not offer SCIM to apps outside its catalogue/)).toBeVisible()
    await expect(canvas.getByLabelText('Connection name')).toHaveValue('Google Workspace')
  },
}

/** A connection that was never used: the guide with its first step open, and a live checklist. */
export const WaitingForFirstRequest: Story = {
  args: { defaultScreen: 'guide' },
  parameters: { scim: { scenario: 'waiting_for_first_request' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Set up Okta')
    await expect(canvas.getByText('Waiting for first request')).toBeVisible()
    await expect(await canvas.findByRole('tab', { selected: true })).toBeVisible()
    await expect(canvas.getByText(/^Step 1 of/)).toBeVisible()
    const checks = within(canvas.getByRole('region', { name: 'Live from Okta' }))
    await expect(checks.getByText('First request arrives')).toBeVisible()
    await expect(canvas.getByRole('region', { name: 'Values for Okta' })).toBeVisible()
  },
}

/** Connected and saved in Okta, but nobody is assigned: the list says what it waits for. */
export const ConnectedWithoutPeople: Story = {
  parameters: { scim: { scenario: 'connected_without_people' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Okta production')
    await expect(canvas.getByText('Connected')).toBeVisible()
    await expect(await canvas.findByText('Nobody has arrived yet')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Open the set-up guide' })).toBeVisible()
  },
}

/** A working connection of forty days. */
export const Connected: Story = {
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Okta production')
    await expect(canvas.getByText('Connected')).toBeVisible()
    await seesPerson(canvas, 'Dana Reyes', 'Active')
    await seesPerson(canvas, 'Ines Moreau', 'Deactivated')
    await expect(canvas.getByText('24 people')).toBeVisible()
  },
}

/** Requests that keep failing, grouped by cause, each with its fix. */
export const NeedsAttention: Story = {
  parameters: { scim: { scenario: 'needs_attention' } },
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('Needs attention')).toBeVisible()
    const card = within(await canvas.findByRole('region', { name: '2 things to fix in Okta' }))
    await expect(card.getByText('A person outside your domains')).toBeVisible()
    await expect(card.getByText('A person without an e-mail address')).toBeVisible()
    await userEvent.click(card.getAllByRole('button', { name: 'Show person' })[0] as HTMLElement)
    await expect(card.getByText(/tom\.ashworth@contractor\.test|priya\.raman/)).toBeVisible()
  },
}

/** Paused by an admin: shown once above everything, with a button to resume. */
export const Paused: Story = {
  parameters: { scim: { scenario: 'paused' } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/has to try again later, and nobody is changed/)).toBeVisible()
    await expect(canvas.getByText('Paused')).toBeVisible()
    await expect(canvas.getAllByRole('button', { name: 'Resume sync' })).toHaveLength(2)
  },
}

/** The token expires soon: the date, the consequence, and how to get a new one. */
export const TokenExpiring: Story = {
  parameters: { scim: { scenario: 'token_expiring' } },
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('Token expiring')).toBeVisible()
    await expect(canvas.getByText(/Okta can no longer change anyone here after that/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Rotate now' }))
    await expect(await canvas.findByRole('button', { name: 'Rotate token' })).toBeVisible()
  },
}

/** The token has expired, and Okta has been refused since then. */
export const TokenExpired: Story = {
  parameters: { scim: { scenario: 'token_expired' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Token expired')).toBeVisible()
    await expect(canvas.getByText(/Okta cannot change anyone here until it has a new one/)).toBeVisible()
    await expect(await canvas.findByText(/used an expired token/)).toBeVisible()
  },
}

/** A longer silence than is normal for this identity provider. */
export const Quiet: Story = {
  parameters: { scim: { scenario: 'quiet' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Entra production')
    await expect(canvas.getByText('Quiet')).toBeVisible()
  },
}

/** Okta has not used the new token yet; completing now asks first. */
export const RotationPending: Story = {
  args: { defaultScreen: 'credentials' },
  parameters: { scim: { scenario: 'rotation_pending' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Waiting for Okta to use it')).toBeVisible()
    await expect(canvas.getByText('Old token')).toBeVisible()
    await expect(canvas.getByText('New token')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Complete rotation' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: /Lost the new token\?/ })).toBeVisible()
  },
}

/** Okta has switched: completing is safe and the first thing to do. */
export const RotationReady: Story = {
  args: { defaultScreen: 'credentials' },
  parameters: { scim: { scenario: 'rotation_ready' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Safe to complete')).toBeVisible()
    await expect(canvas.getByText('Okta has switched: safe to complete.')).toBeVisible()
  },
}

/** No response from the server: what that means, and a retry that works once it is back. */
export const Unreachable: Story = {
  parameters: { scim: { scenario: 'unreachable' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Your connection could not be loaded')
    await expect(canvas.getByText(/No answer came from the server/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** The server became unreachable while the portal was open: the last known state stays, with its age. */
export const ConnectionLost: Story = {
  parameters: { scim: { scenario: 'unreachable' } },
  async play({ canvas, userEvent, loaded }) {
    const { faults } = scimOf(loaded)
    await seesHeading(canvas, 'Your connection could not be loaded')
    faults.clear()
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await seesPerson(canvas, 'Dana Reyes', 'Active')
    faults.add({ operation: 'getPortal', answer: 'network_error' })
    await scimOf(loaded).okta.updateProfile('dana.reyes@example.com', { title: 'Chief of IT' })
    await expect(await canvas.findByText('The server does not answer.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try now' })).toBeVisible()
    await seesPerson(canvas, 'Dana Reyes', 'Active')
  },
}

/** The host's session has ended. */
export const SessionExpired: Story = {
  parameters: { scim: { scenario: 'session_expired' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Your connection could not be loaded')
    await expect(canvas.getByText('Your session has ended. Sign in again, then try again here.')).toBeVisible()
    await expect(canvas.getByText(/request-id-fault/)).toBeVisible()
  },
}

/** Too many requests, with how long to wait. */
export const Throttled: Story = {
  parameters: { scim: { scenario: 'throttled' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Your connection could not be loaded')
    await expect(canvas.getByText(/Try again in 30 seconds/)).toBeVisible()
  },
}

/** The server failed. */
export const ServerError: Story = {
  parameters: { scim: { scenario: 'server_error' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Your connection could not be loaded')
    await expect(canvas.getByText(/The server answered with an error \(500\)/)).toBeVisible()
  },
}

/** Something else responded in the server's place. */
export const MalformedAnswer: Story = {
  parameters: { scim: { scenario: 'malformed_response' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Your connection could not be loaded')
    await expect(canvas.getByText(/does not understand the server’s answer/)).toBeVisible()
  },
}

/** One person: why they are as they are. */
export const Person: Story = {
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas, userEvent, args }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ines Moreau' }))
    await seesHeading(canvas, 'Ines Moreau')
    await expect(await canvas.findByText(/Deactivated because Okta asked for it/)).toBeVisible()
    await expect(await canvas.findByRole('region', { name: 'What happened' })).toBeVisible()
    await expect(canvas.getByRole('region', { name: 'Groups and roles' })).toBeVisible()
    await expect(canvas.getByRole('region', { name: 'As Okta sent it' })).toBeVisible()
    await expect(args.onScreenChange).toHaveBeenLastCalledWith(expect.stringMatching(/^people\//))
  },
}

/** Attributes beyond the schema: kept and shown under their extension’s URN. */
export const PersonWithExtensions: Story = {
  parameters: { scim: { scenario: ownAttributes } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Mara Quist' }))
    await seesHeading(canvas, /Mara Quist/)
    const card = within(await canvas.findByRole('region', { name: 'Extensions' }))
    await expect(card.getByRole('heading', { name: 'urn:ietf:params:scim:schemas:extension:acme:2.0:User' })).toBeVisible()
    await expect(card.getByText('site.code')).toBeVisible()
    await expect(card.getByText('LDN-00417')).toBeVisible()
    await expect(await canvas.findByText('Left out: favouriteColor and title.')).toBeVisible()
  },
}

/** An unknown attribute is left out and reported once a day with the fix; the person’s access ended all the same. */
export const ActivityLeftOut: Story = {
  args: { defaultScreen: 'activity' },
  parameters: { scim: { scenario: ownAttributes } },
  async play({ canvas, userEvent }) {
    await expect(
      await canvas.findByRole('button', { name: /Mara Quist was deactivated.*Left out: favouriteColor and title/ }),
    ).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: /favouriteColor was left out/ }))
    await expect(await canvas.findByText(/out of the attribute mapping, or map it under the URN of an extension/)).toBeVisible()
  },
}

/** The groups Okta pushes and the roles they give. */
export const Groups: Story = {
  args: { defaultScreen: 'groups' },
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('IT admins')).toBeVisible()
    await expect(canvas.getByText('Engineering')).toBeVisible()
  },
}

/** What Okta asked for, newest first, in plain words. */
export const Activity: Story = {
  args: { defaultScreen: 'activity' },
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas, userEvent }) {
    const row = await canvas.findByRole('button', { name: /Dana Reyes changed/ })
    await userEvent.click(row)
    await expect(row).toHaveAttribute('aria-expanded', 'true')
    await expect(await canvas.findByText('What came back')).toBeVisible()
  },
}

/** The token by its last four characters, and the values to paste. */
export const Credentials: Story = {
  args: { defaultScreen: 'credentials' },
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('region', { name: 'Bearer token' })).toBeVisible()
    await expect(canvas.getByText('In use')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Rotate token' })).toBeVisible()
    const values = within(await canvas.findByRole('region', { name: 'Values for Okta' }))
    await expect(values.getByRole('button', { name: 'Copy SCIM connector base URL' })).toBeVisible()
  },
}

/** The name, the provider, pausing, and deleting. */
export const Settings: Story = {
  args: { defaultScreen: 'settings' },
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas }) {
    await expect(await canvas.findByLabelText('Name')).toHaveValue('Okta production')
    await expect(canvas.getByLabelText('Identity provider')).toHaveValue('okta')
    await expect(canvas.getByRole('button', { name: 'Save changes' })).toHaveAttribute('aria-disabled', 'true')
    await expect(canvas.getByRole('region', { name: 'Danger zone' })).toBeVisible()
  },
}
