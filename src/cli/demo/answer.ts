/** A JSON response of the demo's routes; never cached, never readable by another site. */
export function answer(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  })
}

export const refuse = (status: number, message: string) => answer({ message }, status)

/** Demo requests are forms filled in by hand, in bytes. */
const largestBody = 64 * 1024

/** The JSON body, or the response that says what is wrong with it. */
export async function readJson(request: Request): Promise<{ body: unknown } | { wrong: Response }> {
  // Another site's form could post text/plain without a preflight request, but not JSON.
  if (!request.headers.get('content-type')?.startsWith('application/json')) return { wrong: refuse(415, 'Send application/json.') }
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return { wrong: refuse(413, 'The body is larger than 64 KiB.') }
  const text = await request.text()
  if (text.length > largestBody) return { wrong: refuse(413, 'The body is larger than 64 KiB.') }
  try {
    return { body: text === '' ? {} : JSON.parse(text) }
  } catch {
    return { wrong: refuse(400, 'The body is not JSON.') }
  }
}
