import { type RefObject, useEffect, useReducer, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useBrowserLayoutEffect } from '../browserLayoutEffect.js'
import { createRowHeights, type RowHeights } from './rowHeights.js'
import { heightsOf, indexOfKey, movedBy, type RowPlace, rowsInView } from './rowsOnScreen.js'
import { useFocusedRow } from './useFocusedRow.js'
import { useWidthChange } from './useWidthChange.js'

export interface VirtualList {
  /** How many rows the list has, whether or not their content is loaded. */
  count: number
  /** What stays the same for a row when others come and go; the same function as long as the rows are the same. */
  keyOf: (index: number) => string
  /** Names the list: another one is shown from its first row. */
  listKey?: string | undefined
  /** Hears which rows are rendered, so that what they show can be loaded. */
  onShown?: ((first: number, last: number) => void) | undefined
}

/** Rows that are rendered above and below those in view, so that the next one is there when it is scrolled or tabbed to. */
const overscan = 3

/** As many as fill the tallest list, until it is known how high rows are. */
const firstRows = 12

/** Pixels; less is only rounding. */
const leastMove = 0.5

interface Range {
  first: number
  /** The row after the last one. */
  end: number
}

/** A row to render, or the height of those that are not. */
export type ListPart = { key: string; index: number } | { key: string; height: number }

/** Decides which rows of a list exist, and keeps the one that is being read where it is. */
export function useRowWindow({ count, keyOf, listKey, onShown }: VirtualList) {
  const scroller = useRef<HTMLDivElement>(null)
  const [heights] = useState(createRowHeights)
  const [range, setRange] = useState<Range>({ first: 0, end: firstRows })
  const [isScrollable, setIsScrollable] = useState(false)
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const { index: focused, ...focusHandlers } = useFocusedRow(scroller, { count, keyOf })
  const seen = useRef<RowPlace[]>([])
  const shownList = useRef(listKey)

  const end = Math.min(range.end, count)
  const first = Math.min(range.first, end)

  useBrowserLayoutEffect(() => {
    const { frame, body } = elementsOf(scroller)
    // What is not displayed has no heights.
    if (!frame || !body || frame.clientHeight === 0) return
    if (shownList.current !== listKey) {
      shownList.current = listKey
      seen.current = []
      frame.scrollTop = 0
    }
    if (heights.measure(heightsOf(body))) return redraw()
    seen.current = keepInPlace(seen.current, frame, body, { heights, count, keyOf })
    const next = rangeInView(frame, body, heights, count)
    if (isOther(range, next)) return setRange(next)
    seen.current = rowsInView(frame, body, keyOf)
    setIsScrollable(frame.scrollHeight > frame.clientHeight + 1)
  })

  useEffect(() => {
    if (end > first) onShown?.(first, end - 1)
  }, [first, end, onShown])

  useWidthChange(scroller, (isOtherWidth) => {
    const { frame, body } = elementsOf(scroller)
    if (!frame || !body || frame.clientHeight === 0) return
    if (isOtherWidth) heights.forget()
    const isMeasured = heights.measure(heightsOf(body))
    if (isMeasured || isOther(range, rangeInView(frame, body, heights, count))) redraw()
  })

  const handleScroll = () => {
    const { frame, body } = elementsOf(scroller)
    if (!frame || !body) return
    seen.current = rowsInView(frame, body, keyOf)
    const next = rangeInView(frame, body, heights, count)
    // At once: otherwise the list is empty for a frame where it is scrolled fast.
    if (isOther(range, next)) flushSync(() => setRange(next))
  }
  return {
    scroller,
    isScrollable,
    parts: partsOf({ first, end }, focused, count, keyOf, heights),
    onScroll: handleScroll,
    ...focusHandlers,
  }
}

function isOther(range: Range, next: Range): boolean {
  return next.first !== range.first || next.end !== range.end
}

function elementsOf({ current: frame }: RefObject<HTMLElement | null>) {
  return { frame, body: frame?.querySelector('tbody') }
}

function rangeInView(frame: Element, body: Element, heights: RowHeights, count: number): Range {
  const start = frame.getBoundingClientRect().top - body.getBoundingClientRect().top
  const first = heights.indexAt(start, count)
  const last = heights.indexAt(start + frame.clientHeight, count)
  return { first: Math.max(0, first - overscan), end: Math.min(count, last + 1 + overscan) }
}

interface Measured {
  heights: RowHeights
  count: number
  keyOf: VirtualList['keyOf']
}

/**
 * Scrolls by as much as the rows that were in view have moved, and tells where they are now. At its start, a list shows what is first now.
 */
function keepInPlace(seen: RowPlace[], frame: HTMLElement, body: Element, { heights, count, keyOf }: Measured): RowPlace[] {
  if (frame.scrollTop < 1) return seen
  const moved = movedBy(seen, frame, body, keyOf)
  if (moved !== undefined) {
    if (Math.abs(moved) < leastMove) return seen
    frame.scrollTop += moved
    return rowsInView(frame, body, keyOf)
  }
  for (const { key, index, offset } of seen) {
    const now = indexOfKey(key, index, count, keyOf)
    if (now === undefined) continue
    const far = heights.offsetOf(now) - heights.offsetOf(index)
    frame.scrollTop += far
    return [{ key, index: now, offset: offset + far }]
  }
  return seen
}

/** The rows of the window and the focused one in their order, with space for those between. */
function partsOf({ first, end }: Range, focused: number | undefined, count: number, keyOf: VirtualList['keyOf'], heights: RowHeights) {
  const parts: ListPart[] = []
  const space = (key: string, from: number, to: number) => {
    if (to > from) parts.push({ key, height: heights.offsetOf(to) - heights.offsetOf(from) })
  }
  const row = (index: number) => parts.push({ key: keyOf(index), index })
  const isAbove = focused !== undefined && focused < first
  const isBelow = focused !== undefined && focused >= end
  // A space never moves past the focused row, which would have to be moved in the document and lose the focus.
  space('above', 0, isAbove ? focused : first)
  if (isAbove) {
    row(focused)
    space('between-above', focused + 1, first)
  }
  for (let index = first; index < end; index++) row(index)
  space('between-below', end, isBelow ? focused : end)
  if (isBelow) row(focused)
  space('below', isBelow ? focused + 1 : end, count)
  return parts
}
