import { createWorker, type Worker } from '../background/worker.js'
import type { Logger, ScimBackendOptions } from '../options.js'
import { walk } from '../storage/pages.js'
import type { EventRow } from '../storage/tables.js'
import type { Storage } from '../storage/types.js'
import { createLease } from './lease.js'
import type { ScimEvent } from './scimEvent.js'

const pageSize = 200
/** How far a pass reads past delayed rows, so that one failing resource does not make each pass read everything. */
const maxScanned = 10_000
const maxConcurrent = 8
/** Milliseconds before the first retry; they double up to the last. */
const firstRetry = 500
const lastRetry = 300_000
/** Milliseconds until an instance checks again whether the lease is free. */
const leaseRetry = 250
/** How long the host may leave deliveries unanswered, in milliseconds, before another instance may take over. */
const patience = 60_000
/** How often an instance looks for events that another one committed and then crashed before delivering, in milliseconds. */
const lookEvery = 15_000
/** How long closing waits for a delivery under way, in milliseconds: a host that never answers must not keep the process from exiting. */
const closeTimeout = 3000

export interface OutboxParts {
  storage: Storage
  logger: Logger
  now(): Date
  onEvent: ScimBackendOptions['onEvent']
}

/** Without a listener, no event is pending. */
const withoutListener: Worker = { wake() {}, drain: async () => {}, close: async () => {} }

/**
 * Delivers each event to the host at least once and in order per resource. Rows are marked after `onEvent` has accepted them, so a crash
 * repeats events and never loses one; a refused event delays only its own resource. Of several instances on one storage, only the one
 * with the lease delivers, because two would deliver twice and out of order.
 */
export function createOutbox({ storage, logger, now, onEvent }: OutboxParts): Worker {
  if (!onEvent) return withoutListener
  const deliver = onEvent
  let lastAnswer = 0
  const lease = createLease('outbox', { storage, logger, now }, () => performance.now() - lastAnswer < patience)
  const delayed = new Map<string, { failures: number; until: number }>()

  async function pass(isClosing: () => boolean): Promise<number | null> {
    if ((await waitingByResource()).size > 0 && !(await deliverWhileLeased(isClosing))) return leaseRetry
    return untilFirstRetry()
  }

  /** Delivers until nothing is left; false when another instance has the lease, or has taken it over. */
  async function deliverWhileLeased(isClosing: () => boolean): Promise<boolean> {
    if (!(await lease.take())) return false
    lastAnswer = performance.now()
    try {
      while (!isClosing() && lease.isMine() && (await deliverWaiting()) > 0) {}
      return isClosing() || lease.isMine()
    } finally {
      await lease.release()
    }
  }

  /** Delivers what is pending, resource by resource, and returns how many rows were accepted. */
  async function deliverWaiting(): Promise<number> {
    const queues = await waitingByResource()
    const accepted: EventRow[] = []
    const all = [...queues]
    const workers = Array.from({ length: Math.min(maxConcurrent, all.length) }, async () => {
      for (let next = all.shift(); next; next = all.shift()) accepted.push(...(await deliverQueue(next[0], next[1])))
    })
    await Promise.all(workers)
    if (accepted.length > 0) await mark(accepted)
    return accepted.length
  }

  async function waitingByResource(): Promise<Map<string, EventRow[]>> {
    const queues = new Map<string, EventRow[]>()
    // One instant for the whole pass: a delay that ended halfway would let a later event of the resource overtake an earlier one.
    const at = performance.now()
    let taken = 0
    let scanned = 0
    for await (const rows of walk(storage, 'events', { index: 'by_pending', equals: [1] }, { size: pageSize })) {
      for (const row of rows) {
        const key = resourceKey(row)
        if ((delayed.get(key)?.until ?? 0) > at) continue
        const queue = queues.get(key)
        if (queue) queue.push(row)
        else queues.set(key, [row])
        taken++
      }
      scanned += rows.length
      // A page that is not full is the last one.
      if (rows.length === pageSize && (scanned >= maxScanned || taken >= pageSize)) return queues
    }
    // Everything was read, so what is due and no longer pending was delivered by another instance.
    for (const [key, { until }] of delayed) if (until <= at && !queues.has(key)) delayed.delete(key)
    return queues
  }

  async function deliverQueue(key: string, rows: EventRow[]): Promise<EventRow[]> {
    const accepted: EventRow[] = []
    for (const row of rows) {
      if (!lease.isMine()) break
      try {
        // The envelope was fixed when it was written, so each attempt delivers the same text.
        await deliver(JSON.parse(row.body) as ScimEvent)
        accepted.push(row)
        delayed.delete(key)
      } catch (error) {
        delay(key, row, error)
        break
      } finally {
        lastAnswer = performance.now()
      }
    }
    return accepted
  }

  function delay(key: string, row: EventRow, error: unknown): void {
    const failures = (delayed.get(key)?.failures ?? 0) + 1
    const wait = Math.min(lastRetry, firstRetry * 2 ** (failures - 1))
    delayed.set(key, { failures, until: performance.now() + wait })
    logger.error('onEvent refused an event; it will be tried again, and later events of the same resource wait for it.', {
      event_id: row.event_id,
      event_type: row.event_type,
      failures,
      error,
    })
  }

  async function mark(rows: EventRow[]): Promise<void> {
    const delivered_at = now().toISOString()
    await storage.write(
      async (writer) => {
        for (const row of rows) await writer.update('events', [row.organization_id, row.sequence], { pending: null, delivered_at })
        // Nobody else changes these columns once a row is there.
      },
      { about: 'outbox' },
    )
  }

  /** Milliseconds until the first delayed resource may be tried again, or null when none is delayed. */
  function untilFirstRetry(): number | null {
    if (delayed.size === 0) return null
    const soonest = Math.min(...[...delayed.values()].map((entry) => entry.until))
    // A timer may fire slightly early; one more millisecond makes sure that the delay is over when it does.
    return Math.max(0, soonest - performance.now()) + 1
  }

  return createWorker({
    pass,
    logger,
    failureMessage: 'The outbox could not be read or marked; this will be tried again.',
    retryAfter: firstRetry,
    every: lookEvery,
    // Whatever is not accepted by then is delivered after the next start.
    closeTimeout,
  })
}

function resourceKey(row: EventRow): string {
  return `${row.organization_id} ${row.resource_id}`
}
