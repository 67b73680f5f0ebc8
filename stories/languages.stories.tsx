import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, waitFor } from 'storybook/test'
import { identityProviders } from '../src/contract/identityProviders.js'
import { summaries } from '../src/guides/index.js'
import { cutText, hardCodedText } from './support/foreignText.js'
import { pseudoLanguage } from './support/pseudo.js'
import { type PortalArgs, renderPortal } from './support/StoryPortal.js'

/** Sizes the story's page, so that one story can be read wide and narrow. */
const inBox = (Story: () => ReactNode) => <div data-testid="box">{Story()}</div>

const meta: Meta<PortalArgs> = {
  title: 'Languages',
  render: renderPortal,
  args: { timeZone: 'UTC', catalog: pseudoLanguage },
  parameters: { scim: { scenario: 'active_connection' } },
  decorators: [inBox],
}
export default meta

type Story = StoryObj<PortalArgs>

/** What the scenarios bring along: names of products, connections and roles, which no catalog holds. */
const data = ['Okta production', 'Fern & Field', ...identityProviders.filter((id) => id !== 'generic').map((id) => summaries[id].name)]

/** On this screen every word comes from the catalog, and none is cut off, at full width and at 360 px. */
function readsPseudo(defaultScreen: string, scenario = 'active_connection'): Story {
  return {
    args: { defaultScreen },
    parameters: { scim: { scenario } },
    async play({ canvasElement }) {
      const portal = await waitFor(() => {
        const root = canvasElement.querySelector<HTMLElement>('.aps')
        const isLoading = root?.querySelector('[aria-busy="true"], [data-part="bone"], [data-part="bone-row"]')
        if (!root?.textContent?.includes('⟦') || isLoading) throw new Error('The screen has not loaded yet.')
        return root
      })
      await expect(hardCodedText(portal, data)).toEqual([])
      const planted = portal.appendChild(document.createElement('p'))
      planted.textContent = 'Save'
      await expect(hardCodedText(portal, data)).toEqual(['Save'])
      planted.remove()
      const box = canvasElement.querySelector<HTMLElement>('[data-testid="box"]')
      for (const width of ['', '360px']) {
        box?.style.setProperty('inline-size', width)
        await waitFor(() => expect(cutText(portal)).toEqual([]))
        await expect(portal.scrollWidth).toBeLessThanOrEqual(portal.clientWidth)
      }
      box?.style.removeProperty('inline-size')
    },
  }
}

export const PseudoEmpty: Story = readsPseudo('home', 'no_connection')
export const PseudoNew: Story = readsPseudo('new', 'no_connection')
export const PseudoPeople: Story = readsPseudo('people')
export const PseudoGroups: Story = readsPseudo('groups')
export const PseudoActivity: Story = readsPseudo('activity')
export const PseudoCredentials: Story = readsPseudo('credentials', 'rotation_ready')
export const PseudoSettings: Story = readsPseudo('settings')
export const PseudoGuide: Story = readsPseudo('guide', 'waiting_for_first_request')
export const PseudoAttention: Story = readsPseudo('people', 'needs_attention')
export const PseudoReview: Story = readsPseudo('review', 'deactivations_held')
export const PseudoWebhooks: Story = readsPseudo('webhooks', 'webhooks')
export const PseudoNoPermission: Story = readsPseudo('home', 'no_permission')
