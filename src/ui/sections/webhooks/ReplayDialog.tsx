import { useState } from 'react'
import type { WebhookEndpoint } from '../../../contract/webhookEndpoint.js'
import { useScimWebhookSending } from '../../../react/useScimWebhookMutations.js'
import { SelectField } from '../../elements/Field.js'
import { Small } from '../../elements/text.js'
import { useMessages } from '../../messages.js'
import { usePortalSettings } from '../../portalContext.js'
import { ConfirmDialog } from './ConfirmDialog.js'

const hour = 3_600_000

/** What can be sent again, and of how long ago in milliseconds; null for all that is kept. */
const choices = {
  failed: { only: 'failed', past: null },
  hour: { only: 'all', past: hour },
  day: { only: 'all', past: 24 * hour },
  week: { only: 'all', past: 7 * 24 * hour },
  kept: { only: 'all', past: null },
} as const

type Choice = keyof typeof choices

/** Asks what to send again: what was given up, or all events of a time. */
export function ReplayDialog({ endpoint, onClose }: { endpoint: WebhookEndpoint; onClose: () => void }) {
  const t = useMessages()
  const { announce } = usePortalSettings()
  const { replay } = useScimWebhookSending(endpoint.endpoint_id)
  const [choice, setChoice] = useState<Choice>('failed')
  const send = () => {
    const { only, past } = choices[choice]
    replay.mutate(
      { only, ...(past !== null && { since: new Date(Date.now() - past).toISOString() }) },
      {
        onSuccess: () => {
          announce(t('webhook.replay.begun'))
          onClose()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      title={t('webhook.replay')}
      description={t('webhook.replay.is')}
      action={t('webhook.replay.send')}
      icon="retry"
      isBusy={replay.isPending}
      error={replay.error}
      onConfirm={send}
      onClose={onClose}
    >
      <SelectField
        label={t('webhook.replay.which')}
        value={choice}
        options={(Object.keys(choices) as Choice[]).map((value) => ({ value, label: t(`webhook.replay.${value}`) }))}
        onChange={(value) => setChoice(value as Choice)}
      />
      {endpoint.status === 'disabled' && <Small>{t('webhook.replay.disabled')}</Small>}
    </ConfirmDialog>
  )
}
