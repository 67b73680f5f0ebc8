const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** `/healthz`: the process runs and answers. A supervisor that gets no answer starts it anew, which no outage of a database is a reason for. */
export function healthz(): Response {
  return new Response('{"status":"ok"}', { headers })
}

/** `/readyz`: requests can be answered here. A storage that is open has its tables, so it only has to answer. */
export async function readyz(isDraining: boolean, ping: () => Promise<void>): Promise<Response> {
  if (isDraining) return notReady('draining')
  try {
    await ping()
    return new Response('{"status":"ready"}', { headers })
  } catch {
    // A probe only needs to know that it failed; failing requests tell the logger why.
    return notReady('unavailable')
  }
}

function notReady(status: 'draining' | 'unavailable'): Response {
  return new Response(JSON.stringify({ status }), { status: 503, headers: { ...headers, 'retry-after': '5' } })
}
