import { asksFor, defaultProjection, includesAttribute, type Projection, project } from '../../scim/project.js'
import type { JsonObject } from '../../scim/resource.js'
import type { ServedTypes } from '../../scim/schemas/declare.js'
import { membershipChunks } from '../provisioning/memberships.js'
import type { GroupMemberRow, GroupRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { metaJson } from './meta.js'

/**
 * What is shown of a member: `value` and `display`, so that 50,000 of them fit into a request when they are sent back; the rest only on
 * request and where a filter needs it.
 */
export type MemberJson = (row: GroupMemberRow, name: string) => string

const shortMember: MemberJson = ({ user_id }, name) => `{"value":"${user_id}","display":${JSON.stringify(name)}}`

export function wholeMember(base: string): MemberJson {
  return ({ user_id }, name) => JSON.stringify(groupMemberView(base, user_id, name))
}

/** A member as an object, for filters. */
export function groupMemberView(base: string, user_id: string, name: string): JsonObject {
  return { value: user_id, display: name, $ref: `${base}/Users/${user_id}`, type: 'User' }
}

/** One Group as it is sent. */
export async function renderGroup(
  reader: StorageReader,
  { group: groupType, isReturnedWhole }: ServedTypes,
  base: string,
  row: GroupRow,
  projection: Projection,
): Promise<string> {
  const isWhole = asksFor(projection, 'members', '$ref') || asksFor(projection, 'members', 'type')
  const member = isWhole ? wholeMember(base) : shortMember
  const members = includesAttribute(projection, 'members', groupType) && row.members > 0 ? await membersJson(reader, row, member) : null
  if (projection.kind === defaultProjection.kind && isReturnedWhole.Group) return groupJson(base, row, members)
  return JSON.stringify(project(groupView(base, row, members), projection, groupType))
}

function groupJson(base: string, row: GroupRow, members: string | null): string {
  const membersPart = members === null ? '' : `,"members":${members}`
  return `{"id":"${row.group_id}",${row.resource.slice(1, -1)}${membersPart},"meta":${metaJson('Group', location(base, row), row)}}`
}

/** The Group as an object, for filters, sorting and projections. */
export function groupView(base: string, row: GroupRow, members: string | null): JsonObject {
  return JSON.parse(groupJson(base, row, members)) as JsonObject
}

export const location = (base: string, row: GroupRow): string => `${base}/Groups/${row.group_id}`

/** The members of a Group as a JSON array, in the order of their ids. */
export async function membersJson(reader: StorageReader, { connection_id, group_id }: GroupRow, member: MemberJson): Promise<string> {
  const parts: string[] = []
  for await (const chunk of membershipChunks(reader, connection_id, group_id)) parts.push(await membersPart(reader, chunk, member))
  return `[${parts.join(',')}]`
}

export async function membersPart(reader: StorageReader, chunk: readonly GroupMemberRow[], member: MemberJson): Promise<string> {
  const members = await reader.getMany(
    'members',
    chunk.map((row) => [row.member_id]),
  )
  const names = new Map(members.map(({ member_id, name }) => [member_id, name]))
  return chunk.map((row) => member(row, names.get(row.member_id) ?? '')).join(',')
}
