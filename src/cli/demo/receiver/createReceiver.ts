import { setTimeout } from 'node:timers/promises'
import * as z from 'zod/mini'
import { type ReceiverBehaviourName, type ReceiverView, receiverBehaviours } from '../../../mocks/receiverContract.js'
import { verifyWebhook } from '../../../server/webhooks/verify.js'
import { answer, readJson, refuse } from '../answer.js'

/** Longer than the 15 s after which the sender gives up. */
const slowness = 20_000
const kept = 50
/** No event is longer, in bytes. */
const largestEvent = 64 * 1024

const statuses: Readonly<Record<ReceiverBehaviourName, number>> = { ok: 204, failing: 500, slow: 204, gone: 410 }

const behaveBody = z.strictObject({ behaviour: z.enum(receiverBehaviours) })

type Received = ReceiverView['requests'][number]

/** Acme's own backend as a receiver of webhooks, which can be made to fail. */
export function createReceiver(secret: string) {
  const stopped = new AbortController()
  let requests: Received[] = []
  let behaviour: ReceiverBehaviourName = 'ok'
  let count = 0

  async function receive(request: Request): Promise<Response> {
    const body = await request.text()
    if (body.length > largestEvent) return refuse(413, 'The body is larger than any event.')
    const event_id = request.headers.get('webhook-id') ?? ''
    const event_type = typeOf(secret, request, body)
    count += 1
    const attempt = 1 + requests.filter((earlier) => earlier.event_id === event_id).length
    const entry: Received = {
      number: count,
      at: new Date().toISOString(),
      event_id,
      event_type,
      is_verified: event_type !== null,
      attempt,
      status: null,
    }
    requests = [entry, ...requests].slice(0, kept)
    if (behaviour === 'slow') await setTimeout(slowness, undefined, { ref: false, signal: stopped.signal }).catch(() => undefined)
    entry.status = entry.is_verified ? statuses[behaviour] : 400
    return new Response(null, { status: entry.status })
  }

  return {
    /** A webhook of the server's. */
    receive: (request: Request) => (request.method === 'POST' ? receive(request) : Promise.resolve(refuse(405, 'Use POST.'))),
    /** What the page shows. */
    view: (request: Request) =>
      request.method === 'GET' || request.method === 'HEAD' ? answer({ behaviour, requests }) : refuse(405, 'Use GET.'),
    /** Changes what the receiver does from now on. */
    async behave(request: Request): Promise<Response> {
      if (request.method !== 'POST') return refuse(405, 'Use POST.')
      const read = await readJson(request)
      if ('wrong' in read) return read.wrong
      const parsed = behaveBody.safeParse(read.body)
      if (!parsed.success) return refuse(400, `Send {"behaviour": …}, one of ${receiverBehaviours.join(', ')}.`)
      behaviour = parsed.data.behaviour
      return answer({ behaviour, requests })
    },
    close: () => stopped.abort(),
  }
}

/** The type of a signed event; null when the signature is not valid. */
function typeOf(secret: string, request: Request, body: string): string | null {
  try {
    return verifyWebhook(secret, request.headers, body).event_type
  } catch {
    // Whatever is wrong with it, a receiver does nothing with it and answers 400.
    return null
  }
}
