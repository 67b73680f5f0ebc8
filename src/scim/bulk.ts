import { invalidPath, invalidSyntax, invalidValue, payloadTooLarge, ScimError, type ScimErrorBody } from './error.js'
import { isJsonObject, type JsonObject, type JsonValue } from './resource.js'
import type { ResourceType } from './schemas/attribute.js'
import { resourceTypes } from './schemas/resourceTypes.js'

export type BulkMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One request inside a bulk request. @see RFC 7644 §3.7 */
export interface BulkOperation {
  readonly method: BulkMethod
  readonly resourceType: ResourceType
  /** Identifier in the path; `bulkId:…` for a resource that this request creates. Absent in a POST. */
  readonly id?: string
  readonly bulkId?: string
  /** An entity tag, as in `If-Match`. */
  readonly version?: string
  readonly data?: JsonValue
}

/** An operation that is not a valid request, with the error that it gets. Only this operation fails. */
export interface RefusedOperation {
  readonly method?: BulkMethod
  readonly bulkId?: string
  readonly refusal: ScimError
}

export interface BulkRequest {
  /** After this many errors, the rest are not tried. When absent, all are tried. */
  readonly failOnErrors?: number
  readonly operations: readonly (BulkOperation | RefusedOperation)[]
}

export function isRefused(operation: BulkOperation | RefusedOperation): operation is RefusedOperation {
  return 'refusal' in operation
}

/** The outcome of one operation. @see RFC 7644 §3.7.3 */
export interface BulkResult {
  /** Absent when the operation did not name a known method. */
  readonly method?: BulkMethod
  readonly bulkId?: string
  readonly location?: string
  readonly version?: string
  readonly status: string
  readonly response?: ScimErrorBody
}

const bulkSchema = 'urn:ietf:params:scim:api:messages:2.0:bulkrequest'
const methods: ReadonlySet<string> = new Set<BulkMethod>(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Reads a bulk request. A mistake in the message refuses all of it; a mistake in one operation is that operation's error, because §3.7 wants
 * as many changes as possible to be made.
 * @throws ScimError 400, or 413 with more operations than `maxOperations`
 * @see RFC 7644 §3.7
 */
export function parseBulkRequest(body: JsonValue, maxOperations: number): BulkRequest {
  if (!isJsonObject(body)) throw invalidSyntax('The body is not a JSON object. Send a BulkRequest message.')
  const { schemas, failOnErrors, Operations: operations } = body
  if (!Array.isArray(schemas) || !schemas.some((urn) => typeof urn === 'string' && urn.toLowerCase() === bulkSchema)) {
    throw invalidSyntax('schemas does not name urn:ietf:params:scim:api:messages:2.0:BulkRequest, so this is not a bulk request.')
  }
  if (!Array.isArray(operations)) throw invalidSyntax('Operations must be a list.')
  if (operations.length > maxOperations) {
    throw payloadTooLarge(`There are more than ${maxOperations} operations (maxOperations). Send them in several requests.`)
  }
  const parsed = operations.map(readOperation)
  checkBulkIds(parsed)
  if (failOnErrors === undefined || failOnErrors === null) return { operations: parsed }
  if (typeof failOnErrors !== 'number' || !Number.isInteger(failOnErrors) || failOnErrors < 1) {
    throw invalidValue('failOnErrors must be a whole number of at least 1.')
  }
  return { failOnErrors, operations: parsed }
}

function readOperation(operation: JsonValue, index: number): BulkOperation | RefusedOperation {
  const which = `Operation ${index + 1}`
  if (!isJsonObject(operation)) throw invalidSyntax(`${which} is not an object.`)
  try {
    return readRequest(operation, which)
  } catch (error) {
    if (!(error instanceof ScimError)) throw error
    const method = knownMethod(operation.method)
    const { bulkId } = operation
    return { ...(method && { method }), ...(typeof bulkId === 'string' && { bulkId }), refusal: error }
  }
}

function readRequest(operation: JsonObject, which: string): BulkOperation {
  const method = readMethod(operation.method, which)
  const target = readTarget(operation.path, method, which)
  const bulkId = readOptionalText(operation.bulkId, 'bulkId', which)
  const version = readOptionalText(operation.version, 'version', which)
  if (method === 'POST' && !bulkId) throw invalidValue(`${which} is a POST and needs a bulkId.`)
  if (method !== 'DELETE' && !isJsonObject(operation.data)) throw invalidValue(`${which} needs its resource or PATCH message as data.`)
  return {
    method,
    ...target,
    ...(bulkId === undefined ? {} : { bulkId }),
    ...(version === undefined ? {} : { version }),
    ...(method === 'DELETE' ? {} : { data: operation.data ?? null }),
  }
}

function readMethod(method: JsonValue | undefined, which: string): BulkMethod {
  const known = knownMethod(method)
  if (known === undefined) throw invalidSyntax(`${which} has an unknown method. Use POST, PUT, PATCH or DELETE.`)
  return known
}

function knownMethod(method: JsonValue | undefined): BulkMethod | undefined {
  const name = typeof method === 'string' ? method.toUpperCase() : ''
  return methods.has(name) ? (name as BulkMethod) : undefined // member of the set above
}

/** `/Users` for a POST, `/Users/{id}` for the others. */
function readTarget(path: JsonValue | undefined, method: BulkMethod, which: string): Pick<BulkOperation, 'resourceType' | 'id'> {
  const [start, endpoint, id, ...rest] = typeof path === 'string' ? path.split('/') : []
  const resourceType = resourceTypes.find((type) => type.endpoint === `/${endpoint}`)
  if (start !== '' || resourceType === undefined || rest.length > 0)
    throw invalidPath(`The path of ${which.toLowerCase()} does not lead to a resource.`)
  if (method === 'POST') {
    if (id !== undefined) throw invalidPath(`${which} is a POST, so its path must be ${resourceType.endpoint}.`)
    return { resourceType }
  }
  if (!id) throw invalidPath(`${which} is a ${method}, so its path must be ${resourceType.endpoint}/ and an id.`)
  return { resourceType, id }
}

function readOptionalText(value: JsonValue | undefined, name: string, which: string): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw invalidSyntax(`The ${name} of ${which.toLowerCase()} is not text.`)
  return value
}

function checkBulkIds(operations: BulkRequest['operations']): void {
  const seen = new Set<string>()
  for (const { method, bulkId } of operations) {
    if (method !== 'POST' || bulkId === undefined) continue
    if (seen.has(bulkId)) throw invalidValue('Two operations have the same bulkId. Give each POST its own.')
    seen.add(bulkId)
  }
}

/** @see RFC 7644 §3.7.3 */
export function bulkResponse(results: readonly BulkResult[]) {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'], Operations: results }
}
