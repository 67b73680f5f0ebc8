import { isJsonObject, type JsonObject, type JsonValue } from './resource.js'
import type { ResourceType } from './schemas/attribute.js'
import { findAttribute, indexResourceType, isUnderUrn } from './schemas/lookup.js'

/**
 * The members of a resource by the names of their attributes. The core schema's URN may stand before a name or around attributes, like
 * those of extensions; it adds no meaning.
 * @see RFC 7644 §3.10
 */
export function membersOf(resource: JsonObject, resourceType: ResourceType): [key: string, value: JsonValue][] {
  const members = Object.entries(resource)
  if (!members.some(([key]) => key.includes(':') && nameBehindUrn(key, resourceType) !== undefined)) return members
  return members.flatMap(([key, value]): [string, JsonValue][] => {
    const name = key.includes(':') ? nameBehindUrn(key, resourceType) : undefined
    if (name === '') return isJsonObject(value) ? Object.entries(value) : [[key, value]]
    return [[name !== undefined && findAttribute(indexResourceType(resourceType).attributes, name) ? name : key, value]]
  })
}

/** Whether a name is the URN of the core schema alone, in any of its spellings. */
export function isCoreUrn(name: string, resourceType: ResourceType): boolean {
  return name.includes(':') && nameBehindUrn(name.trim(), resourceType) === ''
}

function nameBehindUrn(name: string, resourceType: ResourceType): string | undefined {
  const folded = name.toLowerCase()
  const namespace = indexResourceType(resourceType).namespaces.find(({ urn }) => isUnderUrn(folded, urn))
  return namespace === undefined || namespace.extension ? undefined : name.slice(namespace.urn.length + 1)
}
