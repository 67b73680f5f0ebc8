import { defaultProjection, includesAttribute, type Projection, project } from '../../scim/project.js'
import type { JsonObject } from '../../scim/resource.js'
import type { ServedTypes } from '../../scim/schemas/declare.js'
import { readGroupsById } from '../members/groupsById.js'
import { walk } from '../storage/pages.js'
import type { GroupRow, UserRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { metaJson } from './meta.js'

/** The columns of a User that a response shows, and those that give its place in a list. */
export const shownColumns = ['connection_id', 'user_id', 'position', 'version', 'created_at', 'updated_at', 'resource'] as const
export type ShownUser = Pick<UserRow, (typeof shownColumns)[number]>

/** Groups of Users by user id, without the Users who are in no group. */
export type GroupsByUser = ReadonlyMap<string, readonly GroupRow[]>

const noGroups: GroupsByUser = new Map()
/** Memberships read at a time. */
const step = 1000

/** Users as they are sent; stored text is spliced rather than parsed, unless attributes were chosen. */
export async function renderUsers(
  reader: StorageReader,
  { user: userType, isReturnedWhole }: ServedTypes,
  base: string,
  rows: readonly ShownUser[],
  projection: Projection,
  mayHaveGroups = true,
): Promise<string[]> {
  const groups = mayHaveGroups && includesAttribute(projection, 'groups', userType) ? await groupsOfUsers(reader, rows) : noGroups
  const written = new Map<string, string>()
  // The people of a page are in the same few groups.
  const groupJson = (group: GroupRow) => {
    const json = written.get(group.group_id) ?? JSON.stringify(groupValue(base, group))
    written.set(group.group_id, json)
    return json
  }
  return rows.map((row) => {
    if (projection.kind === defaultProjection.kind && isReturnedWhole.User)
      return userJson(base, row, groups.get(row.user_id)?.map(groupJson))
    return JSON.stringify(project(userView(base, row, groups.get(row.user_id)), projection, userType))
  })
}

function userJson(base: string, row: ShownUser, groups: readonly string[] | undefined): string {
  const groupsJson = groups ? `,"groups":[${groups.join()}]` : ''
  return `{"id":"${row.user_id}",${row.resource.slice(1, -1)}${groupsJson},"meta":${metaJson('User', location(base, row), row)}}`
}

/** The whole User as an object, for filters, sorting and projections. */
export function userView(base: string, row: ShownUser, groups: readonly GroupRow[] | undefined): JsonObject {
  return {
    id: row.user_id,
    // Written by `userColumns`, so it is an object.
    ...(JSON.parse(row.resource) as JsonObject),
    ...(groups && { groups: groups.map((group) => groupValue(base, group)) }),
    meta: JSON.parse(metaJson('User', location(base, row), row)) as JsonObject,
  }
}

export const location = (base: string, row: ShownUser): string => `${base}/Users/${row.user_id}`

function groupValue(base: string, { group_id, display_name }: GroupRow) {
  return { value: group_id, $ref: `${base}/Groups/${group_id}`, display: display_name, type: 'direct' }
}

/** Reads the groups of each User, each group once. */
export async function groupsOfUsers(reader: StorageReader, rows: readonly ShownUser[]): Promise<GroupsByUser> {
  const idsByUser = await groupIdsOf(reader, rows)
  if (idsByUser.size === 0) return noGroups
  const groups = await readGroupsById(reader, rows[0]?.connection_id ?? '', [...idsByUser.values()].flat())
  return new Map([...idsByUser].map(([user_id, ids]) => [user_id, ids.flatMap((id) => groups.get(id) ?? [])]))
}

/** Reads the memberships of a list of people, for a thousand people at a time. */
async function groupIdsOf(reader: StorageReader, rows: readonly ShownUser[]): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>()
  const [only] = rows
  // Most responses are about one person, and a look-up that finds nothing is the cheapest read there is.
  if (rows.length === 1 && only && !(await reader.find('group_members', 'by_user', [only.connection_id, only.user_id]))) return ids
  for (let start = 0; start < rows.length; start += step) {
    const page = rows.slice(start, start + step)
    const [first] = page
    if (!first) break
    const among = page.map((row) => row.user_id)
    const scan = { columns: ['user_id', 'group_id'], index: 'by_user', equals: [first.connection_id], among } as const
    for await (const memberships of walk(reader, 'group_members', scan, { size: step })) {
      for (const { user_id, group_id } of memberships) {
        const known = ids.get(user_id)
        if (known) known.push(group_id)
        else ids.set(user_id, [group_id])
      }
    }
  }
  return ids
}
