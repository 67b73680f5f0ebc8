import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { AdminPortalScimProvider, useScimHealth, useScimMembers } from '../src/exports/headless.js'
import { AdminPortalScim } from '../src/exports/index.js'
import type { ScimMockHandlers } from '../src/exports/mocks.js'
import { clientOf, type PortalArgs, renderPortal, StoryPortal, scimOf } from './support/StoryPortal.js'
import { seesHeading, seesPerson } from './support/see.js'

const meta: Meta<PortalArgs> = {
  title: 'Hosts',
  render: renderPortal,
  args: { timeZone: 'UTC' },
  parameters: { scim: { scenario: 'active_connection' } },
}
export default meta

type Story = StoryObj<PortalArgs>

/** The host's page has its own headings above; the portal's start at the given level. */
export const HeadingLevel: Story = {
  args: { headingLevel: 4 },
  render: (args, { loaded }) => (
    <>
      <h2>Settings</h2>
      <h3>Security</h3>
      <StoryPortal {...args} scim={scimOf(loaded)} />
    </>
  ),
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { level: 4, name: 'Okta production' })).toBeVisible()
  },
}

/** A host that keeps the screen in its own URL, as text. */
function RoutedPage({ scim }: { scim: ScimMockHandlers }) {
  const [client] = useState(() => clientOf(scim))
  const [screen, setScreen] = useState('activity')
  return (
    <>
      <p>
        Address: <code>/settings/directory-sync/{screen}</code>
      </p>
      <AdminPortalScim client={client} screen={screen} onScreenChange={setScreen} timeZone="UTC" />
    </>
  )
}

export const HostDecidesScreen: Story = {
  render: (_, { loaded }) => <RoutedPage scim={scimOf(loaded)} />,
  async play({ canvas, canvasElement, userEvent }) {
    await expect(await canvas.findByRole('tab', { name: 'Activity', selected: true })).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Settings' }))
    await waitFor(() => expect(canvasElement).toHaveTextContent('/settings/directory-sync/settings'))
  },
}

/** Two portals on one page: each has its own screen, and no id occurs twice. */
export const TwoPortals: Story = {
  render: (args, { loaded }) => (
    <>
      <div data-testid="first">
        <StoryPortal {...args} scim={scimOf(loaded)} />
      </div>
      <div data-testid="second">
        <StoryPortal {...args} messages={{ 'portal.label': 'Directory sync, again' }} scim={scimOf(loaded)} />
      </div>
    </>
  ),
  async play({ canvas, canvasElement, userEvent }) {
    const first = within(canvas.getByTestId('first'))
    const second = within(canvas.getByTestId('second'))
    await userEvent.click(await first.findByRole('tab', { name: 'Credentials' }))
    await expect(await first.findByRole('region', { name: 'Bearer token' })).toBeVisible()
    await seesPerson(second, 'Dana Reyes', 'Active')
    const ids = [...canvasElement.querySelectorAll('[id]')].map((element) => element.id)
    await expect(ids.length).toBeGreaterThan(0)
    await expect(new Set(ids).size).toBe(ids.length)
  },
}

/** A sentence in the host's own words; the others stay. */
export const OwnWords: Story = {
  args: { messages: { 'empty.title': 'Connect your company directory' } },
  parameters: { scim: { scenario: 'no_connection' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Connect your company directory')
    await expect(canvas.getByRole('button', { name: 'Set up directory sync' })).toBeVisible()
  },
}

/** A host that offers two identity providers, its favourite first. */
export const FewProviders: Story = {
  args: { identityProviders: ['microsoft-entra', 'okta'], defaultScreen: 'new' },
  parameters: { scim: { scenario: 'no_connection' } },
  async play({ canvas }) {
    const tiles = await canvas.findAllByRole('radio')
    await expect(tiles).toHaveLength(2)
    await expect(tiles[0]).toBeChecked()
    await expect(canvas.getByLabelText('Connection name')).toHaveValue('Microsoft Entra ID')
  },
}

/** None of our components on screen: the hooks, and the host's own design. */
function OwnDesign() {
  const { data: health } = useScimHealth()
  const { data } = useScimMembers({ search: '', statuses: ['deactivated'], sort: { field: 'name', direction: 'asc' } })
  const leavers = data?.pages.flatMap((page) => page.members) ?? []
  return (
    <section aria-labelledby="leavers">
      <h2 id="leavers">Leavers</h2>
      <p>Directory sync is {health?.state ?? 'unknown'}.</p>
      <ul>
        {leavers.map((person) => (
          <li key={person.member_id}>{person.name}</li>
        ))}
      </ul>
    </section>
  )
}

function HeadlessPage({ scim }: { scim: ScimMockHandlers }) {
  const [client] = useState(() => clientOf(scim))
  return (
    <AdminPortalScimProvider client={client}>
      <OwnDesign />
    </AdminPortalScimProvider>
  )
}

export const Headless: Story = {
  render: (_, { loaded }) => <HeadlessPage scim={scimOf(loaded)} />,
  async play({ canvas, loaded }) {
    await expect(await canvas.findByText('Ines Moreau')).toBeVisible()
    await expect(canvas.getByText('Directory sync is connected.')).toBeVisible()
    await scimOf(loaded).okta.unassign('amara.okafor@example.com')
    await expect(await canvas.findByText('Amara Okafor')).toBeVisible()
  },
}
