import { QueryClient } from '@tanstack/react-query'
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ScimClient } from '../client/createScimClient.js'
import { ScimSdkUsageError } from '../client/errors.js'
import type { Portal } from '../contract/portal.js'
import { type ChangeFeed, createChangeFeed } from '../core/changeFeed.js'
import type { HostGuide } from '../guides/defineGuide.js'
import { useLiveEvents } from './useLiveEvents.js'

export interface AdminPortalScimContextValue {
  client: ScimClient
  queryClient: QueryClient
  /** Whether live events arrive; when false, the queries poll. */
  isLive: boolean
  /** What long lists follow, which are too long to be fetched again with every change. */
  changes: ChangeFeed
  initialState: Portal | undefined
  /** Guides that the host wrote. */
  guides: readonly HostGuide[]
}

const AdminPortalScimContext = createContext<AdminPortalScimContextValue | null>(null)

export interface AdminPortalScimProviderProps {
  /** From `createScimClient`; create it outside the render, because a new client starts over. */
  client: ScimClient
  /** The host's own query cache; the portal creates one by default. */
  queryClient?: QueryClient | undefined
  /** The response of `client.getPortal()`, fetched on the server, so that the first render has content. */
  initialState?: Portal | undefined
  /** Guides of your own, from `defineGuide`. */
  guides?: readonly HostGuide[] | undefined
  children: ReactNode
}

const noGuides: readonly HostGuide[] = []

/** Provides the client and the cache to the hooks below it, and keeps one live stream open while the page is visible. */
export function AdminPortalScimProvider({
  client,
  queryClient,
  initialState,
  guides = noGuides,
  children,
}: AdminPortalScimProviderProps): ReactElement {
  const [ownQueryClient] = useState(() => queryClient ?? new QueryClient())
  const cache = queryClient ?? ownQueryClient
  useClearedAtTheEnd(queryClient ? undefined : ownQueryClient)
  const [changes] = useState(createChangeFeed)
  const isLive = useLiveEvents(client, cache, changes)
  const value = useMemo(
    () => ({ client, queryClient: cache, isLive, changes, initialState, guides }),
    [client, cache, isLive, changes, initialState, guides],
  )
  return <AdminPortalScimContext.Provider value={value}>{children}</AdminPortalScimContext.Provider>
}

/** Empties the portal's own cache on unmount. Otherwise its timers would keep all of it in memory for minutes. */
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
  // Deferred, because StrictMode removes effects only to run them again.
  await Promise.resolve()
  if (!isStillWanted()) return
  // First, because a pending query sets a timer when it ends, even if it was removed.
  await cache.cancelQueries()
  if (isStillWanted()) cache.clear()
}

/** The client and the cache of the surrounding portal. @throws ScimSdkUsageError outside AdminPortalScimProvider */
export function useAdminPortalScim(): AdminPortalScimContextValue {
  const value = useContext(AdminPortalScimContext)
  if (!value) {
    throw new ScimSdkUsageError(
      'A SCIM hook was used outside AdminPortalScimProvider. It has no client to ask. Wrap the component in <AdminPortalScimProvider client={…}>.',
    )
  }
  return value
}
