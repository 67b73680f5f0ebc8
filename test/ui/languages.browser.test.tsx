import { cleanup, configure, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import { AdminPortalScim, type AdminPortalScimProps } from '../../src/exports/index.js'
import { createMockScim } from '../../src/exports/mocks.js'
import { ar } from '../../src/locales/languages/ar.js'

// Milliseconds: a slow machine is not a fault of the portal.
configure({ asyncUtilTimeout: 8_000 })

beforeEach(() => performance.clearResourceTimings())
afterEach(cleanup)

function clientOf() {
  const { baseUrl, getSessionToken, fetch } = createMockScim({ scenario: 'active_connection' })
  return createScimClient({ baseUrl, getSessionToken, fetch })
}

const show = (props: Partial<AdminPortalScimProps>) => render(<AdminPortalScim client={clientOf()} timeZone="UTC" {...props} />)

/** Which languages of the portal, or of its guides, this page has fetched since the test began. */
function fetched(folder: 'languages' | 'guides'): string[] {
  const addresses = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  return addresses.flatMap((path) => new RegExp(`locales/${folder}/([\\w-]+)\\.ts$`).exec(path)?.[1] ?? [])
}

test('the language asked for is fetched and no other, and its guides when one is opened', async () => {
  const { rerender, container } = show({ locale: 'ja-JP' })
  expect(container.textContent).toBe('')
  await screen.findByRole('tab', { name: /ユーザー/ })
  expect(fetched('languages')).toEqual(['ja'])
  expect(fetched('guides')).toEqual([])
  rerender(<AdminPortalScim client={clientOf()} locale="ja-JP" screen="guide" />)
  await screen.findByText(/コンソールのラベルは英語で表記/)
  // Beside the language there is only what all guides have in common.
  expect(fetched('guides').filter((file) => file !== 'underEach')).toEqual(['ja'])
})

test('while another language is fetched, the one before it stays', async () => {
  const client = clientOf()
  const { rerender } = render(<AdminPortalScim client={client} locale="en" />)
  await screen.findByRole('tab', { name: /People/ })
  rerender(<AdminPortalScim client={client} locale="fr" />)
  expect(screen.getByRole('tab', { name: /People/ })).toBeTruthy()
  await screen.findByRole('tab', { name: /Personnes/ })
})

test('a language that does not ship is shown in English, from left to right, with English dates', async () => {
  const { container } = show({ locale: 'he' })
  await screen.findByRole('tab', { name: /People/ })
  const portal = container.querySelector('.aps')
  expect([portal?.getAttribute('lang'), portal?.getAttribute('dir')]).toEqual(['en', 'ltr'])
  expect(fetched('languages')).toEqual([])
})

test('a catalog is there in the first render, on a server too, and its direction with it', async () => {
  const client = clientOf()
  const markup = renderToString(<AdminPortalScim client={client} initialState={await client.getPortal()} catalog={ar} />)
  expect(markup).toContain('dir="rtl"')
  expect(markup).toContain('الأشخاص')
})
