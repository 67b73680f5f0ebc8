import { createWorker, type Worker } from '../background/worker.js'
import type { WebhookEndpointRow, WebhookHealthRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { createEndpointWorker, type EndpointWorkerParts } from './endpointWorker.js'
import { isPaused } from './health.js'
import { longestDelay } from './schedule.js'

/** How often an instance looks for what another one committed and then crashed before delivering, in milliseconds. */
const lookEvery = 15_000
/** Milliseconds between two looks, however many changes are committed. */
const interval = 20
const retryAfterFailure = 1000

export type DelivererParts = Omit<EndpointWorkerParts, 'passed'>

/** Finds the endpoints at which something is due and delivers there, to each without regard to the others. */
export function createDeliverer(parts: DelivererParts): Worker {
  const { storage, logger, now } = parts
  const workers = new Map<string, Worker>()
  let passes = 0

  async function pass(): Promise<number | null> {
    const started = now()
    const at = started.toISOString()
    const latest = new Date(started.getTime() + longestDelay).toISOString()
    let soonest: string | null = null
    for await (const { endpoint_id, delivery_id, due_at } of waitingEndpoints(storage, started)) {
      if (due_at > latest) {
        await storage.write((writer) => writer.update('webhook_deliveries', [endpoint_id, delivery_id], { due_at: at }, { due_at }))
        soonest = at
      } else if (due_at <= at) workerOf(endpoint_id).wake()
      else if (soonest === null || due_at < soonest) soonest = due_at
    }
    // A timer may fire slightly early; one more millisecond makes sure that it is due when it does.
    return soonest === null ? null : Math.max(0, Date.parse(soonest) - Date.parse(at)) + 1
  }

  function workerOf(endpoint_id: string): Worker {
    const known = workers.get(endpoint_id)
    if (known) return known
    const created = createEndpointWorker({ ...parts, passed }, endpoint_id)
    workers.set(endpoint_id, created)
    return created
  }

  function passed(): void {
    passes++
    looker.wake()
  }

  const looker = createWorker({
    pass,
    logger,
    failureMessage: 'Due webhook deliveries could not be looked for; this will be tried again.',
    retryAfter: retryAfterFailure,
    every: lookEvery,
    interval,
  })

  return {
    wake: looker.wake,
    async drain() {
      // Each pass delivers something, and may have made something due elsewhere, as when an endpoint is turned off.
      for (let before = -1; before !== passes; ) {
        before = passes
        await looker.drain()
        await Promise.all([...workers.values()].map((worker) => worker.drain()))
      }
    },
    async close() {
      await looker.close()
      await Promise.all([...workers.values()].map((worker) => worker.close()))
    },
  }
}

interface Waiting {
  endpoint_id: string
  /** The next delivery there. */
  delivery_id: string
  /** When it is sent. */
  due_at: string
}

/** The enabled endpoints for which something waits. Each costs three reads, whatever waits there. */
async function* waitingEndpoints(reader: StorageReader, now: Date): AsyncGenerator<Waiting> {
  const columns = ['endpoint_id', 'delivery_id', 'due_at'] as const
  for (let last = ''; ; ) {
    // The first of the endpoint after the last one: one step of the index for each endpoint, however much waits for it.
    const from = { value: last, inclusive: false }
    const [first] = await reader.list('webhook_deliveries', { index: 'by_status', equals: ['pending'], from, columns, limit: 1 })
    if (!first) return
    last = first.endpoint_id
    const endpoint = await reader.get('webhook_endpoints', [last])
    const health = await reader.get('webhook_health', [last])
    const due_at = first.due_at && dueAt(first.due_at, now, endpoint, health)
    if (due_at) yield { endpoint_id: last, delivery_id: first.delivery_id, due_at }
  }
}

function dueAt(due_at: string, now: Date, endpoint: WebhookEndpointRow | undefined, health: WebhookHealthRow | undefined): string | null {
  if (endpoint?.status !== 'enabled') return null
  const pausedUntil = health && isPaused(health, now) ? health.paused_until : null
  return pausedUntil !== null && pausedUntil > due_at ? pausedUntil : due_at
}
