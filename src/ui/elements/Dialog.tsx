import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useBrowserLayoutEffect } from '../browserLayoutEffect.js'
import { usePortalSettings } from '../portalContext.js'
import { usePart } from './part.js'

export interface DialogProps {
  title: ReactNode
  description?: ReactNode
  /** `alertdialog` for what cannot be undone. */
  role?: 'dialog' | 'alertdialog'
  /** Called for Escape or the back key. The dialog stays open until it is no longer rendered. */
  onClose: () => void
  footer: ReactNode
  children?: ReactNode
}

/** Returns the focus to what opened the dialog, or to the screen's heading if that is gone. */
function returnFocus(opener: Element | null, dialog: HTMLElement): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== opener.ownerDocument.body
  const target = isThere ? opener : dialog.closest('.aps')?.querySelector<HTMLElement>('[data-part="heading"][tabindex]')
  target?.focus()
}

/**
 * A modal dialog in the top layer: the focus moves in, stays in, and returns to where it was.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export function Dialog({ title, description, role, onClose, footer, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const body = usePart('dialog-body')
  const id = useId()
  const { headingLevel } = usePortalSettings()
  const Heading = `h${headingLevel}` as 'h2'
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  useBrowserLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    // Inside a shadow root, the document sees only the root's host.
    const root = dialog.getRootNode() as Document | ShadowRoot
    const opener = root.activeElement
    if (!dialog.open) dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    // Escape is also handled as a key press: after two refusals a browser may close the dialog without asking.
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      close.current()
    }
    const handleCancel = (event: Event) => {
      event.preventDefault()
      close.current()
    }
    dialog.addEventListener('keydown', handleKeyDown)
    dialog.addEventListener('cancel', handleCancel)
    return () => {
      dialog.removeEventListener('keydown', handleKeyDown)
      dialog.removeEventListener('cancel', handleCancel)
      dialog.close()
      returnFocus(opener, dialog)
    }
  }, [])

  return (
    <dialog
      {...usePart('dialog')}
      ref={ref}
      role={role}
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
    >
      <div {...usePart('dialog-head')}>
        <Heading {...usePart('heading')} id={`${id}-title`}>
          {title}
        </Heading>
        {description && (
          <p data-tone="muted" id={`${id}-description`}>
            {description}
          </p>
        )}
      </div>
      {children && <div {...body}>{children}</div>}
      <div {...usePart('dialog-foot')}>{footer}</div>
    </dialog>
  )
}
