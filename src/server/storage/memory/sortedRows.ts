import type { AnyRow } from '../check.js'

/**
 * Rows in order, in chunks. A committed version never changes: an edit copies the chunks it touches and shares the rest, so that readers of
 * the earlier version see none of it and undoing an edit means dropping it.
 */
export interface SortedRows {
  readonly edit: object | undefined
  readonly chunks: Chunk[]
}

interface Chunk {
  /** The edit that made this copy and may change it. */
  readonly edit: object
  readonly rows: AnyRow[]
}

/** A place between rows: before `chunks[chunk].rows[at]`. */
export interface RowPlace {
  chunk: number
  at: number
}

const maxChunk = 256

export const noRows: SortedRows = { edit: undefined, chunks: [] }

/** The first place from which `test` is true; it must be false before it and true from there on. */
export function firstWhere({ chunks }: SortedRows, test: (row: AnyRow) => boolean): RowPlace {
  const chunk = bisect(chunks.length, (at) => test(lastOf(chunks[at] as Chunk)))
  const rows = chunks[chunk]?.rows ?? []
  return { chunk, at: bisect(rows.length, (at) => test(rows[at] as AnyRow)) }
}

export function rowAt({ chunks }: SortedRows, { chunk, at }: RowPlace): AnyRow | undefined {
  return chunks[chunk]?.rows[at]
}

/** Visits the rows between two places, forwards or backwards, until `visit` returns false. */
export function visitRows(
  { chunks }: SortedRows,
  start: RowPlace,
  end: RowPlace,
  backwards: boolean,
  visit: (row: AnyRow) => boolean,
): void {
  const last = Math.min(end.chunk, chunks.length - 1)
  const step = backwards ? -1 : 1
  for (let chunk = backwards ? last : start.chunk; chunk >= start.chunk && chunk <= last; chunk += step) {
    const { rows } = chunks[chunk] as Chunk
    const low = chunk === start.chunk ? start.at : 0
    const high = chunk === end.chunk ? end.at : rows.length
    for (let at = backwards ? high - 1 : low; at >= low && at < high; at += step) if (!visit(rows[at] as AnyRow)) return
  }
}

/** How many rows lie between two places. */
export function countRows({ chunks }: SortedRows, start: RowPlace, end: RowPlace): number {
  if (end.chunk < start.chunk) return 0
  let count = end.at - start.at
  for (let chunk = start.chunk; chunk < end.chunk; chunk++) count += (chunks[chunk] as Chunk).rows.length
  return Math.max(0, count)
}

/** The rows with one added at a place. */
export function withRow(sorted: SortedRows, edit: object, place: RowPlace, row: AnyRow): SortedRows {
  const next = editable(sorted, edit)
  const { chunks } = next
  // After the last row: grow the last chunk, so that rows inserted in order fill chunks instead of making new ones.
  const behind = place.chunk === chunks.length && place.chunk > 0
  const index = behind ? place.chunk - 1 : place.chunk
  const chunk = editableChunk(chunks, index, edit)
  chunk.rows.splice(behind ? chunk.rows.length : place.at, 0, row)
  if (chunk.rows.length <= maxChunk) return next
  const keep = behind ? maxChunk : maxChunk >> 1
  chunks.splice(index + 1, 0, { edit, rows: chunk.rows.splice(keep) })
  return next
}

/** The rows without the one at this place. */
export function withoutRow(sorted: SortedRows, edit: object, place: RowPlace): SortedRows {
  const next = editable(sorted, edit)
  const chunk = editableChunk(next.chunks, place.chunk, edit)
  chunk.rows.splice(place.at, 1)
  if (chunk.rows.length === 0) next.chunks.splice(place.chunk, 1)
  return next
}

/** The rows with another one in this place, where it must sort too. */
export function withRowReplaced(sorted: SortedRows, edit: object, place: RowPlace, row: AnyRow): SortedRows {
  const next = editable(sorted, edit)
  editableChunk(next.chunks, place.chunk, edit).rows[place.at] = row
  return next
}

function editable(sorted: SortedRows, edit: object): SortedRows {
  return sorted.edit === edit ? sorted : { edit, chunks: sorted.chunks.slice() }
}

function editableChunk(chunks: Chunk[], index: number, edit: object): Chunk {
  const found = chunks[index]
  if (found?.edit === edit) return found
  const copy = { edit, rows: found ? found.rows.slice() : [] }
  chunks[index] = copy
  return copy
}

const lastOf = ({ rows }: Chunk): AnyRow => rows[rows.length - 1] as AnyRow

/** The first number below `length` for which `test` is true, else `length`. */
function bisect(length: number, test: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
