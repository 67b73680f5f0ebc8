/** Answers beyond this many are forgotten, the longest kept first. */
const most = 1000

/** Finds something by its name; nobody may change what it gives. */
export type Kept<V> = (name: string) => Promise<Readonly<V> | undefined>

/**
 * Reads what nearly every request needs and few requests change, and keeps it while `stateNow` gives the same number; with null, which
 * says that others may change it unseen, it is read every time. What is not there is not kept: a stranger's guesses must not push it out.
 */
export function createKept<V>(stateNow: () => number | null, read: (name: string) => Promise<V | undefined>): Kept<V> {
  const kept = new Map<string, { state: number; value: V }>()
  return async (name) => {
    // Before reading: what changes meanwhile then counts as a change after it.
    const state = stateNow()
    const known = kept.get(name)
    if (known && known.state === state) return known.value
    const value = await read(name)
    kept.delete(name)
    if (state === null || value === undefined) return value
    kept.set(name, { state, value })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
