import type { ServeOptions } from './options.js'

/** Settings that work but are unsafe, each with the reason and the fix; logged once at the start. */
export function unsafeSettings({ host, publicUrl: given, rateLimit }: ServeOptions, publicUrl: string): string[] {
  const { protocol, hostname } = new URL(publicUrl)
  const isWildcard = (name: string) => ['0.0.0.0', '::', '[::]'].includes(name)
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)
  const warnings: string[] = []
  if (given === null && isWildcard(host)) {
    warnings.push(`base URLs and links will say ${publicUrl}, which nothing can connect to. Set --public-url.`)
  } else if (protocol === 'http:' && !isLoopback) {
    warnings.push(
      `base URLs and links will say ${publicUrl}, so bearer tokens cross the network unencrypted. Put a proxy with TLS before the server and set --public-url to its https address.`,
    )
  }
  if (rateLimit === 0) warnings.push('--rate-limit 0 lets one identity provider use up the whole server. It is meant for benchmarks.')
  return warnings
}
