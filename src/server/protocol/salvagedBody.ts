import type { ScimError } from '../../scim/error.js'
import type { LeftOut, ReadableBody } from '../../scim/readableJson.js'
import type { JsonObject } from '../../scim/resource.js'
import { RefusedJson } from './readScimBody.js'

/** Why a body was refused as JSON, unless the request deactivates, and what is left out of it in that case. */
export interface RefusedBody {
  readonly refusal: ScimError
  readonly leftOut: readonly LeftOut[]
}

/** Takes apart a text that was refused as JSON: as much as can be read of it, or undefined when nothing can. */
export type Salvage = (text: string) => ReadableBody | undefined

/**
 * Reads a body. JSON that exceeds a limit may still say that somebody leaves, so where `salvage` is given, the readable rest of it is used.
 * @throws ScimError as `readBody` does, when nothing is readable or the body does not mention `active`
 */
export async function readOrSalvage(
  readBody: () => Promise<JsonObject>,
  salvage: Salvage | undefined,
): Promise<{ body: JsonObject; refusedBody?: RefusedBody }> {
  try {
    return { body: await readBody() }
  } catch (error) {
    if (!salvage || !(error instanceof RefusedJson) || !/active|\\u/i.test(error.text)) throw error
    const rest = salvage(error.text)
    if (rest === undefined) throw error
    return { body: rest.body, refusedBody: { refusal: error, leftOut: rest.leftOut } }
  }
}
