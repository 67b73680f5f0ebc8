import { useState } from 'react'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { Dialog } from '../../elements/Dialog.js'
import { Checkbox } from '../../elements/Field.js'
import { Time } from '../../elements/Time.js'
import { Name, Small } from '../../elements/text.js'
import { ValueBox } from '../../elements/ValueBox.js'
import { useMessages } from '../../messages.js'
import type { FreshSecret, SigningSecretState } from '../../signingSecret.js'
import { endpointName } from './webhookWords.js'

export interface SigningSecretDialogProps {
  state: SigningSecretState
  fresh: FreshSecret
  /** The dialog was closed, with the secret saved or not. */
  onLeft: () => void
}

/** Shows a signing secret once. It closes freely if the secret was copied or confirmed as saved, and asks first otherwise. */
export function SigningSecretDialog({ state, fresh, onLeft }: SigningSecretDialogProps) {
  const t = useMessages()
  const [isAsking, setIsAsking] = useState(false)
  const { endpoint, absence, isSaved } = fresh
  const leave = () => {
    state.forget()
    onLeft()
  }
  const name = <Name>{endpointName(endpoint.url)}</Name>
  if (absence) return <MissingSecret fresh={fresh} onClose={leave} />
  if (isAsking) return <LeaveSecret onStay={() => setIsAsking(false)} onLeave={leave} />
  const handleClose = () => (isSaved ? leave() : setIsAsking(true))
  const until = endpoint.previous_secret_expires_at
  return (
    <Dialog
      key="secret"
      title={t.rich('webhook.secret.title', { name })}
      description={t('webhook.secret.once')}
      onClose={handleClose}
      footer={
        <Button variant="primary" onClick={handleClose}>
          {t('token.done')}
        </Button>
      }
    >
      <ValueBox
        label={t('webhook.secret')}
        value={state.secret}
        mask={`${'•'.repeat(24)}${endpoint.signing_secret_last_four}`}
        onCopied={() => state.setSaved(true)}
      />
      <Callout tone="info">
        <p>
          <strong>{t('webhook.secret.use')}</strong> {t('webhook.secret.use_is')}
        </p>
      </Callout>
      <Checkbox isChecked={isSaved} onChange={state.setSaved}>
        {t('webhook.secret.saved')}
      </Checkbox>
      <Small>{until ? t.rich('webhook.secret.both', { until: <Time value={until} format="moment" /> }) : t('webhook.secret.later')}</Small>
    </Dialog>
  )
}

function MissingSecret({ fresh, onClose }: { fresh: FreshSecret; onClose: () => void }) {
  const t = useMessages()
  const { absence, isSaved } = fresh
  if (!absence) return null
  return (
    <Dialog
      key="missing"
      role="alertdialog"
      title={t(absence === 'lost' ? 'webhook.secret.lost' : 'webhook.secret.gone')}
      description={t(`webhook.secret.gone.${absence}`)}
      onClose={onClose}
      footer={
        <Button variant="primary" data-autofocus="" onClick={onClose}>
          {t('action.close')}
        </Button>
      }
    >
      <Small>{t(isSaved ? 'webhook.secret.gone.saved' : 'webhook.secret.gone.unsaved')}</Small>
    </Dialog>
  )
}

function LeaveSecret({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useMessages()
  return (
    <Dialog
      key="leave"
      role="alertdialog"
      title={t('webhook.secret.leave')}
      description={t('webhook.secret.leave_is')}
      onClose={onStay}
      footer={
        <>
          <Button variant="danger-quiet" onClick={onLeave}>
            {t('token.leave.leave')}
          </Button>
          <Button variant="primary" data-autofocus="" onClick={onStay}>
            {t('webhook.secret.stay')}
          </Button>
        </>
      }
    />
  )
}
