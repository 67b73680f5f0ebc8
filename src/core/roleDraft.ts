import type { RoleAssignment } from '../contract/connection.js'

/**
 * Unsaved changes to role assignments, stored as differences: what somebody else saves in the meantime,
 * and what is not on screen, remains unchanged.
 */
export interface RoleDraft {
  added: readonly RoleAssignment[]
  removed: readonly RoleAssignment[]
}

export const emptyDraft: RoleDraft = { added: [], removed: [] }

type Pair = Pick<RoleAssignment, 'group_id' | 'role_id'>

const isSame = (one: Pair) => (other: Pair) => one.group_id === other.group_id && one.role_id === other.role_id

/** Adds the role if the group does not give it, and removes it if it does. */
export function toggleAssignment(draft: RoleDraft, saved: readonly RoleAssignment[], assignment: RoleAssignment): RoleDraft {
  const same = isSame(assignment)
  if (draft.added.some(same)) return { ...draft, added: draft.added.filter((each) => !same(each)) }
  if (draft.removed.some(same)) return { ...draft, removed: draft.removed.filter((each) => !same(each)) }
  if (saved.some(same)) return { ...draft, removed: [...draft.removed, assignment] }
  return { ...draft, added: [...draft.added, assignment] }
}

/** The changes that are still to be made: somebody else may have made one in the meantime, or a save whose answer was lost. */
export function remainingDraft({ added, removed }: RoleDraft, saved: readonly RoleAssignment[]): RoleDraft {
  const isSaved = (each: RoleAssignment) => saved.some(isSame(each))
  return { added: added.filter((each) => !isSaved(each)), removed: removed.filter(isSaved) }
}

/** The complete list as it would be after saving. */
export function applyDraft(saved: readonly RoleAssignment[], draft: RoleDraft): RoleAssignment[] {
  const remaining = saved.filter((each) => !draft.removed.some(isSame(each)))
  const added = draft.added.filter((each) => !remaining.some(isSame(each)))
  return [...remaining, ...added]
}

export function assignmentsByGroup(assignments: readonly RoleAssignment[]): ReadonlyMap<string, RoleAssignment[]> {
  const byGroup = new Map<string, RoleAssignment[]>()
  for (const each of assignments) byGroup.set(each.group_id, [...(byGroup.get(each.group_id) ?? []), each])
  return byGroup
}

export interface ShownRole {
  roleId: string
  change: 'none' | 'added' | 'removed'
}

/** A group's roles as shown on screen: saved, to be added, and to be removed. */
export function shownRoles(groupId: string, saved: readonly RoleAssignment[], draft: RoleDraft): ShownRole[] {
  const ofGroup = (each: RoleAssignment) => each.group_id === groupId
  const savedRoles = saved.filter(ofGroup).map(
    (each): ShownRole => ({
      roleId: each.role_id,
      change: draft.removed.some(isSame(each)) ? 'removed' : 'none',
    }),
  )
  const added = draft.added.filter((each) => ofGroup(each) && !saved.some(isSame(each)))
  return [...savedRoles, ...added.map((each): ShownRole => ({ roleId: each.role_id, change: 'added' }))]
}

/** The groups because of which a role is gained or lost. */
export function groupsBehind({ added, removed }: RoleDraft, roleId: string, change: 'gained' | 'lost'): string[] {
  return (change === 'gained' ? added : removed).filter((each) => each.role_id === roleId).map((each) => each.group_name)
}

/** How many groups would change. */
export function changedGroupCount(draft: RoleDraft): number {
  return new Set([...draft.added, ...draft.removed].map((each) => each.group_id)).size
}
