import { createCommitWatchers } from '../commitWatchers.js'
import { readerOver } from '../plain.js'
import { type Storage, StorageUnavailable, type StorageWriter, type WriteOptions } from '../types.js'
import { createKnownVersions } from './accessVersions.js'
import type { News } from './news.js'
import type { Presence } from './presence.js'
import { readPostgresRows } from './rows.js'
import type { PostgresPool } from './session.js'
import { createTransactionQueues } from './transactionQueues.js'

/** A storage over a pool of connections to a migrated PostgreSQL database, whose tables are in `schema`. */
export function createPostgresStorageOn(
  pool: PostgresPool,
  schema: string,
  news: News,
  { presence, isGone }: Pick<Presence, 'presence' | 'isGone'>,
): Storage {
  const versions = createKnownVersions(pool)
  const measures = createCommitWatchers()
  const queues = createTransactionQueues({ pool, schema, versions, news, committed: measures.tell })
  const rows = readPostgresRows(pool.run)
  let closed: Promise<void> | undefined

  function assertOpen(): void {
    if (closed) throw new StorageUnavailable('The storage is closed, so nothing can be read or written. Open a new one.')
  }

  async function shut(): Promise<void> {
    await queues.idle()
    await Promise.all([news.close(), pool.close()])
  }

  return {
    ...readerOver(() => {
      assertOpen()
      return rows
    }, versions.of),
    write: async <T>(transaction: (writer: StorageWriter) => Promise<T>, { about }: WriteOptions = {}) => {
      assertOpen()
      // The queues hold transactions with results of any type and answer each with its own.
      return queues.write(transaction, about ?? null) as Promise<T>
    },
    refresh: async () => {
      assertOpen()
      await versions.refresh()
    },
    watch: news.watch,
    watchCommits: measures.watch,
    pool: pool.use,
    presence,
    isGone: async (other) => {
      assertOpen()
      return isGone(other)
    },
    ping: async () => {
      assertOpen()
      await versions.refresh()
    },
    close: () => {
      closed ??= shut()
      return closed
    },
  }
}
