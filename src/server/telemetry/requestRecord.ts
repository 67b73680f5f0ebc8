import { newRequestId } from '../storage/ids.js'

export type RequestKind = 'scim' | 'server' | 'frontend' | 'probe' | 'other'

/**
 * What may be said of a request in logs, metrics and traces; the rooms that answer it fill it in as they learn it. Nothing here comes from
 * a body, a query or a header but the trace's id, so there is nothing in it to hide.
 */
export interface RequestRecord {
  readonly request_id: string
  readonly method: string
  /** The id of the caller's trace, by the header `traceparent`. @see https://www.w3.org/TR/trace-context/#traceparent-header */
  readonly trace_id: string | null
  kind: RequestKind
  /** The pattern of the path, such as `/scim/v2/{connection_id}/Users/{id}`; null for a path that matches no route. */
  route: string | null
  organization_id: string | null
  connection_id: string | null
  /** Why the request was refused: an `error_type` of the management API or, for SCIM, a cause or a `scimType`; null when it was not. */
  refusal: string | null
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const traceparent = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/

/** A request of which nothing is known yet but how it came. */
export function beginRecord(request: Request): RequestRecord {
  return {
    request_id: newRequestId(),
    method: methods.has(request.method) ? request.method : 'OTHER',
    trace_id: traceparent.exec(request.headers.get('traceparent') ?? '')?.[1] ?? null,
    kind: 'other',
    route: null,
    organization_id: null,
    connection_id: null,
    refusal: null,
  }
}
