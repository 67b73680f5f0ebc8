import type { Logger } from '../options.js'
import type { Storage, StorageWriter } from '../storage/types.js'
import { createWorker, type Worker } from './worker.js'

const day = 86_400_000
/** Days for which activity and delivered events are kept unless the host says otherwise. */
export const usualRetention = 30
const idempotencyRetention = day
const chunk = 500
const hour = 3_600_000

/** Removes some rows that were written before a time (RFC 3339) and returns how many. */
export type RemoveOld = (writer: StorageWriter, before: string) => Promise<number>

type RemoveRows = (writer: StorageWriter, time: number, retention: number) => Promise<number>

export interface PurgeParts {
  storage: Pick<Storage, 'write'>
  logger: Logger
  now(): Date
  /** Days for which activity and delivered events are kept; 30 when left out. */
  retentionDays?: number | undefined
}

/** Removes what is too old, a chunk at a time, once an hour until it is closed; with the events goes what others made of them. */
export function createPurge(
  { storage, logger, now, retentionDays = usualRetention }: PurgeParts,
  ofEvents: readonly RemoveOld[] = [],
): Worker {
  const retention = retentionDays * day
  const removers: RemoveRows[] = [
    removeActivity,
    ...ofEvents.map(
      (remove): RemoveRows =>
        (writer, time) =>
          remove(writer, before(time - retention).value),
    ),
    removeEvents,
    removeIdempotency,
  ]
  return createWorker({
    async pass(isClosing) {
      for (const remove of removers) {
        while (!isClosing() && (await storage.write((writer) => remove(writer, now().getTime(), retention))) > 0) {}
      }
      return null
    },
    logger,
    failureMessage: 'Old rows could not be removed; this will be tried again in an hour.',
    retryAfter: hour,
    every: hour,
  })
}

function removeActivity(writer: StorageWriter, time: number, retention: number): Promise<number> {
  return writer.deleteMany('activity', { index: 'by_time', equals: [], to: before(time - retention), limit: chunk })
}

/** Events that the host has not accepted yet stay, however old they are. */
function removeEvents(writer: StorageWriter, time: number, retention: number): Promise<number> {
  return writer.deleteMany('events', {
    index: 'by_time',
    equals: [],
    to: before(time - retention),
    where: { pending: null },
    limit: chunk,
  })
}

function removeIdempotency(writer: StorageWriter, time: number): Promise<number> {
  return writer.deleteMany('idempotency', { index: 'by_time', equals: [], to: before(time - idempotencyRetention), limit: chunk })
}

function before(time: number) {
  return { value: new Date(time).toISOString(), inclusive: false }
}
