import { RefusedError } from '../provisioning/refusedError.js'

/** Whether a segment is the name of an endpoint, in any case. */
export function isEndpointName(segment: string): boolean {
  return /^(users|groups|bulk|me|schemas|resourcetypes|serviceproviderconfig)$/i.test(segment)
}

/** The refusal of a path that is not an endpoint; it names the usual mistakes in a pasted base URL. */
export function wrongPath(segments: readonly string[]): RefusedError {
  return new RefusedError(404, undefined, explain(segments), 'wrong_path')
}

function explain(segments: readonly string[]): string {
  if (segments.includes('')) return 'The path has a doubled slash. Remove the slash at the end of the base URL in the identity provider.'
  const [first = '', second = ''] = segments
  if (first.toLowerCase() === 'scim' || (isEndpointName(first) && isEndpointName(second))) {
    return 'A part of the path appears twice. The base URL in the identity provider must end with the id of the connection, without /Users.'
  }
  if (isEndpointName(first))
    return 'Endpoints are case-sensitive: /Users, /Groups, /Bulk, /ServiceProviderConfig, /ResourceTypes and /Schemas.'
  return 'This path is not a SCIM endpoint. There are /Users, /Groups, /Bulk, /ServiceProviderConfig, /ResourceTypes and /Schemas.'
}
