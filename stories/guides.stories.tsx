import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import type { IdentityProvider } from '../src/exports/client.js'
import { loadGuide } from '../src/guides/index.js'
import type { GuideWay } from '../src/guides/types.js'
import { type PortalArgs, renderPortal } from './support/StoryPortal.js'
import { waitingFor } from './support/scenarios.js'
import { type Canvas, seesHeading, type User } from './support/see.js'

const meta: Meta<PortalArgs> = {
  title: 'Guides',
  render: renderPortal,
  args: { defaultScreen: 'guide', timeZone: 'UTC' },
}
export default meta

type Story = StoryObj<PortalArgs>

/** The guide of a provider with every step of every way opened, before anything was sent. */
function guideOf(identityProvider: IdentityProvider): Story {
  return {
    parameters: { scim: { scenario: waitingFor(identityProvider) } },
    async play({ canvas, canvasElement, userEvent }) {
      const { ways, before } = await loadGuide(identityProvider)
      await seesHeading(canvas, /^Set up /)
      const first = await canvas.findByRole('region', { name: 'Before you start' })
      await expect(within(first).getAllByRole('listitem')).toHaveLength(before.length)
      for (const [index, way] of ways.entries()) {
        if (ways.length > 1) await userEvent.click(canvas.getAllByRole('tab')[index] as HTMLElement)
        await opensEveryStep(canvas, userEvent, way)
        // A sentence without its text would show its key, or an unfilled placeholder.
        await expect(canvasElement.textContent).not.toMatch(/guide\.[a-z-]+\.|\{[a-zA-Z]+\}/)
      }
    },
  }
}

async function opensEveryStep(canvas: Canvas, user: User, way: GuideWay): Promise<void> {
  await expect(canvas.getByText(`Step 1 of ${way.steps.length}`)).toBeVisible()
  for (const button of canvas.queryAllByRole('button', { name: /^Show step: / })) await user.click(button)
  await expect(canvas.queryByRole('button', { name: /^Show step: / })).toBeNull()
  await expect(canvas.getAllByRole('button', { name: /^Hide step: / })).toHaveLength(way.steps.length - 1)
  const pictures = way.steps.filter((step) => step.picture)
  await expect(canvas.queryAllByRole('figure')).toHaveLength(pictures.length)
}

export const Okta = guideOf('okta')
export const MicrosoftEntra = guideOf('microsoft-entra')
export const OneLogin = guideOf('onelogin')
export const JumpCloud = guideOf('jumpcloud')
export const PingFederate = guideOf('pingfederate')
export const PingOne = guideOf('pingone')
export const Rippling = guideOf('rippling')
export const CyberArk = guideOf('cyberark')
export const GoogleWorkspace = guideOf('google-workspace')
export const Generic = guideOf('generic')
