import { ApiError } from './apiError.js'

export type Api = 'frontend' | 'server'

/**
 * Adds the challenge that every 401 needs. The frontend API asks for a bearer token, although it takes Stytch's Basic credentials too: a
 * Basic challenge would make the browser ask the admin for a password. The error code is there only when a token was sent.
 * @see RFC 9110 §15.5.2, RFC 6750 §3, RFC 7617 §2
 */
export function withChallenge(error: unknown, api: Api, request: Request): unknown {
  if (!(error instanceof ApiError) || error.status !== 401) return error
  const headers = { ...error.headers, 'www-authenticate': api === 'server' ? 'Basic realm="server API", charset="UTF-8"' : bearer(request) }
  return new ApiError(error.error_type, error.message, error.details, headers)
}

function bearer(request: Request): string {
  const hasToken = /^(bearer|basic)\s+\S/i.test(request.headers.get('authorization')?.trim() ?? '')
  return `Bearer realm="frontend API"${hasToken ? ', error="invalid_token"' : ''}`
}
