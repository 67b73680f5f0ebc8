import type { ScimError } from '../../scim/error.js'
import type { LeftOut, ReadableBody } from '../../scim/readableJson.js'
import type { JsonObject } from '../../scim/resource.js'
import type { Call } from './call.js'
import { RefusedJson } from './readBody.js'

/** The body of a PUT or PATCH of a User; one that is refused as JSON with what can be read of it. */
export interface UserBody {
  readonly body: JsonObject
  /** Why the body is refused unless the request deactivates, and what then is left out. */
  readonly refused?: { readonly refusal: ScimError; readonly leftOut: readonly LeftOut[] }
}

/**
 * Reads such a body. JSON that is over a limit may still say that somebody leaves, so what is readable of it goes on.
 * @throws ScimError as `readBody` does, when nothing is readable or the body does not speak of `active`
 */
export async function readUserBody(call: Call, readable: (text: string) => ReadableBody | undefined): Promise<UserBody> {
  try {
    return { body: await call.body() }
  } catch (error) {
    if (!(error instanceof RefusedJson) || !/active|\\u/i.test(error.text)) throw error
    const rest = readable(error.text)
    if (rest === undefined) throw error
    call.known.body = rest.body
    return { body: rest.body, refused: { refusal: error, leftOut: rest.leftOut } }
  }
}
