import { useInfiniteQuery } from '@tanstack/react-query'
import type { SearchActivityBody } from '../contract/activity.js'
import { useAdminPortalScim } from './context.js'
import { type AnswerOf, type ScimPagesResult, scimQueries } from './queries.js'

/** What the identity provider requested and the outcome, newest first. */
export function useScimActivity(
  query: NonNullable<SearchActivityBody['query']> = {},
  pageSize = 50,
): ScimPagesResult<AnswerOf<'searchActivity'>> {
  const { client, queryClient } = useAdminPortalScim()
  return useInfiniteQuery(scimQueries.activity(client, { limit: pageSize, query }), queryClient)
}
