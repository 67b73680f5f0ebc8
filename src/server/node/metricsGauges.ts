import type Prom from 'prom-client'
import type { BackendGauges, QueueState } from '../telemetry/instrument.js'

/** What is asked for when somebody looks, and not counted before. Returns what tells whom to ask. */
export function createBackendGauges(
  prom: typeof Prom,
  registry: Prom.Registry<Prom.OpenMetricsContentType>,
): (gauges: BackendGauges) => void {
  let backend: BackendGauges | undefined
  const registers = [registry]

  // Two metrics of one scrape share the answer.
  let asked: Promise<Record<string, QueueState>> | undefined
  const queues = () => {
    asked ??= (backend?.queues() ?? Promise.resolve({})).finally(() => {
      asked = undefined
    })
    return asked
  }

  new prom.Gauge({
    name: 'scim_storage_up',
    help: '1 while the database answers.',
    registers,
    async collect() {
      this.set(
        await queues().then(
          () => 1,
          () => 0,
        ),
      )
    },
  })
  new prom.Gauge({
    name: 'scim_queue_oldest_seconds',
    help: 'How long the oldest entry of a queue has been waiting.',
    labelNames: ['queue'] as const,
    registers,
    async collect() {
      this.reset()
      // While the database is gone nobody knows how old a queue is, and 0 would hide an outage; `scim_storage_up` tells of it.
      const states: Record<string, QueueState> = await queues().catch(() => ({}))
      for (const [queue, { oldest_seconds }] of Object.entries(states)) this.set({ queue }, oldest_seconds)
    },
  })
  new prom.Gauge({
    name: 'scim_live_streams',
    help: 'Live streams that are open.',
    registers,
    collect() {
      this.set(backend?.liveStreams() ?? 0)
    },
  })
  new prom.Gauge({
    name: 'scim_pool_connections',
    help: 'Connections to the database by what they do, and how many there may be.',
    labelNames: ['state'] as const,
    registers,
    collect() {
      const use = backend?.pool()
      if (!use) return
      this.set({ state: 'used' }, use.open - use.idle)
      this.set({ state: 'idle' }, use.idle)
      this.set({ state: 'limit' }, use.limit)
    },
  })
  new prom.Gauge({
    name: 'scim_pool_waiting',
    help: 'Works that wait for a connection to the database.',
    registers,
    collect() {
      this.set(backend?.pool()?.waiting ?? 0)
    },
  })
  return (gauges) => {
    backend = gauges
  }
}
