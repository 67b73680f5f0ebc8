import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { createScimClient } from '../../src/exports/client.js'
import {
  AdminPortalScimProvider,
  useCreateScimConnection,
  useScimMembers,
  useScimPermissions,
  useScimPortal,
  useScimSetupProgress,
  useScimTokenRotation,
} from '../../src/exports/headless.js'
import { createMockScim, type ScenarioName } from '../../src/exports/mocks.js'

afterEach(cleanup)

/** The hooks over the real backend in memory, in the scenario named. */
async function portal(scenario: ScenarioName) {
  const scim = createMockScim({ scenario })
  await scim.ready
  const queryClient = new QueryClient()
  const client = createScimClient({
    baseUrl: scim.baseUrl,
    getSessionToken: scim.getSessionToken,
    fetch: scim.fetch,
    retry: { firstDelay: 1 },
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <AdminPortalScimProvider client={client} queryClient={queryClient}>
        {children}
      </AdminPortalScimProvider>
    </StrictMode>
  )
  return { scim, queryClient, wrapper }
}

/** Everything a cache, its devtools or a persister could see. */
function cached(queryClient: QueryClient): string {
  const queries = queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state }) => ({ queryKey, state }))
  const mutations = queryClient
    .getMutationCache()
    .getAll()
    .map(({ state }) => state)
  expect(queries.length + mutations.length).toBeGreaterThan(0)
  return JSON.stringify({ queries, mutations })
}

test('a new bearer token reaches the callback once and no cache ever', async () => {
  const { queryClient, wrapper } = await portal('no_connection')
  const tokens: string[] = []
  const { result } = renderHook(() => useCreateScimConnection({ onBearerToken: (token) => tokens.push(token) }), { wrapper })
  await act(() => result.current.mutateAsync({ display_name: 'Okta', identity_provider: 'okta' }))
  expect(tokens).toHaveLength(1)
  expect(result.current.data).not.toHaveProperty('bearer_token')
  expect(cached(queryClient)).not.toContain(tokens[0])
})

test('a rotated bearer token reaches the callback once and no cache ever', async () => {
  const { scim, queryClient, wrapper } = await portal('active_connection')
  const tokens: string[] = []
  const { result } = renderHook(
    () => ({ portal: useScimPortal(), rotation: useScimTokenRotation({ onBearerToken: (token) => tokens.push(token) }) }),
    { wrapper },
  )
  await waitFor(() => expect(result.current.portal.data?.connection).toBeTruthy())
  const id = result.current.portal.data?.connection?.connection_id ?? ''
  await act(() => result.current.rotation.start.mutateAsync(id))
  expect(tokens).toHaveLength(1)
  await waitFor(() => expect(result.current.portal.data?.connection?.next_bearer_token_last_four).toBe(tokens[0]?.slice(-4)))
  expect(cached(queryClient)).not.toContain(tokens[0])
  await scim.okta.pasteToken(tokens[0] ?? '')
  expect((await scim.okta.testConnector()).isOk).toBe(true)
})

test('an answer that was lost is repeated with the same key and says so by having no token', async () => {
  const { scim, wrapper } = await portal('no_connection')
  scim.faults.add({ operation: 'createConnection', answer: 'network_error', afterwards: true, times: 1 })
  const tokens: string[] = []
  const { result } = renderHook(() => useCreateScimConnection({ onBearerToken: (token) => tokens.push(token) }), { wrapper })
  await act(() => result.current.mutateAsync({ display_name: 'Okta', identity_provider: 'okta' }))
  expect(tokens).toEqual([])
  expect(result.current.data?.connection_id).toMatch(/^scim-connection-/)
})

test('a person who arrives in Okta arrives in the list by itself', async () => {
  const { scim, wrapper } = await portal('connected_without_people')
  const { result } = renderHook(() => ({ portal: useScimPortal(), members: useScimMembers() }), { wrapper })
  await waitFor(() => expect(result.current.members.data?.pages[0]?.members).toEqual([]))
  await scim.okta.assign(scim.okta.state.people[0]?.id ?? '')
  await waitFor(() => expect(result.current.members.data?.pages[0]?.members).toHaveLength(1), { timeout: 2_000 })
})

test('a viewer may look and nothing else', async () => {
  const { wrapper } = await portal('viewer')
  const { result } = renderHook(() => useScimPermissions(), { wrapper })
  await waitFor(() => expect(result.current.view).toBe(true))
  expect(result.current).toMatchObject({ create: false, update: false, delete: false, assignRoles: false, searchMembers: true })
})

test('a step marked done is done at once, and open again when the server refuses', async () => {
  const { scim, wrapper } = await portal('waiting_for_first_request')
  const { result } = renderHook(() => ({ portal: useScimPortal(), progress: useScimSetupProgress() }), { wrapper })
  await waitFor(() => expect(result.current.portal.data?.setup_progress).toEqual([]))
  scim.faults.add({ operation: 'putSetupProgress', answer: 'internal_server_error', times: 1 })
  await act(() => result.current.progress.mutateAsync({ guide: 'okta.saml', step: 'turn-on', done: true }).catch(() => undefined))
  await waitFor(() => expect(result.current.portal.data?.setup_progress).toEqual([]))
  await act(() => result.current.progress.mutateAsync({ guide: 'okta.saml', step: 'turn-on', done: true }))
  await waitFor(() => expect(result.current.portal.data?.setup_progress).toHaveLength(1))
})
