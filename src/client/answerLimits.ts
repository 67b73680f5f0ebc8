import type { Operation } from '../contract/operation.js'

const kilobyte = 1024

/** Bytes of an answer that is about one thing. A connection may give 10,000 roles with names of any length. */
const mostOfOne = 8 * 1024 * kilobyte
/** Bytes beside the rows of a list, and of each row: a person's attributes may take 64 kB. */
const mostBesideRows = 256 * kilobyte
const mostOfRow = 80 * kilobyte

/** How many rows a page may have: what was asked for, else what the server gives unasked; undefined for what is no list. */
export function rowLimitOf(operation: Operation, body: unknown): number | undefined {
  if (!operation.list) return undefined
  const asked = typeof body === 'object' && body !== null && 'limit' in body ? body.limit : undefined
  return typeof asked === 'number' ? asked : operation.list.usualLimit
}

/** How many bytes an answer may have before it cannot be one of this API. */
export function byteLimitOf(operation: Operation, body: unknown): number {
  const rows = rowLimitOf(operation, body)
  return rows === undefined ? mostOfOne : Math.min(mostOfOne, mostBesideRows + rows * mostOfRow)
}
