import { membersOf } from './coreUrn.js'
import { isPrimary, uniteElements } from './elements.js'
import { invalidSyntax, invalidValue, quoteName, ScimError } from './error.js'
import { parseDateTime } from './filter.js'
import { findKey, foreignKeys, isAttributeName, isForeignName } from './foreign/names.js'
import { assertForeignSize, type NoteDropped, readForeign, readForeignValue } from './foreign/read.js'
import { currentSubAttributeName, readBooleanText, unwrapReference, unwrapSingleValue, wrapReference } from './quirks.js'
import { isJsonObject, isSameJson, type JsonObject, type JsonValue, type ScimResource } from './resource.js'
import type { AttributeDefinition, ResourceType } from './schemas/attribute.js'
import { defaultSubAttribute, findAttribute, indexAttributes, indexResourceType } from './schemas/lookup.js'
import { resourceTypes } from './schemas/resourceTypes.js'

/** What one attribute may hold. */
export const valueLimits = {
  /** Elements of a multi-valued attribute, except `members`, which are stored one by one. */
  elements: 1000,
  /** The maximum number of characters of a value that an index looks up: userName, externalId, a group's displayName. */
  indexedLength: 1024,
} as const

export interface ReadOptions {
  /** `create` fills in the defaults of the resource type; `replace` does not. */
  readonly mode: 'create' | 'replace'
  readonly noteDropped?: NoteDropped
  /** Called for each attribute that is refused, which is then left out; without it, the whole body is refused. */
  readonly noteRefused?: (name: string, error: ScimError) => void
}

/**
 * Reads the body of a POST or PUT: names get the spelling of the schema; unknown and readOnly attributes and the password are dropped;
 * extensions that no schema describes are kept as they came. `quirks.ts` lists what is tolerated; anything else that does not fit the
 * schema is refused.
 * @throws ScimError 400 `invalidValue`, or `invalidSyntax` for a body that is not a resource
 * @see RFC 7644 §3.3 and §3.5.1
 */
export function readResource(body: JsonValue, resourceType: ResourceType, options: ReadOptions): ScimResource {
  if (!isJsonObject(body)) throw invalidSyntax(`The body is not a JSON object. Send one ${resourceType.name}.`)
  const resource: ScimResource = { schemas: [] }
  for (const [key, value] of membersOf(body, resourceType)) {
    try {
      readMember(resource, key, value, resourceType, options)
    } catch (error) {
      if (!(error instanceof ScimError) || options.noteRefused === undefined) throw error
      options.noteRefused(key, error)
    }
  }
  if (options.mode === 'create') {
    for (const [name, value] of Object.entries(resourceType.defaults)) if (!Object.hasOwn(resource, name)) resource[name] = value
  }
  if (options.noteRefused === undefined) {
    assertRequired(resource, resourceType)
    assertForeignSize({}, resource, resourceType)
  }
  resource.schemas = schemasOf(resource, resourceType)
  return resource
}

function readMember(resource: ScimResource, key: string, value: JsonValue, resourceType: ResourceType, options: ReadOptions): void {
  const { noteDropped } = options
  const definition = findAttribute(indexResourceType(resourceType).attributes, key)
  if (definition === undefined) {
    if (isJsonObject(value) && isForeignName(key, resourceType)) setForeign(resource, key, readForeign(value, key, noteDropped))
    else if (value !== null) noteDropped?.(key)
  } else if (definition.name === 'schemas') checkSchemas(value, resourceType)
  else if (!isDropped(definition)) setOnce(resource, definition, readAttribute(value, definition, noteDropped))
}

function setForeign(resource: ScimResource, urn: string, extension: JsonObject | undefined): void {
  if (extension === undefined) return
  if (findKey(resource, urn) !== undefined)
    throw invalidSyntax('The URN of an extension appears twice, in different spellings. Send it once.')
  resource[urn] = extension
}

/**
 * What a resource must have: its required attributes, its required extensions, and the required attributes of each extension it has.
 * @throws ScimError 400 `invalidValue`
 */
export function assertRequired(resource: JsonObject, resourceType: ResourceType): void {
  const { required, extensions } = indexResourceType(resourceType)
  for (const definition of required) if (!Object.hasOwn(resource, definition.name)) throw missing(definition)
  for (const extension of extensions) {
    const held = resource[extension.name]
    if (!isJsonObject(held) || !isHeld(held, extension)) {
      if (extension.required) throw missing(extension)
      continue
    }
    for (const definition of extension.subAttributes ?? []) {
      if (definition.required && !Object.hasOwn(held, definition.name)) throw missing(definition)
    }
  }
}

/** An extension that holds only attributes its schema does not have need not have what the schema requires. */
function isHeld(held: JsonObject, { subAttributes }: AttributeDefinition): boolean {
  const index = indexAttributes(subAttributes)
  return Object.keys(held).some((key) => findAttribute(index, key) !== undefined)
}

/** The schemas a resource uses: its own, and each extension it has attributes of. */
export function schemasOf(resource: JsonObject, resourceType: ResourceType): string[] {
  const used = [resourceType.schema.id]
  for (const { schema } of resourceType.extensions) if (Object.hasOwn(resource, schema.id)) used.push(schema.id)
  used.push(...foreignKeys(resource, resourceType))
  return used
}

/** True for attributes that a request may carry but never changes: those we set, and those that are never returned (RFC 7643 §7). */
export function isDropped(definition: AttributeDefinition): boolean {
  return definition.mutability === 'readOnly' || definition.returned === 'never'
}

/**
 * A body without schemas, or with others besides ours, is taken for what its endpoint expects (quirks `schemasMissing`, `foreignSchema`);
 * one that says it is another type of resource is refused.
 */
function checkSchemas(schemas: JsonValue | undefined, resourceType: ResourceType): void {
  if (schemas === null || schemas === undefined) return
  if (!Array.isArray(schemas) || !schemas.every((urn) => typeof urn === 'string')) {
    throw invalidValue('schemas must be a list of URNs.')
  }
  const urns = schemas.map((urn) => String(urn).toLowerCase())
  if (urns.includes(resourceType.schema.id.toLowerCase())) return
  const other = resourceTypes.find((type) => type.id !== resourceType.id && urns.includes(type.schema.id.toLowerCase()))
  if (other) throw invalidValue(`schemas says this is a ${other.name}; this endpoint takes a ${resourceType.name}.`)
}

/**
 * Reads the value of a whole attribute, with all elements of a multi-valued one.
 * Undefined when it amounts to no value: null, an empty list, an object without known parts (RFC 7643 §2.5).
 */
function readAttribute(value: JsonValue, definition: AttributeDefinition, noteDropped?: NoteDropped): JsonValue | undefined {
  if (!definition.multiValued) return readSingle(value, definition, undefined, noteDropped)
  if (value === null) return undefined
  if (!Array.isArray(value)) throw wrongType(definition, 'a list', undefined)
  const elements = readElements(value, definition, noteDropped)
  if (elements.length < 2) return elements.length === 0 ? undefined : elements
  const unique = uniteElements(elements, definition)
  checkPrimary(unique, definition)
  return [...unique]
}

/**
 * Reads the elements of a multi-valued attribute. Those without a value are left out, except members: a shorter list than was sent would
 * take people out of the group.
 */
export function readElements(values: readonly JsonValue[], definition: AttributeDefinition, noteDropped?: NoteDropped): JsonValue[] {
  checkElementCount(values.length, definition)
  const elements: JsonValue[] = []
  for (const value of values) {
    const element = readElement(value, definition, noteDropped)
    if (element !== undefined) elements.push(element)
    else if (definition.name === 'members') throw invalidValue('A member has no value. Send the id of its User as value.')
  }
  return elements
}

/** @throws ScimError 400 `invalidValue` when an attribute would hold too many elements */
export function checkElementCount(count: number, { name }: AttributeDefinition): void {
  if (count > valueLimits.elements && name !== 'members') {
    throw invalidValue(`${name} would have more than ${valueLimits.elements} values. Send fewer.`)
  }
}

/** One element, or undefined for one without a value. */
export function readElement(value: JsonValue, definition: AttributeDefinition, noteDropped?: NoteDropped): JsonValue | undefined {
  if (value === null) return undefined
  return definition.type === 'complex' ? readComplex(value, definition, noteDropped) : readSimple(value, definition, undefined)
}

/** At most one value may be primary. @see RFC 7643 §2.4 */
function checkPrimary(elements: readonly JsonValue[], { name }: AttributeDefinition): void {
  let primaries = 0
  for (const element of elements) if (isPrimary(element)) primaries++
  if (primaries > 1) throw invalidValue(`${name} has ${primaries} primary values; there can be only one. Mark only the preferred one.`)
}

/** Reads a value that cannot be a list, as an attribute of the resource or, with `parent`, as a part of a complex one. */
export function readSingle(
  given: JsonValue,
  definition: AttributeDefinition,
  parent?: AttributeDefinition,
  noteDropped?: NoteDropped,
): JsonValue | undefined {
  const value = Array.isArray(given) ? unwrapSingleValue(given) : given
  if (value === null) return undefined
  if (definition.type !== 'complex') return readSimple(unwrapReference(value), definition, parent)
  const complex = defaultSubAttribute(definition) === undefined ? value : wrapReference(value)
  return complex === null ? undefined : readComplex(complex, definition, noteDropped)
}

function readComplex(value: JsonValue, definition: AttributeDefinition, noteDropped: NoteDropped | undefined): JsonObject | undefined {
  if (!isJsonObject(value)) throw wrongType(definition, 'an object with its sub-attributes', undefined)
  const index = indexAttributes(definition.subAttributes)
  const complex: JsonObject = {}
  let isEmpty = true
  for (const key of Object.keys(value)) {
    const sub = findAttribute(index, currentSubAttributeName(definition.name, key))
    if (sub === undefined) {
      if (readUnknown(complex, definition, key, value[key] ?? null)) isEmpty = false
      else noteUnknownPart(definition, key, value[key], noteDropped)
      continue
    }
    if (isDropped(sub)) continue
    // The attributes of an extension may have many values; parts of a complex attribute cannot (RFC 7643 §2.3.8).
    const part = sub.multiValued
      ? readAttribute(value[key] ?? null, sub, noteDropped)
      : readSingle(value[key] ?? null, sub, definition, noteDropped)
    if (part === undefined) continue
    setOnce(complex, sub, part)
    isEmpty = false
  }
  // A reference without what it refers to is no reference: { "value": "" } is how some providers write "no manager" (quirk
  // `managerAsText`).
  if (isEmpty || (!definition.multiValued && complex.value === '' && !isExtension(definition))) return undefined
  return complex
}

/** An extension is a complex attribute of the resource under its URN. */
export function isExtension({ name }: AttributeDefinition): boolean {
  return name.includes(':')
}

/**
 * Keeps what an extension's schema does not have, as it came. False for what is dropped: such a part of any other attribute, and a key that
 * is not a name.
 */
function readUnknown(complex: JsonObject, definition: AttributeDefinition, key: string, value: JsonValue): boolean {
  if (!isExtension(definition) || !isAttributeName(key)) return false
  const read = readForeignValue(value)
  if (read === undefined) return false
  if (findKey(complex, key) !== undefined) throw invalidSyntax('A name appears twice, in different spellings. Send it once.')
  complex[key] = read
  return true
}

/** Reports a part that no schema has: of an extension's attribute with its URN, of any other after a dot. */
export function noteUnknownPart({ name }: AttributeDefinition, key: string, value: JsonValue | undefined, noteDropped?: NoteDropped): void {
  if (noteDropped === undefined || value === null || value === undefined) return
  noteDropped(`${name}${name.includes(':') ? ':' : '.'}${key}`)
}

/**
 * A name may be spelled in any case, and a schema may have several URNs, but values given twice must not contradict each other. An
 * extension under two of its URNs is what both hold together.
 */
function setOnce(object: JsonObject, definition: AttributeDefinition, value: JsonValue | undefined): void {
  if (value === undefined) return
  const { name } = definition
  const before = object[name]
  if (!Object.hasOwn(object, name) || isSameJson(before, value)) object[name] = value
  else if (isExtension(definition) && isJsonObject(before) && isJsonObject(value)) object[name] = unite(before, value)
  else throw invalidSyntax(`${name} appears twice, in different spellings. Send it once.`)
}

function unite(before: JsonObject, added: JsonObject): JsonObject {
  const united = { ...before }
  for (const key of Object.keys(added)) {
    const known = findKey(united, key) ?? key
    if (Object.hasOwn(united, known) && !isSameJson(united[known], added[key])) {
      throw invalidSyntax(`${quoteName(key)} appears twice, under two URNs of the same extension. Send it once.`)
    }
    united[known] = added[key] ?? null
  }
  return united
}

function readSimple(given: JsonValue, definition: AttributeDefinition, parent: AttributeDefinition | undefined): JsonValue | undefined {
  if (given === null) return undefined
  switch (definition.type) {
    case 'boolean': {
      const value = readBooleanText(given)
      if (typeof value !== 'boolean') throw wrongType(definition, 'true or false', parent)
      return value
    }
    case 'integer':
    case 'decimal':
      if (typeof given !== 'number') throw wrongType(definition, 'a number', parent)
      if (definition.type === 'integer' && !Number.isSafeInteger(given)) throw wrongType(definition, 'a whole number', parent)
      return given
    default:
      return readText(given, definition, parent)
  }
}

const base64 = /^[A-Za-z0-9+/_-]*={0,2}$/

function readText(value: JsonValue, definition: AttributeDefinition, parent: AttributeDefinition | undefined): string {
  if (typeof value !== 'string') throw wrongType(definition, 'text', parent)
  if (definition.type === 'dateTime' && parseDateTime(value) === undefined) throw wrongType(definition, 'a date and time', parent)
  if (definition.type === 'binary' && !base64.test(value)) throw wrongType(definition, 'Base64', parent)
  if (definition.required && value.trim() === '') throw missing(definition)
  if ((definition.uniqueness === 'server' || definition.name === 'externalId') && value.length > valueLimits.indexedLength) {
    throw invalidValue(`${definition.name} is longer than ${valueLimits.indexedLength} characters.`)
  }
  return value
}

function wrongType({ name }: AttributeDefinition, wanted: string, parent: AttributeDefinition | undefined): ScimError {
  return invalidValue(`${parent === undefined ? name : `${parent.name}.${name}`} must be ${wanted}.`)
}

function missing({ name }: AttributeDefinition): ScimError {
  return invalidValue(`${name} is required and has no value. Map it to an attribute that everyone has.`)
}
