import { invalidCursor } from '../../../scim/error.js'
import { base64url, digestOf, fromBase64url } from '../../access/tokens.js'

/**
 * Where the next page begins: behind a position of one listing, or, in a sorted list, behind a resource.
 * `total` is what the first page of a filter found, so that the pages behind it need not look at everything again to say it.
 */
export type Place =
  | { kind: 'position'; listing: number; position: number; total?: number | undefined }
  | { kind: 'sorted'; offset: number; id: string }

/** What a cursor belongs to; another question's cursor is refused. */
export const fingerprint = (question: readonly (string | undefined)[]): string => digestOf(JSON.stringify(question)).slice(0, 16)

/** @see RFC 9865 §2: opaque to the client. It holds no value of a resource, so it can stand in logs. */
export function writeCursor(question: string, place: Place): string {
  const parts = place.kind === 'position' ? ['p', place.listing, place.position, place.total] : ['s', place.offset, place.id]
  return base64url(new TextEncoder().encode([question, ...parts].join(' ')))
}

/** @throws ScimError 400 `invalidCursor` for anything but a cursor of the same question */
export function readCursor(question: string, cursor: string): Place {
  const bytes = cursor.length > 200 ? null : fromBase64url(cursor)
  const [asked, kind, first, second = '', third = ''] = bytes ? new TextDecoder().decode(bytes).split(' ') : []
  const number = Number(first)
  if (asked !== question || !Number.isSafeInteger(number) || number < 0) throw notOurs()
  if (kind === 's') return { kind: 'sorted', offset: number, id: second }
  const position = Number(second)
  if (kind !== 'p' || !Number.isSafeInteger(position)) throw notOurs()
  return { kind: 'position', listing: number, position, ...(/^\d{1,15}$/.test(third) && { total: Number(third) }) }
}

const notOurs = () =>
  invalidCursor(
    'This cursor was not given for this list with these parameters. Begin again with an empty cursor, and keep filter and sorting.',
  )
