import { isSameText } from '../server/management/credentials.js'
import { listen } from '../server/node/listener.js'
import { createMetrics, type Metrics } from '../server/node/metrics.js'
import { createTracing } from '../server/node/tracing.js'
import type { Instrument } from '../server/telemetry/instrument.js'
import type { ServeOptions } from './options.js'
import { StartError } from './startError.js'

export interface Telemetry {
  instruments: readonly Instrument[]
  /** Answers `/metrics` on the main port for whoever has the token; null where metrics are not served there. */
  fetch(path: string, request: Request): Promise<Response> | null
  /** Serves metrics on a port of their own, when the options ask for it, and gives their address. */
  listen(): Promise<string | null>
  close(): Promise<void>
}

type Options = Pick<ServeOptions, 'host' | 'metricsPort' | 'metricsToken'>

/** Metrics as the options say, and traces where `@opentelemetry/api` is installed. @throws StartError when metrics are asked for without their package */
export async function createTelemetry({ host, metricsPort, metricsToken }: Options): Promise<Telemetry> {
  const metrics = metricsPort === null && metricsToken === null ? null : await openMetrics()
  const tracing = await createTracing().catch(() => null)
  let close = async () => {}
  const isAllowed = (request: Request) =>
    metricsToken === null || isSameText(request.headers.get('authorization')?.trim() ?? '', `Bearer ${metricsToken}`)
  const answer = async (request: Request) => {
    if (!metrics || !['GET', 'HEAD'].includes(request.method)) return new Response(null, { status: 404 })
    return isAllowed(request)
      ? metrics.scrape()
      : new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer realm="metrics"' } })
  }

  return {
    instruments: [...(tracing ? [tracing] : []), ...(metrics ? [metrics] : [])],
    fetch: (path, request) => (path === '/metrics' && metricsToken !== null ? answer(request) : null),
    async listen() {
      if (metricsPort === null) return null
      const listener = await listen({
        port: metricsPort,
        hostname: host,
        fetch: (request) => (new URL(request.url).pathname === '/metrics' ? answer(request) : new Response(null, { status: 404 })),
      })
      close = () => listener.close({ drain: 1000 })
      return `${listener.url}/metrics`
    },
    close: () => close(),
  }
}

async function openMetrics(): Promise<Metrics> {
  try {
    return await createMetrics()
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
