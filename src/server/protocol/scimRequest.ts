import type { ScimError } from '../../scim/error.js'
import type { JsonObject } from '../../scim/resource.js'
import type { ScimPrincipal } from '../access/scimPrincipal.js'
import type { ProtocolContext } from './context.js'
import type { RefusedBody } from './salvagedBody.js'
import type { ReadStats } from './stats.js'

/** One authenticated request, or one operation of a bulk request. */
export interface ScimRequest {
  readonly context: ProtocolContext
  readonly principal: ScimPrincipal
  readonly requestId: string
  readonly method: string
  /** Path below the connection's base URL, decoded. */
  readonly segments: readonly string[]
  readonly params: URLSearchParams
  /** The connection's base URL, without a trailing slash. */
  readonly base: string
  /** Reads a header when it is needed: each read costs time, and most requests need none. */
  header(name: 'user-agent' | 'if-match' | 'if-none-match'): string | null
  /** Reads the connection's counters. */
  readonly stats: ReadStats
  /** Null when the endpoint takes none, and until it has been read. */
  readonly body: JsonObject | null
  /** Why the body, or what could be read of it, is refused unless the request deactivates. */
  readonly refusedBody?: RefusedBody
  /** In a bulk request: what was taken out of the body because it refers to a resource that was not created. */
  readonly unresolved?: { readonly names: readonly string[]; readonly refusal: ScimError }
}

export interface ScimRequestWithBody extends ScimRequest {
  readonly body: JsonObject
}

/** HEAD is a GET whose body is not sent. @see RFC 9110 §9.3.2 */
export const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'
