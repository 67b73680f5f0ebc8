import { isPrimary, mapElements } from '../elements.js'
import { invalidValue, mutability, noTarget } from '../error.js'
import { compileValueFilter, type Filter } from '../filter.js'
import { fold } from '../fold.js'
import { isJsonObject, isSameJson, type JsonObject, type JsonValue, withKey } from '../resource.js'
import type { AttributeDefinition } from '../schemas/attribute.js'
import { findAttribute, indexAttributes } from '../schemas/lookup.js'

type Elements = readonly JsonValue[]

/** Whether a filter picks an element. */
export function picker(filter: Filter, attribute: AttributeDefinition): (element: JsonValue) => boolean {
  const predicate = compileValueFilter(filter, attribute)
  return (element) => isJsonObject(element) && predicate(element)
}

/**
 * The element an `add` with a filter creates when none matches: what the filter says must be equal (quirk `addCreatesFilteredElement`).
 * @throws ScimError 400 `noTarget` when the filter does not say so, as `type ne "work"` does not
 */
export function elementFromFilter(filter: Filter, attribute: AttributeDefinition): JsonObject {
  const element: JsonObject = {}
  for (const part of filter.kind === 'and' ? filter.filters : [filter]) {
    if (part.kind !== 'compare' || part.operator !== 'eq' || part.value === null) {
      throw noTarget(`No value of ${attribute.name} matches the filter, and the filter does not say what a new one would be.`)
    }
    element[part.path.attribute] = part.value
  }
  return element
}

/**
 * Removes the values listed in a `remove` (quirk `removeListedValues`). A listed value without a type removes it whatever its type.
 * @throws ScimError 400 `invalidValue` for an entry that does not name a value, which must never mean "all"
 */
export function removeListed(elements: Elements, listed: JsonValue, attribute: AttributeDefinition): Elements {
  const entries = (Array.isArray(listed) ? listed : [listed]).map((entry) => readEntry(entry, attribute))
  const [values, others] = [new Set<string>(), [] as JsonObject[]]
  const value = indexAttributes(attribute.subAttributes).get('value')
  const read = value?.caseExact ? (text: string) => text : fold
  for (const entry of entries) {
    if (typeof entry.value === 'string' && (entry.type === undefined || attribute.name === 'members')) values.add(read(entry.value))
    else others.push(entry)
  }
  const isListed = (element: JsonValue) =>
    isJsonObject(element) &&
    ((typeof element.value === 'string' && values.has(read(element.value))) || others.some((entry) => agrees(element, entry, attribute)))
  return mapElements(elements, isListed, () => undefined)
}

function readEntry(entry: JsonValue, attribute: AttributeDefinition): JsonObject {
  if (typeof entry === 'string') return { value: entry }
  const index = indexAttributes(attribute.subAttributes)
  const known: JsonObject = {}
  if (isJsonObject(entry)) {
    for (const [key, part] of Object.entries(entry)) {
      const name = findAttribute(index, key)?.name
      if (name !== undefined && part !== null) known[name] = part
    }
  }
  if (Object.keys(known).length === 0) throw invalidValue(`An entry of the value does not say which of ${attribute.name} to remove.`)
  // What a provider sends beside the value (display, $ref) may be out of date; value and type say which element is meant.
  if (typeof known.value !== 'string') return known
  return known.type === undefined ? { value: known.value } : { value: known.value, type: known.type }
}

function agrees(element: JsonObject, entry: JsonObject, attribute: AttributeDefinition): boolean {
  const index = indexAttributes(attribute.subAttributes)
  return Object.entries(entry).every(([key, wanted]) => {
    const actual = element[key]
    if (typeof actual !== 'string' || typeof wanted !== 'string' || index.get(key)?.caseExact) return isSameJson(actual, wanted)
    return fold(actual) === fold(wanted)
  })
}

/** Sets or, with undefined, removes one sub-attribute of an element. An immutable one may be set once. */
export function setSubAttribute(element: JsonValue, sub: AttributeDefinition, value: JsonValue | undefined): JsonValue | undefined {
  if (!isJsonObject(element)) return element
  const current = element[sub.name]
  if (isSameJson(current, value)) return element
  if (sub.mutability === 'immutable' && current !== undefined) {
    throw mutability(`${sub.name} cannot change once it is set. Remove the value and add another.`)
  }
  const next = withKey(element, sub.name, value)
  return value === undefined && !carriesValue(next) ? undefined : next
}

const labels = new Set(['type', 'primary', 'display', 'displayName', '$ref'])

/** An element left with labels only (`{ "type": "work" }`) after its value was removed no longer means anything. */
export function carriesValue(element: JsonObject): boolean {
  return Object.keys(element).some((key) => !labels.has(key))
}

/**
 * Keeps one primary value: a new one takes it from the others.
 * @throws ScimError 400 `invalidValue` when the operation itself brings several
 * @see RFC 7644 §3.5.2
 */
export function settlePrimary(before: Elements, after: Elements, attribute: AttributeDefinition): Elements {
  const primaries = after.filter(isPrimary)
  if (primaries.length < 2) return after
  const fresh = primaries.filter((element) => !before.includes(element))
  if (fresh.length !== 1) throw invalidValue(`${attribute.name} would have several primary values; there can be only one.`)
  return mapElements(
    after,
    (element) => isPrimary(element) && element !== fresh[0],
    (element) => (isJsonObject(element) ? { ...element, primary: false } : element),
  )
}
