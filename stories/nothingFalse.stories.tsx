import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { type PortalArgs, renderPortal } from './support/StoryPortal.js'
import { changedProvider, reconnected } from './support/scenarios.js'
import { seesPerson } from './support/see.js'

/** What a screen says is so: the numbers are those of the list, and history stays as it was. */
const meta: Meta<PortalArgs> = {
  title: 'Flows/Nothing false',
  render: renderPortal,
  args: { timeZone: 'UTC', onEvent: fn(), onScreenChange: fn() },
  parameters: { scim: { scenario: 'active_connection' } },
}
export default meta

type Story = StoryObj<PortalArgs>

/** Deleted and connected again: everybody known is counted and listed by the same rule. */
export const Reconnected: Story = {
  parameters: { scim: { scenario: reconnected } },
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('Showing 24 of 24')).toBeVisible()
    for (const [name, count] of [
      ['All', 24],
      ['Active', 1],
      ['Deactivated', 0],
      ['Not managed', 21],
      ['Left', 2],
    ] as const) {
      await userEvent.click(canvas.getByRole('button', { name: `${name} ${count}` }))
      if (count > 0) await expect(await canvas.findByText(`Showing ${count} of ${count}`)).toBeVisible()
      else await expect(await canvas.findByText('Nobody matches')).toBeVisible()
    }
    await expect(canvas.getByRole('tab', { name: /People/ })).toHaveTextContent('24')
    await userEvent.click(canvas.getByRole('button', { name: 'Not managed 21' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Bo Li' }))
    await expect(await canvas.findByText('Microsoft Entra ID does not manage this person.')).toBeVisible()
  },
}

/** The numbers under the filter of a group are those of the group. */
export const CountsOfGroup: Story = {
  args: { defaultScreen: 'groups' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show people of Engineering' }))
    const all = await canvas.findByRole('button', { name: /^All \d+$/ })
    await expect(await canvas.findByText(/^Showing 7 of 7$/)).toBeVisible()
    await waitFor(() => expect(all).toHaveTextContent('All7'))
    for (const name of ['Active', 'Deactivated']) {
      const chip = canvas.getByRole('button', { name: new RegExp(`^${name} \\d+$`) })
      const count = Number(chip.textContent?.slice(name.length))
      await userEvent.click(chip)
      if (count > 0) await expect(await canvas.findByText(`Showing ${count} of ${count}`)).toBeVisible()
      else await expect(await canvas.findByText('Nobody matches')).toBeVisible()
    }
  },
}

/** Okta deactivated her; that the connection is Entra’s now does not change it, and Entra has shown nothing yet. */
export const HistoryKeepsItsSender: Story = {
  args: { defaultScreen: 'people' },
  parameters: { scim: { scenario: changedProvider } },
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText('Waiting for first request')).toBeVisible()
    await seesPerson(canvas, 'Ines Moreau', 'Deactivated')
    await userEvent.click(canvas.getByRole('button', { name: 'Ines Moreau' }))
    await expect(await canvas.findByText('Deactivated because Okta asked for it')).toBeVisible()
    await expect(canvas.queryByText(/Microsoft Entra ID asked/)).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: /^People of/ }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Set-up guide' }))
    const checks = within(await canvas.findByRole('region', { name: 'Live from Microsoft Entra ID' }))
    await expect(checks.getByText('First request arrives')).toBeVisible()
  },
}
