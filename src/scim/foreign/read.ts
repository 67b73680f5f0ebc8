import { invalidSyntax, invalidValue } from '../error.js'
import { isJsonObject, isSameJson, type JsonObject, type JsonValue } from '../resource.js'
import type { ResourceType } from '../schemas/attribute.js'
import { foreignParts, isAttributeName } from './names.js'

/** How much the extensions that no schema describes may hold in one resource. */
const foreignLimits = {
  /** Bytes as JSON in UTF-8, their URNs included. */
  bytes: 65_536,
  /** How deep objects and lists may be nested; a complex attribute with many values takes three levels. */
  depth: 8,
} as const

/** Called with each name whose value is left out because no schema has it. */
export type NoteDropped = (name: string) => void

/**
 * Reads an extension that no schema describes: its attributes stay as they came, except those without a value (RFC 7643 §2.5). Undefined
 * when nothing is left.
 * @throws ScimError 400 `invalidValue` for what is not an object or is nested too deep, `invalidSyntax` for a name that appears twice
 */
export function readForeign(value: JsonValue, urn: string, noteDropped?: NoteDropped): JsonObject | undefined {
  if (value === null) return undefined
  if (!isJsonObject(value)) throw invalidValue('An extension must be an object with its attributes, under its URN.')
  const extension: JsonObject = {}
  for (const key of Object.keys(value)) {
    if (!isAttributeName(key)) {
      noteDropped?.(`${urn}:${key}`)
      continue
    }
    const read = readForeignValue(value[key] ?? null)
    if (read !== undefined) extension[key] = read
  }
  assertNamesDiffer(extension)
  return isEmpty(extension) ? undefined : extension
}

/** One value of such an extension, without what has no value. Undefined when nothing is left. */
export function readForeignValue(value: JsonValue, depth = 2): JsonValue | undefined {
  if (value === null) return undefined
  if (typeof value !== 'object') return value
  if (depth > foreignLimits.depth) throw invalidValue(`An extension is nested more than ${foreignLimits.depth} levels deep.`)
  if (Array.isArray(value)) {
    const elements = value.flatMap((element) => readForeignValue(element, depth + 1) ?? [])
    return elements.length > 0 ? elements : undefined
  }
  const object: JsonObject = {}
  for (const key of Object.keys(value)) {
    // Requests are read without such keys; a copy by assignment would set the prototype.
    if (key === '__proto__') continue
    const part = readForeignValue(value[key] ?? null, depth + 1)
    if (part !== undefined) object[key] = part
  }
  assertNamesDiffer(object)
  return isEmpty(object) ? undefined : object
}

/** Names are case-insensitive, so two that differ only in case are one name sent twice. @see RFC 7643 §2.1 */
function assertNamesDiffer(object: JsonObject): void {
  const keys = Object.keys(object)
  if (keys.length < 2 || new Set(keys.map((key) => key.toLowerCase())).size === keys.length) return
  throw invalidSyntax('A name appears twice, in different spellings. Send it once.')
}

export function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0
}

/**
 * Applies the limit to a changed resource; what was there before stays allowed.
 * @throws ScimError 400 `invalidValue`, not 413, because the resource would be too large, not the request
 */
export function assertForeignSize(before: JsonObject, after: JsonObject, resourceType: ResourceType): void {
  const foreign = foreignParts(after, resourceType)
  if (isEmpty(foreign) || isSameJson(foreign, foreignParts(before, resourceType))) return
  const size = new TextEncoder().encode(JSON.stringify(foreign)).length
  if (size <= foreignLimits.bytes) return
  throw invalidValue(
    `The extensions of this ${resourceType.name} would hold more than ${foreignLimits.bytes / 1024} kB, so they were not stored. Map fewer or shorter attributes.`,
  )
}

/** An own property of the object, because clients may choose names such as "constructor". */
export function own(object: JsonObject, key: string | undefined): JsonValue | undefined {
  return key !== undefined && Object.hasOwn(object, key) ? object[key] : undefined
}
