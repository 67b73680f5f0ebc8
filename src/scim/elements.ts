import { fold } from './fold.js'
import { isJsonObject, isSameJson, type JsonValue } from './resource.js'
import type { AttributeDefinition } from './schemas/attribute.js'
import { indexAttributes } from './schemas/lookup.js'

type Elements = readonly JsonValue[]

/** Changes the elements that a filter picks; returns the same list when nothing changed. `change` returns undefined to drop an element. */
export function mapElements(
  elements: Elements,
  picks: (element: JsonValue) => boolean,
  change: (element: JsonValue) => JsonValue | undefined,
): Elements {
  let isChanged = false
  const next: JsonValue[] = []
  for (const element of elements) {
    const changed = picks(element) ? change(element) : element
    if (changed !== element) isChanged = true
    if (changed !== undefined) next.push(changed)
  }
  return isChanged ? next : elements
}

/**
 * Adds elements that are not there yet. One with the same value and type as another is the same element, and its other sub-attributes are
 * merged (RFC 7643 §2.4: a pair of value and type appears once); elements without a value are the same when they are entirely equal.
 */
export function addElements(elements: Elements, added: Elements, attribute: AttributeDefinition, merge = mergeElement): Elements {
  const next = [...elements]
  const places = new Map<string, number>()
  const keyOf = elementKey(attribute)
  next.forEach((element, index) => {
    const key = keyOf(element)
    if (key !== undefined) places.set(key, index)
  })
  for (const element of added) {
    const key = keyOf(element)
    const place = key === undefined ? next.findIndex((item) => isSameJson(item, element)) : (places.get(key) ?? -1)
    if (place < 0) {
      if (key !== undefined) places.set(key, next.length)
      next.push(element)
    } else next[place] = merge(next[place] ?? null, element)
  }
  return next.length === elements.length && next.every((element, index) => element === elements[index]) ? elements : next
}

/** Merges elements that are the same one: in the first one's place, with the later sub-attributes, and primary if either was. */
export function uniteElements(elements: Elements, attribute: AttributeDefinition): Elements {
  return addElements([], elements, attribute, (first, later) => {
    const merged = mergeElement(first, later)
    return isPrimary(first) && isJsonObject(merged) ? { ...merged, primary: true } : merged
  })
}

export function isPrimary(element: JsonValue): boolean {
  return isJsonObject(element) && element.primary === true
}

/** Merges the sub-attributes of one element into another; returns the same object when nothing changes. */
export function mergeElement(element: JsonValue, over: JsonValue): JsonValue {
  if (!isJsonObject(element) || !isJsonObject(over)) return over
  const isThere = Object.keys(over).every((key) => Object.hasOwn(element, key) && isSameJson(element[key], over[key]))
  return isThere ? element : { ...element, ...over }
}

/** What identifies an element: its value, folded unless the schema says caseExact, and its type. Undefined without a value. */
function elementKey(attribute: AttributeDefinition): (element: JsonValue) => string | undefined {
  const value = indexAttributes(attribute.subAttributes).get('value')
  return (element) => {
    if (!isJsonObject(element) || typeof element.value !== 'string') return undefined
    const type = typeof element.type === 'string' && attribute.name !== 'members' ? fold(element.type) : ''
    return `${type}\0${value?.caseExact ? element.value : fold(element.value)}`
  }
}
