import { useState } from 'react'
import { useCopy } from '../../react/useCopy.js'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { usePart } from './part.js'

export interface CopyButtonProps {
  text: string
  /** The field's own label; the button's name says it. */
  label: string
  /** Only the icon, for the side card. */
  isCompact?: boolean
  onCopied?: () => void
  /** The clipboard said no: select the text, so that the person's own keys work. */
  onRefused?: () => void
}

/** Copies a value and says “Copied” only after the browser took it. */
export function CopyButton({ text, label, isCompact, onCopied, onRefused }: CopyButtonProps) {
  const t = useMessages()
  const { announce, emit } = usePortalSettings()
  const { copy, state } = useCopy()
  const isCopied = state === 'copied'
  const handleClick = async () => {
    if (!(await copy(text))) {
      onRefused?.()
      announce(copyByHand(t))
      return
    }
    announce(t('copy.copied_label', { label }))
    emit({ type: 'value.copied', label })
    onCopied?.()
  }
  return (
    <button
      {...usePart(isCompact ? 'icon-button' : 'button')}
      type="button"
      data-size="sm"
      data-copy=""
      data-copied={isCopied ? '' : undefined}
      aria-label={t(isCopied ? 'copy.copied_label' : 'copy.label', { label })}
      onClick={handleClick}
    >
      <Icon name={isCopied ? 'check' : 'copy'} />
      {!isCompact && t(isCopied ? 'copy.copied' : 'copy.copy')}
    </button>
  )
}

/** What to press when the clipboard refuses; Apple's keyboards have another key. */
export function copyByHand(t: ReturnType<typeof useMessages>): string {
  const isApple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent)
  return t('copy.refused', { keys: isApple ? '⌘ C' : 'Ctrl C' })
}

/** Selects what a value shows; the selection is the person's to copy. */
export function selectText(element: HTMLElement | null): void {
  if (!element) return
  const selection = element.ownerDocument.getSelection()
  selection?.selectAllChildren(element)
}

/** A refused copy keeps its hint until the value is copied or left. */
export function useCopyHint() {
  const [isRefused, setIsRefused] = useState(false)
  return { isRefused, refuse: () => setIsRefused(true), clear: () => setIsRefused(false) }
}
