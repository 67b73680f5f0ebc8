import { invalidPath, invalidSyntax, invalidValue, noTarget, ScimError } from '../error.js'
import { isJsonObject, type JsonObject, type JsonValue } from '../resource.js'

export type PatchVerb = 'add' | 'remove' | 'replace'

/** One operation of a PATCH request. @see RFC 7644 §3.5.2 */
export interface PatchOperation {
  readonly op: PatchVerb
  /** Absent: the value holds attributes of the resource itself. */
  readonly path?: string
  /** Absent in a `remove` of the whole target, and in an `add` whose path names the value; null clears. */
  readonly value?: JsonValue
}

/** The maximum number of operations in one request. */
export const maxPatchOperations = 1000

const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:patchop'
const verbs: Readonly<Record<string, PatchVerb | undefined>> = { add: 'add', remove: 'remove', replace: 'replace' }

/**
 * Reads the body of a PATCH. Names and operations may be in any case (quirk `operationInAnyCase`).
 * @throws ScimError 400 `invalidSyntax`, `invalidValue`, `invalidPath`, or `noTarget` for a `remove` without a path
 */
export function parsePatchRequest(body: JsonValue): PatchOperation[] {
  const operations = readOperations(body)
  return operations.map(readOperation)
}

/** One valid operation, or what is wrong with it and which attribute it seems to be about. */
export type ReadablePart = PatchOperation | { readonly name: string; readonly refusal: ScimError }

/**
 * Reads the body of a PATCH operation by operation, and those without a path key by key, so that each succeeds or fails separately.
 * @throws ScimError when the message has no operations; it is up to the caller to refuse more than `maxPatchOperations`
 */
export function parsePatchParts(body: JsonValue): ReadablePart[] {
  const operations = isJsonObject(body) ? read(body, 'Operations') : undefined
  if (!Array.isArray(operations) || operations.length === 0) return readOperations(body).map(readOperation)
  return operations.flatMap((operation, index): readonly ReadablePart[] => {
    try {
      return splitOperation(readOperation(operation, index))
    } catch (error) {
      if (!(error instanceof ScimError)) throw error
      const path = isJsonObject(operation) ? read(operation, 'path') : undefined
      return [{ name: typeof path === 'string' ? path : 'Operations', refusal: error }]
    }
  })
}

function splitOperation(operation: PatchOperation): PatchOperation[] {
  const { op, path, value } = operation
  if (path !== undefined || !isJsonObject(value)) return [operation]
  return Object.entries(value).map(([key, part]) => ({ op, value: { [key]: part } }))
}

function readOperations(body: JsonValue): JsonValue[] {
  if (!isJsonObject(body)) throw invalidSyntax('The body is not a JSON object. Send a PatchOp message.')
  checkSchemas(read(body, 'schemas'))
  const operations = read(body, 'Operations')
  if (!Array.isArray(operations) || operations.length === 0) throw invalidSyntax('Operations must be a list with at least one operation.')
  if (operations.length > maxPatchOperations) throw tooManyOperations()
  return operations
}

export function hasTooManyOperations(body: JsonValue): boolean {
  const operations = isJsonObject(body) ? read(body, 'Operations') : undefined
  return Array.isArray(operations) && operations.length > maxPatchOperations
}

export function tooManyOperations(): ScimError {
  return invalidValue(`There are more than ${maxPatchOperations} operations. Send them in several requests.`)
}

function checkSchemas(schemas: JsonValue | undefined): void {
  if (schemas === undefined || schemas === null) return // quirk `schemasMissing`
  const urns = Array.isArray(schemas) ? schemas : [schemas]
  if (urns.some((urn) => typeof urn === 'string' && urn.toLowerCase() === patchSchema)) return
  throw invalidSyntax('schemas does not name urn:ietf:params:scim:api:messages:2.0:PatchOp, so this is not a PATCH request.')
}

function readOperation(operation: JsonValue, index: number): PatchOperation {
  const which = `Operation ${index + 1}`
  if (!isJsonObject(operation)) throw invalidSyntax(`${which} is not an object.`)
  const op = readVerb(read(operation, 'op'), which)
  const path = readPath(read(operation, 'path'), which)
  const value = read(operation, 'value')
  if (op === 'remove' && path === undefined) throw noTarget(`${which} removes nothing: it has no path. Name the attribute to remove.`)
  // The filter in a path may name the value (quirk `addWithoutValue`); only the schema shows whether it does.
  if (op !== 'remove' && value === undefined && !path?.includes('[')) {
    throw invalidValue(`${which} has no value to ${op}. Send one, or null to clear the attribute.`)
  }
  return { op, ...(path === undefined ? {} : { path }), ...(value === undefined ? {} : { value }) }
}

function readVerb(op: JsonValue | undefined, which: string): PatchVerb {
  const word = typeof op === 'string' ? op.toLowerCase() : ''
  const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined
  if (verb === undefined) throw invalidSyntax(`${which} has an unknown op. Use add, remove or replace.`)
  return verb
}

function readPath(path: JsonValue | undefined, which: string): string | undefined {
  if (path === undefined || path === null) return undefined
  if (typeof path !== 'string') throw invalidPath(`The path of ${which.toLowerCase()} is not text.`)
  return path.trim() === '' ? undefined : path
}

/** A field of a message by its name, in any case; the usual spelling is found without a search. */
function read(object: JsonObject, name: string): JsonValue | undefined {
  if (Object.hasOwn(object, name)) return object[name]
  const folded = name.toLowerCase()
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === folded)
  return key === undefined ? undefined : object[key]
}
