import { newJobId } from '../storage/ids.js'
import { walk } from '../storage/pages.js'
import { audit } from './audit.js'
import type { OrganizationCall } from './call.js'
import { revokeTokens } from './connections.js'

/**
 * Deletes an organization: from this commit on nobody finds it, no token and no session of it works, and its slug is free. What it leaves is
 * erased in chunks by a job, its audit rows too; the log keeps who asked.
 */
export async function deleteOrganization(call: OrganizationCall): Promise<{ organization_id: string }> {
  const { context, organization, request_id } = call
  const { organization_id } = organization
  await context.write(async (writer) => {
    const at = context.now().toISOString()
    for await (const connections of walk(writer, 'connections', { index: 'by_organization', equals: [organization_id] })) {
      for (const { connection_id, version } of connections) {
        await writer.update('connections', [connection_id], { status: 'deleting', updated_at: at, version: version + 1 })
        await revokeTokens(writer, connection_id, at)
        // Nothing is counted for it any more, so nothing is recorded for it either.
        await writer.delete('connection_stats', [connection_id])
      }
    }
    await audit(writer, call, organization_id, 'organization.delete', organization_id)
    await writer.insert('jobs', {
      job_id: newJobId(),
      organization_id,
      connection_id: '',
      kind: 'erase_organization',
      body: '{}',
      created_at: at,
    })
    await writer.delete('organizations', [organization_id])
  })
  context.logger.info?.('An organization was deleted.', { request_id, organization_id })
  context.live.wake(organization_id)
  context.jobs.wake()
  return { organization_id }
}
