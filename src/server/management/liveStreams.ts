/** The maximum number of streams per caller: each costs a read every second, and people have few tabs. */
const maxStreams = 10

/** The live streams that are open in this process. */
export interface LiveStreams {
  /** Adds a stream and ends the caller's oldest when there are too many; the returned function removes it. */
  add(principal: string, end: () => void): () => void
  endAll(): void
  count(): number
}

export function createLiveStreams(): LiveStreams {
  const streams = new Map<string, Set<() => void>>()
  return {
    add(principal, end) {
      const own = streams.get(principal) ?? new Set()
      streams.set(principal, own.add(end))
      const [oldest] = own
      if (own.size > maxStreams) oldest?.()
      return () => {
        own.delete(end)
        if (own.size === 0 && streams.get(principal) === own) streams.delete(principal)
      }
    },
    endAll() {
      for (const own of [...streams.values()]) for (const end of [...own]) end()
    },
    count: () => [...streams.values()].reduce((sum, own) => sum + own.size, 0),
  }
}
