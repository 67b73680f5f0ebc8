import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export interface Site {
  url: string
  close(): Promise<void>
}

/**
 * A customer's web server: files of one folder, the package's `dist` under `/admin-portal-scim/`, and `/api/scim-session`
 * for whoever is signed in.
 */
export async function startSite(folder: string, openSession: () => Promise<string>): Promise<Site> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    try {
      if (pathname === '/api/scim-session' && request.method === 'POST') return void response.end(await openSession())
      if (pathname === '/favicon.ico') return void response.writeHead(204).end()
      const path = pathname.startsWith('/admin-portal-scim/')
        ? join('node_modules/admin-portal-scim/dist', pathname.slice('/admin-portal-scim/'.length))
        : join('public', pathname)
      const body = await readFile(join(folder, normalize(path)))
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(body)
    } catch (error) {
      response.writeHead(404).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
