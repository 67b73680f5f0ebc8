import type { ScimError } from '../../scim/error.js'
import type { JsonObject } from '../../scim/resource.js'
import { noteSender } from './noteSigns.js'
import { paused } from './paused.js'
import { recordRefusal } from './recordRefusal.js'
import { refusalOf } from './refusal.js'
import { findHandler, MethodNotAllowed } from './routes.js'
import { readOrSalvage } from './salvagedBody.js'
import type { ScimRequest } from './scimRequest.js'
import { errorResponse, type ScimResponse, unauthorizedResponse } from './scimResponse.js'

/** Seconds after which an identity provider may ask a paused connection again. */
const retryAfterPause = 300

/** Answers an authenticated request; a refusal is recorded with what was known of the request by then. */
export async function serve(received: ScimRequest, readBody: () => Promise<JsonObject>): Promise<ScimResponse> {
  const { connection } = received.principal
  const { health } = received.context
  let request = received
  try {
    if (connection.paused === 1) throw paused()
    const handler = findHandler(request)
    const id = request.segments[1] ?? ''
    let response: ScimResponse
    if (handler.takesBody) {
      const complete = { ...request, ...(await readOrSalvage(readBody, handler.salvage)) }
      request = complete
      noteSender(request)
      response = await handler.answer(complete, id)
    } else {
      response = await handler.answer(request, id)
    }
    health.succeeded(connection.connection_id)
    return response
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    await recordRefusal(request, refusal)
    // A token that was revoked while its request was waiting.
    if (refusal.error.status === 401) return unauthorizedResponse(true)
    return errorResponse(refusal.error, headersOf(refusal.error))
  }
}

function headersOf(error: ScimError): Record<string, string> | undefined {
  if (error instanceof MethodNotAllowed) return { allow: error.allowed.join(', ') }
  return error.status === 503 ? { 'retry-after': String(retryAfterPause) } : undefined
}
