import { useQuery } from '@tanstack/react-query'
import { useAdminPortalScim } from './context.js'
import { scimKeys, scimQueries } from './queries.js'
import { sendOnce, useSingleMutation } from './useSingleMutation.js'

/** The open set-up link, or null. */
export function useScimSetupLink() {
  const { client, queryClient } = useAdminPortalScim()
  return useQuery(scimQueries.setupLink(client), queryClient)
}

/** Creates a set-up link and revokes it. Like a token, the URL goes only to the callback; a repeated create has none. */
export function useScimSetupLinkActions({ onUrl }: { onUrl: (url: string, setupLinkId: string) => void }) {
  const { client, queryClient } = useAdminPortalScim()
  const keyOf = (name: string) => [...scimKeys.all(client), 'mutation', name]
  const refresh = () => queryClient.invalidateQueries({ queryKey: scimQueries.setupLink(client).queryKey })
  const create = useSingleMutation(
    {
      mutationKey: keyOf('createSetupLink'),
      mutationFn: async (body: { expires_in_minutes?: number }) => {
        const { url, ...link } = (await sendOnce(client, 'createSetupLink', body, () => client.createSetupLink(body))).setup_link
        if (url !== undefined) onUrl(url, link.setup_link_id)
        return link
      },
      onSuccess: refresh,
    },
    queryClient,
  )
  const revoke = useSingleMutation(
    {
      mutationKey: keyOf('deleteSetupLink'),
      mutationFn: () => sendOnce(client, 'deleteSetupLink', null, () => client.deleteSetupLink()),
      onSuccess: refresh,
    },
    queryClient,
  )
  return { create, revoke }
}
