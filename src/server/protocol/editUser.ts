import { createDropNotes, type Dropped, recordDropped } from '../provisioning/dropped.js'
import { type FoundUser, findUser } from '../provisioning/findUser.js'
import { clearHeld, heldChange } from '../provisioning/heldDeactivations.js'
import { holdDeactivation } from '../provisioning/holdDeactivation.js'
import { verdictOn } from '../provisioning/massDeactivation.js'
import { type Batch, type Outcome, recordOutcome } from '../provisioning/outcome.js'
import type { UserChange, UserPlan } from '../provisioning/planUserChange.js'
import { massDeactivationRefused } from '../provisioning/refusedError.js'
import type { Transaction } from '../provisioning/transaction.js'
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
      const { outcome, change } = await carryOut(transaction, user, edit, plan, dropped)
      await recordOutcome(transaction, 200, outcome)
      await recordDropped(transaction, 200, dropped, { member_id: user.row.member_id })
      return { row: outcome.row, change }
    } catch (error) {
      throw withSubject(error, { userName: user.row.user_name, memberId: user.row.member_id })
    }
  })
}

interface CarriedOut {
  outcome: Outcome<UserRow>
  change: UserChange | null
}

/** Writes what was decided, unless it is a deactivation that has to wait or is refused because too many people are leaving at once. */
async function carryOut(
  transaction: Transaction,
  user: FoundUser,
  edit: UserEdit,
  plan: UserPlan | null,
  dropped: readonly Dropped[],
): Promise<CarriedOut> {
  if (plan?.change === 'deactivated') {
    transaction.host.assertMayDeactivate(plan.memberBefore)
    const verdict = await verdictOn(transaction)
    if (verdict === 'refuse') throw massDeactivationRefused()
    if (verdict === 'hold') return { outcome: await holdDeactivation(transaction, plan, dropped), change: null }
    return { outcome: await writeUserChange(transaction, plan, dropped), change: 'deactivated' }
  }
  if (user.row.held_at !== null && reactivates(edit, user)) return cancelHeld(transaction, user, plan, dropped)
  if (!plan) return { outcome: { row: user.row, batches: [] }, change: null }
  return { outcome: await writeUserChange(transaction, plan, dropped), change: plan.change }
}

/** Whether a request says in so many words that the person is active: for whoever sent it, a person whose deactivation is held is not. */
function reactivates(edit: UserEdit, { resource }: FoundUser): boolean {
  return edit.asRequested({ ...resource, active: false }, createDropNotes()).active === true
}

/** The identity provider has taken the deactivation back before anybody decided about it. */
async function cancelHeld(
  transaction: Transaction,
  user: FoundUser,
  plan: UserPlan | null,
  dropped: readonly Dropped[],
): Promise<CarriedOut> {
  const { member_id } = user.row
  const member = await transaction.writer.get('members', [member_id])
  const cancelled = { changes: [heldChange('deactivation.cancel', member_id, member?.name ?? user.row.user_name)] }
  const row = await clearHeld(transaction, user.row)
  if (!plan) return { outcome: { row, batches: [cancelled] }, change: null }
  const free = { ...user, row }
  const next = { ...plan, before: free, after: { ...plan.after, row: { ...plan.after.row, held_at: null } } }
  const written = await writeUserChange(transaction, next, dropped)
  return { outcome: { row: written.row, batches: joined(cancelled, written.batches) }, change: plan.change }
}

async function* joined(first: Batch, rest: Outcome<UserRow>['batches']) {
  yield first
  yield* rest
}
