import type { ErrorBody } from '../contract/errors.js'

/** Marks our errors, so that two copies of the package on one page recognize each other's. */
const brand = Symbol.for('admin-portal-scim.error')

type ScimErrorKind = 'api' | 'unreachable' | 'schema' | 'session' | 'usage'

function isOfKind(error: unknown, kind: ScimErrorKind): boolean {
  return typeof error === 'object' && error !== null && (error as { [brand]?: unknown })[brand] === kind
}

/** The server refused the call and gave a reason. */
export class ScimApiError extends Error {
  readonly [brand]: ScimErrorKind = 'api'
  readonly error_type: string
  readonly status_code: number
  /** Quote it to whoever runs the server: its log contains the same id. */
  readonly request_id: string
  readonly error_details: Record<string, unknown> | undefined
  /** Seconds to wait before trying again, if the server sent `Retry-After`. */
  readonly retry_after: number | undefined

  constructor(body: ErrorBody, retryAfter?: number) {
    super(body.error_message)
    this.name = 'ScimApiError'
    this.error_type = body.error_type
    this.status_code = body.status_code
    this.request_id = body.request_id
    this.error_details = body.error_details
    this.retry_after = retryAfter
  }
}

/** No response: offline, blocked by CORS, a wrong address, or the server is down. */
export class ScimApiUnreachableError extends Error {
  readonly [brand]: ScimErrorKind = 'unreachable'

  constructor(url: string, cause: unknown) {
    super(
      `No answer from ${url}. Whether a change was made is not known. Check the address, the network and the server's allowed origins.`,
      {
        cause,
      },
    )
    this.name = 'ScimApiUnreachableError'
  }
}

/** A response that is not from this API: a proxy's page, or a server of another version. */
export class ScimApiSchemaError extends Error {
  readonly [brand]: ScimErrorKind = 'schema'
  readonly status_code: number
  readonly request_id: string

  constructor(operation: string, status: number, requestId: string, problem: string) {
    super(
      `The answer to ${operation} (status ${status}) is not what this version understands: ${problem}. Check that baseUrl leads to the SCIM backend.`,
    )
    this.name = 'ScimApiSchemaError'
    this.status_code = status
    this.request_id = requestId
  }
}

/** `getSessionToken` gave no token, so nothing was read or changed. */
export class ScimSessionError extends Error {
  readonly [brand]: ScimErrorKind = 'session'

  constructor(problem: string, cause?: unknown) {
    super(
      `getSessionToken: ${problem}. Without a session nothing was read or changed. Check what your session route answers; null means that nobody is signed in.`,
      { cause },
    )
    this.name = 'ScimSessionError'
  }
}

/** The package was called in a way that cannot work: a mistake in the embedding code, not by its user. */
export class ScimSdkUsageError extends Error {
  readonly [brand]: ScimErrorKind = 'usage'

  constructor(message: string) {
    super(message)
    this.name = 'ScimSdkUsageError'
  }
}

/** Whether the server refused the call and gave a reason. */
export function isScimApiError(error: unknown): error is ScimApiError {
  return isOfKind(error, 'api')
}

/** Whether there was no response at all. */
export function isScimApiUnreachableError(error: unknown): error is ScimApiUnreachableError {
  return isOfKind(error, 'unreachable')
}

/** Whether the response was not from this API. */
export function isScimApiSchemaError(error: unknown): error is ScimApiSchemaError {
  return isOfKind(error, 'schema')
}

/** Whether `getSessionToken` gave no token. */
export function isScimSessionError(error: unknown): error is ScimSessionError {
  return isOfKind(error, 'session')
}

/** Whether the mistake is in the embedding code. */
export function isScimSdkUsageError(error: unknown): error is ScimSdkUsageError {
  return isOfKind(error, 'usage')
}
