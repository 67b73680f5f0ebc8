import {
  type InfiniteData,
  QueryClient,
  useInfiniteQuery,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { AdminPortalScim, type AdminPortalScimProps, ScimHealthBadge } from 'admin-portal-scim'
import { createScimClient, type Member } from 'admin-portal-scim/client'
import type { AdminPortalScimElement } from 'admin-portal-scim/element'
import {
  AdminPortalScimProvider,
  scimQueries,
  useCreateScimConnection,
  useScimConnection,
  useScimMembers,
  useScimPortal,
} from 'admin-portal-scim/headless'
import { useRef } from 'react'

const client = createScimClient({ baseUrl: '/api', getSessionToken: () => null })
const queryClient = new QueryClient()
declare const maybe: string | undefined

export function Hooks() {
  const portal = useScimPortal()
  const people = useScimMembers({ statuses: ['active'] })
  const connection = useScimConnection()
  const create = useCreateScimConnection({ onBearerToken: (token: string) => console.log(token.length) })
  const texts: (string | undefined)[] = [
    portal.data?.organization_name,
    people.data?.pages[0]?.members[0]?.name,
    connection.data?.connection_id,
    create.data?.identity_provider,
  ]
  // @ts-expect-error what is not in the answer is not in its type
  console.log(texts, portal.data?.organisation)
  return null
}

export function OwnQueries() {
  const member = useQuery(scimQueries.member(client, 'member-id'))
  const groups = useInfiniteQuery(scimQueries.groups(client, { query: { name: 'eng' } }))
  const link = useSuspenseQuery(scimQueries.setupLink(client))
  const activity = useSuspenseInfiniteQuery(scimQueries.activity(client, {}))
  const options = scimQueries.portal(client, { queryClient, isLive: false })
  const state = useQuery({ ...options, select: (portal) => portal.health?.state })
  const texts: (string | null | undefined)[] = [
    member.data?.name,
    groups.data?.pages[0]?.scim_groups[0]?.group_name,
    link.data?.setup_link_id,
    activity.data.pages[0]?.next_cursor,
    state.data,
  ]
  return texts
}

export async function cache() {
  void queryClient.prefetchQuery(scimQueries.member(client, 'member-id'))
  void queryClient.prefetchInfiniteQuery(scimQueries.members(client, {}))
  const portal = await queryClient.fetchQuery(scimQueries.portal(client, { queryClient, isLive: false }))
  const member: Member | undefined = queryClient.getQueryData(scimQueries.member(client, 'member-id').queryKey)
  const pages: InfiniteData<{ members: Member[] }> | undefined = queryClient.getQueryData(scimQueries.members(client, {}).queryKey)
  return [portal.organization_name.length, member, pages]
}

export function Page(props: AdminPortalScimProps) {
  const ref = useRef<AdminPortalScimElement>(null)
  return (
    <AdminPortalScimProvider client={client} queryClient={queryClient}>
      <AdminPortalScim {...props} client={client} locale={maybe} contact={{ name: maybe }} appearance={{ theme: 'auto' }} />
      <ScimHealthBadge client={client} locale={maybe} />
      <admin-portal-scim ref={ref} base-url="https://api.example.com" theme="dark" heading-level={3} locale={maybe} className="wide" />
      <admin-portal-scim
        client={client}
        contact={{ email: 'dana@example.com' }}
        onscreenchange={(event) => console.log(event.detail.screen.length)}
        onportalevent={(event) => console.log(event.detail.type)}
        ref={(element) => {
          if (element) element.client = client
        }}
      />
      {/* @ts-expect-error there is no such theme */}
      <admin-portal-scim theme="sepia" />
      {/* @ts-expect-error there is no such property */}
      <admin-portal-scim clients={client} />
      <p>What HTML has is as it was.</p>
    </AdminPortalScimProvider>
  )
}
