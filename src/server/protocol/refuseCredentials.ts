import { toErrorBody } from '../../scim/error.js'
import { unauthorized } from '../provisioning/refusedError.js'
import type { Rejection } from './authenticate.js'
import type { ProtocolContext } from './context.js'
import { redactPath } from './redact.js'
import { type ScimResponse, unauthorizedResponse } from './scimResponse.js'
import type { Target } from './target.js'
import { shortUserAgent } from './userAgent.js'

/** Answers refused credentials with the same bytes whatever was wrong with them; only the connection's own admins learn the reason. */
export async function refuseCredentials(
  context: ProtocolContext,
  request: Request,
  requestId: string,
  target: Target,
  { cause, connection, hasToken, token_last_four }: Rejection,
): Promise<ScimResponse> {
  const error = unauthorized()
  if (connection) {
    await context.health.refused({
      organization_id: connection.organization_id,
      connection_id: connection.connection_id,
      identity_provider: connection.identity_provider,
      cause,
      authenticated: false,
      token_last_four,
      request: {
        request_id: requestId,
        method: request.method,
        path: redactPath(target.segments, target.params),
        user_agent: shortUserAgent(request.headers.get('user-agent')),
        status_code: error.status,
        detail: error.detail,
        body: null,
        answer: JSON.stringify(toErrorBody(error)),
      },
    })
  }
  return { ...unauthorizedResponse(hasToken), refusal: cause }
}
