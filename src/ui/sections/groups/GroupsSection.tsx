import { useState } from 'react'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { Stack } from '../../elements/layout.js'
import type { ConnectionScreenProps } from '../../shownConnection.js'
import { useUnsavedChanges } from '../../unsavedChanges.js'
import { GroupList } from './GroupList.js'
import type { ListedGroup } from './groupRows.js'
import { RolesDialog } from './RolesDialog.js'
import { SaveBar } from './SaveBar.js'
import { useRoleEditing } from './useRoleEditing.js'

export interface GroupsSectionProps extends ConnectionScreenProps {
  onShowPeople: (group: { id: string; name: string }) => void
}

/** The groups and the roles their members get: edited here, previewed before they are saved. */
export function GroupsSection({ portal, connection, onShowPeople }: GroupsSectionProps) {
  const { assignRoles } = useScimPermissions()
  const editing = useRoleEditing(connection)
  const [edited, setEdited] = useState<ListedGroup>()
  const roles = portal.roles ?? []
  useUnsavedChanges(editing.count > 0)
  return (
    <Stack>
      <GroupList {...{ portal, connection, editing, onShowPeople }} onEditRoles={assignRoles ? setEdited : undefined} />
      <SaveBar {...{ editing, roles }} />
      {edited && <RolesDialog group={edited} {...{ editing, roles }} onClose={() => setEdited(undefined)} />}
    </Stack>
  )
}
