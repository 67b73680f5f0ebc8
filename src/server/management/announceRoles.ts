import type { JobStep } from '../background/jobs.js'
import type { RecordedChange, RecordingScope } from '../events/recordedChange.js'
import { createMemberViews } from '../members/members.js'
import type { JobRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'

const chunk = 200

interface Left {
  group_ids: string[]
  /** The last User of the first group that was announced. */
  after: string | null
}

/**
 * Roles are derived when a member is read, so a changed assignment changes no member's row; the host must still learn whose roles have
 * changed. A deactivated member has no roles, so there is nothing to announce.
 */
export const announceRoles: JobStep = async (writer, record, job) => {
  const connection = await writer.get('connections', [job.connection_id])
  if (connection?.status !== 'active') return null
  let left = JSON.parse(job.body) as Left
  const memberIds: string[] = []
  // Many small groups share one piece of the job; a large one takes several.
  while (left.group_ids.length > 0 && memberIds.length < chunk) {
    const rows = await nextMembers(writer, job.connection_id, left, chunk - memberIds.length)
    memberIds.push(...rows.members)
    left = rows.left
  }
  await record(scopeOfJob(job), await changesFor(writer, memberIds))
  return left.group_ids.length > 0 ? JSON.stringify(left) : null
}

async function nextMembers(
  writer: StorageWriter,
  connection_id: string,
  { group_ids, after }: Left,
  limit: number,
): Promise<{ members: string[]; left: Left }> {
  const [group_id = '', ...others] = group_ids
  const rows = await writer.list('group_members', {
    index: 'key',
    equals: [connection_id, group_id],
    ...(after !== null && { after: [after] }),
    limit,
  })
  const last = rows.length === limit ? rows.at(-1) : undefined
  const left = last ? { group_ids, after: last.user_id } : { group_ids: others, after: null }
  return { members: rows.map((row) => row.member_id), left }
}

async function changesFor(writer: StorageWriter, member_ids: readonly string[]): Promise<RecordedChange[]> {
  const members = await writer.getMany(
    'members',
    [...new Set(member_ids)].map((id) => [id]),
  )
  const view = createMemberViews(writer)
  const changes: RecordedChange[] = []
  for (const member of members.filter((row) => row.status === 'active')) {
    const { member_id } = member
    changes.push({
      event: { type: 'scim.member.update', action: 'UPDATE', object_type: 'member', id: member_id, member_id, object: await view(member) },
    })
  }
  return changes
}

function scopeOfJob({ organization_id, connection_id }: JobRow): RecordingScope {
  return { organization_id, connection_id, source: 'DIRECT', actor: { type: 'admin', name: null }, token_last_four: null, request: null }
}
