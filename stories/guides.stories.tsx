import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import type { IdentityProvider } from '../src/exports/client.js'
import { loadGuide } from '../src/guides/index.js'
import { harbor } from './support/harbor.js'
import { nothingIsCut } from './support/nothingIsCut.js'
import { type PortalArgs, renderPortal } from './support/StoryPortal.js'
import { waitingFor } from './support/scenarios.js'
import { seesHeading } from './support/see.js'

const meta: Meta<PortalArgs> = {
  title: 'Guides',
  render: renderPortal,
  args: { defaultScreen: 'guide', timeZone: 'UTC', onEvent: fn() },
}
export default meta

type Story = StoryObj<PortalArgs>

/** One way of a guide with every step expanded, before anything was sent. */
function guideOf(identityProvider: IdentityProvider, wayIndex = 0): Story {
  return {
    parameters: { scim: { scenario: waitingFor(identityProvider) } },
    async play({ canvas, canvasElement }) {
      const { ways, before } = await loadGuide(identityProvider)
      const way = ways[wayIndex]
      if (!way) throw new Error(`The guide of ${identityProvider} has no way number ${wayIndex}. This story shows nothing. Remove it.`)
      await seesHeading(canvas, /^Set up /)
      const first = await canvas.findByRole('region', { name: 'Before you start' })
      await expect(within(first).getAllByRole('listitem')).toHaveLength(before.length)
      if (ways.length > 1) canvas.getAllByRole('tab')[wayIndex]?.click()
      await expect(await canvas.findByText(`Step 1 of ${way.steps.length}`)).toBeVisible()

      for (const button of canvas.getAllByLabelText(/^Show step: /)) button.click()
      await expect(await canvas.findAllByLabelText(/^Hide step: /)).toHaveLength(way.steps.length - 1)
      const steps = [...canvasElement.querySelectorAll('[data-part="steps"] > li')]
      for (const [index, step] of way.steps.entries()) {
        const shown = within(steps[index] as HTMLElement)
        for (const { label } of step.values ?? []) await expect(shown.getAllByText(label)[0]).toBeVisible()
        await expect(shown.queryAllByRole('figure')).toHaveLength(step.picture ? 1 : 0)
      }
      // A missing sentence shows its key, a missing label its placeholder.
      await expect(canvasElement.textContent).not.toMatch(/guide\.[a-z-]+\.|\{[a-zA-Z]+\}/)
      await nothingIsCut(canvasElement, '[data-part="drawn"]', [360, 320])
    },
  }
}

export const OktaSaml = guideOf('okta', 0)
export const OktaOAuth = guideOf('okta', 1)
export const OktaHeader = guideOf('okta', 2)
export const MicrosoftEntra = guideOf('microsoft-entra')
export const OneLogin = guideOf('onelogin')
export const JumpCloud = guideOf('jumpcloud')
export const PingFederate = guideOf('pingfederate')
export const PingOne = guideOf('pingone')
export const Rippling = guideOf('rippling')
export const CyberArk = guideOf('cyberark')
export const GoogleWorkspaceThroughAnother = guideOf('google-workspace', 0)
export const GoogleWorkspaceCatalog = guideOf('google-workspace', 1)
export const Generic = guideOf('generic')

/** A provider of the contract without a story does not compile. */
const stories = {
  okta: [OktaSaml, OktaOAuth, OktaHeader],
  'microsoft-entra': [MicrosoftEntra],
  onelogin: [OneLogin],
  jumpcloud: [JumpCloud],
  pingfederate: [PingFederate],
  pingone: [PingOne],
  rippling: [Rippling],
  cyberark: [CyberArk],
  'google-workspace': [GoogleWorkspaceThroughAnother, GoogleWorkspaceCatalog],
  generic: [Generic],
} satisfies Record<IdentityProvider, Story[]>

/** Every provider on offer has a guide, and each of its ways has a story here. */
export const EveryProvider: Story = {
  args: { defaultScreen: 'new' },
  parameters: { scim: { scenario: 'no_connection' } },
  async play({ canvas }) {
    const tiles = await canvas.findAllByRole('radio')
    await expect(tiles).toHaveLength(Object.keys(stories).length)
    for (const [identityProvider, shown] of Object.entries(stories)) {
      const { ways } = await loadGuide(identityProvider)
      await expect(ways).toHaveLength(shown.length)
    }
  },
}

/** The console does not look as drawn: the host hears of it, the other ways are offered, and the same step of one of them opens. */
export const AnotherScreen: Story = {
  parameters: { scim: { scenario: waitingFor('okta') } },
  async play({ canvas, args }) {
    await seesHeading(canvas, 'Set up Okta')
    await expect((await canvas.findAllByText(/^labels checked/))[0]).toBeVisible()
    await userEvent.click(await canvas.findByRole('button', { name: 'Show step: Test the connector and save' }))
    const step = within(canvas.getByRole('heading', { name: 'Test the connector and save' }).closest('li') as HTMLElement)
    await userEvent.click(step.getByRole('button', { name: 'My screen looks different' }))
    await expect(args.onEvent).toHaveBeenCalledWith({ type: 'guide.screen_differs', guide: 'okta.saml', step: 'test' })
    await userEvent.click(step.getByRole('button', { name: 'Standalone SCIM app' }))
    await expect(canvas.getByRole('tab', { name: 'Standalone SCIM app' })).toHaveAttribute('aria-selected', 'true')
    const there = await canvas.findByRole('heading', { name: 'Test the credentials and save' })
    await waitFor(() => expect(there).toHaveFocus())
    await expect(canvas.getByRole('button', { name: 'Hide step: Test the credentials and save' })).toBeVisible()
  },
}

/** What is chosen from a list has nothing to copy, and JSON keeps its lines. */
export const JsonAsCode: Story = {
  parameters: { scim: { scenario: waitingFor('onelogin') } },
  async play({ canvas, canvasElement }) {
    await seesHeading(canvas, 'Set up OneLogin')
    await userEvent.click(await canvas.findByRole('button', { name: 'Show step: Paste the JSON template' }))
    const step = within(canvas.getByRole('heading', { name: 'Paste the JSON template' }).closest('li') as HTMLElement)
    const lines = (code: Element) => Math.round(code.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(code).lineHeight))
    const shown = [...canvasElement.querySelectorAll('code[data-lines]')].filter((code) => code.closest('[data-step="template"]'))
    await expect(shown).toHaveLength(2)
    for (const code of shown) await expect(lines(code)).toBeGreaterThan(10)
    await expect(step.getByRole('button', { name: 'Copy SCIM JSON Template' })).toBeVisible()
  },
}

/** A host offers three providers in its own order, one of which it wrote itself. */
export const OwnProvider: Story = {
  args: { defaultScreen: 'new', guides: [harbor], identityProviders: ['harbor', 'okta', 'generic'] },
  parameters: { scim: { scenario: 'no_connection', identityProviders: ['harbor'] } },
  async play({ canvas, canvasElement }) {
    const tiles = await canvas.findAllByRole('radio')
    await expect(tiles.map((tile) => tile.getAttribute('value'))).toEqual(['harbor', 'okta', 'generic'])
    await expect(canvas.getByText('Harbor ID')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Create connection' }))
    const dialog = within(await within(document.body).findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Copy Bearer token' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Continue to the guide' }))
    await seesHeading(canvas, 'Set up Harbor ID')
    await expect(await canvas.findByText('You need the role', { exact: false })).toBeVisible()
    await expect(await canvas.findByRole('img', { name: /^Drawing of Integrations in Harbor/ })).toBeVisible()
    await expect(canvasElement.textContent).not.toMatch(/guide\.[a-z-]+\.|\{[a-zA-Z]+\}/)
  },
}

/** An address on this machine is warned about, since a provider in the cloud cannot reach it. */
export const LoopbackAddress: Story = {
  parameters: { scim: { scenario: waitingFor('okta'), baseUrl: 'http://127.0.0.1:4010' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Set up Okta')
    await expect(await canvas.findByText('Okta cannot reach this address')).toBeVisible()
  },
}

/** The host says that its provider reaches it, as in development: nothing claims the opposite. */
export const ReachableLoopback: Story = {
  args: { isReachable: true },
  parameters: { scim: { scenario: waitingFor('okta'), baseUrl: 'http://127.0.0.1:4010' } },
  async play({ canvas }) {
    await seesHeading(canvas, 'Set up Okta')
    await expect(await canvas.findByRole('region', { name: 'Values for Okta' })).toBeVisible()
    await expect(canvas.queryByText('Okta cannot reach this address')).not.toBeInTheDocument()
  },
}
