import { type RefObject, useEffect } from 'react'
import { useLatest } from '../useLatest.js'

/** Hears, a frame later, that an element or what is in it has another size, and whether it has another width. */
export function useWidthChange(element: RefObject<HTMLElement | null>, onChange: (isOtherWidth: boolean) => void): void {
  const change = useLatest(onChange)
  useEffect(() => {
    const frame = element.current
    if (!frame) return
    let width = frame.clientWidth
    let scheduled = 0
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(scheduled)
      // What an observer changes at once is reported to the page as an error.
      scheduled = requestAnimationFrame(() => {
        const isOtherWidth = frame.clientWidth !== width
        width = frame.clientWidth
        change(isOtherWidth)
      })
    })
    observer.observe(frame)
    for (const child of frame.children) observer.observe(child)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(scheduled)
    }
  }, [element, change])
}
