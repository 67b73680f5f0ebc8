import { type ErrorType, errorStatuses } from '../../contract/errors.js'

/** A refusal of the management API; `respond` turns it into a response in one place. */
export class ApiError extends Error {
  readonly status: number

  constructor(
    readonly error_type: ErrorType,
    message: string,
    readonly details?: Record<string, unknown>,
    readonly headers?: Record<string, string>,
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = errorStatuses[error_type]
  }
}

/** 400: one field does not fit the contract. The message names the field and never repeats its value. */
export function invalidField(field: string, reason: string): ApiError {
  return new ApiError('invalid_request', `${field === '' ? 'The request body' : `"${field}"`} is not valid: ${reason}`, { field, reason })
}

export const connectionNotFound = () =>
  new ApiError(
    'connection_not_found',
    'The organization has no SCIM connection with this id. It may have been deleted; read the connection again.',
  )

export const noActiveConnection = () =>
  new ApiError('no_active_scim_connection', 'The organization has no active SCIM connection. Create one first.')

export const organizationNotFound = () =>
  new ApiError('organization_not_found', 'No organization has this id or slug. Create it first, or correct the id.')

export const memberNotFound = () => new ApiError('member_not_found', 'The organization has no member with this id.')

export const setupLinkNotFound = () =>
  new ApiError('setup_link_not_found', 'This set-up link is not valid: it has been used or revoked, or it has expired. Ask for a new one.')

export const webhookEndpointNotFound = () =>
  new ApiError('webhook_endpoint_not_found', 'There is no webhook endpoint with this id. It may have been deleted; read the list again.')

export const webhookDeliveryNotFound = () =>
  new ApiError(
    'webhook_delivery_not_found',
    'The endpoint has no delivery with this id whose event is still kept. They are kept for 30 days unless the host says otherwise; read the list again.',
  )

export const webhooksNotOffered = () =>
  new ApiError('webhooks_not_offered', 'Webhooks are not offered here. The host turns them on with the option "webhooks" of its backend.')

export const unauthorized = () =>
  new ApiError('unauthorized_credentials', 'The credentials are missing or not valid. Send those of the project or of a portal session.')

export const sessionExpired = () => new ApiError('session_expired', 'The session has ended. Sign in again and use the new session token.')

export const forbidden = (what: string) =>
  new ApiError('unauthorized_action', `The session does not allow ${what}. Ask an administrator for this permission.`)

/** A change with a cookie, from a page that is not known. `origin` is null when the browser named none. */
export const foreignOrigin = (origin: string | null) =>
  new ApiError(
    'unauthorized_action',
    `Changes are not taken from ${origin === null ? 'a request that names no origin' : `the origin ${origin}`}, because a cookie is sent from any page. ` +
      'If the page is yours, add its origin to `allowedOrigins`.',
  )

export const tooManyRequests = (seconds: number, what = 'Too many requests.') =>
  new ApiError('too_many_requests', `${what} Try again in ${seconds} s.`, undefined, { 'retry-after': String(seconds) })
