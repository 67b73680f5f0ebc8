export type Unreachability = 'loopback' | 'private' | 'http' | 'underscore'

const privateHost = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|fc|fd|fe80:)/i

/**
 * Why an identity provider in the cloud cannot use this base URL, or undefined if nothing prevents it.
 * Okta wants https and no underscore in the host.
 * @see https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20
 */
export function unreachabilityOf(baseUrl: string): Unreachability | undefined {
  let url: URL
  try {
    url = new URL(baseUrl)
  } catch {
    // Not an absolute URL, so nothing outside can call it.
    return 'loopback'
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (host === 'localhost' || host.endsWith('.localhost') || host === '::1' || host.startsWith('127.') || host === '0.0.0.0')
    return 'loopback'
  if (privateHost.test(host) || host.endsWith('.local') || host.endsWith('.internal')) return 'private'
  if (url.protocol !== 'https:') return 'http'
  return host.includes('_') ? 'underscore' : undefined
}
