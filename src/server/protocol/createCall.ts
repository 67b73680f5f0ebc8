import { scimBaseUrl } from '../baseUrl.js'
import type { ScimPrincipal, ServerContext } from '../context.js'
import type { Call } from './call.js'
import { readBody } from './readBody.js'
import type { Target } from './target.js'

/** An authenticated request as its handler sees it. */
export function createCall(
  context: ServerContext,
  principal: ScimPrincipal,
  request: Request,
  requestId: string,
  { segments, params }: Target,
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
    // Read when asked for: each look at a header costs, and most requests need none of these.
    get userAgent() {
      return readUserAgent(request)
    },
    get ifMatch() {
      return request.headers.get('if-match')
    },
    get ifNoneMatch() {
      return request.headers.get('if-none-match')
    },
    body: async () => {
      known.body ??= await readBody(request)
      return known.body
    },
    known,
  }
}

export function readUserAgent(request: Request): string | null {
  return request.headers.get('user-agent')?.slice(0, 200) ?? null
}
