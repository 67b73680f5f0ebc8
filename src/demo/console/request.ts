/** Asks the demo's server: GET, or POST when there is a body. @throws Error with a message to show */
export async function demoRequest(path: string, body?: object): Promise<unknown> {
  const init: RequestInit = body
    ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { cache: 'no-store' }
  const response = await fetch(path, init).catch((error: unknown) => {
    throw new Error('The demo’s server does not answer. Is it still running?', { cause: error })
  })
  const json: unknown = await response.json().catch(() => null)
  if (response.ok) return json
  throw new Error(typeof json === 'object' && json !== null && 'message' in json ? String(json.message) : `HTTP ${response.status}`)
}
