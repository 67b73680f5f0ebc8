import type { SearchMembersBody } from '../../contract/member.js'
import type { Changes } from '../changeFeed.js'
import {
  emptyList,
  firstPage,
  type PeopleListState,
  type PeoplePage,
  withBeginning,
  withoutFarRows,
  withPage,
  withRows,
} from './listState.js'
import { type NextRead, nextRead, type Wishes } from './nextRead.js'

/** Milliseconds between two reads that only follow changes, however many there are; the portal's own state is read in between. */
const followEvery = 1_200
/** Milliseconds without a change after which a burst counts as over. */
const calm = 2_000
/** More newcomers at once than this would push what is being read off the screen. */
const mostNewcomers = 10
/** Rows kept on either side of those on screen. */
const keptRows = 500

export interface PeopleList {
  getState(): PeopleListState
  subscribe(onChange: () => void): () => void
  /** Reads another search from its beginning; until its first page is there, the last one stays. */
  ask(list: string, body: SearchMembersBody): void
  /** Reads the search again from its beginning. */
  refresh(): void
  /** Goes on where an error ended it. */
  retry(): void
  /** Which rows are on screen. */
  show(first: number, last: number): void
  /** Somebody is at a row of the list, so none may move. */
  hold(isHeld: boolean): void
  notice(changes: Changes): void
  /** Those who changed have been marked long enough. */
  forgetChanged(): void
  /** Ends what is under way; `ask` begins again. */
  close(): void
}

/** One read at a time keeps a long list of people complete around what is on screen, and current, without moving any row. */
export function createPeopleList(read: (body: SearchMembersBody, signal: AbortSignal) => Promise<PeoplePage>): PeopleList {
  const listeners = new Set<() => void>()
  let state = emptyList
  let wishes: Wishes | undefined
  let isHeld = false
  let underWay: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let followAt = 0
  let lastChangeAt = 0
  let changesSinceFollowed = 0

  const set = (next: PeopleListState) => {
    if (next === state) return
    state = next
    for (const onChange of listeners) onChange()
  }

  function pump(): void {
    if (!wishes || underWay || state.error !== undefined) return
    clearTimeout(timer)
    const calmAt = lastChangeAt + calm
    const isAtStart = wishes.first === 0 && !wishes.isHeld
    if (wishes.isOverrun && isAtStart && Date.now() >= calmAt) {
      const { list: name, body, reading, first, last } = wishes
      wishes = { ...begin(name, body, reading, isHeld), first, last, isReread: true }
    }
    const next = nextRead(state, wishes)
    const at = next ? (next.isFollowing ? followAt : 0) : wishes.isOverrun && isAtStart ? calmAt : undefined
    if (next && at !== undefined && at <= Date.now()) void carryOut(next, wishes)
    else if (at !== undefined) timer = setTimeout(pump, at - Date.now())
  }

  async function carryOut(next: NextRead, asked: Wishes): Promise<void> {
    const controller = new AbortController()
    underWay = controller
    if (next.kind === 'rows') for (const id of next.ids) asked.stale.delete(id)
    if (next.kind === 'beginning') asked.isBeginningStale = false
    if (next.kind === 'first') asked.isReread = false
    try {
      const page = await read(next.body, controller.signal)
      if (controller.signal.aborted) return
      set(withoutFarRows(taken(next, page, asked), asked.first, asked.last, keptRows))
    } catch (error) {
      if (controller.signal.aborted) return
      // What is shown stays right as far as it goes; the next change asks again.
      if (next.isFollowing) set({ ...state, isBehind: true })
      else set({ ...state, error })
    }
    underWay = undefined
    if (next.isFollowing) followAt = Date.now() + followEvery
    if (next.isFollowing || next.kind === 'first') changesSinceFollowed = 0
    pump()
  }

  function taken(next: NextRead, page: PeoplePage, asked: Wishes): PeopleListState {
    if (next.kind === 'first') return firstPage(`${asked.list} ${asked.reading}`, page)
    if (next.kind === 'next') return withPage(state, page)
    if (next.kind === 'rows') return withRows(state, next.ids, page.members)
    for (const member of page.members) asked.stale.delete(member.member_id)
    const merged = withBeginning(state, page, state.ids.length === 0 ? page.members.length : mostNewcomers)
    asked.isOverrun = merged.ids === state.ids && page.members.some((member) => !state.ids.includes(member.member_id))
    return merged
  }

  const stop = () => {
    underWay?.abort()
    underWay = undefined
    clearTimeout(timer)
  }

  const list: PeopleList = {
    getState: () => state,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    ask(name, body) {
      stop()
      wishes = begin(name, body, 0, isHeld)
      if (state.error !== undefined) set({ ...state, error: undefined })
      pump()
    },
    refresh() {
      if (!wishes) return
      stop()
      wishes = begin(wishes.list, wishes.body, wishes.reading + 1, isHeld)
      pump()
    },
    retry() {
      set({ ...state, error: undefined })
      pump()
    },
    show(first, last) {
      if (!wishes || (wishes.first === first && wishes.last === last)) return
      Object.assign(wishes, { first, last })
      pump()
    },
    hold(next) {
      if (next === isHeld) return
      isHeld = next
      if (wishes) wishes.isHeld = next
      pump()
    },
    notice({ memberIds, isAny }) {
      if (!wishes) return
      lastChangeAt = Date.now()
      for (const id of memberIds) if (state.rows.has(id)) wishes.stale.add(id)
      if (isAny) for (const id of state.rows.keys()) wishes.stale.add(id)
      wishes.isBeginningStale = true
      changesSinceFollowed += memberIds.size
      // More than can be shown one by one: the rows stay, and the list is read again when it is over.
      if (changesSinceFollowed > mostNewcomers && state.ids.length > 0) wishes.isOverrun = true
      if ((wishes.first > 0 || wishes.isHeld || wishes.isOverrun) && !state.isBehind) set({ ...state, isBehind: true })
      pump()
    },
    forgetChanged() {
      if (state.changed.size > 0) set({ ...state, changed: emptyList.changed })
    },
    close() {
      stop()
      wishes = undefined
    },
  }
  return list
}

const begin = (list: string, body: SearchMembersBody, reading: number, isHeld: boolean): Wishes => ({
  list,
  body,
  reading,
  isHeld,
  first: 0,
  last: 0,
  stale: new Set(),
  isBeginningStale: false,
  isOverrun: false,
  isReread: false,
})
