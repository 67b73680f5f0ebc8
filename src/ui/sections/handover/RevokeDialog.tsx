import type { SetupLink } from '../../../contract/setupLink.js'
import { Button } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { Dialog } from '../../elements/Dialog.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'

export interface RevokeDialogProps {
  link: SetupLink
  isBusy: boolean
  error: unknown
  onRevoke: () => void
  onClose: () => void
}

/** Whoever works with the link at this moment loses their access, so it asks first. */
export function RevokeDialog({ link, isBusy, error, onRevoke, onClose }: RevokeDialogProps) {
  const t = useMessages()
  return (
    <Dialog
      role="alertdialog"
      title={t('handover.revoke_title')}
      description={t(link.used_at ? 'handover.revoke_used' : 'handover.revoke_unused')}
      onClose={onClose}
      footer={
        <>
          <Button data-autofocus="" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button variant="danger" isBusy={isBusy} onClick={onRevoke}>
            {t('handover.revoke')}
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
