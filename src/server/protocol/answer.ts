import type { ScimError } from '../../scim/error.js'
import { toErrorBody } from '../../scim/error.js'

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

/** The one place where an answer becomes bytes. Nothing of SCIM may be kept by a cache or guessed at by a browser. */
export function toResponse({ status, body, headers }: Answer, requestId: string): Response {
  return new Response(body, {
    status,
    headers: {
      ...(body !== null && { 'content-type': 'application/scim+json' }),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
      ...headers,
    },
  })
}
