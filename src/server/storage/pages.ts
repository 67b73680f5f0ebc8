import type { AnyReader, AnyScan } from './anyPort.js'
import { maxKeys } from './check.js'
import type { Leading } from './names.js'
import { orderOf, position } from './order.js'
import type { Row, TableName } from './tables.js'
import type { Chosen, Column, IndexName, Key, StorageReader, Walk } from './types.js'

export interface Pages {
  /** Rows read at a time; 1,000 when left out. */
  size?: number
  /** Awaited between two pages, not after the last. Leave it out inside a transaction, which must await nothing but its writer. */
  between?: () => Promise<void>
}

/**
 * Walks to the end, one page of rows at a time; no page is empty. Rows that have been handed out may be removed in the meantime, except in
 * a walk with `among`, whose pages are found by offset.
 */
export async function* walk<T extends TableName, I extends IndexName<T>, E extends Leading<T, I>, C extends Column<T> = Column<T>>(
  reader: StorageReader,
  table: T,
  scan: Walk<T, I, E> & Chosen<C>,
  { size = 1000, between }: Pages = {},
): AsyncGenerator<Pick<Row<T>, C>[]> {
  const port = reader as unknown as AnyReader
  const whole = withPlace(table, scan as unknown as AnyScan)
  for (let next: AnyScan | undefined = whole; next; ) {
    const rows = await port.list(table, { ...next, limit: size })
    const last = rows.at(-1)
    if (!last) return
    // Decided before the rows are handed out, because the caller may change them.
    if (rows.length < size) next = undefined
    // `among` makes several walks in sequence, so no single row marks a place in it.
    else if (whole.among) next = { ...whole, offset: (next.offset ?? 0) + rows.length }
    else next = { ...whole, after: position(table, whole, last) }
    // `list` returned the table's own columns, as the port promises.
    yield rows as unknown as Pick<Row<T>, C>[]
    if (next) await between?.()
  }
}

/** Reads rows by any number of keys, a page at a time and in the order of the keys. */
export async function* readMany<T extends TableName>(
  reader: StorageReader,
  table: T,
  keys: readonly Key<T>[],
  { size = maxKeys, between }: Pages = {},
): AsyncGenerator<Row<T>[]> {
  for (let start = 0; start < keys.length; start += size) {
    if (start > 0) await between?.()
    yield await reader.getMany(table, keys.slice(start, start + size))
  }
}

/** Adds the columns that make up a row's position, so that the next page can begin after it. */
function withPlace(table: TableName, scan: AnyScan): AnyScan {
  if (!scan.columns || scan.among) return scan
  return { ...scan, columns: [...new Set([...scan.columns, ...orderOf(table, scan.index).slice(scan.equals.length)])] }
}
