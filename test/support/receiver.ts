import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

export interface Receiver {
  port: number
  /** Connections that came in so far. */
  connections(): number
  /** What was sent to it so far, of all connections. */
  received(): string
  close(): Promise<void>
}

/** What is done with a connection: at once, or when the first bytes of a request came. */
export interface Behaviour {
  connected?: (socket: Socket) => void
  requested?: (socket: Socket, text: string) => void
}

/** Something that listens on this machine and behaves as told, down to the bytes. */
export async function startReceiver(
  { connected, requested }: Behaviour,
  { host = '127.0.0.1', tls }: { host?: string; tls?: { key: string; cert: string } } = {},
): Promise<Receiver> {
  const sockets = new Set<Socket>()
  let count = 0
  let received = ''
  const handle = (socket: Socket) => {
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      received += bytes.toString()
      requested?.(socket, bytes.toString())
    })
    connected?.(socket)
  }
  const server: Server = tls ? createTlsServer(tls, handle) : createServer(handle)
  // TCP connections, whatever becomes of the handshake on them.
  server.on('connection', (socket: Socket) => {
    count += 1
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    connections: () => count,
    received: () => received,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** The bytes of an answer as a server writes them. */
export const answer = (status: string, headers: Record<string, string> = {}, body = '') =>
  `HTTP/1.1 ${status}\r\n${Object.entries({ 'content-length': String(body.length), ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`
