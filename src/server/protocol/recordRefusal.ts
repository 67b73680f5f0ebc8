import type { Cause } from '../../contract/health.js'
import type { ScimError } from '../../scim/error.js'
import { RefusedError } from '../provisioning/refusedError.js'
import type { Refusal, Subject } from './refusal.js'
import { isRead, type ScimRequest } from './scimRequest.js'
import { traceOf } from './trace.js'

/** Records what was not done, and why, for the portal; normal traffic leaves no trace. */
export async function recordRefusal(request: ScimRequest, { error, subject }: Refusal): Promise<void> {
  const cause = causeOf(error)
  // A read during a pause asked for nothing that would be missing later.
  if (cause === null || (cause === 'connection_paused' && isRead(request.method))) return
  const { connection, token } = request.principal
  const person = subject ?? namedInBody(request)
  await request.context.health.refused({
    organization_id: connection.organization_id,
    connection_id: connection.connection_id,
    identity_provider: connection.identity_provider,
    cause,
    authenticated: true,
    token_last_four: token.last_four,
    user_name: person?.userName ?? null,
    member_id: person?.memberId ?? null,
    request: traceOf(request, error.status, error.detail),
  })
}

/** A User that is created or replaced names the person in its body. */
function namedInBody({ method, segments, body }: ScimRequest): Subject | null {
  if (segments[0] !== 'Users' || (method !== 'POST' && method !== 'PUT') || typeof body?.userName !== 'string') return null
  return { userName: body.userName.slice(0, 320), memberId: null }
}

const byStatus: Partial<Record<number, Cause>> = {
  400: 'invalid_request',
  405: 'invalid_request',
  409: 'duplicate',
  412: 'stale_version',
  413: 'too_large',
  415: 'wrong_media_type',
}

/**
 * The cause an admin can do something about, or null for an answer that is part of normal traffic: nothing found,
 * something not offered, too many requests, a failure of ours.
 */
function causeOf(error: ScimError): Cause | null {
  if (error instanceof RefusedError) return error.reason
  if (error.scimType === 'invalidSyntax') return 'invalid_json'
  return byStatus[error.status] ?? null
}
