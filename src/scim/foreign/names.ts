import type { JsonObject } from '../resource.js'
import type { ResourceType } from '../schemas/attribute.js'
import { indexResourceType, isUnderUrn } from '../schemas/lookup.js'

/** The form of a URN, as far as it decides where the URN ends (RFC 8141). */
const urn = /^urn:[a-z0-9][a-z0-9-]{0,31}:[a-z0-9()+,.:=@;$_!*'%/?#&~-]*[^:.\s]$/i
/** Namespaces reserved for the RFCs. */
const reserved = ['urn:ietf:params:scim:api', 'urn:ietf:params:scim:schemas:core', 'urn:scim:schemas:core']
/** An attribute's name. @see RFC 7643 §2.1 */
const attributeName = /^[$A-Za-z][\w$-]*$/

/**
 * Whether a name is, or begins with, the URN of an extension that no schema of ours describes. URNs are compared without regard to case.
 * A name under a URN we do describe is not foreign, even when the schema does not have it.
 */
export function isForeignName(name: string, resourceType: ResourceType): boolean {
  if (!looksLikeUrn(name) || !urn.test(name)) return false
  const folded = name.toLowerCase()
  const { namespaces } = indexResourceType(resourceType)
  return !reserved.some((known) => isUnderUrn(folded, known)) && !namespaces.some(({ urn: known }) => isUnderUrn(folded, known))
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
  return attributeName.test(name)
}

/** A name inside an extension: the extension itself, one of its attributes, or a part of one. */
export interface ForeignName {
  /** The URN as the resource spells it, or as it was sent when the resource does not have it. */
  readonly urn: string
  readonly attribute?: string
  readonly subAttribute?: string
}

/**
 * Finds where in a resource a name leads. The name's own URN ends where the longest of the resource's URNs that fits does. Undefined when
 * none fits, or when what follows is not a name.
 */
export function locate(resource: JsonObject, name: string): ForeignName | undefined {
  const folded = name.toLowerCase()
  let found: string | undefined
  for (const key of Object.keys(resource)) {
    if (looksLikeUrn(key) && isUnderUrn(folded, key.toLowerCase()) && key.length > (found?.length ?? 0)) found = key
  }
  return found === undefined ? undefined : nameWithin(found, name.slice(found.length + 1))
}

/** The name of an attribute, with or without a part, below a URN. */
export function nameWithin(urn: string, rest: string): ForeignName | undefined {
  if (rest === '') return { urn }
  const [attribute = '', subAttribute, ...more] = rest.split('.')
  if (more.length > 0 || !isAttributeName(attribute)) return undefined
  if (subAttribute === undefined) return { urn, attribute }
  return isAttributeName(subAttribute) ? { urn, attribute, subAttribute } : undefined
}

const types = new Set(['user', 'group'])
const version = /^v?\d+(\.\d+)*$/

/**
 * Splits a name whose URN the resource does not have yet. By convention, URNs of extensions end with the resource type or a version
 * (RFC 7643 §10.3); where this one does not, `isContainer` decides whether the last part still belongs to the URN.
 */
export function splitName(name: string, isContainer: boolean): ForeignName | undefined {
  const colon = name.lastIndexOf(':')
  const last = name.slice(colon + 1)
  // After a dot, as Entra's older mappings write it (quirk `urnDotAttribute`).
  const dotted = /^(v?\d+(?:\.\d+)*|user|group)\.([$a-z].*)$/i.exec(last)
  if (dotted?.[1] !== undefined) return nameWithin(name.slice(0, colon + 1 + dotted[1].length), dotted[2] ?? '')
  if (endsUrn(last) || (isContainer && !endsUrn(name.slice(name.lastIndexOf(':', colon - 1) + 1, colon)))) return { urn: name }
  return nameWithin(name.slice(0, colon), last)
}

function endsUrn(part: string): boolean {
  const folded = part.toLowerCase()
  return types.has(folded) || version.test(folded)
}

/** A key of an object, whatever its case; the usual spelling is found without a search. */
export function findKey(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name
  const folded = name.toLowerCase()
  return Object.keys(object).find((key) => key.toLowerCase() === folded)
}
