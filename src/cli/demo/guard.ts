import { isIPv6 } from 'node:net'

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'cf-connecting-ip'] as const

/**
 * Why a request may not use the demo's own routes, or null when it may. They issue sessions to anyone who asks, so only this
 * machine's own page is allowed: no other machine, tunnel, site or DNS name that points here.
 */
export function refusalReason(request: Request, address: string | undefined): string | null {
  const elsewhere = remoteReason(request, address)
  if (elsewhere) return elsewhere
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return 'The demo answers only its own page.'
  const origin = request.headers.get('origin')
  // Browsers send Origin with every POST, so a request without one does not come from another page.
  if (origin !== null && origin !== new URL(request.url).origin) return 'The demo answers only its own page.'
  return null
}

/** Why a request does not come from this machine itself, or null when it does. */
export function remoteReason(request: Request, address: string | undefined): string | null {
  const { hostname } = new URL(request.url)
  if (!isLoopback(address)) return 'The demo answers only this machine.'
  if (forwarding.some((name) => request.headers.has(name))) return 'The demo does not answer through a proxy or a tunnel.'
  if (!loopbackNames.has(hostname)) return `The demo answers at ${[...loopbackNames].join(', ')}, not at ${hostname}.`
  return null
}

function isLoopback(address: string | undefined): boolean {
  if (!address) return false
  const plain = isIPv6(address) ? address.replace(/^::ffff:/i, '') : address
  return plain === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain)
}
