import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Listener, listen } from '../../src/server/node/listener.js'
import { createTestBackend, type ScimConnection } from '../support/backend.js'

/** The protocol over a real socket, byte by byte. */

let scim: ScimConnection
let listener: Listener
let base: string

beforeAll(async () => {
  scim = await (await createTestBackend()).createConnection()
  // These clients close as soon as they have sent, so no earlier write may delay their answers.
  await scim.host.backend.flush()
  listener = await listen({ fetch: (request, info) => scim.host.backend.fetch(request, info), port: 0 })
  base = `/scim/v2/${scim.connection_id}`
})
afterAll(async () => {
  await listener.close({ drain: 0 })
  await scim.host.backend.close()
})

/** Sends bytes as they are and returns what came back until the server closed the connection or fell silent. */
const send = (...parts: (string | Uint8Array)[]) => exchange(parts, false)

/** The same from a client that has no more to send: Node closes at once, unless the answer was ready by then. */
const sendAndEnd = (...parts: (string | Uint8Array)[]) => exchange(parts, true)

function exchange(parts: readonly (string | Uint8Array)[], ends: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(listener.port, '127.0.0.1')
    let answer = ''
    // Real time, because silence on a socket cannot be awaited.
    socket.setTimeout(400, () => socket.destroy())
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('close', () => resolve(answer))
    // A server that has refused may close while the client is still sending.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? resolve(answer) : reject(error),
    )
    for (const part of parts) socket.write(part)
    if (ends) socket.end()
  })
}

const head = (line: string, ...headers: string[]) =>
  [line, 'Host: x', `Authorization: Bearer ${scim.token}`, 'Content-Type: application/scim+json', ...headers, '', ''].join('\r\n')
const statusOf = (answer: string) => Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0)
const isAlive = async () => expect(statusOf(await send(head(`GET ${base}/Users HTTP/1.1`, 'Connection: close')))).toBe(200)

describe('over a real socket', () => {
  test('a chunked body is read, and one over 5 MiB is cut off', async () => {
    const body = JSON.stringify({ userName: 'ada@example.test' })
    const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
    expect(statusOf(await send(head(`POST ${base}/Users HTTP/1.1`, 'Transfer-Encoding: chunked', 'Connection: close'), chunked))).toBe(201)
    const megabyte = `100000\r\n${' '.repeat(0x100000)}\r\n`
    const answer = await send(
      head(`POST ${base}/Users HTTP/1.1`, 'Transfer-Encoding: chunked', 'Connection: close'),
      ...Array(7).fill(megabyte),
      '0\r\n\r\n',
    )
    // The answer may be lost when the connection is closed while the client is still sending.
    expect([413, 0]).toContain(statusOf(answer))
    await isAlive()
  })

  test('a length over 5 MiB is refused before the body arrives', async () => {
    const answer = await send(head(`POST ${base}/Users HTTP/1.1`, 'Content-Length: 99999999', 'Connection: close'), '{')
    expect(statusOf(answer)).toBe(413)
    expect(answer).toContain('"status":"413"')
  })

  test('a request that gives its length in two ways is refused, so nothing can be smuggled behind it', async () => {
    const smuggled = `0\r\n\r\nDELETE ${base}/Users/x HTTP/1.1\r\nHost: x\r\n\r\n`
    const answer = await send(head(`POST ${base}/Users HTTP/1.1`, 'Content-Length: 4', 'Transfer-Encoding: chunked'), smuggled)
    expect(statusOf(answer)).toBe(400)
    expect(answer.match(/^HTTP\//gm)).toHaveLength(1)
    await isAlive()
  })

  test('pipelined requests are answered in the order they were sent', async () => {
    const one = head(`GET ${base}/ServiceProviderConfig HTTP/1.1`)
    const two = head(`GET ${base}/Nothing HTTP/1.1`, 'Connection: close')
    const answer = await send(one + two)
    expect(answer.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404'])
  })

  test.each(['%2e%2e/%2e%2e', '..%2f..', '%00', '%', '//', '\\..\\', ';x=1', '%c0%af', '*'])('the path %s gets an answer', async (path) => {
    const status = statusOf(await send(head(`GET ${base}/${path} HTTP/1.1`, 'Connection: close')))
    expect(status).toBeGreaterThanOrEqual(200)
    expect(status).toBeLessThan(500)
  })

  test('at most one of two Authorization headers counts, and a wrong first one lets nobody in', async () => {
    const answer = await send(head(`GET ${base}/Users HTTP/1.1`, `Authorization: Bearer ${scim.token}`, 'Connection: close'))
    expect([200, 400, 401]).toContain(statusOf(answer))
    const wrongFirst = `GET ${base}/Users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer wrong\r\nAuthorization: Bearer ${scim.token}\r\nConnection: close\r\n\r\n`
    expect([400, 401]).toContain(statusOf(await send(wrongFirst)))
  })

  test('old, broken and oversized requests leave the server answering', async () => {
    await sendAndEnd(`GET ${base}/Users HTTP/1.0\r\n\r\n`)
    await sendAndEnd('GET\r\n\r\n')
    await sendAndEnd('\r\n\r\n\r\n')
    await sendAndEnd(head(`GET ${base}/Users HTTP/1.1`, `X-Long: ${'x'.repeat(200_000)}`))
    await sendAndEnd(head(`GET ${base}/${'x'.repeat(100_000)} HTTP/1.1`))
    await sendAndEnd(new Uint8Array([0x16, 0x03, 0x01, 0x00, 0xff, 0x01]))
    await isAlive()
  })

  test('no bytes at all cause a 5xx', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    const request = fc
      .tuple(fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'X'), fc.string({ maxLength: 30 }), bytes)
      .map(
        ([method, path, body]) =>
          [head(`${method} ${base}/${path} HTTP/1.1`, `Content-Length: ${body.length}`, 'Connection: close'), body] as const,
      )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          request,
          bytes.map((noise) => [noise] as const),
        ),
        async (parts) => {
          const status = statusOf(await sendAndEnd(...parts))
          if (status >= 500 && status !== 501) expect.fail(`${status} for ${parts.map(String).join(' ')}`)
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
    )
    await isAlive()
  }, 300_000)
})
