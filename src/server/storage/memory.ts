import { createChangeCounts } from './changeCounts.js'
import { emptyVersion, readVersion, writeVersion } from './memory/version.js'
import { readerOver, writerOver } from './plain.js'
import { soleProcess } from './soleProcess.js'
import type { TableName } from './tables.js'
import { type Storage, StorageUnavailable, type StorageWriter } from './types.js'

/** Keeps everything in this process's memory, for tests, demonstrations and browsers. It is lost when the process ends. */
export function createMemoryStorage(): Storage {
  let committed = emptyVersion()
  let last: Promise<unknown> = Promise.resolve()
  let closed = false
  const counts = createChangeCounts()
  const rows = readVersion(() => committed)

  function assertOpen(): void {
    if (closed) throw new StorageUnavailable('The storage is closed, so nothing can be read or written. Open a new one.')
  }

  async function run<T>(transaction: (writer: StorageWriter) => Promise<T>): Promise<T> {
    const state = { version: committed }
    const changed = new Set<TableName>()
    const { writer, end } = writerOver(writeVersion(state), changed, counts.within(changed))
    try {
      const result = await transaction(writer)
      committed = state.version
      counts.add(changed)
      return result
    } finally {
      end()
    }
  }

  return {
    ...readerOver(() => {
      assertOpen()
      return rows
    }, counts.of),
    write: async (transaction) => {
      assertOpen()
      const result = last.then(() => run(transaction))
      // The next transaction waits for this one to end, whether it succeeds or fails; only its own caller learns which.
      last = result.then(
        () => undefined,
        () => undefined,
      )
      return result
    },
    refresh: async () => assertOpen(),
    ...soleProcess(),
    ping: async () => assertOpen(),
    close: async () => {
      closed = true
      await last
    },
  }
}
