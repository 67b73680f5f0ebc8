import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ListenError, type Listener, type ListenerLimits, listen } from '../../src/server/node/listener.js'
import { createTestBackend, type ScimConnection } from '../support/backend.js'

// Sockets have no clock that a test could move, so the limits here are short. Bounds on real time are far above what is promised and far
// below what it would take without the promise.

const open: Listener[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.close({ drain: 0 })))
})

async function start(fetch: (request: Request, info: { address?: string }) => Promise<Response> | Response): Promise<Listener> {
  const listener = await listen({ fetch, port: 0 })
  open.push(listener)
  return listener
}

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('port 0 picks a free port and says where it listens', async () => {
  const listener = await start((request, { address }) => new Response(`${new URL(request.url).pathname} for ${address}`))

  expect(listener.url).toBe(`http://127.0.0.1:${listener.port}`)
  expect(await (await fetch(`${listener.url}/healthz`)).text()).toBe('/healthz for 127.0.0.1')
})

test('a port in use is named, with the option that chooses another', async () => {
  const { port } = await start(() => new Response())

  const second = listen({ fetch: () => new Response(), port })

  await expect(second).rejects.toThrow(ListenError)
  await expect(second).rejects.toThrow(new RegExp(`Port ${port} .* in use.*--port`))
})

test('an accepted request is completed while the server stops, and new connections are refused', async () => {
  const arrived = gate()
  const held = gate()
  const listener = await start(async () => {
    arrived.open()
    await held.opened
    return new Response('finished')
  })
  const answer = fetch(listener.url)
  await arrived.opened

  const closed = listener.close()
  await expect(fetch(listener.url)).rejects.toThrow()
  held.open()

  expect(await (await answer).text()).toBe('finished')
  await closed
})

test('an open keep-alive connection does not delay the stop', async () => {
  const listener = await start(() => new Response('kept alive'))
  await (await fetch(listener.url, { headers: { connection: 'keep-alive' } })).text()

  const began = performance.now()
  await listener.close()

  // Without that it lasts until the time to drain is over, ten seconds.
  expect(performance.now() - began).toBeLessThan(8_000)
})

test('an event stream is ended by the stop, because it would never end by itself', async () => {
  const listener = await start(
    () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(': hello\n\n')) }), {
        headers: { 'content-type': 'text/event-stream' },
      }),
  )
  const reader = (await fetch(listener.url, { headers: { accept: 'text/event-stream' } })).body?.getReader()
  await reader?.read()

  const began = performance.now()
  await listener.close()

  expect(performance.now() - began).toBeLessThan(8_000)
  await expect(reader?.read()).rejects.toThrow()
})

test('a request that never ends is cut off when the drain time is over', async () => {
  const arrived = gate()
  const listener = await start(() => {
    arrived.open()
    return new Promise<Response>(() => {})
  })
  const answer = fetch(listener.url)
  answer.catch(() => {})
  await arrived.opened

  await listener.close({ drain: 100 })

  await expect(answer).rejects.toThrow()
})

test('a malformed request line gets a response instead of a crash', async () => {
  const listener = await start(() => new Response('fine'))

  const reply = await new Promise<string>((resolve) => {
    const socket = connect(listener.port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'))
    socket.on('data', (data) => resolve(String(data)))
  })

  expect(reply).toMatch(/^HTTP\/1\.1 400 /)
  expect(await (await fetch(listener.url)).text()).toBe('fine')
})

describe('slow senders', () => {
  const limits = { headersTimeout: 300, requestTimeout: 500, connectionsCheckingInterval: 50 }
  let scim: ScimConnection
  let listener: Listener
  beforeEach(async () => {
    scim = await (await createTestBackend()).createConnection()
    listener = await listen({ fetch: scim.host.backend.fetch, port: 0, limits })
    open.push(listener)
  })

  /** Sends the beginning of a request, then a little more now and then; resolves with the answer once the connection is closed. */
  function sendHalf([beginning, drip]: readonly [string, string]): Promise<string> {
    return new Promise((resolve) => {
      let answer = ''
      let dripping: NodeJS.Timeout | undefined
      const socket = connect(listener.port, '127.0.0.1', () => {
        socket.write(beginning)
        if (drip !== '') dripping = setInterval(() => socket.write(drip), 40)
      })
      socket.on('data', (data) => {
        answer += data
      })
      // A client that still sends on a closed connection gets a reset.
      socket.on('error', () => {})
      socket.on('close', () => {
        clearInterval(dripping)
        resolve(answer)
      })
    })
  }

  const halves = (): (readonly [beginning: string, drip: string])[] => {
    const start = `POST /scim/v2/${scim.connection_id}/Users HTTP/1.1\r\nHost: x\r\n`
    const json = `${start}Authorization: Bearer ${scim.token}\r\nContent-Type: application/scim+json\r\n`
    const management = `POST /sdk/v1/b2b/scim/setup_link/exchange HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`
    return [
      ['', ''],
      ['GET /healthz HTTP/1.1\r\nHost: x', ''],
      [`${start}X-Long: `, 'x'],
      [`${json}Content-Length: 100000\r\n\r\n{"userName": "`, ''],
      [`${json}Content-Length: 100000\r\n\r\n{"userName": "`, 'x'],
      [`${json}Transfer-Encoding: chunked\r\n\r\n8\r\n{"userNa\r\n`, '1\r\nx\r\n'],
      [`${start}Content-Length: 100000\r\n\r\n{`, 'x'],
      [`${management}Content-Length: 100000\r\n\r\n{"token": "`, 'x'],
    ]
  }

  test('200 half-sent requests are closed in time, and everyone else is served meanwhile', async () => {
    const began = performance.now()
    const closed = Promise.all(Array.from({ length: 25 }, halves).flat().map(sendHalf))
    let isClosed = false
    void closed.then(() => {
      isClosed = true
    })
    let served = 0
    while (!isClosed) {
      const body = JSON.stringify({ userName: `user${served}@example.test` })
      const headers = { authorization: `Bearer ${scim.token}`, 'content-type': 'application/scim+json' }
      const response = await fetch(`${listener.url}/scim/v2/${scim.connection_id}/Users`, { method: 'POST', headers, body })
      expect(response.status).toBe(201)
      served++
    }
    expect(served).toBeGreaterThan(10)
    // The limits of this listener decide it, half a second, and not the usual ones, 27 seconds.
    expect(performance.now() - began).toBeLessThan(20_000)
    for (const answer of await closed) expect(answer).toMatch(/^(HTTP\/1\.1 (408|401) |$)/)
    // Nothing failed on our side, and no half of a person was stored.
    expect(scim.host.logged).toEqual([])
    expect((await scim.get('/Users?count=0')).body.totalResults).toBe(served)
  })

  test('by default, half a request is closed within 30 seconds, including the interval between checks', async () => {
    const { limits } = await start(() => new Response())

    expect(Math.max(limits.headersTimeout, limits.requestTimeout) + limits.connectionsCheckingInterval).toBeLessThanOrEqual(30_000)
    expect(limits.headersTimeout).toBeGreaterThan(0)
    expect(limits).toEqual({
      headersTimeout: 20_000,
      requestTimeout: 27_000,
      answerTimeout: 60_000,
      connectionsCheckingInterval: 2_500,
      keepAliveTimeout: 65_000,
    } satisfies ListenerLimits)
  })
})

test('a client that does not read its response is cut off, and everyone else gets theirs', async () => {
  const answer = new Uint8Array(20 * 1024 * 1024)
  const limits = { answerTimeout: 200, connectionsCheckingInterval: 50 }
  const listener = await listen({ fetch: ({ url }) => new Response(url.endsWith('/large') ? answer : 'small'), port: 0, limits })
  open.push(listener)
  const taken = new Promise<number>((resolve) => {
    const socket: Socket = connect(listener.port, '127.0.0.1', () => socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n'))
    socket.pause()
    socket.on('error', () => {})
    // A paused socket sees the end only once it reads again.
    setTimeout(() => socket.resume(), 600)
    let bytes = 0
    socket.on('data', (data) => {
      bytes += data.length
    })
    socket.on('close', () => resolve(bytes))
  })

  expect(await (await fetch(listener.url)).text()).toBe('small')
  expect(await taken).toBeLessThan(answer.length)
})
