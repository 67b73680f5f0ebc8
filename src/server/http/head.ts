/**
 * The answer to a HEAD: status, headers and length of the answer to the same GET, without its body.
 * @see RFC 9110 §9.3.2
 */
export async function withoutBody(response: Response): Promise<Response> {
  if (response.body === null) return response
  const headers = new Headers(response.headers)
  headers.set('content-length', String((await response.arrayBuffer()).byteLength))
  return new Response(null, { status: response.status, headers })
}
