import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect } from 'storybook/test'
import { mirroredEnglish, type PortalArgs, renderPortal } from './support/StoryPortal.js'
import { seesPerson } from './support/see.js'

const meta: Meta<PortalArgs> = {
  title: 'Themes',
  render: renderPortal,
  args: { timeZone: 'UTC' },
  parameters: { scim: { scenario: 'active_connection' } },
}
export default meta

type Story = StoryObj<PortalArgs>

const portalOf = (canvasElement: HTMLElement) => canvasElement.querySelector('.aps') as HTMLElement
const backgroundOf = (canvasElement: HTMLElement, part: string) =>
  getComputedStyle(canvasElement.querySelector(`[data-part="${part}"]`) as HTMLElement).backgroundColor

/** The host's dark `color-scheme` is enough. */
export const DarkHost: Story = {
  globals: { theme: 'dark' },
  async play({ canvas, canvasElement }) {
    await seesPerson(canvas, 'Dana Reyes', 'Active')
    await expect(backgroundOf(canvasElement, 'card')).toBe('rgb(20, 22, 26)')
  },
}

const onDarkPaint = (Story: () => ReactNode) => <div style={{ background: '#0a0b0d', padding: 16 }}>{Story()}</div>

/** A dark page that does not declare `color-scheme`: `appearance.theme` sets the theme. */
export const DarkByAppearance: Story = {
  args: { appearance: { theme: 'dark' }, defaultScreen: 'guide' },
  parameters: { scim: { scenario: 'waiting_for_first_request' } },
  decorators: [onDarkPaint],
  async play({ canvas, canvasElement }) {
    await expect(await canvas.findByRole('region', { name: 'Before you start' })).toBeVisible()
    await expect(backgroundOf(canvasElement, 'card')).toBe('rgb(20, 22, 26)')
  },
}

/** A right-to-left language mirrors the portal, whatever the host's direction. */
export const RightToLeft: Story = {
  args: { catalog: mirroredEnglish },
  async play({ canvas, canvasElement }) {
    await seesPerson(canvas, 'Dana Reyes', 'Active')
    const portal = portalOf(canvasElement)
    await expect(portal).toHaveAttribute('dir', 'rtl')
    await expect(portal.scrollWidth).toBeLessThanOrEqual(portal.clientWidth)
  },
}

/** Values and drawn forms keep their own direction on a right-to-left page. */
export const RightToLeftGuide: Story = {
  args: { catalog: mirroredEnglish, defaultScreen: 'guide' },
  globals: { direction: 'rtl' },
  async play({ canvas, canvasElement }) {
    await expect(await canvas.findByRole('figure')).toBeVisible()
    for (const code of canvasElement.querySelectorAll('[data-part="value-box"] code')) {
      await expect(getComputedStyle(code).direction).toBe('ltr')
    }
  },
}

const inSidebar = (Story: () => ReactNode) => <div style={{ inlineSize: 360 }}>{Story()}</div>

/** 360 px wide beside the host's own page: tables become lists, nothing is cut off. */
export const Sidebar: Story = {
  decorators: [inSidebar],
  async play({ canvas, canvasElement }) {
    await seesPerson(canvas, 'Dana Reyes', 'Active')
    await expect(widestOverflow(portalOf(canvasElement))).toBeLessThanOrEqual(0)
  },
}

export const SidebarGuide: Story = {
  args: { defaultScreen: 'guide' },
  decorators: [inSidebar],
  async play({ canvas, canvasElement }) {
    await expect(await canvas.findByRole('figure')).toBeVisible()
    await expect(widestOverflow(portalOf(canvasElement))).toBeLessThanOrEqual(0)
  },
}

/** How many pixels anything overflows the portal's inline end. */
function widestOverflow(portal: HTMLElement): number {
  const end = portal.getBoundingClientRect().right
  const seen = [...portal.querySelectorAll<HTMLElement>('*')].filter((element) => element.closest('[data-part="sr"]') === null)
  return Math.max(...seen.map((element) => Math.floor(element.getBoundingClientRect().right - end)))
}

/** One variable recolours everything accented. */
export const HostAccent: Story = {
  args: { appearance: { variables: { accent: '#0f766e', radius: '3px' } } },
  parameters: { scim: { scenario: 'no_connection' } },
  async play({ canvas }) {
    const button = await canvas.findByRole('button', { name: 'Set up directory sync' })
    await expect(getComputedStyle(button).backgroundColor).toBe('rgb(15, 118, 110)')
  },
}
