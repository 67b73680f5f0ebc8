/** The headers a browser may send to the frontend API from another origin; the last two are for Stytch's client. */
const allowedHeaders = 'authorization, content-type, idempotency-key, last-event-id, x-sdk-client, x-sdk-parent-host'

/** The response to a preflight; null for any other request. Unknown origins get a response that allows nothing. */
export function preflight(request: Request, allowedOrigins: readonly string[]): Response | null {
  if (request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) return null
  const response = new Response(null, { status: 204, headers: { vary: 'origin' } })
  if (!isAllowed(request, allowedOrigins)) return response
  response.headers.set('access-control-allow-methods', 'GET, POST, PUT, DELETE')
  response.headers.set('access-control-allow-headers', allowedHeaders)
  response.headers.set('access-control-max-age', '600')
  return withOrigin(request, response)
}

/** Lets exactly the configured origins read the response; never `*`, and never an origin just because it was sent. */
export function allowOrigin(request: Request, response: Response, allowedOrigins: readonly string[]): Response {
  if (allowedOrigins.length > 0) response.headers.append('vary', 'origin')
  return isAllowed(request, allowedOrigins) ? withOrigin(request, response) : response
}

function withOrigin(request: Request, response: Response): Response {
  response.headers.set('access-control-allow-origin', request.headers.get('origin') ?? '')
  // Stytch's client sends credentials; allowing only the exact origin above makes this safe.
  response.headers.set('access-control-allow-credentials', 'true')
  response.headers.set('access-control-expose-headers', 'retry-after, x-request-id')
  return response
}

function isAllowed(request: Request, allowedOrigins: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && origin !== 'null' && allowedOrigins.includes(origin)
}
