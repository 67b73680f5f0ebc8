import type { ScimPrincipal } from '../access/scimPrincipal.js'
import { scimBaseUrl } from '../http/baseUrl.js'
import type { ProtocolContext } from './context.js'
import type { ScimRequest } from './scimRequest.js'
import type { ReadStats } from './stats.js'
import type { Target } from './target.js'

/** An authenticated request as its handler sees it, before its body is read. */
export function createScimRequest(
  context: ProtocolContext,
  principal: ScimPrincipal,
  httpRequest: Request,
  requestId: string,
  { segments, params }: Target,
  stats: ReadStats,
): ScimRequest {
  return {
    context,
    principal,
    requestId,
    method: httpRequest.method,
    segments,
    params,
    base: scimBaseUrl(context.options.publicUrl, principal.connection.connection_id),
    header: (name) => httpRequest.headers.get(name),
    stats,
    body: null,
  }
}
