import type { ScimPrincipal } from '../access/scimPrincipal.js'
import { scimBaseUrl } from '../baseUrl.js'
import type { Call } from './call.js'
import type { ProtocolContext } from './context.js'
import { readBody } from './readBody.js'
import type { ReadStats } from './stats.js'
import type { Target } from './target.js'

/** An authenticated request as its handler sees it. */
export function createCall(
  context: ProtocolContext,
  principal: ScimPrincipal,
  request: Request,
  requestId: string,
  { segments, params }: Target,
  stats: ReadStats,
): Call {
  const known: Call['known'] = {}
  return {
    context,
    principal,
    requestId,
    method: request.method,
    segments,
    params,
    base: scimBaseUrl(context.options.publicUrl, principal.connection.connection_id),
    header: (name) => request.headers.get(name),
    stats,
    body: async () => {
      known.body ??= await readBody(request)
      return known.body
    },
    known,
  }
}
