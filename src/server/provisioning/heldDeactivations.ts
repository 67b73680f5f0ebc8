import type { ActivityKind } from '../../contract/activity.js'
import type { RecordedChange } from '../events/recordedChange.js'
import type { UserRow } from '../storage/tables.js'
import { missingRow } from './missingRow.js'
import type { Transaction } from './transaction.js'

/** Puts a User's deactivation behind those that wait for a decision already. */
export async function insertHeld({ writer, at, token_last_four }: Transaction, user: UserRow): Promise<void> {
  const { connection_id, user_id, organization_id, member_id } = user
  const organization = (await writer.get('organizations', [organization_id])) ?? missingRow('organizations')
  // What is recorded of this request takes the next number.
  const position = organization.sequence + 1
  await writer.insert('held_deactivations', {
    connection_id,
    user_id,
    organization_id,
    member_id,
    position,
    held_at: at,
    token_last_four,
    refusal: null,
  })
  await writer.increment('connection_stats', [connection_id], { held_deactivations: 1 })
  // Nothing of the User changes, but what people see of the member does.
  await writer.update('members', [member_id], { updated_at: at })
}

/** A User's deactivation waits no more: it was carried out, dropped, or the identity provider took it back. */
export async function deleteHeld({ writer }: Transaction, { connection_id, user_id }: UserRow): Promise<void> {
  await writer.delete('held_deactivations', [connection_id, user_id])
  await writer.increment('connection_stats', [connection_id], { held_deactivations: -1 })
}

/** The User is active as before, and no deactivation waits. */
export async function clearHeld(transaction: Transaction, user: UserRow): Promise<UserRow> {
  const { connection_id, user_id, member_id } = user
  await transaction.writer.update('users', [connection_id, user_id], { held_at: null })
  await transaction.writer.update('members', [member_id], { updated_at: transaction.at })
  await deleteHeld(transaction, user)
  return { ...user, held_at: null }
}

export function heldChange(kind: Extract<ActivityKind, `deactivation.${string}`>, member_id: string, subject: string): RecordedChange {
  return { activity: { kind, member_id, subject } }
}
