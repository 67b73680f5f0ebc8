import { isGrantable } from '../../contract/permissions.js'
import type { CreatePortalSessionBody, PortalSession } from '../../contract/session.js'
import { fold } from '../../scim/fold.js'
import { permissionsOfRole, roleCatalogue } from '../members/roles.js'
import type { OrganizationRow } from '../storage/tables.js'
import { invalidField } from './apiError.js'
import { audit } from './audit.js'
import type { OrganizationCall } from './call.js'
import { findSessionHolder } from './sessionHolder.js'
import { signSession } from './sessions.js'

/**
 * Signs a short-lived session for one person: what the host's backend hands to the browser.
 * @throws ApiError 404 for a member the organization does not have, 403 for one who has left
 */
export async function createPortalSession(call: OrganizationCall & { body: CreatePortalSessionBody }): Promise<PortalSession> {
  const { context, organization, body } = call
  if (!body.member_id && !body.email_address) throw invalidField('member_id', 'give "member_id" or "email_address".')
  const permissions = grantedBy(body, organization)
  const now = context.now()
  const expires_at = new Date(now.getTime() + (body.session_duration_minutes ?? 60) * 60_000).toISOString()
  const target = body.member_id ?? body.email_address ?? ''
  const { holder, member } = await context.write(async (writer) => {
    const found = await findSessionHolder(writer, organization.organization_id, body)
    await audit(writer, call, organization.organization_id, 'portal_session.create', target)
    return found
  })
  const session_token = signSession(context.options.signingKey, {
    organization_id: organization.organization_id,
    member_id: member?.member_id ?? body.member_id ?? null,
    ...(body.email_address !== undefined && { email_address: fold(body.email_address) }),
    name: member?.name ?? body.email_address ?? null,
    permissions,
    holder,
    setup_link_id: null,
    issued_at: now.toISOString(),
    expires_at,
  })
  return { session_token, expires_at }
}

/** @throws ApiError 400 for a string that is not a permission and for a role the organization does not have */
function grantedBy(body: CreatePortalSessionBody, organization: OrganizationRow): string[] {
  if (body.permissions && body.roles) throw invalidField('roles', 'give "permissions" or "roles", not both.')
  if (body.permissions) {
    for (const [index, permission] of body.permissions.entries()) {
      if (!isGrantable(permission)) throw invalidField(`permissions.${index}`, 'there is no such permission.')
    }
    return [...new Set(body.permissions)]
  }
  if (!body.roles) throw invalidField('permissions', 'give "permissions" or "roles".')
  const catalogue = new Map(roleCatalogue(organization).map((role) => [role.role_id, role]))
  const granted = body.roles.flatMap((role_id, index) => {
    const role = catalogue.get(role_id)
    if (!role) throw invalidField(`roles.${index}`, "no role of the organization's catalogue has this id.")
    return permissionsOfRole(role)
  })
  return [...new Set(granted)]
}
