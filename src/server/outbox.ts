import type { ScimBackendOptions, ScimEvent, ServerContext } from './context.js'
import { unref } from './flusher.js'
import type { EventRow } from './storage/tables.js'

const pageSize = 200
/** Rows behind held ones are looked for this far, so that one resource in trouble does not make each pass read everything. */
const maxScanned = 10_000
const maxConcurrent = 8
/** Milliseconds before the first second try; doubles up to the last. */
const firstRetry = 500
const lastRetry = 300_000
/** How long closing waits for a delivery under way, milliseconds. */
const lastWait = 3000

export interface Outbox {
  /** Something was committed that may have to be delivered. */
  wake(): void
  /** Resolves when everything that can be delivered now is. */
  drain(): Promise<void>
  close(): Promise<void>
}

export type OutboxParts = Pick<ServerContext, 'storage' | 'logger' | 'now'> & { onEvent: ScimBackendOptions['onEvent'] }

/**
 * Hands the host each event at least once and in order per resource. Rows are marked after `onEvent` accepted them, so a crash repeats
 * and never loses; a resource whose event is refused waits and holds back only itself.
 */
export function createOutbox({ storage, logger, now, onEvent }: OutboxParts): Outbox {
  if (!onEvent) return { wake() {}, drain: async () => {}, close: async () => {} }
  const deliver = onEvent
  const held = new Map<string, { failures: number; until: number }>()
  let running: Promise<void> | undefined
  let isAsked = false
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(): Promise<void> {
    while (isAsked && !isClosed) {
      isAsked = false
      while (!isClosed && (await pass()) > 0) {}
    }
    planRetry()
  }

  /** Delivers what is waiting, resource by resource; gives how many rows were accepted. */
  async function pass(): Promise<number> {
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
    // One instant for the whole look: a wait that ended halfway would let a later event of the resource overtake an earlier one.
    const at = performance.now()
    let after: [string, number] | undefined
    let taken = 0
    for (let scanned = 0; scanned < maxScanned && taken < pageSize; ) {
      const rows = await storage.list('events', { index: 'by_pending', equals: [1], ...(after && { after }), limit: pageSize })
      for (const row of rows) {
        const key = resourceKey(row)
        if ((held.get(key)?.until ?? 0) > at) continue
        const queue = queues.get(key)
        if (queue) queue.push(row)
        else queues.set(key, [row])
        taken++
      }
      const last = rows.at(-1)
      if (!last || rows.length < pageSize) break
      scanned += rows.length
      after = [last.organization_id, last.sequence]
    }
    return queues
  }

  async function deliverQueue(key: string, rows: EventRow[]): Promise<EventRow[]> {
    const accepted: EventRow[] = []
    for (const row of rows) {
      try {
        // The envelope was frozen when it was written; this is the same text again.
        await deliver(JSON.parse(row.body) as ScimEvent)
        accepted.push(row)
        held.delete(key)
      } catch (error) {
        hold(key, row, error)
        break
      }
    }
    return accepted
  }

  function hold(key: string, row: EventRow, error: unknown): void {
    const failures = (held.get(key)?.failures ?? 0) + 1
    const wait = Math.min(lastRetry, firstRetry * 2 ** (failures - 1))
    held.set(key, { failures, until: performance.now() + wait })
    logger.error('onEvent refused an event; it is tried again, and later events of the same resource wait for it.', {
      event_id: row.event_id,
      event_type: row.event_type,
      failures,
      error: String(error),
    })
  }

  async function mark(rows: EventRow[]): Promise<void> {
    const delivered_at = now().toISOString()
    await storage.write(async (writer) => {
      for (const row of rows) await writer.update('events', [row.organization_id, row.sequence], { pending: null, delivered_at })
    })
  }

  /** Comes back when the first held resource may be tried again. */
  function planRetry(): void {
    const soonest = Math.min(...[...held.values()].map((entry) => entry.until))
    // A timer may fire a moment early; one more millisecond makes sure that the wait is over when it does.
    if (held.size > 0) plan(Math.max(0, soonest - performance.now()) + 1)
  }

  function plan(milliseconds: number): void {
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(wake, milliseconds)
    unref(timer)
  }

  function wake(): void {
    isAsked = true
    if (running || isClosed) return
    running = run()
      .catch((error: unknown) => {
        logger.error('The outbox could not be read or marked; it is tried again.', { error: String(error) })
        plan(firstRetry)
      })
      .finally(() => {
        running = undefined
        if (isAsked && !isClosed) wake()
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
      // A host that never answers must not keep the process from ending; what it has not accepted is delivered by the next start.
      await Promise.race([running, new Promise((resolve) => unref(setTimeout(resolve, lastWait)))])
    },
  }
}

function resourceKey(row: EventRow): string {
  return `${row.organization_id} ${row.resource_id}`
}
