import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'

/** Serves a backend on a free port of this machine; clients that insist on a network meet it there. */
export async function listen(fetch: (request: Request) => Promise<Response>): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise<void>((done) => {
            server.close(() => done())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
  })
}
