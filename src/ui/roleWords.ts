import type { Role } from '../contract/organization.js'
import { roleName } from '../contract/roleName.js'
import type { Translator } from './messages.js'

export interface RoleWords {
  name: string
  description: string
  /** Whether the organization still has the role. */
  isKnown: boolean
}

/** The roles every organization has are described in the reader's language; the others as the host named them. */
const builtIn = ['stytch_admin', 'stytch_member', 'scim_viewer'] as const

/** What people read of a role: never its id. */
export function roleWords(roleId: string, roles: readonly Role[], t: Translator): RoleWords {
  const id = builtIn.find((known) => known === roleId)
  if (id) return { name: t(`roles.${id}`), description: t(`roles.${id}_is`), isKnown: true }
  const role = roles.find((each) => each.role_id === roleId)
  return { name: roleName(role ?? { role_id: roleId }), description: role?.description ?? '', isKnown: role !== undefined }
}
