import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { type Canvas, seesHeading } from './support/see.js'

const meta: Meta<PortalArgs> = {
  title: 'Mass deactivation',
  render: renderPortal,
  args: { timeZone: 'UTC', onEvent: fn(), onScreenChange: fn() },
  parameters: { scim: { scenario: 'deactivations_held' } },
}
export default meta

type Story = StoryObj<PortalArgs>

const names = async (canvas: Canvas) =>
  within(await canvas.findByRole('table', { name: 'Held deactivations' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('checkbox').closest('label')?.textContent?.replace('Choose ', ''))

/** By default nobody is held up: who, since when and how many, with the way to what happened. */
export const Noticed: Story = {
  parameters: { scim: { scenario: 'mass_deactivation' } },
  async play({ canvas, canvasElement, userEvent }) {
    await waitFor(() => expect(canvasElement).toHaveTextContent(/Okta has deactivated 9 of 22 people since \d+ \w+ \d{4}, \d\d:\d\d/))
    await expect(canvas.getByText(/Nobody was held up: make sure that it was meant/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Show activity' }))
    await expect(await canvas.findByText('Unusually many people were deactivated')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Dismiss' }))
    await waitFor(() => expect(canvas.queryByText(/Nobody was held up/)).toBeNull())
    await expect(await canvas.findByText('The warning about a mass deactivation was closed')).toBeVisible()
    await expect(canvasElement.ownerDocument.activeElement).not.toBe(canvasElement.ownerDocument.body)
  },
}

/** The overview while deactivations are held: the people say so too. */
export const Held: Story = {
  async play({ canvas, canvasElement }) {
    await waitFor(() => expect(canvasElement).toHaveTextContent(/8 more deactivations are held until you decide/))
    await expect(canvas.getByRole('button', { name: 'Review 8' })).toBeVisible()
    await expect(await canvas.findAllByText('Active, deactivation held')).toHaveLength(8)
  },
}

/** Everybody who waits, in the order in which Okta asked. */
export const Review: Story = {
  args: { defaultScreen: 'review' },
  async play({ canvas }) {
    await seesHeading(canvas, 'Held deactivations')
    await expect(await names(canvas)).toHaveLength(8)
    await expect(canvas.getByRole('button', { name: 'Deactivate all 8' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /^Review/ })).toBeNull()
  },
}

/** Somebody who may see people and decide nothing. */
export const ReviewByViewer: Story = {
  args: { defaultScreen: 'review' },
  parameters: { scim: { scenario: 'deactivations_held', visitor: 'viewer' } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('table', { name: 'Held deactivations' })).toBeVisible()
    await expect(canvas.queryByRole('checkbox')).toBeNull()
    await expect(canvas.queryByRole('button', { name: /^(Deactivate|Keep)/ })).toBeNull()
  },
}

/** Nothing is held: the address of the screen says so. */
export const NothingToReview: Story = {
  args: { defaultScreen: 'review' },
  parameters: { scim: { scenario: 'active_connection' } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No deactivation is held')).toBeVisible()
  },
}

/** A person whose deactivation is held: why, and where it is decided. */
export const HeldPerson: Story = {
  args: { defaultScreen: 'review' },
  async play({ canvas, canvasElement, userEvent }) {
    const [name = ''] = await names(canvas)
    await userEvent.click(canvas.getByRole('button', { name }))
    await seesHeading(canvas, name)
    await waitFor(() => expect(canvasElement).toHaveTextContent(/Okta asked for this person to be deactivated/))
    await expect(canvas.getAllByText('Active, deactivation held')[0]).toBeVisible()
    await expect(await canvas.findByText(/The deactivation of .* is held for review|is held for review/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Held deactivations' }))
    await seesHeading(canvas, 'Held deactivations')
  },
}

/** Okta is refused until an admin lets it through. */
export const Refused: Story = {
  parameters: { scim: { scenario: 'deactivations_refused' } },
  async play({ canvas, canvasElement, userEvent, loaded }) {
    const { okta } = scimOf(loaded)
    await waitFor(() =>
      expect(canvasElement).toHaveTextContent(/Further deactivations are refused until you let them through; \d+ requests were so far/),
    )
    await userEvent.click(canvas.getByRole('button', { name: 'Let them through' }))
    await waitFor(() => expect(canvas.queryByText(/Further deactivations are refused/)).toBeNull())
    await okta.retryAllTasks()
    await userEvent.click(canvas.getByRole('button', { name: /^Deactivated/ }))
    await expect(await canvas.findByText('16 people')).toBeVisible()
  },
}

/** Two stay, the rest goes, each decision shown before and after; by keyboard, and the focus is never lost. */
export const FlowReview: Story = {
  args: { defaultScreen: 'review' },
  async play({ canvas, canvasElement, userEvent, loaded }) {
    const { call } = scimOf(loaded)
    const focused = () => canvasElement.ownerDocument.activeElement
    const everybody = await names(canvas)
    const [first = '', second = ''] = everybody
    for (const name of [first, second]) {
      canvas.getByRole('checkbox', { name: `Choose ${name}` }).focus()
      await userEvent.keyboard(' ')
    }
    canvas.getByRole('button', { name: 'Keep the 2 chosen active' }).focus()
    await userEvent.keyboard('{Enter}')
    const keep = within(await canvas.findByRole('alertdialog', { name: 'Keep 2 people active?' }))
    await expect(keep.getByText(/Assign these people there again, or it may ask again/)).toBeVisible()
    await userEvent.click(keep.getByRole('button', { name: 'Keep 2 people active' }))
    await waitFor(() => expect(canvasElement).toHaveTextContent('2 people stay active.'))
    await waitFor(async () => expect(await names(canvas)).toEqual(everybody.slice(2)))
    await expect(focused()).toHaveTextContent('2 people stay active.')

    await userEvent.click(canvas.getByRole('button', { name: 'Deactivate all 6' }))
    const release = within(await canvas.findByRole('alertdialog', { name: 'Deactivate 6 people?' }))
    await expect(release.getByText(/For the next hour further deactivations go through/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(canvas.getByRole('button', { name: 'Deactivate all 6' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await userEvent.click(within(await canvas.findByRole('alertdialog')).getByRole('button', { name: 'Deactivate 6 people' }))
    await expect(await canvas.findByText('No deactivation is held')).toBeVisible()
    await waitFor(() => expect(canvasElement).toHaveTextContent(/The deactivations of 6 people were carried out/))
    await expect(focused()).not.toBe(canvasElement.ownerDocument.body)

    const { counts, mass_deactivation } = await call('getPortal')
    await expect(counts).toMatchObject({ active: 10, deactivated: 14 })
    await expect(mass_deactivation).toBeNull()
    const { activities } = await call('searchActivity', { body: { query: { kind: ['deactivation.release', 'deactivation.drop'] } } })
    await expect(activities.map(({ subject }) => subject).reverse()).toEqual(everybody)
    await expect(activities.every(({ actor }) => actor.type === 'admin')).toBe(true)
  },
}
