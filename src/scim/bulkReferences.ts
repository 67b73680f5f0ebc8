import { type BulkOperation, type BulkRequest, isRefused } from './bulk.js'
import { conflict } from './error.js'
import { isJsonObject, type JsonObject, type JsonValue } from './resource.js'

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
