import { ScimError } from '../../../src/scim/error.js'
import { applyPatch, type PatchResult, parsePatchRequest } from '../../../src/scim/patch.js'
import type { JsonObject, JsonValue, ScimResource } from '../../../src/scim/resource.js'
import type { ResourceType } from '../../../src/scim/schemas/attribute.js'
import { userType } from '../../../src/scim/schemas/resourceTypes.js'
import { readResource } from '../../../src/scim/validate.js'

export const core = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group'

/** An extension no schema describes. */
export const acme = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User'

/** Another, with more in its URN than letters, digits and colons. */
export const percent = 'urn:acme:50%25(a)+b:User'

/** Runs of a property: what `npm test` affords, or as many as FUZZ_RUNS says. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Number(process.env.FUZZ_RUNS ?? usual) }
}

/** A User as storage holds it. */
export function user(attributes: JsonObject = {}): ScimResource {
  return readResource({ schemas: [core], userName: 'ada@example.com', ...attributes }, userType, { mode: 'create' })
}

/** Applies operations as they come in a request body. */
export function patch(resource: ScimResource, operations: JsonValue[], resourceType: ResourceType = userType): PatchResult {
  const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations }
  return applyPatch(resource, parsePatchRequest(body), resourceType)
}

/** The refusal a function throws, as "400 invalidPath"; fails on success and on any other error. */
export function refusal(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    if (error instanceof ScimError) return `${error.status} ${error.scimType}`
    throw error
  }
  throw new Error('It was accepted, and a refusal was expected.')
}

/** Milliseconds of processor time an action takes; unlike the clock it does not count what else the machine does. */
export function processorTime(action: () => void): number {
  const start = process.cpuUsage()
  action()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
