import type { Activity } from '../../contract/activity.js'
import { withoutTokens } from '../access/tokens.js'
import type { Refusal, ServerContext } from '../context.js'
import { activityText, insertActivity } from '../events/record.js'
import { newActivityId } from '../storage/ids.js'
import type { Writer } from '../storage/types.js'
import { openCause, parseCauses } from './causes.js'
import type { BackendTraffic } from './traffic.js'

export interface RefusalParts extends Pick<ServerContext, 'logger' | 'now' | 'write'> {
  traffic: BackendTraffic
  wake(organization_id: string): void
}

interface Bucket {
  refusal: Refusal
  at: string
  count: number
  /** A request had worked before the first of them. */
  hadWorked: boolean
  /** How many came since a request last worked: only those are still trouble. */
  open: number
}

/**
 * Records requests that were not done. Anybody can send one without a valid token, so those wait in memory and share a row
 * per connection, cause and minute; a stranger can neither fill the table nor keep the disk busy.
 */
export function createRefusals(parts: RefusalParts): ServerContext['refuse'] {
  let waiting = new Map<string, Bucket>()

  const schedule = parts.traffic.also(() => {
    if (waiting.size === 0) return null
    const taken = waiting
    waiting = new Map()
    return {
      async write(writer, record) {
        for (const { refusal, at, count, hadWorked, open } of taken.values()) {
          await writeRefusal(writer, refusal, { at, count, bucket: bucketOf(refusal, at) })
          if (hadWorked) await parts.traffic.settle(writer, refusal.connection_id)
          if (open > 0) await openIn(writer, refusal, at, open)
          await parts.traffic.updateHealth(writer, record, refusal.connection_id)
        }
      },
      done() {
        for (const { refusal } of taken.values()) parts.wake(refusal.organization_id)
      },
      undo() {
        for (const [key, entry] of waiting) taken.set(key, added(taken.get(key), entry))
        waiting = taken
      },
    }
  })

  parts.traffic.onWorked((connection_id) => {
    for (const bucket of waiting.values()) if (bucket.refusal.connection_id === connection_id) bucket.open = 0
  })

  async function openIn(writer: Writer, refusal: Refusal, at: string, count: number): Promise<void> {
    const stats = await writer.get('connection_stats', [refusal.connection_id])
    if (!stats) return
    const causes = parseCauses(stats.causes)
    const opened = openCause(causes, refusal, at, count)
    if (opened !== causes) await writer.update('connection_stats', [refusal.connection_id], { causes: JSON.stringify(opened) })
  }

  return async (given) => {
    // A person may be named by a token too; what is kept of the refusal outside its row must not hold it either.
    const refusal = given.user_name ? { ...given, user_name: withoutTokens(given.user_name) } : given
    const at = parts.now().toISOString()
    const hadWorked = parts.traffic.takeWorked(refusal.connection_id)
    if (!refusal.authenticated) {
      const key = `${refusal.connection_id} ${bucketOf(refusal, at)}`
      waiting.set(key, added(waiting.get(key), { refusal, at, count: 1, hadWorked, open: 1 }))
      schedule()
      return
    }
    try {
      await parts.write(async (writer, record) => {
        await writeRefusal(writer, refusal, { at, count: 1, bucket: null })
        if (hadWorked) await parts.traffic.settle(writer, refusal.connection_id)
        await openIn(writer, refusal, at, 1)
        await parts.traffic.updateHealth(writer, record, refusal.connection_id)
      })
      parts.wake(refusal.organization_id)
    } catch (error) {
      if (hadWorked) parts.traffic.worked(refusal.connection_id)
      parts.logger.error('A refused request could not be recorded.', { connection_id: refusal.connection_id, error: String(error) })
    }
  }
}

/** The later of two counts of the same row, with both counted. */
function added(earlier: Bucket | undefined, later: Bucket): Bucket {
  if (!earlier) return later
  const { count, hadWorked, open } = earlier
  return { ...later, count: count + later.count, hadWorked: hadWorked || later.hadWorked, open: open + later.open }
}

/** One row a cause and minute. */
function bucketOf(refusal: Refusal, at: string): string {
  return `${refusal.cause} ${at.slice(0, 16)}`
}

async function writeRefusal(
  writer: Writer,
  refusal: Refusal,
  { at, count, bucket }: { at: string; count: number; bucket: string | null },
): Promise<void> {
  const existing = bucket === null ? undefined : await writer.find('activity', 'by_bucket', [refusal.connection_id, bucket])
  // The number moves with the count too: whoever polls by sequence must see that something came.
  const organization = await writer.increment('organizations', [refusal.organization_id], { sequence: 1 })
  if (!organization) return
  if (existing) {
    const body = JSON.parse(existing.body) as Activity
    const counted = { ...body, request: refusal.request, count: body.count + count }
    await writer.update('activity', [existing.organization_id, existing.sequence], { body: activityText(counted) })
    return
  }
  await insertActivity(
    writer,
    refusal.organization_id,
    {
      activity_id: newActivityId(),
      sequence: organization.sequence,
      connection_id: refusal.connection_id,
      occurred_at: at,
      kind: 'request.refused',
      outcome: 'refused',
      cause: refusal.cause,
      actor: { type: 'identity_provider', name: null },
      token_last_four: refusal.token_last_four,
      member_id: refusal.member_id ?? null,
      group_id: null,
      subject: refusal.user_name ?? null,
      changes: [],
      request: refusal.request,
      count,
    },
    bucket,
  )
}
