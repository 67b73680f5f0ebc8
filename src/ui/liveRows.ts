import { useEffect, useRef, useState } from 'react'

/** How long a row stays marked as just changed, in milliseconds. */
const liveTime = 8_000

interface Versioned {
  id: string
  updatedAt: string
}

/**
 * The rows that changed while the list was on screen: a known row with a new timestamp, or a new row later than all others.
 * @param list identifies the list; another search starts over, so that its rows do not look changed
 */
export function useLiveRows(rows: readonly Versioned[] | undefined, list: string): ReadonlySet<string> {
  const seen = useRef<{ list: string; times: Map<string, string>; latest: string }>(undefined)
  const [live, setLive] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    if (!rows) return
    const before = seen.current
    const times = new Map(rows.map((row) => [row.id, row.updatedAt]))
    const latest = rows.reduce((max, row) => (row.updatedAt > max ? row.updatedAt : max), before?.list === list ? before.latest : '')
    seen.current = { list, times, latest }
    if (before?.list !== list) return
    const changed = rows.filter((row) => {
      const known = before.times.get(row.id)
      return known === undefined ? row.updatedAt > before.latest : known !== row.updatedAt
    })
    if (changed.length > 0) setLive((current) => new Set([...current, ...changed.map((row) => row.id)]))
  }, [rows, list])

  useEffect(() => {
    if (live.size === 0) return
    const timer = setTimeout(() => setLive(new Set()), liveTime)
    return () => clearTimeout(timer)
  }, [live])

  return live
}
