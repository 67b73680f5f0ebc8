import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '../../elements/Button.js'
import { Callout } from '../../elements/Callout.js'
import { Dialog } from '../../elements/Dialog.js'
import { errorSentence } from '../../errorWords.js'
import { useMessages } from '../../messages.js'

export interface ConfirmDialogProps {
  title: ReactNode
  description: string
  action: string
  icon: ButtonProps['icon']
  isDangerous?: boolean
  isBusy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

/** Asks before an endpoint is changed in a way that its receiver notices. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, action, icon, isDangerous, isBusy, error, onConfirm, onClose, children } = props
  const t = useMessages()
  return (
    <Dialog
      role={isDangerous ? 'alertdialog' : 'dialog'}
      title={title}
      description={description}
      onClose={onClose}
      footer={
        <>
          <Button data-autofocus={isDangerous ? '' : undefined} onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button variant={isDangerous ? 'danger' : 'primary'} icon={icon} isBusy={isBusy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {(children !== undefined || error !== null) && (
        <>
          {children}
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
