import { fold } from '../../scim/fold.js'
import { addressBehindTombstone, isTombstone, withoutTombstone } from '../../scim/quirks.js'
import type { ScimResource } from '../../scim/resource.js'
import { memberFields } from '../members/members.js'
import type { MemberRow, UserRow } from '../storage/tables.js'

type Named = Pick<UserRow, 'user_name' | 'active'>
type LastKnown = Pick<MemberRow, 'email_address' | 'name' | 'provisioned_as'>

/*
 * Quirk `tombstoneName`. A tombstone often arrives one request before the deactivation, so it is recognized by its form alone. The last
 * name and address are kept from then on, because nothing else has them any more.
 */

/**
 * The name and address under which a member is shown. A value marked as a tombstone names nobody: the last known one stays or, if there is
 * none, what follows the mark.
 */
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
  // An active person who has never had another name may really be called that.
  return active === 1 ? text : text.slice(32)
}

/** The folded userName under which a person who is posted again is this member. */
export function provisionedAs({ user_name, active }: Named, last: string | null): string {
  if (!isTombstone(user_name, last)) return fold(user_name)
  if (last !== null && !isTombstone(last, null)) return last
  return fold((active === 0 && addressBehindTombstone(user_name)) || user_name)
}
