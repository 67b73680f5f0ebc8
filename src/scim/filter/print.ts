import type { Filter, FilterPath } from './ast.js'

/** Writes a filter as text that parses to the same tree. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'compare':
      return `${printPath(filter.path)} ${filter.operator} ${JSON.stringify(filter.value)}`
    case 'present':
      return `${printPath(filter.path)} pr`
    case 'not':
      return `not (${printFilter(filter.filter)})`
    case 'valuePath':
      return `${printPath(filter.path)}[${printFilter(filter.filter)}]`
    case 'or':
      return filter.filters.map(printFilter).join(' or ')
    case 'and':
      return filter.filters.map((part) => (part.kind === 'or' ? `(${printFilter(part)})` : printFilter(part))).join(' and ')
  }
}

function printPath({ schema, attribute, subAttribute }: FilterPath): string {
  const name = subAttribute === undefined ? attribute : `${attribute}.${subAttribute}`
  return schema === undefined ? name : `${schema}:${name}`
}
