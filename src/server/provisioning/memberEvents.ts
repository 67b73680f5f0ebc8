import type { RecordedChange } from '../events/recordedChange.js'
import { registeredMemberView } from '../members/members.js'
import type { MemberRow, UserRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

type MemberEvent = NonNullable<RecordedChange['event']>

/** `scim.member.create` or `.update` with the whole member as it is now; nobody is in a group before they have been created. */
export async function memberEvent(
  reader: StorageReader,
  member: MemberRow,
  action: 'CREATE' | 'UPDATE',
  user: UserRow,
): Promise<MemberEvent> {
  return {
    type: action === 'CREATE' ? 'scim.member.create' : 'scim.member.update',
    action,
    object_type: 'member',
    id: member.member_id,
    member_id: member.member_id,
    object: await registeredMemberView(reader, member, user, action === 'UPDATE'),
  }
}

/** For the host, the person's access ends, whether they are deactivated or deleted. */
export function memberDeleteEvent(member_id: string): MemberEvent {
  return { type: 'scim.member.delete', action: 'DELETE', object_type: 'member', id: member_id, member_id }
}
