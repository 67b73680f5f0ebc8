import {
  type AffectedMember,
  namesInPreview,
  type PreviewRoleAssignmentsBody,
  type RoleAssignmentsPreview,
  type RoleChangesPage,
  type SearchRoleChangesBody,
} from '../../contract/roleAssignmentsPreview.js'
import { compareText, fold } from '../../scim/fold.js'
import type { MemberRow } from '../storage/tables.js'
import { removesLastAdmin, removesOwnAccess } from './accessWarnings.js'
import { ApiError } from './apiError.js'
import { requirePermission } from './authorize.js'
import type { OrganizationCall } from './call.js'
import { createCursors } from './cursor.js'
import { readRoleChanges } from './roleChanges.js'

/** Says who would gain and who would lose which role, without saving anything. @throws ApiError 400, 403, 404 */
export async function previewRoleAssignments(
  call: OrganizationCall & { body: PreviewRoleAssignmentsBody },
): Promise<RoleAssignmentsPreview> {
  await requirePermission(call, 'stytch.organization:update.settings.implicit-roles')
  const found = await readRoleChanges(call, call.body.scim_group_implicit_role_assignments)
  const isNamed = await maySearchPeople(call)
  const changed = new Set(found.changes.flatMap(({ gained, lost }) => [...gained, ...lost].map((member) => member.member_id)))
  return {
    roles: found.changes.map(({ role_id, gained, lost }) => ({
      role_id,
      gained: gained.length,
      lost: lost.length,
      ...(isNamed && { gained_by: firstOf(gained), lost_by: firstOf(lost) }),
    })),
    members_changed: changed.size,
    removes_own_access: await removesOwnAccess(call, found),
    removes_last_admin: await removesLastAdmin(call, found),
  }
}

/** Everybody who would gain or lose one role, by name, a page at a time. @throws ApiError 400, 403, 404 */
export async function searchRoleChanges(call: OrganizationCall & { body: SearchRoleChangesBody }): Promise<RoleChangesPage> {
  const { context, body } = call
  await requirePermission(call, 'stytch.organization:update.settings.implicit-roles')
  await requirePermission(call, 'stytch.member:search')
  const { scim_group_implicit_role_assignments: assignments, role_id, change } = body
  const { connection_id, changes } = await readRoleChanges(call, assignments, role_id)
  const text = fold(body.search ?? '')
  const limit = body.limit || 50
  const cursors = createCursors<[name: string, id: string]>(context.options.signingKey, 'role changes', [
    connection_id,
    role_id,
    change,
    text,
    assignments,
  ])
  const after = cursors.read(body.cursor)?.after
  const people = (changes[0]?.[change] ?? []).filter((member) => `${member.name_folded} ${member.email_folded}`.includes(text))
  // Who comes and goes between two pages moves nobody else: a page begins after the last person of the one before.
  const rest = after ? people.filter((member) => isAfter(member, after)) : people
  const page = rest.slice(0, limit)
  const last = rest.length > limit ? page.at(-1) : undefined
  return {
    members: page.map(affected),
    results_metadata: { total: people.length, next_cursor: last ? cursors.write({ after: [last.name_folded, last.member_id] }) : null },
  }
}

/** Names are personal data: whoever may not search people gets the numbers alone. */
async function maySearchPeople(call: OrganizationCall): Promise<boolean> {
  try {
    await requirePermission(call, 'stytch.member:search')
    return true
  } catch (error) {
    if (error instanceof ApiError) return false
    throw error
  }
}

function firstOf(members: readonly MemberRow[]): AffectedMember[] {
  return members.slice(0, namesInPreview).map(affected)
}

function affected({ member_id, name, email_address }: MemberRow): AffectedMember {
  return { member_id, name, email_address }
}

function isAfter({ name_folded, member_id }: MemberRow, [name, id]: readonly [string, string]): boolean {
  const order = compareText(name_folded, name) || compareText(member_id, id)
  return order > 0
}
