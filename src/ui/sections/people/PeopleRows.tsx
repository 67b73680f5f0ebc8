import { useEffect, useState } from 'react'
import type { MemberSort } from '../../../contract/member.js'
import { rowCount } from '../../../core/people/listState.js'
import { usePeopleList } from '../../../react/usePeopleList.js'
import type { ScimMembersSearch } from '../../../react/useScimMembers.js'
import { Button } from '../../elements/Button.js'
import { CardFoot, Line } from '../../elements/layout.js'
import { Pulse } from '../../elements/status.js'
import { Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import type { ShownConnection } from '../../shownConnection.js'
import { useFreshness } from '../../useFreshness.js'
import { ExportPeople } from '../ExportPeople.js'
import { FreshnessStatus } from '../FreshnessStatus.js'
import { ListFailure, NobodyFound, NobodyYet } from '../PeopleStates.js'
import { PeopleTable } from '../PeopleTable.js'
import { RowsOnTheirWay } from '../RowsOnTheirWay.js'

export interface PeopleRowsProps {
  connection: ShownConnection
  lastRequestAt: string | null
  filter: Omit<ScimMembersSearch, 'sort' | 'pageSize'>
  isFiltered: boolean
  onClear: () => void
  /** Whether nobody has ever come, so that there is nothing to search. */
  onNobodyYet: (isNobodyYet: boolean) => void
}

/** The people a filter finds, or why there are none. */
export function PeopleRows({ connection, lastRequestAt, filter, isFiltered, onClear, onNobodyYet }: PeopleRowsProps) {
  const t = useMessages()
  const [sort, setSort] = useState<MemberSort>({ field: 'updated_at', direction: 'desc' })
  const { list, state: people, isEarlier } = usePeopleList({ ...filter, sort })
  useMarkedForAWhile(people.changed, list.forgetChanged)
  const isRead = people.list !== undefined
  const isEmpty = isRead && rowCount(people) === 0
  // An empty result of the last search does not mean that there is nobody.
  const isNobodyYet = isEmpty && !isFiltered && !isEarlier
  useEffect(() => onNobodyYet(isNobodyYet), [isNobodyYet, onNobodyYet])

  if (people.error !== undefined && !isRead) return <ListFailure error={people.error} onRetry={list.retry} />
  if (!isRead) return <RowsOnTheirWay />
  if (isNobodyYet) return <NobodyYet identityProvider={connection.identity_provider} lastRequestAt={lastRequestAt} />
  return (
    <>
      {isEmpty ? (
        isFiltered && <NobodyFound onClear={onClear} />
      ) : (
        <PeopleTable {...{ people, list, sort }} onSort={setSort} isStale={isEarlier} />
      )}
      {people.error !== undefined && <ListFailure error={people.error} onRetry={list.retry} />}
      {!isEmpty && (
        <CardFoot>
          <Small>{t('people.count', { count: Math.max(people.total, people.ids.length) })}</Small>
          {people.isBehind ? <BehindLine onRefresh={list.refresh} /> : <LiveLine />}
          <ExportPeople filter={filter} name={connection.display_name} />
        </CardFoot>
      )}
    </>
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

/** Somebody came or belongs elsewhere by now; nothing moves until the admin says so. */
function BehindLine({ onRefresh }: { onRefresh: () => void }) {
  const t = useMessages()
  return (
    <Line>
      <Small>{t('people.behind')}</Small>
      <Button size="sm" onClick={onRefresh}>
        {t('people.show_latest')}
      </Button>
    </Line>
  )
}

/** Milliseconds for which a row stays marked as just changed. */
const markedTime = 8_000

/** Announces the rows that just changed once to screen readers, and forgets them after a while. */
function useMarkedForAWhile(changed: ReadonlySet<string>, onForget: () => void): void {
  const t = useMessages()
  const { announce } = usePortalSettings()
  useEffect(() => {
    if (changed.size === 0) return
    announce(t('people.changed', { count: changed.size }))
    const timer = setTimeout(onForget, markedTime)
    return () => clearTimeout(timer)
  }, [changed, onForget, announce, t])
}
