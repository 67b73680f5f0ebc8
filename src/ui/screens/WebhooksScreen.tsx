import { useState } from 'react'
import { useScimPermissions } from '../../react/useScimPortal.js'
import { useCreateScimWebhook } from '../../react/useScimWebhookMutations.js'
import { useScimWebhookEndpoints } from '../../react/useScimWebhooks.js'
import { BackButton } from '../elements/BackButton.js'
import { Button } from '../elements/Button.js'
import { Card } from '../elements/Card.js'
import { ScreenHeading } from '../elements/Heading.js'
import { Actions, PageHeader, Shell, Title } from '../elements/layout.js'
import { Glyph } from '../elements/monograms.js'
import { Muted, Name } from '../elements/text.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { Blank, ListFailure } from '../sections/PeopleStates.js'
import { RowsOnTheirWay } from '../sections/RowsOnTheirWay.js'
import { EndpointDialog } from '../sections/webhooks/EndpointDialog.js'
import { EndpointTable } from '../sections/webhooks/EndpointTable.js'
import { SigningSecretDialog } from '../sections/webhooks/SigningSecretDialog.js'
import type { ConnectionScreenProps } from '../shownConnection.js'
import { useSigningSecret } from '../signingSecret.js'

/** Where events are sent: the endpoints of the organization. */
export function WebhooksScreen({ connection }: Pick<ConnectionScreenProps, 'connection'>) {
  const t = useMessages()
  const { navigate, emit } = usePortalSettings()
  const { createWebhooks } = useScimPermissions()
  const endpoints = useScimWebhookEndpoints()
  const secret = useSigningSecret()
  const create = useCreateScimWebhook(secret.handlers)
  const [isAdding, setIsAdding] = useState(false)
  const { fresh } = secret
  const startAdding = () => {
    create.reset()
    setIsAdding(true)
  }
  const add = createWebhooks && (
    <Button variant="primary" icon="plus" onClick={startAdding}>
      {t('webhook.add')}
    </Button>
  )
  const rows = endpoints.data
  return (
    <Shell>
      <BackButton onClick={() => navigate({ type: 'went_back' })}>
        {t.rich('webhook.back', { name: <Name>{connection.display_name}</Name> })}
      </BackButton>
      <PageHeader>
        <Glyph icon="link" size="lg" />
        <div>
          <Title>
            <ScreenHeading screen="webhooks">{t('webhook.title')}</ScreenHeading>
          </Title>
          <Muted>{t('webhook.title_is')}</Muted>
        </div>
        {rows && rows.length > 0 && add && <Actions>{add}</Actions>}
      </PageHeader>
      <Card label={t('webhook.list')}>
        {endpoints.isPending && <RowsOnTheirWay />}
        {endpoints.isError && !rows && <ListFailure error={endpoints.error} onRetry={() => endpoints.refetch()} />}
        {rows?.length === 0 && (
          <Blank
            icon="link"
            title={t('webhook.none')}
            sentence={t(createWebhooks ? 'webhook.none_is' : 'webhook.none_viewer')}
            actions={add || undefined}
          />
        )}
        {rows && rows.length > 0 && <EndpointTable endpoints={rows} />}
      </Card>
      {isAdding && !fresh && (
        <EndpointDialog
          isBusy={create.isPending}
          error={create.error}
          onSubmit={(body) =>
            create.mutate(body, {
              onSuccess: ({ endpoint_id }) => {
                setIsAdding(false)
                emit({ type: 'webhook.created', endpoint_id })
              },
            })
          }
          onClose={() => setIsAdding(false)}
        />
      )}
      {fresh && (
        <SigningSecretDialog
          state={secret}
          fresh={fresh}
          onLeft={() => navigate({ type: 'opened', screen: { name: 'webhook', endpointId: fresh.endpoint.endpoint_id } })}
        />
      )}
    </Shell>
  )
}
