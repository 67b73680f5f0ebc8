import {
  type DataTag,
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  type QueryFunctionContext,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query'
import type { ScimClient } from '../client/createScimClient.js'
import { isScimApiError, isScimApiSchemaError } from '../client/errors.js'
import type { SearchActivityBody } from '../contract/activity.js'
import type { SearchGroupsBody } from '../contract/group.js'
import type { SearchHeldDeactivationsBody } from '../contract/massDeactivation.js'
import type { SearchMembersBody } from '../contract/member.js'
import type { Portal } from '../contract/portal.js'
import type { SearchRoleChangesBody } from '../contract/roleAssignmentsPreview.js'
import type { SearchWebhookDeliveriesBody } from '../contract/webhookDelivery.js'
import type { ChangeFeed } from '../core/changeFeed.js'

/** Polling interval in milliseconds while live events do not arrive. */
const pollInterval = 1_000
/** Polling interval while they do, for changes without an event: a token close to expiry, a quiet provider. */
const liveInterval = 20_000

/** Polling interval of webhook endpoints and deliveries, which no live event announces. */
const webhookInterval = 5_000

/** Polling interval while the server does not respond. */
const troubleInterval = 5_000

const scopes = new WeakMap<ScimClient, number>()
let lastScope = 0

/** Two clients may share one cache (two organizations on a page); their data never mixes. */
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
  /** Everything that may change with the organization's sequence. */
  lists: (client: ScimClient) => [...scimKeys.all(client), 'lists'] as const,
  /** Endpoints and their deliveries. */
  webhooks: (client: ScimClient) => [...scimKeys.all(client), 'webhooks'] as const,
}

/** The client already retries what may be retried; retrying here as well would only delay the error. */
const shared = { retry: false, staleTime: 0 } as const

/** Refusals and unreadable responses: retrying at once cannot help. */
function isHopeless(error: unknown): boolean {
  return (isScimApiError(error) && error.status_code < 500 && error.status_code !== 429) || isScimApiSchemaError(error)
}

export type AnswerOf<
  Method extends
    | 'getPortal'
    | 'searchMembers'
    | 'getMember'
    | 'getConnectionGroups'
    | 'searchActivity'
    | 'searchRoleChanges'
    | 'searchHeldDeactivations'
    | 'getSetupLink'
    | 'listWebhookEndpoints'
    | 'searchWebhookDeliveries',
> = Awaited<ReturnType<ScimClient[Method]>>

/**
 * Options for `useQuery` and similar hooks. Written out, because Query's own `queryOptions` returns types that an older
 * version in the peer range does not have.
 */
export interface ScimQueryOptions<Data> {
  queryKey: DataTag<readonly unknown[], Data>
  queryFn: (context: QueryFunctionContext) => Promise<Data>
  staleTime: number
  retry: false
}

/** Options for a paginated list; null is the first page's cursor. */
export interface ScimPagesQueryOptions<Page> {
  queryKey: DataTag<readonly unknown[], InfiniteData<Page, string | null>>
  queryFn: (context: QueryFunctionContext<readonly unknown[], string | null>) => Promise<Page>
  initialPageParam: string | null
  getNextPageParam: (last: Page) => string | null
  placeholderData: typeof keepPreviousData
  staleTime: number
  retry: false
}

/**
 * What a hook over pages gives. Named here because the inferred type names a package that only TanStack Query depends on, which a strict
 * package manager does not let an embedder's compiler find.
 */
export type ScimPagesResult<Page> = UseInfiniteQueryResult<InfiniteData<Page, string | null>, Error>

/** Tells Query's types what the key contains; does nothing at run time. */
const tag = <Data>(key: readonly unknown[]) => key as DataTag<readonly unknown[], Data>

/** Options that also set the polling interval. */
export interface PolledQuery {
  refetchInterval: (query: { state: { error: Error | null } }) => number | false
}

const whileUseful: PolledQuery['refetchInterval'] = ({ state }) => (state.error && isHopeless(state.error) ? false : webhookInterval)

export interface ScimPortalQueryOptions extends ScimQueryOptions<AnswerOf<'getPortal'>>, PolledQuery {
  initialData?: AnswerOf<'getPortal'>
}

export interface PortalQuerySettings {
  queryClient: QueryClient
  isLive: boolean
  /** Where the lists of a portal hear of changes; left out where nothing shows them. */
  changes?: ChangeFeed | undefined
  initialState?: Portal | undefined
}

export const scimQueries = {
  /** The first screen's state; also detects stale lists. */
  portal: (client: ScimClient, { queryClient, isLive, changes, initialState }: PortalQuerySettings): ScimPortalQueryOptions => ({
    ...shared,
    queryKey: tag(scimKeys.portal(client)),
    queryFn: async ({ signal }) => {
      const before = queryClient.getQueryData<Portal>(scimKeys.portal(client))
      const portal = await client.getPortal({ signal })
      // While live events arrive, they tell what changed.
      if (before && before.sequence !== portal.sequence && !isLive) {
        changes?.report({ memberIds: new Set(), isAny: true })
        void queryClient.invalidateQueries({ queryKey: scimKeys.lists(client) })
      }
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

  heldDeactivations: (
    client: ScimClient,
    body: SearchHeldDeactivationsBody,
  ): ScimPagesQueryOptions<AnswerOf<'searchHeldDeactivations'>> => ({
    ...shared,
    queryKey: tag([...scimKeys.lists(client), 'held-deactivations', body]),
    queryFn: ({ pageParam, signal }) => client.searchHeldDeactivations({ ...body, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor ?? null,
    placeholderData: keepPreviousData,
  }),

  roleChanges: (client: ScimClient, body: SearchRoleChangesBody): ScimPagesQueryOptions<AnswerOf<'searchRoleChanges'>> => ({
    ...shared,
    queryKey: tag([...scimKeys.lists(client), 'role-changes', body]),
    queryFn: ({ pageParam, signal }) => client.searchRoleChanges({ ...body, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.results_metadata.next_cursor ?? null,
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

  webhookEndpoints: (client: ScimClient): ScimQueryOptions<AnswerOf<'listWebhookEndpoints'>['endpoints']> & PolledQuery => ({
    ...shared,
    queryKey: tag([...scimKeys.webhooks(client), 'endpoints']),
    queryFn: async ({ signal }) => (await client.listWebhookEndpoints({ signal })).endpoints,
    refetchInterval: whileUseful,
  }),

  webhookDeliveries: (
    client: ScimClient,
    body: SearchWebhookDeliveriesBody & { endpoint_id: string },
  ): ScimPagesQueryOptions<AnswerOf<'searchWebhookDeliveries'>> & PolledQuery => ({
    ...shared,
    queryKey: tag([...scimKeys.webhooks(client), 'deliveries', body]),
    queryFn: ({ pageParam, signal }) => client.searchWebhookDeliveries({ ...body, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor ?? null,
    placeholderData: keepPreviousData,
    refetchInterval: whileUseful,
  }),
}
