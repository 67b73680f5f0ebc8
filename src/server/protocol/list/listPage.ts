import { compareResources, type ListQuery } from '../../../scim/list.js'
import { resolveAttribute } from '../../../scim/schemas/lookup.js'
import { type CursorOwner, createListCursors, type ListCursors, type Place } from './listCursor.js'
import type { Listing, Match } from './listing.js'

export interface Page {
  resources: string[]
  totalResults: number
  startIndex?: number
  nextCursor?: string
}

/** One page of one listing, or of several in sequence. @see RFC 7644 §3.4.2 */
export async function listPage(listings: readonly Listing[], query: ListQuery, owner: CursorOwner): Promise<Page> {
  const { cursor, filter, sortBy } = query
  const isPlain = filter === undefined && sortBy === undefined
  if (cursor === undefined) return isPlain ? plainPage(listings, query) : foundPage(listings, query)
  const types = listings.map((listing) => listing.type.id)
  const cursors = createListCursors(owner, types, query)
  const place = cursor === '' ? null : cursors.read(cursor)
  if (query.count === 0) return totalOnly(listings, query)
  if (sortBy !== undefined) return sortedCursorPage(listings, query, cursors, place)
  return filter !== undefined && place === null ? firstFoundPage(listings, query, cursors) : cursorPage(listings, query, cursors, place)
}

/** An empty page has no next page, so it has no cursor. @see RFC 9865 §2 */
async function totalOnly(listings: readonly Listing[], query: ListQuery): Promise<Page> {
  const isFiltered = query.filter !== undefined
  return { resources: [], totalResults: isFiltered ? (await findAll(listings, query)).length : await totalOf(listings) }
}

async function plainPage(listings: readonly Listing[], { startIndex, count }: ListQuery): Promise<Page> {
  const totals = await Promise.all(listings.map((listing) => listing.total()))
  const resources: string[] = []
  let skip = startIndex - 1
  for (const [index, listing] of listings.entries()) {
    const total = totals[index] ?? 0
    const wanted = Math.min(count - resources.length, total - skip)
    if (wanted > 0) {
      const page = await listing.page(skip + 1, wanted)
      resources.push(...page)
      if (page.length < wanted) break
    }
    skip = Math.max(0, skip - total)
  }
  return { resources, totalResults: totals.reduce((sum, total) => sum + total, 0), startIndex }
}

async function foundPage(listings: readonly Listing[], query: ListQuery): Promise<Page> {
  const matches = await findAll(listings, query)
  const skip = query.startIndex - 1
  const resources = await render(matches.slice(skip, skip + query.count))
  return { resources, totalResults: matches.length, startIndex: query.startIndex }
}

async function findAll(listings: readonly Listing[], { filter, sortBy, sortOrder }: ListQuery): Promise<Match[]> {
  const unknownAttributes = listings.length > 1 ? 'absent' : 'refuse'
  const found = await Promise.all(listings.map((listing) => listing.find({ filter, sortBy, after: 0, unknownAttributes })))
  const matches = found.flat()
  const type = listings.find((listing) => sortBy !== undefined && resolveAttribute(listing.type, sortBy))?.type
  if (sortBy === undefined || type === undefined) return matches
  const compare = compareResources(sortBy, sortOrder, type)
  return matches.sort((a, b) => compare(a.sortView ?? {}, b.sortView ?? {}))
}

/** Renders matches in order, runs of the same listing together; stops where a listing does. */
async function render(matches: readonly Match[]): Promise<string[]> {
  const resources: string[] = []
  let start = 0
  while (start < matches.length) {
    const listing = matches[start]?.listing
    let end = start
    while (end < matches.length && matches[end]?.listing === listing) end++
    const run = matches.slice(start, end)
    const rendered = (await listing?.render(run)) ?? []
    resources.push(...rendered)
    if (rendered.length < run.length) break
    start = end
  }
  return resources
}

/** Reads everything once, as each page by index does, because the client is told how many there are. @see RFC 9865 §2 */
async function firstFoundPage(listings: readonly Listing[], query: ListQuery, cursors: ListCursors): Promise<Page> {
  const matches = await findAll(listings, query)
  const resources = await render(matches.slice(0, query.count))
  const totalResults = matches.length
  const last = matches[resources.length - 1]
  if (last === undefined || resources.length === totalResults) return { resources, totalResults }
  const { listing, position } = last
  const next: Place = { kind: 'position', listing: listings.indexOf(listing), position, total: totalResults }
  return { resources, totalResults, nextCursor: cursors.write(next) }
}

async function cursorPage(listings: readonly Listing[], query: ListQuery, cursors: ListCursors, place: Place | null): Promise<Page> {
  const { filter, count } = query
  const from: Extract<Place, { kind: 'position' }> = place?.kind === 'position' ? place : { kind: 'position', listing: 0, position: 0 }
  const totalResults = from.total ?? (await totalOf(listings))
  const resources: string[] = []
  let next: Place | null = null
  for (const [index, listing] of listings.entries()) {
    if (index < from.listing) continue
    const position = index === from.listing ? from.position : 0
    const wanted = count - resources.length
    if (wanted === 0) {
      next = { kind: 'position', listing: index, position, total: from.total }
      break
    }
    const page = filter ? await findAfter(listing, query, position, wanted, listings.length > 1) : await listing.after(position, wanted)
    resources.push(...page.resources)
    if (page.next === null) continue
    next = { kind: 'position', listing: index, position: page.next, total: from.total }
    break
  }
  return { resources, totalResults, ...(next && { nextCursor: cursors.write(next) }) }
}

async function findAfter(listing: Listing, { filter }: ListQuery, after: number, count: number, isMixed: boolean) {
  const matches = await listing.find({ filter, after, limit: count + 1, unknownAttributes: isMixed ? 'absent' : 'refuse' })
  const resources = await listing.render(matches.slice(0, count))
  const next = matches.length > resources.length ? (matches[resources.length - 1]?.position ?? null) : null
  return { resources, next }
}

async function totalOf(listings: readonly Listing[]): Promise<number> {
  const totals = await Promise.all(listings.map((listing) => listing.total()))
  return totals.reduce((sum, total) => sum + total, 0)
}

async function sortedCursorPage(listings: readonly Listing[], query: ListQuery, cursors: ListCursors, place: Place | null): Promise<Page> {
  const matches = await findAll(listings, query)
  const start = place?.kind === 'sorted' ? startBehind(matches, place) : 0
  const resources = await render(matches.slice(start, start + query.count))
  const end = start + resources.length
  const last = matches[end - 1]
  const next: Place | null = end < matches.length ? { kind: 'sorted', offset: end, id: last?.id ?? '' } : null
  return { resources, totalResults: matches.length, ...(next && { nextCursor: cursors.write(next) }) }
}

/** The place after the last resource of the previous page, wherever changes have moved it since. */
function startBehind(matches: readonly Match[], { offset, id }: Extract<Place, { kind: 'sorted' }>): number {
  if (matches[offset - 1]?.id === id) return offset
  const index = matches.findIndex((match) => match.id === id)
  return index < 0 ? offset : index + 1
}
