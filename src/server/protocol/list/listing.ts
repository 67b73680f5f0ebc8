import { compileFilter, type Filter } from '../../../scim/filter.js'
import { sortedAttribute } from '../../../scim/list.js'
import { isProven, narrowFilter } from '../../../scim/narrow.js'
import { type Projection, parseProjection, project } from '../../../scim/project.js'
import type { JsonObject } from '../../../scim/resource.js'
import type { ResourceType } from '../../../scim/schemas/attribute.js'
import { candidates } from './candidates.js'
import type { Collection } from './collection.js'

/** A resource a filter let through. */
export interface Match {
  listing: Listing
  id: string
  position: number
  /** What the list is sorted by, when it is sorted. */
  sortView?: JsonObject
}

interface Search {
  filter?: Filter | undefined
  sortBy?: string | undefined
  /** Only resources after this position. */
  after: number
  /** Stop after this many; all when left out. */
  limit?: number
  /** In a search over all types, an attribute that this type lacks has no value; in a list of one type it is a mistake. */
  unknownAttributes: 'refuse' | 'absent'
}

/** A collection together with a projection; pages are made of it. */
export interface Listing {
  readonly type: ResourceType
  total(): Promise<number>
  page(startIndex: number, count: number): Promise<string[]>
  /** Resources after a position, and the position of the last one when more follow. */
  after(position: number, count: number): Promise<{ resources: string[]; next: number | null }>
  /** In order of position. */
  find(search: Search): Promise<Match[]>
  /** May return fewer than asked for, but never none. */
  render(matches: readonly Match[]): Promise<string[]>
}

/** How many matching rows are held for rendering; others are read again, so that a long list does not fill the memory. */
const maxCachedRows = 1000

export function createListing<R>(collection: Collection<R>, projection: Projection): Listing {
  const { idOf, positionOf, type } = collection
  const cachedRows = new Map<string, R>()

  async function find({ filter, sortBy, after, limit, unknownAttributes }: Search): Promise<Match[]> {
    const sorted = sortBy === undefined ? undefined : sortedAttribute(sortBy, type)
    const sortProjection = sorted === undefined ? null : parseProjection({ attributes: sorted }, type)
    const narrow = filter ? narrowFilter(filter, type) : ({ kind: 'all' } as const)
    const indexed = candidates(narrow, collection.lookUp, idOf)
    const isDecided = filter === undefined || (indexed !== null && isProven(filter, narrow))
    const accepts = isDecided ? () => true : compileFilter(filter, type, { unknownAttributes })
    const view = isDecided && sortBy === undefined ? null : collection.viewer(filter, sortBy)
    const matches: Match[] = []
    for await (const rows of indexed ?? collection.scan(narrow, after)) {
      const views = view === null ? [] : await view(rows)
      for (const [index, row] of rows.entries()) {
        const resource = views[index] ?? {}
        if (positionOf(row) <= after || !accepts(resource)) continue
        if (cachedRows.size < maxCachedRows) cachedRows.set(idOf(row), row)
        const sortView = sortProjection && project(resource, sortProjection, type)
        matches.push({ listing, id: idOf(row), position: positionOf(row), ...(sortView && { sortView }) })
      }
      // A scan goes in order of position, an index does not.
      if (!indexed && limit !== undefined && matches.length >= limit) break
    }
    if (indexed) matches.sort((a, b) => a.position - b.position)
    return limit === undefined ? matches : matches.slice(0, limit)
  }

  async function rowsOf(matches: readonly Match[]): Promise<R[]> {
    const missing = matches.filter(({ id }) => !cachedRows.has(id)).map(({ id }) => id)
    const read = new Map((missing.length > 0 ? await collection.byIds(missing) : []).map((row) => [idOf(row), row]))
    return matches.flatMap(({ id }) => cachedRows.get(id) ?? read.get(id) ?? [])
  }

  const listing: Listing = {
    type,
    total: collection.total,
    page: async (startIndex, count) => collection.render(await collection.page(startIndex, count), projection),
    after: async (position, count) => {
      const rows = await collection.after(position, count + 1)
      const resources = await collection.render(rows.slice(0, count), projection)
      const last = rows[resources.length - 1]
      return { resources, next: last && rows.length > resources.length ? positionOf(last) : null }
    },
    find,
    render: async (matches) => collection.render(await rowsOf(matches), projection),
  }
  return listing
}
