import type Prom from 'prom-client'
import type { Instrument } from '../telemetry/instrument.js'
import { createBackendGauges } from './metricsGauges.js'
import { importPromClient } from './optionalPackages.js'

export interface Metrics extends Instrument {
  /** The answer to a scrape, in OpenMetrics text format 1.0. @see https://prometheus.io/docs/specs/om/open_metrics_spec/ */
  scrape(): Promise<Response>
}

const requestBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const commitBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]
const batchBuckets = [1, 2, 4, 8, 16, 32, 64, 128, 256]

/**
 * Metrics of a backend, and of the process, by the package `prom-client`. No label has more values than the code has words for: none holds an
 * id, an address or anything else that a caller chose.
 * @throws Error when the package is missing
 */
export async function createMetrics(load: () => Promise<unknown> = importPromClient): Promise<Metrics> {
  // Its type is not part of the signature: that would make the types of an optional package necessary for every host.
  const prom = (await load().catch((error: unknown) => {
    throw new Error('Metrics need the package "prom-client", which could not be loaded. Install it: npm install prom-client', {
      cause: error,
    })
  })) as typeof Prom
  const registry = new prom.Registry<Prom.OpenMetricsContentType>()
  registry.setContentType(prom.Registry.OPENMETRICS_CONTENT_TYPE)
  const registers = [registry]
  prom.collectDefaultMetrics({ register: registry })

  const duration = new prom.Histogram({
    name: 'scim_request_duration_seconds',
    help: 'Time from a request to its answer, or to the first byte of a live stream.',
    labelNames: ['api', 'method', 'route', 'status'] as const,
    buckets: requestBuckets,
    registers,
  })
  const inFlight = new prom.Gauge({ name: 'scim_requests_in_flight', help: 'Requests that are being answered.', registers })
  const refusals = new prom.Counter({
    name: 'scim_refusals_total',
    help: 'Refused requests, by cause.',
    labelNames: ['api', 'reason'] as const,
    registers,
  })
  const commitDuration = new prom.Histogram({
    name: 'scim_commit_duration_seconds',
    help: 'Time from the beginning of the first transaction of a commit until all are durable.',
    buckets: commitBuckets,
    registers,
  })
  const commitTransactions = new prom.Histogram({
    name: 'scim_commit_transactions',
    help: 'Transactions that shared a commit.',
    buckets: batchBuckets,
    registers,
  })
  const attach = createBackendGauges(prom, registry)

  return {
    attach,
    committed({ transactions, duration_ms }) {
      commitDuration.observe(duration_ms / 1000)
      commitTransactions.observe(transactions)
    },
    async request(record, _headers, answer) {
      const started = performance.now()
      inFlight.inc()
      try {
        const response = await answer()
        const { kind: api, method, route, refusal } = record
        const status = `${Math.floor(response.status / 100)}xx`
        duration.observe({ api, method, route: route ?? 'none', status }, (performance.now() - started) / 1000)
        if (refusal !== null) refusals.inc({ api, reason: refusal })
        return response
      } finally {
        inFlight.dec()
      }
    },
    async scrape() {
      const text = await registry.metrics()
      return new Response(text, { headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' } })
    },
  }
}
