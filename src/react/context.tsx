import { QueryClient } from '@tanstack/react-query'
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import { ScimSdkUsageError } from '../client/errors.js'
import type { Portal } from '../contract/portal.js'
import { useLiveEvents } from './useLiveEvents.js'

export interface AdminPortalScimContextValue {
  client: ScimClient
  queryClient: QueryClient
  /** Live events arrive by themselves; false: the queries poll. */
  isLive: boolean
  initialState: Portal | undefined
}

const AdminPortalScimContext = createContext<AdminPortalScimContextValue | null>(null)

export interface AdminPortalScimProviderProps {
  /** From `createScimClient`; keep it outside the render, a new one starts over. */
  client: ScimClient
  /** The host's own cache; the portal has one of its own when left out. */
  queryClient?: QueryClient | undefined
  /** The answer of `client.getPortal()`, read on the server, so that the first render has content. */
  initialState?: Portal | undefined
  children: ReactNode
}

/** Gives the hooks below it their client and their cache, and keeps one live stream open while the page is visible. */
export function AdminPortalScimProvider({ client, queryClient, initialState, children }: AdminPortalScimProviderProps): ReactElement {
  const [ownQueryClient] = useState(() => queryClient ?? new QueryClient())
  const cache = queryClient ?? ownQueryClient
  useClearedAtTheEnd(queryClient ? undefined : ownQueryClient)
  const isLive = useLiveEvents(client, cache)
  const value = useMemo(() => ({ client, queryClient: cache, isLive, initialState }), [client, cache, isLive, initialState])
  return <AdminPortalScimContext.Provider value={value}>{children}</AdminPortalScimContext.Provider>
}

/** A cache that nobody else has is emptied with its portal. Left alone it would keep its timers, and by them all it holds, for minutes. */
function useClearedAtTheEnd(cache: QueryClient | undefined): void {
  const isMounted = useRef(false)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
      if (cache) void forgetAll(cache, () => !isMounted.current)
    }
  }, [cache])
}

async function forgetAll(cache: QueryClient, isStillWanted: () => boolean): Promise<void> {
  // A moment later: StrictMode takes effects away only to put them back.
  await Promise.resolve()
  if (!isStillWanted()) return
  // First, because a query that is on its way sets a timer when it ends, cleared or not.
  await cache.cancelQueries()
  if (isStillWanted()) cache.clear()
}

/** The client and the cache of the portal around. @throws ScimSdkUsageError outside AdminPortalScimProvider */
export function useAdminPortalScim(): AdminPortalScimContextValue {
  const value = useContext(AdminPortalScimContext)
  if (!value) {
    throw new ScimSdkUsageError(
      'A SCIM hook was used outside AdminPortalScimProvider. It has no client to ask. Wrap the component in <AdminPortalScimProvider client={…}>.',
    )
  }
  return value
}
