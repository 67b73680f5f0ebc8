import type { ScimError } from '../../scim/error.js'
import type { JsonObject } from '../../scim/resource.js'
import type { ScimPrincipal } from '../access/scimPrincipal.js'
import type { RequestTrace } from '../events/change.js'
import { provision, type Work } from '../provisioning/work.js'
import type { ProtocolContext } from './context.js'
import { redactBody, redactPath } from './redact.js'
import type { ReadStats } from './stats.js'
import { shortUserAgent } from './userAgent.js'

/** One authenticated request, or one operation of a bulk request. */
export interface Call {
  readonly context: ProtocolContext
  readonly principal: ScimPrincipal
  readonly requestId: string
  readonly method: string
  /** Path below the connection's base URL, decoded. */
  readonly segments: readonly string[]
  readonly params: URLSearchParams
  /** The connection's base URL, without a trailing slash. */
  readonly base: string
  /** Read when it is asked for: each look costs, and most requests need none. */
  header(name: 'user-agent' | 'if-match' | 'if-none-match'): string | null
  /** The connection's counters. */
  readonly stats: ReadStats
  /** Reads the body once; later calls give the same object. */
  body(): Promise<JsonObject>
  /** In a bulk request: what was taken out of the body because it refers to a resource that was not created. */
  readonly unresolved?: { readonly names: readonly string[]; readonly refusal: ScimError }
  /** What is known by now of the person or group the request is about and of its body; refusals and activity name them. */
  readonly known: { userName?: string | undefined; memberId?: string | undefined; body?: JsonObject }
}

/** HEAD is a GET whose body is not sent. @see RFC 9110 §9.3.2 */
export const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** The request as activity keeps it: personal data and credentials removed. */
export function traceOf(call: Call, status_code: number, detail: string | null): RequestTrace {
  const { requestId, method, segments, params, known } = call
  return {
    request_id: requestId,
    method,
    path: redactPath(segments, params),
    user_agent: shortUserAgent(call.header('user-agent')),
    status_code,
    detail,
    body: known.body ? redactBody(known.body) : null,
  }
}

/** Runs a change for this call; `status` is what the call will be answered with when it succeeds. */
export function change<T>(call: Call, status: number, work: (work: Work) => Promise<T>): Promise<T> {
  const { context, principal } = call
  return provision({ context, principal, trace: () => traceOf(call, status, null) }, work)
}
