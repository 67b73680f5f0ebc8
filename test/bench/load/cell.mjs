import { summary } from '../statistics.mjs'
import { expectStatus } from './world.mjs'

/** The maximum number of requests in one cell: what the fastest server handles in a minute. */
const mostRequests = 400_000

/**
 * Keeps `inFlight` requests going until time is up or `next` has none left, and waits for the last reply. `next()` returns a request;
 * `onReply(reply, request)` may look at each reply.
 */
export function keepBusy({ world, inFlight, seconds, statuses, next, onReply }) {
  const latencies = new Float64Array(mostRequests)
  let sent = 0
  let done = 0
  let bytes = 0
  let running = inFlight

  return new Promise((resolve, reject) => {
    const started = performance.now()
    const deadline = started + seconds * 1000
    const finish = () => {
      const elapsed = (performance.now() - started) / 1000
      resolve({
        requests: done,
        seconds: elapsed,
        opsPerSecond: done / elapsed,
        bytes: bytes / done,
        ...summary(latencies.subarray(0, done)),
      })
    }
    const turn = (connection) => {
      const request = sent < mostRequests && performance.now() < deadline ? next() : undefined
      if (request === undefined) {
        running -= 1
        if (running === 0) finish()
        return
      }
      sent += 1
      const text = world.written(request)
      const sentAt = performance.now()
      connection.send(
        text,
        (reply) => {
          latencies[done++] = performance.now() - sentAt
          bytes += reply.bytes
          try {
            expectStatus(reply, request, statuses)
            onReply?.(reply, request)
            turn(connection)
          } catch (error) {
            reject(error)
          }
        },
        reject,
      )
    }
    for (const connection of world.connections(inFlight)) turn(connection)
  })
}
