import '../../src/ui/theme/styles.css'
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim } from '../../src/exports/index.js'
import { createMockScim, type ScenarioName } from '../../src/exports/mocks.js'

// Milliseconds: a slow machine is not a fault of the portal.
configure({ asyncUtilTimeout: 8_000 })

const prefer = (features: { name: string; value: string }[]) => cdp().send('Emulation.setEmulatedMedia', { features })

afterEach(async () => {
  cleanup()
  document.documentElement.removeAttribute('dir')
  await prefer([])
})

async function show(scenario: ScenarioName, defaultScreen: string) {
  const { baseUrl, getSessionToken, fetch, ready } = createMockScim({ scenario })
  await ready
  render(<AdminPortalScim client={createScimClient({ baseUrl, getSessionToken, fetch })} defaultScreen={defaultScreen} timeZone="UTC" />)
}

/** What moves by itself, parts that CSS makes included. */
function moving(): string[] {
  return Array.from(document.querySelectorAll('.aps, .aps *')).flatMap((element) =>
    ['', '::before', '::after'].filter((pseudo) => getComputedStyle(element, pseudo || null).animationName !== 'none'),
  )
}

test.each([
  ['people', 'active_connection', 'Changes appear by themselves'],
  ['guide', 'waiting_for_first_request', 'Listening'],
  ['credentials', 'rotation_pending', 'Waiting for Okta to use it'],
] as const)('nothing moves by itself on %s where reduced motion is preferred', async (shown, scenario, sight) => {
  await show(scenario, shown)
  await screen.findByText(sight)
  expect(moving().length).toBeGreaterThan(0)
  await prefer([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  expect(moving()).toEqual([])
})

test.each(['ltr', 'rtl'])('menus stay on a screen of 320 px, %s', async (direction) => {
  await page.viewport(320, 800)
  document.documentElement.dir = direction
  for (const [shown, scenario, label] of [
    ['people', 'active_connection', 'More actions'],
    ['activity', 'active_connection', 'Export'],
    ['webhooks', 'webhooks', 'More actions'],
  ] as const) {
    await show(scenario, shown)
    if (shown === 'webhooks') fireEvent.click(await screen.findByRole('button', { name: 'crm.example.com/scim-events' }))
    fireEvent.click(await screen.findByRole('button', { name: label }))
    const { left, right } = (await screen.findByRole('menu')).getBoundingClientRect()
    expect([left >= 0, right <= document.documentElement.clientWidth], `${label} of ${shown}: ${left} to ${right}`).toEqual([true, true])
    cleanup()
  }
  await page.viewport(1280, 900)
})

test('the bar of a guide shows how far it is in forced colours', async () => {
  await prefer([{ name: 'forced-colors', value: 'active' }])
  await show('waiting_for_first_request', 'guide')
  const bar = await screen.findByRole('progressbar', { name: 'Steps done' })
  expect(getComputedStyle(bar).forcedColorAdjust).toBe('none')
  expect(Number.parseFloat(getComputedStyle(bar).borderTopWidth)).toBeGreaterThan(0)
})
