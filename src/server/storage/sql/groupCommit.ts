import type { ChangeCounts } from '../changeCounts.js'
import { writerOver } from '../plain.js'
import type { TableName } from '../tables.js'
import { type CommitMeasure, StorageUnavailable, type StorageWriter } from '../types.js'
import { failFast, type SqliteExecutor } from './handle.js'
import { createRows } from './rows.js'

interface QueuedTransaction {
  run: (writer: StorageWriter) => Promise<unknown>
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
}

export interface GroupCommitHooks {
  beforeBegin(): void
  committed(commit: CommitMeasure): void
}

/** When more transactions than this are waiting, the rest take the next commit, so that none waits long for the others. */
const maxBatch = 256

/**
 * Runs transactions one after the other and lets those that arrive together share one commit, so that the disk is flushed once for all of
 * them. Nobody learns how a transaction ended before the commit it was part of, because what it saw may still be undone.
 */
export function createGroupCommit(
  { writer, schedule }: SqliteExecutor,
  counts: ChangeCounts,
  { beforeBegin, committed }: GroupCommitHooks,
) {
  const handle = failFast(writer)
  const rows = createRows(handle)
  const queue: QueuedTransaction[] = []
  let running: Promise<void> | undefined
  let isWriting = false

  async function runQueued(queued: QueuedTransaction, changed: Set<TableName>): Promise<() => void> {
    const { writer: own, end } = writerOver(rows, changed, counts.within(changed))
    handle.run('savepoint queued')
    try {
      const result = await queued.run(own)
      handle.run('release queued')
      return () => queued.resolve(result)
    } catch (error) {
      if (handle.hasFailed()) throw error
      handle.run('rollback to queued')
      handle.run('release queued')
      return () => queued.reject(error)
    } finally {
      end()
    }
  }

  async function runBatch(): Promise<void> {
    const batch: QueuedTransaction[] = []
    const answers: (() => void)[] = []
    const changed = new Set<TableName>()
    isWriting = true
    try {
      beforeBegin()
      const started = performance.now()
      handle.run('begin immediate')
      for (let queued = queue.shift(); queued; queued = batch.length < maxBatch ? queue.shift() : undefined) {
        batch.push(queued)
        answers.push(await runQueued(queued, changed))
      }
      handle.run('commit')
      counts.add(changed)
      committed({ transactions: batch.length, duration_ms: performance.now() - started })
    } catch (error) {
      if (batch.length === 0) batch.push(...queue.splice(0))
      const failure = undo(error)
      for (const queued of batch) queued.reject(failure)
      return
    } finally {
      isWriting = false
    }
    for (const answer of answers) answer()
  }

  /** Undoes the whole batch and returns what its callers are told. */
  function undo(error: unknown): unknown {
    try {
      handle.recover()
    } catch (second) {
      return new StorageUnavailable('The database failed and could not undo what it had begun.', {
        cause: new AggregateError([error, second]),
      })
    }
    if (error instanceof StorageUnavailable) return error
    return new StorageUnavailable('The database could not commit. Nothing of this transaction was kept.', { cause: error })
  }

  return {
    write: (run: QueuedTransaction['run']) =>
      new Promise<unknown>((resolve, reject) => {
        queue.push({ run, resolve, reject })
        start()
      }),
    /** Whether a batch has begun and is not committed yet. */
    isWriting: () => isWriting,
    /** Resolves when nothing is waiting or running. */
    async idle(): Promise<void> {
      while (running) await running
    },
  }

  /** A commit takes as long as a hundred turns of the event loop, so it waits as long as each turn brings more transactions to share it. */
  async function gather(): Promise<void> {
    for (let before = 0; queue.length > before && queue.length < maxBatch; ) {
      before = queue.length
      await new Promise<void>((resolve) => schedule(resolve))
    }
  }

  function start(): void {
    running ??= gather()
      .then(runBatch)
      .finally(() => {
        running = undefined
        if (queue.length > 0) start()
      })
  }
}
