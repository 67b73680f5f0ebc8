import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Value } from '../storage/types.js'
import { base64url, digestOf, fromBase64url } from '../tokens.js'
import { invalidField } from './apiError.js'
import { isStorable } from './text.js'

/** What the columns of a sort key hold. */
export type ColumnType = 'text' | 'integer'

/** Where a page ended: the sort key of its last row, and what else the next page need not find out again. */
export interface Position<After extends readonly Value[] = readonly Value[]> {
  after: After
  /** How many rows there were on the first page's count. */
  total?: number
}

type ValuesOf<Types extends readonly ColumnType[]> = { readonly [At in keyof Types]: Types[At] extends 'integer' ? number : string }

/** Writes a cursor that only works for the same query and sort. */
export function writeCursor(position: Position, query: unknown): string {
  return base64url(utf8ToBytes(JSON.stringify([queryHash(query), position.after, position.total ?? null])))
}

/**
 * Reads a cursor; null when there is none. A cursor is not signed, so what it holds is checked like any input.
 * @throws ApiError 400 for garbage and for another query's cursor
 */
export function readCursor<const Types extends readonly ColumnType[]>(
  cursor: string | null | undefined,
  query: unknown,
  types: Types,
): Position<ValuesOf<Types>> | null {
  if (cursor === null || cursor === undefined || cursor === '') return null
  const parsed = decode(cursor)
  if (!Array.isArray(parsed) || parsed.length !== 3 || parsed[0] !== queryHash(query)) {
    throw invalidField('cursor', 'it does not belong to this query and sort. Start without a cursor.')
  }
  const after: unknown = parsed[1]
  const total: unknown = parsed[2]
  if (!isPosition(after, types)) throw invalidField('cursor', 'it is not a cursor of this API.')
  return { after, ...(typeof total === 'number' && { total }) }
}

function isPosition<Types extends readonly ColumnType[]>(after: unknown, types: Types): after is ValuesOf<Types> {
  return Array.isArray(after) && after.length === types.length && after.every((value, at) => isOfType(value, types[at]))
}

function isOfType(value: unknown, type: ColumnType | undefined): boolean {
  return type === 'integer' ? Number.isSafeInteger(value) : typeof value === 'string' && isStorable(value)
}

function decode(cursor: string): unknown {
  const bytes = fromBase64url(cursor)
  if (!bytes) return null
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    // Not ours; the caller answers 400 for it.
    return null
  }
}

function queryHash(query: unknown): string {
  return digestOf(JSON.stringify(query ?? null)).slice(0, 16)
}
