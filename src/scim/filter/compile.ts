import { invalidFilter, quoteName } from '../error.js'
import { compileForeign } from '../foreign/filter.js'
import { isForeignName } from '../foreign/names.js'
import { schemasNamed } from '../quirks.js'
import { isJsonObject, type JsonObject, type JsonValue } from '../resource.js'
import type { AttributeDefinition, ResourceType } from '../schemas/attribute.js'
import { findAttribute, indexAttributes, type ResolvedAttribute, resolveAttribute } from '../schemas/lookup.js'
import type { ComparisonOperator, Filter, FilterPath } from './ast.js'
import { comparisonTest } from './comparison.js'
import { leafOf } from './parse.js'

export type Predicate = (resource: JsonObject) => boolean
/** The whole name of an attribute in an extension that no schema describes. */
interface ForeignAttribute {
  readonly foreign: string
  readonly resourceType: ResourceType
}
type Resolve = (path: FilterPath) => ResolvedAttribute | ForeignAttribute | undefined
type Test = (value: JsonValue | undefined) => boolean

export interface CompileOptions {
  /** What an unknown name means: an error (the default) or, in a search over all types (§3.4.2.1), an attribute without a value. */
  readonly unknownAttributes?: 'refuse' | 'absent'
}

/**
 * The one meaning of a filter: a function that says whether a resource, with its `id` and `meta`, matches.
 * @throws ScimError 400 `invalidFilter` for attributes and values that do not suit the resource type
 * @see RFC 7644 §3.4.2.2
 */
export function compileFilter(filter: Filter, resourceType: ResourceType, options: CompileOptions = {}): Predicate {
  const resolve: Resolve = (path) => {
    const name = nameOf(path)
    return resolveAttribute(resourceType, name) ?? (isForeignName(name, resourceType) ? { foreign: name, resourceType } : undefined)
  }
  return compileNode(filter, resolve, options.unknownAttributes === 'absent')
}

/** The same for the elements of a multi-valued attribute, whose sub-attributes the filter names. */
export function compileValueFilter(filter: Filter, attribute: AttributeDefinition): Predicate {
  return compileNode(filter, within(attribute), false)
}

function within(attribute: AttributeDefinition): Resolve {
  const index = indexAttributes(attribute.subAttributes)
  return ({ schema, attribute: name, subAttribute }) => {
    const found = schema === undefined && subAttribute === undefined ? findAttribute(index, name) : undefined
    return found && { attribute: found }
  }
}

export function nameOf({ schema, attribute, subAttribute }: FilterPath): string {
  const name = subAttribute === undefined ? attribute : `${attribute}.${subAttribute}`
  return schema === undefined ? name : `${schema}:${name}`
}

function compileNode(filter: Filter, resolve: Resolve, isLenient: boolean): Predicate {
  switch (filter.kind) {
    case 'and': {
      const parts = filter.filters.map((part) => compileNode(part, resolve, isLenient))
      return (resource) => parts.every((part) => part(resource))
    }
    case 'or': {
      const parts = filter.filters.map((part) => compileNode(part, resolve, isLenient))
      return (resource) => parts.some((part) => part(resource))
    }
    case 'not': {
      const part = compileNode(filter.filter, resolve, isLenient)
      return (resource) => !part(resource)
    }
    default:
      return compileLeaf(filter, resolve, isLenient)
  }
}

function compileLeaf(filter: Extract<Filter, { path: FilterPath }>, resolve: Resolve, isLenient: boolean): Predicate {
  const found = resolve(filter.path)
  if (found === undefined) {
    if (!isLenient) throw invalidFilter(`${quoteName(nameOf(filter.path))} is not an attribute here, so it cannot be used in a filter.`)
    const isMatch = filter.kind === 'compare' && (filter.operator === 'ne') !== (filter.value === null) && isEquality(filter.operator)
    return () => isMatch
  }
  if ('foreign' in found) return compileForeign(filter, found.foreign, found.resourceType)
  if (filter.kind === 'present') return someValue(found, found.subAttribute, isPresent)
  if (filter.kind === 'compare') {
    const leaf = leafOf(found)
    const sub = found.subAttribute ?? (leaf === found.attribute ? undefined : leaf)
    const test = leaf.name === 'schemas' ? schemaTest(leaf, filter) : comparisonTest(leaf, filter.operator, filter.value)
    return someValue(found, sub, test, assumedValue(leaf))
  }
  const element = compileNode(filter.filter, within(found.attribute), false)
  return someValue(found, undefined, (value) => isJsonObject(value) && element(value))
}

/** A schema is found under each of its URNs. */
function schemaTest(leaf: AttributeDefinition, { operator, value }: Extract<Filter, { kind: 'compare' }>): Test {
  const urns = isEquality(operator) && typeof value === 'string' ? schemasNamed(value) : [value]
  const tests = urns.map((urn) => comparisonTest(leaf, operator, urn))
  return operator === 'ne' ? (held) => tests.every((test) => test(held)) : (held) => tests.some((test) => test(held))
}

function isEquality(operator: ComparisonOperator): boolean {
  return operator === 'eq' || operator === 'ne'
}

/** The value that an element without the sub-attribute counts as having: it is not primary. @see RFC 7643 §2.4 */
function assumedValue({ name, type }: AttributeDefinition): JsonValue | undefined {
  return name === 'primary' && type === 'boolean' ? false : undefined
}

/** Whether one of the values passes the test, which is enough (§3.4.2.2); an attribute without values is tested as undefined. */
function someValue(
  { schema, attribute }: ResolvedAttribute,
  sub: AttributeDefinition | undefined,
  test: Test,
  assumed?: JsonValue,
): Predicate {
  const { name } = attribute
  const subName = sub?.name
  const read: Test = subName === undefined ? test : (value) => test(isJsonObject(value) ? (value[subName] ?? assumed) : undefined)
  const absent = subName === undefined ? assumed : undefined
  return (resource) => {
    const holder = schema === undefined ? resource : resource[schema]
    const value = isJsonObject(holder) ? (holder[name] ?? absent) : undefined
    if (!Array.isArray(value)) return read(value)
    return value.length === 0 ? read(undefined) : value.some(read)
  }
}

/** §3.4.2.2 `pr`: a value that is not empty, or a complex value with a node that is not empty. */
function isPresent(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null || value === '') return false
  if (Array.isArray(value)) return value.some(isPresent)
  return isJsonObject(value) ? Object.values(value).some(isPresent) : true
}
