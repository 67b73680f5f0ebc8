import type { Activity, SearchActivityBody } from '../../contract/activity.js'
import { walk } from '../storage/pages.js'
import type { ActivityRow } from '../storage/tables.js'
import type { StorageReader, Walk } from '../storage/types.js'
import { textMatcher } from './activityText.js'
import { firstSequenceSince, requestTime } from './activityTimes.js'
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
  const matches = matcher(query)
  if (query.sequence !== undefined) return oneActivity(call, query.sequence, matches)
  const cursors = createCursors<[sequence: number]>(context.options.signingKey, 'activity', [organization.organization_id, query])
  const after = cursors.read(body.cursor)?.after
  const limit = body.limit || 50
  const times = timesOf(query)
  const walkFrom = { ...walkOf(query, organization.organization_id), ...(after && { after }), direction: 'desc' as const }
  let { found, stoppedAt } = await scan(context.storage, await within(context.storage, walkFrom, times), matches, limit)
  // The time in an id is that of the clock which made it; where it was another one, the request is looked for everywhere.
  if (found.length === 0 && query.request_id !== undefined && times.begin !== undefined)
    ({ found, stoppedAt } = await scan(context.storage, walkFrom, matches, limit))
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1)?.sequence : stoppedAt
  return { activities: page.map(activityOf), next_cursor: last === undefined ? null : cursors.write({ after: [last] }) }
}

interface Found {
  found: ActivityRow[]
  /** Where the scan stopped although more may follow. */
  stoppedAt: number | undefined
}

async function scan(storage: StorageReader, rows: Walk<'activity'>, matches: (row: ActivityRow) => boolean, limit: number): Promise<Found> {
  const found: ActivityRow[] = []
  let scanned = 0
  for await (const batch of walk(storage, 'activity', rows, { size: batchSize })) {
    found.push(...batch.filter(matches))
    scanned += batchSize
    if (found.length > limit) break
    if (batch.length === batchSize && scanned >= maxScanned) return { found, stoppedAt: batch.at(-1)?.sequence }
  }
  return { found, stoppedAt: undefined }
}

/** Between which instants the rows must be, in milliseconds since 1970. */
interface Times {
  begin: number | undefined
  end: number | undefined
}

function timesOf({ request_id, from, to }: Query): Times {
  const requestedAt = request_id === undefined ? undefined : requestTime(request_id)
  const times = (text: string | undefined) => (text === undefined ? requestedAt : Date.parse(text))
  return { begin: times(from), end: times(to) }
}

/** Leaves out what is certainly too early or too late, so that no scan begins at today to find last month. */
async function within(storage: StorageReader, rows: Walk<'activity'>, { begin, end }: Times): Promise<Walk<'activity'>> {
  const [organization_id] = rows.equals as readonly [string]
  const since = (time: number) =>
    firstSequenceSince(storage, organization_id, new Date(Math.min(lastInstant, Math.max(firstInstant, time))).toISOString())
  return {
    ...rows,
    ...(begin !== undefined && { from: { value: await since(begin - clockTolerance), inclusive: true } }),
    ...(end !== undefined && { to: { value: await since(end + clockTolerance), inclusive: false } }),
  }
}

async function oneActivity(
  { context, organization }: OrganizationCall,
  sequence: number,
  matches: (row: ActivityRow) => boolean,
): Promise<ActivitiesPage> {
  const row = await context.storage.get('activity', [organization.organization_id, sequence])
  return { activities: row && matches(row) ? [activityOf(row)] : [], next_cursor: null }
}

function activityOf(row: ActivityRow): Activity {
  return JSON.parse(row.body) as Activity
}

type Query = NonNullable<SearchActivityBody['query']>

/** The most selective index: by person, else by the single kind or outcome that was asked for, else everything in order. */
function walkOf(query: Query, organization_id: string): Walk<'activity'> {
  if (query.member_id !== undefined) return { index: 'by_member', equals: [organization_id, query.member_id] }
  if (query.kind?.length === 1) return { index: 'by_kind', equals: [organization_id, query.kind[0] ?? ''] }
  if (query.outcome?.length === 1) return { index: 'by_outcome', equals: [organization_id, query.outcome[0] ?? ''] }
  return { index: 'key', equals: [organization_id] }
}

function matcher({ outcome, kind, member_id, request_id, search = '', from, to }: Query): (row: ActivityRow) => boolean {
  const kinds = kind && new Set<string>(kind)
  const outcomes = outcome && new Set<string>(outcome)
  const first = instant('query.from', from)
  const last = instant('query.to', to)
  const hasWords = search.trim() ? textMatcher(search) : undefined
  return (row) =>
    (!kinds || kinds.has(row.kind)) &&
    (!outcomes || outcomes.has(row.outcome)) &&
    (member_id === undefined || row.member_id === member_id) &&
    (first === null || row.occurred_at >= first) &&
    (last === null || row.occurred_at <= last) &&
    // Only what is left by now is worth parsing.
    (request_id === undefined || (row.body.includes(request_id) && activityOf(row).request?.request_id === request_id)) &&
    (!hasWords || hasWords(activityOf(row)))
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
