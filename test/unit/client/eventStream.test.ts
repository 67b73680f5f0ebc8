import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createScimClient, type LiveEvent } from '../../../src/exports/client.js'

// Whatever is awaited with `vi.waitFor` moves the timers until it holds.
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server whose event stream sends these chunks, one connection after the other, and then hangs. */
function streamServer(...connections: (string[] | number)[]) {
  const requests: Headers[] = []
  const client = createScimClient({
    baseUrl: '/',
    getSessionToken: () => 'session-1',
    fetch: async (_url, init) => {
      requests.push(new Headers(init.headers))
      const chunks = connections[requests.length - 1] ?? []
      if (typeof chunks === 'number') return new Response('{}', { status: chunks })
      const isLast = requests.length >= connections.length
      const body = new ReadableStream({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
          if (!isLast) controller.close()
          init.signal?.addEventListener('abort', () => isLast && controller.error(init.signal?.reason))
        },
      })
      return new Response(body, { status: 200, headers: { 'content-type': 'text/event-stream' } })
    },
  })
  const seen: { events: [LiveEvent, string][]; resets: number; live: boolean[] } = { events: [], resets: 0, live: [] }
  const unsubscribe = client.subscribe({
    onEvent: (event, id) => seen.events.push([event, id]),
    onReset: () => {
      seen.resets += 1
    },
    onLive: (isLive) => seen.live.push(isLive),
  })
  return { requests, seen, unsubscribe }
}

const event = (id: number) => `id: ${id}\ndata: {"type":"scim.member.create","connection_id":"c","member_id":"m${id}"}\n\n`

test('events arrive whole, however the network splits them', async () => {
  const text = `: hello\n\n${event(1)}${event(2)}`
  const { seen, unsubscribe } = streamServer([...text])
  await vi.waitFor(() => expect(seen.events).toHaveLength(2))
  expect(seen.events.map(([, id]) => id)).toEqual(['1', '2'])
  expect(seen.events[0]?.[0].member_id).toBe('m1')
  unsubscribe()
})

test('after an interruption the stream resumes after the last event', async () => {
  const { requests, seen, unsubscribe } = streamServer([event(7)], [event(8)])
  await vi.waitFor(() => expect(seen.events).toHaveLength(2), { timeout: 3000 })
  expect(requests[1]?.get('last-event-id')).toBe('7')
  unsubscribe()
})

test('a reset and an unreadable message both mean: read everything again', async () => {
  const { seen, unsubscribe } = streamServer(['event: reset\ndata: {}\n\n', 'id: 3\ndata: nonsense\n\n'])
  await vi.waitFor(() => expect(seen.resets).toBe(3))
  expect(seen.events).toEqual([])
  unsubscribe()
})

test('is live from the moment it is open until the moment it is not, and never while it is tried again', async () => {
  const { requests, seen, unsubscribe } = streamServer(500, [event(1)], 503, [event(2)])
  await vi.waitFor(() => expect(seen.live).toEqual([false]))
  expect(requests).toHaveLength(1)
  await vi.waitFor(() => expect(requests).toHaveLength(2))
  // The second one ends after its event.
  await vi.waitFor(() => expect(seen.live).toEqual([false, true, false]))
  await vi.waitFor(() => expect(requests).toHaveLength(3))
  expect(seen.live.at(-1)).toBe(false)
  await vi.waitFor(() => expect(seen.events).toHaveLength(2))
  expect(seen.live.at(-1)).toBe(true)
  unsubscribe()
})

test('after three failures in a row, the stream is left alone for a minute', async () => {
  const { requests, seen, unsubscribe } = streamServer(500, 500, 500)
  await vi.waitFor(() => expect(requests).toHaveLength(3), { timeout: 5000 })
  await vi.advanceTimersByTimeAsync(59_000)
  expect(requests).toHaveLength(3)
  expect(new Set(seen.live)).toEqual(new Set([false]))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(requests).toHaveLength(4)
  unsubscribe()
})

test('a server that is away is tried again at least every five seconds, so that the stream is back soon after it', async () => {
  const { requests, seen, unsubscribe } = streamServer(...Array<number>(20).fill(503), [event(1)])
  await vi.advanceTimersByTimeAsync(101_000)
  expect(requests.length).toBeGreaterThan(20)
  expect(seen.live).toContain(true)
  unsubscribe()
})

test('streams that a proxy cuts at once count as failures', async () => {
  const { requests, seen, unsubscribe } = streamServer([': hello\n\n'], [': hello\n\n'], [': hello\n\n'], [])
  await vi.waitFor(() => expect(requests).toHaveLength(3), { timeout: 5000 })
  await vi.advanceTimersByTimeAsync(50_000)
  expect(requests).toHaveLength(3)
  expect(seen.live.at(-1)).toBe(false)
  unsubscribe()
})

test('a connection that is silent for twenty seconds is reopened', async () => {
  const { requests, unsubscribe } = streamServer([event(1)], [event(2)])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(requests).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(18_500)
  expect(requests).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(requests).toHaveLength(3)
  unsubscribe()
})

test('a session without permission to listen tries once', async () => {
  const { requests, seen, unsubscribe } = streamServer(403)
  await vi.waitFor(() => expect(seen.live).toEqual([false]))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(requests).toHaveLength(1)
  unsubscribe()
})

test('an ended session is detected by reading again', async () => {
  const { seen, unsubscribe } = streamServer(401)
  await vi.waitFor(() => expect(seen.resets).toBe(1))
  unsubscribe()
})
