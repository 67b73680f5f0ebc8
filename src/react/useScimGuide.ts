import { useQuery } from '@tanstack/react-query'
import { loadGuide } from '../guides/index.js'
import { useAdminPortalScim } from './context.js'

/** The set-up guide of an identity provider; a provider without one of its own gets the generic guide. */
export function useScimGuide(identityProvider: string) {
  const { queryClient } = useAdminPortalScim()
  return useQuery(
    {
      queryKey: ['admin-portal-scim', 'guide', identityProvider],
      queryFn: () => loadGuide(identityProvider),
      staleTime: Number.POSITIVE_INFINITY,
    },
    queryClient,
  )
}
