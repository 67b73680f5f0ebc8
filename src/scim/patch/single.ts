import { invalidValue, mutability } from '../error.js'
import { isAttributeName } from '../foreign/names.js'
import { changeUnknown } from '../foreign/patch.js'
import { currentSubAttributeName, unwrapSingleValue, wrapReference } from '../quirks.js'
import { isDropped, isExtension, noteUnknownPart, readSingle } from '../readValue.js'
import { isJsonObject, isSameJson, type JsonObject, type JsonValue, withKey } from '../resource.js'
import type { AttributeDefinition } from '../schemas/attribute.js'
import { defaultSubAttribute, findAttribute, indexAttributes } from '../schemas/lookup.js'
import { type AttributeOperation, changeElements } from './multiValued.js'

/**
 * A single-valued attribute after one operation; undefined when it no longer has a value.
 * @see RFC 7644 §3.5.2.1 to §3.5.2.3
 */
export function changeSingle(current: JsonValue | undefined, change: AttributeOperation): JsonValue | undefined {
  const { attribute, subAttribute } = change.path
  if (subAttribute) return changePart(current, change, subAttribute)
  if (change.op === 'remove') return clear(current, change)
  const value = unwrapSingleValue(change.value ?? null)
  if (value === null) return clear(current, change)
  if (attribute.type === 'complex') return changeComplex(current, value, change)
  return readSingle(value, attribute) ?? clear(current, change)
}

/** §3.5.2.2: required attributes cannot be removed. Adding nothing changes nothing. */
function clear(current: JsonValue | undefined, { op, path: { attribute } }: AttributeOperation): JsonValue | undefined {
  if (op === 'add') return current
  if (!attribute.required) return undefined
  if (op === 'remove') throw mutability(`${attribute.name} is required and cannot be removed.`)
  throw invalidValue(`${attribute.name} is required and cannot be cleared.`)
}

function changePart(
  current: JsonValue | undefined,
  { op, path: { attribute }, value }: AttributeOperation,
  sub: AttributeDefinition,
): JsonValue | undefined {
  const read = op === 'remove' || value === undefined ? undefined : readSingle(value, sub, attribute)
  if (op === 'add' && read === undefined) return current
  const next = withKey(isJsonObject(current) ? current : {}, sub.name, read)
  return isReference(attribute) ? orNoReference(next) : orNothing(next)
}

/** A complex attribute that refers to something by its value, as `manager` does. */
function isReference(attribute: AttributeDefinition): boolean {
  return defaultSubAttribute(attribute) !== undefined
}

function orNothing(value: JsonObject): JsonObject | undefined {
  return Object.keys(value).length > 0 ? value : undefined
}

/** Without a value, or with an empty one, there is no manager (quirk `managerAsText`). */
function orNoReference(value: JsonObject): JsonObject | undefined {
  return value.value === undefined || value.value === '' ? undefined : value
}

/** §3.5.2.3: parts that are sent replace their old values, the others stay; a reference to something else keeps nothing of the old one. */
function changeComplex(current: JsonValue | undefined, given: JsonValue, change: AttributeOperation): JsonValue | undefined {
  const { attribute } = change.path
  const before = isJsonObject(current) ? current : {}
  if (!isReference(attribute)) return orNothing(mergeParts(before, given, change))
  const value = wrapReference(given) ?? {}
  const merged = mergeParts(before, value, change)
  if (given === '' || merged.value !== before.value) return orNoReference(mergeParts({}, value, change))
  return orNoReference(merged)
}

/** The attributes of an extension may have many values; parts of a complex attribute cannot (RFC 7643 §2.3.8). */
function changePartOf(holder: JsonObject, change: AttributeOperation): JsonValue | undefined {
  const { name, multiValued } = change.path.attribute
  const current = Object.hasOwn(holder, name) ? holder[name] : undefined
  if (!multiValued) return changeSingle(current, change)
  const elements = changeElements(Array.isArray(current) ? current : [], change)
  return elements.length > 0 ? [...elements] : undefined
}

function mergeParts(current: JsonObject, given: JsonValue, change: AttributeOperation): JsonObject {
  const { attribute } = change.path
  if (!isJsonObject(given)) throw invalidValue(`${attribute.name} must be an object with its sub-attributes.`)
  const index = indexAttributes(attribute.subAttributes)
  let next = current
  for (const [key, part] of Object.entries(given)) {
    const sub = findAttribute(index, currentSubAttributeName(attribute.name, key))
    if (sub === undefined) {
      if (isExtension(attribute) && isAttributeName(key)) next = changeUnknown(next, key, change.op, part)
      else noteUnknownPart(attribute, key, part, change.noteDropped)
      continue
    }
    if (isDropped(sub)) continue
    const changed = changePartOf(next, { ...change, path: { attribute: sub }, value: part })
    if (!isSameJson(changed, next[sub.name])) next = withKey(next, sub.name, changed)
  }
  return next
}
