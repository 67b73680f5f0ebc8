import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { MemberQuery, MemberSort, MemberStanding, SearchMembersBody } from '../contract/member.js'
import { isSearchable } from '../contract/searchText.js'
import { useAdminPortalScim } from './context.js'
import { type AnswerOf, type ScimPagesResult, scimQueries } from './queries.js'

export interface ScimMembersSearch {
  /**
   * Words of a name or an e-mail address, or parts of them, in any order, with or without accents. A single character shows everyone, unless
   * it is Chinese, Japanese or Korean.
   */
  search?: string
  statuses?: readonly string[]
  /** How they stand with the organization's connection; any when left out. */
  standings?: readonly MemberStanding[]
  groupId?: string | undefined
  connectionId?: string | undefined
  /** Latest change first by default. */
  sort?: MemberSort
  /** Members per page: 1 to 1000, 50 by default. */
  pageSize?: number
}

/** The people of the organization, page by page, kept fresh while in use. */
export function useScimMembers(search: ScimMembersSearch = {}): ScimPagesResult<AnswerOf<'searchMembers'>> {
  const { client, queryClient } = useAdminPortalScim()
  return useInfiniteQuery(scimQueries.members(client, membersBody(search)), queryClient)
}

/** One person with the sources of their roles. */
export function useScimMember(memberId: string) {
  const { client, queryClient } = useAdminPortalScim()
  return useQuery(scimQueries.member(client, memberId), queryClient)
}

/** A search as the client expects it. */
export function membersBody({
  search = '',
  statuses,
  standings,
  groupId,
  connectionId,
  sort,
  pageSize = 50,
}: ScimMembersSearch): SearchMembersBody {
  const operands: MemberQuery['operands'] = []
  if (isSearchable(search)) operands.push({ filter_name: 'member_email_fuzzy', filter_value: search.trim() })
  if (statuses?.length) operands.push({ filter_name: 'statuses', filter_value: [...statuses] })
  if (standings?.length) operands.push({ filter_name: 'scim_standings', filter_value: [...standings] })
  if (groupId) operands.push({ filter_name: 'scim_group_id', filter_value: groupId })
  if (connectionId) operands.push({ filter_name: 'scim_connection_id', filter_value: connectionId })
  return {
    limit: pageSize,
    sort: sort ?? { field: 'updated_at', direction: 'desc' },
    ...(operands.length ? { query: { operator: 'AND' as const, operands } } : {}),
  }
}
