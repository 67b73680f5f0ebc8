import { useEffect, useRef, useState } from 'react'
import { useCopy } from '../../react/useCopy.js'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { usePortalSettings } from '../portalContext.js'
import { usePart } from './part.js'
import { readValue, type ShownValue } from './Secret.js'

export interface CopyButtonProps {
  value: ShownValue
  /** The field's own label; the button's name says it. */
  label: string
  /** Only the icon, for the side card. */
  isCompact?: boolean
  onCopied?: () => void
  /** The clipboard refused: select the text, so that the keyboard shortcut works. */
  onRefused?: () => void
}

/** Copies a value and says “Copied” only after the browser has accepted it. */
export function CopyButton({ value, label, isCompact, onCopied, onRefused }: CopyButtonProps) {
  const t = useMessages()
  const { announce, emit } = usePortalSettings()
  const { copy, state } = useCopy()
  const isCopied = state === 'copied'
  const handleClick = async () => {
    const text = readValue(value)
    if (text === undefined) return
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

/** The keys to press when the clipboard refuses; Apple keyboards use a different one. */
export function copyByHand(t: ReturnType<typeof useMessages>): string {
  const isApple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent)
  return t('copy.refused', { keys: isApple ? '⌘ C' : 'Ctrl C' })
}

/** Handles a refused copy: the hint stays until the value is copied, and each refusal selects the element from `find` once it is on screen. */
export function useCopyRefusal(find: () => HTMLElement | null | undefined) {
  const [refusals, setRefusals] = useState(0)
  const latestFind = useRef(find)
  useEffect(() => {
    latestFind.current = find
  })
  useEffect(() => {
    const value = refusals > 0 ? latestFind.current() : undefined
    if (value) value.ownerDocument.getSelection()?.selectAllChildren(value)
  }, [refusals])
  return { isRefused: refusals > 0, refuse: () => setRefusals((count) => count + 1), clear: () => setRefusals(0) }
}
