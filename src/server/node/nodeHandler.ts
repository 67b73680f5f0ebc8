import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { ScimBackend } from '../createScimBackend.js'

/** Handles a request of `node:http`, or of a framework built on it. */
export type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

/** What a body parser may have left on a request. */
type ParsedMessage = IncomingMessage & { body?: unknown; rawBody?: unknown }

/** Where each request came from, for as long as it is handled. */
const origins = new WeakMap<Request, IncomingMessage>()

const lostBody =
  'toNodeHandler: the body of a request had been read before the request came here, and was not left in `request.body`, so it cannot be handled. ' +
  'Mount the handler before the middleware that reads bodies.'

/**
 * The backend as a handler for `node:http`, Express and other frameworks built on it. The caller's address is the socket's, never a
 * forwarded one. It works behind `express.json()` and other parsers that leave what they read in `request.body`; a request whose body is
 * lost is answered 500, and a warning of the process says why.
 * @example
 * app.use('/api/scim', toNodeHandler(backend))
 */
export function toNodeHandler(backend: Pick<ScimBackend, 'fetch'>): NodeHandler {
  const handle = getRequestListener(
    (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage }
      origins.set(request, incoming)
      return backend.fetch(request, { address: incoming.socket.remoteAddress })
    },
    { overrideGlobalObjects: false },
  )
  return async (incoming, outgoing) => {
    if (!restoreBody(incoming)) {
      process.emitWarning(lostBody, { type: 'ScimBodyLost' })
      outgoing.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(lostBody)
      return
    }
    await handle(incoming, outgoing)
  }
}

/**
 * The request of your framework behind a request that `authenticate` is asked about: where express-session and others keep the session.
 * Undefined when it did not come through `toNodeHandler`.
 * @example
 * authenticate: async (request) => sessionOf(nodeRequestOf<express.Request>(request)?.session)
 */
export function nodeRequestOf<R extends IncomingMessage = IncomingMessage>(request: Request): R | undefined {
  // Which framework it is, the caller knows.
  return origins.get(request) as R | undefined
}

/** Puts back what a parser took from the stream; false when that is not possible. */
function restoreBody(incoming: ParsedMessage): boolean {
  const isRead = incoming.readableEnded && hasBody(incoming)
  if (!isRead || Buffer.isBuffer(incoming.rawBody)) return true
  if (incoming.body === undefined) return false
  incoming.rawBody = bytesOf(incoming.body)
  return true
}

/** @see RFC 9112 §6 */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}
