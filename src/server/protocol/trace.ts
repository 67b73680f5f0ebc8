import { type ScimError, toErrorBody } from '../../scim/error.js'
import type { RequestTrace } from '../events/recordedChange.js'
import { redactBody, redactPath, showBody, showPath } from './redact.js'
import type { ScimRequest } from './scimRequest.js'
import { shortUserAgent } from './userAgent.js'

/** A request that was done, as activity keeps it: personal data and credentials removed. */
export function traceOf(request: ScimRequest, status_code: number): RequestTrace {
  const { segments, params, body } = request
  return { ...headOf(request, status_code), path: redactPath(segments, params), detail: null, body: body && redactBody(body) }
}

/** A request that was refused, and the answer to it: whole but for secrets, since the admin has to find and mend what it names. */
export function refusalTrace(request: ScimRequest, error: ScimError): RequestTrace {
  const { segments, params, body } = request
  return {
    ...headOf(request, error.status),
    path: showPath(segments, params),
    detail: error.detail,
    body: body && showBody(body),
    answer: JSON.stringify(toErrorBody(error)),
  }
}

function headOf({ requestId, method, header }: ScimRequest, status_code: number) {
  return { request_id: requestId, method, user_agent: shortUserAgent(header('user-agent')), status_code }
}
