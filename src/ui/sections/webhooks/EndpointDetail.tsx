import { useState } from 'react'
import type { WebhookEndpoint } from '../../../contract/webhookEndpoint.js'
import { useScimPermissions } from '../../../react/useScimPortal.js'
import {
  useDeleteScimWebhook,
  useRotateScimWebhookSecret,
  useScimWebhookSending,
  useUpdateScimWebhook,
} from '../../../react/useScimWebhookMutations.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { ScreenHeading } from '../../elements/Heading.js'
import { Actions, PageHeader, Title } from '../../elements/layout.js'
import { Menu } from '../../elements/Menu.js'
import { Glyph } from '../../elements/monograms.js'
import { Address } from '../../elements/text.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { useSigningSecret } from '../../signingSecret.js'
import { ConfirmDialog } from './ConfirmDialog.js'
import { DeliveriesCard } from './DeliveriesCard.js'
import { EndpointDialog } from './EndpointDialog.js'
import { EndpointFacts } from './EndpointFacts.js'
import { EndpointNotice } from './EndpointNotice.js'
import { EndpointState } from './EndpointState.js'
import { SigningSecretDialog } from './SigningSecretDialog.js'
import { TestResult } from './TestResult.js'
import { endpointName } from './webhookWords.js'

type OpenDialog = 'edit' | 'rotate' | 'delete' | 'turn_off'

/** One endpoint: how it is doing, what was sent to it, and what can be done about it. */
export function EndpointDetail({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useMessages()
  const { navigate, showDone, emit } = usePortalSettings()
  const { updateWebhooks, deleteWebhooks } = useScimPermissions()
  const secret = useSigningSecret()
  const update = useUpdateScimWebhook(secret.handlers)
  const rotate = useRotateScimWebhookSecret(secret.handlers)
  const remove = useDeleteScimWebhook({
    onDone: (deletedId) => {
      emit({ type: 'webhook.deleted', endpoint_id: deletedId })
      navigate({ type: 'went_back' })
      showDone(t('webhook.deleted', { name: endpointName(endpoint.url) }))
    },
  })
  const { test } = useScimWebhookSending(endpoint.endpoint_id)
  const [dialog, setDialog] = useState<OpenDialog>()
  const { endpoint_id, url, status } = endpoint
  const name = <Address>{endpointName(url)}</Address>
  const isEnabled = status === 'enabled'

  const open = (next: OpenDialog) => {
    update.reset()
    rotate.reset()
    remove.reset()
    setDialog(next)
  }
  const close = () => setDialog(undefined)
  const change = (body: Omit<Parameters<typeof update.mutate>[0], 'endpoint_id'>, said: string) =>
    update.mutate(
      { endpoint_id, ...body },
      {
        onSuccess: () => {
          close()
          showDone(said)
          emit({ type: 'webhook.updated', endpoint_id })
        },
      },
    )
  const turnOn = () => change({ status: 'enabled' }, t('webhook.turned_on'))
  const menu = [
    ...(updateWebhooks && isEnabled
      ? [{ id: 'off', label: t('webhook.turn_off'), icon: 'pause' as const, onChoose: () => open('turn_off') }]
      : []),
    ...(deleteWebhooks
      ? [{ id: 'delete', label: t('webhook.delete'), icon: 'trash' as const, variant: 'danger' as const, onChoose: () => open('delete') }]
      : []),
  ]
  return (
    <>
      <PageHeader>
        <Glyph icon="link" size="lg" />
        <div>
          <Title>
            <ScreenHeading screen={`webhook ${endpoint_id}`}>{name}</ScreenHeading>
            <EndpointState endpoint={endpoint} isBadge />
          </Title>
        </div>
        <Actions>
          {updateWebhooks && (
            <Button icon="pulse" isBusy={test.isPending} onClick={() => test.mutate()}>
              {t('webhook.test')}
            </Button>
          )}
          {menu.length > 0 && <Menu label={t('webhook.more')} items={menu} />}
        </Actions>
      </PageHeader>
      <TestResult delivery={test.data} error={test.error} />
      <EndpointNotice
        endpoint={endpoint}
        action={
          updateWebhooks && (
            <Button size="sm" icon="play" isBusy={update.isPending} onClick={turnOn}>
              {t('webhook.turn_on')}
            </Button>
          )
        }
      />
      {update.error !== null && dialog === undefined && (
        <Callout tone="bad" isAlert>
          <p>{errorSentence(update.error, t)}</p>
        </Callout>
      )}
      <DeliveriesCard endpoint={endpoint} />
      <EndpointFacts endpoint={endpoint} onEdit={() => open('edit')} onRotate={() => open('rotate')} />
      {dialog === 'edit' && !secret.fresh && (
        <EndpointDialog
          endpoint={endpoint}
          isBusy={update.isPending}
          error={update.error}
          onSubmit={(body) => change(body, t('settings.saved'))}
          onClose={close}
        />
      )}
      {dialog === 'rotate' && !secret.fresh && (
        <ConfirmDialog
          title={t('webhook.rotate')}
          description={t('webhook.rotate.is')}
          action={t('webhook.rotate')}
          icon="key"
          isBusy={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate(endpoint_id, { onSuccess: close })}
          onClose={close}
        />
      )}
      {dialog === 'turn_off' && (
        <ConfirmDialog
          title={t.rich('webhook.turn_off.title', { name })}
          description={t('webhook.turn_off.is')}
          action={t('webhook.turn_off')}
          icon="pause"
          isBusy={update.isPending}
          error={update.error}
          onConfirm={() => change({ status: 'disabled' }, t('webhook.turned_off'))}
          onClose={close}
        />
      )}
      {dialog === 'delete' && (
        <ConfirmDialog
          title={t.rich('delete.title', { name })}
          description={t('webhook.delete.is')}
          action={t('webhook.delete')}
          icon="trash"
          isDangerous
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(endpoint_id)}
          onClose={close}
        />
      )}
      {secret.fresh && <SigningSecretDialog state={secret} fresh={secret.fresh} onLeft={close} />}
    </>
  )
}
