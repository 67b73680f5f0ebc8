import type { LiveEvent } from '../../contract/operations.js'
import type { ActivityRow, EventRow } from '../storage/tables.js'
import type { StorageReader } from '../storage/types.js'

/** A stream that missed more rows than this starts over. */
export const maxReplay = 1000

export interface LiveEntry {
  sequence: number
  data: LiveEvent
}

export interface Live {
  /** Notifies the organization's streams that something was committed. */
  wake(organization_id: string): void
  /** Notifies the streams of all organizations, when it is not known which one is concerned. */
  wakeAll(): void
  /** Calls `onWake` at each wake until the returned function is called. */
  watch(organization_id: string, onWake: () => void): () => void
}

/** Who in this process waits for news of which organization; the news itself is in the storage. */
export function createLive(): Live {
  const watchers = new Map<string, Set<() => void>>()
  return {
    wake(organization_id) {
      for (const onWake of watchers.get(organization_id) ?? []) onWake()
    },
    wakeAll() {
      for (const set of watchers.values()) for (const onWake of set) onWake()
    },
    watch(organization_id, onWake) {
      const set = watchers.get(organization_id) ?? new Set()
      watchers.set(organization_id, set.add(onWake))
      return () => {
        set.delete(onWake)
        if (set.size === 0) watchers.delete(organization_id)
      }
    },
  }
}

/**
 * What happened in an organization after a sequence number, in order, unless it is more than can be replayed. A number without a row
 * (a tick of the checklist, a step marked done) becomes `scim.portal.update`.
 */
export async function readLive(
  reader: StorageReader,
  organization_id: string,
  after: number,
): Promise<LiveEntry[] | 'too many' | 'deleted'> {
  const organization = await reader.get('organizations', [organization_id])
  if (!organization) return 'deleted'
  const { sequence } = organization
  if (sequence < after || sequence - after > maxReplay) return 'too many'
  if (sequence === after) return []
  const scan = {
    index: 'key',
    equals: [organization_id],
    from: { value: after, inclusive: false },
    to: { value: sequence, inclusive: true },
    limit: maxReplay,
  } as const
  const events = await reader.list('events', scan)
  const activities = await reader.list('activity', scan)
  const bySequence = new Map([...activities.map(fromActivity), ...events.map(fromEvent)].map((entry) => [entry.sequence, entry]))
  const entries = [...bySequence.values()].sort((a, b) => a.sequence - b.sequence)
  if (bySequence.has(sequence)) return entries
  return [...entries, { sequence, data: { type: 'scim.portal.update', connection_id: '' } }]
}

function fromEvent(row: EventRow): LiveEntry {
  const { member_id, group_id } = JSON.parse(row.body) as { member_id?: string; group_id?: string }
  return { sequence: row.sequence, data: { type: row.event_type, connection_id: row.connection_id, ...ids(member_id, group_id) } }
}

function fromActivity(row: ActivityRow): LiveEntry {
  return { sequence: row.sequence, data: { type: `scim.${row.kind}`, connection_id: row.connection_id, ...ids(row.member_id, null) } }
}

function ids(member_id: string | null | undefined, group_id: string | null | undefined) {
  return { ...(member_id && { member_id }), ...(group_id && { group_id }) }
}
