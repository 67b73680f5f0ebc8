import type { WebhookEndpoint } from '../../../contract/webhookEndpoint.js'
import { Glyph } from '../../elements/monograms.js'
import { usePart } from '../../elements/part.js'
import { Cell, HeaderCell, Table, TableRow } from '../../elements/Table.js'
import { Time } from '../../elements/Time.js'
import { Name } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { EndpointState } from './EndpointState.js'
import { endpointName, eventsPhrase } from './webhookWords.js'

/** The endpoints, each with how it is doing. */
export function EndpointTable({ endpoints }: { endpoints: readonly WebhookEndpoint[] }) {
  const t = useMessages()
  const head = (
    <>
      <HeaderCell>{t('webhook.endpoint')}</HeaderCell>
      <HeaderCell>{t('webhook.state')}</HeaderCell>
      <HeaderCell>{t('webhook.events')}</HeaderCell>
      <HeaderCell>{t('webhook.last_success')}</HeaderCell>
    </>
  )
  return (
    <Table caption={t('webhook.list')} head={head}>
      {endpoints.map((endpoint) => (
        <EndpointRow key={endpoint.endpoint_id} endpoint={endpoint} />
      ))}
    </Table>
  )
}

function EndpointRow({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const { endpoint_id, url, description, event_types, health } = endpoint
  return (
    <TableRow>
      <Cell>
        <div {...usePart('person')}>
          <Glyph icon="link" />
          <div>
            <button
              {...usePart('person-name')}
              type="button"
              dir="ltr"
              onClick={() => navigate({ type: 'opened', screen: { name: 'webhook', endpointId: endpoint_id } })}
            >
              <Name>{endpointName(url)}</Name>
            </button>
            {description && (
              <small>
                <Name>{description}</Name>
              </small>
            )}
          </div>
        </div>
      </Cell>
      <Cell>
        <EndpointState endpoint={endpoint} />
      </Cell>
      <Cell label={t('webhook.events')} data-wide="">
        <span data-tone="small">{eventsPhrase(event_types, t)}</span>
      </Cell>
      <Cell>
        {health.last_success_at ? <Time value={health.last_success_at} tone="small" /> : <span data-tone="small">{t('time.never')}</span>}
      </Cell>
    </TableRow>
  )
}
