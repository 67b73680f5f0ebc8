import { type ScimError, toErrorBody } from '../../scim/error.js'
import { RefusedError, unauthorized } from '../provisioning/refusedError.js'

/** The answer to a SCIM request, before it becomes bytes. */
export interface ScimResponse {
  status: number
  /** JSON text, or its UTF-8 where it is large, or null for none. */
  body: string | Uint8Array<ArrayBuffer> | null
  headers?: Record<string, string>
  /** Why it refuses, in one word, for logs and metrics. */
  refusal?: string
}

export function errorResponse(error: ScimError, headers?: Record<string, string>): ScimResponse {
  const answer: ScimResponse = { status: error.status, body: JSON.stringify(toErrorBody(error)), refusal: refusalWord(error) }
  return headers ? { ...answer, headers } : answer
}

function refusalWord(error: ScimError): string {
  return error instanceof RefusedError ? error.reason : (error.scimType ?? wordByStatus[error.status] ?? 'other')
}

const wordByStatus: Partial<Record<number, string>> = {
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'duplicate',
  412: 'stale_version',
  413: 'too_large',
  415: 'wrong_media_type',
  429: 'too_many_requests',
  500: 'internal_server_error',
  501: 'not_offered',
  503: 'service_unavailable',
}

export const noContent = (headers?: Record<string, string>): ScimResponse =>
  headers ? { status: 204, body: null, headers } : { status: 204, body: null }

/**
 * A refused credential gets the same bytes whatever was wrong with it; the error code only when it was a token.
 * @see RFC 6750 §3
 */
export function unauthorizedResponse(hasToken: boolean): ScimResponse {
  return errorResponse(unauthorized(), { 'www-authenticate': `Bearer realm="SCIM"${hasToken ? ', error="invalid_token"' : ''}` })
}

/** The one place where a response becomes bytes. No cache may store it, and no browser may guess its type. */
export function toHttpResponse({ status, body, headers }: ScimResponse, requestId: string): Response {
  const all: Record<string, string> = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-request-id': requestId }
  if (body !== null) all['content-type'] = 'application/scim+json'
  return new Response(body, { status, headers: Object.assign(all, headers) })
}
