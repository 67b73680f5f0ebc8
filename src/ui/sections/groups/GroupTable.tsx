import type { ScimGroup } from '../../../contract/group.js'
import type { Role } from '../../../contract/organization.js'
import { shownRoles } from '../../../core/roleDraft.js'
import { Tags } from '../../elements/layout.js'
import { Menu } from '../../elements/Menu.js'
import { Glyph } from '../../elements/monograms.js'
import { usePart } from '../../elements/part.js'
import { Tag } from '../../elements/status.js'
import { Cell, HeaderCell, Table, TableRow } from '../../elements/Table.js'
import { Time } from '../../elements/Time.js'
import { Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { providerName } from '../../providerName.js'
import type { ShownConnection } from '../../shownConnection.js'
import type { RoleEditing } from './useRoleEditing.js'

export interface GroupRowData {
  group: Pick<ScimGroup, 'group_id' | 'group_name' | 'member_count' | 'updated_at'>
  /** Gives roles, but is no longer sent. */
  isVanished: boolean
}

export interface GroupTableProps {
  rows: readonly GroupRowData[]
  /** The organization's catalogue. */
  roles: readonly Role[]
  connection: ShownConnection
  editing: RoleEditing
  canEdit: boolean
  onShowPeople: (group: { id: string; name: string }) => void
}

export function GroupTable(props: GroupTableProps) {
  const t = useMessages()
  const head = (
    <>
      <HeaderCell>{t('groups.name')}</HeaderCell>
      <HeaderCell data-end="">{t('groups.members')}</HeaderCell>
      <HeaderCell>{t('groups.roles')}</HeaderCell>
    </>
  )
  return (
    <Table caption={t('groups.caption')} head={head}>
      {props.rows.map((row) => (
        <GroupRow key={row.group.group_id} {...props} row={row} />
      ))}
    </Table>
  )
}

function GroupRow({ row, roles, connection, editing, canEdit, onShowPeople }: GroupTableProps & { row: GroupRowData }) {
  const t = useMessages()
  const person = usePart('person')
  const name = usePart('person-name')
  const { group, isVanished } = row
  const shown = shownRoles(group.group_id, editing.saved, editing.draft)
  const isChanged = shown.some((role) => role.change !== 'none')
  const unknown = shown.filter((role) => !roles.some((known) => known.role_id === role.roleId))
  return (
    <TableRow data-changed={isChanged ? '' : undefined}>
      <Cell>
        <div {...person}>
          <Glyph icon="groups" />
          <div>
            {isVanished ? (
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
              <Remark {...{ row, isChanged, connection }} unknownRole={unknown[0]?.roleId} />
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
            <RoleTag key={role.roleId} role={role} isUnknown={unknown.includes(role)} />
          ))}
          {canEdit && <RoleMenu {...{ group, roles, editing, shown }} />}
        </Tags>
      </Cell>
    </TableRow>
  )
}

interface RemarkProps {
  row: GroupRowData
  isChanged: boolean
  unknownRole: string | undefined
  connection: ShownConnection
}

function Remark({ row, isChanged, unknownRole, connection }: RemarkProps) {
  const t = useMessages()
  if (isChanged) return t('groups.changed')
  if (row.isVanished) return t('groups.vanished', { provider: providerName(connection.identity_provider, t) })
  if (unknownRole) return t('groups.unknown_role', { role: unknownRole })
  return row.group.updated_at ? t.rich('groups.pushed', { when: <Time value={row.group.updated_at} /> }) : null
}

type ShownRoleProps = { role: ReturnType<typeof shownRoles>[number]; isUnknown: boolean }

function RoleTag({ role, isUnknown }: ShownRoleProps) {
  const name = <Name>{role.roleId}</Name>
  if (role.change === 'added')
    return (
      <Tag tone="ok" icon="plus">
        {name}
      </Tag>
    )
  if (role.change === 'removed') return <Tag isGone>{name}</Tag>
  if (isUnknown)
    return (
      <Tag tone="warn" icon="alert">
        {name}
      </Tag>
    )
  return <Tag>{name}</Tag>
}

interface RoleMenuProps {
  group: GroupRowData['group']
  roles: readonly Role[]
  editing: RoleEditing
  shown: ReturnType<typeof shownRoles>
}

/** Every role of the catalogue, plus assigned roles no longer in it, with the ones the group will give checked. */
function RoleMenu({ group, roles, editing, shown }: RoleMenuProps) {
  const t = useMessages()
  const ids = new Set([...roles.map((role) => role.role_id), ...shown.map((role) => role.roleId)])
  const isGiven = (roleId: string) => shown.some((role) => role.roleId === roleId && role.change !== 'removed')
  return (
    <Menu
      label={t('groups.edit', { group: group.group_name })}
      icon="edit"
      size="xs"
      items={Array.from(ids, (roleId) => ({
        id: roleId,
        label: roleId,
        isChecked: isGiven(roleId),
        onChoose: () => editing.toggle({ role_id: roleId, group_id: group.group_id, group_name: group.group_name }),
      }))}
    />
  )
}
