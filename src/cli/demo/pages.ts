import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export interface Page {
  bytes: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Strict on purpose: the portal has to work under it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
].join('; ')

/** Reads the built pages once; a path is a key and nothing else, so none can lead out of the folder. Null when they were not built. */
export async function loadPages(folder: string): Promise<ReadonlyMap<string, Page> | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (!entries) return null
  const pages = new Map<string, Page>()
  for (const entry of entries) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const path = join(entry.parentPath, entry.name)
    const name = `/${relative(folder, path).split(sep).join('/')}`
    const page = { bytes: new Uint8Array(await readFile(path)), headers: headersOf(name, type) }
    pages.set(name, page)
    if (name === '/index.html') pages.set('/', page)
  }
  return pages.has('/') ? pages : null
}

function headersOf(name: string, type: string): Record<string, string> {
  // Vite names assets after their content.
  const cache = name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return {
    'content-type': type,
    'cache-control': cache,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  }
}
