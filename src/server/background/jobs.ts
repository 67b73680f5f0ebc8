import type { RecordChanges, WriteAndRecord } from '../events/recordedChange.js'
import type { Logger } from '../options.js'
import type { HostAnswers } from '../provisioning/hostAnswers.js'
import { walk } from '../storage/pages.js'
import type { JobRow } from '../storage/tables.js'
import type { StorageReader, StorageWriter } from '../storage/types.js'
import { createWorker, type Worker } from './worker.js'

const batchSize = 50

/** Does the next piece of a job and returns what is left as the row's new body, or null when the job is done. */
export type JobStep = (writer: StorageWriter, record: RecordChanges, job: JobRow, host: HostAnswers) => Promise<string | null>

export interface JobsParts {
  storage: StorageReader
  logger: Logger
  write: WriteAndRecord
  /** Runs a piece, and again after each question it has for the host. */
  withHost<T>(piece: (host: HostAnswers) => Promise<T>): Promise<T>
  /** Called after each piece is committed. */
  moved?(): void
}

/** Finishes work whose request has been answered already, in pieces that never hold the storage for long; a piece and its progress are one commit. */
export function createJobs({ storage, logger, write, withHost, moved }: JobsParts, steps: Record<string, JobStep>): Worker {
  const retryAfter = 1000

  async function pass(isClosing: () => boolean): Promise<number | null> {
    const failed = new Set<string>()
    while (await round(failed, isClosing)) {
      // Another round, until no job gets any further.
    }
    return failed.size > 0 ? retryAfter : null
  }

  /** One piece of each job in turn, so that neither a large deletion nor a failing job holds up the others; true when any made progress. */
  async function round(failed: Set<string>, isClosing: () => boolean): Promise<boolean> {
    let hasMoved = false
    for await (const jobs of walk(storage, 'jobs', { index: 'by_time', equals: [] }, { size: batchSize })) {
      for (const job of jobs) {
        if (isClosing()) return false
        if (failed.has(job.job_id)) continue
        try {
          await piece(job)
          hasMoved = true
          moved?.()
        } catch (error) {
          failed.add(job.job_id)
          logger.error('A job could not go on; it will be tried again.', { job_id: job.job_id, error })
        }
      }
    }
    return hasMoved
  }

  function piece({ job_id, organization_id }: JobRow): Promise<void> {
    return withHost((host) =>
      write(
        async (writer, record) => {
          const job = await writer.get('jobs', [job_id])
          if (!job) return
          const step = steps[job.kind]
          if (!step) throw new Error(`jobs: there is no step for "${job.kind}". The database was written by another version.`)
          const rest = await step(writer, record, job, host)
          if (rest === null) await writer.delete('jobs', [job_id])
          else await writer.update('jobs', [job_id], { body: rest })
        },
        // A job of no organization is about all of them, so its pieces run alone.
        { about: organization_id || undefined },
      ),
    )
  }

  return createWorker({ pass, logger, failureMessage: 'Jobs could not be read; this will be tried again.', retryAfter })
}
