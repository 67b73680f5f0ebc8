import type { Role } from '../../contract/organization.js'
import { isGrantable, permissions } from '../../contract/permissions.js'
import type { MemberRow, OrganizationRow } from '../storage/tables.js'

/** The roles that every organization has. */
export const builtInRoles: readonly Role[] = [
  { role_id: 'stytch_admin', name: 'Administrator', description: 'Full access to every setting.', permissions: grant(permissions) },
  { role_id: 'stytch_member', name: 'Member', description: 'No access to the SCIM settings.', permissions: [] },
  {
    role_id: 'scim_viewer',
    name: 'SCIM viewer',
    description: 'Sees the SCIM connection and its people without changing them.',
    permissions: grant(['stytch.scim:get', 'stytch.member:search']),
  },
]

/** All roles a member of the organization can have; the organization's own never share an id with a built-in one. */
export function roleCatalogue(organization: OrganizationRow): Role[] {
  return [...builtInRoles, ...ownRoles(organization)]
}

/** The roles the organization was created with. */
export function ownRoles(organization: OrganizationRow): Role[] {
  // Stored from a body that the contract's schema has parsed.
  return JSON.parse(organization.roles) as Role[]
}

/** The roles the host gave to a member directly, besides those that groups give. */
export function directRoleIds({ direct_roles }: Pick<MemberRow, 'direct_roles'>): string[] {
  // Hardly anybody has any, and a search asks this about everyone.
  return direct_roles === '[]' ? [] : (JSON.parse(direct_roles) as string[])
}

/** The permissions a role gives here; those on the host's own resources are left out. */
export function permissionsOfRole(role: Role): string[] {
  return role.permissions.flatMap(({ resource_id, actions }) => actions.map((action) => `${resource_id}:${action}`)).filter(isGrantable)
}

function grant(strings: readonly string[]): Role['permissions'] {
  const actions = new Map<string, string[]>()
  for (const string of strings) {
    const colon = string.indexOf(':')
    const resource = string.slice(0, colon)
    actions.set(resource, [...(actions.get(resource) ?? []), string.slice(colon + 1)])
  }
  return [...actions].map(([resource_id, names]) => ({ resource_id, actions: names }))
}
