import { performance } from 'node:perf_hooks'
import { addEndpoint, createConnection } from './hostConnection.js'
import { type FaultPoint, freePort, type HostPlace, type HostProcess, startHost } from './hostProcess.js'
import { type Received, startReceiver } from './receiver.js'
import { type Journal, startWriters } from './writers.js'

/** How a run kills: so many times at any moment, and so many times at each point of its own code. */
export interface KillPlan {
  /** Instances on the database; the first is killed and started again while the others go on. */
  instances: 1 | 2
  kills: number
  killsAtEachPoint: number
  /** How long a process lives at most after it has acknowledged something, milliseconds. */
  longestLife: number
  /** Types of event that the webhook endpoint gets: the writers make more events than one endpoint takes one by one. */
  webhooks: readonly string[]
}

export interface KillRun {
  organization_id: string
  journal: Journal
  /** What came to the host's `onEvent`, and what came to a webhook endpoint. */
  received: readonly [Received, Received]
  /** The slowest start of a process until it listened, milliseconds. */
  slowestStart: number
  /** The longest it took a process that had listened to deliver an event, milliseconds. */
  slowestDelivery: number
  /** How long the outbox and the webhooks took after the last acknowledgement, milliseconds. */
  drain: number
}

const points: readonly FaultPoint[] = ['before-commit', 'after-commit-before-ack', 'after-send-before-mark', 'after-webhook-before-mark']
const writers = 32

/** Kills a host's process under writers again and again, and lets it deliver everything in the end. */
export async function killUnderLoad(program: string, database: string, plan: KillPlan): Promise<KillRun> {
  const receiver = await startReceiver()
  const webhooks = await startReceiver((type) => plan.webhooks.includes(type))
  const places: HostPlace[] = []
  for (let at = 0; at < plan.instances; at++) places.push({ program, database, port: await freePort(), receiver: receiver.url })
  const [first, ...others] = places as [HostPlace, ...HostPlace[]]
  // One after the other: the first makes the tables.
  let host = await startHost(first)
  const steady: HostProcess[] = []
  for (const place of others) steady.push(await startHost(place))
  try {
    // Before anything happens, so that it misses none.
    webhooks.verifyWith(await addEndpoint(first.port, webhooks.url, plan.webhooks))
    const { organization_id, connection_id, token } = await createConnection(first.port)
    const spoken = (at: number) => `http://127.0.0.1:${places[at % places.length]?.port}/scim/v2/${connection_id}`
    const { journal, stop } = await startWriters(Array.from({ length: writers }, (_, at) => ({ baseUrl: spoken(at), token })))

    let slowestStart = 0
    let slowestDelivery = 0
    for (const fault of faultsOf(plan)) {
      await host.kill()
      receiver.expectFirst()
      host = await startHost(first, fault)
      slowestStart = Math.max(slowestStart, host.startedIn)
      if (fault) await host.died()
      else {
        await until(() => journal.lastAt > host.since)
        await pause(Math.random() * plan.longestLife)
        slowestDelivery = Math.max(slowestDelivery, (receiver.firstAt() ?? 0) - host.since)
      }
    }
    await host.kill()
    host = await startHost(first)
    await stop()
    // Whoever is stopped delivers what is left first.
    for (const each of [host, ...steady]) await each.stop()
    const drain = Math.max(receiver.lastAt, webhooks.lastAt) - journal.lastAt
    return { organization_id, journal, received: [receiver, webhooks], slowestStart, slowestDelivery, drain }
  } finally {
    for (const each of [host, ...steady]) await each.kill()
    await receiver.close()
    await webhooks.close()
  }
}

/** Undefined is a kill at any moment; those at points come between, at the first to fortieth time that the point is passed. */
function faultsOf({ kills, killsAtEachPoint }: KillPlan): (`${FaultPoint}:${number}` | undefined)[] {
  const faults: (`${FaultPoint}:${number}` | undefined)[] = Array(kills).fill(undefined)
  for (const point of points) {
    for (let at = 0; at < killsAtEachPoint; at++) {
      faults.splice(Math.floor(Math.random() * faults.length), 0, `${point}:${1 + Math.floor(Math.random() * 40)}`)
    }
  }
  return faults
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = performance.now() + 60_000; !holds(); await pause(5)) {
    if (performance.now() > deadline) throw new Error('A process acknowledged nothing within a minute of its start.')
  }
}
