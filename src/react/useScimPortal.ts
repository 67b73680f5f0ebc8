import { useQuery } from '@tanstack/react-query'
import { abilitiesOf } from '../core/permissions.js'
import { useAdminPortalScim } from './context.js'
import { scimQueries } from './queries.js'

function usePortalOptions() {
  const { client, queryClient, ...settings } = useAdminPortalScim()
  return { options: scimQueries.portal(client, { queryClient, ...settings }), queryClient }
}

/** Everything the first screen needs, kept fresh while it is in use. */
export function useScimPortal() {
  const { options, queryClient } = usePortalOptions()
  return useQuery(options, queryClient)
}

/**
 * Refetches the portal every second while it is on, even when live events arrive: for changes without an event,
 * such as the first use of a token by a read-only request.
 */
export function useScimPortalWatch(isOn: boolean): void {
  const { client, queryClient, ...settings } = useAdminPortalScim()
  const options = scimQueries.portal(client, { queryClient, ...settings, isLive: false })
  // The result is unused: the screens that show the portal have their own hook.
  useQuery({ ...options, enabled: isOn, notifyOnChangeProps: [] }, queryClient)
}

/** The organization's connection, null when there is none, undefined without permission to see it. */
export function useScimConnection() {
  const { options, queryClient } = usePortalOptions()
  return useQuery({ ...options, select: (portal) => portal.connection }, queryClient)
}

/** How provisioning is doing, as decided by the server. */
export function useScimHealth() {
  const { options, queryClient } = usePortalOptions()
  return useQuery({ ...options, select: (portal) => portal.health }, queryClient)
}

/** What the person at the screen may do; nothing until the portal has loaded. */
export function useScimPermissions() {
  return abilitiesOf(useScimPortal().data)
}
