import { useQuery } from '@tanstack/react-query'
import { loadGuide } from '../guides/index.js'
import { useAdminPortalScim } from './context.js'

/** The set-up guide of an identity provider: the host's own, else ours; a provider without either gets the generic guide. */
export function useScimGuide(identityProvider: string) {
  const { queryClient, guides } = useAdminPortalScim()
  const own = guides.find((guide) => guide.identityProvider === identityProvider)
  return useQuery(
    {
      queryKey: ['admin-portal-scim', 'guide', identityProvider],
      queryFn: () => loadGuide(identityProvider, guides),
      // A host may exchange its guide, for another language, say.
      select: (loaded) => own ?? loaded,
      staleTime: Number.POSITIVE_INFINITY,
    },
    queryClient,
  )
}
