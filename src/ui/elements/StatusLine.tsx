import { useCallback, useState } from 'react'
import { useMessages } from '../messages.js'
import { IconButton } from './Button.js'
import { usePart } from './part.js'
import { Status } from './status.js'

export interface StatusLines {
  /** The latest thing that was done; empty when there is nothing to say. */
  done: string
  /** Shows a sentence that says what was done, and announces it. */
  showDone: (sentence: string) => void
  clearDone: () => void
}

/** Keeps the sentence of the status line until it is dismissed, another one takes its place, or another screen is opened. */
export function useStatusLine(announce: (sentence: string) => void): StatusLines {
  const [done, setDone] = useState('')
  const showDone = useCallback(
    (sentence: string) => {
      setDone(sentence)
      announce(sentence)
    },
    [announce],
  )
  const clearDone = useCallback(() => setDone(''), [])
  return { done, showDone, clearDone }
}

/** Says that something was done, at the lower edge of what is visible of the portal. Screen readers hear it from the live region. */
export function StatusLine({ sentence, onDismiss }: { sentence: string; onDismiss: () => void }) {
  const t = useMessages()
  const part = usePart('status-line')
  if (sentence === '') return null
  return (
    <div {...part}>
      <Status tone="ok" icon="ok">
        <span>{sentence}</span>
      </Status>
      <IconButton icon="remove" size="xs" aria-label={t('action.dismiss')} onClick={onDismiss} />
    </div>
  )
}
