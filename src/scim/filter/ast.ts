import type { JsonPrimitive } from '../resource.js'

export type ComparisonOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le'

/** The name of an attribute in a filter; inside brackets it is relative to the attribute before them. */
export interface FilterPath {
  /** URN, when the name came with one. */
  readonly schema?: string
  /** The whole name when it cannot be split: the URN of an extension that ends in a version. */
  readonly attribute: string
  readonly subAttribute?: string
}

/** A filter as a tree. @see RFC 7644 §3.4.2.2 */
export type Filter =
  | { readonly kind: 'compare'; readonly path: FilterPath; readonly operator: ComparisonOperator; readonly value: JsonPrimitive }
  | { readonly kind: 'present'; readonly path: FilterPath }
  | { readonly kind: 'and' | 'or'; readonly filters: readonly Filter[] }
  | { readonly kind: 'not'; readonly filter: Filter }
  | { readonly kind: 'valuePath'; readonly path: FilterPath; readonly filter: Filter }

export const comparisonOperators: ReadonlySet<string> = new Set<ComparisonOperator>(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'])

/** Limits of a filter; one that exceeds them is refused with `invalidFilter` before it is evaluated. */
export const filterLimits = {
  /** Characters. */
  length: 4096,
  /** How deep parentheses, `not` and brackets may be nested. */
  depth: 20,
  comparisons: 50,
} as const

/** Joins filters with `and` or `or` without nesting chains of the same kind; a single filter stays as it is. */
export function join(kind: 'and' | 'or', filters: readonly Filter[]): Filter {
  const flat = filters.flatMap((filter) => (filter.kind === kind ? filter.filters : [filter]))
  const [first] = flat
  return flat.length === 1 && first !== undefined ? first : { kind, filters: flat }
}
