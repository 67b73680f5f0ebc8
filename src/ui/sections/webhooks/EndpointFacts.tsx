import { useId } from 'react'
import type { WebhookEndpoint } from '../../../contract/webhookEndpoint.js'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import { Button } from '../../elements/Button.js'
import { Card } from '../../elements/Card.js'
import { Facts } from '../../elements/Facts.js'
import { Subheading } from '../../elements/Heading.js'
import { CardFoot, CardHead, Tags } from '../../elements/layout.js'
import { Tag } from '../../elements/status.js'
import { Time } from '../../elements/Time.js'
import { Code, maskedToken, Name, Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { eventName } from './webhookWords.js'

export interface EndpointFactsProps {
  endpoint: WebhookEndpoint
  onEdit: () => void
  onRotate: () => void
}

/** What is known of an endpoint, and its secret by the last characters. */
export function EndpointFacts({ endpoint, onEdit, onRotate }: EndpointFactsProps) {
  const t = useMessages()
  const id = useId()
  const { updateWebhooks } = useScimPermissions()
  const {
    url,
    description,
    event_types,
    health,
    signing_secret_last_four,
    previous_secret_expires_at: until,
    created_at,
    created_by,
  } = endpoint
  const created = <Time value={created_at} format="moment" />
  return (
    <Card labelledBy={id}>
      <CardHead>
        <Subheading id={id}>{t('webhook.endpoint')}</Subheading>
      </CardHead>
      <Facts
        facts={[
          { id: 'url', term: t('webhook.url'), value: <Code>{url}</Code> },
          ...(description ? [{ id: 'description', term: t('webhook.description'), value: <Name>{description}</Name> }] : []),
          {
            id: 'events',
            term: t('webhook.events'),
            value:
              event_types.length === 0 ? (
                t('webhook.events.all_later')
              ) : (
                <Tags>
                  {event_types.map((type) => (
                    <Tag key={type}>{eventName(type, t)}</Tag>
                  ))}
                </Tags>
              ),
          },
          {
            id: 'secret',
            term: t('webhook.secret'),
            value: (
              <>
                <code dir="ltr">{maskedToken(signing_secret_last_four)}</code>
                {until && <Small>{t.rich('webhook.secret.previous', { until: <Time value={until} format="moment" /> })}</Small>}
              </>
            ),
          },
          {
            id: 'success',
            term: t('webhook.last_success'),
            value: health.last_success_at ? <Time value={health.last_success_at} /> : t('time.never'),
          },
          {
            id: 'created',
            term: t('settings.created'),
            value: created_by ? t.rich('settings.created_by', { when: created, name: <Name>{created_by}</Name> }) : created,
          },
        ]}
      />
      {updateWebhooks && (
        <CardFoot>
          <Button icon="edit" onClick={onEdit}>
            {t('webhook.edit')}
          </Button>
          <Button icon="key" onClick={onRotate}>
            {t('webhook.rotate')}
          </Button>
        </CardFoot>
      )}
    </Card>
  )
}
