import type { WebhookEndpoint } from '../../../contract/webhookEndpoint.js'
import { type WebhookState, webhookStateOf, webhookTones } from '../../../core/webhooks.js'
import { Badge, Status } from '../../elements/status.js'
import type { IconName } from '../../icons/shapes.js'
import { useMessages } from '../../messages.js'

const icons: Readonly<Record<WebhookState, IconName>> = {
  unproven: 'open',
  delivering: 'ok',
  failing: 'alert',
  paused: 'pause',
  disabled: 'minus',
}

/** How an endpoint is doing, in a word. */
export function EndpointState({ endpoint, isBadge }: { endpoint: WebhookEndpoint; isBadge?: boolean }) {
  const t = useMessages()
  const state = webhookStateOf(endpoint)
  const Look = isBadge ? Badge : Status
  return (
    <Look tone={webhookTones[state]} icon={icons[state]}>
      {t(`webhook.state.${state}`)}
    </Look>
  )
}
