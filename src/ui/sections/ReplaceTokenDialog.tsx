import { useState } from 'react'
import { useAdminPortalScim } from '../../react/context.js'
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
  const { client } = useAdminPortalScim()
  const { start } = useScimTokenRotation({
    onBearerToken: (token, made) => {
      receive(token, made, 'rotated')
      emit({ type: 'rotation.started', connection_id: made.connection_id })
      onClose()
    },
  })
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const pending = connection.next_bearer_token_last_four
  const lastFour = pending || connection.bearer_token_last_four || ''

  const handleReplace = async () => {
    setIsBusy(true)
    setError(null)
    try {
      if (pending) await client.rotateCancel(connection.connection_id)
      await start.mutateAsync(connection.connection_id)
    } catch (failure) {
      setError(failure)
      setIsBusy(false)
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
          <Button variant="primary" isBusy={isBusy} onClick={handleReplace}>
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
