import type { Storage, StorageReader, StorageWriter } from '../../src/server/storage/types.js'

/** The storage itself, with a list of the calls to it: `get members`, `list connections by_organization` …, in their order. */
export interface CountedStorage {
  storage: Storage
  calls: string[]
}

const asked = ['get', 'find', 'getMany', 'list', 'count', 'insert', 'update', 'increment', 'delete', 'deleteMany'] as const

/** Equal work is recognized by its calls, not by a clock: time on a busy machine proves nothing either way. */
export function countCalls(storage: Storage): CountedStorage {
  const calls: string[] = []
  const counted: Storage = {
    ...(noting(storage, '') as StorageReader),
    write: (work, options) => {
      calls.push('write')
      return storage.write((writer) => work(noting(writer, 'in the write: ') as StorageWriter), options)
    },
    refresh: () => storage.refresh(),
    presence: storage.presence,
    isGone: storage.isGone,
    ping: () => storage.ping(),
    close: () => storage.close(),
  }
  return { storage: counted, calls }

  function noting(real: StorageReader | StorageWriter, prefix: string): Partial<StorageWriter> {
    const methods = asked.filter((name) => name in real)
    const calling = Object.fromEntries(
      methods.map((name) => [
        name,
        (table: string, ...rest: unknown[]) => {
          const [second] = rest
          const index = typeof second === 'string' ? second : ((second as { index?: string } | undefined)?.index ?? '')
          calls.push(`${prefix}${name} ${table} ${index}`.trim())
          // The port's methods have no common signature; each is called as it was.
          return (real as unknown as Record<string, (...given: unknown[]) => unknown>)[name]?.(table, ...rest)
        },
      ]),
    )
    // Costs nothing: it reads the storage's own memory.
    return { ...calling, changes: real.changes }
  }
}
