import { position } from '../../storage/order.js'
import type { TableName } from '../../storage/tables.js'
import type { Column, Reader, Row, ScanOf } from '../../storage/types.js'

/** Rows read at a time. */
export const walkStep = 500

/** Walks an index to its end, some rows at a time; between two reads other requests get their turn. */
export async function* walk<T extends TableName, C extends Column<T> = Column<T>>(
  reader: Reader,
  table: T,
  scan: Omit<ScanOf<T, C>, 'limit'>,
): AsyncGenerator<Pick<Row<T>, C>[]> {
  let next = scan
  for (;;) {
    const rows = await reader.list<T, C>(table, { ...next, limit: walkStep })
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < walkStep) return
    next = { ...scan, after: position(table, scan, last) }
    await breathe()
  }
}

/** A timer, because a resolved promise alone would not let the event loop turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
