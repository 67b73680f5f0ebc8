export interface ServerApiOptions {
  fetch(request: Request): Promise<Response>
  publicUrl: string
  projectId: string
  projectSecret: string
}

/** Calls the server API as the demo's own backend. @throws Error when it is refused */
export async function callServerApi(
  { fetch, publicUrl, projectId, projectSecret }: ServerApiOptions,
  method: string,
  to: string,
  body?: object,
): Promise<unknown> {
  const authorization = `Basic ${Buffer.from(`${projectId}:${projectSecret}`).toString('base64')}`
  const response = await fetch(
    new Request(publicUrl + to, {
      method,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    }),
  )
  if (!response.ok) throw new Error(`The server API answered ${response.status} to the demo: ${await response.text()}`)
  return response.json()
}
