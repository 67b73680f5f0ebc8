import { useEffect } from 'react'
import { Button } from './elements/Button.js'
import { Dialog } from './elements/Dialog.js'
import { useMessages } from './messages.js'
import { usePortalSettings } from './portalContext.js'
import { useLeaveGuard } from './secretEnds.js'

/** Lets the portal ask before another screen is opened, and the browser before the page is left, as long as something is not saved. */
export function useUnsavedChanges(isUnsaved: boolean): void {
  const { holdScreen } = usePortalSettings()
  useLeaveGuard(isUnsaved)
  useEffect(() => {
    holdScreen(isUnsaved)
    return () => holdScreen(false)
  }, [isUnsaved, holdScreen])
}

/** Asks whether to leave a screen with something on it that is not saved. */
export function UnsavedDialog({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  const t = useMessages()
  return (
    <Dialog
      role="alertdialog"
      title={t('unsaved.title')}
      description={t('unsaved.body')}
      onClose={onStay}
      footer={
        <>
          <Button variant="danger-quiet" onClick={onLeave}>
            {t('unsaved.leave')}
          </Button>
          <Button variant="primary" data-autofocus="" onClick={onStay}>
            {t('unsaved.stay')}
          </Button>
        </>
      }
    />
  )
}
