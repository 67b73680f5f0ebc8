import { fold } from '../../scim/fold.js'
import { addressBehindTombstone, isTombstone, withoutTombstone } from '../../scim/quirks.js'
import type { ScimResource } from '../../scim/resource.js'
import { memberFields } from '../members/members.js'
import type { MemberRow, UserRow } from '../storage/tables.js'

type Named = Pick<UserRow, 'user_name' | 'active'>
type LastKnown = Pick<MemberRow, 'email_address' | 'name' | 'provisioned_as'>

/*
 * Quirk `tombstoneName`. A tombstone often comes a request before the deactivation, so it is known by its form alone: the last name and
 * address are kept from then on, since afterwards nothing has them any more.
 */

/** Name and address a member is shown under. What bears a tombstone's mark names nobody: the last known stays, or for want of it what is behind the mark. */
export function shownFields(resource: ScimResource, user: Named, last: LastKnown | null): { email_address: string; name: string } {
  const { email_address, name } = memberFields(resource, user.user_name)
  return {
    email_address: email_address === null ? '' : withoutMark(email_address, user, last, last?.email_address),
    name: withoutMark(name, user, last, last?.name),
  }
}

function withoutMark(text: string, { user_name, active }: Named, last: LastKnown | null, known: string | undefined): string {
  const lastName = last?.provisioned_as ?? null
  const isMarked = (value: string) =>
    isTombstone(value, lastName) || (isTombstone(user_name, lastName) && withoutTombstone(value, user_name) !== value)
  if (!isMarked(text)) return text
  if (known !== undefined && !isMarked(known)) return known
  // Somebody active who was never called otherwise may be called that.
  return active === 1 ? text : text.slice(32)
}

/** The folded userName under which a person posted again is this member. */
export function provisionedAs({ user_name, active }: Named, last: string | null): string {
  if (!isTombstone(user_name, last)) return fold(user_name)
  if (last !== null && !isTombstone(last, null)) return last
  return fold((active === 0 && addressBehindTombstone(user_name)) || user_name)
}
