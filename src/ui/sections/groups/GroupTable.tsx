import { memo, useCallback } from 'react'
import type { Role } from '../../../contract/organization.js'
import type { ShownRole } from '../../../core/roleDraft.js'
import { BoneRow } from '../../elements/Bone.js'
import { IconButton } from '../../elements/Button.js'
import { Tags } from '../../elements/layout.js'
import { Glyph } from '../../elements/monograms.js'
import { usePart } from '../../elements/part.js'
import { Tag } from '../../elements/status.js'
import { Cell, HeaderCell, TableRow } from '../../elements/Table.js'
import { Time } from '../../elements/Time.js'
import { Name } from '../../elements/text.js'
import { VirtualRows } from '../../elements/VirtualRows.js'
import { useMessages } from '../../messages.js'
import { providerName } from '../../providerName.js'
import { type RoleWords, roleWords } from '../../roleWords.js'
import type { ShownConnection } from '../../shownConnection.js'
import type { ListedGroup } from './groupRows.js'
import type { RoleEditing } from './useRoleEditing.js'

export interface GroupTableProps {
  rows: readonly ListedGroup[]
  /** How many there are; the last of them may not be loaded yet. */
  count: number
  /** The organization's catalogue. */
  roles: readonly Role[]
  connection: ShownConnection
  editing: RoleEditing
  listKey: string
  onShown: (first: number, last: number) => void
  onShowPeople: (group: { id: string; name: string }) => void
  onEditRoles: ((group: ListedGroup) => void) | undefined
}

export function GroupTable({ rows, count, listKey, onShown, ...rest }: GroupTableProps) {
  const t = useMessages()
  const keyOf = useCallback((index: number) => rows[index]?.group_id ?? `row ${index}`, [rows])
  const head = (
    <>
      <HeaderCell>{t('groups.name')}</HeaderCell>
      <HeaderCell data-end="" data-share="12">
        {t('groups.members')}
      </HeaderCell>
      <HeaderCell data-share="44">{t('groups.roles')}</HeaderCell>
    </>
  )
  return (
    <VirtualRows caption={t('groups.caption')} head={head} {...{ count, keyOf, listKey, onShown }}>
      {(index) => {
        const group = rows[index]
        return group ? <GroupRow group={group} {...rest} /> : <RowOnItsWay />
      }}
    </VirtualRows>
  )
}

function RowOnItsWay() {
  return (
    <TableRow>
      <Cell colSpan={3}>
        <BoneRow />
      </Cell>
    </TableRow>
  )
}

type GroupRowProps = Omit<GroupTableProps, 'rows' | 'count' | 'listKey' | 'onShown'> & { group: ListedGroup }

const GroupRow = memo(function GroupRow({ group, roles, connection, editing, onShowPeople, onEditRoles }: GroupRowProps) {
  const t = useMessages()
  const person = usePart('person')
  const name = usePart('person-name')
  const shown = editing.rolesOf(group.group_id).map((role) => ({ ...role, ...roleWords(role.roleId, roles, t) }))
  const isChanged = shown.some((role) => role.change !== 'none')
  const unknown = shown.find((role) => !role.isKnown)
  return (
    <TableRow data-changed={isChanged ? '' : undefined}>
      <Cell>
        <div {...person}>
          <Glyph icon="groups" />
          <div>
            {group.isVanished ? (
              <span {...name}>
                <Name>{group.group_name}</Name>
              </span>
            ) : (
              <button
                {...name}
                type="button"
                aria-label={t('groups.show_people', { group: group.group_name })}
                onClick={() => onShowPeople({ id: group.group_id, name: group.group_name })}
              >
                <Name>{group.group_name}</Name>
              </button>
            )}
            <small>
              <Remark {...{ group, isChanged, connection }} unknownRole={unknown?.name} />
            </small>
          </div>
        </div>
      </Cell>
      <Cell label={t('groups.members')} data-end="">
        <span data-num="">{t.number(group.member_count ?? 0)}</span>
      </Cell>
      <Cell label={t('groups.roles_short')} data-wide="">
        <Tags>
          {shown.length === 0 && <span data-tone="small">{t('groups.no_role')}</span>}
          {shown.map((role) => (
            <RoleTag key={role.roleId} {...role} />
          ))}
          {onEditRoles && (
            <IconButton
              icon="edit"
              size="xs"
              aria-label={t('groups.edit', { group: group.group_name })}
              aria-haspopup="dialog"
              onClick={() => onEditRoles(group)}
            />
          )}
        </Tags>
      </Cell>
    </TableRow>
  )
})

interface RemarkProps {
  group: ListedGroup
  isChanged: boolean
  unknownRole: string | undefined
  connection: ShownConnection
}

function Remark({ group, isChanged, unknownRole, connection }: RemarkProps) {
  const t = useMessages()
  if (isChanged) return t('groups.changed')
  if (group.isVanished) return t('groups.vanished', { provider: providerName(connection.identity_provider, t) })
  if (unknownRole) return t('groups.unknown_role', { role: unknownRole })
  return group.updated_at ? t.rich('groups.pushed', { when: <Time value={group.updated_at} /> }) : null
}

function RoleTag({ name: words, isKnown, change }: ShownRole & RoleWords) {
  const name = <Name>{words}</Name>
  if (change === 'added')
    return (
      <Tag tone="ok" icon="plus">
        {name}
      </Tag>
    )
  if (change === 'removed') return <Tag isGone>{name}</Tag>
  if (!isKnown)
    return (
      <Tag tone="warn" icon="alert">
        {name}
      </Tag>
    )
  return <Tag>{name}</Tag>
}
