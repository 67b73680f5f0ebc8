import type { Logger } from '../options.js'
import type { Storage, StorageWriter } from '../storage/types.js'
import { createWorker, type Worker } from './worker.js'

const day = 86_400_000
/** How long activity, delivered events and Idempotency-Keys are kept, in milliseconds. */
const retention = { activity: 30 * day, events: 30 * day, idempotency: day }
const chunk = 500
const hour = 3_600_000

/** Removes what is too old, a chunk at a time, once an hour until it is closed. */
export function createPurge({ storage, logger, now }: { storage: Pick<Storage, 'write'>; logger: Logger; now(): Date }): Worker {
  return createWorker({
    async pass(isClosing) {
      for (const remove of [removeActivity, removeEvents, removeIdempotency]) {
        while (!isClosing() && (await storage.write((writer) => remove(writer, now().getTime()))) >= chunk) {}
      }
      return null
    },
    logger,
    failureMessage: 'Old rows could not be removed; this will be tried again in an hour.',
    retryAfter: hour,
    every: hour,
  })
}

function removeActivity(writer: StorageWriter, time: number): Promise<number> {
  return writer.deleteMany('activity', { index: 'by_time', equals: [], to: before(time - retention.activity), limit: chunk })
}

/** Events that the host has not accepted yet stay, however old they are. */
function removeEvents(writer: StorageWriter, time: number): Promise<number> {
  return writer.deleteMany('events', {
    index: 'by_time',
    equals: [],
    to: before(time - retention.events),
    where: { pending: null },
    limit: chunk,
  })
}

function removeIdempotency(writer: StorageWriter, time: number): Promise<number> {
  return writer.deleteMany('idempotency', { index: 'by_time', equals: [], to: before(time - retention.idempotency), limit: chunk })
}

function before(time: number) {
  return { value: new Date(time).toISOString(), inclusive: false }
}
