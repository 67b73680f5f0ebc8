import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { type PortalArgs, renderPortal, scimOf } from './support/StoryPortal.js'
import { changedProvider, createUsersOff, everyStepSaid, reconnected } from './support/scenarios.js'
import { findPerson, peopleCount, seesPerson } from './support/see.js'

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
    await expect(await canvas.findByText('24 people')).toBeVisible()
    for (const [name, count] of [
      ['All', 24],
      ['Active', 1],
      ['Deactivated', 0],
      ['Not managed', 21],
      ['Left', 2],
    ] as const) {
      await userEvent.click(canvas.getByRole('button', { name: `${name} ${count}` }))
      if (count > 0) await expect(await canvas.findByText(peopleCount(count))).toBeVisible()
      else await expect(await canvas.findByText('Nobody matches')).toBeVisible()
    }
    await expect(canvas.getByRole('tab', { name: /People/ })).toHaveTextContent('24')
    await userEvent.click(canvas.getByRole('button', { name: 'Not managed 21' }))
    await userEvent.click(await findPerson(canvas, 'Bo Li'))
    await expect(await canvas.findByText('Microsoft Entra ID does not manage this person.')).toBeVisible()
  },
}

/** The numbers under the filter of a group are those of the group. */
export const CountsOfGroup: Story = {
  args: { defaultScreen: 'groups' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show people of Engineering' }))
    const all = await canvas.findByRole('button', { name: /^All \d+$/ })
    await expect(await canvas.findByText('7 people')).toBeVisible()
    await waitFor(() => expect(all).toHaveTextContent('All7'))
    for (const name of ['Active', 'Deactivated']) {
      const chip = canvas.getByRole('button', { name: new RegExp(`^${name} \\d+$`) })
      const count = Number(chip.textContent?.slice(name.length))
      await userEvent.click(chip)
      if (count > 0) await expect(await canvas.findByText(peopleCount(count))).toBeVisible()
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

/** Every step marked as done and nothing received: the end says what has been seen, and is not green. */
export const SaidAndNotSeen: Story = {
  args: { defaultScreen: 'guide' },
  parameters: { scim: { scenario: everyStepSaid } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Every step is marked as done, and 0 of 7 checks have passed.')).toBeVisible()
    await expect(canvas.queryByText('Everything was seen to work.')).toBeNull()
    await expect(canvas.getAllByText(/^Marked as done/).length).toBeGreaterThan(5)
    await expect(canvas.queryByText(/^Seen/)).toBeNull()
  },
}

/** Steps that traffic has shown are ticked without a press, and nobody can untick them. */
export const TicksItself: Story = {
  args: { defaultScreen: 'guide/assign' },
  async play({ canvas, canvasElement, userEvent }) {
    const step = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLElement>('[data-step="assign"]')
      if (!found) throw new Error('The guide has no step "assign".')
      return found
    })
    await waitFor(() => expect(step).toHaveAttribute('data-state', 'done'))
    const assign = within(step)
    await expect(await assign.findByText(/^Seen/)).toBeVisible()
    await expect(assign.queryByRole('button', { name: /Done|Mark as|Go on/ })).toBeNull()
    const first = await canvas.findByRole('button', { name: 'Done, next step' })
    await userEvent.click(first)
    await expect(await canvas.findByText(/^Marked as done/)).toBeVisible()
  },
}

/** While the server does not answer, nothing on the page says “live”. */
export const NotLive: Story = {
  args: { defaultScreen: 'activity' },
  async play({ canvas, loaded, userEvent }) {
    await expect(await canvas.findByText('Live')).toBeVisible()
    const { faults, okta } = scimOf(loaded)
    faults.add({ operation: 'getPortal', answer: 'network_error' })
    await okta.updateProfile('dana.reyes@example.com', { title: 'Chief of IT' })
    await expect(await canvas.findByText('The server does not answer.')).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: /People/ }))
    await waitFor(() => expect(canvas.queryByText('Changes appear by themselves')).toBeNull())
    await userEvent.click(canvas.getByRole('tab', { name: /Activity/ }))
    await expect(await canvas.findByText('Reconnecting')).toBeVisible()
    await expect(canvas.queryByText('Live')).toBeNull()
    await expect(canvas.getByText(/Nothing you change now is saved/)).toBeVisible()
  },
}

/** The answer to a pause is lost: it is not known whether it was done, until the server says so. */
export const OutcomeUnknown: Story = {
  async play({ canvas, loaded, userEvent }) {
    const { faults } = scimOf(loaded)
    const pause = await canvas.findByRole('button', { name: 'Pause sync' })
    const restore = faults.add({ operation: 'getPortal', answer: 'network_error' })
    faults.add({ operation: 'updateConnection', answer: 'network_error', afterwards: true, times: 1 })
    await userEvent.click(pause)
    await expect(await canvas.findByText('It is not known whether this was done.')).toBeVisible()
    await expect(canvas.queryByText(/was not paused/)).toBeNull()
    restore()
    await userEvent.click(canvas.getByRole('button', { name: 'Ask again' }))
    await expect(await canvas.findByText('It was done.')).toBeVisible()
    await expect(await canvas.findByText(/is paused\.$/)).toBeVisible()
  },
}

/** A pause that never arrived was not done, and that is said once the server has said so. */
export const OutcomeNotDone: Story = {
  async play({ canvas, loaded, userEvent }) {
    scimOf(loaded).faults.add({ operation: 'updateConnection', answer: 'network_error', times: 1 })
    await userEvent.click(await canvas.findByRole('button', { name: 'Pause sync' }))
    await expect(await canvas.findByText('It was not done.')).toBeVisible()
  },
}

/** Quiet says why. */
export const QuietWithReason: Story = {
  parameters: { scim: { scenario: 'quiet' } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/^Microsoft Entra ID last called/)).toBeVisible()
    await expect(canvas.getByText(/It normally calls every 40 minutes/)).toBeVisible()
    await expect(await canvas.findByText(/It has probably put the job in quarantine/)).toBeVisible()
  },
}

/** A refused person is named, with the attribute and the domain, and the answer is there as it was sent. */
export const RefusedByName: Story = {
  args: { defaultScreen: 'activity' },
  parameters: { scim: { scenario: 'needs_attention' } },
  async play({ canvas, userEvent }) {
    const [refused] = await canvas.findAllByRole('button', { name: /Okta tried to add tom\.ashworth@contractor\.test: refused/ })
    await userEvent.click(refused as HTMLElement)
    await expect(await canvas.findByText('contractor.test')).toBeVisible()
    const answer = canvas.getByRole('region', { name: 'What came back' })
    await expect(answer).toHaveTextContent('"scimType": "invalidValue"')
    await expect(canvas.getByRole('region', { name: 'What Okta sent' })).toHaveTextContent('tom.ashworth@contractor.test')
  },
}

/** Create Users is off in Okta: found from look-ups alone, in the current step, with a way to the step where it is mended. */
export const CreateUsersOff: Story = {
  parameters: { scim: { scenario: createUsersOff } },
  async play({ canvas, canvasElement, userEvent }) {
    const card = within(await canvas.findByRole('region', { name: 'One thing to fix in Okta' }))
    await expect(await card.findByText(/Okta looks people up here and creates nobody/)).toBeVisible()
    await userEvent.click(card.getByRole('button', { name: /^See step \d+$/ }))
    const current = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLElement>('[aria-current="step"]')
      if (!found) throw new Error('No step is the current one.')
      return found
    })
    await expect(await within(current).findByText(/Okta looks people up here and creates nobody/)).toBeVisible()
    await waitFor(() => expect(document.activeElement?.closest('[data-step]')).toHaveAttribute('data-step', 'to_app'))
  },
}

/** A whole message of Okta finds its fix in the attention card, with the names it came with. */
export const PasteAnything: Story = {
  parameters: { scim: { scenario: createUsersOff } },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Okta shows an error' }))
    const dialog = within(await canvas.findByRole('dialog', { name: 'What does Okta show?' }))
    await userEvent.click(dialog.getByRole('searchbox'))
    await userEvent.paste('Automatic provisioning of user Dana Reyes to app Fern & Field failed: Matching user not found')
    await expect(await dialog.findByText('1 message')).toBeVisible()
    await expect(dialog.getByText(/is off, so Okta looked for an existing person/)).toBeVisible()
    await userEvent.clear(dialog.getByRole('searchbox'))
    await userEvent.paste('The call to scim.example.com:443 ended in a timeout after 30000 ms')
    await expect(await dialog.findByText(/A firewall or the name service is in the way/)).toBeVisible()
  },
}
