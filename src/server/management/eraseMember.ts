import type { ScimResource } from '../../scim/resource.js'
import type { RecordChanges, RecordedChange } from '../events/recordedChange.js'
import { deleteUser } from '../provisioning/deleteUser.js'
import { memberDeleteEvent } from '../provisioning/memberEvents.js'
import type { Transaction } from '../provisioning/transaction.js'
import { newJobId } from '../storage/ids.js'
import type { MemberRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { memberNotFound } from './apiError.js'
import { audit } from './audit.js'
import { type OrganizationCall, scopeOf } from './call.js'
import { traitsOf } from './personTraits.js'

/** What the history keeps: that somebody is gone. Sessions that were made for an address end by it (`sessionHolder`). */
const gone = { kind: 'member.delete', member_id: null, subject: null } as const

/**
 * Erases one person at their request: the member and the User go with this commit, and with them every session; names, addresses and ids in
 * what was recorded go by a job. The audit row and the last event, by which the host learns of it, hold the member's id and nothing else.
 * Groups forget the person; an identity provider that still assigns them will send them again.
 * @throws ApiError 404
 */
export async function eraseMember(call: OrganizationCall & { params: { member_id: string } }): Promise<{ member_id: string }> {
  const { context, organization, params } = call
  const { organization_id } = organization
  const { member_id } = params
  await context.write(async (writer, record) => {
    const member = await writer.get('members', [member_id])
    if (member?.organization_id !== organization_id) throw memberNotFound()
    const traits = await traitsOf(writer, member)
    const at = context.now().toISOString()
    const connection_id = member.connection_id ?? ''
    await leave(writer, record, call, member, at)
    await writer.delete('members', [member_id])
    await record({ ...scopeOf(call, connection_id), actor: { type: 'host', name: null } }, [
      { activity: gone, event: memberDeleteEvent(member_id) },
    ])
    await audit(writer, call, organization_id, 'member.erase', member_id)
    const body = JSON.stringify({ ...traits, table: 'activity', after: 0 })
    await writer.insert('jobs', { job_id: newJobId(), organization_id, connection_id, kind: 'erase_member', body, created_at: at })
  })
  context.jobs.wake()
  return { member_id }
}

/** Removes the User and its memberships, as a DELETE by the identity provider would, and records only what others must know of it. */
async function leave(writer: StorageWriter, record: RecordChanges, call: OrganizationCall, member: MemberRow, at: string): Promise<void> {
  const { connection_id, user_id } = member
  if (connection_id === null || user_id === null) return
  const [row, connection] = [await writer.get('users', [connection_id, user_id]), await writer.get('connections', [connection_id])]
  // A connection that is being deleted takes its Users along.
  if (!row || connection?.status !== 'active') return
  const scope = { ...scopeOf(call, connection_id), actor: { type: 'host', name: null } as const }
  const transaction: Transaction = {
    writer,
    connection,
    // The host itself asks for it.
    host: { assertMayDeactivate: () => {}, memberToLink: () => null },
    at,
    record: (_status, changes, stats) => record(scope, changes, stats),
  }
  const { batches } = await deleteUser(transaction, { row, resource: JSON.parse(row.resource) as ScimResource })
  for await (const { changes, stats } of batches) await transaction.record(200, changes.flatMap(membershipOnly), stats)
  // It was not the identity provider's change.
  await writer.increment('connection_stats', [connection_id], { changes: -1 })
}

function membershipOnly({ event, settles }: RecordedChange): RecordedChange[] {
  if (event?.object_type === 'member') return settles === undefined ? [] : [{ settles }]
  return event ? [{ event }] : []
}
