import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Member, MemberSort } from '../../contract/member.js'
import type { Counts } from '../../contract/portal.js'
import { type PeopleKind, searchOf } from '../../core/peopleFilter.js'
import { useScimMembers } from '../../react/useScimMembers.js'
import { useScimPermissions } from '../../react/useScimPortal.js'
import { BoneRow } from '../elements/Bone.js'
import { Button } from '../elements/Button.js'
import { Card } from '../elements/Card.js'
import { SearchField } from '../elements/Field.js'
import { CardFoot, Line, Row, Toolbar, Unseen } from '../elements/layout.js'
import { Pulse } from '../elements/status.js'
import { Small } from '../elements/text.js'
import { useLiveRows } from '../liveRows.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import type { ShownConnection } from '../shownConnection.js'
import { useAfter } from '../useAfter.js'
import { useFreshness } from '../useFreshness.js'
import { ExportPeople } from './ExportPeople.js'
import { FreshnessStatus } from './FreshnessStatus.js'
import { PeopleChips } from './PeopleChips.js'
import { ListFailure, NobodyFound, NobodyYet, PeopleForbidden } from './PeopleStates.js'
import { PeopleTable } from './PeopleTable.js'

export interface PeopleSectionProps {
  connection: ShownConnection
  counts: Counts | undefined
  /** When the identity provider last called, if it ever did. */
  lastRequestAt: string | null
  /** Only people of this group. */
  group: { id: string; name: string } | undefined
  onGroupClear: () => void
}

/** Everyone in the organization: searchable, filterable, sortable, and updated live. */
export function PeopleSection(props: PeopleSectionProps) {
  const { searchMembers } = useScimPermissions()
  return searchMembers ? <People {...props} /> : <PeopleForbidden />
}

function People({ connection, counts, lastRequestAt, group, onGroupClear }: PeopleSectionProps) {
  const t = useMessages()
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<PeopleKind>()
  const [sort, setSort] = useState<MemberSort>({ field: 'updated_at', direction: 'desc' })
  const askedFor = useDeferredValue(search)
  const filter = { search: askedFor, ...(kind && searchOf[kind]), groupId: group?.id, sort }
  const members = useScimMembers(filter)
  const people = useMemo(() => members.data?.pages.flatMap((page) => page.members), [members.data])
  const live = useLivePeople(people, JSON.stringify(filter), members.isPlaceholderData)
  const total = members.data?.pages[0]?.results_metadata.total ?? 0
  const isSearching = askedFor.trim().length >= 3
  const isFiltered = isSearching || kind !== undefined || group !== undefined
  const handleClear = () => {
    setSearch('')
    setKind(undefined)
    onGroupClear()
  }
  // An empty result of the last search does not mean that there is nobody.
  const isNobodyYet = people?.length === 0 && !isFiltered && !members.isPlaceholderData
  return (
    <Card label={t('people.caption')}>
      {!isNobodyYet && (
        <Toolbar>
          <SearchField label={t('people.search')} value={search} onChange={setSearch} />
          <Row>
            <PeopleChips groupId={group?.id} onChange={setKind} {...{ counts, isSearching, kind }} />
            {group && (
              <Button size="sm" endIcon="remove" onClick={onGroupClear}>
                {t('people.in_group', { group: group.name })} <Unseen>{t('people.in_group_clear')}</Unseen>
              </Button>
            )}
          </Row>
        </Toolbar>
      )}
      {search.length > 0 && search.trim().length < 3 && (
        <Toolbar>
          <Small>{t('people.search_short')}</Small>
        </Toolbar>
      )}
      {members.isError && !people && <ListFailure error={members.error} onRetry={() => members.refetch()} />}
      {members.isPending && <RowsOnTheirWay />}
      {isNobodyYet && <NobodyYet identityProvider={connection.identity_provider} lastRequestAt={lastRequestAt} />}
      {people?.length === 0 && isFiltered && <NobodyFound onClear={handleClear} />}
      {people && people.length > 0 && (
        <>
          <PeopleTable people={people} live={live} sort={sort} onSort={setSort} isStale={members.isPlaceholderData} />
          <CardFoot>
            <Small>{t('people.showing', { shown: people.length, total })}</Small>
            {members.hasNextPage && (
              <Button size="sm" isBusy={members.isFetchingNextPage} onClick={() => members.fetchNextPage()}>
                {t('people.more')}
              </Button>
            )}
            <LiveLine />
            <ExportPeople filter={filter} name={connection.display_name} />
          </CardFoot>
        </>
      )}
    </Card>
  )
}

/** Whether the list follows what happens. */
function LiveLine() {
  const t = useMessages()
  const freshness = useFreshness()
  if (freshness === 'lost') return <FreshnessStatus />
  return (
    <Line>
      <Pulse tone="ok" />
      <Small>{t('people.live')}</Small>
    </Line>
  )
}

/** Marks the rows that just changed and announces them once to screen readers. */
function useLivePeople(people: Member[] | undefined, list: string, isPlaceholder: boolean): ReadonlySet<string> {
  const t = useMessages()
  const { announce } = usePortalSettings()
  const rows = useMemo(() => people?.map((person) => ({ id: person.member_id, updatedAt: person.updated_at })), [people])
  const live = useLiveRows(isPlaceholder ? undefined : rows, list)
  useEffect(() => {
    if (live.size > 0) announce(t('people.changed', { count: live.size }))
  }, [live, announce, t])
  return live
}

/** Placeholders for four rows, once the wait is worth showing. */
export function RowsOnTheirWay() {
  const t = useMessages()
  if (!useAfter(300)) return null
  return (
    <div aria-busy="true" role="img" aria-label={t('portal.loading')}>
      <BoneRow />
      <BoneRow />
      <BoneRow />
      <BoneRow />
    </div>
  )
}
