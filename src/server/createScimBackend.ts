import type { ScimBackendOptions, ServerContext } from './context.js'
import { createLive, type Live } from './live.js'
import { createOutbox, type Outbox } from './outbox.js'
import { createProtocol } from './protocol/createProtocol.js'
import { createRecorder } from './record.js'
import { createRefusals } from './refusals.js'
import type { Storage } from './storage/types.js'
import { type BackendTraffic, createTraffic } from './traffic.js'

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
  const { context, outbox } = compose(options)
  const protocol = createProtocol(context)

  return {
    storage: options.storage,
    async fetch(request, _info) {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith('/scim/v2/')) return protocol.fetch(request)
      return new Response(null, { status: 404 })
    },
    async flush() {
      await context.traffic.flush()
      await outbox.drain()
    },
    async close() {
      await context.traffic.close()
      await outbox.close()
    },
  }
}

interface Parts {
  context: ServerContext & { traffic: BackendTraffic }
  live: Live
  outbox: Outbox
}

function compose(options: ScimBackendOptions): Parts {
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
      return work(writer, (scope, changes) => {
        changed.add(scope.organization_id)
        return recordIn(writer, scope, changes)
      })
    })
    for (const organization_id of changed) live.wake(organization_id)
    if (changed.size > 0) outbox.wake()
    return result
  }

  const traffic = createTraffic({ storage, logger, now, write, wake: live.wake })
  const refuse = createRefusals({ logger, now, write, traffic, wake: live.wake })
  return { context: { options, storage, logger, now, write, refuse, traffic }, live, outbox }
}
