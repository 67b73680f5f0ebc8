import { type ComparisonOperator, checkComparison, type Filter, type FilterPath, leafOf, nameOf, parseDateTime } from './filter.js'
import { fold, foldCase } from './fold.js'
import type { JsonPrimitive } from './resource.js'
import type { ResourceType } from './schemas/attribute.js'
import { type ResolvedAttribute, resolveAttribute } from './schemas/lookup.js'

/** Columns that have an index. Folded ones hold `fold(value)`; times are ISO 8601 in UTC with milliseconds, as `toISOString` writes them. */
export type NarrowColumn =
  | 'id'
  | 'external_id'
  | 'user_name_folded'
  | 'display_name_folded'
  | 'email_folded'
  | 'active'
  | 'member'
  | 'created_at'
  | 'updated_at'

/**
 * What indexes can say about a filter: a superset of the rows it matches. The evaluator (`compileFilter`) decides on each, unless `isProven`.
 * `eq` on `email_folded` and `member` means that one of many values is equal; `active` is true unless the User is deactivated.
 * The bounds of a range are part of it and compare by code point.
 */
export type Narrow =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'eq'; readonly column: NarrowColumn; readonly value: string | boolean }
  | { readonly kind: 'range'; readonly column: NarrowColumn; readonly from?: string; readonly to?: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Narrow[] }

const all: Narrow = { kind: 'all' }
const none: Narrow = { kind: 'none' }

/** Takes from a filter what indexed columns can answer, as a superset. */
export function narrowFilter(filter: Filter, resourceType: ResourceType): Narrow {
  return narrowNode(filter, (path) => resolveAttribute(resourceType, nameOf(path)), resourceType)
}

/** Columns that hold what the evaluator itself would compare: the same text, folded the same way. */
const comparedColumns: ReadonlySet<NarrowColumn> = new Set([
  'id',
  'external_id',
  'user_name_folded',
  'display_name_folded',
  'email_folded',
  'member',
])

/**
 * Whether the rows that `narrow` names are exactly those its filter matches, which leaves nothing to evaluate: so one equality outside of
 * brackets, as a look-up before each change asks. A test holds it to the evaluator.
 */
export function isProven(filter: Filter, narrow: Narrow): boolean {
  return filter.kind === 'compare' && filter.operator === 'eq' && narrow.kind === 'eq' && comparedColumns.has(narrow.column)
}

type Resolve = (path: FilterPath) => ResolvedAttribute | undefined

function narrowNode(filter: Filter, resolve: Resolve, resourceType: ResourceType): Narrow {
  switch (filter.kind) {
    case 'and':
      return both(filter.filters.map((part) => narrowNode(part, resolve, resourceType)))
    case 'or':
      return either(filter.filters.map((part) => narrowNode(part, resolve, resourceType)))
    case 'compare':
      return narrowComparison(resolve(filter.path), filter.operator, filter.value, resourceType)
    case 'valuePath':
      return narrowElement(filter.filter, filter.path, resolve, resourceType)
    default:
      return all // "not" and "pr": an index of values says nothing about what is absent.
  }
}

/** `emails[type eq "work" and value eq "x"]` has an element with value x, whatever else it asks. */
function narrowElement(filter: Filter, outer: FilterPath, resolve: Resolve, resourceType: ResourceType): Narrow {
  const within: Resolve = (path) => resolve({ ...outer, subAttribute: path.attribute })
  // "and" inside brackets is about one element, outside about the resource: the parts hold for the resource as well.
  return narrowNode(filter, within, resourceType)
}

function both(parts: readonly Narrow[]): Narrow {
  const useful = parts.filter((part) => part.kind !== 'all')
  if (useful.some((part) => part.kind === 'none') || isContradiction(useful)) return none
  const [first] = useful
  if (first === undefined) return all
  return useful.length === 1 ? first : { kind: 'and', parts: useful }
}

/** One value cannot equal two. */
function isContradiction(parts: readonly Narrow[]): boolean {
  const values = new Map<NarrowColumn, string | boolean>()
  for (const part of parts) {
    if (part.kind !== 'eq' || part.column === 'email_folded' || part.column === 'member') continue
    if ((values.get(part.column) ?? part.value) !== part.value) return true
    values.set(part.column, part.value)
  }
  return false
}

function either(parts: readonly Narrow[]): Narrow {
  if (parts.some((part) => part.kind === 'all')) return all
  const useful = parts.filter((part) => part.kind !== 'none')
  const [first] = useful
  if (first === undefined) return none
  return useful.length === 1 ? first : { kind: 'or', parts: useful }
}

interface IndexedAttribute {
  readonly column: NarrowColumn
  readonly kind: 'exact' | 'folded' | 'boolean' | 'time'
  /** Only equality: the index holds many values per resource, or is not ordered as the filter is. */
  readonly isEqualityOnly?: boolean
}

const common: Readonly<Record<string, IndexedAttribute>> = {
  id: { column: 'id', kind: 'exact' },
  // A blank value is not in the column, so an order says nothing about who has one.
  externalId: { column: 'external_id', kind: 'exact', isEqualityOnly: true },
  'meta.created': { column: 'created_at', kind: 'time' },
  'meta.lastModified': { column: 'updated_at', kind: 'time' },
}

const indexed: Readonly<Record<string, Readonly<Record<string, IndexedAttribute>>>> = {
  User: {
    ...common,
    userName: { column: 'user_name_folded', kind: 'folded' },
    'emails.value': { column: 'email_folded', kind: 'folded', isEqualityOnly: true },
    active: { column: 'active', kind: 'boolean' },
  },
  Group: {
    ...common,
    displayName: { column: 'display_name_folded', kind: 'folded' },
    'members.value': { column: 'member', kind: 'exact', isEqualityOnly: true },
  },
}

function narrowComparison(
  found: ResolvedAttribute | undefined,
  operator: ComparisonOperator,
  given: JsonPrimitive,
  { id }: ResourceType,
): Narrow {
  if (found === undefined || found.schema !== undefined) return all
  const leaf = leafOf(found)
  const name = leaf === found.attribute ? leaf.name : `${found.attribute.name}.${leaf.name}`
  const index = indexed[id]?.[name]
  const value = index && checkComparison(leaf, operator, given)
  if (index === undefined || value === null || value === undefined || typeof value === 'number') return all
  if (typeof value === 'boolean') return operator === 'eq' ? { kind: 'eq', column: index.column, value } : all
  if (index.column === 'external_id' && value.trim() === '') return all
  if (index.kind === 'time') return narrowTime(index.column, operator, value)
  if (operator === 'eq') return { kind: 'eq', column: index.column, value: index.kind === 'folded' ? fold(value) : value }
  return index.isEqualityOnly ? all : narrowText(index, operator, value)
}

function narrowTime(column: NarrowColumn, operator: ComparisonOperator, value: string): Narrow {
  const time = parseDateTime(value)
  if (time === undefined) return all
  const bound = new Date(time).toISOString()
  if (bound.length !== 24) return all // An offset moved it out of the years 0000 to 9999, the only ones whose texts sort like times.
  if (operator === 'eq') return { kind: 'range', column, from: bound, to: bound }
  if (operator === 'gt' || operator === 'ge') return { kind: 'range', column, from: bound }
  return operator === 'lt' || operator === 'le' ? { kind: 'range', column, to: bound } : all
}

function narrowText({ column, kind }: IndexedAttribute, operator: ComparisonOperator, value: string): Narrow {
  const isFolded = kind === 'folded'
  if (operator === 'gt' || operator === 'ge') return { kind: 'range', column, from: isFolded ? fold(value) : value }
  if (operator === 'lt' || operator === 'le') return { kind: 'range', column, to: isFolded ? fold(value) : value }
  return operator === 'sw' ? narrowPrefix(column, isFolded ? foldCase(value) : value, isFolded) : all
}

/**
 * The column is trimmed and the evaluator's text is not, so a prefix is used without its trailing blanks, and one with leading blanks not
 * at all.
 */
function narrowPrefix(column: NarrowColumn, prefix: string, isTrimmed: boolean): Narrow {
  const from = isTrimmed ? prefix.trimEnd() : prefix
  if (from === '' || (isTrimmed && from.trimStart() !== from)) return all
  const to = textAfterPrefix(from)
  return to === undefined ? { kind: 'range', column, from } : { kind: 'range', column, from, to }
}

/** The first text after all those that begin with the prefix: the prefix with its last code point raised by one. */
function textAfterPrefix(prefix: string): string | undefined {
  const points = [...prefix]
  const last = points.pop()?.codePointAt(0)
  if (last === undefined || last === 0x10ffff) return undefined
  return points.join('') + String.fromCodePoint(last === 0xd7ff ? 0xe000 : last + 1)
}
