import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { ListenError, type Listener, listen } from '../../src/server/node/listener.js'

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

test('an accepted request is answered although the server is stopping, and new connections are refused', async () => {
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

test('a connection that is kept open does not hold up the stop', async () => {
  const listener = await start(() => new Response('kept alive'))
  await (await fetch(listener.url, { headers: { connection: 'keep-alive' } })).text()

  const began = performance.now()
  await listener.close()

  expect(performance.now() - began).toBeLessThan(1_000)
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

  expect(performance.now() - began).toBeLessThan(1_000)
  await expect(reader?.read()).rejects.toThrow()
})

test('a request that never ends is cut off when the time to drain is over', async () => {
  const listener = await start(() => new Promise<Response>(() => {}))
  const answer = fetch(listener.url)
  answer.catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 50))

  await listener.close({ drain: 100 })

  await expect(answer).rejects.toThrow()
})

test('a broken request line is answered, not crashed on', async () => {
  const listener = await start(() => new Response('fine'))

  const reply = await new Promise<string>((resolve) => {
    const socket = connect(listener.port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'))
    socket.on('data', (data) => resolve(String(data)))
  })

  expect(reply).toMatch(/^HTTP\/1\.1 400 /)
  expect(await (await fetch(listener.url)).text()).toBe('fine')
})
