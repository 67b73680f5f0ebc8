import { useId, useState } from 'react'
import type { WebhookDeliveryStatus } from '../../../contract/webhookDelivery.js'
import type { WebhookEndpoint } from '../../../contract/webhookEndpoint.js'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { useScimWebhookDeliveries } from '../../../react/useScimWebhooks.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { Chip } from '../../elements/Field.js'
import { Subheading } from '../../elements/Heading.js'
import { CardFoot, CardHead, Row, Toolbar } from '../../elements/layout.js'
import { Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { Blank, ListFailure } from '../PeopleStates.js'
import { RowsOnTheirWay } from '../RowsOnTheirWay.js'
import { DeliveryTable } from './DeliveryTable.js'
import { ReplayDialog } from './ReplayDialog.js'

const filters = [undefined, 'failed', 'pending', 'held', 'succeeded'] as const satisfies readonly (WebhookDeliveryStatus | undefined)[]

/** What was sent to the endpoint and what is still on its way, newest first. */
export function DeliveriesCard({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useMessages()
  const id = useId()
  const { updateWebhooks } = useScimPermissions()
  const [status, setStatus] = useState<WebhookDeliveryStatus>()
  const [isAsking, setIsAsking] = useState(false)
  const deliveries = useScimWebhookDeliveries({ endpointId: endpoint.endpoint_id, status })
  const rows = deliveries.data?.pages.flatMap((page) => page.deliveries)
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('webhook.deliveries')}</Subheading>
        {updateWebhooks && (
          <Row data-push="">
            <Button size="sm" icon="retry" onClick={() => setIsAsking(true)}>
              {t('webhook.replay')}
            </Button>
          </Row>
        )}
      </CardHead>
      <Toolbar>
        <Row>
          {filters.map((each) => (
            <Chip key={each ?? 'all'} isPressed={status === each} onPress={() => setStatus(each)}>
              {t(`webhook.filter.${each ?? 'all'}`)}
            </Chip>
          ))}
        </Row>
      </Toolbar>
      {deliveries.isError && !rows && <ListFailure error={deliveries.error} onRetry={() => deliveries.refetch()} />}
      {deliveries.isPending && <RowsOnTheirWay />}
      {rows?.length === 0 && !deliveries.isPlaceholderData && <NoDeliveries isFiltered={status !== undefined} />}
      {rows && rows.length > 0 && <DeliveryTable deliveries={rows} endpoint={endpoint} />}
      {rows && rows.length > 0 && (
        <CardFoot>
          <Small>{t('webhook.deliveries.note')}</Small>
          {deliveries.hasNextPage && (
            <Button size="sm" isBusy={deliveries.isFetchingNextPage} onClick={() => deliveries.fetchNextPage()}>
              {t('action.show_more')}
            </Button>
          )}
        </CardFoot>
      )}
      {isAsking && <ReplayDialog endpoint={endpoint} onClose={() => setIsAsking(false)} />}
    </Card>
  )
}

function NoDeliveries({ isFiltered }: { isFiltered: boolean }) {
  const t = useMessages()
  if (isFiltered) return <Blank icon="search" title={t('webhook.deliveries.no_match')} sentence={t('webhook.deliveries.no_match_is')} />
  return <Blank title={t('webhook.deliveries.none')} sentence={t('webhook.deliveries.none_is')} />
}
