import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { ScimEvent } from '../../src/server/events/scimEvent.js'

export interface Received {
  /** Whether events of a type are to come here. */
  takes(event_type: string): boolean
  /** Each event once, by its id, with the digest of the body it first came with. */
  bodies: ReadonlyMap<string, string>
  /** How many deliveries there were, those of the same event included. */
  deliveries: number
  /** Ids that came with two different bodies. */
  differing: string[]
  /** Resources of which an earlier event came, for the first time, after a later one. */
  overtaken: string[]
  /** Ids of deliveries whose signature the independent library refuses; only where there is a secret to check it by. */
  forged: string[]
  /** When the last delivery came, by the monotonic clock. */
  lastAt: number
}

export interface Receiver extends Received {
  url: string
  /** From now on each delivery has to be signed with this secret. */
  verifyWith(secret: string): void
  /** The next delivery is the first of a new process. */
  expectFirst(): void
  /** When it came, if it has. */
  firstAt(): number | undefined
  close(): Promise<void>
}

/** What takes a host's events: answers 200 to every delivery and remembers it. It outlives the processes that send. */
export async function startReceiver(takes: (event_type: string) => boolean = () => true): Promise<Receiver> {
  const bodies = new Map<string, string>()
  const latest = new Map<string, number>()
  let firstAt: number | undefined
  let secret: string | undefined
  const received = { takes, bodies, deliveries: 0, differing: [] as string[], overtaken: [] as string[], forged: [] as string[], lastAt: 0 }

  function take(headers: Record<string, string>, body: string): void {
    const id = String(headers['webhook-id'])
    if (secret !== undefined && !isGenuine(secret, headers, body)) received.forged.push(id)
    received.deliveries++
    received.lastAt = performance.now()
    firstAt ??= received.lastAt
    const digest = createHash('sha256').update(body).digest('hex')
    const known = bodies.get(id)
    if (known !== undefined) {
      if (known !== digest) received.differing.push(id)
      return
    }
    bodies.set(id, digest)
    const event = JSON.parse(body) as ScimEvent
    if ((latest.get(event.id) ?? 0) > event.sequence) received.overtaken.push(event.id)
    latest.set(event.id, event.sequence)
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      take(request.headers as Record<string, string>, Buffer.concat(chunks).toString('utf8'))
      response.end()
    })
    // A sender that was killed; what it sent of a body is no delivery.
    request.on('error', () => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return Object.assign(received, {
    url: `http://127.0.0.1:${port}/`,
    verifyWith: (given: string) => {
      secret = given
    },
    expectFirst: () => {
      firstAt = undefined
    },
    firstAt: () => firstAt,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  })
}

function isGenuine(secret: string, headers: Record<string, string>, body: string): boolean {
  try {
    new Webhook(secret).verify(body, headers)
    return true
  } catch {
    return false
  }
}
