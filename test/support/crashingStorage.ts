import type { Storage } from '../../src/server/storage/types.js'

/** A storage as one process sees it: after its crash, nothing it asks is answered, while the storage itself lives on for others. */
export function forProcess(storage: Storage): { storage: Storage; crash(): void } {
  let isDead = false
  const untilDeath =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    (...args: Args): Promise<T> =>
      new Promise((resolve, reject) => {
        if (isDead) return
        // What was asked before the crash and is answered after it reaches nobody either.
        call(...args).then(
          (answer) => isDead || resolve(answer),
          (error) => isDead || reject(error),
        )
      })
  return {
    storage: {
      get: untilDeath(storage.get.bind(storage)) as Storage['get'],
      find: untilDeath(storage.find.bind(storage)) as Storage['find'],
      getMany: untilDeath(storage.getMany.bind(storage)) as Storage['getMany'],
      list: untilDeath(storage.list.bind(storage)) as Storage['list'],
      count: untilDeath(storage.count.bind(storage)) as Storage['count'],
      changes: storage.changes.bind(storage),
      write: untilDeath(storage.write.bind(storage)) as Storage['write'],
      refresh: untilDeath(storage.refresh.bind(storage)),
      presence: storage.presence.bind(storage),
      isGone: untilDeath(storage.isGone.bind(storage)),
      ping: untilDeath(storage.ping.bind(storage)),
      close: untilDeath(storage.close.bind(storage)),
    },
    crash() {
      isDead = true
    },
  }
}

/** A storage as the process sees it that starts after the one before has ended, and knows that it has. */
export const forNextProcess = (storage: Storage): Storage => ({ ...storage, isGone: async () => true })
