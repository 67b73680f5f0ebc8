import type { RequestTrace } from '../events/recordedChange.js'
import { redactBody, redactPath } from './redact.js'
import type { ScimRequest } from './scimRequest.js'
import { shortUserAgent } from './userAgent.js'

/** A request and its answer as activity keeps them, with personal data and credentials removed. */
export function traceOf(request: ScimRequest, status_code: number, detail: string | null): RequestTrace {
  const { requestId, method, segments, params, body } = request
  return {
    request_id: requestId,
    method,
    path: redactPath(segments, params),
    user_agent: shortUserAgent(request.header('user-agent')),
    status_code,
    detail,
    body: body && redactBody(body),
  }
}
