import type { Salvage } from './salvagedBody.js'
import type { ScimRequest, ScimRequestWithBody } from './scimRequest.js'
import type { ScimResponse } from './scimResponse.js'

/** How one method of an endpoint is answered; `id` is the second segment of the path, or empty. */
export type Handler =
  | { readonly takesBody: false; readonly answer: (request: ScimRequest, id: string) => ScimResponse | Promise<ScimResponse> }
  | {
      readonly takesBody: true
      readonly answer: (request: ScimRequestWithBody, id: string) => Promise<ScimResponse>
      /** For requests that may deactivate somebody although their body is refused as JSON. */
      readonly salvage?: Salvage | undefined
    }

/** A handler of requests without a body; one that is sent is not read. */
export function ignoresBody(answer: (request: ScimRequest, id: string) => ScimResponse | Promise<ScimResponse>): Handler {
  return { takesBody: false, answer }
}

/** A handler of requests with a JSON object as their body. */
export function takesBody(answer: (request: ScimRequestWithBody, id: string) => Promise<ScimResponse>, salvage?: Salvage): Handler {
  return { takesBody: true, answer, salvage }
}
