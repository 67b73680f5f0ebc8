import { infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ScimClient } from '../client/createScimClient.js'
import { isScimApiError, isScimApiSchemaError } from '../client/errors.js'
import type { SearchActivityBody } from '../contract/activity.js'
import type { SearchGroupsBody } from '../contract/group.js'
import type { SearchMembersBody } from '../contract/member.js'
import type { Portal } from '../contract/portal.js'

/** Milliseconds between looks while live events do not arrive. */
const pollInterval = 1_000
/** Milliseconds between looks while they do: what no event tells (a token close to expiry, a quiet provider) is seen then. */
const liveInterval = 20_000

/** Milliseconds between looks while the server does not answer. */
const troubleInterval = 5_000

const scopes = new WeakMap<ScimClient, number>()
let lastScope = 0

/** Two clients may share one cache (two organizations on a page): their answers never mix. */
function scopeOf(client: ScimClient): number {
  const known = scopes.get(client)
  if (known !== undefined) return known
  lastScope += 1
  scopes.set(client, lastScope)
  return lastScope
}

export const scimKeys = {
  all: (client: ScimClient) => ['admin-portal-scim', scopeOf(client)] as const,
  portal: (client: ScimClient) => [...scimKeys.all(client), 'portal'] as const,
  /** Everything that changes when the organization's sequence does. */
  lists: (client: ScimClient) => [...scimKeys.all(client), 'lists'] as const,
}

/** The client repeats what may be repeated; asking thrice on top of that would only delay the news. */
const shared = { retry: false, staleTime: 0 } as const

/** What refusals and unreadable answers have in common: asking again at once cannot help. */
function isHopeless(error: unknown): boolean {
  return (isScimApiError(error) && error.status_code < 500 && error.status_code !== 429) || isScimApiSchemaError(error)
}

export interface PortalQuerySettings {
  queryClient: QueryClient
  isLive: boolean
  initialState?: Portal | undefined
}

export const scimQueries = {
  /** The first screen's state; also notices that lists are out of date. */
  portal: (client: ScimClient, { queryClient, isLive, initialState }: PortalQuerySettings) =>
    queryOptions({
      ...shared,
      queryKey: scimKeys.portal(client),
      queryFn: async ({ signal }) => {
        const before = queryClient.getQueryData<Portal>(scimKeys.portal(client))
        const portal = await client.getPortal({ signal })
        if (before && before.sequence !== portal.sequence) void queryClient.invalidateQueries({ queryKey: scimKeys.lists(client) })
        return portal
      },
      ...(initialState ? { initialData: initialState as Portal & { request_id: string } } : {}),
      refetchInterval: ({ state }) => {
        if (state.error && isHopeless(state.error)) return false
        if (state.error) return troubleInterval
        return isLive ? liveInterval : pollInterval
      },
    }),

  members: (client: ScimClient, body: SearchMembersBody) =>
    infiniteQueryOptions({
      ...shared,
      queryKey: [...scimKeys.lists(client), 'members', body] as const,
      queryFn: ({ pageParam, signal }) => client.searchMembers({ ...body, cursor: pageParam }, { signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.results_metadata.next_cursor ?? null,
      placeholderData: keepPreviousData,
    }),

  member: (client: ScimClient, memberId: string) =>
    queryOptions({
      ...shared,
      queryKey: [...scimKeys.lists(client), 'member', memberId] as const,
      queryFn: async ({ signal }) => (await client.getMember(memberId, { signal })).member,
    }),

  groups: (client: ScimClient, body: SearchGroupsBody) =>
    infiniteQueryOptions({
      ...shared,
      queryKey: [...scimKeys.lists(client), 'groups', body] as const,
      queryFn: ({ pageParam, signal }) => client.getConnectionGroups({ ...body, cursor: pageParam }, { signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.next_cursor ?? null,
      placeholderData: keepPreviousData,
    }),

  activity: (client: ScimClient, body: SearchActivityBody) =>
    infiniteQueryOptions({
      ...shared,
      queryKey: [...scimKeys.lists(client), 'activity', body] as const,
      queryFn: ({ pageParam, signal }) => client.searchActivity({ ...body, cursor: pageParam }, { signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.next_cursor,
      placeholderData: keepPreviousData,
    }),

  setupLink: (client: ScimClient) =>
    queryOptions({
      ...shared,
      queryKey: [...scimKeys.lists(client), 'setup-link'] as const,
      queryFn: async ({ signal }) => (await client.getSetupLink({ signal })).setup_link,
    }),
}
