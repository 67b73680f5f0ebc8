import type { Cause } from '../../contract/health.js'
import type { ScimError } from '../../scim/error.js'
import { RefusedError } from '../provisioning/refused.js'
import { type Call, isRead, traceOf } from './call.js'

/** Keeps what was not done, and why, for the portal; normal traffic leaves nothing. */
export async function recordRefusal(call: Call, error: ScimError): Promise<void> {
  const cause = causeOf(error)
  // A read that meets a pause asked for nothing that would now be missing.
  if (cause === null || (cause === 'connection_paused' && isRead(call.method))) return
  const { connection, token } = call.principal
  await call.context.health.refused({
    organization_id: connection.organization_id,
    connection_id: connection.connection_id,
    cause,
    authenticated: true,
    token_last_four: token.last_four,
    user_name: call.known.userName ?? null,
    member_id: call.known.memberId ?? null,
    request: traceOf(call, error.status, error.detail),
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
 * something not offered, too fast, our own failure.
 */
function causeOf(error: ScimError): Cause | null {
  if (error instanceof RefusedError) return error.reason
  if (error.scimType === 'invalidSyntax') return 'invalid_json'
  return byStatus[error.status] ?? null
}
