import { conflict, invalidPath, invalidSyntax, invalidValue, payloadTooLarge, ScimError, type ScimErrorBody } from './error.js'
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

const prefix = 'bulkId:'

/**
 * The operations, as indexes into the request, ordered so that each comes after those that create what it refers to, and otherwise as sent.
 * Operations that refer to each other in a circle, or to nothing in the request, keep their place; resolving them fails with 409.
 * @see RFC 7644 §3.7.1 and §3.7.2
 */
export function orderBulkOperations(operations: BulkRequest['operations']): number[] {
  const creators = new Map<string, number>()
  operations.forEach(({ method, bulkId }, index) => {
    if (method === 'POST' && bulkId !== undefined) creators.set(bulkId, index)
  })
  const order = new Set<number>()
  const seen = new Set<number>()
  operations.forEach((_, index) => {
    visit(index)
  })
  return [...order]

  // Recurses at most as deep as there are operations.
  function visit(index: number): void {
    const operation = operations[index]
    if (operation === undefined || seen.has(index)) return
    seen.add(index)
    for (const bulkId of isRefused(operation) ? [] : referencesOf(operation)) visit(creators.get(bulkId) ?? index)
    order.add(index)
  }
}

/** The bulkIds an operation refers to, in its path and anywhere in its data. */
function referencesOf({ id, data }: BulkOperation): string[] {
  const found = new Set<string>()
  if (id?.startsWith(prefix)) found.add(id.slice(prefix.length))
  mapTexts(data ?? null, (text) => {
    if (text.startsWith(prefix)) found.add(text.slice(prefix.length))
    return text
  })
  return [...found]
}

/**
 * The operation with each `bulkId:…` replaced by the identifier of the resource it stands for.
 * @throws ScimError 409 when that resource was not created: it failed, comes later in a circle, or is not in the request
 * @see RFC 7644 §3.7.2
 */
export function resolveBulkIds(operation: BulkOperation, ids: ReadonlyMap<string, string>): BulkOperation {
  const resolve = (text: string) => {
    if (!text.startsWith(prefix)) return text
    const id = ids.get(text.slice(prefix.length))
    if (id === undefined) throw conflict('The operation refers to a bulkId whose resource was not created, so it was not tried.')
    return id
  }
  return {
    ...operation,
    ...(operation.id === undefined ? {} : { id: resolve(operation.id) }),
    ...(operation.data === undefined ? {} : { data: mapTexts(operation.data, resolve) }),
  }
}

/** An operation without the parts that refer to resources that were not created, and the names of those parts. */
export interface PartlyResolved {
  readonly operation: BulkOperation
  readonly unresolved: readonly string[]
}

/**
 * Leaves out the operations of a PATCH, or the attributes of a PUT, that refer to a resource that was not created. The rest is used only
 * for a deactivation; see `scim/deactivation`. Undefined for an operation from which nothing can be left out.
 */
export function leaveOutUnresolved(operation: BulkOperation, ids: ReadonlyMap<string, string>): PartlyResolved | undefined {
  const { method, data, id } = operation
  if (!isJsonObject(data) || (method !== 'PATCH' && method !== 'PUT') || (id?.startsWith(prefix) && !ids.has(id.slice(prefix.length)))) {
    return undefined
  }
  const unresolved: string[] = []
  const isResolved = (value: JsonValue, name: string) => {
    const isWhole = referencesOf({ ...operation, data: value }).every((bulkId) => ids.has(bulkId))
    if (!isWhole) unresolved.push(name)
    return isWhole
  }
  const remaining: JsonObject = {}
  for (const key of Object.keys(data)) {
    const value = data[key] ?? null
    if (method === 'PATCH' && Array.isArray(value)) remaining[key] = value.filter((item) => isResolved(item, pathOf(item) ?? key))
    else if (isResolved(value, key)) remaining[key] = value
  }
  return { operation: resolveBulkIds({ ...operation, data: remaining }, ids), unresolved }
}

function pathOf(operation: JsonValue): string | undefined {
  return isJsonObject(operation) && typeof operation.path === 'string' ? operation.path : undefined
}

/** Copies JSON with each text mapped; the depth is bounded by how the body was read. */
function mapTexts(value: JsonValue, map: (text: string) => string): JsonValue {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map))
  if (!isJsonObject(value)) return value
  const copy: JsonObject = {}
  for (const key of Object.keys(value)) if (key !== '__proto__') copy[key] = mapTexts(value[key] ?? null, map)
  return copy
}

/** @see RFC 7644 §3.7.3 */
export function bulkResponse(results: readonly BulkResult[]) {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'], Operations: results }
}
