import type { ServerContext } from '../context.js'
import type { Writer } from '../storage/types.js'
import { unref } from './flusher.js'

const day = 86_400_000
/** How long activity and delivered events are kept, and how long an Idempotency-Key is remembered; milliseconds. */
const keptFor = { activity: 30 * day, events: 30 * day, idempotency: day }
const chunk = 500
const every = 3_600_000

/** Removes what is too old, a chunk at a time; runs by itself once an hour until closed. */
export function createPurge({ storage, logger, now }: Pick<ServerContext, 'storage' | 'logger' | 'now'>) {
  let isClosed = false

  async function run(): Promise<void> {
    for (const remove of [removeActivity, removeEvents, removeIdempotency]) {
      while (!isClosed && (await storage.write((writer) => remove(writer, now().getTime()))) >= chunk) {}
    }
  }

  const timer = setInterval(() => {
    run().catch((error: unknown) => logger.error('Old rows could not be removed; it is tried again in an hour.', { error: String(error) }))
  }, every)
  unref(timer)

  return {
    run,
    close() {
      isClosed = true
      clearInterval(timer)
    },
  }
}

function removeActivity(writer: Writer, time: number): Promise<number> {
  return writer.deleteMany('activity', { index: 'by_time', equals: [], to: before(time - keptFor.activity), limit: chunk })
}

/** What a host has not accepted yet stays, however old it is. */
function removeEvents(writer: Writer, time: number): Promise<number> {
  return writer.deleteMany('events', {
    index: 'by_time',
    equals: [],
    to: before(time - keptFor.events),
    where: { pending: null },
    limit: chunk,
  })
}

function removeIdempotency(writer: Writer, time: number): Promise<number> {
  return writer.deleteMany('idempotency', { index: 'by_time', equals: [], to: before(time - keptFor.idempotency), limit: chunk })
}

function before(time: number) {
  return { value: new Date(time).toISOString(), inclusive: false }
}
