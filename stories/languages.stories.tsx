import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, waitFor } from 'storybook/test'
import { identityProviders } from '../src/contract/identityProviders.js'
import { summaries } from '../src/guides/index.js'
import { directionOf } from '../src/locales/languages.js'
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

/** The portal once its language and its data are there. */
function loaded(canvasElement: HTMLElement): Promise<HTMLElement> {
  return waitFor(() => {
    const root = canvasElement.querySelector<HTMLElement>('.aps[lang]')
    if (!root || root.querySelector('[aria-busy="true"], [data-part="bone"], [data-part="bone-row"]')) throw new Error('Still loading.')
    return root
  })
}

/** Nothing is cut off or sticks out, at full width and at 360 px. */
async function fits(portal: HTMLElement): Promise<void> {
  const box = portal.closest<HTMLElement>('[data-testid="box"]')
  for (const width of ['', '360px']) {
    box?.style.setProperty('inline-size', width)
    await waitFor(() => expect(cutText(portal)).toEqual([]))
    await expect(portal.scrollWidth).toBeLessThanOrEqual(portal.clientWidth)
  }
  box?.style.removeProperty('inline-size')
}

/** On this screen every word comes from the catalog. */
function readsPseudo(defaultScreen: string, scenario = 'active_connection'): Story {
  return {
    args: { defaultScreen },
    parameters: { scim: { scenario } },
    async play({ canvasElement }) {
      const portal = await loaded(canvasElement)
      await expect(portal.textContent).toContain('⟦')
      await expect(hardCodedText(portal, data)).toEqual([])
      const planted = portal.appendChild(document.createElement('p'))
      planted.textContent = 'Save'
      await expect(hardCodedText(portal, data)).toEqual(['Save'])
      planted.remove()
      await fits(portal)
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

/** A screen in a language that ships, fetched by its tag. */
function reads(locale: string, word: string, defaultScreen: string, scenario = 'active_connection'): Story {
  return {
    args: { locale, catalog: undefined, defaultScreen },
    parameters: { scim: { scenario } },
    async play({ canvasElement }) {
      const portal = await loaded(canvasElement)
      await expect(portal).toHaveAttribute('lang', locale)
      await expect(portal).toHaveAttribute('dir', directionOf(locale))
      // The sentences of a guide are fetched by the screen that shows them.
      await waitFor(() => expect(portal.textContent).toContain(word))
      await fits(portal)
    },
  }
}

export const GermanEmpty: Story = reads('de', 'Synchronisierung einrichten', 'home', 'no_connection')
export const GermanPeople: Story = reads('de', 'Personen', 'people')
export const GermanAttention: Story = reads('de', 'Personen', 'people', 'needs_attention')
export const GermanGroups: Story = reads('de', 'Gruppen', 'groups')
export const GermanActivity: Story = reads('de', 'Aktivität', 'activity')
export const GermanCredentials: Story = reads('de', 'Token', 'credentials', 'rotation_ready')
export const GermanGuide: Story = reads('de', 'Schritt', 'guide', 'waiting_for_first_request')
export const GermanReview: Story = reads('de', 'zurückgehalten', 'review', 'deactivations_held')

export const JapaneseEmpty: Story = reads('ja', 'ディレクトリ同期', 'home', 'no_connection')
export const JapanesePeople: Story = reads('ja', 'ユーザー', 'people')
export const JapaneseActivity: Story = reads('ja', 'アクティビティ', 'activity')
export const JapaneseCredentials: Story = reads('ja', 'トークン', 'credentials', 'rotation_ready')
export const JapaneseGuide: Story = reads('ja', 'ステップ', 'guide', 'waiting_for_first_request')

export const ArabicEmpty: Story = reads('ar', 'مزامنة الدليل', 'home', 'no_connection')
export const ArabicPeople: Story = reads('ar', 'الأشخاص', 'people')
export const ArabicGroups: Story = reads('ar', 'المجموعات', 'groups')
export const ArabicActivity: Story = reads('ar', 'النشاط', 'activity')
export const ArabicCredentials: Story = reads('ar', 'الرمز', 'credentials', 'rotation_ready')
export const ArabicGuide: Story = reads('ar', 'الخطوة', 'guide', 'waiting_for_first_request')
export const ArabicReview: Story = reads('ar', 'التعطيل', 'review', 'deactivations_held')
