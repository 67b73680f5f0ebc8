import type { Activity } from '../../contract/activity.js'
import type { JobStep } from '../background/jobs.js'
import type { ActivityRow, EventRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import { eraseMemberDeliveries, isEndAwaited } from '../webhooks/erase.js'
import { eraseFromSmallTables } from './eraseMentions.js'
import { isAbout, type PersonTraits } from './personTraits.js'

/** Rows looked at in one piece. */
const chunk = 200

/** What is left to do: which table is walked, and after which sequence the walk goes on. */
interface Left extends PersonTraits {
  table: 'activity' | 'events' | 'others'
  after: number
}

/** Takes one erased person out of what was recorded, a piece at a time; the counts and times of what happened stay. */
export const eraseMemberData: JobStep = async (writer, _record, { organization_id, body, created_at }) => {
  const left = JSON.parse(body) as Left
  if (left.table === 'others') {
    await eraseMemberDeliveries(writer, organization_id, left.member_id, created_at)
    await eraseFromSmallTables(writer, organization_id, left)
    return null
  }
  const scan = { index: 'key', equals: [organization_id], from: { value: left.after, inclusive: false }, limit: chunk } as const
  const rows = left.table === 'activity' ? await writer.list('activity', scan) : await writer.list('events', scan)
  for (const row of rows) {
    if ('activity_id' in row) await eraseFromActivity(writer, row, left)
    else await eraseFromEvents(writer, row, left)
  }
  const last = rows.at(-1)
  if (rows.length === chunk && last) return JSON.stringify({ ...left, after: last.sequence })
  return JSON.stringify({ ...left, table: left.table === 'activity' ? 'events' : 'others', after: 0 })
}

async function eraseFromActivity(writer: StorageWriter, row: ActivityRow, traits: PersonTraits): Promise<void> {
  const isOwn = row.member_id === traits.member_id
  if (!isOwn && !mentions(row.body, traits)) return
  const body = withoutPerson(JSON.parse(row.body) as Activity, traits, isOwn)
  await writer.update('activity', [row.organization_id, row.sequence], { body: JSON.stringify(body), ...(isOwn && { member_id: null }) })
}

function withoutPerson(activity: Activity, traits: PersonTraits, isOwn: boolean): Activity {
  const { subject, changes, dropped, members, request, actor } = activity
  const isHidden = (text: string | null): boolean => text !== null && (isOwn || isAbout(traits, text))
  const keep = (text: string | null): string | null => (isHidden(text) ? null : text)
  const others = (names: string[]) => names.filter((name) => !isAbout(traits, name))
  // A group keeps its name in the timeline of somebody who left it.
  const isGroup = activity.kind.startsWith('group.')
  return {
    ...activity,
    member_id: isOwn ? null : activity.member_id,
    subject: isGroup && subject !== null && !isAbout(traits, subject) ? subject : keep(subject),
    actor: { ...actor, name: actor.name !== null && isAbout(traits, actor.name) ? null : actor.name },
    changes: changes.map((change) => ({ ...change, before: keep(change.before), after: keep(change.after) })),
    ...(dropped && { dropped: dropped.map((drop) => ({ ...drop, detail: keep(drop.detail) })) }),
    ...(members && { members: { ...members, added: others(members.added), removed: others(members.removed) } }),
    request: request && {
      ...request,
      path: isHidden(request.path) ? '/…' : request.path,
      detail: keep(request.detail),
      body: keep(request.body),
    },
  }
}

/**
 * Events about the person go, also those that the host has not taken: it is told to forget what they say. Those that only tell of an end
 * hold ids alone and stay until they are delivered and old.
 */
async function eraseFromEvents(writer: StorageWriter, row: EventRow, traits: PersonTraits): Promise<void> {
  const { action } = JSON.parse(row.body) as { action: string }
  if (!mentions(row.body, traits)) return
  if (action === 'DELETE' && (row.pending === 1 || (await isEndAwaited(writer, row, traits.member_id)))) return
  await writer.delete('events', [row.organization_id, row.sequence])
}

const mentions = (json: string, traits: PersonTraits): boolean => stringsIn(JSON.parse(json)).some((text) => isAbout(traits, text))

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
