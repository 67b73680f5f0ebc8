import { splitUrl } from './splitUrl.js'

/** The path and the query of a request's URL, below the public address. */
export type ReadPath = (url: string) => { path: string; query: string }

/**
 * Scheme, host and port, then a path of plain segments or none. Percent-encoding, doubled slashes and dot segments are written in
 * several ways by proxies along the way, so an address with them would be handed out in one form and arrive in another.
 */
const form = /^https?:\/\/[^\s/?#@\\]+((?:\/[A-Za-z0-9._~-]+)*)$/i

/** What is wrong with a public address, as the end of a sentence; null when base URLs and links can begin with it. */
export function publicUrlProblem(publicUrl: string): string | null {
  if (!URL.canParse(publicUrl)) return 'is not an http(s) address, so no base URL would work'
  const path = form.exec(publicUrl)?.[1]
  if (path === undefined && publicUrl.endsWith('/')) return 'ends with a slash, so every base URL would have a doubled one'
  if (path === undefined || path.split('/').some((segment) => segment === '.' || segment === '..')) {
    return 'is not an http(s) address with at most a plain path (letters, digits, ".", "_", "~", "-" between single slashes; no query, fragment or credentials), so no base URL would work'
  }
  return null
}

const paths = new Set(['/healthz', '/readyz', '/openapi.json'])

/** Whether a path begins like one that `createScimBackend` answers. */
export function isBackendPath(path: string): boolean {
  return /^\/(scim\/v2|v1\/b2b|sdk\/v1)\//.test(path) || paths.has(path)
}

/**
 * Reads the paths of requests to a public address that may have a path of its own. A server passes requests on with that path in front,
 * while a proxy may have removed it; both are accepted. It is removed once, in its exact spelling, and only where one of our own paths is
 * left: everything else stays as it came and matches no route.
 */
export function createPathReader(publicUrl: string, isOurs: (path: string) => boolean = isBackendPath): ReadPath {
  const prefix = splitUrl(`${publicUrl}/`).path.slice(0, -1)
  if (prefix === '') return splitUrl
  return (url) => {
    const whole = splitUrl(url)
    if (!whole.path.startsWith(`${prefix}/`)) return whole
    const path = whole.path.slice(prefix.length)
    return isOurs(path) ? { path, query: whole.query } : whole
  }
}
