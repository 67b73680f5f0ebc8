import type { Filter } from '../../../scim/filter.js'
import { includesAttribute } from '../../../scim/project.js'
import type { ServedTypes } from '../../../scim/schemas/declare.js'
import { walk } from '../../storage/pages.js'
import type { GroupRow } from '../../storage/tables.js'
import type { StorageReader } from '../../storage/types.js'
import { groupView, type MemberJson, membersJson, membersPart, renderGroup, wholeMember } from '../renderGroup.js'
import type { ReadStats } from '../stats.js'
import type { IndexQuestion } from './candidates.js'
import type { Collection } from './collection.js'
import { listPages } from './listPages.js'
import { type MemberNeed, memberNeed } from './mentions.js'

/** The maximum number of members on one page; a page that would show more ends earlier, which RFC 7644 §3.4.2.4 allows. */
const maxMembersOfPage = 100_000

export function createGroupCollection(
  reader: StorageReader,
  types: ServedTypes,
  connection_id: string,
  base: string,
  readStats: ReadStats,
): Collection<GroupRow> {
  const byPosition = { index: 'by_position', equals: [connection_id] } as const

  return {
    type: types.group,
    idOf: (row) => row.group_id,
    positionOf: (row) => row.position,
    lookUp: (question) => lookUp(reader, connection_id, question),
    total: async () => (await readStats()).groups,
    page: async (startIndex, count) => {
      if (count === 0) return []
      const stats = await readStats()
      // Nothing was ever deleted: the n-th Group has position n.
      const start = stats.groups === stats.group_position ? { from: { value: startIndex, inclusive: true } } : { offset: startIndex - 1 }
      return reader.list('groups', { ...byPosition, ...start, limit: count })
    },
    after: (position, count) => reader.list('groups', { ...byPosition, from: { value: position, inclusive: false }, limit: count }),
    scan: (_narrow, after) => walk(reader, 'groups', { ...byPosition, from: { value: after, inclusive: false } }, listPages),
    byIds: (ids) =>
      reader.getMany(
        'groups',
        ids.map((id) => [connection_id, id]),
      ),
    viewer: (filter: Filter | undefined, sortBy) => {
      const need = memberNeed(filter, sortBy, types.group)
      const member = wholeMember(base)
      return (rows) => Promise.all(rows.map(async (row) => groupView(base, row, await neededMembers(reader, row, need, member))))
    },
    render: async (rows, projection) => {
      const showsMembers = includesAttribute(projection, 'members', types.group)
      const rendered: string[] = []
      let members = 0
      for (const row of rows) {
        members += showsMembers ? row.members : 0
        if (members > maxMembersOfPage && rendered.length > 0) break
        rendered.push(await renderGroup(reader, types, base, row, projection))
      }
      return rendered
    },
  }
}

async function neededMembers(reader: StorageReader, row: GroupRow, need: MemberNeed, member: MemberJson): Promise<string | null> {
  if (need.kind === 'none' || row.members === 0) return null
  if (need.kind === 'all') return membersJson(reader, row, member)
  const present = await reader.getMany(
    'group_members',
    need.ids.map((id) => [row.connection_id, row.group_id, id]),
  )
  return present.length === 0 ? null : `[${await membersPart(reader, present, member)}]`
}

function lookUp(reader: StorageReader, connection_id: string, question: IndexQuestion): AsyncIterable<GroupRow[]> | null {
  if (question.kind === 'range' || typeof question.value === 'boolean') return null
  const { column, value } = question
  switch (column) {
    case 'id':
      return one(reader.get('groups', [connection_id, value]))
    case 'display_name_folded':
      return one(reader.find('groups', 'by_display_name', [connection_id, value]))
    case 'external_id':
      return walk(reader, 'groups', { index: 'by_external_id', equals: [connection_id, value] }, listPages)
    case 'member':
      return byMember(reader, connection_id, value)
    default:
      return null
  }
}

async function* one<R>(row: Promise<R | undefined>): AsyncGenerator<R[]> {
  const found = await row
  if (found) yield [found]
}

async function* byMember(reader: StorageReader, connection_id: string, user_id: string): AsyncGenerator<GroupRow[]> {
  for await (const memberships of walk(reader, 'group_members', { index: 'by_user', equals: [connection_id, user_id] }, listPages)) {
    yield await reader.getMany(
      'groups',
      memberships.map(({ group_id }) => [connection_id, group_id]),
    )
  }
}
