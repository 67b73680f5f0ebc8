import { invalidCount, invalidCursor, invalidFilter, invalidSyntax, invalidValue } from './error.js'
import { type Filter, parseDateTime, parseFilter } from './filter.js'
import { compareText, fold } from './fold.js'
import { type Projection, parseProjection } from './project.js'
import { isJsonObject, type JsonObject, type JsonValue } from './resource.js'
import type { AttributeDefinition, ResourceType } from './schemas/attribute.js'
import { defaultSubAttribute, type ResolvedAttribute, resolveAttribute } from './schemas/lookup.js'

/** Sizes of pages, as ServiceProviderConfig announces them. */
export const pageLimits = { default: 100, maximum: 200 } as const

/** The parameters of a list, from a query or from a search request. @see RFC 7644 §3.4.2 and §3.4.3 */
export interface ListQuery {
  /** 1 for the first. */
  readonly startIndex: number
  /** 0 asks for the total only, by index and by cursor; at most 200. */
  readonly count: number
  /** Set when the client pages by cursor; empty for the first page. @see RFC 9865 §2 */
  readonly cursor?: string
  readonly filter?: Filter
  readonly sortBy?: string
  readonly sortOrder: SortOrder
}

export type SortOrder = 'ascending' | 'descending'

/** The parameters a list and a search understand; others are ignored. */
const listParameters = ['startIndex', 'count', 'cursor', 'filter', 'sortBy', 'sortOrder'] as const
const projectionParameters = ['attributes', 'excludedAttributes'] as const
type ParameterName = (typeof listParameters)[number] | (typeof projectionParameters)[number]
type Parameters = Partial<Record<ParameterName, JsonValue>>

/**
 * Reads the parameters of a list. Without a resource type (a search over all types), names in the filter are not checked yet.
 * @throws ScimError 400 `invalidValue`, `invalidFilter` and, when paging by cursor, `invalidCursor` and `invalidCount`; also for a
 * parameter that appears twice, because a proxy and this server might each use a different one
 */
export function parseListQuery(source: URLSearchParams | JsonObject, resourceType?: ResourceType): ListQuery {
  const parameters = readParameters(source, listParameters)
  const { filter, sortBy } = parameters
  const cursor = readCursor(parameters)
  return {
    startIndex: Math.max(1, readInteger(parameters.startIndex, 'startIndex', invalidValue) ?? 1),
    count: readCount(parameters.count, cursor === undefined ? invalidValue : invalidCount),
    ...(cursor === undefined ? {} : { cursor }),
    ...(filter === undefined ? {} : { filter: readFilter(filter, resourceType) }),
    ...(sortBy === undefined ? {} : { sortBy: readSortBy(sortBy, resourceType) }),
    sortOrder: readSortOrder(parameters.sortOrder),
  }
}

const searchSchema = 'urn:ietf:params:scim:api:messages:2.0:searchrequest'

/**
 * Reads the body of a search, whose parameters are those of a list.
 * @throws ScimError as `parseListQuery`, and 400 `invalidSyntax` for a body that is not a SearchRequest
 * @see RFC 7644 §3.4.3
 */
export function parseSearchRequest(body: JsonValue, resourceType?: ResourceType): ListQuery {
  if (!isJsonObject(body)) throw invalidSyntax('The body is not a JSON object. Send a SearchRequest message.')
  const { schemas } = body
  const isSearch = Array.isArray(schemas) && schemas.some((urn) => typeof urn === 'string' && urn.toLowerCase() === searchSchema)
  if (schemas !== undefined && !isSearch) {
    throw invalidSyntax('schemas does not name urn:ietf:params:scim:api:messages:2.0:SearchRequest, so this is not a search.')
  }
  return parseListQuery(body, resourceType)
}

/** Reads `attributes` and `excludedAttributes` from the same place. */
export function parseListProjection(source: URLSearchParams | JsonObject, resourceType: ResourceType): Projection {
  return parseProjection(readParameters(source, projectionParameters), resourceType)
}

function readParameters(source: URLSearchParams | JsonObject, names: readonly ParameterName[]): Parameters {
  const parameters: Parameters = {}
  for (const name of names) {
    const value = source instanceof URLSearchParams ? readQuery(source, name) : source[name]
    if (value !== null && value !== undefined) parameters[name] = value
  }
  return parameters
}

/** §3.9: the two that are lists may come as one text with commas, and as the parameter repeated. The others have one value. */
function readQuery(source: URLSearchParams, name: ParameterName): string | null {
  if (!source.has(name)) return null
  const values = source.getAll(name)
  if (name === 'attributes' || name === 'excludedAttributes') return values.join()
  if (values.length > 1) throw twice[name](`${name} appears ${values.length} times, and only one of them could count. Send it once.`)
  return values[0] ?? null
}

const twice = {
  startIndex: invalidValue,
  count: invalidValue,
  cursor: invalidCursor,
  filter: invalidFilter,
  sortBy: invalidValue,
  sortOrder: invalidValue,
}

/** A negative count is 0, which asks for the total only. @see RFC 7644 §3.4.2.4, RFC 9865 §2 */
function readCount(value: JsonValue | undefined, refuse: typeof invalidValue): number {
  const count = readInteger(value, 'count', refuse) ?? pageLimits.default
  return Math.min(Math.max(0, count), pageLimits.maximum)
}

function readInteger(value: JsonValue | undefined, name: string, refuse: typeof invalidValue): number | undefined {
  if (value === undefined) return undefined
  const number = typeof value === 'string' && /^[+-]?\d{1,15}$/.test(value.trim()) ? Number(value) : value
  if (!Number.isSafeInteger(number)) throw refuse(`${name} must be a whole number.`)
  return Number(number)
}

function readCursor({ cursor, startIndex }: Parameters): string | undefined {
  if (cursor === undefined) return undefined
  if (typeof cursor !== 'string')
    throw invalidCursor('cursor must be the text that the previous page returned, or empty for the first page.')
  if (startIndex !== undefined) throw invalidValue('cursor and startIndex are two ways to page. Send one of them.')
  return cursor
}

function readFilter(value: JsonValue, resourceType: ResourceType | undefined): Filter {
  if (typeof value !== 'string') throw invalidFilter('filter must be text.')
  return parseFilter(value, resourceType)
}

function readSortBy(value: JsonValue, resourceType: ResourceType | undefined): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalidValue('sortBy must be the name of an attribute.')
  const name = value.trim()
  if (resourceType && resolveAttribute(resourceType, name) === undefined) {
    throw invalidValue(`sortBy does not name an attribute of a ${resourceType.name}. See /Schemas.`)
  }
  return name
}

function readSortOrder(value: JsonValue | undefined): SortOrder {
  if (value === undefined) return 'ascending'
  const order = typeof value === 'string' ? value.trim().toLowerCase() : value
  if (order === 'ascending' || order === 'descending') return order
  throw invalidValue('sortOrder must be ascending or descending.')
}

/**
 * Sorts resources by an attribute, using the primary or first of many values; resources without a value come last in ascending order and
 * first in descending order. An attribute that the type does not have leaves the order unchanged.
 * @see RFC 7644 §3.4.2.3
 */
export function compareResources(
  sortBy: string,
  sortOrder: SortOrder,
  resourceType: ResourceType,
): (a: JsonObject, b: JsonObject) => number {
  const found = resolveAttribute(resourceType, sortBy)
  if (found === undefined) return () => 0
  const direction = sortOrder === 'descending' ? -1 : 1
  const leaf = sortLeaf(found)
  return (a, b) => direction * compareKeys(sortKey(a, found, leaf), sortKey(b, found, leaf))
}

/**
 * The name of the attribute a sort needs, without a sub-attribute, because only the whole attribute shows which value is the primary one.
 * Undefined when the type does not have it.
 */
export function sortedAttribute(sortBy: string, resourceType: ResourceType): string | undefined {
  const found = resolveAttribute(resourceType, sortBy)
  if (found === undefined) return undefined
  const { schema, attribute } = found
  return schema === undefined ? attribute.name : `${schema}:${attribute.name}`
}

function sortLeaf({ attribute, subAttribute }: ResolvedAttribute): AttributeDefinition | undefined {
  if (subAttribute !== undefined) return subAttribute
  return attribute.type === 'complex' ? (defaultSubAttribute(attribute) ?? attribute.subAttributes?.[0]) : undefined
}

type SortKey = string | number | undefined

function sortKey(resource: JsonObject, { schema, attribute }: ResolvedAttribute, leaf: AttributeDefinition | undefined): SortKey {
  const holder = schema === undefined ? resource : resource[schema]
  const value = isJsonObject(holder) ? holder[attribute.name] : undefined
  const element = Array.isArray(value) ? (value.find((item) => isJsonObject(item) && item.primary === true) ?? value[0]) : value
  if (leaf === undefined) return toKey(element, attribute)
  return isJsonObject(element) ? toKey(element[leaf.name], leaf) : undefined
}

function toKey(value: JsonValue | undefined, { type, caseExact }: AttributeDefinition): SortKey {
  if (typeof value === 'string') {
    if (type === 'dateTime') return parseDateTime(value)
    return caseExact ? value : fold(value)
  }
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' ? value : undefined
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b)
}
