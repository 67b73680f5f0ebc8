import { useScimTokenRotation } from '../../react/useScimMutations.js'
import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Dialog } from '../elements/Dialog.js'
import { maskedToken } from '../elements/text.js'
import { errorSentence } from '../errorWords.js'
import { useFreshToken } from '../freshToken.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import type { ShownConnection } from '../shownConnection.js'

export interface ReplaceTokenDialogProps {
  connection: ShownConnection
  onClose: () => void
}

/** Makes a new token in place of one that nobody has any more. The token in use stays valid. */
export function ReplaceTokenDialog({ connection, onClose }: ReplaceTokenDialogProps) {
  const t = useMessages()
  const { emit } = usePortalSettings()
  const { receive } = useFreshToken()
  const { start, cancel } = useScimTokenRotation({ onBearerToken: (token, made) => receive(token, made, 'rotated') })
  const pending = connection.next_bearer_token_last_four
  const lastFour = pending || connection.bearer_token_last_four || ''
  const error = start.error ?? cancel.error

  const handleReplace = async () => {
    try {
      if (pending) await cancel.mutateAsync(connection.connection_id)
      await start.mutateAsync(connection.connection_id)
      emit({ type: 'rotation.started', connection_id: connection.connection_id })
      onClose()
    } catch {
      // Shown in the dialog, from the mutations' own state.
    }
  }
  return (
    <Dialog
      title={t('guide.replace.title')}
      description={t.rich(pending ? 'guide.replace.pending' : 'guide.replace.body', { lastFour: <code>{maskedToken(lastFour)}</code> })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" isBusy={start.isPending || cancel.isPending} onClick={handleReplace}>
            {t('guide.token_replace')}
          </Button>
        </>
      }
    >
      {error !== null && (
        <Callout tone="bad" isAlert>
          <p>{errorSentence(error, t)}</p>
        </Callout>
      )}
    </Dialog>
  )
}
