import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim } from '../../src/exports/index.js'
import { createMockScim } from '../../src/exports/mocks.js'

afterEach(cleanup)

/** The portal with a token on screen that nobody has saved yet. */
async function portalWithFreshToken() {
  const { baseUrl, getSessionToken, fetch } = createMockScim({ scenario: 'no_connection' })
  const client = createScimClient({ baseUrl, getSessionToken, fetch })
  const { unmount } = render(<AdminPortalScim client={client} />)
  fireEvent.click(await screen.findByRole('button', { name: 'Set up directory sync' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Create connection' }))
  await screen.findByRole('dialog', { name: /Save the token/ })
  return { unmount }
}

/** Whether the browser would ask before it leaves the page. */
const isPageHeld = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('the page asks before it is left with an unsaved token', async () => {
  expect(isPageHeld()).toBe(false)
  await portalWithFreshToken()
  await waitFor(() => expect(isPageHeld()).toBe(true))
})

test('the page no longer asks once the admin says that the token is saved, and asks again when they untick the box', async () => {
  await portalWithFreshToken()
  const isSaved = screen.getByRole('checkbox', { name: 'I have saved the token' })
  fireEvent.click(isSaved)
  await waitFor(() => expect(isPageHeld()).toBe(false))
  fireEvent.click(isSaved)
  await waitFor(() => expect(isPageHeld()).toBe(true))
})

test('the page no longer asks once the portal has been removed', async () => {
  const { unmount } = await portalWithFreshToken()
  await waitFor(() => expect(isPageHeld()).toBe(true))
  unmount()
  expect(isPageHeld()).toBe(false)
})
