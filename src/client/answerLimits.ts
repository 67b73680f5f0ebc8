import type { Operation } from '../contract/operation.js'

const kilobyte = 1024

/** Maximum bytes of a response about one object. A connection may assign 10,000 roles with names of any length. */
const mostOfOne = 8 * 1024 * kilobyte
/** Maximum bytes of a list apart from its rows, and of each row: a person's attributes may take 64 kB. */
const mostBesideRows = 256 * kilobyte
const mostOfRow = 80 * kilobyte

/** The maximum rows of a page: the requested limit, else the server's default; undefined if the operation is not a list. */
export function rowLimitOf(operation: Operation, body: unknown): number | undefined {
  if (!operation.list) return undefined
  const requested = typeof body === 'object' && body !== null && 'limit' in body ? body.limit : undefined
  return typeof requested === 'number' ? requested : operation.list.usualLimit
}

/** The maximum bytes of a response from this API. */
export function byteLimitOf(operation: Operation, body: unknown): number {
  const rows = rowLimitOf(operation, body)
  return rows === undefined ? mostOfOne : Math.min(mostOfOne, mostBesideRows + rows * mostOfRow)
}
