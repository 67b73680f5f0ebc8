import * as z from 'zod/mini'
import type { Visitor } from '../mocks/visitors.js'

const session = z.object({ session_token: z.string(), expires_at: z.string() })

/** A new session from the demo's server, which plays Acme's backend. @throws Error when it gives none */
export async function beginSession(visitor: Visitor): Promise<z.infer<typeof session>> {
  const response = await fetch('demo/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: visitor }),
  })
  if (!response.ok) throw new Error(`The demo's server gave no session: HTTP ${response.status}.`)
  return session.parse(await response.json())
}
