import { useDeferredValue, useMemo, useState } from 'react'
import type { Counts } from '../../../contract/portal.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { Chip, SearchField } from '../../elements/Field.js'
import { CardFoot, Row, Toolbar } from '../../elements/layout.js'
import { Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { providerName } from '../../providerName.js'
import type { ConnectionScreenProps, ShownConnection } from '../../shownConnection.js'
import { Blank, ListFailure } from '../PeopleStates.js'
import { RowsOnTheirWay } from '../RowsOnTheirWay.js'
import { GroupTable } from './GroupTable.js'
import { type ListedGroup, useGroupRows } from './groupRows.js'
import type { RoleEditing } from './useRoleEditing.js'

export interface GroupListProps extends ConnectionScreenProps {
  editing: RoleEditing
  onShowPeople: (group: { id: string; name: string }) => void
  /** Left out for whoever may not give roles. */
  onEditRoles: ((group: ListedGroup) => void) | undefined
}

/** The groups of any number, found by name and by whether they give roles. */
export function GroupList({ portal, connection, editing, onShowPeople, onEditRoles }: GroupListProps) {
  const t = useMessages()
  const [search, setSearch] = useState('')
  const [onlyWithRoles, setOnlyWithRoles] = useState(false)
  const name = useDeferredValue(search.trim())
  const { groups, rows, total, vanished, count } = useGroupRows({ name, onlyWithRoles })
  const isFiltered = name !== '' || onlyWithRoles
  const isNoneYet = rows?.length === 0 && !isFiltered && !groups.isPlaceholderData
  const clear = () => {
    setSearch('')
    setOnlyWithRoles(false)
  }
  const handleShown = (_first: number, last: number) => {
    if (rows && last >= rows.length && groups.hasNextPage && !groups.isFetchingNextPage) void groups.fetchNextPage()
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
      {rows?.length === 0 && isFiltered && <NoMatch isByName={name !== ''} onClear={clear} />}
      {rows && rows.length > 0 && (
        <>
          <GroupTable
            {...{ rows, count, connection, editing, onShowPeople, onEditRoles }}
            roles={portal.roles ?? []}
            listKey={`${onlyWithRoles} ${name}`}
            onShown={handleShown}
          />
          <CardFoot>
            <Small>{vanished > 0 ? t('groups.showing_vanished', { total, vanished }) : t('groups.showing', { total })}</Small>
          </CardFoot>
        </>
      )}
    </Card>
  )
}

interface GroupChipsProps {
  counts: Counts | undefined
  connection: ShownConnection
  onlyWithRoles: boolean
  onChange: (onlyWithRoles: boolean) => void
}

function GroupChips({ counts, connection, onlyWithRoles, onChange }: GroupChipsProps) {
  const t = useMessages()
  const assignments = connection.scim_group_implicit_role_assignments
  const withRoles = useMemo(() => new Set(assignments.map((each) => each.group_id)).size, [assignments])
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

function NoMatch({ isByName, onClear }: { isByName: boolean; onClear: () => void }) {
  const t = useMessages()
  const reason = isByName ? 'no_match' : 'no_roles'
  return (
    <Blank
      icon="search"
      title={t(`groups.${reason}.title`)}
      sentence={t(`groups.${reason}.body`)}
      actions={<Button onClick={onClear}>{t('groups.no_match.clear')}</Button>}
    />
  )
}

function NoGroups({ identityProvider }: { identityProvider: string }) {
  const t = useMessages()
  const provider = providerName(identityProvider, t)
  const wait = t(`wait.${t.provider(identityProvider).cadence}`)
  return <Blank title={t('groups.none.title')} sentence={t('groups.none.body', { provider, wait })} />
}
