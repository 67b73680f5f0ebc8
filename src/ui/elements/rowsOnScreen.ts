import { rowsBeforeFirst } from './Table.js'

/** A row that is on screen, and where it is in the list. */
export interface RowPlace {
  index: number
  key: string
  /** Pixels below the start of what scrolls, so that scrolling alone does not change it. */
  offset: number
}

type KeyOf = (index: number) => string

/** The rows that exist, by index; what stands for the others is not among them. */
export function renderedRows(body: Element): Map<number, Element> {
  const rows = Array.from(body.children).filter((row) => row.hasAttribute('aria-rowindex'))
  return new Map(rows.map((row) => [indexOfRow(row), row]))
}

export function indexOfRow(row: Element): number {
  return Number(row.getAttribute('aria-rowindex')) - rowsBeforeFirst
}

export function heightsOf(body: Element): Map<number, number> {
  return new Map(Array.from(renderedRows(body), ([index, row]) => [index, row.getBoundingClientRect().height]))
}

/** The rows somebody can see now from above, those that are only partly in view last. */
export function rowsInView(frame: Element, body: Element, keyOf: KeyOf): RowPlace[] {
  const view = frame.getBoundingClientRect()
  const belowHeader = view.top + headerHeight(frame)
  const whole: RowPlace[] = []
  const cut: RowPlace[] = []
  for (const [index, row] of renderedRows(body)) {
    const { top, bottom } = row.getBoundingClientRect()
    if (bottom <= belowHeader || top >= view.bottom) continue
    const place = { index, key: keyOf(index), offset: offsetIn(frame, row) }
    if (top < belowHeader) cut.push(place)
    else whole.push(place)
  }
  return [...whole, ...cut]
}

/** How far the first of these rows that still exists has moved in the list; undefined when none is rendered. */
export function movedBy(places: readonly RowPlace[], frame: Element, body: Element, keyOf: KeyOf): number | undefined {
  const rows = new Map(Array.from(renderedRows(body), ([index, row]) => [keyOf(index), row]))
  const place = places.find(({ key }) => rows.has(key))
  const row = place && rows.get(place.key)
  return row && offsetIn(frame, row) - place.offset
}

/** How much the header covers of what is below it; nothing where it is there for screen readers only. */
function headerHeight(frame: Element): number {
  const { height = 0 } = frame.querySelector('thead')?.getBoundingClientRect() ?? {}
  return height > 1 ? height : 0
}

function offsetIn(frame: Element, row: Element): number {
  return row.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop
}

/** Where the row with this key is now: it is looked for from where it was, to both sides. */
export function indexOfKey(key: string, near: number, count: number, keyOf: KeyOf): number | undefined {
  for (let distance = 0; distance < Math.max(count, near + 1); distance++) {
    for (const index of [near - distance, near + distance]) {
      if (index >= 0 && index < count && keyOf(index) === key) return index
    }
  }
  return undefined
}
