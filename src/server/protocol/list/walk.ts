import { position } from '../../storage/order.js'
import type { TableName } from '../../storage/tables.js'
import type { Reader, Row, Scan } from '../../storage/types.js'

/** Rows read at a time. */
export const walkStep = 500

/** Walks an index to its end, some rows at a time; between two reads other requests get their turn. */
export async function* walk<T extends TableName>(reader: Reader, table: T, scan: Omit<Scan<T>, 'limit'>): AsyncGenerator<Row<T>[]> {
  let next = scan
  for (;;) {
    const rows = await reader.list(table, { ...next, limit: walkStep })
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
