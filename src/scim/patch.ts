import { isCoreUrn, membersOf } from './coreUrn.js'
import { invalidValue, mutability } from './error.js'
import { assertExtensions } from './extensions.js'
import type { Filter } from './filter.js'
import { patchForeign } from './foreign/patch.js'
import type { NoteDropped } from './foreign/read.js'
import { type AttributeOperation, changeElements } from './patch/multiValued.js'
import type { PatchOperation } from './patch/operation.js'
import { changeSingle } from './patch/single.js'
import { type AttributePath, findPath, isForeignPath, parsePath } from './path.js'
import { isDropped } from './readValue.js'
import { isJsonObject, isSameJson, type JsonObject, type ScimResource, withKey } from './resource.js'
import type { ResourceType } from './schemas/attribute.js'
import { schemasOf } from './validate.js'

export { type MemberStep, planGroupPatch } from './patch/members.js'
export {
  hasTooManyOperations,
  maxPatchOperations,
  type PatchOperation,
  parsePatchParts,
  parsePatchRequest,
  type ReadablePart,
  tooManyOperations,
} from './patch/operation.js'

export interface PatchResult {
  readonly resource: ScimResource
  /** False when the resource is unchanged: then the version and `lastModified` stay. */
  readonly changed: boolean
}

/**
 * Applies the operations in order, all or none; the resource that was passed in is not modified.
 * @throws ScimError 400 `invalidPath`, `invalidFilter`, `noTarget`, `mutability` or `invalidValue`
 * @see RFC 7644 §3.5.2
 */
export function applyPatch(
  resource: ScimResource,
  operations: readonly PatchOperation[],
  resourceType: ResourceType,
  noteDropped?: NoteDropped,
): PatchResult {
  let next = resource
  for (const operation of operations) next = applyOperation(next, operation, resourceType, noteDropped)
  // §3.5.2.1: values that were there already must not change lastModified. Identity providers send them again.
  if (next === resource || isSameJson(resource, next)) return { resource, changed: false }
  assertExtensions(resource, next, resourceType)
  return { resource: { ...next, schemas: schemasOf(next, resourceType) }, changed: true }
}

function applyOperation(
  resource: ScimResource,
  { op, path, value }: PatchOperation,
  resourceType: ResourceType,
  noteDropped: NoteDropped | undefined,
): ScimResource {
  if (path !== undefined && !(isJsonObject(value) && isCoreUrn(path, resourceType))) {
    if (isForeignPath(path, resourceType)) {
      return patchForeign(resource, { op, path, value, isPathless: false }, resourceType, noteDropped)
    }
    return applyAt(resource, { op, path: parsePath(path, resourceType), value, isPathless: false, noteDropped }, resourceType)
  }
  if (!isJsonObject(value)) throw invalidValue('An operation without a path needs an object with attributes as its value.')
  let next = resource
  for (const [key, item] of membersOf(value, resourceType)) {
    // A key is a path too (quirks `dottedKeys`, `filteredKeys`); one that is not known is dropped, as in a POST.
    const target = findPath(key, resourceType)
    if (target) next = applyAt(next, { op, path: target, value: item, isPathless: true, noteDropped }, resourceType)
    else if (isForeignPath(key, resourceType))
      next = patchForeign(next, { op, path: key, value: item, isPathless: true }, resourceType, noteDropped)
    else if (item !== null) noteDropped?.(key)
  }
  return next
}

function applyAt(resource: ScimResource, change: AttributeOperation, resourceType: ResourceType): ScimResource {
  const { op, path, isPathless } = change
  const { schema, attribute, subAttribute } = path
  if (attribute.mutability === 'readOnly' || subAttribute?.mutability === 'readOnly') {
    if (isPathless) return resource // quirk `readOnlyEcho`
    throw mutability(`${subAttribute?.name ?? attribute.name} is set by the service provider and cannot be changed.`)
  }
  if (isDropped(attribute)) return resource // quirk `passwordDropped`
  if (attribute.name === 'schemas') return keepSchemas(resource, change)
  if (isUnsaid(change, resourceType)) return resource
  if (op !== 'remove' && change.value === undefined && !(op === 'add' && namesValue(path))) {
    throw invalidValue(`The operation on ${attribute.name} has no value to ${op}. Send one, or null to clear the attribute.`)
  }
  if (schema === undefined) return applyTo(resource, change)
  const current = resource[schema]
  const holder = isJsonObject(current) ? current : {}
  const next = applyTo(holder, change)
  if (next === holder) return resource
  return withKey(resource, schema, Object.keys(next).length > 0 ? next : undefined)
}

/** Quirk `addWithoutValue`: `roles[value eq "admin"]` says which value to add. */
function namesValue({ filter, subAttribute }: AttributePath): boolean {
  const parts = filter?.kind === 'and' ? filter.filters : [filter]
  const isValue = (part: Filter | undefined) => part?.kind === 'compare' && part.operator === 'eq' && part.path.attribute === 'value'
  return subAttribute === undefined && parts.some(isValue)
}

/** The schemas are derived from the attributes, so setting them changes nothing. */
function keepSchemas(resource: ScimResource, { op, isPathless }: AttributeOperation): ScimResource {
  if (op === 'remove' && !isPathless) throw mutability('schemas is required and cannot be removed.')
  return resource
}

/** Quirk `absentActive`: clearing an attribute that has a default does not say what it should be. */
function isUnsaid({ op, path, value }: AttributeOperation, { defaults }: ResourceType): boolean {
  if (path.schema !== undefined || !Object.hasOwn(defaults, path.attribute.name)) return false
  return op === 'remove' || value === null || (Array.isArray(value) && value.length === 0)
}

function applyTo<T extends JsonObject>(holder: T, change: AttributeOperation): T {
  const { name, multiValued } = change.path.attribute
  const current = Object.hasOwn(holder, name) ? holder[name] : undefined
  if (!multiValued) {
    const next = changeSingle(current, change)
    return isSameJson(current, next) ? holder : withKey(holder, name, next)
  }
  const elements = Array.isArray(current) ? current : []
  const next = changeElements(elements, change)
  return next === elements ? holder : withKey(holder, name, next.length > 0 ? [...next] : undefined)
}
