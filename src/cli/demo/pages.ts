import { readdir, readFile } from 'node:fs/promises'
import { dirname, extname, join, relative, sep } from 'node:path'

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

/**
 * Reads the built files once; a path is a key and nothing else, so none can lead out of its folder. Beside the demo's own files
 * there is the package's self-contained `vanilla.js`, for the page without a bundler. Null when they were not built.
 */
export async function loadPages(folder: string): Promise<ReadonlyMap<string, Page> | null> {
  const pages = await readFolder(folder)
  const start = pages.get('/index.html')
  if (!start) return null
  const library = await readFolder(dirname(folder), (name) => name === '/vanilla.js' || name.startsWith('/standalone/'))
  return new Map([...library, ...pages, ['/', start]])
}

async function readFolder(folder: string, isWanted = (_name: string) => true): Promise<Map<string, Page>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const pages = new Map<string, Page>()
  for (const entry of entries) {
    const type = types[extname(entry.name)]
    const path = join(entry.parentPath, entry.name)
    const name = `/${relative(folder, path).split(sep).join('/')}`
    if (entry.isFile() && type && isWanted(name))
      pages.set(name, { bytes: new Uint8Array(await readFile(path)), headers: headersOf(name, type) })
  }
  return pages
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
