import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'

/** What every request of `node:http` and of the frameworks built on it has; the declarations need no types of Node. */
export interface NodeRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly readableEnded: boolean
}

/** What every response of `node:http` has. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): { end(text: string): unknown }
}

/** Handles a request of `node:http`, or of a framework built on it. */
export type NodeHandler = (request: NodeRequest, response: NodeResponse) => Promise<void>

/** What a body parser may have left on a request. */
type ParsedRequest = NodeRequest & { body?: unknown; rawBody?: unknown }

/** Where each request came from, for as long as it is handled. */
const origins = new WeakMap<Request, NodeRequest>()

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
export function toNodeHandler(backend: { fetch(request: Request, info: { address?: string }): Promise<Response> }): NodeHandler {
  const handle = getRequestListener(
    (request, env) => {
      const { incoming } = env as { incoming: IncomingMessage }
      origins.set(request, incoming)
      const address = incoming.socket.remoteAddress
      return backend.fetch(request, address === undefined ? {} : { address })
    },
    { overrideGlobalObjects: false },
  )
  return async (request, response) => {
    if (!restoreBody(request)) {
      process.emitWarning(lostBody, { type: 'ScimBodyLost' })
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(lostBody)
      return
    }
    await handle(request as IncomingMessage, response as ServerResponse)
  }
}

/**
 * The request of your framework behind a request that `authenticate` is asked about: where express-session and others keep the session.
 * Undefined when it did not come through `toNodeHandler`.
 * @example
 * authenticate: async (request) => sessionOf(nodeRequestOf<express.Request>(request)?.session)
 */
export function nodeRequestOf<R extends NodeRequest = NodeRequest>(request: Request): R | undefined {
  // Which framework it is, the caller knows.
  return origins.get(request) as R | undefined
}

/** Puts back what a parser took from the stream; false when that is not possible. */
function restoreBody(request: ParsedRequest): boolean {
  const isRead = request.readableEnded && hasBody(request)
  if (!isRead || Buffer.isBuffer(request.rawBody)) return true
  if (request.body === undefined) return false
  request.rawBody = bytesOf(request.body)
  return true
}

/** @see RFC 9112 §6 */
function hasBody({ headers }: NodeRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}
