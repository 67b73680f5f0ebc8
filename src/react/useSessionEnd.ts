import { useEffect } from 'react'
import { isScimApiError } from '../client/errors.js'
import { useAdminPortalScim } from './context.js'
import { scimKeys } from './queries.js'

/** Calls back when the server rejects the session in response to any query or mutation of this client. */
export function useSessionEnd(onEnd: () => void): void {
  const { client, queryClient } = useAdminPortalScim()
  useEffect(() => {
    const [name, scope] = scimKeys.all(client)
    const checkError = (key: readonly unknown[] | undefined, error: unknown) => {
      if (key?.[0] === name && key[1] === scope && isScimApiError(error) && error.status_code === 401) onEnd()
    }
    const unsubscribeQueries = queryClient.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') checkError(event.query.queryKey, event.action.error)
    })
    const unsubscribeMutations = queryClient.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') checkError(event.mutation.options.mutationKey, event.action.error)
    })
    return () => {
      unsubscribeQueries()
      unsubscribeMutations()
    }
  }, [client, queryClient, onEnd])
}
