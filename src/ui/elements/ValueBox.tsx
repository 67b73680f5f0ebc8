import { type ReactNode, useRef, useState } from 'react'
import { Icon } from '../icons/Icon.js'
import { useMessages } from '../messages.js'
import { Button } from './Button.js'
import { CopyButton, copyByHand, useCopyRefusal } from './CopyButton.js'
import { usePart } from './part.js'
import { SecretCode, type ShownValue } from './Secret.js'
import { Code } from './text.js'

export interface ValueBoxProps {
  /** The field's label in the identity provider's console. */
  label: string
  note?: ReactNode
  /** Exactly what the field wants; undefined when the whole value is no longer known. A secret is shown by “Reveal”. */
  value: ShownValue | undefined
  /** What is shown of a secret while it is hidden. */
  mask?: string | undefined
  isRevealedAtFirst?: boolean
  onCopied?: () => void
}

/** A value to paste, in a box of its own under the label of its field, with its own copy button. */
export function ValueBox({ label, note, value, mask, isRevealedAtFirst = false, onCopied }: ValueBoxProps) {
  const t = useMessages()
  const box = useRef<HTMLDivElement>(null)
  const [isRevealed, setIsRevealed] = useState(isRevealedAtFirst)
  const hint = useCopyRefusal(() => box.current?.querySelector('code'))
  const isSecret = mask !== undefined
  const handleRefused = () => {
    // Reveal first: the selection must contain the value, not its mask.
    setIsRevealed(true)
    hint.refuse()
  }
  const handleCopied = () => {
    hint.clear()
    onCopied?.()
  }
  return (
    <div {...usePart('value')}>
      <p {...usePart('value-label')}>
        <span lang="en">{label}</span>
        {note && <small>{note}</small>}
      </p>
      <div {...usePart('value-box')} ref={box}>
        {typeof value === 'object' && isRevealed ? (
          <SecretCode secret={value} />
        ) : (
          <Code>{typeof value === 'string' ? value : (mask ?? '')}</Code>
        )}
        {value !== undefined && (
          <span>
            {isSecret && (
              <Button
                size="sm"
                icon={isRevealed ? 'eyeoff' : 'eye'}
                aria-pressed={isRevealed}
                aria-label={t(isRevealed ? 'value.hide_label' : 'value.reveal_label', { label })}
                onClick={() => setIsRevealed(!isRevealed)}
              >
                {t(isRevealed ? 'value.hide' : 'value.reveal')}
              </Button>
            )}
            <CopyButton value={value} label={label} onCopied={handleCopied} onRefused={handleRefused} />
          </span>
        )}
      </div>
      {hint.isRefused && <CopyHelp />}
    </div>
  )
}

/** The keys to press instead, beside the selected text. */
function CopyHelp() {
  const t = useMessages()
  return (
    <p {...usePart('value-help')}>
      <Icon name="alert" />
      {copyByHand(t)}
    </p>
  )
}
