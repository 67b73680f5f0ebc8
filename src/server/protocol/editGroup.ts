import type { ScimResource } from '../../scim/resource.js'
import { type DropNotes, recordDropped } from '../provisioning/dropped.js'
import { findGroup } from '../provisioning/findGroup.js'
import { createMemberships, type Memberships } from '../provisioning/memberships.js'
import { recordOutcome } from '../provisioning/outcome.js'
import { assertVersion } from '../provisioning/version.js'
import { checkedGroup, writeGroupChange } from '../provisioning/writeGroupChange.js'
import type { GroupRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'
import { inTransaction } from './inTransaction.js'
import type { ScimRequest } from './scimRequest.js'

/** What a PUT or PATCH makes of a Group. */
export interface GroupEdit {
  /** The Group without members, as it is and as it is to become. */
  attributes(current: ScimResource, notes: DropNotes): ScimResource
  members(memberships: Memberships, reader: StorageReader): Promise<void>
}

/**
 * Changes a Group and its members together, step by step in the order of RFC 7644 §3.5: find it, compare versions (§3.14), apply the request
 * to its attributes and its members (§3.5.1, §3.5.2), write, record.
 */
export function editGroup(request: ScimRequest, id: string, notes: DropNotes, status: 200 | 204, edit: GroupEdit): Promise<GroupRow> {
  return inTransaction(request, async (transaction) => {
    const group = await findGroup(transaction, id)
    assertVersion(request.header('if-match'), group.row.version)
    const next = checkedGroup(group, edit.attributes(group.resource, notes))
    const memberships = createMemberships(transaction, id)
    await edit.members(memberships, transaction.writer)
    const outcome = await writeGroupChange(transaction, group, next, memberships.delta)
    await recordOutcome(transaction, status, outcome)
    await recordDropped(transaction, status, notes.dropped, { group_id: id })
    return outcome.row
  })
}
