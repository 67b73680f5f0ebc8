import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim, type AdminPortalScimProps } from '../../src/exports/index.js'
import { createMockScim, type MockScim, type ScenarioName } from '../../src/exports/mocks.js'
import { mountAdminPortalScim } from '../../src/exports/vanilla.js'

// Milliseconds: a slow machine is not a fault of the portal.
configure({ asyncUtilTimeout: 8_000 })
afterEach(cleanup)

function arrange(scenario: ScenarioName) {
  const scim = createMockScim({ scenario })
  const { baseUrl, getSessionToken, fetch } = scim
  return { scim, client: createScimClient({ baseUrl, getSessionToken, fetch, retry: { firstDelay: 1 } }) }
}

function show(scenario: ScenarioName, props: Partial<AdminPortalScimProps> = {}) {
  const { scim, client } = arrange(scenario)
  render(
    <StrictMode>
      <AdminPortalScim client={client} timeZone="UTC" {...props} />
    </StrictMode>,
  )
  return scim
}

type Named = string | RegExp
const button = (name: Named) => screen.findByRole('button', { name })

/** Presses it as a keyboard does: it has the focus first. */
function press(control: HTMLElement): void {
  control.focus()
  fireEvent.click(control)
}

/** Presses until the dialog that asks has its answer. */
async function pressAndConfirm(name: Named, answer: Named): Promise<void> {
  press(await button(name))
  const dialog = within(await screen.findByRole('alertdialog'))
  press(dialog.getByRole('button', { name: answer }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
}

async function completeSafely(): Promise<void> {
  await screen.findByText('Safe to complete')
  press(await button('Complete rotation'))
}

/** Each takes away what was pressed; `lands` is what has the focus afterwards. */
const losses: Record<
  string,
  { scenario: ScenarioName; props?: Partial<AdminPortalScimProps>; act: (scim: MockScim) => Promise<unknown>; lands: Named }
> = {
  'the filter of a group is cleared': {
    scenario: 'active_connection',
    props: { defaultScreen: 'groups' },
    async act() {
      press(await button('Show people of Engineering'))
      press(await button(/^In Engineering/))
      await screen.findByText('24 people')
    },
    lands: 'Filter by group',
  },
  'everybody is shown again after a search without a match': {
    scenario: 'active_connection',
    async act() {
      fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'zzzz' } })
      press(await button('Show everybody'))
      await screen.findByText('24 people')
    },
    lands: 'Search name or email',
  },
  'a rotation is completed': {
    scenario: 'rotation_ready',
    props: { defaultScreen: 'credentials' },
    async act() {
      await completeSafely()
      await button('Rotate token')
    },
    lands: 'Bearer token',
  },
  'a rotation is completed before the new token was used': {
    scenario: 'rotation_pending',
    props: { defaultScreen: 'credentials' },
    async act() {
      await pressAndConfirm('Complete rotation', 'Complete anyway')
      await button('Rotate token')
    },
    lands: 'Bearer token',
  },
  'a rotation is cancelled': {
    scenario: 'rotation_pending',
    props: { defaultScreen: 'credentials' },
    async act() {
      await pressAndConfirm('Cancel rotation', 'Cancel rotation')
      await button('Rotate token')
    },
    lands: 'Bearer token',
  },
  'the connection is renamed': {
    scenario: 'active_connection',
    async act() {
      press(await button('Rename'))
      const name = screen.getByRole('textbox', { name: 'Connection name' })
      expect(name).toHaveFocus()
      fireEvent.change(name, { target: { value: 'Okta Europe' } })
      press(screen.getByRole('button', { name: 'Save' }))
      await screen.findByRole('heading', { level: 2, name: 'Okta Europe' })
    },
    lands: 'Rename',
  },
  'the connection is deleted': {
    scenario: 'active_connection',
    props: { defaultScreen: 'settings' },
    async act() {
      press(await button('Delete connection'))
      const dialog = within(await screen.findByRole('alertdialog'))
      fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'Okta production' } })
      press(dialog.getByRole('button', { name: 'Delete connection' }))
      await button('Set up directory sync')
    },
    lands: 'Let your identity provider manage who has access',
  },
  'a set-up link is revoked': {
    scenario: 'no_connection',
    async act() {
      press(await button('Make a set-up link'))
      await button('Copy Set-up link')
      await pressAndConfirm('Revoke the link', 'Revoke the link')
      await button('Make a set-up link')
    },
    lands: 'Does somebody else manage your identity provider?',
  },
  'the warning about a mass deactivation is closed': {
    scenario: 'mass_deactivation',
    async act() {
      press(await button('Dismiss'))
      await waitFor(() => expect(screen.queryByText(/Nobody was held up/)).toBeNull())
    },
    lands: 'Okta production',
  },
  'a webhook endpoint is turned on': {
    scenario: 'webhooks',
    props: { defaultScreen: 'webhooks' },
    async act() {
      press(await button('old.example.com/receiver'))
      press(await button('Turn on'))
      await waitFor(() => expect(screen.queryByRole('button', { name: 'Turn on' })).toBeNull())
    },
    lands: 'old.example.com/receiver',
  },
  'the latest confirmation is dismissed': {
    scenario: 'rotation_ready',
    props: { defaultScreen: 'credentials' },
    async act() {
      await completeSafely()
      press(await button('Dismiss'))
      await waitFor(() => expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull())
    },
    lands: 'Okta production',
  },
}

const named = (element: Element | null) => element?.getAttribute('aria-label') ?? element?.textContent ?? ''

describe('the focus never falls to the body when', () => {
  test.each(Object.entries(losses))('%s', async (_, { scenario, props, act, lands }) => {
    const scim = show(scenario, props)
    await act(scim)
    await waitFor(() => expect(document.activeElement).not.toBe(document.body))
    expect(named(document.activeElement)).toMatch(typeof lands === 'string' ? new RegExp(`^${lands.replace('?', '\\?')}$`) : lands)
  })

  test('each step of a guide is marked as done, the last one too, and marked as not done', async () => {
    show('waiting_for_first_request', { defaultScreen: 'guide' })
    const isEnd = () => screen.queryByText(/Every step is marked as done/) !== null
    await button(/^Done/)
    while (!isEnd()) {
      const current = document.querySelector('[aria-current="step"]')
      press(within(current as HTMLElement).getByRole('button', { name: /^(Done|Done, next step|Go on without waiting)$/ }))
      await waitFor(() => expect(current).not.toHaveAttribute('aria-current'))
      await waitFor(() => expect(document.activeElement).not.toBe(document.body))
    }
    expect(document.activeElement).toHaveTextContent(/Every step is marked as done/)
    const [show_] = screen.getAllByRole('button', { name: /^Show step/ })
    press(show_ as HTMLElement)
    press(await button('Mark as not done'))
    await waitFor(() => expect(screen.queryByText(/Every step is marked as done/)).toBeNull())
    await waitFor(() => expect(document.activeElement).not.toBe(document.body))
  })
})

test('a portal in a shadow root keeps the focus too', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const target = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
  const portal = mountAdminPortalScim(target, { client: arrange('rotation_ready').client, defaultScreen: 'credentials' })
  const inside = within(target)
  await inside.findByText('Safe to complete')
  press(inside.getByRole('button', { name: 'Complete rotation' }))
  await inside.findByRole('button', { name: 'Rotate token' })
  await waitFor(() => expect(named(host.shadowRoot?.activeElement ?? null)).toBe('Bearer token'))
  portal.unmount()
  host.remove()
})

test('what the host has the focus on keeps it while the portal changes', async () => {
  show('rotation_ready', { defaultScreen: 'credentials' })
  const field = document.body.appendChild(document.createElement('input'))
  await completeSafely()
  field.focus()
  await button('Rotate token')
  expect(document.activeElement).toBe(field)
  field.remove()
})
