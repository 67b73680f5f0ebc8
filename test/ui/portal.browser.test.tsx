import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim, type AdminPortalScimProps } from '../../src/exports/index.js'
import { createMockScim, type ScenarioName } from '../../src/exports/mocks.js'
import { en } from '../../src/locales/languages/en.js'

// Milliseconds: a slow machine is not a fault of the portal.
configure({ asyncUtilTimeout: 8_000 })

const complaints: unknown[] = []

beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...said) => complaints.push(said))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function clientOf(scenario: ScenarioName) {
  const { baseUrl, getSessionToken, fetch } = createMockScim({ scenario })
  return createScimClient({ baseUrl, getSessionToken, fetch })
}

function renderPortal(scenario: ScenarioName, props: Partial<AdminPortalScimProps> = {}) {
  return render(
    <StrictMode>
      <AdminPortalScim client={clientOf(scenario)} timeZone="UTC" {...props} />
    </StrictMode>,
  )
}

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 2, name })

test('server-rendered markup hydrates without a warning', async () => {
  const client = clientOf('active_connection')
  const initialState = await client.getPortal()
  const portal = <AdminPortalScim client={client} initialState={initialState} />
  const page = document.body.appendChild(document.createElement('div'))
  page.innerHTML = renderToString(portal)
  const recovered: unknown[] = []
  const root = hydrateRoot(page, portal, { onRecoverableError: (error) => recovered.push(error) })
  await within(page).findByText('Dana Reyes')
  expect((await within(page).findAllByText(/min ago/)).length).toBeGreaterThan(0)
  expect(recovered).toEqual([])
  expect(complaints).toEqual([])
  root.unmount()
  page.remove()
})

test('the focus stays with the host when the portal appears, and moves to the heading of each further screen', async () => {
  renderPortal('no_connection')
  await heading('Let your identity provider manage who has access')
  expect(document.activeElement).toBe(document.body)

  fireEvent.click(screen.getByRole('button', { name: 'Set up directory sync' }))
  expect(document.activeElement).toBe(await heading('New connection'))
})

test('the guide’s heading keeps the focus while the guide itself is fetched', async () => {
  renderPortal('waiting_for_first_request')
  fireEvent.click(await screen.findByRole('button', { name: 'Set-up guide' }))
  const title = await heading('Set up Okta')
  await screen.findByText(/Step 1 of/)
  expect(document.activeElement).toBe(title)
})

test('arrow keys move through the sections and the focus stays on the tab', async () => {
  renderPortal('active_connection')
  const people = await screen.findByRole('tab', { name: /People/ })
  people.focus()
  fireEvent.keyDown(people, { key: 'ArrowRight' })
  const groups = screen.getByRole('tab', { name: /Groups/ })
  await waitFor(() => expect(groups.getAttribute('aria-selected')).toBe('true'))
  expect(document.activeElement).toBe(groups)
  fireEvent.keyDown(groups, { key: 'End' })
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Settings' }))
})

test('in right-to-left text, the left arrow moves forward', async () => {
  renderPortal('active_connection', { catalog: { ...en, locale: 'ar' } })
  const people = await screen.findByRole('tab', { name: /People/ })
  people.focus()
  fireEvent.keyDown(people, { key: 'ArrowLeft' })
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: /Groups/ }))
})

test('the host controls the screen if it sets one, and is told where the person wants to go', async () => {
  const wishes: string[] = []
  const client = clientOf('active_connection')
  const at = (name: string) => <AdminPortalScim client={client} screen={name} onScreenChange={(wish) => wishes.push(wish)} />
  const { rerender } = render(at('settings'))
  fireEvent.click(await screen.findByRole('tab', { name: 'Activity' }))
  expect(wishes).toEqual(['activity'])
  expect(screen.getByRole('tab', { name: 'Settings' }).getAttribute('aria-selected')).toBe('true')
  rerender(at('activity'))
  await waitFor(() => expect(screen.getByRole('tab', { name: 'Activity' }).getAttribute('aria-selected')).toBe('true'))
})

test('two portals on one page share no id and navigate independently', async () => {
  const { container: first } = renderPortal('active_connection')
  const { container: second } = renderPortal('active_connection')
  await within(first).findByText('Dana Reyes')
  await within(second).findByText('Dana Reyes')
  const ids = Array.from(document.querySelectorAll('[id]'), (element) => element.id)
  expect(ids.length).toBeGreaterThan(10)
  expect(new Set(ids).size).toBe(ids.length)

  fireEvent.click(within(first).getByRole('tab', { name: 'Settings' }))
  expect(
    within(second)
      .getByRole('tab', { name: /People/ })
      .getAttribute('aria-selected'),
  ).toBe('true')
})

test('headings start at the host’s level, and there is never an h1', async () => {
  const { container } = renderPortal('active_connection', { headingLevel: 4, defaultScreen: 'credentials' })
  await screen.findByRole('heading', { level: 4, name: 'Okta production' })
  await screen.findByRole('heading', { level: 5, name: 'Bearer token' })
  expect(container.querySelector('h1, h2, h3')).toBeNull()
})

test('a host replaces individual messages and adds classes to parts', async () => {
  const { container } = renderPortal('no_connection', {
    messages: { 'empty.start': 'Begin' },
    appearance: { variables: { accent: 'rebeccapurple' }, classNames: { button: 'host-button', root: 'host-portal' } },
  })
  expect((await screen.findByRole('button', { name: 'Begin' })).className).toBe('host-button')
  const root = container.querySelector<HTMLElement>('.aps')
  expect(root?.classList.contains('host-portal')).toBe(true)
  expect(root?.style.getPropertyValue('--aps-accent')).toBe('rebeccapurple')
})

test('the host is told what happened, and no event contains the token', async () => {
  const heard: unknown[] = []
  renderPortal('no_connection', { onEvent: (event) => heard.push(event), defaultScreen: 'new' })
  fireEvent.click(await screen.findByRole('button', { name: 'Create connection' }))
  const dialog = within(await screen.findByRole('dialog', { name: /Save the token/ }))
  fireEvent.click(dialog.getByRole('button', { name: 'Reveal Bearer token' }))
  const token = dialog.getByText(/^scim_/).textContent ?? ''
  expect(token.length).toBeGreaterThan(40)
  fireEvent.click(dialog.getByRole('checkbox', { name: 'I have saved the token' }))
  await waitFor(() => expect(heard).toContainEqual(expect.objectContaining({ type: 'token.saved', by: 'confirmation' })))
  await waitFor(() => expect(heard).toContainEqual(expect.objectContaining({ type: 'connection.created' })))
  expect(JSON.stringify(heard)).not.toContain(token)
  expect(complaints).toEqual([])
})

test('a token created on one screen is not on the next', async () => {
  const client = clientOf('active_connection')
  const at = (name: string) => <AdminPortalScim client={client} screen={name} />
  const { rerender } = render(at('credentials'))
  fireEvent.click(await screen.findByRole('button', { name: 'Rotate token' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Make the new token' }))
  const dialog = within(await screen.findByRole('dialog', { name: /Save the token/ }))
  fireEvent.click(dialog.getByRole('checkbox', { name: 'I have saved the token' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Done' }))
  await screen.findByText('Waiting for Okta to use it')

  rerender(at('guide'))
  expect(await screen.findByRole('button', { name: 'Lost it?' })).toBeTruthy()
  expect(screen.queryByText(/Kept on this screen only/)).toBeNull()
})

test('a failing part leaves the host’s page intact, and recovers with newer data', async () => {
  const client = clientOf('active_connection')
  const portal = await client.getPortal()
  // A state no server sends: what the host read was cut off on its way.
  const broken = {
    ...portal,
    connection: { ...portal.connection, scim_group_implicit_role_assignments: undefined },
  } as unknown as typeof portal
  const heard: string[] = []
  render(
    <main>
      <p>The host’s own words</p>
      <AdminPortalScim client={client} initialState={broken} defaultScreen="groups" onEvent={(event) => heard.push(event.type)} />
    </main>,
  )
  expect(screen.getByText('The host’s own words')).toBeTruthy()
  await heading('Directory sync stopped on this page')
  expect(heard).toContain('error')

  // As a person would: again and again while the newer data is on its way, leaving the page time to receive it.
  for (let presses = 0; presses < 200 && screen.queryByText('Try again'); presses++) {
    fireEvent.click(screen.getByText('Try again'))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await heading('Okta production')
})
