import { newAuditId } from '../storage/ids.js'
import type { Writer } from '../storage/types.js'
import type { Work } from './call.js'

/** Writes who did what to which object, in the transaction of the change; never a secret. */
export function audit(writer: Writer, work: Work, organization_id: string, action: string, target: string): Promise<void> {
  const { caller, context } = work
  return writer.insert('audit', {
    organization_id,
    audit_id: newAuditId(),
    occurred_at: context.now().toISOString(),
    actor: JSON.stringify({ ...caller.actor, member_id: caller.session?.member_id ?? null, setup_link_id: caller.setup_link_id }),
    action,
    target,
    address: work.address,
    request_id: work.request_id,
  })
}
