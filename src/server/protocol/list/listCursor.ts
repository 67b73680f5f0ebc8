import { invalidCursor } from '../../../scim/error.js'
import type { ListQuery } from '../../../scim/list.js'
import { createSeal } from '../../access/seal.js'

/**
 * Where the next page begins: after a position of one listing or, in a sorted list, after a resource.
 * `total` is what the first page of a filter found, so that later pages need not read everything again to repeat it.
 */
export type Place =
  | { kind: 'position'; listing: number; position: number; total?: number | undefined }
  | { kind: 'sorted'; offset: number; id: string }

/** Whose cursors these are. */
export interface CursorOwner {
  signingKey: string
  connection_id: string
}

export interface ListCursors {
  write(place: Place): string
  /** @throws ScimError 400 `invalidCursor` for anything but a cursor of this connection and question */
  read(cursor: string): Place
}

/** Longer than any of ours. */
const maxLength = 500

/**
 * The cursors of one question to one connection: its kinds of resources, filter and sorting. `count` and the attributes asked for may
 * change from page to page, because they do not decide what comes next. Whatever is wrong with a cursor gets the same answer; cursors do
 * not expire.
 * @see RFC 9865 §2 and §5.2
 */
export function createListCursors({ signingKey, connection_id }: CursorOwner, types: readonly string[], query: ListQuery): ListCursors {
  const { filter, sortBy, sortOrder } = query
  // Attribute names are the same in any case: the RFC's own example changes theirs from one page to the next.
  const question = [types, JSON.stringify(filter ?? null, foldNames), sortBy?.toLowerCase() ?? null, sortOrder]
  const seal = createSeal(signingKey, 'SCIM cursor 1', [connection_id, question])
  return {
    write: (place) => seal.close(JSON.stringify(place)),
    read(cursor) {
      const text = cursor.length > maxLength ? null : seal.open(cursor)
      if (text === null) throw notOurs()
      // Sealed, so `write` wrote it.
      return JSON.parse(text) as Place
    },
  }
}

const names: ReadonlySet<string> = new Set(['schema', 'attribute', 'subAttribute'])

function foldNames(key: string, value: unknown): unknown {
  return names.has(key) && typeof value === 'string' ? value.toLowerCase() : value
}

const notOurs = () =>
  invalidCursor(
    'This cursor was not issued for this list with these parameters. Begin again with an empty cursor, and keep filter and sorting.',
  )
