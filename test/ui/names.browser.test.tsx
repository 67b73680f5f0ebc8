import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim } from '../../src/exports/index.js'
import { createMockScim, type ScenarioName } from '../../src/exports/mocks.js'

// Milliseconds: a slow machine is not a fault of the portal.
configure({ asyncUtilTimeout: 8_000 })
afterEach(cleanup)

/** Screens with everything that can be pressed, and what is on them when they are there. */
const screens: readonly [screen: string, scenario: ScenarioName, sight: string | RegExp][] = [
  ['home', 'no_connection', 'Set up directory sync'],
  ['new', 'no_connection', 'Create connection'],
  ['guide', 'waiting_for_first_request', 'Done, next step'],
  ['people', 'active_connection', 'Bo Li'],
  ['people', 'needs_attention', /^Show \d+ people$|^Show person$/],
  ['groups', 'active_connection', /^Show people of Engineering/],
  ['activity', 'active_connection', /Ines Moreau/],
  ['credentials', 'rotation_pending', 'Complete rotation'],
  ['credentials', 'active_connection', 'Rotate token'],
  ['settings', 'active_connection', 'Delete connection'],
  ['webhooks', 'webhooks', 'Add endpoint'],
  ['review', 'deactivations_held', /^Deactivate all/],
]

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** Visible words that are not in the control's name: whoever speaks to the page says what they see (WCAG 2.5.3). */
function mismatches(): string[] {
  const controls = document.querySelectorAll<HTMLElement>('.aps :is(button, a, input, select, [role^="menuitem"])')
  return Array.from(controls).flatMap((control) => {
    const name = control.getAttribute('aria-label')
    const seen = plain(control.innerText ?? '')
    return name === null || seen === '' || control.matches('select') || plain(name).includes(seen) ? [] : [`“${seen}” is named “${name}”`]
  })
}

test.each(screens)('what is written on the controls of %s (%s) is in their names', async (shown, scenario, sight) => {
  const { baseUrl, getSessionToken, fetch, ready } = createMockScim({ scenario })
  await ready
  const client = createScimClient({ baseUrl, getSessionToken, fetch })
  render(<AdminPortalScim client={client} defaultScreen={shown} timeZone="UTC" linkFor={(address) => `#${address}`} />)
  await screen.findAllByRole('button', { name: sight })
  expect(mismatches()).toEqual([])
  for (const opener of document.querySelectorAll<HTMLElement>('.aps [aria-expanded="false"]:not(summary)')) {
    fireEvent.click(opener)
    expect(mismatches()).toEqual([])
  }
})

test('the filter of a group and the deliveries of an endpoint say in their names what is written on them', async () => {
  const { baseUrl, getSessionToken, fetch, ready } = createMockScim({ scenario: 'webhooks' })
  await ready
  const client = createScimClient({ baseUrl, getSessionToken, fetch })
  render(<AdminPortalScim client={client} defaultScreen="groups" timeZone="UTC" />)
  fireEvent.click(await screen.findByRole('button', { name: 'Show people of Engineering' }))
  await screen.findByRole('button', { name: /^In Engineering/ })
  expect(mismatches()).toEqual([])
  cleanup()
  render(<AdminPortalScim client={client} defaultScreen="webhooks" timeZone="UTC" />)
  fireEvent.click(await screen.findByRole('button', { name: 'crm.example.com/scim-events' }))
  await screen.findAllByRole('button', { name: /^Send now: / })
  expect(mismatches()).toEqual([])
})
