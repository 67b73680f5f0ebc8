import { type FocusEvent, type RefObject, useMemo, useRef, useState } from 'react'
import { useBrowserLayoutEffect } from '../browserLayoutEffect.js'
import { indexOfKey, indexOfRow } from './rowsOnScreen.js'
import type { VirtualList } from './useRowWindow.js'

/** The row that has the focus: it exists as long as that, and the list itself takes the focus when the row is gone from the list. */
export function useFocusedRow(list: RefObject<HTMLElement | null>, { count, keyOf }: Pick<VirtualList, 'count' | 'keyOf'>) {
  const [row, setRow] = useState<{ key: string; index: number }>()
  const hasFocus = useRef(false)
  const index = useMemo(() => row && indexOfKey(row.key, row.index, count, keyOf), [row, count, keyOf])
  const isGone = row !== undefined && index === undefined

  useBrowserLayoutEffect(() => {
    if (!isGone) return
    setRow(undefined)
    if (hasFocus.current) list.current?.focus({ preventScroll: true })
  }, [isGone, list])

  return {
    index,
    onFocus: ({ target }: FocusEvent) => {
      const focused = target.closest('[aria-rowindex]')
      const at = focused ? indexOfRow(focused) : -1
      hasFocus.current = at >= 0
      setRow(at >= 0 ? { index: at, key: keyOf(at) } : undefined)
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      hasFocus.current = false
      // Without another target, the whole window may have lost the focus, which then comes back to the same row.
      if (relatedTarget) setRow(undefined)
    },
  }
}
