import type { ComparisonOperator, Filter } from '../filter/ast.js'
import { comparisonTest } from '../filter/comparison.js'
import { isJsonObject, type JsonObject, type JsonPrimitive, type JsonValue } from '../resource.js'
import { type AttributeDefinition, attribute, type ResourceType } from '../schemas/attribute.js'
import { findKey, locate } from './names.js'
import { own } from './read.js'

type Values = readonly JsonValue[]
type Test = (values: Values) => boolean
type LeafFilter = Extract<Filter, { path: unknown }>

/**
 * What a filter means for an attribute that no schema describes: it has the type of the value it is compared with, and text is compared
 * without regard to case, the default of RFC 7643 §2.2.
 * @throws ScimError 400 `invalidFilter` for an operator that the value's type does not have
 */
export function compileForeign(filter: LeafFilter, name: string, resourceType: ResourceType): (resource: JsonObject) => boolean {
  const test = leafTest(filter)
  return (resource) => test(valuesAt(resource, name, resourceType))
}

/** The same for the elements of such an attribute. */
export function compileForeignElement(filter: Filter): (element: JsonValue) => boolean {
  switch (filter.kind) {
    case 'and': {
      const parts = filter.filters.map(compileForeignElement)
      return (element) => parts.every((part) => part(element))
    }
    case 'or': {
      const parts = filter.filters.map(compileForeignElement)
      return (element) => parts.some((part) => part(element))
    }
    case 'not': {
      const part = compileForeignElement(filter.filter)
      return (element) => !part(element)
    }
    default: {
      const test = leafTest(filter)
      const { attribute: part, subAttribute } = filter.path
      return (element) => test(listOf(partOf(partOf(element, part), subAttribute)))
    }
  }
}

function leafTest(filter: LeafFilter): Test {
  switch (filter.kind) {
    case 'present':
      return (values) => values.some(isPresent)
    case 'compare':
      return comparison(filter.operator, filter.value)
    case 'valuePath': {
      const element = compileForeignElement(filter.filter)
      return (values) => values.some(element)
    }
  }
}

function comparison(operator: ComparisonOperator, value: JsonPrimitive): Test {
  const test = comparisonTest(definitionFor(value), operator, value)
  return (values) => {
    if (values.length === 0) return test(undefined)
    return values.some((item) => test(isJsonObject(item) ? own(item, findKey(item, 'value')) : item))
  }
}

const definitions: Readonly<Record<string, AttributeDefinition>> = {
  number: attribute('The attribute', 'decimal', ''),
  boolean: attribute('The attribute', 'boolean', ''),
  string: attribute('The attribute', 'string', ''),
}

function definitionFor(value: JsonPrimitive): AttributeDefinition {
  return definitions[typeof value] ?? attribute('The attribute', 'string', '') // Compared with null, as an absent value of any type.
}

/** The values that a name leads to; for a list, each of its elements. */
function valuesAt(resource: JsonObject, name: string, resourceType: ResourceType): Values {
  const place = locate(resource, name, resourceType)
  if (place === undefined) return []
  const extension = own(resource, place.urn)
  return listOf(partOf(partOf(extension, place.attribute), place.subAttribute))
}

function partOf(value: JsonValue | undefined, name: string | undefined): JsonValue | undefined {
  if (name === undefined || value === undefined) return value
  if (Array.isArray(value)) return value.flatMap((element) => listOf(partOf(element, name)))
  // The elements of a list of simple values are their own value (RFC 7643 §2.4).
  if (!isJsonObject(value)) return name.toLowerCase() === 'value' ? value : undefined
  return own(value, findKey(value, name))
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function isPresent(value: JsonValue): boolean {
  if (value === null || value === '') return false
  if (Array.isArray(value)) return value.some(isPresent)
  return isJsonObject(value) ? Object.values(value).some(isPresent) : true
}
