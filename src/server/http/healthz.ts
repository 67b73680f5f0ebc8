/** Whether the storage answers, for load balancers and supervisors. */
export async function healthz(ping: () => Promise<void>): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  try {
    await ping()
    return new Response('{"status":"ok"}', { headers })
  } catch {
    // A probe only needs to know that the check failed; failing requests tell the logger why.
    return new Response('{"status":"unavailable"}', { status: 503, headers: { ...headers, 'retry-after': '5' } })
  }
}
