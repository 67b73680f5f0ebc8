import { recordDropped } from '../provisioning/dropped.js'
import { findUser } from '../provisioning/findUser.js'
import { type Outcome, recordOutcome } from '../provisioning/outcome.js'
import type { UserChange } from '../provisioning/planUserChange.js'
import { assertVersion } from '../provisioning/version.js'
import { writeUserChange } from '../provisioning/writeUserChange.js'
import type { UserRow } from '../storage/tables.js'
import { decideUserEdit, type UserEdit } from './decideUserEdit.js'
import { inTransaction } from './inTransaction.js'
import { withSubject } from './refusal.js'
import type { ScimRequest } from './scimRequest.js'

export interface EditedUser {
  row: UserRow
  /** Null when nothing differs: version and times stay. */
  change: UserChange | null
}

/**
 * Changes a User step by step, in the order of RFC 7644 §3.5: find it, compare versions (§3.14), apply the request and check the result
 * (§3.5.1, §3.5.2), ask the host, write, record. A question to the host ends the transaction, which then starts over with the answer.
 */
export function editUser(request: ScimRequest, id: string, edit: UserEdit): Promise<EditedUser> {
  return inTransaction(request, async (transaction) => {
    const user = await findUser(transaction, id)
    try {
      assertVersion(request.header('if-match'), user.row.version)
      const { plan, dropped } = await decideUserEdit(transaction, user, edit)
      if (plan?.change === 'deactivated') transaction.host.assertMayDeactivate(plan.memberBefore)
      const outcome: Outcome<UserRow> = plan ? await writeUserChange(transaction, plan, dropped) : { row: user.row, batches: [] }
      await recordOutcome(transaction, 200, outcome)
      await recordDropped(transaction, 200, dropped, { member_id: user.row.member_id })
      return { row: outcome.row, change: plan?.change ?? null }
    } catch (error) {
      throw withSubject(error, { userName: user.row.user_name, memberId: user.row.member_id })
    }
  })
}
