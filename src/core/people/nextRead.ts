import type { SearchMembersBody } from '../../contract/member.js'
import type { PeopleListState } from './listState.js'

/** What a list wants to know, besides what it holds. */
export interface Wishes {
  list: string
  body: SearchMembersBody
  first: number
  last: number
  isHeld: boolean
  /** Counts readings of the same search from its beginning. */
  reading: number
  /** Rows that changed since they were read. */
  stale: Set<string>
  /** The beginning may be another one by now. */
  isBeginningStale: boolean
  /** More newcomers than can be shown without moving what is being read. */
  isOverrun: boolean
  /** The first page is read again in place: what is on screen stays there if it is in it. */
  isReread: boolean
}

export interface NextRead {
  kind: 'first' | 'next' | 'rows' | 'beginning'
  body: SearchMembersBody
  /** Whose rows are read again. */
  ids: readonly string[]
  /** It only follows a change, and can wait. */
  isFollowing: boolean
}

/** What a screen shows and a little more, so that it is there soon. */
const firstPageSize = 50
const pageSize = 100
/** Rows of a page that is only passed, on the way to a place far below. */
const passedPageSize = 1_000
/** Rows read before they come into view. */
const ahead = 25
/** Rows by which a beginning shows who is new there. */
const beginningSize = 30

/** What to read next: first what is missing on screen, then what changed. */
export function nextRead(state: PeopleListState, wishes: Wishes): NextRead | undefined {
  const { body, first, last } = wishes
  const read = (kind: NextRead['kind'], rest: Partial<SearchMembersBody>, ids: readonly string[] = [], isFollowing = false): NextRead => ({
    kind,
    body: { ...body, limit: pageSize, ...rest },
    ids,
    isFollowing,
  })
  const rows = (ids: readonly string[], isFollowing: boolean) =>
    read(
      'rows',
      { limit: ids.length, query: { operator: 'AND', operands: [{ filter_name: 'member_ids', filter_value: [...ids] }] } },
      ids,
      isFollowing,
    )

  if (wishes.isReread || state.list !== `${wishes.list} ${wishes.reading}`) return read('first', { limit: firstPageSize })
  const inView = state.ids.slice(Math.max(0, first - ahead), last + 1 + ahead)
  const missing = inView.filter((id) => !state.rows.has(id) && !state.gone.has(id))
  if (missing.length > 0) return rows(missing, false)
  const lacking = last + 1 + ahead - state.ids.length
  if (lacking > 0 && state.cursor !== null)
    return read('next', { cursor: state.cursor, limit: lacking > pageSize ? passedPageSize : pageSize })
  const isAtStart = first === 0 && !wishes.isHeld && !wishes.isOverrun
  if (wishes.isBeginningStale && isAtStart) return read('beginning', { limit: beginningSize }, [], true)
  const stale = inView.filter((id) => wishes.stale.has(id))
  return stale.length > 0 ? rows(stale, true) : undefined
}
