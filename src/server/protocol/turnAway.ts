import type { ServerContext } from '../context.js'
import { unauthorized } from '../provisioning/refused.js'
import { type Answer, errorAnswer } from './answer.js'
import type { Rejection } from './authenticate.js'
import { readUserAgent } from './createCall.js'
import { redactPath } from './redact.js'
import type { Target } from './target.js'

/** Answers a refused credential: the same bytes whatever was wrong with it. What it was, only the connection's own admins learn. */
export async function turnAway(
  context: ServerContext,
  request: Request,
  requestId: string,
  target: Target,
  { cause, connection, hasCredential, token_last_four }: Rejection,
): Promise<Answer> {
  const error = unauthorized()
  if (connection) {
    await context.refuse({
      organization_id: connection.organization_id,
      connection_id: connection.connection_id,
      cause,
      authenticated: false,
      token_last_four,
      request: {
        request_id: requestId,
        method: request.method,
        path: redactPath(target.segments, target.params),
        user_agent: readUserAgent(request),
        status_code: error.status,
        detail: error.detail,
        body: null,
      },
    })
  }
  // RFC 6750 §3: the error code only when there was a credential at all.
  return errorAnswer(error, { 'www-authenticate': `Bearer realm="SCIM"${hasCredential ? ', error="invalid_token"' : ''}` })
}
