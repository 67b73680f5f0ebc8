import { serveTypes } from '../scim/schemas/declare.js'
import { createFailureLimit } from './access/rateLimit.js'
import { createJobs } from './background/jobs.js'
import { createPurge } from './background/purge.js'
import { unref } from './background/timers.js'
import type { Worker } from './background/worker.js'
import { createLive, type Live } from './events/live.js'
import { oldestPending } from './events/oldestPending.js'
import { createOutbox } from './events/outbox.js'
import { createRecorder } from './events/record.js'
import type { WriteAndRecord } from './events/recordedChange.js'
import { createWriteAndRecord } from './events/writeAndRecord.js'
import { countChanges } from './health/countChanges.js'
import { createHealthMonitor } from './health/healthMonitor.js'
import { writeHealth } from './health/writeHealth.js'
import { withoutBody } from './http/head.js'
import { healthz, readyz } from './http/probes.js'
import { createPathReader } from './http/publicUrl.js'
import { announceRoles } from './management/announceRoles.js'
import type { ManagementContext } from './management/context.js'
import { decideDeactivations } from './management/decideDeactivations.js'
import { deleteConnectionData } from './management/deleteConnectionData.js'
import { eraseMemberData } from './management/eraseMemberData.js'
import { eraseOrganization } from './management/eraseOrganization.js'
import { createLiveStreams } from './management/liveStreams.js'
import { openApiResponse } from './management/openapi.js'
import { rewriteSearchTexts } from './management/rewriteSearchTexts.js'
import { createManagement } from './management/routes.js'
import { assertOptions, type ScimBackendOptions } from './options.js'
import { createProtocol } from './protocol/createProtocol.js'
import { withHostAnswers } from './provisioning/hostAnswers.js'
import type { Storage } from './storage/types.js'
import { createAccessLog } from './telemetry/accessLog.js'
import { createLogger } from './telemetry/createLogger.js'
import { composeInstruments, watchedStorage } from './telemetry/instruments.js'
import { beginRecord, type RequestRecord } from './telemetry/requestRecord.js'
import { createWebhooks } from './webhooks/createWebhooks.js'
import { deleteEndpointData, deleteEndpointKind, removeOldDeliveries } from './webhooks/erase.js'
import { createTeller } from './webhooks/fanOut.js'
import { replayKind, replayWebhooks } from './webhooks/replay.js'
import { createSubscriptions } from './webhooks/subscriptions.js'

interface RequestInfo {
  /** The caller's network address, when the host knows it; failed credentials are limited by it and audit rows hold it. */
  address?: string
}

export interface ScimBackend {
  /**
   * Answers a request of `/scim/v2/*`, `/v1/b2b/*`, `/sdk/v1/*`, `/openapi.json`, `/healthz` or `/readyz`; never rejects. When `publicUrl`
   * has a path, requests come with it or without it.
   */
  fetch(request: Request, info?: RequestInfo): Promise<Response>
  /** From now on `/readyz` says that no more should be sent here, and live streams end; requests that come are still answered. */
  drain(): void
  /** Writes what is held in memory and delivers every pending event to the host; for tests and for a graceful stop. */
  flush(): Promise<void>
  /** Ends live streams and timers after a last flush. The storage stays open, because it belongs to the host. */
  close(): Promise<void>
  storage: Storage
}

/**
 * The reference backend as one function over web standards: Node, Workers, tests and MSW differ only in who calls `fetch`.
 * @throws when an option cannot work, before the first request is answered
 */
export function createScimBackend(options: ScimBackendOptions): ScimBackend {
  assertOptions(options)
  const { storage, instruments = [] } = options
  const { context, outbox } = compose({ ...options, storage: watchedStorage(storage, instruments) })
  const deliverer = context.webhooks?.deliverer
  const unwatch = watchOthers(storage, context.live, () => {
    outbox.wake()
    deliverer?.wake()
  })
  const watching = composeInstruments([...instruments, createAccessLog(context.logger)])
  const unwatchCommits = storage.watchCommits?.(watching.committed)
  watching.attach({
    queues: async () => ({ outbox: { oldest_seconds: await oldestPending(storage, context.now()) } }),
    liveStreams: context.streams.count,
    pool: () => storage.pool?.() ?? null,
  })
  const protocol = createProtocol(context)
  const management = createManagement(context)
  const purge = createPurge({ ...context, retentionDays: options.retentionDays }, [removeOldDeliveries])
  const readPath = createPathReader(options.publicUrl)
  let isDraining = false
  // What a crash may have left: undelivered events, unfinished deletions, changes of roles not announced yet.
  outbox.wake()
  deliverer?.wake()
  context.jobs.wake()

  async function answer(request: Request, record: RequestRecord, address: string | undefined): Promise<Response> {
    const { path } = readPath(request.url)
    if (path.startsWith('/scim/v2/')) {
      record.kind = 'scim'
      return protocol.fetch(request, record, address)
    }
    if (path === '/healthz' || path === '/readyz') {
      record.kind = 'probe'
      record.route = path
      return path === '/healthz' ? healthz() : readyz(isDraining, storage.ping)
    }
    if (path === '/openapi.json') {
      record.route = path
      return openApiResponse(options.publicUrl)
    }
    return management.fetch(request, record, address)
  }

  return {
    storage,
    async fetch(request, { address } = {}) {
      const record = beginRecord(request)
      const response = await watching.request(record, request.headers, () => answer(request, record, address))
      if (!response.headers.has('x-request-id')) response.headers.set('x-request-id', record.request_id)
      return request.method === 'HEAD' ? withoutBody(response) : response
    },
    drain() {
      isDraining = true
      context.streams.endAll()
    },
    async flush() {
      await context.health.flush()
      await context.jobs.drain()
      await outbox.drain()
      await deliverer?.drain()
    },
    async close() {
      unwatch()
      unwatchCommits?.()
      await purge.close()
      context.streams.endAll()
      await context.health.close()
      await context.jobs.close()
      await outbox.close()
      await deliverer?.close()
    },
  }
}

/** How many milliseconds the process that made a change has to deliver its event before the others look. */
const othersWait = 1000

/** What another process committed is news for the streams of this one, and its event waits for any process that can deliver it. */
function watchOthers(storage: Storage, live: Live, look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unwatch = storage.watch?.((organization_id) => {
    if (organization_id === null) live.wakeAll()
    else live.wake(organization_id)
    if (timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      look()
    }, othersWait)
    unref(timer)
  })
  return () => {
    clearTimeout(timer)
    unwatch?.()
  }
}

function compose(options: ScimBackendOptions): { context: ManagementContext; outbox: Worker } {
  const { storage } = options
  const now = options.now ?? (() => new Date())
  const logger = options.logger ?? createLogger({ level: 'error' })
  const types = serveTypes(options.extensions ?? [])

  const live = createLive()
  const outbox = createOutbox({ storage, logger, now, onEvent: options.onEvent })
  const subscriptions = createSubscriptions()
  const write: WriteAndRecord = createWriteAndRecord({
    storage,
    record: createRecorder({ options, now, count: countChanges, ...(options.webhooks && { tell: createTeller(subscriptions) }) }),
    // A pause, a rotation or a change of identity provider may change the state here; after requests, the monitor writes it.
    administered: (writer, record, connection_id) => writeHealth(writer, record, connection_id, now()),
    committed(organization_id) {
      live.wake(organization_id)
      outbox.wake()
      if (subscriptions.hasAny(organization_id)) webhooks?.deliverer.wake()
    },
  })
  const webhooks = options.webhooks
    ? createWebhooks({ options: { ...options, webhooks: options.webhooks }, storage, logger, write, now })
    : null
  const health = createHealthMonitor({ storage, logger, now, write, wake: live.wake })
  const jobs = createJobs(
    { storage, logger, write, withHost: (piece) => withHostAnswers(options, piece), moved: () => webhooks?.deliverer.wake() },
    {
      announce_roles: announceRoles,
      decide_deactivations: decideDeactivations(now),
      delete_connection: deleteConnectionData,
      erase_organization: eraseOrganization,
      erase_member: eraseMemberData,
      rewrite_search_texts: rewriteSearchTexts,
      [replayKind]: replayWebhooks,
      [deleteEndpointKind]: deleteEndpointData,
    },
  )
  const streams = createLiveStreams()
  const failures = createFailureLimit(now)
  return { context: { options, types, storage, logger, now, write, health, live, jobs, streams, failures, webhooks }, outbox }
}
