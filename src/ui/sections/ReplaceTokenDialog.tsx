import { Button } from '../elements/Button.js'
import { Dialog } from '../elements/Dialog.js'
import { maskedToken } from '../elements/text.js'
import { useMessages } from '../messages.js'
import type { ShownConnection } from '../shownConnection.js'
import { useTokenReplacement } from './useTokenReplacement.js'
import { WriteFailure } from './WriteFailure.js'

export interface ReplaceTokenDialogProps {
  connection: ShownConnection
  onClose: () => void
}

/** Asks before creating a new token in place of one that was lost. The token in use stays valid. */
export function ReplaceTokenDialog({ connection, onClose }: ReplaceTokenDialogProps) {
  const t = useMessages()
  const pending = connection.next_bearer_token_last_four
  const lastFour = pending || connection.bearer_token_last_four || ''

  const { replace, isBusy, error } = useTokenReplacement({
    connectionId: connection.connection_id,
    isRotating: Boolean(pending),
    onMade: onClose,
  })
  return (
    <Dialog
      title={t('guide.replace.title')}
      description={t.rich(pending ? 'guide.replace.pending' : 'guide.replace.body', {
        lastFour: <code dir="ltr">{maskedToken(lastFour)}</code>,
      })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" isBusy={isBusy} onClick={replace}>
            {t('guide.token_replace')}
          </Button>
        </>
      }
    >
      {error !== null && <WriteFailure error={error} />}
    </Dialog>
  )
}
