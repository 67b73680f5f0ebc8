import type { MemberRow, UserRow } from '../storage/tables.js'
import type { Work } from './work.js'

/*
 * An externalId says who somebody is within one connection only (RFC 7643 §3.1: the client chooses it). So it finds again whom this very
 * connection let go, and nobody else.
 */

/** Keeps under which externalId a User left, so that the same person is the same member when coming back under another userName. */
export async function rememberLeaver(
  { writer, at }: Work,
  { connection_id, organization_id, member_id, external_id }: UserRow,
): Promise<void> {
  if (external_id === null || external_id.trim() === '') return
  if (await writer.get('leavers', [connection_id, external_id, member_id])) return
  await writer.insert('leavers', { connection_id, external_id, member_id, organization_id, left_at: at })
}

/**
 * The one member who left this connection under an externalId. None when several did or a User still has it: an identity provider that
 * gives many people the same value identifies nobody by it.
 */
export async function findLeaver({ writer, connection }: Work, external_id: string): Promise<MemberRow | undefined> {
  const key = [connection.connection_id, external_id] as const
  const [leaver, another] = await writer.list('leavers', { index: 'key', equals: key, limit: 2 })
  if (!leaver || another || (await writer.find('users', 'by_external_id', key))) return undefined
  return writer.get('members', [leaver.member_id])
}

/** Whether a member left this connection under another externalId than a newcomer's: a userName that was free again, and another person. */
export async function isSomebodyElse(work: Work, member: MemberRow, external_id: string | null): Promise<boolean> {
  const before = member.external_id
  // Version 0.1.0 stored blank identifiers, which tell nobody apart.
  if (before === null || before.trim() === '' || external_id === null || before === external_id) return false
  return hasLeftUnder(work, member, before)
}

/** Whether a member left this connection under an externalId and is not back. */
export async function hasLeftUnder({ writer, connection }: Work, { member_id }: MemberRow, external_id: string): Promise<boolean> {
  return (await writer.get('leavers', [connection.connection_id, external_id, member_id])) !== undefined
}

/** The person is back. */
export async function forgetLeaver({ writer, connection }: Work, { member_id, external_id }: MemberRow): Promise<void> {
  if (external_id !== null) await writer.delete('leavers', [connection.connection_id, external_id, member_id])
}
