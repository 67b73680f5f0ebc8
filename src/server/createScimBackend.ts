import { createFailureLimit } from './access/rateLimit.js'
import { createJobs } from './background/jobs.js'
import { createPurge } from './background/purge.js'
import { unref } from './background/timers.js'
import type { Worker } from './background/worker.js'
import type { RecordChanges, WriteAndRecord } from './events/change.js'
import { createLive, type Live } from './events/live.js'
import { createOutbox } from './events/outbox.js'
import { createRecorder } from './events/record.js'
import { withoutBody } from './head.js'
import { createHealthMonitor } from './health/healthMonitor.js'
import { writeHealth } from './health/writeHealth.js'
import { announceRoles } from './management/announceRoles.js'
import type { ManagementContext } from './management/call.js'
import { deleteConnectionData } from './management/deleteConnectionData.js'
import { createLiveStreams } from './management/liveStreams.js'
import { openApiResponse } from './management/openapi.js'
import { createManagement } from './management/routes.js'
import { assertOptions, type ScimBackendOptions } from './options.js'
import { createProtocol } from './protocol/createProtocol.js'
import { createPathReader } from './publicUrl.js'
import type { Storage } from './storage/types.js'

export interface RequestInfo {
  /** The caller's network address, when the host knows it; failed credentials are limited by it and audit rows hold it. */
  address?: string
}

export interface ScimBackend {
  /**
   * Answers a request of `/scim/v2/*`, `/v1/b2b/*`, `/sdk/v1/*`, `/openapi.json` or `/healthz`; never rejects. When `publicUrl` has a
   * path, requests come with it or without it.
   */
  fetch(request: Request, info?: RequestInfo): Promise<Response>
  /** Writes what is kept in memory and hands the host every event that waits; for tests and for a graceful stop. */
  flush(): Promise<void>
  /** Ends live streams and timers after a last flush. The storage stays open; it is the host's. */
  close(): Promise<void>
  storage: Storage
}

/**
 * The reference backend as one function over web standards: Node, Workers, tests and MSW differ only in who calls `fetch`.
 * @throws when an option cannot work, before the first request is answered
 */
export function createScimBackend(options: ScimBackendOptions): ScimBackend {
  assertOptions(options)
  const { context, outbox } = compose(options)
  const unwatch = watchOthers(options.storage, context.live, outbox)
  const protocol = createProtocol(context)
  const management = createManagement(context)
  const purge = createPurge(context)
  const readPath = createPathReader(options.publicUrl)
  // What a crash left: undelivered events, half-done deletions, untold role changes.
  outbox.wake()
  context.jobs.wake()

  async function answer(request: Request, address: string | undefined): Promise<Response> {
    const { path } = readPath(request.url)
    if (path.startsWith('/scim/v2/')) return protocol.fetch(request, address === undefined ? {} : { address })
    if (path === '/healthz') return healthz(options.storage)
    if (path === '/openapi.json') return openApiResponse(options.publicUrl)
    return management.fetch(request, address)
  }

  return {
    storage: options.storage,
    async fetch(request, { address } = {}) {
      const response = await answer(request, address)
      return request.method === 'HEAD' ? withoutBody(response) : response
    },
    async flush() {
      await context.health.flush()
      await context.jobs.drain()
      await outbox.drain()
    },
    async close() {
      unwatch()
      await purge.close()
      context.streams.endAll()
      await context.health.close()
      await context.jobs.close()
      await outbox.close()
    },
  }
}

/** Milliseconds that the process which made a change has to deliver its event before the others look. */
const othersWait = 1000

/** What another process committed is news for the streams here, and its event waits for whoever lives to deliver it. */
function watchOthers(storage: Storage, live: Live, outbox: Worker): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const unwatch = storage.watch?.((organization_id) => {
    if (organization_id === null) live.wakeAll()
    else live.wake(organization_id)
    if (timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      outbox.wake()
    }, othersWait)
    unref(timer)
  })
  return () => {
    clearTimeout(timer)
    unwatch?.()
  }
}

async function healthz(storage: Storage): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  try {
    await storage.ping()
    return new Response('{"status":"ok"}', { headers })
  } catch {
    // Whoever asks wants to know that, not why; requests that fail say why to the logger.
    return new Response('{"status":"unavailable"}', { status: 503, headers: { ...headers, 'retry-after': '5' } })
  }
}

function compose(options: ScimBackendOptions): { context: ManagementContext; outbox: Worker } {
  const { storage } = options
  const now = options.now ?? (() => new Date())
  const logger = options.logger ?? { error: (message, detail) => console.error(message, detail ?? '') }
  const live = createLive()
  const outbox = createOutbox({ storage, logger, now, onEvent: options.onEvent })
  const recordIn = createRecorder({ options, now })

  const write: WriteAndRecord = async (work, options) => {
    const changed = new Set<string>()
    const result = await storage.write(async (writer) => {
      changed.clear()
      const administered = new Set<string>()
      const record: RecordChanges = (scope, changes, stats) => {
        changed.add(scope.organization_id)
        if (scope.source === 'DIRECT' && scope.connection_id !== '') administered.add(scope.connection_id)
        return recordIn(writer, scope, changes, stats)
      }
      const value = await work(writer, record)
      // A pause, a rotation or a new name may change how the connection is doing; what requests change, the monitor writes.
      for (const connection_id of administered) await writeHealth(writer, record, connection_id, now())
      return value
    }, options)
    for (const organization_id of changed) live.wake(organization_id)
    if (changed.size > 0) outbox.wake()
    return result
  }

  const health = createHealthMonitor({ storage, logger, now, write, wake: live.wake })
  const jobs = createJobs({ storage, logger, write }, { announce_roles: announceRoles, delete_connection: deleteConnectionData })
  const failures = createFailureLimit(now)
  const streams = createLiveStreams()
  return { context: { options, storage, logger, now, write, health, live, jobs, streams, failures }, outbox }
}
