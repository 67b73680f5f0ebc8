import { matchesEtag } from '../../scim/version.js'
import { staleVersion } from './refusedError.js'

/** @throws RefusedError 412 when the request was made for another version. @see RFC 7644 §3.14 */
export function assertVersion(ifMatch: string | null, version: number): void {
  if (ifMatch !== null && !matchesEtag(ifMatch, version)) throw staleVersion()
}
