import { useEffect, useState } from 'react'
import { useAdminPortalScim } from '../react/context.js'
import { useScimPortal } from '../react/useScimPortal.js'

/** How what is on screen follows the server: by its live events, by asking every second, or not at all just now. */
export type Freshness = 'live' | 'polled' | 'lost'

/** Milliseconds after which an answer no longer shows that asking every second works. */
const longestWait = 3_000

export function useFreshness(): Freshness {
  const { isLive } = useAdminPortalScim()
  const { dataUpdatedAt, isError } = useScimPortal()
  const [late, setLate] = useState<number>()

  useEffect(() => {
    const timer = setTimeout(() => setLate(dataUpdatedAt), longestWait)
    return () => clearTimeout(timer)
  }, [dataUpdatedAt])

  if (isError) return 'lost'
  if (isLive) return 'live'
  return late === dataUpdatedAt ? 'lost' : 'polled'
}
