import { type ScimError, toErrorBody } from '../../scim/error.js'
import { unauthorized } from '../provisioning/refused.js'

/** What a request is answered with, before it is bytes. */
export interface Answer {
  status: number
  /** JSON text, or null for none. */
  body: string | null
  headers?: Record<string, string>
}

export function errorAnswer(error: ScimError, headers?: Record<string, string>): Answer {
  const answer: Answer = { status: error.status, body: JSON.stringify(toErrorBody(error)) }
  return headers ? { ...answer, headers } : answer
}

export const noContent = (headers?: Record<string, string>): Answer =>
  headers ? { status: 204, body: null, headers } : { status: 204, body: null }

/**
 * A refused credential gets the same bytes whatever was wrong with it; the error code only when it was a token.
 * @see RFC 6750 §3
 */
export function unauthorizedAnswer(hasToken: boolean): Answer {
  return errorAnswer(unauthorized(), { 'www-authenticate': `Bearer realm="SCIM"${hasToken ? ', error="invalid_token"' : ''}` })
}

/** The one place where an answer becomes bytes. Nothing of SCIM may be kept by a cache or guessed at by a browser. */
export function toResponse({ status, body, headers }: Answer, requestId: string): Response {
  const all: Record<string, string> = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-request-id': requestId }
  if (body !== null) all['content-type'] = 'application/scim+json'
  return new Response(body, { status, headers: Object.assign(all, headers) })
}
