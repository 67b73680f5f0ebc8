import type { ReactNode } from 'react'
import type { WebhookDisabledReason, WebhookEndpoint } from '../../../contract/webhookEndpoint.js'
import { webhookStateOf } from '../../../core/webhooks.js'
import type { MessageKey } from '../../../locales/types.js'
import { Callout } from '../../elements/Callout.js'
import { Time } from '../../elements/Time.js'
import { useMessages } from '../../messages.js'

const reasons = {
  turned_off: 'webhook.notice.turned_off',
  gone: 'webhook.notice.gone',
  failing: 'webhook.notice.failing_long',
} as const satisfies Record<WebhookDisabledReason, MessageKey>

/** Why nothing arrives, since when, and what to do; nothing where events arrive. */
export function EndpointNotice({ endpoint, action }: { endpoint: WebhookEndpoint; action?: ReactNode }) {
  const t = useMessages()
  const { health, disabled_reason, disabled_at } = endpoint
  const state = webhookStateOf(endpoint)
  if (state === 'disabled') {
    const when = disabled_at && <Time value={disabled_at} format="moment" />
    return (
      <Callout tone={disabled_reason === 'turned_off' ? 'neutral' : 'bad'}>
        <p>
          <strong>{when ? t.rich('webhook.notice.disabled', { when }) : t('webhook.state.disabled')}</strong>{' '}
          {disabled_reason && t(reasons[disabled_reason])} {t('webhook.notice.missed')}
        </p>
        {action}
      </Callout>
    )
  }
  if (state !== 'failing' && state !== 'paused') return null
  const { failing_since, failures, last_failure, paused_until } = health
  return (
    <Callout tone={state === 'paused' ? 'warn' : 'bad'}>
      <p>
        {failing_since && (
          <>
            <strong>{t.rich('webhook.notice.failing', { when: <Time value={failing_since} format="moment" />, count: failures })}</strong>{' '}
            {last_failure && t(`webhook.notice.last.${last_failure}`)}{' '}
          </>
        )}
        {paused_until && t.rich('webhook.notice.paused', { when: <Time value={paused_until} format="moment" /> })}{' '}
        {t('webhook.notice.kept')}
      </p>
    </Callout>
  )
}
