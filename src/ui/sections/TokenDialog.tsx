import { useState } from 'react'
import { downloadText, fileName } from '../downloads.js'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Dialog } from '../elements/Dialog.js'
import { Checkbox } from '../elements/Field.js'
import { Row } from '../elements/layout.js'
import { Name, Small } from '../elements/text.js'
import { ValueBox } from '../elements/ValueBox.js'
import { useFormats } from '../formats.js'
import { type FreshToken, useFreshToken } from '../freshToken.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { providerName } from '../providerName.js'
import { MissingTokenDialog } from './MissingTokenDialog.js'
import { tokenFile } from './tokenFile.js'

export interface TokenDialogProps {
  fresh: FreshToken
  /** A rotation is in progress on the connection. */
  isRotating: boolean
  /** The dialog was closed, with the token saved or not. */
  onLeft: () => void
}

/** Shows a token once. It closes freely if the token was copied, downloaded or confirmed as saved, and asks first otherwise. */
export function TokenDialog({ fresh, isRotating, onLeft }: TokenDialogProps) {
  const t = useMessages()
  const [isAsking, setIsAsking] = useState(false)
  const { connection, isSaved, origin, absence } = fresh
  const { forget, dismiss } = useFreshToken()
  const name = connection.display_name
  const leave = () => {
    dismiss()
    if (!isSaved) forget()
    onLeft()
  }
  if (absence && absence !== 'closed') return <MissingTokenDialog {...{ fresh, absence, isRotating }} onClose={leave} />
  if (isAsking) return <LeaveDialog fresh={fresh} onStay={() => setIsAsking(false)} onLeave={leave} />

  const handleClose = () => (isSaved ? leave() : setIsAsking(true))
  return (
    <Dialog
      key="token"
      title={t.rich('token.title', { name: <Name>{name}</Name> })}
      description={t('token.once')}
      onClose={handleClose}
      footer={
        <Button variant="primary" onClick={handleClose}>
          {t(origin === 'created' ? 'token.continue' : 'token.done')}
        </Button>
      }
    >
      <TokenValue fresh={fresh} />
    </Dialog>
  )
}

function TokenValue({ fresh }: { fresh: FreshToken }) {
  const t = useMessages()
  const formats = useFormats()
  const { announce } = usePortalSettings()
  const { markSaved, unmarkSaved, read, subscribe } = useFreshToken()
  const { connection, lastFour, origin } = fresh
  const file = fileName(connection.display_name, '-token.txt')
  const createdAt =
    (origin === 'created' ? connection.bearer_token_created_at : connection.next_bearer_token_created_at) ?? connection.created_at
  const expiresAt = origin === 'created' ? connection.bearer_token_expires_at : connection.next_bearer_token_expires_at

  const handleDownload = () => {
    const token = read()
    if (token === undefined) return
    downloadText(file, tokenFile({ t, formats, connection, token, createdAt, expiresAt }))
    announce(t('token.downloaded'))
    markSaved('download')
  }
  const handleCheck = (isChecked: boolean) => (isChecked ? markSaved('confirmation') : unmarkSaved())
  return (
    <>
      <ValueBox
        label={t('token.label')}
        note={expiresAt ? t('token.expires', { date: formats.date(expiresAt) }) : t('token.no_expiry')}
        value={{ read, subscribe }}
        mask={`${'•'.repeat(24)}${lastFour}`}
        onCopied={() => markSaved('copy')}
      />
      <Row>
        <Button size="sm" icon="download" onClick={handleDownload}>
          {t('token.download')}
        </Button>
        <span data-tone="small" data-wrap="" dir="ltr">
          {file}
        </span>
      </Row>
      <Callout tone="warn">
        <p>
          <strong>{t('token.warning')}</strong> {t('token.warning_do', { provider: providerName(connection.identity_provider, t) })}
        </p>
      </Callout>
      <Checkbox isChecked={fresh.isSaved} onChange={handleCheck}>
        {t('token.saved')}
      </Checkbox>
      <Small>{t('token.lost')}</Small>
    </>
  )
}

interface LeaveDialogProps {
  fresh: FreshToken
  onStay: () => void
  onLeave: () => void
}

function LeaveDialog({ fresh, onStay, onLeave }: LeaveDialogProps) {
  const t = useMessages()
  const provider = providerName(fresh.connection.identity_provider, t)
  return (
    <Dialog
      key="leave"
      role="alertdialog"
      title={t('token.leave.title')}
      description={t('token.leave.body', { provider })}
      onClose={onStay}
      footer={
        <>
          <Button variant="danger-quiet" onClick={onLeave}>
            {t('token.leave.leave')}
          </Button>
          <Button variant="primary" data-autofocus="" onClick={onStay}>
            {t('token.leave.stay')}
          </Button>
        </>
      }
    >
      <Small>{t('token.unsaved')}</Small>
    </Dialog>
  )
}
