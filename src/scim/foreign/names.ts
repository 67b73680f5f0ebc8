import { isJsonObject, type JsonObject } from '../resource.js'
import type { ResourceType } from '../schemas/attribute.js'
import { type AttributeIndex, findAttribute, indexAttributes, indexResourceType, isUnderUrn, resolveAttribute } from '../schemas/lookup.js'

/** The form of a URN, as far as it determines where the URN ends (RFC 8141). */
const urn = /^urn:[a-z0-9][a-z0-9-]{0,31}:[a-z0-9()+,.:=@;$_!*'%/?#&~-]*[^:.\s]$/i
/** Namespaces reserved for the RFCs. */
const reserved = ['urn:ietf:params:scim:api', 'urn:ietf:params:scim:schemas:core', 'urn:scim:schemas:core']
/** An attribute's name. Identity providers also begin them with a digit or an underscore, which RFC 7643 §2.1 does not allow. */
const attributeName = /^[\w$][\w$-]*$/

/**
 * Whether a name leads to something that no schema of ours describes: an extension, or an attribute that an extension we describe does not
 * have. URNs are compared without regard to case; what the RFCs reserve for the core schemas is never foreign.
 */
export function isForeignName(name: string, resourceType: ResourceType): boolean {
  if (!looksLikeUrn(name) || !urn.test(name) || /[:.]__proto__(?![^:.])/.test(name)) return false
  const folded = name.toLowerCase()
  return !reserved.some((known) => isUnderUrn(folded, known)) && resolveAttribute(resourceType, name) === undefined
}

/** The keys of those extensions in a resource that no schema describes. */
export function foreignKeys(resource: JsonObject, resourceType: ResourceType): string[] {
  const { attributes } = indexResourceType(resourceType)
  return Object.keys(resource).filter((key) => looksLikeUrn(key) && !attributes.has(key))
}

function looksLikeUrn(name: string): boolean {
  return name.charCodeAt(3) === 0x3a && name.slice(0, 4).toLowerCase() === 'urn:'
}

export function isAttributeName(name: string): boolean {
  return attributeName.test(name) && name !== '__proto__'
}

/** What a resource holds that no schema describes: whole extensions, and of those we describe the attributes they do not have. */
export function foreignParts(resource: JsonObject, resourceType: ResourceType): JsonObject {
  const parts: JsonObject = {}
  for (const key of foreignKeys(resource, resourceType)) parts[key] = resource[key] ?? null
  for (const { name, subAttributes } of indexResourceType(resourceType).extensions) {
    const unknown = unknownAttributes(resource[name], indexAttributes(subAttributes))
    if (unknown !== undefined) parts[name] = unknown
  }
  return parts
}

/** The attributes of an extension that its schema does not have; undefined when there are none, which is the usual case. */
function unknownAttributes(extension: JsonObject[string] | undefined, index: AttributeIndex): JsonObject | undefined {
  if (!isJsonObject(extension)) return undefined
  let unknown: JsonObject | undefined
  for (const key of Object.keys(extension)) {
    if (findAttribute(index, key) !== undefined) continue
    unknown ??= {}
    unknown[key] = extension[key] ?? null
  }
  return unknown
}

/** A name inside an extension: the extension itself, one of its attributes, or a part of one. */
export interface ForeignName {
  /** The URN as the resource spells it, or as it was sent when the resource does not have it. */
  readonly urn: string
  readonly attribute?: string
  readonly subAttribute?: string
}

/**
 * Finds where in a resource a name leads. The URNs that the resource has, and those of our schemas, tell where the name's own URN ends: the
 * longest that fits. Undefined when none fits, or when what follows is not a name.
 */
export function locate(resource: JsonObject, name: string, resourceType: ResourceType): ForeignName | undefined {
  const folded = name.toLowerCase()
  let [found, length] = ['', 0]
  for (const key of Object.keys(resource)) {
    if (looksLikeUrn(key) && isUnderUrn(folded, key.toLowerCase()) && key.length > length) [found, length] = [key, key.length]
  }
  for (const { urn: known, extension } of indexResourceType(resourceType).namespaces) {
    if (extension && known.length > length && isUnderUrn(folded, known)) [found, length] = [extension.name, known.length]
  }
  return length === 0 ? undefined : nameWithin(found, name.slice(length + 1))
}

/** The name under the URN its schema has now, for an attribute no schema has under an old URN of an extension; else undefined. */
export function aliasedName(name: string, resourceType: ResourceType): string | undefined {
  const found = locate({}, name, resourceType)
  if (found?.attribute === undefined) return undefined
  return `${found.urn}:${found.attribute}${found.subAttribute === undefined ? '' : `.${found.subAttribute}`}`
}

/**
 * Finds where a value that is sent under a name belongs. An object is an extension under that whole URN, as in a POST, unless the resource
 * has an attribute of this name already; of any other value the last part of the name is the attribute.
 * Undefined when the name does not end in one.
 * @see RFC 7644 §3.5.2
 */
export function placeFor(resource: JsonObject, name: string, isObject: boolean, resourceType: ResourceType): ForeignName | undefined {
  const found = locate(resource, name, resourceType)
  if (!isObject) return found ?? splitName(name)
  if (found === undefined) return { urn: name }
  if (found.attribute === undefined) return found
  const extension = resource[found.urn]
  return isJsonObject(extension) && findKey(extension, found.attribute) !== undefined ? found : { urn: name }
}

/** The name of an attribute, with or without a part, after a URN. */
export function nameWithin(urn: string, rest: string): ForeignName | undefined {
  if (rest === '') return { urn }
  const [attribute = '', subAttribute, ...more] = rest.split('.')
  if (more.length > 0 || !isAttributeName(attribute)) return undefined
  if (subAttribute === undefined) return { urn, attribute }
  return isAttributeName(subAttribute) ? { urn, attribute, subAttribute } : undefined
}

const types = new Set(['user', 'group'])

/**
 * Splits a name whose URN the resource does not have yet: the last part is the attribute. After the resource type or the version, in which
 * URNs of extensions end by convention (RFC 7643 §10.3), it may follow a dot, as in Entra's older mappings (quirk `urnDotAttribute`).
 */
function splitName(name: string): ForeignName | undefined {
  const colon = name.lastIndexOf(':')
  const dotted = types.has(partBefore(name, colon)) ? null : /^(v?\d+(?:\.\d+)*|user|group)\.([$_a-z].*)$/i.exec(name.slice(colon + 1))
  const end = colon + (dotted?.[1] === undefined ? 0 : dotted[1].length + 1)
  const extension = name.slice(0, end)
  return urn.test(extension) ? nameWithin(extension, name.slice(end + 1)) : undefined
}

function partBefore(name: string, colon: number): string {
  return name.slice(name.lastIndexOf(':', colon - 1) + 1, colon).toLowerCase()
}

/** A key of an object, whatever its case; the usual spelling is found without a search. */
export function findKey(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name
  const folded = name.toLowerCase()
  return Object.keys(object).find((key) => key.toLowerCase() === folded)
}
