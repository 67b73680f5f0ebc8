import type { Cause } from '../../contract/health.js'
import type { ScimError } from '../../scim/error.js'
import { RefusedError } from '../provisioning/refusedError.js'
import type { Refusal } from './refusal.js'
import { refusedValue, subjectOf } from './refusedSubject.js'
import { isRead, type ScimRequest } from './scimRequest.js'
import { refusalTrace } from './trace.js'

/** Records what was not done, and why, for the portal; normal traffic leaves no trace. */
export async function recordRefusal(request: ScimRequest, { error, subject }: Refusal): Promise<void> {
  const cause = causeOf(error)
  // A read during a pause asked for nothing that would be missing later.
  if (cause === null || (cause === 'connection_paused' && isRead(request.method))) return
  const { connection, token } = request.principal
  const about = await subjectOf(request, subject)
  const refusal = refusedValue(error, request, about.user_name)
  await request.context.health.refused({
    organization_id: connection.organization_id,
    connection_id: connection.connection_id,
    identity_provider: connection.identity_provider,
    cause,
    authenticated: true,
    token_last_four: token.last_four,
    ...about,
    ...(refusal && { refusal }),
    request: refusalTrace(request, error),
  })
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
