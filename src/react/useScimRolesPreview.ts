import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { RoleAssignment } from '../contract/connection.js'
import type { RoleAssignmentsPreview, SearchRoleChangesBody } from '../contract/roleAssignmentsPreview.js'
import { useAdminPortalScim } from './context.js'
import { type AnswerOf, type ScimPagesResult, scimKeys, scimQueries } from './queries.js'

/** Who would gain and lose which role; `change` names what is being saved, so that the whole list need not be compared. */
export function useScimRolesPreview(assignments: readonly RoleAssignment[], change: unknown): UseQueryResult<RoleAssignmentsPreview> {
  const { client, queryClient } = useAdminPortalScim()
  const body = assignments.map(({ role_id, group_id }) => ({ role_id, group_id }))
  return useQuery(
    {
      queryKey: [...scimKeys.lists(client), 'roles-preview', change],
      queryFn: ({ signal }) => client.previewRoleAssignments(body, { signal }),
      placeholderData: keepPreviousData,
      retry: false,
    },
    queryClient,
  )
}

/** Everybody who would gain or lose one role, page by page. */
export function useScimRoleChanges(body: SearchRoleChangesBody): ScimPagesResult<AnswerOf<'searchRoleChanges'>> {
  const { client, queryClient } = useAdminPortalScim()
  return useInfiniteQuery(scimQueries.roleChanges(client, body), queryClient)
}
