import { useMemo, useState } from 'react'
import { isScimApiError } from '../../../client/errors.js'
import type { RoleAssignment } from '../../../contract/connection.js'
import {
  applyDraft,
  assignmentsByGroup,
  changedGroupCount,
  emptyDraft,
  type RoleDraft,
  remainingDraft,
  type ShownRole,
  shownRoles,
  toggleAssignment,
} from '../../../core/roleDraft.js'
import { useUpdateScimConnection } from '../../../react/useScimMutations.js'
import { useScimPortal } from '../../../react/useScimPortal.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import type { ShownConnection } from '../../shownConnection.js'

export interface RoleEditing {
  draft: RoleDraft
  saved: readonly RoleAssignment[]
  /** The complete list as it would be after saving. */
  assignments: RoleAssignment[]
  /** A group's roles: saved, to be added, and to be removed. */
  rolesOf: (groupId: string) => ShownRole[]
  /** How many groups would change. */
  count: number
  toggle: (assignment: RoleAssignment) => void
  discard: () => void
  save: () => void
  isSaving: boolean
  error: unknown
  isConflict: boolean
}

/** Role changes that are not saved yet. A conflict with somebody else's change keeps them. */
export function useRoleEditing(connection: ShownConnection): RoleEditing {
  const t = useMessages()
  const { emit, showDone } = usePortalSettings()
  const portal = useScimPortal()
  const update = useUpdateScimConnection()
  const [edits, setEdits] = useState<RoleDraft>(emptyDraft)
  /** The version the edits are based on; a newer one is detected when saving. */
  const [version, setVersion] = useState<number>()
  /** What is stored now is being read after a failure: until then, saving again could only fail again. */
  const [isReading, setIsReading] = useState(false)
  const saved = connection.scim_group_implicit_role_assignments
  const draft = useMemo(() => remainingDraft(edits, saved), [edits, saved])
  // By group: a list of 10,000 must not look through all assignments for each of its rows.
  const byGroup = useMemo(() => assignmentsByGroup(saved), [saved])
  const assignments = useMemo(() => applyDraft(saved, draft), [saved, draft])

  const save = () =>
    update.mutate(
      {
        connection_id: connection.connection_id,
        scim_group_implicit_role_assignments: assignments.map(({ role_id, group_id }) => ({ role_id, group_id })),
        ...(version === undefined ? {} : { version }),
      },
      {
        onSuccess: () => {
          setEdits(emptyDraft)
          showDone(t('groups.saved'))
          emit({ type: 'connection.updated', connection_id: connection.connection_id, fields: ['scim_group_implicit_role_assignments'] })
        },
        onError: async () => {
          // The edits are differences, so they apply to whatever is stored now.
          setIsReading(true)
          const fresh = await portal.refetch()
          setVersion(fresh.data?.connection?.version)
          setIsReading(false)
        },
      },
    )
  return {
    draft,
    saved,
    assignments,
    rolesOf: (groupId) => shownRoles(groupId, byGroup.get(groupId) ?? [], draft),
    count: changedGroupCount(draft),
    toggle: (assignment) => {
      // Saves what was on screen when the button was pressed.
      if (update.isPending) return
      if (edits === emptyDraft) setVersion(connection.version)
      update.reset()
      setEdits(toggleAssignment(draft, saved, assignment))
    },
    discard: () => {
      if (update.isPending) return
      update.reset()
      setEdits(emptyDraft)
      showDone(t('groups.discarded'))
    },
    save,
    isSaving: update.isPending || isReading,
    error: update.error,
    isConflict: isScimApiError(update.error) && update.error.error_type === 'conflict',
  }
}
