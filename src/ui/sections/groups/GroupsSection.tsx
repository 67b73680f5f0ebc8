import { useDeferredValue, useMemo, useState } from 'react'
import type { ScimGroup } from '../../../contract/group.js'
import type { Counts, Portal } from '../../../contract/portal.js'
import { changedGroupCount } from '../../../core/roleDraft.js'
import { useScimGroups } from '../../../react/useScimGroups.js'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { Chip, SearchField } from '../../elements/Field.js'
import { CardFoot, Row, Split, Toolbar } from '../../elements/layout.js'
import { Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { providerName, providerSummary } from '../../providerName.js'
import type { ConnectionScreenProps } from '../../shownConnection.js'
import { Blank, ListFailure } from '../PeopleStates.js'
import { RowsOnTheirWay } from '../RowsOnTheirWay.js'
import { type GroupRowData, GroupTable } from './GroupTable.js'
import { RolesPreview } from './RolesPreview.js'
import { SaveBar } from './SaveBar.js'
import { type RoleEditing, useRoleEditing } from './useRoleEditing.js'

export interface GroupsSectionProps extends ConnectionScreenProps {
  onShowPeople: (group: { id: string; name: string }) => void
}

/** The groups and the roles their members get: edited here, previewed before they are saved. */
export function GroupsSection({ portal, connection, onShowPeople }: GroupsSectionProps) {
  const { assignRoles } = useScimPermissions()
  const editing = useRoleEditing(connection)
  const isChanged = changedGroupCount(editing.draft) > 0
  const list = <GroupList {...{ portal, connection, editing, onShowPeople }} canEdit={assignRoles} />
  return (
    <>
      {isChanged ? (
        <Split data-split="side">
          {list}
          <RolesPreview assignments={editing.assignments} roles={portal.roles ?? []} />
        </Split>
      ) : (
        list
      )}
      <SaveBar editing={editing} />
    </>
  )
}

interface GroupListProps extends GroupsSectionProps {
  editing: RoleEditing
  canEdit: boolean
}

function GroupList({ portal, connection, editing, canEdit, onShowPeople }: GroupListProps) {
  const t = useMessages()
  const [search, setSearch] = useState('')
  const [onlyWithRoles, setOnlyWithRoles] = useState(false)
  const name = useDeferredValue(search.trim())
  const groups = useScimGroups({ name, hasRoles: onlyWithRoles || undefined })
  const loaded = useMemo(() => groups.data?.pages.flatMap((page) => page.scim_groups), [groups.data])
  const vanished = useVanished(connection, loaded, groups.hasNextPage || name !== '' || groups.isPlaceholderData)
  const rows = loaded && [
    ...loaded.map((group) => ({ group, isVanished: false })),
    ...vanished.map((group) => ({ group, isVanished: true })),
  ]
  const isFiltered = name !== '' || onlyWithRoles
  const isNoneYet = rows?.length === 0 && !isFiltered && !groups.isPlaceholderData
  const clear = () => {
    setSearch('')
    setOnlyWithRoles(false)
  }
  return (
    <Card label={t('groups.caption')}>
      {!isNoneYet && (
        <Toolbar>
          <SearchField label={t('groups.search')} value={search} onChange={setSearch} />
          <Row>
            <GroupChips counts={portal.counts} {...{ connection, onlyWithRoles }} onChange={setOnlyWithRoles} />
          </Row>
        </Toolbar>
      )}
      {groups.isError && !rows && <ListFailure error={groups.error} onRetry={() => groups.refetch()} />}
      {groups.isPending && <RowsOnTheirWay />}
      {isNoneYet && <NoGroups identityProvider={connection.identity_provider} />}
      {rows?.length === 0 && isFiltered && (
        <Blank
          icon="search"
          title={t('groups.no_match.title')}
          sentence={t('groups.no_match.body')}
          actions={<Button onClick={clear}>{t('groups.no_match.clear')}</Button>}
        />
      )}
      {rows && rows.length > 0 && (
        <>
          <GroupTable rows={rows} roles={portal.roles ?? []} {...{ connection, editing, canEdit, onShowPeople }} />
          <CardFoot>
            <Small>{t('groups.showing', { shown: rows.length })}</Small>
            {groups.hasNextPage && (
              <Button size="sm" isBusy={groups.isFetchingNextPage} onClick={() => groups.fetchNextPage()}>
                {t('groups.more')}
              </Button>
            )}
          </CardFoot>
        </>
      )}
    </Card>
  )
}

/** Groups that give roles but are no longer sent; known only once all groups are loaded. */
function useVanished(
  connection: ConnectionScreenProps['connection'],
  loaded: ScimGroup[] | undefined,
  isPartial: boolean,
): GroupRowData['group'][] {
  return useMemo(() => {
    if (!loaded || isPartial) return []
    const known = new Set(loaded.map((group) => group.group_id))
    const gone = connection.scim_group_implicit_role_assignments.filter((each) => !known.has(each.group_id))
    return Array.from(new Map(gone.map((each) => [each.group_id, each.group_name])), ([group_id, group_name]) => ({ group_id, group_name }))
  }, [connection.scim_group_implicit_role_assignments, loaded, isPartial])
}

interface GroupChipsProps {
  counts: Counts | undefined
  connection: Portal['connection'] | ConnectionScreenProps['connection']
  onlyWithRoles: boolean
  onChange: (onlyWithRoles: boolean) => void
}

function GroupChips({ counts, connection, onlyWithRoles, onChange }: GroupChipsProps) {
  const t = useMessages()
  const withRoles = new Set(connection?.scim_group_implicit_role_assignments.map((each) => each.group_id)).size
  return (
    <>
      <Chip isPressed={!onlyWithRoles} count={counts && t.number(counts.groups)} onPress={() => onChange(false)}>
        {t('groups.all')}
      </Chip>
      <Chip isPressed={onlyWithRoles} count={t.number(withRoles)} onPress={() => onChange(true)}>
        {t('groups.with_roles')}
      </Chip>
    </>
  )
}

function NoGroups({ identityProvider }: { identityProvider: string }) {
  const t = useMessages()
  const provider = providerName(identityProvider, t)
  const wait = t(`wait.${providerSummary(identityProvider).cadence}`)
  return <Blank title={t('groups.none.title')} sentence={t('groups.none.body', { provider, wait })} />
}
