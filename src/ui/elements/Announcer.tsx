import { useCallback, useEffect, useRef, useState } from 'react'
import { usePart } from './part.js'

/** Minimum milliseconds between two announcements: a busy import becomes one sentence, not a hundred. */
const quietTime = 1_500
/** Milliseconds the region stays empty before each sentence, so that a repeated sentence is read out again. */
const emptyTime = 60

export interface Announcements {
  sentence: string
  announce: (sentence: string) => void
}

/** Collects announcements and passes on the latest, politely and not too often. */
export function useAnnouncements(): Announcements {
  const [sentence, setSentence] = useState('')
  const waiting = useRef<string>(undefined)
  const lastAt = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const announce = useCallback((next: string) => {
    waiting.current = next
    clearTimeout(timer.current)
    setSentence('')
    const wait = Math.max(emptyTime, lastAt.current + quietTime - Date.now())
    timer.current = setTimeout(() => {
      lastAt.current = Date.now()
      setSentence(waiting.current ?? '')
    }, wait)
  }, [])

  return { sentence, announce }
}

/** The portal's one live region. It is always present: screen readers ignore a region that appears together with its text. */
export function Announcer({ sentence }: { sentence: string }) {
  return (
    <p {...usePart('sr')} role="status">
      {sentence}
    </p>
  )
}
