import type { KeyboardEvent } from 'react'

/**
 * The index of the control the pressed key moves to; undefined for other keys.
 * Left and right follow the reading direction.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function rovingIndex(
  event: KeyboardEvent<HTMLElement>,
  index: number,
  count: number,
  axis: 'horizontal' | 'vertical',
): number | undefined {
  if (event.key === 'Home') return 0
  if (event.key === 'End') return count - 1
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
  const [back, forward] =
    axis === 'vertical' ? ['ArrowUp', 'ArrowDown'] : isRightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
  if (event.key === forward) return (index + 1) % count
  if (event.key === back) return (index - 1 + count) % count
  return undefined
}
