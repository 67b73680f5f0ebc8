import { type DataTag, type InfiniteData, keepPreviousData, type QueryClient, type QueryFunctionContext } from '@tanstack/react-query'
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

type AnswerOf<Method extends 'getPortal' | 'searchMembers' | 'getMember' | 'getConnectionGroups' | 'searchActivity' | 'getSetupLink'> =
  Awaited<ReturnType<ScimClient[Method]>>

/**
 * Options for `useQuery` and its kin. Written out, because what Query's own `queryOptions` returns names types that an older
 * version of the peer range does not have.
 */
export interface ScimQueryOptions<Data> {
  queryKey: DataTag<readonly unknown[], Data>
  queryFn: (context: QueryFunctionContext) => Promise<Data>
  staleTime: number
  retry: false
}

/** The options of a list that is read page by page; null is the first page's cursor. */
export interface ScimPagesQueryOptions<Page> {
  queryKey: DataTag<readonly unknown[], InfiniteData<Page, string | null>>
  queryFn: (context: QueryFunctionContext<readonly unknown[], string | null>) => Promise<Page>
  initialPageParam: string | null
  getNextPageParam: (last: Page) => string | null
  placeholderData: typeof keepPreviousData
  staleTime: number
  retry: false
}

/** Tells Query's own types what the key holds; nothing happens at run time. */
const tag = <Data>(key: readonly unknown[]) => key as DataTag<readonly unknown[], Data>

/** The portal's options also say when to look again. */
export interface ScimPortalQueryOptions extends ScimQueryOptions<AnswerOf<'getPortal'>> {
  initialData?: AnswerOf<'getPortal'>
  refetchInterval: (query: { state: { error: unknown } }) => number | false
}

export interface PortalQuerySettings {
  queryClient: QueryClient
  isLive: boolean
  initialState?: Portal | undefined
}

export const scimQueries = {
  /** The first screen's state; also notices that lists are out of date. */
  portal: (client: ScimClient, { queryClient, isLive, initialState }: PortalQuerySettings): ScimPortalQueryOptions => ({
    ...shared,
    queryKey: tag(scimKeys.portal(client)),
    queryFn: async ({ signal }) => {
      const before = queryClient.getQueryData<Portal>(scimKeys.portal(client))
      const portal = await client.getPortal({ signal })
      if (before && before.sequence !== portal.sequence) void queryClient.invalidateQueries({ queryKey: scimKeys.lists(client) })
      return portal
    },
    ...(initialState ? { initialData: initialState as AnswerOf<'getPortal'> } : {}),
    refetchInterval: ({ state }) => {
      if (state.error && isHopeless(state.error)) return false
      if (state.error) return troubleInterval
      return isLive ? liveInterval : pollInterval
    },
  }),

  members: (client: ScimClient, body: SearchMembersBody): ScimPagesQueryOptions<AnswerOf<'searchMembers'>> => ({
    ...shared,
    queryKey: tag([...scimKeys.lists(client), 'members', body]),
    queryFn: ({ pageParam, signal }) => client.searchMembers({ ...body, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.results_metadata.next_cursor ?? null,
    placeholderData: keepPreviousData,
  }),

  member: (client: ScimClient, memberId: string): ScimQueryOptions<AnswerOf<'getMember'>['member']> => ({
    ...shared,
    queryKey: tag([...scimKeys.lists(client), 'member', memberId]),
    queryFn: async ({ signal }) => (await client.getMember(memberId, { signal })).member,
  }),

  groups: (client: ScimClient, body: SearchGroupsBody): ScimPagesQueryOptions<AnswerOf<'getConnectionGroups'>> => ({
    ...shared,
    queryKey: tag([...scimKeys.lists(client), 'groups', body]),
    queryFn: ({ pageParam, signal }) => client.getConnectionGroups({ ...body, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor ?? null,
    placeholderData: keepPreviousData,
  }),

  activity: (client: ScimClient, body: SearchActivityBody): ScimPagesQueryOptions<AnswerOf<'searchActivity'>> => ({
    ...shared,
    queryKey: tag([...scimKeys.lists(client), 'activity', body]),
    queryFn: ({ pageParam, signal }) => client.searchActivity({ ...body, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  }),

  setupLink: (client: ScimClient): ScimQueryOptions<AnswerOf<'getSetupLink'>['setup_link']> => ({
    ...shared,
    queryKey: tag([...scimKeys.lists(client), 'setup-link']),
    queryFn: async ({ signal }) => (await client.getSetupLink({ signal })).setup_link,
  }),
}
