import { type ReactNode, useRef } from 'react'
import { useMessages } from '../messages.js'
import { CopyButton, copyByHand, useCopyRefusal } from './CopyButton.js'
import { usePart } from './part.js'
import type { ShownValue } from './Secret.js'
import { Code } from './text.js'

export interface ValueRowProps {
  /** The field's label in the identity provider's console. */
  label: string
  /** Exactly what the field wants; undefined when the whole value is no longer known. A secret has a mask. */
  value: ShownValue | undefined
  /** What is shown of a secret. */
  mask?: string | undefined
  children?: ReactNode
}

/** A compact value to paste, for the card beside the guide. */
export function ValueRow({ label, value, mask, children }: ValueRowProps) {
  const t = useMessages()
  const row = useRef<HTMLDivElement>(null)
  const hint = useCopyRefusal(() => (mask === undefined ? row.current?.querySelector('code') : null))
  return (
    <div {...usePart('value-row')} ref={row}>
      <p {...usePart('label')} lang="en">
        {label}
      </p>
      <Code>{mask ?? (typeof value === 'string' ? value : '')}</Code>
      {value !== undefined && <CopyButton isCompact value={value} label={label} onCopied={hint.clear} onRefused={hint.refuse} />}
      {hint.isRefused && <p data-tone="small">{mask === undefined ? copyByHand(t) : t('copy.refused_secret')}</p>}
      {children}
    </div>
  )
}
