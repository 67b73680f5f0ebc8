import { ScimError } from '../../scim/error.js'
import { cachedRead } from '../access/cached.js'
import { createRateLimit, createRequestLimit } from '../access/rateLimit.js'
import { createPathReader } from '../http/publicUrl.js'
import type { RequestRecord } from '../telemetry/requestRecord.js'
import { createAuthenticate } from './authenticate.js'
import type { ProtocolContext } from './context.js'
import { createScimRequest } from './createScimRequest.js'
import { failureOf } from './failure.js'
import { readScimBody } from './readScimBody.js'
import { refuseCredentials } from './refuseCredentials.js'
import { routeOf } from './routes.js'
import { errorResponse, type ScimResponse, toHttpResponse } from './scimResponse.js'
import { serve } from './serve.js'
import { createStatsReader } from './stats.js'
import { readTarget } from './target.js'

/** The limit of refused credentials: many at once, for a person who is trying things out, then two per second for each caller. */
const failures = { perSecond: 2, burst: 100 }

/** Seconds after which an identity provider may try again when the storage does not answer. */
const retryAfterFailure = 5

export interface ScimProtocol {
  /** Answers a request to `/scim/v2/{connection_id}/…` and completes its record; never rejects. */
  fetch(request: Request, record: RequestRecord, address: string | undefined): Promise<Response>
}

/** The service provider: the requests of every connection's identity provider. @see RFC 7644 */
export function createProtocol(context: ProtocolContext): ScimProtocol {
  const now = () => context.now()
  const authenticate = createAuthenticate(context)
  const readPath = createPathReader(context.options.publicUrl)
  const { storage } = context
  const cachedStats = cachedRead(
    () => storage.changes('connection_stats'),
    (connection_id) => storage.get('connection_stats', [connection_id]),
  )
  const requestLimit = createRequestLimit(context.options.rateLimit, now)
  const failureLimit = createRateLimit({ ...failures, now })

  async function answer(request: Request, record: RequestRecord, address: string | undefined): Promise<ScimResponse> {
    const { request_id } = record
    const target = readTarget(readPath(request.url))
    record.route = routeOf(target.segments)
    const authorization = request.headers.get('authorization')
    const authentication = await authenticate(target.connection_id, authorization)
    if ('rejection' in authentication) {
      const wait = failureLimit.take(address ?? authorization?.slice(0, 24) ?? '')
      return wait === null ? refuseCredentials(context, request, request_id, target, authentication.rejection) : tooManyRequests(wait)
    }
    const { principal } = authentication
    record.connection_id = principal.connection.connection_id
    record.organization_id = principal.connection.organization_id
    const wait = requestLimit?.take(principal.connection.connection_id) ?? null
    if (wait !== null) return tooManyRequests(wait)
    context.health.requested(principal.token, now())
    const stats = createStatsReader(cachedStats, principal.connection.connection_id)
    return serve(createScimRequest(context, principal, request, request_id, target, stats), () => readScimBody(request))
  }

  return {
    async fetch(request, record, address) {
      const { request_id } = record
      const response = await answer(request, record, address).catch((error: unknown) => {
        const failure = failureOf(context, error, request_id)
        return errorResponse(failure, failure.status === 503 ? { 'retry-after': String(retryAfterFailure) } : undefined)
      })
      record.refusal = response.refusal ?? null
      return toHttpResponse(response, request_id)
    },
  }
}

/** Okta accepts only an integer as `Retry-After`. */
function tooManyRequests(seconds: number): ScimResponse {
  const error = new ScimError(429, undefined, 'Too many requests. Wait as long as Retry-After says, then go on.')
  return errorResponse(error, { 'retry-after': String(seconds) })
}
