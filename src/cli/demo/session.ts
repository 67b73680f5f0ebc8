import * as z from 'zod/mini'
import { visitorNames, visitors } from '../../mocks/visitors.js'
import { answer, readJson, refuse } from './answer.js'
import { demoOrganizationId } from './organization.js'

const sessionBody = z.strictObject({ as: z.optional(z.enum(visitorNames)) })

export interface SessionOptions {
  fetch(request: Request): Promise<Response>
  publicUrl: string
  projectId: string
  projectSecret: string
}

/** Plays the customer's backend: it knows who is signed in and requests a portal session from the server API. */
export function createSessionRoute({ fetch, publicUrl, projectId, projectSecret }: SessionOptions) {
  return async (request: Request): Promise<Response> => {
    const read = await readJson(request)
    if ('wrong' in read) return read.wrong
    const parsed = sessionBody.safeParse(read.body)
    if (!parsed.success) return refuse(400, 'Send {"as": "admin"}, "viewer" or "no_permission".')
    const response = await fetch(
      new Request(`${publicUrl}/v1/b2b/scim/${demoOrganizationId}/portal_session`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${projectId}:${projectSecret}`).toString('base64')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ ...visitors[parsed.data.as ?? 'admin'], session_duration_minutes: 60 }),
      }),
    )
    const body: unknown = await response.json()
    // The rejected credentials are the demo's own, so signing in again would not help a visitor.
    if (response.status === 401) return refuse(502, 'The server API does not accept the credentials the demo was started with.')
    if (!response.ok) return answer(body, response.status)
    const { session_token, expires_at } = z.object({ session_token: z.string(), expires_at: z.string() }).parse(body)
    return answer({ session_token, expires_at })
  }
}
