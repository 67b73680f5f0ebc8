import { weakEtag } from '../../scim/version.js'

interface Versioned {
  version: number
  created_at: string
  updated_at: string
}

/** @see RFC 7643 §3.1 */
export function metaJson(resourceType: string, location: string, { version, created_at, updated_at }: Versioned): string {
  const tag = JSON.stringify(weakEtag(version))
  return `{"resourceType":"${resourceType}","created":"${created_at}","lastModified":"${updated_at}","location":${JSON.stringify(location)},"version":${tag}}`
}
