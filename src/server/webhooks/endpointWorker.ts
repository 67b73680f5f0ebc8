import { createWorker, type Worker } from '../background/worker.js'
import { createLease } from '../events/lease.js'
import type { WriteAndRecord } from '../events/recordedChange.js'
import type { Logger } from '../options.js'
import type { WebhookDeliveryRow, WebhookEndpointRow } from '../storage/tables.js'
import type { Storage } from '../storage/types.js'
import { type AttemptParts, attemptOnce, type Outcome } from './attempt.js'
import { releaseNext } from './deliveries.js'
import { disableEndpoint } from './disable.js'
import { hasFailedTooLong, healthAfter, isOnProbation, isPaused, putHealth, readHealth } from './health.js'
import { bodyOf } from './message.js'
import { settle } from './settle.js'

/** How many deliveries to one endpoint are under way at once: one that hangs holds up neither the others nor other endpoints. */
const concurrency = 5
/** Milliseconds until an instance checks again whether another one has released the endpoint. */
const leaseRetry = 250
const retryAfterFailure = 1000
const closeTimeout = 3000

export interface EndpointWorkerParts extends AttemptParts {
  storage: Storage
  logger: Logger
  write: WriteAndRecord
  /** Called after each pass: what is due later is not known to the worker. */
  passed(): void
}

/**
 * Delivers what is due at one endpoint, on the one instance that has its lease. A delivery is marked after the receiver has answered, so a
 * crash repeats it and never loses it.
 */
export function createEndpointWorker(parts: EndpointWorkerParts, endpoint_id: string): Worker {
  const { storage, logger, now } = parts
  const lease = createLease(`webhook ${endpoint_id}`, { storage, logger, now }, () => true)
  const underWay = new Map<string, Promise<void>>()
  /** What kept a delivery of this pass from being marked: it would be sent again at once, and so ends the pass. */
  let failure: Error | null = null
  /** Whether there may be more than was read last, and what ends the wait for deliveries under way because of that. */
  let isWoken = false
  let interrupt: () => void = () => {}

  async function pass(isClosing: () => boolean): Promise<number | null> {
    if (!(await readEndpoint()).endpoint || (await readDue(1)).length === 0) return null
    if (!(await lease.take())) return leaseRetry
    failure = null
    try {
      do await startDue(isClosing)
      while (await anyDone())
      if (failure && !isClosing()) throw failure
      return null
    } finally {
      await lease.release().catch((error: unknown) => {
        // Whoever closes also closes the storage, and the lease then ends by its time.
        if (!isClosing()) throw error
      })
      if (!isClosing()) parts.passed()
    }
  }

  async function startDue(isClosing: () => boolean): Promise<void> {
    isWoken = false
    if (isClosing() || failure || !lease.isMine()) return
    const { endpoint, isProbe } = await readEndpoint()
    if (!endpoint) return
    for (const row of await readDue(isProbe ? 1 : concurrency)) {
      const delivering = deliver(endpoint, row)
        .catch((error) => {
          failure ??= new Error(`A delivery could not be read or marked: ${String(error)}`)
        })
        .finally(() => underWay.delete(row.delivery_id))
      underWay.set(row.delivery_id, delivering)
    }
  }

  /** Waits until a delivery ends or there may be more; false when none is under way. */
  async function anyDone(): Promise<boolean> {
    if (underWay.size === 0) return isWoken
    if (isWoken) return true
    const woken = new Promise<void>((resolve) => {
      interrupt = resolve
    })
    await Promise.race([woken, ...underWay.values()])
    return true
  }

  /** The endpoint while it may be sent to. */
  async function readEndpoint(): Promise<{ endpoint: WebhookEndpointRow | undefined; isProbe: boolean }> {
    const endpoint = await storage.get('webhook_endpoints', [endpoint_id])
    if (endpoint?.status !== 'enabled') return { endpoint: undefined, isProbe: false }
    const health = await readHealth(storage, endpoint)
    return { endpoint: isPaused(health, now()) ? undefined : endpoint, isProbe: isOnProbation(health) }
  }

  /** What is due and not under way, as long as fewer than so many are. */
  async function readDue(limit: number): Promise<WebhookDeliveryRow[]> {
    if (underWay.size >= limit) return []
    const due = await storage.list('webhook_deliveries', {
      index: 'by_status',
      equals: ['pending', endpoint_id],
      to: { value: now().toISOString(), inclusive: true },
      limit: limit + underWay.size,
    })
    return due.filter(({ delivery_id }) => !underWay.has(delivery_id)).slice(0, limit - underWay.size)
  }

  async function deliver(endpoint: WebhookEndpointRow, row: WebhookDeliveryRow): Promise<void> {
    const body = await bodyOf(storage, row)
    if (body === null) return discard(row)
    const outcome = await attemptOnce(parts, endpoint, { event_id: row.event_id, body })
    await storage.write((writer) => settle(writer, row, outcome, now()), { about: row.organization_id || undefined })
    await noteOutcome(endpoint, outcome)
  }

  /** The event was removed, so there is nothing to send. */
  async function discard({ delivery_id, organization_id, queue }: WebhookDeliveryRow): Promise<void> {
    await storage.write(
      async (writer) => {
        await writer.delete('webhook_deliveries', [endpoint_id, delivery_id])
        if (queue !== null) await releaseNext(writer, endpoint_id, queue, now().toISOString())
      },
      { about: organization_id || undefined },
    )
  }

  async function noteOutcome(endpoint: WebhookEndpointRow, outcome: Outcome): Promise<void> {
    const before = await readHealth(storage, endpoint)
    if (outcome.isGone) await disableEndpoint(parts, endpoint, 'gone')
    if (!healthAfter(before, outcome, now())) return
    const health = await storage.write(
      async (writer) => {
        const isThere = (await writer.get('webhook_endpoints', [endpoint_id])) !== undefined
        const after = isThere ? healthAfter(await readHealth(writer, endpoint), outcome, now()) : null
        if (after) await putHealth(writer, after)
        return after
      },
      { about: `webhook ${endpoint_id}` },
    )
    if (health && hasFailedTooLong(health, now())) await disableEndpoint(parts, endpoint, 'failing')
  }

  const worker = createWorker({
    pass,
    logger,
    failureMessage: 'Webhook deliveries could not be read; this will be tried again.',
    retryAfter: retryAfterFailure,
    closeTimeout,
  })
  return {
    ...worker,
    wake() {
      isWoken = true
      interrupt()
      worker.wake()
    },
  }
}
