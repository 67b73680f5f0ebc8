import type { Change } from '../context.js'
import { memberView } from '../members.js'
import type { MemberRow } from '../storage/tables.js'
import type { Reader } from '../storage/types.js'

type MemberEvent = NonNullable<Change['event']>

/** `scim.member.create` or `.update` with the whole member as it now is. */
export async function memberEvent(reader: Reader, member: MemberRow, action: 'CREATE' | 'UPDATE'): Promise<MemberEvent> {
  return {
    type: action === 'CREATE' ? 'scim.member.create' : 'scim.member.update',
    action,
    object_type: 'member',
    id: member.member_id,
    member_id: member.member_id,
    object: await memberView(reader, member),
  }
}

/** Deactivated or deleted: for whoever listens, the person's access ends. */
export function memberDeleteEvent(member_id: string): MemberEvent {
  return { type: 'scim.member.delete', action: 'DELETE', object_type: 'member', id: member_id, member_id }
}
