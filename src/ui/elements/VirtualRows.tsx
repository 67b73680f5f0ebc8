import type { ReactNode } from 'react'
import { usePart } from './part.js'
import { RowIndexContext, Table, type TableProps } from './Table.js'
import { useRowWindow, type VirtualList } from './useRowWindow.js'

export interface VirtualRowsProps extends Omit<TableProps, 'children' | 'aria-rowcount'>, VirtualList {
  /** Renders the row with this index as one `TableRow`, which learns its place in the table by itself. */
  children: (index: number) => ReactNode
}

/**
 * A table of any length: only the rows on screen and a few around them exist. Its name, its rows' places and the focused row are there as
 * if all rows were, and the row that is being read stays where it is, whatever changes above it.
 */
export function VirtualRows({ count, keyOf, listKey, onShown, children, ...table }: VirtualRowsProps) {
  const part = usePart('scroller')
  const { scroller, parts, isScrollable, ...handlers } = useRowWindow({ count, keyOf, listKey, onShown })
  // Where there is nothing to scroll, it is no stop for the keyboard; it takes the focus only of a row that is gone.
  const frame = isScrollable ? { role: 'group', tabIndex: 0, 'aria-label': table.caption } : { tabIndex: -1 }
  return (
    <div {...part} {...frame} {...handlers} ref={scroller}>
      <Table {...table} aria-rowcount={count + 1}>
        {parts.map((each) =>
          'height' in each ? (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty cell takes no focus
            <tr key={each.key} aria-hidden="true">
              <td style={{ height: each.height }} />
            </tr>
          ) : (
            <RowIndexContext.Provider key={each.key} value={each.index}>
              {children(each.index)}
            </RowIndexContext.Provider>
          ),
        )}
      </Table>
    </div>
  )
}
