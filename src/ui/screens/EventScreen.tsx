import { useScimActivity } from '../../react/useScimActivity.js'
import { Button } from '../elements/Button.js'
import { Card } from '../elements/Card.js'
import { ScreenHeading } from '../elements/Heading.js'
import { Meta, PageHeader, Title } from '../elements/layout.js'
import { Glyph } from '../elements/monograms.js'
import { Time } from '../elements/Time.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { ActivityDetail } from '../sections/activity/ActivityDetail.js'
import { activityLook, activityRemark, activitySentence } from '../sections/activity/activityWords.js'
import { Blank, ListFailure } from '../sections/PeopleStates.js'
import { RowsOnTheirWay } from '../sections/RowsOnTheirWay.js'
import type { ConnectionScreenProps } from '../shownConnection.js'
import { OfActivity } from './OfActivity.js'

export interface EventScreenProps extends Pick<ConnectionScreenProps, 'connection'> {
  sequence: number
}

/** One event at its own address. */
export function EventScreen({ connection, sequence }: EventScreenProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const activity = useScimActivity({ sequence })
  const event = activity.isPlaceholderData ? undefined : activity.data?.pages[0]?.activities[0]
  const isMissing = activity.isSuccess && !activity.isPlaceholderData && !event
  const remark = event && activityRemark(event, t)
  return (
    <OfActivity connection={connection}>
      {event && (
        <PageHeader>
          <Glyph icon={activityLook(event).icon} size="lg" />
          <div>
            <Title>
              <ScreenHeading screen={`event ${sequence}`}>{activitySentence(event, t)}</ScreenHeading>
            </Title>
            <Meta>
              <span>
                <Time value={event.occurred_at} format="moment" />
              </span>
              {remark && <span>{remark}</span>}
            </Meta>
          </div>
        </PageHeader>
      )}
      {activity.isPending && <RowsOnTheirWay />}
      {activity.isError && !event && <ListFailure error={activity.error} onRetry={() => activity.refetch()} />}
      {event && (
        <Card label={t('activity.details')}>
          <ActivityDetail activity={event} isAlone />
        </Card>
      )}
      {isMissing && (
        <Card label={t('event.none.title')}>
          <ScreenHeading screen={`event ${sequence}`} isUnseen>
            {t('event.none.title')}
          </ScreenHeading>
          <Blank
            icon="search"
            title={t('event.none.title')}
            sentence={t('event.none.body')}
            actions={
              <Button onClick={() => navigate({ type: 'opened', screen: { name: 'activity' } })}>{t('request.none.activity')}</Button>
            }
          />
        </Card>
      )}
    </OfActivity>
  )
}
