import { needsAttention } from '../../../core/webhooks.js'
import { useScimWebhookEndpoints } from '../../../react/useScimWebhooks.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { List } from '../../elements/layout.js'
import { Status } from '../../elements/status.js'
import { Small, Strong } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'

/** Leads to the webhook endpoints, and says when one of them needs somebody. */
export function WebhooksCard() {
  const t = useMessages()
  const { navigate } = usePortalSettings()
  const endpoints = useScimWebhookEndpoints()
  const troubled = endpoints.data?.filter(needsAttention).length
  return (
    <Card label={t('webhook.title')}>
      <List>
        <li>
          <div>
            <Strong>{t('webhook.title')}</Strong>
            <Small>{t('webhook.title_is')}</Small>
            {troubled !== undefined && troubled > 0 && (
              <Status tone="bad" icon="alert" size="sm">
                {t('webhook.troubled', { count: troubled })}
              </Status>
            )}
          </div>
          <Button icon="link" onClick={() => navigate({ type: 'opened', screen: { name: 'webhooks' } })}>
            {endpoints.data ? t('webhook.open_count', { count: endpoints.data.length }) : t('webhook.open')}
          </Button>
        </li>
      </List>
    </Card>
  )
}
