import { useScimWebhookEndpoints } from '../../react/useScimWebhooks.js'
import { BackButton } from '../elements/BackButton.js'
import { Button } from '../elements/Button.js'
import { Card } from '../elements/Card.js'
import { ScreenHeading } from '../elements/Heading.js'
import { Shell } from '../elements/layout.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { Blank, ListFailure } from '../sections/PeopleStates.js'
import { RowsOnTheirWay } from '../sections/RowsOnTheirWay.js'
import { EndpointDetail } from '../sections/webhooks/EndpointDetail.js'

/** The screen of one endpoint, or that there is none. */
export function WebhookScreen({ endpointId }: { endpointId: string }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const endpoints = useScimWebhookEndpoints()
  const endpoint = endpoints.data?.find((each) => each.endpoint_id === endpointId)
  const leave = () => navigate({ type: 'went_back' })
  return (
    <Shell>
      <BackButton onClick={leave}>{t('webhook.title')}</BackButton>
      {endpoint ? (
        <EndpointDetail key={endpointId} endpoint={endpoint} />
      ) : (
        <Card label={t('webhook.endpoint')}>
          {endpoints.isPending && <RowsOnTheirWay />}
          {endpoints.isError && <ListFailure error={endpoints.error} onRetry={() => endpoints.refetch()} />}
          {endpoints.data && (
            <>
              <ScreenHeading screen={`webhook ${endpointId}`} isUnseen>
                {t('webhook.not_found')}
              </ScreenHeading>
              <Blank
                icon="search"
                title={t('webhook.not_found')}
                sentence={t('webhook.not_found_is')}
                actions={<Button onClick={leave}>{t('webhook.not_found.back')}</Button>}
              />
            </>
          )}
        </Card>
      )}
    </Shell>
  )
}
