/** How many values are cached; beyond it the oldest is forgotten. */
const capacity = 1000

/** Finds something by its key; nobody may change what it gives. */
export type CachedRead<V> = (key: string) => Promise<Readonly<V> | undefined>

/**
 * Reads what nearly every request needs and few requests change, and caches it while `version` gives the same number; with null, which
 * says that others may change it unseen, it is read every time. What is not there is not cached: a stranger's guesses must not push it out.
 */
export function cachedRead<V>(version: () => number | null, read: (key: string) => Promise<V | undefined>): CachedRead<V> {
  const cache = new Map<string, { version: number; value: V }>()
  return async (key) => {
    // Before reading: what changes meanwhile then counts as a change after it.
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
