import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

export interface ListenOptions {
  /** Answers a request; `address` is the caller's as the socket reports it, never a forwarded one. */
  fetch(request: Request, info: { address?: string }): Promise<Response> | Response
  /** 0 picks a free one. */
  port: number
  /** 127.0.0.1 when left out. */
  hostname?: string
  /** Time limits other than the defaults, in milliseconds. */
  limits?: Partial<ListenerLimits>
}

/** Time limits for one connection, in milliseconds. */
export interface ListenerLimits {
  /** For all headers of a request, from its first byte; also for the first byte of a new connection. */
  headersTimeout: number
  /** For a whole request, headers and body. */
  requestTimeout: number
  /** For taking a whole answer, from the moment it is ready. Does not apply to event streams, which have no end. */
  answerTimeout: number
  /** How often these limits are checked: a connection that exceeds one is closed at the next check. */
  connectionsCheckingInterval: number
  /** For the next request on a connection that is kept open. */
  keepAliveTimeout: number
}

export interface Listener {
  /** The address it really listens on, without a trailing slash: `http://127.0.0.1:4010`. */
  url: string
  port: number
  /** The time limits in force. */
  limits: Readonly<ListenerLimits>
  /**
   * Stops accepting connections, ends requested event streams, and lets accepted requests finish within `drain` milliseconds (10,000 when
   * left out).
   */
  close(options?: { drain?: number }): Promise<void>
}

/** The address cannot be used; the message says what to do. */
export class ListenError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ListenError'
  }
}

/**
 * Slow senders and slow readers cannot occupy sockets for long: half a request is cut off within 30 s, including the interval between two
 * checks.
 */
const usualLimits: ListenerLimits = {
  headersTimeout: 20_000,
  requestTimeout: 27_000,
  answerTimeout: 60_000,
  connectionsCheckingInterval: 2_500,
  keepAliveTimeout: 65_000,
}

/**
 * Serves a fetch handler over HTTP.
 * @throws ListenError when the port is taken or may not be used
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const hostname = options.hostname ?? '127.0.0.1'
  const limits = { ...usualLimits, ...options.limits }
  const streams = new Set<ServerResponse>()
  const server = createAdaptorServer({
    serverOptions: limits,
    fetch(request, env) {
      // createAdaptorServer without TLS always hands over the HTTP/1 pair.
      const { incoming, outgoing } = env as { incoming: IncomingMessage; outgoing: ServerResponse }
      // A client that wants a stream says so in `accept`; checking each answer's headers instead would add cost to every request.
      if (incoming.headers.accept?.includes('text/event-stream')) {
        streams.add(outgoing)
        outgoing.once('close', () => streams.delete(outgoing))
      }
      return options.fetch(request, { address: incoming.socket.remoteAddress })
    },
  }) as Server

  const drain = trackRequests(server, limits)
  await bind(server, options.port, hostname)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`,
    port,
    limits,
    close: ({ drain: milliseconds = 10_000 } = {}) => drain(milliseconds, streams),
  }
}

function bind(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, hostname)))
    server.listen(port, hostname, resolve)
  })
}

function explain(error: NodeJS.ErrnoException, port: number, hostname: string): Error {
  const messages: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${hostname} is in use, so the server cannot start. Choose another with --port (0 picks a free one), or stop the program that uses it.`,
    EACCES: `Port ${port} needs privileges this process does not have, so the server cannot start. Choose a port above 1023 with --port.`,
    EADDRNOTAVAIL: `${hostname} is not an address of this machine, so the server cannot start. Choose another with --host.`,
    ENOTFOUND: `The name ${hostname} cannot be resolved, so the server cannot start. Choose another with --host.`,
  }
  const message = messages[error.code ?? '']
  return message ? new ListenError(message, { cause: error }) : error
}

/**
 * Node keeps connections open between requests; while stopping, each is closed as soon as its answer is out. Node cuts off slow senders,
 * but not clients that never read the answer.
 */
function trackRequests(server: Server, { answerTimeout, connectionsCheckingInterval }: ListenerLimits) {
  const open = new Set<ServerResponse>()
  const readySince = new WeakMap<ServerResponse, number>()
  const looking = setInterval(() => {
    const now = performance.now()
    for (const response of open) {
      if (!response.writableEnded) continue
      const since = readySince.get(response) ?? now
      readySince.set(response, since)
      if (now - since >= answerTimeout) response.destroy()
    }
  }, connectionsCheckingInterval)
  looking.unref()
  server.once('close', () => clearInterval(looking))
  let isStopping = false
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    open.add(response)
    if (isStopping) response.setHeader('connection', 'close')
    response.once('close', () => {
      open.delete(response)
      if (isStopping) setImmediate(() => server.closeIdleConnections())
    })
  })

  return async function drain(milliseconds: number, streams: ReadonlySet<ServerResponse>): Promise<void> {
    isStopping = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const stream of streams) stream.destroy()
    for (const response of open) if (!response.headersSent) response.setHeader('connection', 'close')
    server.closeIdleConnections()
    const deadline = setTimeout(() => server.closeAllConnections(), milliseconds)
    await closed
    clearTimeout(deadline)
  }
}
