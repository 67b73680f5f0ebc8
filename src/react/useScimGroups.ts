import { useInfiniteQuery } from '@tanstack/react-query'
import { useAdminPortalScim } from './context.js'
import { type AnswerOf, type ScimPagesResult, scimQueries } from './queries.js'

export interface ScimGroupsSearch {
  /** Part of the name, any case. */
  name?: string | undefined
  /** Only groups that give a role, or only groups that give none. */
  hasRoles?: boolean | undefined
  /** Groups per page: 1 to 1000, 100 by default. */
  pageSize?: number
  /** False while nobody looks at them. */
  isEnabled?: boolean
}

/** The groups the identity provider pushed, page by page. */
export function useScimGroups({
  name,
  hasRoles,
  pageSize = 100,
  isEnabled = true,
}: ScimGroupsSearch = {}): ScimPagesResult<AnswerOf<'getConnectionGroups'>> {
  const { client, queryClient } = useAdminPortalScim()
  const query = { ...(name ? { name } : {}), ...(hasRoles === undefined ? {} : { has_roles: hasRoles }) }
  return useInfiniteQuery({ ...scimQueries.groups(client, { limit: pageSize, query }), enabled: isEnabled }, queryClient)
}
