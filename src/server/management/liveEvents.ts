import { unref } from '../background/timers.js'
import { maxReplay, readLive } from '../events/live.js'
import type { OrganizationCall } from './call.js'

/** How often a stream looks for news at least, in milliseconds: changes of other instances wake nobody here. */
const lookEvery = 1000
const heartbeatEvery = 15_000
const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
}

/**
 * Server-Sent Events of the organization, read from what is committed, so that a resumed stream and an uninterrupted one say the same. It
 * ends when the session does: at once when this process ended it, otherwise at the next check.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function streamEvents(call: OrganizationCall): Promise<Response> {
  const { context, organization, request, caller } = call
  // A client that asks only for the headers would never cancel a body.
  if (request.method === 'HEAD') return new Response(null, { headers })
  const { organization_id } = organization
  const current = (await context.storage.get('organizations', [organization_id]))?.sequence ?? 0
  const start = startOf(request.headers.get('last-event-id'), current)
  const encoder = new TextEncoder()
  let end: () => void = () => {}

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let last = start.sequence
      let isLooking = false
      let isAsked = false
      let isOver = false
      let lastSign = performance.now()
      const send = (text: string) => {
        if (isOver) return
        // Whoever does not read would fill the memory: they get what waits for them, and resume after it.
        if ((controller.desiredSize ?? 0) < -maxReplay) return close()
        lastSign = performance.now()
        controller.enqueue(encoder.encode(text))
      }
      const stop = () => {
        if (isOver) return
        isOver = true
        clearInterval(timer)
        unwatch()
        forget()
      }
      const close = () => {
        if (isOver) return
        stop()
        controller.close()
      }

      const look = async () => {
        const entries = await readLive(context.storage, organization_id, last)
        // After the read, so that nobody is sent an entry that ended their own access.
        if (caller.kind === 'person' && !(await caller.isValid(context.storage))) return close()
        if (entries === 'deleted') return close()
        if (entries === 'too many') {
          last = (await context.storage.get('organizations', [organization_id]))?.sequence ?? 0
          send(`event: reset\nid: ${last}\ndata: {}\n\n`)
          return
        }
        for (const { sequence, data } of entries) {
          last = sequence
          send(`id: ${sequence}\ndata: ${JSON.stringify(data)}\n\n`)
        }
      }
      /** One check at a time; a wake during a check leads to another one. */
      const wake = () => {
        isAsked = true
        if (isLooking || isOver) return
        isLooking = true
        void (async () => {
          try {
            while (isAsked && !isOver) {
              isAsked = false
              await look()
            }
          } catch (error) {
            // The client resumes from its last id; a stream that continued would hide a gap.
            context.logger.error('A live stream ended because the storage did not answer.', {
              request_id: call.request_id,
              organization_id,
              error,
            })
            close()
          } finally {
            isLooking = false
          }
        })()
      }
      const beat = async () => {
        if (caller.kind === 'person' && !(await caller.isSignedIn())) close()
        else if (performance.now() - lastSign >= heartbeatEvery) send(': still here\n\n')
      }

      const unwatch = context.live.watch(organization_id, wake)
      let beats = 0
      const timer = setInterval(() => {
        wake()
        // A host's own session check may cost a query, so it is made only with each heartbeat.
        const isDue = ++beats % (heartbeatEvery / lookEvery) === 0
        if (isDue || performance.now() - lastSign >= heartbeatEvery) {
          beat().catch((error: unknown) => {
            context.logger.error('A live stream ended because its session could not be checked.', {
              request_id: call.request_id,
              organization_id,
              error,
            })
            close()
          })
        }
      }, lookEvery)
      unref(timer)
      const forget = context.streams.add(caller.principal, close)
      end = stop
      send(start.isReset ? `retry: 2000\nevent: reset\nid: ${last}\ndata: {}\n\n` : 'retry: 2000\n: connected\n\n')
      wake()
    },
    cancel() {
      end()
    },
  })

  return new Response(body, { headers })
}

/** Where the stream begins: after the last id the client received, or now. */
function startOf(lastEventId: string | null, current: number): { sequence: number; isReset: boolean } {
  if (lastEventId === null || lastEventId === '') return { sequence: current, isReset: false }
  const sequence = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : -1
  const isKnown = sequence >= 0 && sequence <= current && current - sequence <= maxReplay
  return isKnown ? { sequence, isReset: false } : { sequence: current, isReset: true }
}
