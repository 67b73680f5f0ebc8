import { ScimError } from '../../scim/error.js'
import { isSameJson } from '../../scim/resource.js'
import type { RecordedChange } from '../events/recordedChange.js'
import type { UserRow } from '../storage/tables.js'
import type { Dropped } from './dropped.js'
import { heldChange, insertHeld } from './heldDeactivations.js'
import type { Outcome } from './outcome.js'
import { planUserChange, type UserPlan } from './planUserChange.js'
import type { Transaction } from './transaction.js'
import { writeUserChange } from './writeUserChange.js'

/**
 * Does everything of a change but the deactivation, which then waits for a decision. Until then the person has access, so the User is
 * shown as active too: a service provider may do other than it was asked, and its answer says what it did (RFC 7644 §3.3, §3.5.1). What
 * only somebody inactive may be called is left out and noted.
 */
export async function holdDeactivation(
  transaction: Transaction,
  { before, after, memberBefore }: UserPlan,
  dropped: readonly Dropped[],
): Promise<Outcome<UserRow>> {
  const { writer, at } = transaction
  const { row } = before
  const { plan, leftOut } = await planTheRest()
  const held_at = row.held_at ?? at
  // A request that is repeated while it waits keeps its place.
  const changes: RecordedChange[] = row.held_at === null ? [holding()] : []
  if (changes.length > 0) await insertHeld(transaction, row)
  if (plan) {
    const held: UserPlan = { ...plan, after: { ...plan.after, row: { ...plan.after.row, held_at } } }
    const written = await writeUserChange(transaction, held, dropped)
    return { row: written.row, batches: batches(written, changes) }
  }
  if (row.held_at === null) await writer.update('users', [row.connection_id, row.user_id], { held_at })
  return { row: { ...row, held_at }, batches: [{ changes }] }

  async function planTheRest(): Promise<{ plan: UserPlan | null; leftOut: Dropped[] }> {
    try {
      return { plan: await planUserChange(transaction, before, { ...after.resource, active: true }), leftOut: [] }
    } catch (error) {
      if (!(error instanceof ScimError) || (error.status !== 400 && error.status !== 409)) throw error
      const { detail } = error
      const names = Object.keys(after.resource).filter((name) => name !== 'active' && name !== 'schemas')
      const differing = names.filter((name) => !isSameJson(before.resource[name], after.resource[name]))
      return { plan: null, leftOut: differing.map((attribute) => ({ attribute, detail })) }
    }
  }

  function holding(): RecordedChange {
    const { activity } = heldChange('deactivation.hold', memberBefore.member_id, memberBefore.name)
    return { ...(activity && { activity: { ...activity, dropped: [...dropped, ...leftOut] } }) }
  }
}

async function* batches({ batches: written }: Outcome<UserRow>, changes: RecordedChange[]) {
  // The one that waits comes first, because its place in the queue is the first number of the request.
  yield { changes }
  yield* written
}
