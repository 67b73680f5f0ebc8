import type { Narrow } from '../../../scim/narrow.js'
import type { ServedTypes } from '../../../scim/schemas/declare.js'
import { walk } from '../../storage/pages.js'
import type { StorageReader } from '../../storage/types.js'
import { groupsOfUsers, renderUsers, type ShownUser, shownColumns, userView } from '../renderUser.js'
import type { ReadStats } from '../stats.js'
import type { IndexQuestion } from './candidates.js'
import type { Collection } from './collection.js'
import { listPages } from './listPages.js'
import { mentions } from './mentions.js'
import { positionOfNth } from './userPosition.js'

export function createUserCollection(
  reader: StorageReader,
  types: ServedTypes,
  connection_id: string,
  base: string,
  readStats: ReadStats,
): Collection<ShownUser> {
  return {
    type: types.user,
    idOf: (row) => row.user_id,
    positionOf: (row) => row.position,
    lookUp: (question) => lookUp(reader, connection_id, question),
    total: async () => (await readStats()).users,
    page: async (startIndex, count) => {
      if (count === 0) return []
      const position = await positionOfNth(reader, await readStats(), startIndex)
      if (position === null) return []
      return reader.list('users', {
        columns: shownColumns,
        index: 'by_position',
        equals: [connection_id],
        from: { value: position, inclusive: true },
        limit: count,
      })
    },
    after: (position, count) =>
      reader.list('users', {
        columns: shownColumns,
        index: 'by_position',
        equals: [connection_id],
        from: { value: position, inclusive: false },
        limit: count,
      }),
    scan: (narrow, after) => {
      const active = activeOf(narrow)
      const everyone = walk(
        reader,
        'users',
        {
          columns: shownColumns,
          index: 'by_position',
          equals: [connection_id],
          from: { value: after, inclusive: false },
          ...(active !== null && { where: { active } }),
        },
        listPages,
      )
      return within(narrow, everyone)
    },
    byIds: (ids) =>
      reader.getMany(
        'users',
        ids.map((id) => [connection_id, id]),
      ),
    viewer: (filter, sortBy) => {
      const needsGroups = mentions('groups', filter, sortBy, types.user)
      return async (rows) => {
        const groups = needsGroups ? await groupsOfUsers(reader, rows) : null
        return rows.map((row) => userView(base, row, groups?.get(row.user_id)))
      }
    },
    render: async (rows, projection) => {
      // Groups are looked up for each person, which is unnecessary while no group has members.
      return renderUsers(reader, types, base, rows, projection, (await readStats()).memberships > 0)
    },
  }
}

function lookUp(reader: StorageReader, connection_id: string, question: IndexQuestion): AsyncIterable<ShownUser[]> | null {
  const scan = { equals: [connection_id] } as const
  if (question.kind === 'range') {
    const { from, to } = question
    const bounds = { ...(from !== undefined && { from: inclusive(from) }), ...(to !== undefined && { to: inclusive(to) }) }
    return question.column === 'user_name_folded' ? walk(reader, 'users', { ...scan, ...bounds, index: 'by_user_name' }, listPages) : null
  }
  const { column, value } = question
  if (typeof value === 'boolean') return null
  switch (column) {
    case 'id':
      return one(reader.get('users', [connection_id, value]))
    case 'user_name_folded':
      return one(reader.find('users', 'by_user_name', [connection_id, value]))
    case 'external_id':
      return walk(reader, 'users', { index: 'by_external_id', equals: [connection_id, value] }, listPages)
    case 'email_folded':
      return byEmail(reader, connection_id, value)
    default:
      return null
  }
}

const inclusive = (value: string) => ({ value, inclusive: true })

async function* one<R>(row: Promise<R | undefined>): AsyncGenerator<R[]> {
  const found = await row
  if (found) yield [found]
}

async function* byEmail(reader: StorageReader, connection_id: string, email_folded: string): AsyncGenerator<ShownUser[]> {
  for await (const emails of walk(reader, 'user_emails', { index: 'key', equals: [connection_id, email_folded] }, listPages)) {
    yield await reader.getMany(
      'users',
      emails.map(({ user_id }) => [connection_id, user_id]),
    )
  }
}

/** Leaves out whose times a filter cannot match, before anybody's resource is parsed. */
async function* within(narrow: Narrow, pages: AsyncIterable<ShownUser[]>): AsyncGenerator<ShownUser[]> {
  for await (const rows of pages) yield rows.filter((row) => mayMatch(narrow, row))
}

function mayMatch(narrow: Narrow, row: ShownUser): boolean {
  if (narrow.kind === 'and') return narrow.parts.every((part) => mayMatch(part, row))
  if (narrow.kind === 'or') return narrow.parts.some((part) => mayMatch(part, row))
  if (narrow.kind !== 'range' || (narrow.column !== 'created_at' && narrow.column !== 'updated_at')) return true
  const time = row[narrow.column]
  return (narrow.from === undefined || time >= narrow.from) && (narrow.to === undefined || time <= narrow.to)
}

/** The one column without an index by which a walk itself can leave rows out. */
function activeOf(narrow: Narrow): number | null {
  if (narrow.kind === 'eq' && narrow.column === 'active') return narrow.value === true ? 1 : 0
  if (narrow.kind !== 'and') return null
  return narrow.parts.map(activeOf).find((active) => active !== null) ?? null
}
