import { connect, createServer, type Socket } from 'node:net'

export interface TcpProxy {
  port: number
  /** Bytes go nowhere from now on, and nobody is notified. */
  swallow(): void
  /** Every connection is reset, and new ones go through. */
  reset(): void
  close(): Promise<void>
}

/** A network between this process and a port of this machine that can be made to fail. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  let isSwallowing = false
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => {
        if (!isSwallowing) to.write(bytes)
      })
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        if (!isSwallowing) to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    swallow: () => {
      isSwallowing = true
    },
    reset: () => {
      isSwallowing = false
      for (const socket of sockets) socket.resetAndDestroy()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
