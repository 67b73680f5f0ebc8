import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { SearchMembersBody } from '../contract/member.js'
import { createPeopleList, type PeopleList } from '../core/people/createPeopleList.js'
import type { PeopleListState } from '../core/people/listState.js'
import { useAdminPortalScim } from './context.js'
import { scimKeys } from './queries.js'
import { membersBody, type ScimMembersSearch } from './useScimMembers.js'

export interface ShownPeople {
  list: PeopleList
  state: PeopleListState
  /** The rows are of an earlier search; those of this one are on their way. */
  isEarlier: boolean
}

/** A list of people of any length, of which only what is on screen is held and kept current. */
export function usePeopleList(search: ScimMembersSearch): ShownPeople {
  const { client, queryClient, changes } = useAdminPortalScim()
  const list = useMemo(
    () =>
      createPeopleList((body, signal) =>
        // In the query cache for as long as a request takes, so that the end of a session is noticed there.
        queryClient.fetchQuery({
          queryKey: [...scimKeys.all(client), 'people', body],
          queryFn: () => client.searchMembers(body, { signal }),
          staleTime: 0,
          gcTime: 0,
          retry: false,
        }),
      ),
    [client, queryClient],
  )
  const name = JSON.stringify(membersBody(search))
  useEffect(() => {
    list.ask(name, JSON.parse(name) as SearchMembersBody)
    return list.close
  }, [list, name])
  useEffect(() => changes.watch(list.notice), [list, changes])
  const state = useSyncExternalStore(list.subscribe, list.getState, list.getState)
  return { list, state, isEarlier: state.list?.startsWith(`${name} `) !== true }
}
