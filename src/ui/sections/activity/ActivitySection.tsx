import { useEffect, useMemo, useRef, useState } from 'react'
import type { Activity, ActivityKind, ActivityOutcome, SearchActivityBody } from '../../../contract/activity.js'
import { activityKinds } from '../../../contract/activity.js'
import type { MessageValue } from '../../../locales/types.js'
import { useScimActivity } from '../../../react/useScimActivity.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { Chip, SelectField } from '../../elements/Field.js'
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
import { ExportActivity } from './ExportActivity.js'

const kindGroups = {
  all: undefined,
  people: activityKinds.filter((kind) => /^(member|deactivation)\./.test(kind)),
  groups: activityKinds.filter((kind) => kind.startsWith('group.')),
  connection: activityKinds.filter((kind) => /^(connection|setup_link|webhook|attribute)\./.test(kind)),
  refused: ['request.refused'],
} as const satisfies Record<string, readonly ActivityKind[] | undefined>

type KindGroup = keyof typeof kindGroups

const outcomes = [
  { id: 'all', value: undefined },
  { id: 'done', value: 'succeeded' },
  { id: 'refused', value: 'refused' },
] as const satisfies readonly { id: string; value: ActivityOutcome | undefined }[]

/** What the identity provider requested and the outcome, newest first, updated live. */
export function ActivitySection({ connection }: { connection: ShownConnection }) {
  const t = useMessages()
  const [outcome, setOutcome] = useState<ActivityOutcome>()
  const [kind, setKind] = useState<KindGroup>('all')
  const query = queryOf(outcome, kind)
  const activity = useScimActivity(query)
  const latest = useMemo(() => activity.data?.pages.flatMap((page) => page.activities), [activity.data])
  const { shown, isHeld, news, toggle } = useHoldable(latest)
  const provider = providerName(connection.identity_provider, t)
  const isFiltered = outcome !== undefined || kind !== 'all'
  return (
    <Card label={t('activity.caption')}>
      <Toolbar>
        <Row>
          {outcomes.map(({ id, value }) => (
            <Chip key={id} isPressed={outcome === value} onPress={() => setOutcome(value)}>
              {t(`activity.${id}`)}
            </Chip>
          ))}
          <SelectField
            label={t('activity.kind')}
            isLabelUnseen
            value={kind}
            options={(Object.keys(kindGroups) as KindGroup[]).map((value) => ({ value, label: t(`activity.kind.${value}`) }))}
            onChange={(value) => setKind(value as KindGroup)}
          />
        </Row>
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
      {activity.isError && !latest && <ListFailure error={activity.error} onRetry={() => activity.refetch()} />}
      {activity.isPending && <RowsOnTheirWay />}
      {shown?.length === 0 && !activity.isPlaceholderData && <NoActivity provider={provider} isFiltered={isFiltered} />}
      {shown && shown.length > 0 && <ActivityDays activities={shown} />}
      {shown && shown.length > 0 && (
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

function queryOf(outcome: ActivityOutcome | undefined, kind: KindGroup): NonNullable<SearchActivityBody['query']> {
  const kinds = kindGroups[kind]
  return { ...(outcome ? { outcome: [outcome] } : {}), ...(kinds ? { kind: [...kinds] } : {}) }
}

function NoActivity({ provider, isFiltered }: { provider: MessageValue; isFiltered: boolean }) {
  const t = useMessages()
  if (isFiltered) return <Blank icon="search" title={t('activity.no_match.title')} sentence={t('activity.no_match.body')} />
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
