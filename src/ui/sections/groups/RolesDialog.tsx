import { useState } from 'react'
import type { Role } from '../../../contract/organization.js'
import { Button } from '../../elements/Button.js'
import { Dialog } from '../../elements/Dialog.js'
import { Checkbox, SearchField } from '../../elements/Field.js'
import { usePart } from '../../elements/part.js'
import { Muted, Name, Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { roleWords } from '../../roleWords.js'
import type { ListedGroup } from './groupRows.js'
import type { RoleEditing } from './useRoleEditing.js'

export interface RolesDialogProps {
  group: ListedGroup
  roles: readonly Role[]
  editing: RoleEditing
  onClose: () => void
}

/** As many as can be read at a glance; more are searched. */
const withoutSearch = 8

/** Every role of the catalogue, with what it is for, and assigned roles no longer in it; those that the group will give are checked. */
export function RolesDialog({ group, roles, editing, onClose }: RolesDialogProps) {
  const t = useMessages()
  const part = usePart('role-choices')
  const [search, setSearch] = useState('')
  const shown = editing.rolesOf(group.group_id)
  const ids = [...new Set([...roles.map((role) => role.role_id), ...shown.map((role) => role.roleId)])]
  const isGiven = (roleId: string) => shown.some((role) => role.roleId === roleId && role.change !== 'removed')
  const choices = ids.map((id) => ({ id, ...roleWords(id, roles, t) }))
  const text = search.trim().toLocaleLowerCase()
  const found = choices.filter(({ name, description }) => `${name} ${description}`.toLocaleLowerCase().includes(text))
  return (
    <Dialog
      title={t.rich('groups.edit', { group: <Name>{group.group_name}</Name> })}
      description={t('groups.roles_is', { save: t('groups.save') })}
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('action.done')}
        </Button>
      }
    >
      {choices.length > withoutSearch && <SearchField label={t('groups.roles_find')} value={search} onChange={setSearch} />}
      {found.length === 0 && <Muted>{t('groups.roles_none')}</Muted>}
      <ul {...part}>
        {found.map(({ id, name, description, isKnown }) => (
          <li key={id}>
            <Checkbox
              isChecked={isGiven(id)}
              onChange={() => editing.toggle({ role_id: id, group_id: group.group_id, group_name: group.group_name })}
            >
              <Name>{name}</Name>
              <Small>{isKnown ? description : t('groups.roles_unknown_is')}</Small>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
