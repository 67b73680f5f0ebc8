import * as z from 'zod/mini'

/** Every `error_type` of the management API and the status it is answered with. */
export const errorStatuses = {
  active_scim_connection_exists: 400,
  invalid_scim_idp: 400,
  scim_group_role_assignment_does_not_contain_group_id: 400,
  scim_group_role_assignment_group_does_not_exist: 400,
  invalid_request: 400,
  unauthorized_credentials: 401,
  session_expired: 401,
  unauthorized_action: 403,
  recent_authentication_required: 403,
  no_active_scim_connection: 404,
  connection_not_found: 404,
  organization_not_found: 404,
  member_not_found: 404,
  setup_link_not_found: 404,
  webhook_endpoint_not_found: 404,
  webhook_delivery_not_found: 404,
  webhooks_not_offered: 404,
  route_not_found: 404,
  method_not_allowed: 405,
  scim_connection_not_rotating_token: 409,
  scim_connection_already_rotating_token: 409,
  conflict: 409,
  request_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  too_many_requests: 429,
  internal_server_error: 500,
  service_unavailable: 503,
} as const

export type ErrorType = keyof typeof errorStatuses

/** The body of every refusal of the management API; never wrapped in `data`. */
export const errorBody = z.object({
  status_code: z.int(),
  request_id: z.string(),
  /** Any string is read, so that a client of today can still read a server of tomorrow. */
  error_type: z.string(),
  error_message: z.string(),
  error_url: z.string(),
  error_details: z.optional(z.record(z.string(), z.unknown())),
})

export type ErrorBody = z.infer<typeof errorBody>
