import type { MemberRow, UserRow } from '../storage/tables.js'
import type { Transaction } from './transaction.js'

/*
 * An externalId identifies somebody only within one connection, because the client chooses it (RFC 7643 §3.1). So it finds people who left
 * this very connection, and nobody else.
 */

/** Remembers the externalId of a User who left, so that the same person becomes the same member when they return under another userName. */
export async function rememberLeaver(
  { writer, at }: Transaction,
  { connection_id, organization_id, member_id, external_id }: UserRow,
): Promise<void> {
  if (external_id === null || external_id.trim() === '') return
  if (await writer.get('leavers', [connection_id, external_id, member_id])) return
  await writer.insert('leavers', { connection_id, external_id, member_id, organization_id, left_at: at })
}

/**
 * The one member who left this connection with an externalId. Undefined when several did, or when a User still has it: an identity provider
 * that gives the same value to many people identifies nobody by it.
 */
export async function findLeaver({ writer, connection }: Transaction, external_id: string): Promise<MemberRow | undefined> {
  const key = [connection.connection_id, external_id] as const
  const [leaver, another] = await writer.list('leavers', { index: 'key', equals: key, limit: 2 })
  if (!leaver || another || (await writer.find('users', 'by_external_id', key))) return undefined
  return writer.get('members', [leaver.member_id])
}

/**
 * Whether a member left this connection under an externalId other than the newcomer's: then the userName was free again and this is another
 * person.
 */
export async function isSomebodyElse(transaction: Transaction, member: MemberRow, external_id: string | null): Promise<boolean> {
  const before = member.external_id
  // Version 0.1.0 stored blank identifiers, which identify nobody.
  if (before === null || before.trim() === '' || external_id === null || before === external_id) return false
  return hasLeftUnder(transaction, member, before)
}

/** Whether a member left this connection under an externalId and has not come back. */
export async function hasLeftUnder({ writer, connection }: Transaction, { member_id }: MemberRow, external_id: string): Promise<boolean> {
  return (await writer.get('leavers', [connection.connection_id, external_id, member_id])) !== undefined
}

/** The person has come back. */
export async function forgetLeaver({ writer, connection }: Transaction, { member_id, external_id }: MemberRow): Promise<void> {
  if (external_id !== null) await writer.delete('leavers', [connection.connection_id, external_id, member_id])
}
