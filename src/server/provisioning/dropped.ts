import type { Activity } from '../../contract/activity.js'
import type { ScimError } from '../../scim/error.js'
import type { RecordedChange } from '../events/recordedChange.js'
import type { Transaction } from './transaction.js'

/** The maximum number of names noted for one request; a mapping has fewer. */
const maxNames = 100
const maxNameLength = 120

export type Dropped = NonNullable<Activity['dropped']>[number]

/** What was left out of one request, each name once. */
export interface DropNotes {
  readonly dropped: readonly Dropped[]
  /** No schema has an attribute of this name. */
  readonly noteDropped: (name: string) => void
  /** The value of the attribute was refused, and the rest of the request goes on without it. */
  readonly noteRefused: (name: string, refusal: ScimError) => void
}

export function createDropNotes(): DropNotes {
  const seen = new Set<string>()
  const dropped: Dropped[] = []
  const note = (given: string, detail: string | null) => {
    const attribute = shortName(given)
    const folded = attribute.toLowerCase()
    if (seen.has(folded) || seen.size >= maxNames) return
    seen.add(folded)
    dropped.push({ attribute, detail })
  }
  return {
    dropped,
    noteDropped: (name) => note(name, null),
    // A path that leads nowhere is a name that no schema has, so the protocol's own error text adds nothing.
    noteRefused: (name, refusal) => note(name, refusal.scimType === 'invalidPath' ? null : refusal.detail),
  }
}

/** A name as people read it, without the values of a filter; a mapping may contain anything. */
function shortName(name: string): string {
  const text = name
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/"(?:[^"\\]|\\.)*("|$)/g, '"…"')
    .trim()
  return text.length > maxNameLength ? `${text.slice(0, maxNameLength - 1)}…` : text
}

/** Records what was left out, each name once a day, since a mapping sends it with every person. */
export async function recordDropped(
  { writer, connection, at, record }: Transaction,
  status: number,
  dropped: readonly Dropped[],
  about: { member_id: string } | { group_id: string },
): Promise<void> {
  if (dropped.length === 0) return
  const changes: RecordedChange[] = []
  for (const drop of dropped) {
    const bucket = `dropped ${at.slice(0, 10)} ${drop.attribute.toLowerCase()}`
    if (await writer.find('activity', 'by_bucket', [connection.connection_id, bucket])) continue
    changes.push({ activity: { kind: 'attribute.drop', ...about, subject: drop.attribute, dropped: [drop], bucket } })
  }
  await record(status, changes)
}
