import { mutability } from './error.js'
import { assertForeignSize } from './foreign/read.js'
import { isJsonObject, isSameJson, type JsonObject, type JsonValue, withKey } from './resource.js'
import type { AttributeDefinition, ResourceType } from './schemas/attribute.js'
import { indexResourceType } from './schemas/lookup.js'
import { assertRequired } from './validate.js'

/**
 * Checks the extensions that a change touched against their schemas. Those it left alone are not checked, so that people who were there
 * before an extension was declared can still be changed.
 * @throws ScimError 400 `invalidValue` or `mutability`
 */
export function assertExtensions(before: JsonObject, after: JsonObject, resourceType: ResourceType): void {
  assertForeignSize(before, after, resourceType)
  const { extensions } = indexResourceType(resourceType)
  if (extensions.every(({ name }) => isSameJson(before[name], after[name]))) return
  assertRequired(after, resourceType)
  for (const extension of extensions) assertImmutable(before[extension.name], after[extension.name], extension)
}

/** @see RFC 7643 §7 "immutable": set once, never changed */
function assertImmutable(before: JsonValue | undefined, after: JsonValue | undefined, { subAttributes = [] }: AttributeDefinition): void {
  if (!isJsonObject(before)) return
  const next = isJsonObject(after) ? after : {}
  for (const definition of subAttributes) {
    const { name } = definition
    if (before[name] === undefined || isSameJson(before[name], next[name])) continue
    if (definition.mutability === 'immutable') throw mutability(`${name} cannot change once it is set.`)
    if (definition.type === 'complex' && !definition.multiValued) assertImmutable(before[name], next[name], definition)
  }
}

/** Immutable attributes that a PUT leaves out stay. @see RFC 7644 §3.5.1 */
export function keepImmutable<T extends JsonObject>(before: JsonObject, after: T, resourceType: ResourceType): T {
  let result = after
  for (const { name, subAttributes = [] } of indexResourceType(resourceType).extensions) {
    const held = before[name]
    if (!isJsonObject(held)) continue
    for (const definition of subAttributes) {
      const value = held[definition.name]
      const next = isJsonObject(result[name]) ? result[name] : {}
      if (definition.mutability !== 'immutable' || value === undefined || Object.hasOwn(next, definition.name)) continue
      result = withKey(result, name, { ...next, [definition.name]: value })
    }
  }
  return result
}
