import { Button } from '../elements/Button.js'
import { Callout } from '../elements/Callout.js'
import { Dialog } from '../elements/Dialog.js'
import { Name, Small } from '../elements/text.js'
import { errorSentence } from '../errorWords.js'
import type { FreshToken, TokenAbsence } from '../freshToken.js'
import { useMessages } from '../messages.js'
import { useTokenReplacement } from './useTokenReplacement.js'

export interface MissingTokenDialogProps {
  fresh: FreshToken
  absence: Exclude<TokenAbsence, 'closed'>
  isRotating: boolean
  onClose: () => void
}

/** Explains why a token is missing and creates another one at the press of a button. */
export function MissingTokenDialog({ fresh, absence, isRotating, onClose }: MissingTokenDialogProps) {
  const t = useMessages()
  const { connection, origin, isSaved } = fresh
  const { replace, isBusy, error } = useTokenReplacement({ connectionId: connection.connection_id, isRotating })
  const name = <Name>{connection.display_name}</Name>
  const isLost = absence === 'lost'
  return (
    <Dialog
      key="missing"
      role="alertdialog"
      title={t.rich(isLost ? 'token.missing.title' : 'token.gone.title', { name })}
      description={isLost ? t(`token.missing.${origin}`) : t(`token.gone.${absence}`)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(origin === 'created' ? 'token.continue' : 'action.close')}</Button>
          <Button variant="primary" icon="key" data-autofocus="" isBusy={isBusy} onClick={replace}>
            {t('guide.token_replace')}
          </Button>
        </>
      }
    >
      {(!isLost || error !== null) && (
        <>
          {!isLost && <Small>{t(isSaved ? 'token.gone.saved' : 'token.gone.unsaved')}</Small>}
          {error !== null && (
            <Callout tone="bad" isAlert>
              <p>{errorSentence(error, t)}</p>
            </Callout>
          )}
        </>
      )}
    </Dialog>
  )
}
