import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export interface ServedFile {
  bytes: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
}

/** By path, as written in the URL. */
export type ServedFiles = ReadonlyMap<string, ServedFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Vite puts a content hash into the names of assets. */
export const immutable = 'public, max-age=31536000, immutable'

export interface PageRules {
  /** Which files of the folder are served; all by default. */
  isWanted?: (name: string) => boolean
  cacheOf: (name: string) => string
  /** Who may frame the pages, as a CSP source. */
  frameAncestors: "'self'" | "'none'"
}

/** Reads the built files once; a path is only a map key, so it cannot leave the folder. Empty if they were not built. */
export async function loadPages(folder: string, rules: PageRules): Promise<Map<string, ServedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const pages = new Map<string, ServedFile>()
  for (const entry of entries) {
    const type = types[extname(entry.name)]
    const path = join(entry.parentPath, entry.name)
    const name = `/${relative(folder, path).split(sep).join('/')}`
    if (!entry.isFile() || !type || rules.isWanted?.(name) === false) continue
    pages.set(name, { bytes: new Uint8Array(await readFile(path)), headers: headersOf(name, type, rules) })
  }
  return pages
}

/** Serves the file at a path, for GET and HEAD; null for other paths and methods. */
export function answerPage(pages: ServedFiles, path: string, request: Request): Response | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const page = pages.get(path)
  return page ? new Response(page.bytes, { headers: page.headers }) : null
}

function headersOf(name: string, type: string, { cacheOf, frameAncestors }: PageRules): Record<string, string> {
  return {
    'content-type': type,
    'cache-control': cacheOf(name),
    'content-security-policy': policy(frameAncestors),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  }
}

/** Deliberately strict: the portal has to work under it. */
function policy(frameAncestors: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
    "require-trusted-types-for 'script'",
  ].join('; ')
}
