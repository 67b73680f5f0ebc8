import type { Activity } from '../../contract/activity.js'
import { activityText, insertActivity } from '../events/record.js'
import { newActivityId } from '../storage/ids.js'
import type { StorageWriter } from '../storage/types.js'
import type { RefusedRequest } from './refusedRequest.js'

/** Writes a row of activity about refused requests; with a bucket, more of the same are added to the existing row. */
export async function writeRefusal(
  writer: StorageWriter,
  refused: RefusedRequest,
  { at, count, bucket }: { at: string; count: number; bucket: string | null },
): Promise<void> {
  const existing = bucket === null ? undefined : await writer.find('activity', 'by_bucket', [refused.connection_id, bucket])
  // The sequence moves with the count too: whoever polls by sequence must notice that something came.
  const organization = await writer.increment('organizations', [refused.organization_id], { sequence: 1 })
  if (!organization) return
  if (existing) {
    const body = JSON.parse(existing.body) as Activity
    const counted = { ...body, request: refused.request, count: body.count + count }
    await writer.update('activity', [existing.organization_id, existing.sequence], { body: activityText(counted) })
    return
  }
  await insertActivity(
    writer,
    refused.organization_id,
    {
      activity_id: newActivityId(),
      sequence: organization.sequence,
      connection_id: refused.connection_id,
      occurred_at: at,
      kind: 'request.refused',
      outcome: 'refused',
      cause: refused.cause,
      actor: { type: 'identity_provider', name: null, identity_provider: refused.identity_provider },
      token_last_four: refused.token_last_four,
      member_id: refused.member_id ?? null,
      group_id: refused.group_id ?? null,
      subject: refused.user_name ?? refused.group_name ?? null,
      changes: [],
      ...(refused.refusal && { refusal: refused.refusal }),
      request: refused.request,
      count,
    },
    bucket,
  )
}
