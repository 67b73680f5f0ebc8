/** Measured rows are kept in blocks of this size, so that a position costs a sum over blocks and never over 100,000 rows. */
const blockSize = 256

/** Pixels; where 1 px is smaller on screen, heights are fractions, and less than this is only rounding. */
const leastDifference = 0.5

interface Block {
  /** How much taller its measured rows are, together, than was expected. */
  sum: number
  rows: Map<number, number>
}

/** Where each row of a long list begins: measured rows count as they are, the others as the average of the first that were measured. */
export interface RowHeights {
  /** @returns whether the row was not known to be that high */
  measure: (heights: ReadonlyMap<number, number>) => boolean
  offsetOf: (index: number) => number
  /** The row at that distance from the list's start; the last row beyond its end. */
  indexAt: (offset: number, count: number) => number
  /** All rows may have another height now, as after a change of width. */
  forget: () => void
}

export function createRowHeights(): RowHeights {
  let expected: number | undefined
  const blocks = new Map<number, Block>()

  function set(index: number, height: number): boolean {
    const number = Math.floor(index / blockSize)
    const block = blocks.get(number) ?? { sum: 0, rows: new Map<number, number>() }
    blocks.set(number, block)
    const before = block.rows.get(index) ?? 0
    const difference = height - (expected ?? height)
    if (Math.abs(difference - before) < leastDifference) return false
    block.rows.set(index, difference)
    block.sum += difference - before
    return true
  }

  function offsetOf(index: number): number {
    const own = Math.floor(index / blockSize)
    let offset = index * (expected ?? firstGuess)
    for (const [number, block] of blocks) {
      if (number < own) offset += block.sum
      if (number === own) for (const [row, difference] of block.rows) if (row < index) offset += difference
    }
    return offset
  }

  return {
    offsetOf,
    measure: (heights) => {
      const isFirst = expected === undefined && heights.size > 0
      if (isFirst) expected = [...heights.values()].reduce((sum, height) => sum + height, 0) / heights.size
      const changed = Array.from(heights, ([index, height]) => set(index, height))
      return isFirst || changed.includes(true)
    },
    indexAt: (offset, count) => {
      let low = 0
      let high = Math.max(0, count - 1)
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if (offsetOf(middle) <= offset) low = middle
        else high = middle - 1
      }
      return low
    },
    forget: () => {
      expected = undefined
      blocks.clear()
    },
  }
}

/** Pixels of a row with two lines, until the first one has been measured. */
const firstGuess = 57
