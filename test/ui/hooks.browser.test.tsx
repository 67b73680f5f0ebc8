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
  useScimSetupLinkActions,
  useScimSetupProgress,
  useScimTokenRotation,
  useUpdateScimConnection,
} from '../../src/exports/headless.js'
import { createMockScim, type ScenarioName } from '../../src/exports/mocks.js'

afterEach(cleanup)

/** The hooks over the real backend in memory, in the scenario named. */
async function portal(scenario: ScenarioName) {
  const scim = createMockScim({ scenario })
  await scim.ready
  const queryClient = new QueryClient()
  const changes: string[] = []
  const client = createScimClient({
    baseUrl: scim.baseUrl,
    getSessionToken: scim.getSessionToken,
    fetch: (input, init) => {
      const path = new URL(input).pathname
      if (init.method !== 'GET' && !/search|groups|activity|preview/.test(path)) changes.push(`${init.method} ${path.split('/scim')[1]}`)
      return scim.fetch(input, init)
    },
    retry: { firstDelay: 1 },
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <AdminPortalScimProvider client={client} queryClient={queryClient}>
        {children}
      </AdminPortalScimProvider>
    </StrictMode>
  )
  return { scim, queryClient, wrapper, changes }
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

test('a new bearer token reaches the callback once and never a cache', async () => {
  const { queryClient, wrapper } = await portal('no_connection')
  const tokens: string[] = []
  const { result } = renderHook(() => useCreateScimConnection({ onBearerToken: (token) => tokens.push(token) }), { wrapper })
  await act(() => result.current.mutateAsync({ display_name: 'Okta', identity_provider: 'okta' }))
  expect(tokens).toHaveLength(1)
  expect(result.current.data).not.toHaveProperty('bearer_token')
  expect(cached(queryClient)).not.toContain(tokens[0])
})

test('a rotated bearer token reaches the callback once and never a cache', async () => {
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

test('a lost response is repeated with the same key, and the hook reports that its token did not arrive', async () => {
  const { scim, wrapper } = await portal('no_connection')
  scim.faults.add({ operation: 'createConnection', answer: 'network_error', afterwards: true, times: 1 })
  const tokens: string[] = []
  const lost: string[] = []
  const handlers = {
    onBearerToken: (token: string) => tokens.push(token),
    onTokenLost: (made: { connection_id: string }) => lost.push(made.connection_id),
  }
  const { result } = renderHook(() => useCreateScimConnection(handlers), { wrapper })
  await act(() => result.current.mutateAsync({ display_name: 'Okta', identity_provider: 'okta' }))
  expect(tokens).toEqual([])
  expect(lost).toEqual([result.current.data?.connection_id])
})

const ten = Array.from({ length: 10 }, (_, index) => index)
const okta = { display_name: 'Okta', identity_provider: 'okta' }

test('the same call made ten times before it has ended is sent once, and all share one promise', async () => {
  const { wrapper, changes } = await portal('no_connection')
  const tokens: string[] = []
  const done: string[] = []
  const { result } = renderHook(
    () => useCreateScimConnection({ onBearerToken: (token) => tokens.push(token), onDone: (made) => done.push(made.connection_id) }),
    { wrapper },
  )
  const { mutateAsync } = result.current
  // A new object each time: what counts is what it says.
  const promises = ten.map(() => mutateAsync({ ...okta }))
  expect(new Set(promises).size).toBe(1)
  const [connection] = await act(() => Promise.all(promises))
  expect(changes).toEqual(['POST '])
  expect(tokens).toHaveLength(1)
  expect(done).toEqual([connection?.connection_id])
})

test('mutate() joins as well, its callbacks are called once, and there is one mutation', async () => {
  const { wrapper, changes } = await portal('active_connection')
  const successes: number[] = []
  const { result } = renderHook(() => ({ portal: useScimPortal(), update: useUpdateScimConnection() }), { wrapper })
  await waitFor(() => expect(result.current.portal.data?.connection).toBeTruthy())
  const connection_id = result.current.portal.data?.connection?.connection_id ?? ''
  const { mutate } = result.current.update
  act(() => {
    for (const press of ten) mutate({ connection_id, paused: true }, { onSuccess: () => successes.push(press) })
  })
  await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
  expect(changes).toHaveLength(1)
  expect(successes).toEqual([0])
})

test('two components that request the same change at once send it once, and both get the result', async () => {
  const { wrapper, changes } = await portal('active_connection')
  const { result } = renderHook(
    () => ({ portal: useScimPortal(), header: useUpdateScimConnection(), settings: useUpdateScimConnection() }),
    { wrapper },
  )
  await waitFor(() => expect(result.current.portal.data?.connection).toBeTruthy())
  const connection_id = result.current.portal.data?.connection?.connection_id ?? ''
  const { header, settings } = result.current
  await act(() => Promise.all([header.mutateAsync({ connection_id, paused: true }), settings.mutateAsync({ connection_id, paused: true })]))
  expect(changes).toHaveLength(1)
  await waitFor(() => expect([result.current.header.isSuccess, result.current.settings.isSuccess]).toEqual([true, true]))
})

test('different changes run concurrently', async () => {
  const { wrapper, changes } = await portal('waiting_for_first_request')
  const { result } = renderHook(() => useScimSetupProgress(), { wrapper })
  const { mutateAsync } = result.current
  const steps = ['turn-on', 'assign', 'turn-on']
  await act(() => Promise.all(steps.map((step) => mutateAsync({ guide: 'okta.saml', step, done: true }))))
  expect(changes).toHaveLength(2)
})

test('a failed call can be repeated, also by its own error callback', async () => {
  const { scim, wrapper, changes } = await portal('active_connection')
  scim.faults.add({ operation: 'rotateStart', answer: 'internal_server_error', times: 1 })
  const tokens: string[] = []
  const { result } = renderHook(
    () => ({ portal: useScimPortal(), rotation: useScimTokenRotation({ onBearerToken: (token) => tokens.push(token) }) }),
    { wrapper },
  )
  await waitFor(() => expect(result.current.portal.data?.connection).toBeTruthy())
  const id = result.current.portal.data?.connection?.connection_id ?? ''
  const { mutate } = result.current.rotation.start
  act(() => {
    for (const _ of ten) mutate(id, { onError: () => mutate(id) })
  })
  await waitFor(() => expect(tokens).toHaveLength(1))
  expect(changes).toEqual(['POST /rotate/start', 'POST /rotate/start'])
})

test('a set-up link is created once, and another one by a later press', async () => {
  const { wrapper, changes } = await portal('active_connection')
  const urls: string[] = []
  const { result } = renderHook(() => useScimSetupLinkActions({ onUrl: (url) => urls.push(url) }), { wrapper })
  const { mutateAsync } = result.current.create
  await act(() => Promise.all(ten.map(() => mutateAsync({}))))
  expect(urls).toHaveLength(1)
  await act(() => mutateAsync({}))
  expect(urls).toHaveLength(2)
  expect(changes).toHaveLength(2)
  await act(() => Promise.all(ten.map(() => result.current.revoke.mutateAsync())))
  expect(changes).toHaveLength(3)
})

test('a new token replaces one that was lost', async () => {
  const { wrapper, changes } = await portal('rotation_pending')
  const tokens: string[] = []
  const { result } = renderHook(
    () => ({ portal: useScimPortal(), rotation: useScimTokenRotation({ onBearerToken: (token) => tokens.push(token) }) }),
    { wrapper },
  )
  await waitFor(() => expect(result.current.portal.data?.connection).toBeTruthy())
  const connection_id = result.current.portal.data?.connection?.connection_id ?? ''
  await act(() => result.current.rotation.replace.mutateAsync({ connection_id, isRotating: true }))
  expect(changes).toEqual(['POST /rotate/cancel', 'POST /rotate/start'])
  await waitFor(() => expect(result.current.portal.data?.connection?.next_bearer_token_last_four).toBe(tokens[0]?.slice(-4)))
})

test('a person added in Okta appears in the list without a reload', async () => {
  const { scim, wrapper } = await portal('connected_without_people')
  const { result } = renderHook(() => ({ portal: useScimPortal(), members: useScimMembers() }), { wrapper })
  await waitFor(() => expect(result.current.members.data?.pages[0]?.members).toEqual([]))
  await scim.okta.assign(scim.okta.state.people[0]?.id ?? '')
  await waitFor(() => expect(result.current.members.data?.pages[0]?.members).toHaveLength(1), { timeout: 2_000 })
})

test('a viewer may only look', async () => {
  const { wrapper } = await portal('viewer')
  const { result } = renderHook(() => useScimPermissions(), { wrapper })
  await waitFor(() => expect(result.current.view).toBe(true))
  expect(result.current).toMatchObject({ create: false, update: false, delete: false, assignRoles: false, searchMembers: true })
})

test('a step marked done is shown as done at once, and as open again if the server refuses', async () => {
  const { scim, wrapper } = await portal('waiting_for_first_request')
  const { result } = renderHook(() => ({ portal: useScimPortal(), progress: useScimSetupProgress() }), { wrapper })
  await waitFor(() => expect(result.current.portal.data?.setup_progress).toEqual([]))
  scim.faults.add({ operation: 'putSetupProgress', answer: 'internal_server_error', times: 1 })
  await act(() => result.current.progress.mutateAsync({ guide: 'okta.saml', step: 'turn-on', done: true }).catch(() => undefined))
  await waitFor(() => expect(result.current.portal.data?.setup_progress).toEqual([]))
  await act(() => result.current.progress.mutateAsync({ guide: 'okta.saml', step: 'turn-on', done: true }))
  await waitFor(() => expect(result.current.portal.data?.setup_progress).toHaveLength(1))
})
