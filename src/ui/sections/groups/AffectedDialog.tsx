import { useDeferredValue, useState } from 'react'
import type { Role } from '../../../contract/organization.js'
import { namesInPreview } from '../../../contract/roleAssignmentsPreview.js'
import { useScimRoleChanges } from '../../../react/useScimRolesPreview.js'
import { Button } from '../../elements/Button.js'
import { Dialog } from '../../elements/Dialog.js'
import { SearchField } from '../../elements/Field.js'
import { Avatar } from '../../elements/monograms.js'
import { usePart } from '../../elements/part.js'
import { Muted, Name } from '../../elements/text.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'
import { roleWords } from '../../roleWords.js'
import type { RoleEditing } from './useRoleEditing.js'

export interface AffectedPeople {
  roleId: string
  change: 'gained' | 'lost'
  count: number
}

export interface AffectedDialogProps {
  people: AffectedPeople
  editing: RoleEditing
  roles: readonly Role[]
  onClose: () => void
}

/** Everybody who would gain or lose a role: the first by name, the others by search and by page. */
export function AffectedDialog({ people: { roleId, change, count }, editing, roles, onClose }: AffectedDialogProps) {
  const t = useMessages()
  const list = usePart('affected')
  const [search, setSearch] = useState('')
  const found = useScimRoleChanges({
    scim_group_implicit_role_assignments: editing.assignments.map(({ role_id, group_id }) => ({ role_id, group_id })),
    role_id: roleId,
    change,
    search: useDeferredValue(search.trim()),
    limit: namesInPreview,
  })
  const members = found.data?.pages.flatMap((page) => page.members)
  const role = <Name>{roleWords(roleId, roles, t).name}</Name>
  return (
    <Dialog
      title={t.rich(change === 'gained' ? 'groups.preview.gain' : 'groups.preview.lose', { count, role })}
      onClose={onClose}
      footer={
        <>
          {found.hasNextPage && (
            <Button isBusy={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
              {t('action.show_more')}
            </Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {t('action.close')}
          </Button>
        </>
      }
    >
      <SearchField label={t('groups.preview.find')} value={search} onChange={setSearch} />
      {found.isError && <Muted>{t('groups.preview.failed', { reason: errorSentence(found.error, t) })}</Muted>}
      {members?.length === 0 && <Muted>{t('groups.preview.nobody_found')}</Muted>}
      <ul {...list} aria-busy={found.isFetching || undefined}>
        {members?.map((member) => (
          <Affected key={member.member_id} name={member.name || member.email_address} address={member.email_address} />
        ))}
      </ul>
    </Dialog>
  )
}

function Affected({ name, address }: { name: string; address: string }) {
  return (
    <li {...usePart('person')}>
      <Avatar name={name} />
      <div>
        <Name>{name}</Name>
        <small>
          <Name>{address}</Name>
        </small>
      </div>
    </li>
  )
}
