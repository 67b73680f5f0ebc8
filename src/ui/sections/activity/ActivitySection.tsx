import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Activity } from '../../../contract/activity.js'
import { activityQuery, everything } from '../../../core/activityFilter.js'
import type { MessageValue } from '../../../locales/types.js'
import { useScimActivity } from '../../../react/useScimActivity.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { CardFoot, Row, Toolbar } from '../../elements/layout.js'
import { Status } from '../../elements/status.js'
import { Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { providerName } from '../../providerName.js'
import type { ShownConnection } from '../../shownConnection.js'
import { FreshnessStatus } from '../FreshnessStatus.js'
import { ErrorHelp } from '../guide/ErrorHelp.js'
import { Blank, ListFailure } from '../PeopleStates.js'
import { RowsOnTheirWay } from '../RowsOnTheirWay.js'
import { ActivityDays } from './ActivityDays.js'
import { ActivityFilters, isEverything, MoreFilters } from './ActivityFilters.js'
import { ExportActivity } from './ExportActivity.js'

/** What the identity provider requested and the outcome, newest first, updated live. */
export function ActivitySection({ connection }: { connection: ShownConnection }) {
  const t = useMessages()
  const { timeZone } = usePortalSettings()
  const [filter, setFilter] = useState(everything)
  const asked = useDeferredValue(filter)
  const query = useMemo(() => activityQuery(asked, timeZone), [asked, timeZone])
  const activity = useScimActivity(query)
  const latest = useMemo(() => activity.data?.pages.flatMap((page) => page.activities), [activity.data])
  const { shown, isHeld, news, toggle } = useHoldable(latest)
  const provider = providerName(connection.identity_provider, t)
  return (
    <Card label={t('activity.caption')}>
      <Toolbar>
        <ActivityFilters filter={filter} onChange={setFilter} />
        <Row data-push="">
          {isHeld ? (
            <Status tone="neutral" icon="pause" size="sm">
              {t('activity.held')}
            </Status>
          ) : (
            <FreshnessStatus />
          )}
          <Button variant="ghost" size="sm" icon={isHeld ? 'play' : 'pause'} onClick={toggle}>
            {isHeld && news > 0 ? t('activity.news', { count: news }) : t(isHeld ? 'activity.follow' : 'activity.hold')}
          </Button>
          <ExportActivity query={query} name={connection.display_name} />
        </Row>
      </Toolbar>
      <MoreFilters filter={filter} onChange={setFilter} />
      {activity.isError && !latest && <ListFailure error={activity.error} onRetry={() => activity.refetch()} />}
      {activity.isPending && <RowsOnTheirWay />}
      {shown?.length === 0 && !activity.isPlaceholderData && (
        <NoActivity
          provider={provider}
          isFiltered={!isEverything(asked)}
          hasMore={activity.hasNextPage}
          onClear={() => setFilter(everything)}
        />
      )}
      {shown && shown.length > 0 && <ActivityDays activities={shown} />}
      {shown && (shown.length > 0 || activity.hasNextPage) && (
        <CardFoot>
          <Small>{t('activity.note')}</Small>
          <ErrorHelp identityProvider={connection.identity_provider} />
          {activity.hasNextPage && (
            <Button size="sm" isBusy={activity.isFetchingNextPage} onClick={() => activity.fetchNextPage()}>
              {t('activity.more')}
            </Button>
          )}
        </CardFoot>
      )}
    </Card>
  )
}

interface NoActivityProps {
  provider: MessageValue
  isFiltered: boolean
  /** The server has not looked through everything yet. */
  hasMore: boolean
  onClear: () => void
}

function NoActivity({ provider, isFiltered, hasMore, onClear }: NoActivityProps) {
  const t = useMessages()
  if (isFiltered)
    return (
      <Blank
        icon="search"
        title={t('activity.no_match.title')}
        sentence={t(hasMore ? 'activity.no_match.so_far' : 'activity.no_match.body')}
        actions={<Button onClick={onClear}>{t('activity.no_match.clear')}</Button>}
      />
    )
  return <Blank title={t('activity.none.title')} sentence={t('activity.none.body', { provider })} />
}

/** Freezes the list while somebody reads: a held list keeps its rows and counts the newer ones. */
function useHoldable(latest: Activity[] | undefined) {
  const t = useMessages()
  const { announce } = usePortalSettings()
  const [frozen, setFrozen] = useState<Activity[]>()
  const newest = latest?.[0]?.sequence ?? 0
  const lastNewest = useRef(0)
  const isHeld = frozen !== undefined

  useEffect(() => {
    const before = lastNewest.current
    if (newest > before) lastNewest.current = newest
    if (before === 0 || newest <= before || isHeld) return
    announce(t('activity.news', { count: latest?.filter((each) => each.sequence > before).length ?? 1 }))
  }, [newest, latest, isHeld, announce, t])

  const newestFrozen = frozen?.[0]?.sequence ?? 0
  return {
    shown: frozen ?? latest,
    isHeld,
    news: isHeld ? (latest?.filter((each) => each.sequence > newestFrozen).length ?? 0) : 0,
    toggle: () => setFrozen(isHeld ? undefined : latest),
  }
}
