import { isPrimary, uniteElements } from './elements.js'
import { invalidSyntax, invalidValue, quoteName, type ScimError } from './error.js'
import { parseDateTime } from './filter.js'
import { findKey, isAttributeName } from './foreign/names.js'
import { type NoteDropped, readForeignValue } from './foreign/read.js'
import { currentSubAttributeName, readBooleanText, unwrapReference, unwrapSingleValue, wrapReference } from './quirks.js'
import { isJsonObject, isSameJson, type JsonObject, type JsonValue } from './resource.js'
import type { AttributeDefinition } from './schemas/attribute.js'
import { defaultSubAttribute, findAttribute, indexAttributes } from './schemas/lookup.js'

/** What one attribute may hold. */
export const valueLimits = {
  /** Elements of a multi-valued attribute, except `members`, which are stored one by one. */
  elements: 1000,
  /** The maximum number of characters of a value that an index looks up: userName, externalId, a group's displayName. */
  indexedLength: 1024,
} as const

/** True for attributes that a request may carry but never changes: those we set, and those that are never returned (RFC 7643 §7). */
export function isDropped(definition: AttributeDefinition): boolean {
  return definition.mutability === 'readOnly' || definition.returned === 'never'
}

/**
 * Reads the value of a whole attribute, with all elements of a multi-valued one.
 * Undefined when it amounts to no value: null, an empty list, an object without known parts (RFC 7643 §2.5).
 */
export function readAttribute(value: JsonValue, definition: AttributeDefinition, noteDropped?: NoteDropped): JsonValue | undefined {
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
export function setOnce(object: JsonObject, definition: AttributeDefinition, value: JsonValue | undefined): void {
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

export function missing({ name }: AttributeDefinition): ScimError {
  return invalidValue(`${name} is required and has no value. Map it to an attribute that everyone has.`)
}
