import type { ScimGroup, SearchGroupsBody } from '../../contract/group.js'
import { compareText, fold } from '../../scim/fold.js'
import { readGroupsById } from '../members/groupsById.js'
import { scimGroup } from '../members/scimGroup.js'
import { walk } from '../storage/pages.js'
import type { ConnectionRow, GroupRow, RoleAssignmentRow } from '../storage/tables.js'
import type { StorageReader, Walk } from '../storage/types.js'
import { yieldToEventLoop } from '../storage/yieldToEventLoop.js'
import { noActiveConnection } from './apiError.js'
import type { OrganizationCall } from './call.js'
import { activeConnection } from './connectionRow.js'
import { createCursors } from './cursor.js'

export interface GroupsPage {
  scim_groups: ScimGroup[]
  next_cursor: string | null
  total: number
  vanished_groups?: VanishedGroup[]
}

/** Gives roles, but the identity provider no longer sends it. */
interface VanishedGroup {
  group_id: string
  group_name: string
  role_ids: string[]
}

/** The pushed groups by name, a page at a time. @throws ApiError 404 without a connection */
export async function searchGroups(call: OrganizationCall, search: SearchGroupsBody, connection?: ConnectionRow): Promise<GroupsPage> {
  const { storage } = call.context
  const row = connection ?? (await activeConnection(storage, call.organization.organization_id))
  if (!row) throw noActiveConnection()
  const { connection_id } = row
  const limit = search.limit || 100
  const name = search.query?.name === undefined ? '' : fold(search.query.name)
  const hasRoles = search.query?.has_roles
  const cursors = createCursors<[name: string, id: string]>(call.context.options.signingKey, 'groups', [
    connection_id,
    name,
    hasRoles ?? null,
  ])
  const place = cursors.read(search.cursor)
  const assignments = await storage.list('role_assignments', { index: 'key', equals: [connection_id], limit: 20_000 })
  const rolesOf = new Map<string, string[]>()
  for (const { group_id, role_id } of assignments) rolesOf.set(group_id, [...(rolesOf.get(group_id) ?? []), role_id])

  const isFound = (group: GroupRow) => hasRoles === undefined || rolesOf.has(group.group_id) === hasRoles
  const byName = {
    index: 'by_display_name',
    equals: [connection_id],
    ...(name !== '' && { contains: { column: 'display_name_folded', texts: [name] } }),
  } satisfies Walk<'groups', 'by_display_name'>
  // One row more than the page shows tells whether there is another page.
  const found: GroupRow[] = []
  const onward = { ...byName, ...(place && { after: place.after }) }
  for await (const batch of walk(storage, 'groups', onward, { size: hasRoles === undefined ? limit + 1 : 1000 })) {
    found.push(...batch.filter(isFound))
    if (found.length > limit) break
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const isWhole = place === null && found.length <= limit
  const isEvery = name === '' && hasRoles === undefined
  const counted = isEvery ? (await storage.get('connection_stats', [connection_id]))?.groups : undefined
  const total = place?.total ?? (isWhole ? found.length : (counted ?? (await countGroups(storage, byName, isFound))))
  return {
    scim_groups: page.map((group) => ({ ...scimGroup(group), role_ids: rolesOf.get(group.group_id) ?? [] })),
    next_cursor: found.length > limit && last ? cursors.write({ after: keyOf(last), total }) : null,
    total,
    ...(place === null && hasRoles !== false && { vanished_groups: await vanishedGroups(storage, connection_id, assignments, name) }),
  }
}

/** How many groups a search finds on all its pages; counted once, then carried along in the cursor. */
async function countGroups(
  storage: StorageReader,
  search: Walk<'groups', 'by_display_name'>,
  isFound: (group: GroupRow) => boolean,
): Promise<number> {
  let total = 0
  for await (const batch of walk(storage, 'groups', search, { between: yieldToEventLoop })) total += batch.filter(isFound).length
  return total
}

async function vanishedGroups(
  storage: StorageReader,
  connection_id: string,
  assignments: readonly RoleAssignmentRow[],
  name: string,
): Promise<VanishedGroup[]> {
  const known = await readGroupsById(storage, connection_id, [...new Set(assignments.map(({ group_id }) => group_id))])
  const vanished = new Map<string, VanishedGroup>()
  for (const { group_id, group_name, role_id } of assignments) {
    if (known.has(group_id) || !fold(group_name).includes(name)) continue
    const group = vanished.get(group_id) ?? { group_id, group_name, role_ids: [] }
    group.role_ids.push(role_id)
    vanished.set(group_id, group)
  }
  return [...vanished.values()].sort((one, other) => compareText(fold(one.group_name), fold(other.group_name)))
}

function keyOf(group: GroupRow): [string, string] {
  return [group.display_name_folded, group.group_id]
}
