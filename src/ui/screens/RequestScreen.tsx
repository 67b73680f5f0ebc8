import { useId } from 'react'
import type { Activity } from '../../contract/activity.js'
import { useScimActivity } from '../../react/useScimActivity.js'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Card } from '../elements/Card.js'
import { CopyLink } from '../elements/CopyLink.js'
import { type Fact, Facts } from '../elements/Facts.js'
import { ScreenHeading, Subheading } from '../elements/Heading.js'
import { Actions, CardBody, CardHead, Meta, PageHeader, Title } from '../elements/layout.js'
import { Glyph } from '../elements/monograms.js'
import { Badge } from '../elements/status.js'
import { Time } from '../elements/Time.js'
import { maskedToken, Name } from '../elements/text.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerTitle } from '../providerName.js'
import { ActivityDays } from '../sections/activity/ActivityDays.js'
import { senderName } from '../sections/activity/activityWords.js'
import { Concerned } from '../sections/activity/Concerned.js'
import { Exchange } from '../sections/activity/Exchange.js'
import { bareRequestId, shortRequestId } from '../sections/activity/RequestLink.js'
import { Blank, ListFailure } from '../sections/PeopleStates.js'
import { RowsOnTheirWay } from '../sections/RowsOnTheirWay.js'
import { SupportBundleButton } from '../sections/SupportBundleButton.js'
import type { ConnectionScreenProps } from '../shownConnection.js'
import { OfActivity } from './OfActivity.js'

export interface RequestScreenProps extends ConnectionScreenProps {
  requestId: string
}

/** One request: what came, what was answered, and whom it concerned. */
export function RequestScreen({ portal, connection, requestId }: RequestScreenProps) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const activity = useScimActivity({ request_id: requestId })
  const events = activity.data?.pages.flatMap((page) => page.activities)
  const [first] = events ?? []
  const isMissing = events?.length === 0 && !activity.isPlaceholderData
  return (
    <OfActivity connection={connection}>
      <PageHeader>
        <Glyph icon="swap" size="lg" />
        <div>
          <Title>
            <ScreenHeading screen={`request ${requestId}`}>{t('activity.request', { id: shortRequestId(requestId) })}</ScreenHeading>
            {first && (
              <Badge tone={first.outcome === 'refused' ? 'warn' : 'ok'} icon={first.outcome === 'refused' ? 'alert' : 'ok'}>
                {t(first.outcome === 'refused' ? 'activity.refused' : 'activity.done')}
              </Badge>
            )}
          </Title>
          {first && (
            <Meta>
              <span>{providerTitle(first.actor.identity_provider ?? '', t)}</span>
              <span>
                <Time value={first.occurred_at} format="moment" />
              </span>
            </Meta>
          )}
        </div>
        {first && (
          <Actions>
            <CopyLink to={{ name: 'request', requestId }} />
            <SupportBundleButton
              {...{ portal, connection }}
              subject={{ request_id: requestId }}
              name={`request-${bareRequestId(requestId)}`}
            />
          </Actions>
        )}
      </PageHeader>
      {activity.isPending && <RowsOnTheirWay />}
      {activity.isError && !events && <ListFailure error={activity.error} onRetry={() => activity.refetch()} />}
      {isMissing && (
        <Card label={t('request.none.title')}>
          <Blank
            icon="search"
            title={t('request.none.title')}
            sentence={t('request.none.body')}
            actions={
              <Button onClick={() => navigate({ type: 'opened', screen: { name: 'activity' } })}>{t('request.none.activity')}</Button>
            }
          />
        </Card>
      )}
      {first && events && <Known first={first} events={events} />}
    </OfActivity>
  )
}

function Known({ first, events }: { first: Activity; events: readonly Activity[] }) {
  const t = useMessages()
  const cameId = useId()
  const eventsId = useId()
  const { request, token_last_four } = first
  const facts: Fact[] = [
    { id: 'concerned', term: t('request.concerned'), value: <Concerned events={events} /> },
    ...(request ? [{ id: 'id', term: t('request.id'), value: <code data-wrap="">{request.request_id}</code> }] : []),
    ...(token_last_four ? [{ id: 'token', term: t('request.token'), value: <code dir="ltr">{maskedToken(token_last_four)}</code> }] : []),
    ...(request?.user_agent ? [{ id: 'agent', term: t('request.client'), value: <Name>{request.user_agent}</Name> }] : []),
  ]
  const provider = senderName(first, t)
  return (
    <>
      {first.cause && (
        <Callout tone="info">
          <p>
            <strong>{t('activity.fix', { provider })}</strong> {t(`cause.${first.cause}.fix`, { provider })}
          </p>
        </Callout>
      )}
      <Card labelledBy={cameId}>
        <CardHead>
          <Subheading id={cameId}>{t('request.came')}</Subheading>
        </CardHead>
        <Facts facts={facts} />
        {request && (
          <CardBody>
            <Exchange request={request} token={token_last_four} provider={provider} />
          </CardBody>
        )}
      </Card>
      <Card labelledBy={eventsId}>
        <CardHead>
          <Subheading id={eventsId}>{t('request.events')}</Subheading>
        </CardHead>
        <ActivityDays activities={events} />
      </Card>
    </>
  )
}
