/** How many values are cached; the oldest is dropped to make room. */
const capacity = 1000

/** Finds something by its key; what it returns must not be changed. */
export type CachedRead<V> = (key: string) => Promise<Readonly<V> | undefined>

/**
 * Reads what nearly every request needs and few requests change, and caches it while `version` gives the same number. Null means that
 * others may change it without being noticed, so it is read every time. Only what exists is cached: guesses must not push it out.
 */
export function cachedRead<V>(version: () => number | null, read: (key: string) => Promise<V | undefined>): CachedRead<V> {
  const cache = new Map<string, { version: number; value: V }>()
  return async (key) => {
    // Taken before the read, so that a change during the read counts as one after it.
    const before = version()
    const known = cache.get(key)
    if (known && known.version === before) return known.value
    const value = await read(key)
    cache.delete(key)
    if (before === null || value === undefined) return value
    cache.set(key, { version: before, value })
    const [oldest] = cache.keys()
    if (cache.size > capacity && oldest !== undefined) cache.delete(oldest)
    return value
  }
}
