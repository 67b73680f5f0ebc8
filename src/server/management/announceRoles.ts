import type { Change } from '../context.js'
import type { JobStep } from '../jobs.js'
import { createMemberViews } from '../members.js'

const chunk = 200

interface Left {
  group_ids: string[]
  /** The last User told of in the first of the groups. */
  after: string | null
}

/**
 * Roles are derived when a member is read, so a changed assignment needs no change of rows; but the host must hear whose roles are others now.
 * A deactivated member has no roles, so there is nothing to tell.
 */
export const announceRoles: JobStep = async (writer, record, job) => {
  const left = JSON.parse(job.body) as Left
  const [group_id, ...others] = left.group_ids
  const connection = await writer.get('connections', [job.connection_id])
  if (group_id === undefined || connection?.status !== 'active') return null

  const rows = await writer.list('group_members', {
    index: 'key',
    equals: [job.connection_id, group_id],
    ...(left.after !== null && { after: [left.after] }),
    limit: chunk,
  })
  const members = await writer.getMany(
    'members',
    rows.map((row) => [row.member_id]),
  )
  const view = createMemberViews(writer)
  const changes: Change[] = []
  for (const member of members.filter((row) => row.status === 'active')) {
    changes.push({
      event: {
        type: 'scim.member.update',
        action: 'UPDATE',
        object_type: 'member',
        id: member.member_id,
        member_id: member.member_id,
        object: await view(member),
      },
    })
  }
  await record(
    {
      organization_id: job.organization_id,
      connection_id: job.connection_id,
      source: 'DIRECT',
      actor: { type: 'admin', name: null },
      token_last_four: null,
      request: null,
    },
    changes,
  )
  const last = rows.length === chunk ? rows.at(-1) : undefined
  if (last) return JSON.stringify({ group_ids: left.group_ids, after: last.user_id } satisfies Left)
  return others.length > 0 ? JSON.stringify({ group_ids: others, after: null } satisfies Left) : null
}
