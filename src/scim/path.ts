import { invalidPath, quoteName } from './error.js'
import { type Filter, filterLimits, parseValueFilter } from './filter.js'
import { isForeignName } from './foreign/names.js'
import type { AttributeDefinition, ResourceType } from './schemas/attribute.js'
import { findAttribute, indexAttributes, resolveAttribute } from './schemas/lookup.js'

/**
 * The target of a PATCH operation.
 * @see RFC 7644 §3.5.2, figure 7
 */
export interface AttributePath {
  /** URN of the extension that holds the attribute; absent for core and common attributes. */
  readonly schema?: string
  /** Set when the path is only the URN of an extension: that extension, as a complex attribute. */
  readonly attribute: AttributeDefinition
  /** Which elements of a multi-valued attribute are meant. */
  readonly filter?: Filter
  readonly subAttribute?: AttributeDefinition
}

/**
 * Reads `name.familyName`, `emails[type eq "work"].value`, `urn:…:User:department` and the like, in any case.
 * @throws ScimError 400 `invalidPath` for what the schema does not have, `invalidFilter` for a mistake between the brackets
 */
export function parsePath(text: string, resourceType: ResourceType): AttributePath {
  const path = findPath(text, resourceType)
  if (path) return path
  const name = quoteName((text.split('[', 1)[0] ?? '').trim())
  throw invalidPath(`${name} is not an attribute of a ${resourceType.name}, so the operation has no target. See /Schemas.`)
}

/** The same, but undefined for an unknown name. */
export function findPath(text: string, resourceType: ResourceType): AttributePath | undefined {
  if (text.length > filterLimits.length) throw invalidPath(`The path is longer than ${filterLimits.length} characters.`)
  const path = text.trim()
  const bracket = path.indexOf('[')
  const target = resolveAttribute(resourceType, withoutBrackets(path))
  return target && bracket >= 0 ? parseBrackets(path, bracket, target) : target
}

function parseBrackets(path: string, bracket: number, target: AttributePath): AttributePath {
  const { attribute } = target
  if (target.subAttribute !== undefined || !attribute.multiValued || attribute.subAttributes === undefined) {
    throw invalidPath(`Brackets can only follow a multi-valued attribute, and ${target.subAttribute?.name ?? attribute.name} is not one.`)
  }
  const { filter, end } = parseValueFilter(path, bracket, attribute)
  const rest = path.slice(end).trim()
  if (rest === '') return { ...target, filter }
  const subAttribute = rest.startsWith('.') ? findAttribute(indexAttributes(attribute.subAttributes), rest.slice(1)) : undefined
  if (subAttribute === undefined) throw invalidPath(`After the brackets, the path does not name a sub-attribute of ${attribute.name}.`)
  return { ...target, filter, subAttribute }
}

/** Whether a path leads into an extension that no schema describes. */
export function isForeignPath(text: string, resourceType: ResourceType): boolean {
  return isForeignName(withoutBrackets(text.trim()), resourceType)
}

function withoutBrackets(path: string): string {
  const bracket = path.indexOf('[')
  return bracket < 0 ? path : path.slice(0, bracket).trimEnd()
}
