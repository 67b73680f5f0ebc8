import type { AttributeChange } from '../../contract/activity.js'
import type { RoleAssignment, RoleAssignmentInput } from '../../contract/connection.js'
import { roleName } from '../../contract/roleName.js'
import { readGroupsById } from '../members/groupsById.js'
import { roleCatalogue } from '../members/roles.js'
import { newJobId } from '../storage/ids.js'
import type { ConnectionRow, OrganizationRow } from '../storage/tables.js'
import type { StorageReader, StorageWriter } from '../storage/types.js'
import { ApiError, invalidField } from './apiError.js'
import { audit } from './audit.js'
import type { OrganizationCall } from './call.js'

/** More than one request may save, so the whole list always fits in one read. */
export const maxAssignments = 20_000

/** All role assignments of a connection, with the current name of each group, or its last one once the group is gone. */
export async function readRoleAssignments(reader: StorageReader, connection_id: string): Promise<RoleAssignment[]> {
  const rows = await reader.list('role_assignments', { index: 'key', equals: [connection_id], limit: maxAssignments })
  return rows.map(({ role_id, group_id, group_name }) => ({ role_id, group_id, group_name }))
}

/** Checks role assignments that a caller sent; stored ones may stay although their role or group is gone. @throws ApiError 400 */
export async function checkedAssignments(
  reader: StorageReader,
  organization: OrganizationRow,
  connection_id: string,
  inputs: readonly RoleAssignmentInput[],
): Promise<RoleAssignment[]> {
  const stored = await reader.list('role_assignments', { index: 'key', equals: [connection_id], limit: maxAssignments })
  const storedPairs = new Set(stored.map(pairOf))
  const storedNames = new Map(stored.map((row) => [row.group_id, row.group_name]))
  const known = new Set(roleCatalogue(organization).map((role) => role.role_id))
  const ids = inputs.flatMap((input) => input.group_id ?? [])
  const groups = await readGroupsById(reader, connection_id, ids)
  const checked = new Map<string, RoleAssignment>()
  for (const [index, { role_id, group_id }] of inputs.entries()) {
    const field = `scim_group_implicit_role_assignments.${index}`
    if (!group_id) throw groupMissing(field)
    const pair = pairOf({ group_id, role_id })
    const group_name = groups.get(group_id)?.display_name ?? (storedPairs.has(pair) ? storedNames.get(group_id) : undefined)
    if (group_name === undefined) throw groupUnknown(field)
    if (!known.has(role_id) && !storedPairs.has(pair)) {
      throw invalidField(`${field}.role_id`, "no role of the organization's catalogue has this id.")
    }
    checked.set(pair, { role_id, group_id, group_name })
  }
  return [...checked.values()]
}

/**
 * Replaces the stored role assignments and schedules the announcement to everyone whose roles change; returns the differences for activity.
 * @throws ApiError 400 for an unknown group or role
 */
export async function replaceRoleAssignments(
  writer: StorageWriter,
  call: OrganizationCall,
  connection: ConnectionRow,
  inputs: readonly RoleAssignmentInput[],
): Promise<AttributeChange[]> {
  const { organization_id, connection_id } = connection
  const wanted = await checkedAssignments(writer, call.organization, connection_id, inputs)
  const wantedPairs = new Set(wanted.map(pairOf))
  const stored = await writer.list('role_assignments', { index: 'key', equals: [connection_id], limit: maxAssignments })
  const storedPairs = new Set(stored.map(pairOf))
  const removed = stored.filter((row) => !wantedPairs.has(pairOf(row)))
  const added = wanted.filter((row) => !storedPairs.has(pairOf(row)))
  if (removed.length + added.length === 0) return []

  for (const { group_id, role_id } of removed) await writer.delete('role_assignments', [connection_id, group_id, role_id])
  for (const { group_id, role_id, group_name } of added) {
    await writer.insert('role_assignments', { connection_id, group_id, role_id, organization_id, group_name })
  }
  await writer.insert('jobs', {
    job_id: newJobId(),
    organization_id,
    connection_id,
    kind: 'announce_roles',
    body: JSON.stringify({ group_ids: [...new Set([...removed, ...added].map((row) => row.group_id))], after: null }),
    created_at: call.context.now().toISOString(),
  })
  await audit(writer, call, organization_id, 'connection.role_assignments', connection_id)
  const names = new Map(roleCatalogue(call.organization).map((role) => [role.role_id, roleName(role)]))
  const wordsOf = ({ group_name, role_id }: RoleAssignment) => `${group_name}: ${names.get(role_id) ?? roleName({ role_id })}`
  return [
    ...removed.map((row) => ({ attribute: 'role_assignment', before: wordsOf(row), after: null })),
    ...added.map((row) => ({ attribute: 'role_assignment', before: null, after: wordsOf(row) })),
  ].slice(0, 50)
}

function pairOf({ group_id, role_id }: { group_id: string; role_id: string }): string {
  return JSON.stringify([group_id, role_id])
}

function groupMissing(field: string): ApiError {
  return new ApiError(
    'scim_group_role_assignment_does_not_contain_group_id',
    'A role assignment names no group. Give each one a "group_id".',
    {
      field: `${field}.group_id`,
    },
  )
}

function groupUnknown(field: string): ApiError {
  return new ApiError(
    'scim_group_role_assignment_group_does_not_exist',
    'A role assignment names a group that the identity provider has not pushed, or has deleted. Read the groups again.',
    { field: `${field}.group_id` },
  )
}
