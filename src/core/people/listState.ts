import type { Member } from '../../contract/member.js'

/** What a search answered. */
export interface PeoplePage {
  members: readonly Member[]
  results_metadata: { total: number; next_cursor?: string | null | undefined }
}

/**
 * A long list as far as it was read. It keeps everybody's place and the rows around what is on screen; the others are read again by id when
 * they come into view, so that nobody's place ever changes while the list is looked at.
 */
export interface PeopleListState {
  /** Which search these rows are of, and which reading of it; undefined before the first page. */
  list: string | undefined
  /** Everybody read so far, in order. */
  ids: readonly string[]
  rows: ReadonlyMap<string, Member>
  /** Those of the list who are no longer in the organization. */
  gone: ReadonlySet<string>
  /** Those who changed or came while the list was on screen. */
  changed: ReadonlySet<string>
  /** How many the search finds. */
  total: number
  /** Where the rest begins; null when there is none. */
  cursor: string | null
  /** Somebody belongs in another place by now, or is missing. */
  isBehind: boolean
  /** Why reading stopped. */
  error: unknown
}

export const emptyList: PeopleListState = {
  list: undefined,
  ids: [],
  rows: new Map(),
  gone: new Set(),
  changed: new Set(),
  total: 0,
  cursor: null,
  isBehind: false,
  error: undefined,
}

/** How many rows the list has, read or not. */
export function rowCount({ ids, total, cursor }: PeopleListState): number {
  return cursor === null ? ids.length : Math.max(total, ids.length + 1)
}

/** A search's first page, in place of whatever was there. */
export function firstPage(list: string, { members, results_metadata: { total, next_cursor } }: PeoplePage): PeopleListState {
  const ids = members.map((member) => member.member_id)
  return { ...emptyList, list, ids, rows: new Map(members.map((member) => [member.member_id, member])), total, cursor: next_cursor ?? null }
}

/** The next page. Whoever moved there meanwhile is in the list already, and stays in their first place. */
export function withPage(state: PeopleListState, { members, results_metadata: { total, next_cursor } }: PeoplePage): PeopleListState {
  const known = new Set(state.ids)
  const added = members.filter((member) => !known.has(member.member_id))
  const rows = new Map(state.rows)
  for (const member of added) rows.set(member.member_id, member)
  return { ...state, ids: [...state.ids, ...added.map((member) => member.member_id)], rows, total, cursor: next_cursor ?? null }
}

/** Rows that were read again by their ids. */
export function withRows(state: PeopleListState, asked: readonly string[], members: readonly Member[]): PeopleListState {
  const rows = new Map(state.rows)
  const found = new Map(members.map((member) => [member.member_id, member]))
  const changed: string[] = []
  const gone = new Set(state.gone)
  for (const id of asked) {
    const before = rows.get(id)
    const now = found.get(id)
    if (!now) {
      rows.delete(id)
      gone.add(id)
      continue
    }
    gone.delete(id)
    rows.set(id, now)
    if (before && before.updated_at !== now.updated_at) changed.push(id)
  }
  return { ...state, rows, gone, changed: changed.length > 0 ? new Set([...state.changed, ...changed]) : state.changed }
}

/**
 * The beginning of the list as the server has it now: newcomers take their places, each before whoever follows them, and all others keep
 * theirs. More newcomers than `most` are left out, because the rows on screen would be gone.
 */
export function withBeginning(state: PeopleListState, { members, results_metadata: { total } }: PeoplePage, most: number): PeopleListState {
  const places = new Map(state.ids.map((id, at) => [id, at]))
  const newcomers = members.filter((member) => !places.has(member.member_id))
  const isTooMany = newcomers.length > most
  const ids = isTooMany || newcomers.length === 0 ? state.ids : withNewcomers(state.ids, members, places)
  const shown = isTooMany ? members.filter((member) => places.has(member.member_id)) : members
  const rows = new Map(state.rows)
  const changed = new Set(state.changed)
  for (const member of shown) {
    const before = rows.get(member.member_id)
    if (before?.updated_at !== member.updated_at && (before || !places.has(member.member_id))) changed.add(member.member_id)
    rows.set(member.member_id, member)
  }
  const isSame = !isTooMany && members.every((member, at) => ids[at] === member.member_id)
  const isWhole = state.cursor !== null || ids.length === total
  return { ...state, ids, rows, changed: changed.size > state.changed.size ? changed : state.changed, total, isBehind: !isSame || !isWhole }
}

/** Puts those without a place before the first of all that follow them, or behind whoever is before them. */
function withNewcomers(ids: readonly string[], beginning: readonly Member[], places: ReadonlyMap<string, number>): string[] {
  const before = new Map<number, string[]>()
  const known = beginning.flatMap((member) => places.get(member.member_id) ?? [])
  let place = (known.at(-1) ?? -1) + 1
  for (const { member_id } of [...beginning].reverse()) {
    const own = places.get(member_id)
    if (own === undefined) before.set(place, [member_id, ...(before.get(place) ?? [])])
    else place = Math.min(place, own)
  }
  return [...ids, ''].flatMap((id, at) => [...(before.get(at) ?? []), ...(id === '' ? [] : [id])])
}

/** Forgets the rows farther than `reach` from those on screen; their places stay. */
export function withoutFarRows(state: PeopleListState, first: number, last: number, reach: number): PeopleListState {
  if (state.rows.size <= 2 * reach + last - first) return state
  const near = state.ids.slice(Math.max(0, first - reach), last + reach)
  const rows = new Map<string, Member>()
  for (const id of near) {
    const row = state.rows.get(id)
    if (row) rows.set(id, row)
  }
  return { ...state, rows }
}
