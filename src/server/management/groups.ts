import type { ScimGroup, SearchGroupsBody } from '../../contract/group.js'
import { fold } from '../../scim/fold.js'
import { scimGroup } from '../members/scimGroup.js'
import { walk } from '../storage/pages.js'
import type { ConnectionRow, GroupRow } from '../storage/tables.js'
import type { Walk } from '../storage/types.js'
import { noActiveConnection } from './apiError.js'
import type { OrganizationCall } from './call.js'
import { activeConnection } from './connectionRow.js'
import { createCursors } from './cursor.js'

export interface GroupsPage {
  scim_groups: ScimGroup[]
  next_cursor: string | null
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
  const after = cursors.read(search.cursor)?.after

  const assignments = await storage.list('role_assignments', { index: 'key', equals: [connection_id], limit: 20_000 })
  const rolesOf = new Map<string, string[]>()
  for (const { group_id, role_id } of assignments) rolesOf.set(group_id, [...(rolesOf.get(group_id) ?? []), role_id])

  // One row more than the page shows tells whether there is another page.
  const found: GroupRow[] = []
  const byName = {
    index: 'by_display_name',
    equals: [connection_id],
    ...(after && { after }),
    ...(name !== '' && { contains: { column: 'display_name_folded', texts: [name] } }),
  } satisfies Walk<'groups', 'by_display_name'>
  for await (const batch of walk(storage, 'groups', byName, { size: hasRoles === undefined ? limit + 1 : 1000 })) {
    found.push(...batch.filter((group) => hasRoles === undefined || rolesOf.has(group.group_id) === hasRoles))
    if (found.length > limit) break
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    scim_groups: page.map((group) => ({ ...scimGroup(group), role_ids: rolesOf.get(group.group_id) ?? [] })),
    next_cursor: found.length > limit && last ? cursors.write({ after: keyOf(last) }) : null,
  }
}

function keyOf(group: GroupRow): [string, string] {
  return [group.display_name_folded, group.group_id]
}
