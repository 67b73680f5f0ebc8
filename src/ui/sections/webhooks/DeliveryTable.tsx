import type { WebhookDelivery, WebhookDeliveryStatus } from '../../../contract/webhookDelivery.js'
import type { WebhookEndpoint } from '../../../contract/webhookEndpoint.js'
import type { Tone } from '../../../core/health.js'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { useScimWebhookSending } from '../../../react/useScimWebhookMutations.js'
import { Button } from '../../elements/Button.js'
import { Glyph } from '../../elements/monograms.js'
import { usePart } from '../../elements/part.js'
import { Status } from '../../elements/status.js'
import { Cell, HeaderCell, Table, TableRow } from '../../elements/Table.js'
import { Time } from '../../elements/Time.js'
import { errorSentence } from '../../errorWords.js'
import type { IconName } from '../../icons/shapes.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { attemptTime, attemptWords, eventName } from './webhookWords.js'

const looks: Readonly<Record<WebhookDeliveryStatus, { tone: Tone; icon: IconName }>> = {
  pending: { tone: 'info', icon: 'clock' },
  held: { tone: 'neutral', icon: 'pause' },
  succeeded: { tone: 'ok', icon: 'ok' },
  failed: { tone: 'bad', icon: 'fail' },
}

export interface DeliveryTableProps {
  deliveries: readonly WebhookDelivery[]
  endpoint: WebhookEndpoint
}

/** Deliveries with what came of the latest attempt at each. */
export function DeliveryTable({ deliveries, endpoint }: DeliveryTableProps) {
  const t = useMessages()
  const { updateWebhooks } = useScimPermissions()
  const head = (
    <>
      <HeaderCell>{t('webhook.event')}</HeaderCell>
      <HeaderCell>{t('webhook.state')}</HeaderCell>
      <HeaderCell>{t('webhook.latest')}</HeaderCell>
      {updateWebhooks && <HeaderCell data-end="">{t('webhook.action')}</HeaderCell>}
    </>
  )
  return (
    <Table caption={t('webhook.deliveries')} head={head}>
      {deliveries.map((delivery) => (
        <DeliveryRow key={delivery.delivery_id} delivery={delivery} endpoint={endpoint} canSend={updateWebhooks} />
      ))}
    </Table>
  )
}

function DeliveryRow({ delivery, endpoint, canSend }: { delivery: WebhookDelivery; endpoint: WebhookEndpoint; canSend: boolean }) {
  const t = useMessages()
  const { announce } = usePortalSettings()
  const { retry } = useScimWebhookSending(endpoint.endpoint_id)
  const { delivery_id, event_type, created_at, status } = delivery
  const name = eventName(event_type, t)
  const again = status === 'pending' || status === 'held' ? 'send_now' : 'send_again'
  const send = () => retry.mutate(delivery_id, { onSuccess: (sent) => announce(t(`webhook.announce.${sent.status}`, { event: name })) })
  return (
    <TableRow>
      <Cell>
        <div {...usePart('person')}>
          <Glyph icon="swap" />
          <div>
            <span {...usePart('person-name')}>{name}</span>
            <small>
              <Time value={created_at} format="event" />
            </small>
          </div>
        </div>
      </Cell>
      <Cell>
        <Status tone={looks[status].tone} icon={looks[status].icon}>
          {t(`webhook.status.${status}`)}
        </Status>
      </Cell>
      <Cell data-wide="">
        <LatestAttempt delivery={delivery} />
        {retry.isError && <p role="alert">{errorSentence(retry.error, t)}</p>}
      </Cell>
      {canSend && (
        <Cell data-end="">
          <Button size="sm" isBusy={retry.isPending} aria-label={t(`webhook.${again}_label`, { event: name })} onClick={send}>
            {t(`webhook.${again}`)}
          </Button>
        </Cell>
      )}
    </TableRow>
  )
}

/** What the receiver did last, how often it was tried, and when it is tried next. */
function LatestAttempt({ delivery }: { delivery: WebhookDelivery }) {
  const t = useMessages()
  const { attempts, attempt_count, next_attempt_at, status } = delivery
  const [latest] = attempts
  return (
    <div {...usePart('attempt')}>
      {latest ? (
        <p>
          {attemptWords(latest, t)} <span data-tone="small">{attemptTime(latest.duration_ms, t)}</span>
        </p>
      ) : (
        <p data-tone="small">{t('webhook.not_tried')}</p>
      )}
      <p data-tone="small">
        {attempt_count > 0 && t('webhook.attempts', { count: attempt_count })}
        {attempt_count > 0 && next_attempt_at && ' · '}
        {next_attempt_at && t.rich('webhook.next', { when: <Time value={next_attempt_at} format="event" /> })}
        {status === 'held' && t('webhook.held')}
      </p>
    </div>
  )
}
