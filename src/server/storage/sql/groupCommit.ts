import type { ChangeCounts } from '../changeCounts.js'
import { writerOver } from '../plain.js'
import type { TableName } from '../tables.js'
import { StorageUnavailable, type StorageWriter } from '../types.js'
import { failFast, type SqliteExecutor } from './handle.js'
import { createRows } from './rows.js'

interface Job {
  work: (writer: StorageWriter) => Promise<unknown>
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
}

/** More works than this wait for the next commit, so that none waits long for its neighbours. */
const maxBatch = 256

/**
 * Runs works one after the other and lets those that arrive together share one commit: the disk is asked to be sure once, not once a
 * work. Nobody hears of a work, good or bad, before the commit it was part of: what it saw may not come to be.
 */
export function createGroupCommit({ writer, schedule }: SqliteExecutor, counts: ChangeCounts, beforeBegin: () => void) {
  const handle = failFast(writer)
  const rows = createRows(handle)
  const queue: Job[] = []
  let running: Promise<void> | undefined
  let isWriting = false

  async function runJob(job: Job, changed: Set<TableName>): Promise<() => void> {
    const { writer: own, end } = writerOver(rows, changed, counts.within(changed))
    handle.run('savepoint work')
    try {
      const result = await job.work(own)
      handle.run('release work')
      return () => job.resolve(result)
    } catch (error) {
      if (handle.hasFailed()) throw error
      handle.run('rollback to work')
      handle.run('release work')
      return () => job.reject(error)
    } finally {
      end()
    }
  }

  async function runBatch(): Promise<void> {
    const jobs: Job[] = []
    const answers: (() => void)[] = []
    const changed = new Set<TableName>()
    isWriting = true
    try {
      beforeBegin()
      handle.run('begin immediate')
      for (let job = queue.shift(); job; job = jobs.length < maxBatch ? queue.shift() : undefined) {
        jobs.push(job)
        answers.push(await runJob(job, changed))
      }
      handle.run('commit')
      counts.add(changed)
    } catch (error) {
      if (jobs.length === 0) jobs.push(...queue.splice(0))
      const failure = undo(error)
      for (const job of jobs) job.reject(failure)
      return
    } finally {
      isWriting = false
    }
    for (const answer of answers) answer()
  }

  /** Undoes the whole batch and gives what its callers are told. */
  function undo(error: unknown): unknown {
    try {
      handle.recover()
    } catch (second) {
      return new StorageUnavailable('The database failed and could not undo what it had begun.', {
        cause: new AggregateError([error, second]),
      })
    }
    if (error instanceof StorageUnavailable) return error
    return new StorageUnavailable('The database could not commit. Nothing of this work was kept.', { cause: error })
  }

  return {
    write: (work: Job['work']) =>
      new Promise<unknown>((resolve, reject) => {
        queue.push({ work, resolve, reject })
        start()
      }),
    /** Whether a batch has begun and is not committed yet. */
    isWriting: () => isWriting,
    /** Resolves when nothing is waiting or running. */
    async idle(): Promise<void> {
      while (running) await running
    },
  }

  /** A commit costs a hundred turns of the event loop, so it waits while each turn brings more to share it. */
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
