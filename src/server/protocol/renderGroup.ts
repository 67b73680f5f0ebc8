import { defaultProjection, includesAttribute, type Projection, project } from '../../scim/project.js'
import type { JsonObject } from '../../scim/resource.js'
import { groupType } from '../../scim/schemas/resourceTypes.js'
import { membershipChunks } from '../provisioning/memberships.js'
import type { GroupMemberRow, GroupRow } from '../storage/tables.js'
import type { Reader } from '../storage/types.js'
import { metaJson } from './meta.js'

/** One Group as it is sent. Members are `value` and `display` only, so that 50,000 fit into a request when they come back. */
export async function renderGroup(reader: Reader, base: string, row: GroupRow, projection: Projection): Promise<string> {
  const members = includesAttribute(projection, 'members', groupType) && row.members > 0 ? await membersJson(reader, row) : null
  if (projection.kind === defaultProjection.kind) return groupJson(base, row, members)
  return JSON.stringify(project(groupView(base, row, members), projection, groupType))
}

function groupJson(base: string, row: GroupRow, members: string | null): string {
  const membersPart = members === null ? '' : `,"members":${members}`
  return `{"id":"${row.group_id}",${row.resource.slice(1, -1)}${membersPart},"meta":${metaJson('Group', location(base, row), row)}}`
}

/** The Group as an object: what filters, sorting and projections look at. */
export function groupView(base: string, row: GroupRow, members: string | null): JsonObject {
  return JSON.parse(groupJson(base, row, members)) as JsonObject
}

export const location = (base: string, row: GroupRow): string => `${base}/Groups/${row.group_id}`

/** The members of a Group as a JSON array, in the order of their ids. */
export async function membersJson(reader: Reader, { connection_id, group_id }: GroupRow): Promise<string> {
  const parts: string[] = []
  for await (const chunk of membershipChunks(reader, connection_id, group_id)) parts.push(await membersPart(reader, chunk))
  return `[${parts.join(',')}]`
}

export async function membersPart(reader: Reader, chunk: readonly GroupMemberRow[]): Promise<string> {
  const members = await reader.getMany(
    'members',
    chunk.map((row) => [row.member_id]),
  )
  const names = new Map(members.map((member) => [member.member_id, member.name]))
  return chunk.map(({ user_id, member_id }) => `{"value":"${user_id}","display":${JSON.stringify(names.get(member_id) ?? '')}}`).join(',')
}
