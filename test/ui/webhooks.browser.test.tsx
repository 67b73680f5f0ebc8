import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, configure, fireEvent, render, renderHook, screen, within } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import {
  AdminPortalScimProvider,
  useCreateScimWebhook,
  useRotateScimWebhookSecret,
  useUpdateScimWebhook,
} from '../../src/exports/headless.js'
import { AdminPortalScim } from '../../src/exports/index.js'
import { createMockScim } from '../../src/exports/mocks.js'

// Milliseconds: a slow machine is not a fault of the portal.
configure({ asyncUtilTimeout: 8_000 })
afterEach(cleanup)

type Answered = (path: string, response: Response) => Response | Promise<Response>

async function arrange(answered: Answered = (_, response) => response) {
  const scim = createMockScim({ scenario: 'active_connection' })
  await scim.ready
  const queryClient = new QueryClient()
  const client = createScimClient({
    baseUrl: scim.baseUrl,
    getSessionToken: scim.getSessionToken,
    fetch: async (input, init) => answered(new URL(input).pathname, await scim.fetch(input, init)),
    retry: { firstDelay: 1 },
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <AdminPortalScimProvider client={client} queryClient={queryClient}>
        {children}
      </AdminPortalScimProvider>
    </StrictMode>
  )
  const cached = () =>
    JSON.stringify(
      [queryClient.getQueryCache().getAll(), queryClient.getMutationCache().getAll()].map((all) => all.map(({ state }) => state)),
    )
  return { scim, client, wrapper, cached }
}

const url = 'https://receiver.example.com/hook'

test('a new signing secret reaches the callback once and never a cache: created, rotated, led elsewhere', async () => {
  const { wrapper, cached } = await arrange()
  const secrets: string[] = []
  const handlers = { onSigningSecret: (secret: string) => void secrets.push(secret) }
  const { result } = renderHook(
    () => ({
      create: useCreateScimWebhook(handlers),
      update: useUpdateScimWebhook(handlers),
      rotate: useRotateScimWebhookSecret(handlers),
    }),
    { wrapper },
  )
  const { endpoint_id, ...created } = await act(() => result.current.create.mutateAsync({ url }))
  expect(created).not.toHaveProperty('signing_secret')
  const rotated = await act(() => result.current.rotate.mutateAsync(endpoint_id))
  expect(rotated).not.toHaveProperty('signing_secret')
  await act(() => result.current.update.mutateAsync({ endpoint_id, description: 'A name' }))
  expect(secrets).toHaveLength(2)
  const moved = await act(() => result.current.update.mutateAsync({ endpoint_id, url: 'https://elsewhere.example.com/' }))
  expect(moved).not.toHaveProperty('signing_secret')
  expect(new Set(secrets).size).toBe(3)
  for (const secret of secrets) {
    expect(secret).toMatch(/^whsec_/)
    expect(cached()).not.toContain(secret)
  }
  expect(cached()).toContain(moved.signing_secret_last_four)
})

test('an answer that was lost leads to one endpoint and to the handler for a lost secret', async () => {
  let isLost = true
  const { scim, wrapper } = await arrange((path, response) => {
    if (!path.endsWith('/webhooks/endpoints') || !isLost) return response
    isLost = false
    throw new TypeError('Failed to fetch')
  })
  const secrets: string[] = []
  const lost: string[] = []
  const handlers = { onSigningSecret: (secret: string) => void secrets.push(secret), onSecretLost: () => void lost.push('lost') }
  const { result } = renderHook(() => useCreateScimWebhook(handlers), { wrapper })
  await act(() => result.current.mutateAsync({ url }))
  expect((await scim.call('listWebhookEndpoints')).endpoints).toHaveLength(1)
  expect({ secrets, lost }).toEqual({ secrets: [], lost: ['lost'] })
})

test('where the host does not offer webhooks, neither the settings nor an address lead to them', async () => {
  const { client } = await arrange(async (path, response) => {
    if (!path.endsWith('/portal')) return response
    const { data, ...rest } = await response.json()
    expect(data.webhooks_offered).toBe(true)
    return Response.json({ ...rest, data: { ...data, webhooks_offered: false } })
  })
  const first = render(<AdminPortalScim client={client} defaultScreen="settings" />)
  await screen.findByText('Connection id')
  expect(screen.queryByText('Webhooks')).toBeNull()
  first.unmount()
  render(<AdminPortalScim client={client} defaultScreen="webhooks" />)
  await screen.findByRole('tab', { name: /People/, selected: true })
  expect(screen.queryByText('Webhooks')).toBeNull()
})

test('the secret leaves the page together with the portal', async () => {
  const { client } = await arrange()
  const { container, unmount } = render(<AdminPortalScim client={client} defaultScreen="webhooks" />)
  fireEvent.click(await screen.findByRole('button', { name: 'Add endpoint' }))
  const dialog = await screen.findByRole('dialog', { name: 'Add endpoint' })
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'Address' }), { target: { value: url } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Add endpoint' }))
  const saved = await screen.findByRole('dialog', { name: /Save the signing secret/ })
  fireEvent.click(within(saved).getByRole('button', { name: /Reveal/ }))
  const code = saved.querySelector('code')
  expect(code?.textContent).toMatch(/^whsec_/)
  unmount()
  expect(code?.textContent).toBe('')
  expect(container.textContent).toBe('')
})
