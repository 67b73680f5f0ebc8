import { type FocusEvent, useEffect, useRef } from 'react'
import type { PeopleList } from '../../../core/people/createPeopleList.js'

/** Milliseconds after the last movement of a pointer for which somebody counts as being at the rows; it may rest there for hours. */
const atRows = 3_000

/** Holds the rows while somebody points at them or has the focus in one, so that none moves from under their hand. */
export function useHold(list: PeopleList) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hasFocus = useRef(false)
  useEffect(() => () => clearTimeout(timer.current), [])

  const release = () => list.hold(hasFocus.current)
  const handlePointer = () => {
    list.hold(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(release, atRows)
  }
  const handleLeave = () => {
    clearTimeout(timer.current)
    release()
  }
  const handleFocus = (event: FocusEvent) => {
    hasFocus.current = event.target.closest('tbody') !== null
    if (hasFocus.current) list.hold(true)
  }
  const handleBlur = () => {
    hasFocus.current = false
    release()
  }
  return {
    onPointerMove: handlePointer,
    onPointerDown: handlePointer,
    onPointerLeave: handleLeave,
    onFocus: handleFocus,
    onBlur: handleBlur,
  }
}
