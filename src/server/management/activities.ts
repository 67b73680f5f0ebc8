import type { Activity, SearchActivityBody } from '../../contract/activity.js'
import { walk } from '../storage/pages.js'
import type { ActivityRow } from '../storage/tables.js'
import type { Walk } from '../storage/types.js'
import { invalidField } from './apiError.js'
import type { OrganizationCall } from './call.js'
import { createCursors } from './cursor.js'

const batchSize = 500
/** A page ends after this many rows even if few of them match; its cursor goes on from there. */
const maxScanned = 20_000
/** Rows are in order of sequence, and the clocks of several servers may differ by this many milliseconds. */
const clockTolerance = 3_600_000
const firstInstant = Date.parse('0001-01-01T00:00:00.000Z')
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z')

export interface ActivitiesPage {
  activities: Activity[]
  next_cursor: string | null
}

/** What happened, newest first. */
export async function searchActivities(call: OrganizationCall & { body: SearchActivityBody }): Promise<ActivitiesPage> {
  const { context, organization, body } = call
  const query = body.query ?? {}
  const limit = body.limit || 50
  const matches = matcher(query)
  const earliest = query.from === undefined ? '' : new Date(Date.parse(query.from) - clockTolerance).toISOString()
  const cursors = createCursors<[sequence: number]>(context.options.signingKey, 'activity', [organization.organization_id, query])
  const after = cursors.read(body.cursor)?.after

  const found: ActivityRow[] = []
  let scanned = 0
  /** Where the scan stopped although more may follow. */
  let stoppedAt: number | undefined
  const newest = { ...walkOf(query, organization.organization_id), ...(after && { after }), direction: 'desc' as const }
  for await (const batch of walk(context.storage, 'activity', newest, { size: batchSize })) {
    found.push(...batch.filter(matches))
    scanned += batchSize
    const last = batch.at(-1)
    if (!last || last.occurred_at < earliest || found.length > limit) break
    if (batch.length === batchSize && scanned >= maxScanned) {
      stoppedAt = last.sequence
      break
    }
  }
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1)?.sequence : stoppedAt
  return {
    activities: page.map((row) => JSON.parse(row.body) as Activity),
    next_cursor: last === undefined ? null : cursors.write({ after: [last] }),
  }
}

type Query = NonNullable<SearchActivityBody['query']>

/** The most selective index: by person, else by the single kind or outcome that was asked for, else everything in order. */
function walkOf(query: Query, organization_id: string): Walk<'activity'> {
  if (query.member_id !== undefined) return { index: 'by_member', equals: [organization_id, query.member_id] }
  if (query.kind?.length === 1) return { index: 'by_kind', equals: [organization_id, query.kind[0] ?? ''] }
  if (query.outcome?.length === 1) return { index: 'by_outcome', equals: [organization_id, query.outcome[0] ?? ''] }
  return { index: 'key', equals: [organization_id] }
}

function matcher({ outcome, kind, member_id, from, to }: Query): (row: ActivityRow) => boolean {
  const kinds = kind && new Set<string>(kind)
  const outcomes = outcome && new Set<string>(outcome)
  const first = instant('query.from', from)
  const last = instant('query.to', to)
  return (row) =>
    (!kinds || kinds.has(row.kind)) &&
    (!outcomes || outcomes.has(row.outcome)) &&
    (member_id === undefined || row.member_id === member_id) &&
    (first === null || row.occurred_at >= first) &&
    (last === null || row.occurred_at <= last)
}

/** An instant as it is stored and compared, as text; only the four-digit years of RFC 3339 sort correctly. */
function instant(field: string, text: string | undefined): string | null {
  if (text === undefined) return null
  const time = Date.parse(text)
  // The comparison also refuses what is not a time at all.
  if (!(time >= firstInstant && time <= lastInstant))
    throw invalidField(field, 'it must be a time as in RFC 3339, in the years 0001 to 9999.')
  return new Date(time).toISOString()
}
