import { invalidValue } from '../../scim/error.js'
import { fold } from '../../scim/fold.js'
import { isJsonObject, type ScimResource } from '../../scim/resource.js'
import type { GroupRow } from '../storage/tables.js'
import { externalIdOf } from './externalId.js'

export interface GroupColumns {
  /** The resource without its members, which are rows of their own. */
  parsed: ScimResource
  memberIds: string[]
  row: Pick<GroupRow, 'display_name' | 'display_name_folded' | 'external_id' | 'resource'>
}

/** The columns that repeat parts of a Group's resource, and its members separately. */
export function groupColumns(resource: ScimResource): GroupColumns {
  const { members, ...rest } = resource
  // The rest of a resource still has `schemas`; TypeScript loses that with the index signature.
  const parsed = rest as ScimResource
  const { displayName } = parsed
  if (typeof displayName !== 'string' || displayName.trim() === '') throw invalidValue('displayName is required and must not be empty.')
  return {
    parsed,
    memberIds: Array.isArray(members) ? members.map((member) => readMemberId(isJsonObject(member) ? member.value : undefined)) : [],
    row: {
      display_name: displayName,
      display_name_folded: fold(displayName),
      external_id: externalIdOf(parsed),
      resource: JSON.stringify(parsed),
    },
  }
}

function readMemberId(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw invalidValue('members: each element needs a value, the id of a User.')
  return value
}
