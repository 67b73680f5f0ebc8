import type { Filter } from '../../../scim/filter.js'
import type { ResourceType } from '../../../scim/schemas/attribute.js'
import { resolveAttribute } from '../../../scim/schemas/lookup.js'

/** What a filter needs of a group's members: nothing, whether these people are among them, or all of them. */
export type MemberNeed = { kind: 'none' } | { kind: 'some'; ids: readonly string[] } | { kind: 'all' }

/** Whether a filter or a sort needs an attribute that is stored apart from the resource. */
export function mentions(attribute: string, filter: Filter | undefined, sortBy: string | undefined, type: ResourceType): boolean {
  if (sortBy !== undefined && resolveAttribute(type, sortBy)?.attribute.name === attribute) return true
  return filter !== undefined && namesAttribute(filter, attribute)
}

function namesAttribute(filter: Filter, attribute: string): boolean {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.filters.some((part) => namesAttribute(part, attribute))
    case 'not':
      return namesAttribute(filter.filter, attribute)
    default:
      return filter.path.attribute.toLowerCase() === attribute
  }
}

/**
 * Entra sends `id eq "…" and members eq "…"` for a group of 50,000: whether one person is a member takes only that person's row.
 * Anything but equality of identifiers takes the whole list.
 */
export function memberNeed(filter: Filter | undefined, sortBy: string | undefined, type: ResourceType): MemberNeed {
  if (sortBy !== undefined && resolveAttribute(type, sortBy)?.attribute.name === 'members') return { kind: 'all' }
  const ids = filter ? memberIds(filter) : []
  if (ids === null) return { kind: 'all' }
  return ids.length === 0 ? { kind: 'none' } : { kind: 'some', ids: [...new Set(ids)] }
}

function memberIds(filter: Filter): string[] | null {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return collect(filter.filters, memberIds)
    case 'not':
      return memberIds(filter.filter)
    case 'compare': {
      const { path, operator, value } = filter
      if (path.attribute.toLowerCase() !== 'members') return []
      const isId = path.subAttribute === undefined || path.subAttribute.toLowerCase() === 'value'
      return isId && operator === 'eq' && typeof value === 'string' ? [value] : null
    }
    case 'valuePath':
      return filter.path.attribute.toLowerCase() === 'members' ? elementIds(filter.filter) : []
    default:
      return filter.path.attribute.toLowerCase() === 'members' ? null : []
  }
}

/** Inside `members[…]`, where a `not` can be true of somebody whom the filter does not name. */
function elementIds(filter: Filter): string[] | null {
  if (filter.kind === 'and' || filter.kind === 'or') return collect(filter.filters, elementIds)
  if (filter.kind !== 'compare' || filter.operator !== 'eq' || typeof filter.value !== 'string') return null
  return filter.path.attribute.toLowerCase() === 'value' ? [filter.value] : null
}

function collect(filters: readonly Filter[], idsOf: (filter: Filter) => string[] | null): string[] | null {
  const ids: string[] = []
  for (const filter of filters) {
    const part = idsOf(filter)
    if (part === null) return null
    ids.push(...part)
  }
  return ids
}
