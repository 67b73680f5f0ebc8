import type { Logger } from '../options.js'
import { StorageUnavailable } from '../storage/types.js'
import type { RequestRecord } from '../telemetry/requestRecord.js'
import { ApiError } from './apiError.js'

const headers = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

const idHeader = 'x-request-id'

/** A success: the server API answers with the fields themselves, the frontend API wraps them in `data`. */
export function success(fields: object, { request_id }: RequestRecord, wrapped: boolean): Response {
  const body = { status_code: 200, request_id, ...fields }
  return new Response(JSON.stringify(wrapped ? { data: body } : body), { status: 200, headers: { ...headers, [idHeader]: request_id } })
}

/** Any failure as the contract's error body, noted in the request's record; an unexpected one is a plain 500 whose cause goes to the logger. */
export function failure(error: unknown, publicUrl: string, logger: Logger, record: RequestRecord): Response {
  const { request_id } = record
  const known = asApiError(error)
  record.refusal = known.error_type
  if (known.error_type === 'internal_server_error' || known.error_type === 'service_unavailable') {
    logger.error('A request of the management API failed.', { request_id, error })
  }
  const body = {
    status_code: known.status,
    request_id,
    error_type: known.error_type,
    error_message: known.message,
    error_url: `${publicUrl}/openapi.json#/components/responses/${known.error_type}`,
    ...(known.details && { error_details: known.details }),
  }
  return new Response(JSON.stringify(body), { status: known.status, headers: { ...headers, [idHeader]: request_id, ...known.headers } })
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof StorageUnavailable) {
    return new ApiError('service_unavailable', 'The database is not answering at the moment. Try again in a few seconds.', undefined, {
      'retry-after': '5',
    })
  }
  return new ApiError('internal_server_error', 'Something went wrong on our side. Tell support the request id.')
}
