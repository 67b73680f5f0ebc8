import { invalidValue } from '../../scim/error.js'
import type { ScimResource } from '../../scim/resource.js'
import type { UserRow } from '../storage/tables.js'
import { externalIdOf } from './externalId.js'

interface UserColumns {
  /** The resource with `active` always present. */
  parsed: ScimResource
  row: Pick<UserRow, 'user_name' | 'external_id' | 'active' | 'resource'>
}

/**
 * The columns that repeat parts of a User's resource. An absent `active` is taken as `activeIfAbsent`: only an explicit value ever
 * deactivates anybody (quirk `absentActive`).
 */
export function userColumns(resource: ScimResource, activeIfAbsent: boolean): UserColumns {
  const { userName } = resource
  if (typeof userName !== 'string' || userName.trim() === '') throw invalidValue('userName is required and must not be empty.')
  const active = typeof resource.active === 'boolean' ? resource.active : activeIfAbsent
  const parsed: ScimResource = resource.active === active ? resource : { ...resource, active }
  return {
    parsed,
    row: {
      user_name: userName,
      external_id: externalIdOf(resource),
      active: active ? 1 : 0,
      resource: JSON.stringify(parsed),
    },
  }
}
