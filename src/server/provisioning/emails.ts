import { fold } from '../../scim/fold.js'
import type { ScimResource } from '../../scim/resource.js'
import { isJsonObject } from '../../scim/resource.js'
import type { StorageWriter } from '../storage/types.js'

/** The folded values of `emails`, each once: what the index of e-mail filters holds. */
export function foldedEmails(resource: ScimResource): Set<string> {
  const folded = new Set<string>()
  if (!Array.isArray(resource.emails)) return folded
  for (const email of resource.emails) if (isJsonObject(email) && typeof email.value === 'string') folded.add(fold(email.value))
  return folded
}

/** Replaces the index rows of a User by those of `next`. */
export async function writeEmails(
  writer: StorageWriter,
  connection_id: string,
  user_id: string,
  before: ReadonlySet<string>,
  next: ReadonlySet<string>,
): Promise<void> {
  for (const email_folded of before) if (!next.has(email_folded)) await writer.delete('user_emails', [connection_id, email_folded, user_id])
  for (const email_folded of next)
    if (!before.has(email_folded)) await writer.insert('user_emails', { connection_id, email_folded, user_id })
}
