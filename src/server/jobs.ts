import type { RecordChanges, ServerContext } from './context.js'
import { unref } from './flusher.js'
import { walk } from './storage/pages.js'
import type { JobRow } from './storage/tables.js'
import type { Writer } from './storage/types.js'

const retryAfter = 1000
const batchSize = 50

/** Does the next piece of a job; gives what is left as the row's new body, or null when nothing is. */
export type JobStep = (writer: Writer, record: RecordChanges, job: JobRow) => Promise<string | null>

export interface Jobs {
  /** Looks for work; also once at the start, for what a crash left. */
  wake(): void
  /** Resolves when no job is left that can be done now. */
  drain(): Promise<void>
  close(): Promise<void>
}

/** Goes on, in pieces that never hold the storage for long, with work whose request was answered: each piece and its progress are one commit. */
export function createJobs(
  { storage, logger, write }: Pick<ServerContext, 'storage' | 'logger' | 'write'>,
  steps: Record<string, JobStep>,
): Jobs {
  let running: Promise<void> | undefined
  let isAsked = false
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(): Promise<void> {
    const failed = new Set<string>()
    while (isAsked && !isClosed) {
      isAsked = false
      while (await round(failed)) {
        // Another round, until none gets any further.
      }
    }
    if (failed.size > 0) retry()
  }

  /** One piece of each job in turn, so that neither a large deletion nor a job that fails holds up the others; tells whether any got on. */
  async function round(failed: Set<string>): Promise<boolean> {
    let hasMoved = false
    for await (const jobs of walk(storage, 'jobs', { index: 'by_time', equals: [] }, { size: batchSize })) {
      for (const job of jobs) {
        if (isClosed) return false
        if (failed.has(job.job_id)) continue
        try {
          await piece(job)
          hasMoved = true
        } catch (error) {
          failed.add(job.job_id)
          logger.error('A job could not go on; it is tried again.', { job_id: job.job_id, error: String(error) })
        }
      }
    }
    return hasMoved
  }

  function piece({ job_id }: JobRow): Promise<void> {
    return write(async (writer, record) => {
      const job = await writer.get('jobs', [job_id])
      if (!job) return
      const step = steps[job.kind]
      if (!step) throw new Error(`jobs: no step is known for "${job.kind}". The database was written by another version.`)
      const rest = await step(writer, record, job)
      if (rest === null) await writer.delete('jobs', [job_id])
      else await writer.update('jobs', [job_id], { body: rest })
    })
  }

  function retry(): void {
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(wake, retryAfter)
    unref(timer)
  }

  function wake(): void {
    isAsked = true
    if (running || isClosed) return
    running = run()
      .catch((error: unknown) => {
        logger.error('Jobs could not be read; it is tried again.', { error: String(error) })
        retry()
      })
      .finally(() => {
        running = undefined
      })
  }

  return {
    wake,
    async drain() {
      wake()
      while (running) await running
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await running
    },
  }
}
