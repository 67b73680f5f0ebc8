import { useMemo } from 'react'
import type { ScimGroup } from '../../../contract/group.js'
import { useScimGroups } from '../../../react/useScimGroups.js'

export interface ListedGroup extends Pick<ScimGroup, 'group_id' | 'group_name' | 'member_count' | 'updated_at'> {
  /** Gives roles, but is no longer sent. */
  isVanished: boolean
}

/** Few requests even for 10,000 groups, each of a size that is answered at once. */
const pageSize = 1000

export interface GroupsSearch {
  name: string
  onlyWithRoles: boolean
}

/** All groups that match, those that are no longer sent first; those that are not loaded yet are undefined. */
export function useGroupRows({ name, onlyWithRoles }: GroupsSearch) {
  const groups = useScimGroups({ name, hasRoles: onlyWithRoles || undefined, pageSize })
  const { pages } = groups.data ?? {}
  const rows = useMemo(() => pages && [...(pages[0]?.vanished_groups ?? []).map(vanishedGroup), ...pages.flatMap(sentGroups)], [pages])
  const vanished = pages?.[0]?.vanished_groups?.length ?? 0
  const total = Math.max(pages?.[0]?.total ?? 0, (rows?.length ?? 0) - vanished)
  return { groups, rows, total, vanished, count: vanished + total }
}

function sentGroups({ scim_groups }: { scim_groups: readonly ScimGroup[] }): ListedGroup[] {
  return scim_groups.map((group) => ({ ...group, isVanished: false }))
}

function vanishedGroup(group: Pick<ScimGroup, 'group_id' | 'group_name'>): ListedGroup {
  return { ...group, isVanished: true }
}
