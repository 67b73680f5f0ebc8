import { invalidPath, invalidValue, noTarget } from '../error.js'
import { type Filter, parseValueFilter } from '../filter.js'
import { fold } from '../fold.js'
import type { PatchVerb } from '../patch/operation.js'
import { isJsonObject, isSameJson, type JsonObject, type JsonValue, type ScimResource, withKey } from '../resource.js'
import type { ResourceType } from '../schemas/attribute.js'
import { findAttribute, indexAttributes, indexResourceType } from '../schemas/lookup.js'
import { compileForeignElement } from './filter.js'
import { type ForeignName, findKey, isAttributeName, nameWithin, placeFor } from './names.js'
import { isEmpty, type NoteDropped, own, readForeign, readForeignValue } from './read.js'

/** An operation on an extension that no schema describes. */
export interface ForeignChange {
  readonly op: PatchVerb
  /** The path, or the key in an operation without a path. */
  readonly path: string
  readonly value: JsonValue | undefined
  /** In an operation without a path, a filter that matches nothing creates its element instead of failing (quirk `filteredKeys`). */
  readonly isPathless: boolean
}

interface Target extends ForeignName {
  readonly filter?: Filter
}

/**
 * Applies one operation to an extension that no schema describes; the same resource is returned when nothing changed.
 * @throws ScimError 400 `invalidPath`, `invalidFilter`, `noTarget` or `invalidValue`
 * @see RFC 7644 §3.5.2
 */
export function patchForeign(
  resource: ScimResource,
  change: ForeignChange,
  resourceType: ResourceType,
  noteDropped?: NoteDropped,
): ScimResource {
  const target = readTarget(resource, change, resourceType)
  if (isDescribed(target, resourceType)) {
    noteDropped?.(change.path)
    return resource
  }
  const current = own(resource, target.urn)
  const before = isJsonObject(current) ? current : {}
  const after =
    target.attribute === undefined ? changeExtension(before, target, change, noteDropped) : changeAttribute(before, target, change)
  if (isSameJson(before, after)) return resource
  return withKey(resource, target.urn, isEmpty(after) ? undefined : after)
}

/** A part that a schema's attribute does not have is dropped: of those attributes, only what the schema describes is kept. */
function isDescribed({ urn, attribute = '' }: Target, resourceType: ResourceType): boolean {
  const extension = indexResourceType(resourceType).extensions.find(({ name }) => name === urn)
  return extension !== undefined && findAttribute(indexAttributes(extension.subAttributes), attribute) !== undefined
}

/** One attribute that an extension's schema does not have, in an operation on the whole extension. */
export function changeUnknown(extension: JsonObject, name: string, op: PatchVerb, value: JsonValue | undefined): JsonObject {
  return changeAttribute(extension, { urn: '', attribute: name }, { op, path: '', value, isPathless: true })
}

function readTarget(resource: JsonObject, { path: text, value }: ForeignChange, resourceType: ResourceType): Target {
  const path = text.trim()
  const bracket = path.indexOf('[')
  const name = bracket < 0 ? path : path.slice(0, bracket).trimEnd()
  const target = placeFor(resource, name, bracket < 0 && isJsonObject(value), resourceType)
  if (target === undefined) throw invalidPath('After the URN, the path does not name an attribute.')
  return bracket < 0 ? target : readBrackets(path, bracket, target)
}

function readBrackets(path: string, bracket: number, target: ForeignName): Target {
  if (target.attribute === undefined || target.subAttribute !== undefined) {
    throw invalidPath('Brackets can only follow an attribute with many values.')
  }
  const { filter, end } = parseValueFilter(path, bracket, undefined)
  const rest = path.slice(end).trim()
  if (rest === '') return { ...target, filter }
  const part = rest.startsWith('.') ? nameWithin('', rest.slice(1)) : undefined
  if (part?.attribute === undefined || part.subAttribute !== undefined) {
    throw invalidPath('After the brackets, the path does not name a sub-attribute.')
  }
  return { ...target, filter, subAttribute: part.attribute }
}

/** Changes a whole extension: attributes that are sent replace their old values, the others stay (RFC 7644 §3.5.2.3). */
function changeExtension(before: JsonObject, { urn }: Target, { op, value }: ForeignChange, noteDropped?: NoteDropped): JsonObject {
  if (op === 'remove' || value === null || value === undefined) return op === 'add' ? before : {}
  // Read as a whole first, so that anything that is not allowed is refused.
  readForeign(value, urn, noteDropped)
  let after = before
  if (!isJsonObject(value)) return after
  for (const key of Object.keys(value)) {
    if (isAttributeName(key)) after = changeUnknown(after, key, op, value[key])
  }
  return after
}

function changeAttribute(extension: JsonObject, target: Target, change: ForeignChange): JsonObject {
  const { attribute = '' } = target
  const key = findKey(extension, attribute) ?? attribute
  return withKey(extension, key, changeValue(own(extension, key), target, change))
}

function changeValue(current: JsonValue | undefined, target: Target, change: ForeignChange): JsonValue | undefined {
  if (target.filter !== undefined) return changePicked(current, target.filter, target, change)
  if (target.subAttribute !== undefined) return changePart(current, target.subAttribute, change)
  const { op, value } = change
  if (op === 'remove') return value === undefined || value === null ? undefined : removeListed(current, value)
  const read = readForeignValue(value ?? null)
  if (op === 'add') return read === undefined ? current : addValue(current, read)
  return isJsonObject(current) && isJsonObject(value) ? mergeParts(current, value) : read
}

function addValue(current: JsonValue | undefined, added: JsonValue): JsonValue {
  if (isJsonObject(current) && isJsonObject(added)) return mergeParts(current, added) ?? added
  if (!Array.isArray(current) && !Array.isArray(added)) return added
  const values = listOf(current)
  for (const item of listOf(added)) if (!values.some((known) => isSameJson(known, item))) values.push(item)
  return values
}

function mergeParts(current: JsonObject, parts: JsonObject): JsonValue | undefined {
  let merged = current
  for (const key of Object.keys(parts)) {
    if (key !== '__proto__') merged = withKey(merged, findKey(merged, key) ?? key, readForeignValue(parts[key] ?? null))
  }
  return isEmpty(merged) ? undefined : merged
}

/** A part of a complex value, or of each of many. */
function changePart(current: JsonValue | undefined, name: string, { op, value }: ForeignChange): JsonValue | undefined {
  const read = op === 'remove' ? undefined : readForeignValue(value ?? null)
  if (op === 'add' && read === undefined) return current
  if (Array.isArray(current)) {
    return emptyIsNone(current.flatMap((element) => (isJsonObject(element) ? (setPart(element, name, read) ?? []) : [element])))
  }
  if (isJsonObject(current)) return setPart(current, name, read)
  return op === 'remove' || read === undefined ? current : { [name]: read }
}

function setPart(element: JsonObject, name: string, value: JsonValue | undefined): JsonObject | undefined {
  const next = withKey(element, findKey(element, name) ?? name, value)
  return isEmpty(next) ? undefined : next
}

/** The values a filter picks, or a part of each. */
function changePicked(
  current: JsonValue | undefined,
  filter: Filter,
  { attribute = '', subAttribute }: Target,
  { op, value, isPathless }: ForeignChange,
): JsonValue | undefined {
  const picks = compileForeignElement(filter)
  const elements = listOf(current)
  const read = op === 'remove' ? undefined : readForeignValue(value ?? null)
  const edit = (element: JsonValue): JsonValue | undefined => {
    if (subAttribute !== undefined) {
      if (op === 'add' && read === undefined) return element
      return isJsonObject(element) ? setPart(element, subAttribute, read) : element
    }
    if (Array.isArray(read)) throw invalidValue(`The filter picks single values of ${attribute}, so the value must be one as well.`)
    if (op === 'add' && isJsonObject(element) && isJsonObject(read)) return mergeParts(element, read)
    return op === 'add' && read === undefined ? element : read
  }
  if (elements.some(picks)) {
    return emptyIsNone(elements.flatMap((element) => (picks(element) ? (edit(element) ?? []) : [element])))
  }
  if (op === 'remove' || (op === 'replace' && !isPathless)) {
    throw noTarget(`No value of ${attribute} matches the filter, so there is nothing to ${op}.`)
  }
  const created = edit(elementFrom(filter, attribute))
  return created === undefined ? current : [...elements, created]
}

/** What an `add` with a filter creates when none matches: what the filter says must be equal (quirk `addCreatesFilteredElement`). */
function elementFrom(filter: Filter, attribute: string): JsonObject {
  const element: JsonObject = {}
  for (const part of filter.kind === 'and' ? filter.filters : [filter]) {
    if (part.kind !== 'compare' || part.operator !== 'eq' || part.value === null) {
      throw noTarget(`No value of ${attribute} matches the filter, and the filter does not say what a new one would be.`)
    }
    element[part.path.attribute] = part.value
  }
  return element
}

/** Quirk `removeListedValues`: a `remove` with values removes those values, and leaves a single value that differs. */
function removeListed(current: JsonValue | undefined, listed: JsonValue): JsonValue | undefined {
  const entries = listOf(listed).map(comparedValue)
  const isListed = (element: JsonValue) => entries.some((entry) => isSameValue(comparedValue(element), entry))
  if (!Array.isArray(current)) return current !== undefined && isListed(current) ? undefined : current
  return emptyIsNone(current.filter((element) => !isListed(element)))
}

function comparedValue(element: JsonValue): JsonValue {
  return isJsonObject(element) ? (own(element, findKey(element, 'value')) ?? element) : element
}

function isSameValue(a: JsonValue, b: JsonValue): boolean {
  return typeof a === 'string' && typeof b === 'string' ? fold(a) === fold(b) : isSameJson(a, b)
}

function emptyIsNone(elements: JsonValue[]): JsonValue[] | undefined {
  return elements.length > 0 ? elements : undefined
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) return []
  return Array.isArray(value) ? [...value] : [value]
}
