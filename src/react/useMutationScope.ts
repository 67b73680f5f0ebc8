import { isOutcomeUnknown } from '../core/outcome.js'
import { useAdminPortalScim } from './context.js'
import { scimKeys } from './queries.js'

/** The client and cache shared by a portal's mutations. */
export function useMutationScope() {
  const { client, queryClient } = useAdminPortalScim()
  return {
    client,
    queryClient,
    keyOf: (name: string) => [...scimKeys.all(client), 'mutation', name],
    /** Refetches what is on screen and waits for it, so that it is up to date when a mutation ends. */
    refresh: () => queryClient.invalidateQueries({ queryKey: scimKeys.all(client) }),
    /** Whether a write was done that nobody answered is seen from what the server says next; the error does not wait for it. */
    lookAgain: (error: unknown) => {
      if (isOutcomeUnknown(error)) void queryClient.invalidateQueries({ queryKey: scimKeys.all(client) })
    },
  }
}
