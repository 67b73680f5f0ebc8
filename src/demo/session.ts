import * as z from 'zod/mini'
import type { Visitor } from '../mocks/visitors.js'

const session = z.object({ session_token: z.string(), expires_at: z.string() })

/** How long before its end a session is renewed, in milliseconds. */
const margin = 60_000

/** Gets a session token from the demo's server, which plays Acme's backend, and reuses it until shortly before its end. */
export function createSessionSource(visitor: Visitor): () => Promise<string> {
  let current: Promise<z.infer<typeof session>> | null = null
  const begin = async () => {
    const response = await fetch('demo/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: visitor }),
    })
    if (!response.ok) throw new Error(`The demo's server gave no session: HTTP ${response.status}.`)
    return session.parse(await response.json())
  }
  return async () => {
    const known = await current?.catch(() => null)
    if (known && Date.parse(known.expires_at) - Date.now() > margin) return known.session_token
    current = begin()
    return (await current).session_token
  }
}
