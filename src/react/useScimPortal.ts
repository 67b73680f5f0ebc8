import { useQuery } from '@tanstack/react-query'
import { abilitiesOf } from '../core/permissions.js'
import { useAdminPortalScim } from './context.js'
import { scimQueries } from './queries.js'

function usePortalOptions() {
  const { client, queryClient, isLive, initialState } = useAdminPortalScim()
  return { options: scimQueries.portal(client, { queryClient, isLive, initialState }), queryClient }
}

/** All that the first screen needs, kept fresh while something on screen is watching. */
export function useScimPortal() {
  const { options, queryClient } = usePortalOptions()
  return useQuery(options, queryClient)
}

/**
 * Looks at the portal every second while it is on, even when live events arrive: for what no event tells,
 * such as the first use of a token by a request that only reads.
 */
export function useScimPortalWatch(isOn: boolean): void {
  const { client, queryClient, initialState } = useAdminPortalScim()
  const options = scimQueries.portal(client, { queryClient, isLive: false, initialState })
  // Nothing is read from here: whoever shows the portal has its own hook.
  useQuery({ ...options, enabled: isOn, notifyOnChangeProps: [] }, queryClient)
}

/** The organization's connection, null when there is none, undefined without permission to see it. */
export function useScimConnection() {
  const { options, queryClient } = usePortalOptions()
  return useQuery({ ...options, select: (portal) => portal.connection }, queryClient)
}

/** How provisioning is doing, as the server decided. */
export function useScimHealth() {
  const { options, queryClient } = usePortalOptions()
  return useQuery({ ...options, select: (portal) => portal.health }, queryClient)
}

/** What the person at the screen may do; nothing until the portal has answered. */
export function useScimPermissions() {
  return abilitiesOf(useScimPortal().data)
}
