import { serveTypes } from '../scim/schemas/declare.js'
import type { ScimBackendOptions, ServerContext } from './context.js'
import { watchHealth } from './healthWatch.js'
import { createJobs } from './jobs.js'
import { createLive } from './live.js'
import { announceRoles } from './management/announceRoles.js'
import type { ManagementContext } from './management/call.js'
import { deleteConnectionData } from './management/deleteConnectionData.js'
import { createLiveStreams } from './management/liveStreams.js'
import { createManagement } from './management/routes.js'
import { openApiResponse } from './openapi.js'
import { assertOptions } from './options.js'
import { createOutbox, type Outbox } from './outbox.js'
import { createProtocol } from './protocol/createProtocol.js'
import { createPurge } from './purge.js'
import { createFailureLimit } from './rateLimit.js'
import { createRecorder } from './record.js'
import { createRefusals } from './refusals.js'
import { splitUrl } from './splitUrl.js'
import type { Storage } from './storage/types.js'
import { createTraffic } from './traffic.js'

export interface RequestInfo {
  /** The caller's network address, when the host knows it; failed credentials are limited by it and audit rows hold it. */
  address?: string
}

export interface ScimBackend {
  /** Answers a request of `/scim/v2/*`, `/v1/b2b/*`, `/sdk/v1/*`, `/openapi.json` or `/healthz`; never rejects. */
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
  const protocol = createProtocol(context)
  const management = createManagement(context)
  const purge = createPurge(context)
  const healthWatch = watchHealth(context)
  // What a crash left: undelivered events, half-done deletions, untold role changes.
  outbox.wake()
  context.jobs.wake()

  return {
    storage: options.storage,
    async fetch(request, { address } = {}) {
      const { path } = splitUrl(request.url)
      if (path.startsWith('/scim/v2/')) return protocol.fetch(request, address === undefined ? {} : { address })
      if (path === '/healthz') return healthz(options.storage)
      if (path === '/openapi.json') return openApiResponse(options.publicUrl)
      return management.fetch(request, address)
    },
    async flush() {
      await context.traffic.flush()
      await context.jobs.drain()
      await outbox.drain()
    },
    async close() {
      purge.close()
      healthWatch.close()
      context.streams.endAll()
      await context.traffic.close()
      await context.jobs.close()
      await outbox.close()
    },
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

function compose(options: ScimBackendOptions): { context: ManagementContext; outbox: Outbox } {
  const { storage } = options
  const now = options.now ?? (() => new Date())
  const logger = options.logger ?? { error: (message, detail) => console.error(message, detail ?? '') }
  const live = createLive()
  const outbox = createOutbox({ storage, logger, now, onEvent: options.onEvent })
  const recordIn = createRecorder({ options, now })

  const write: ServerContext['write'] = async (work) => {
    const changed = new Set<string>()
    const result = await storage.write((writer) => {
      changed.clear()
      return work(writer, (scope, changes, stats) => {
        changed.add(scope.organization_id)
        return recordIn(writer, scope, changes, stats)
      })
    })
    for (const organization_id of changed) live.wake(organization_id)
    if (changed.size > 0) outbox.wake()
    return result
  }

  const traffic = createTraffic({ storage, logger, now, write, wake: live.wake })
  const refuse = createRefusals({ logger, now, write, traffic, wake: live.wake })
  const jobs = createJobs({ storage, logger, write }, { announce_roles: announceRoles, delete_connection: deleteConnectionData })
  const failures = createFailureLimit(now)
  const streams = createLiveStreams()
  const types = serveTypes(options.extensions ?? [])
  return { context: { options, types, storage, logger, now, write, refuse, traffic, live, jobs, streams, failures }, outbox }
}
