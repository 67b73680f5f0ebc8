import type { MemberStanding } from '../../contract/member.js'
import type { MemberRow } from '../storage/tables.js'

/** @param isManaged the member is a User of the organization's active connection */
export function standingOf({ status }: Pick<MemberRow, 'status'>, isManaged: boolean): MemberStanding {
  if (isManaged) return 'managed'
  return status === 'deactivated' ? 'left' : 'not_managed'
}
