import { createSeal } from '../access/seal.js'
import type { Value } from '../storage/types.js'
import { invalidField } from './apiError.js'

/** Where a page ended: the sort key of its last row, and what the next page need not find out again. */
interface Position<After extends readonly Value[] = readonly Value[]> {
  after: After
  /** How many rows the first page counted. */
  total?: number
}

export interface Cursors<After extends readonly Value[]> {
  write(position: Position<After>): string
  /** Null when there is no cursor. @throws ApiError 400 for anything but a cursor of this query */
  read(cursor: string | null | undefined): Position<After> | null
}

/** The cursors of one query. They are sealed together with the whole query, including the organization, so that none works for another. */
export function createCursors<After extends readonly Value[] = readonly Value[]>(
  signingKey: string,
  list: 'activity' | 'groups' | 'held_deactivations' | 'members' | 'role changes' | 'webhook deliveries' | 'webhook endpoints',
  query: unknown,
): Cursors<After> {
  const seal = createSeal(signingKey, 'management cursor 1', [list, query])
  return {
    write: (position) => seal.close(JSON.stringify(position)),
    read(cursor) {
      if (cursor === null || cursor === undefined || cursor === '') return null
      const text = seal.open(cursor)
      if (text === null) throw invalidField('cursor', 'it does not belong to this query and sort. Start without a cursor.')
      // Sealed, so `write` wrote it.
      return JSON.parse(text) as Position<After>
    },
  }
}
