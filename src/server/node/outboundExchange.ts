import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { OutboundAnswer, OutboundRequest } from '../outbound/outbound.js'
import type { createGuardedAgents } from './guardedAgents.js'
import { redirected, timedOut, tooLarge } from './outboundFailure.js'

/** Bytes of all headers of an answer. */
const maxHeaderSize = 16 * 1024

const ownHeaders: ReadonlySet<string> = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'accept-encoding'])

export function startOutbound(url: URL, request: OutboundRequest, agents: ReturnType<typeof createGuardedAgents>): ClientRequest {
  const given = Object.entries(request.headers).filter(([name]) => !ownHeaders.has(name.toLowerCase()))
  const body = request.body === undefined ? undefined : Buffer.from(request.body)
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const outgoing = send(url, {
    agent: agents[url.protocol],
    method: request.method,
    maxHeaderSize,
    headers: {
      ...Object.fromEntries(given),
      // Nothing is unpacked here, so nothing small becomes large.
      'accept-encoding': 'identity',
      ...(body && { 'content-length': body.byteLength }),
    },
  })
  outgoing.end(body)
  return outgoing
}

/** The whole answer, if it comes before the moment `endsAt` (of `performance.now()`). Rejects with ours or with what Node says. */
export function readOutboundAnswer(
  outgoing: ClientRequest,
  host: string,
  { timeoutMs, maxResponseBytes }: OutboundRequest,
  endsAt: number,
): Promise<OutboundAnswer> {
  let timer: ReturnType<typeof setTimeout>
  return new Promise<OutboundAnswer>((resolve, reject) => {
    // Of a request that waits for a connection Node tells no end, so the clock answers by itself.
    timer = setTimeout(() => reject(timedOut(host, timeoutMs)), Math.max(0, endsAt - performance.now()))
    let hasAnswered = false
    outgoing.on('error', reject)
    // Node tells nothing but this of an answer that switches to another protocol.
    outgoing.on('close', () => hasAnswered || reject(new Error('The connection was closed without an answer.')))
    outgoing.on('response', (incoming) => {
      hasAnswered = true
      const status = incoming.statusCode ?? 0
      if (status >= 300 && status < 400) reject(redirected(host, status))
      else readBody(incoming, host, maxResponseBytes).then((body) => resolve({ status, headers: headersOf(incoming), body }), reject)
    })
  }).finally(() => clearTimeout(timer))
}

async function readBody(incoming: IncomingMessage, host: string, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > maxBytes) throw tooLarge(host, 'The body of the answer', incoming.statusCode)
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const single = Object.entries(incoming.headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(single)
}
