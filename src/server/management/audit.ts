import { newAuditId } from '../storage/ids.js'
import type { StorageWriter } from '../storage/types.js'
import type { ManagementCall } from './call.js'

/** Writes who did what to which object, in the transaction of the change; never a secret. */
export function audit(writer: StorageWriter, call: ManagementCall, organization_id: string, action: string, target: string): Promise<void> {
  const { caller, context } = call
  const person = caller.kind === 'person' ? caller : null
  return writer.insert('audit', {
    organization_id,
    audit_id: newAuditId(),
    occurred_at: context.now().toISOString(),
    actor: JSON.stringify({ ...caller.actor, member_id: person?.session.member_id ?? null, setup_link_id: person?.setup_link_id ?? null }),
    action,
    target,
    address: call.address,
    request_id: call.request_id,
  })
}
