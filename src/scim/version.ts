/** The entity tag of a version; weak, because two responses for one version may show different attributes. @see RFC 7644 §3.14 */
export function weakEtag(version: number): string {
  return `W/"${version}"`
}

/**
 * Whether an `If-Match` or `If-None-Match` header names the version: `*`, or one of a list. Weak and strong tags compare equal,
 * as SCIM issues weak ones and has clients send them in `If-Match`.
 * @see RFC 7644 §3.14, RFC 9110 §13.1
 */
export function matchesEtag(header: string, version: number): boolean {
  if (header.trim() === '*') return true
  const tag = `"${version}"`
  return header.split(',').some((item) => item.trim().replace(/^W\//i, '') === tag)
}
