export type JsonPrimitive = string | number | boolean | null
export type JsonValue = JsonPrimitive | JsonValue[] | JsonObject
export interface JsonObject {
  [key: string]: JsonValue
}

/**
 * A resource as it is stored: attribute names in the spelling of the schema, an extension under its URN,
 * and none of `id`, `meta`, `groups` and `password`, which are the service provider's own.
 * @see RFC 7643 §3
 */
export interface ScimResource extends JsonObject {
  schemas: string[]
}

/** Whether a value is a JSON object, not an array, a string, a number, a boolean or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Compares two JSON values; the order of keys does not matter, the order of elements does. */
export function isSameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSameJson(item, b[index]))
  if (!isJsonObject(a) || !isJsonObject(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  for (const key of keys) if (!Object.hasOwn(b, key) || !isSameJson(a[key], b[key])) return false
  return true
}

/** Copies an object with one key set, or without it when the value is undefined. */
export function withKey<T extends JsonObject>(object: T, key: string, value: JsonValue | undefined): T {
  if (value !== undefined) return { ...object, [key]: value }
  const copy = { ...object }
  delete copy[key]
  return copy
}
