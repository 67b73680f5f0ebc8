import { useCallback, useEffect, useRef, useState } from 'react'
import { usePart } from './part.js'

/** Milliseconds between two announcements: a busy import is one sentence, not a hundred. */
const quietTime = 1_500
/** Milliseconds the region stays empty before a sentence, so that the same one twice is heard twice. */
const emptyTime = 60

export interface Announcements {
  sentence: string
  announce: (sentence: string) => void
}

/** Gathers what happened and lets the latest be said, politely and not too often. */
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

/** The one place the portal speaks from. It is always there: a region that appears with its text is not heard. */
export function Announcer({ sentence }: { sentence: string }) {
  return (
    <p {...usePart('sr')} role="status">
      {sentence}
    </p>
  )
}
