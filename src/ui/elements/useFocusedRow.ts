import { type FocusEvent, type RefObject, useRef } from 'react'
import { useBrowserLayoutEffect } from '../browserLayoutEffect.js'
import { indexOfKey, indexOfRow } from './rowsOnScreen.js'
import type { VirtualList } from './useRowWindow.js'

/**
 * The row that has the focus: it exists as long as that, and the list itself takes the focus when the row is gone from the list. It is read
 * while the list is rendered anyway; by itself, the focus changes nothing on screen.
 */
export function useFocusedRow(list: RefObject<HTMLElement | null>, { count, keyOf }: Pick<VirtualList, 'count' | 'keyOf'>) {
  const row = useRef<{ key: string; index: number }>(undefined)
  const hasFocus = useRef(false)
  const index = row.current && indexOfKey(row.current.key, row.current.index, count, keyOf)

  const isGone = row.current !== undefined && index === undefined

  useBrowserLayoutEffect(() => {
    if (!isGone) return
    row.current = undefined
    if (hasFocus.current) list.current?.focus({ preventScroll: true })
  }, [isGone, list])

  return {
    index,
    onFocus: ({ target }: FocusEvent) => {
      const focused = target.closest('[aria-rowindex]')
      const at = focused ? indexOfRow(focused) : -1
      hasFocus.current = at >= 0
      row.current = at >= 0 ? { index: at, key: keyOf(at) } : undefined
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      hasFocus.current = false
      // Without another target, the whole window may have lost the focus, which then comes back to the same row.
      if (relatedTarget) row.current = undefined
    },
  }
}
