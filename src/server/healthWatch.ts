import type { ServerContext } from './context.js'
import { unref } from './flusher.js'
import { readHealth } from './health.js'
import { walk } from './storage/pages.js'
import type { ConnectionRow } from './storage/tables.js'
import type { BackendTraffic } from './traffic.js'

const every = 60_000
const batchSize = 500

export interface HealthWatch {
  /** Looks at every live connection once. */
  run(): Promise<void>
  close(): void
}

/**
 * Silence and a token's end come without a request, so somebody has to look: once a minute each connection whose state became another
 * one is written, with its event.
 */
export function watchHealth(
  context: Pick<ServerContext, 'storage' | 'logger' | 'now' | 'write'> & { traffic: BackendTraffic },
): HealthWatch {
  const { storage, logger, now, write, traffic } = context
  let isClosed = false

  async function look(connection: ConnectionRow): Promise<void> {
    const read = await readHealth(storage, connection, traffic, now())
    if (!read || read.health.state === read.stats.health_state) return
    await write((writer, record) => traffic.updateHealth(writer, record, connection.connection_id))
  }

  async function run(): Promise<void> {
    await traffic.flush()
    for await (const rows of walk(storage, 'connections', { index: 'by_status', equals: ['active'] }, { size: batchSize })) {
      for (const row of rows) if (!isClosed) await look(row)
      if (isClosed) return
    }
  }

  const timer = setInterval(() => {
    run().catch((error: unknown) =>
      logger.error('The health of connections could not be looked at; it is tried again in a minute.', { error: String(error) }),
    )
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
