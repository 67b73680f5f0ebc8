import type { Activity } from '../../contract/activity.js'
import { withoutTokens } from '../access/tokens.js'
import type { ScimBackendOptions } from '../options.js'
import { newActivityId, newEventId } from '../storage/ids.js'
import type { ConnectionStatsRow, EventRow } from '../storage/tables.js'
import type { StorageWriter } from '../storage/types.js'
import type { RecordedChange, RecordingScope } from './recordedChange.js'
import type { ScimEvent } from './scimEvent.js'

/** Writes what changed under the organization's next sequence numbers; with `stats`, the connection's counters, when the change is counted already. */
export type Recorder = (
  writer: StorageWriter,
  scope: RecordingScope,
  changes: readonly RecordedChange[],
  stats?: ConnectionStatsRow,
) => Promise<void>

export interface RecorderParts {
  options: Pick<ScimBackendOptions, 'projectId' | 'onEvent'>
  now(): Date
  /** Counts recorded changes in the connection's counters. */
  count(
    writer: StorageWriter,
    scope: RecordingScope,
    changes: readonly RecordedChange[],
    at: string,
    stats?: ConnectionStatsRow,
  ): Promise<void>
  /** Begins to look up who else gets the organization's events, and returns what tells them, in the same transaction. */
  tell?(writer: StorageWriter, organization_id: string): (events: readonly EventRow[]) => Promise<void>
}

/** Returns the function that writes rows of activity and of the outbox in the transaction of the change itself. */
export function createRecorder({ options, now, count, tell }: RecorderParts): Recorder {
  return async function record(writer, scope, changes, stats) {
    if (changes.length === 0) return
    const hasEvents = changes.some(({ event }) => event !== undefined)
    const tellOthers = hasEvents ? tell?.(writer, scope.organization_id) : undefined
    const organization = await writer.increment('organizations', [scope.organization_id], { sequence: changes.length })
    if (!organization) throw new Error(`record: there is no organization ${scope.organization_id}, so nothing can be recorded for it.`)
    const at = now().toISOString()
    const project_id = options.projectId ?? ''
    const first = organization.sequence - changes.length + 1
    const events = changes.flatMap(({ event }, index) =>
      event ? [rowOf(eventOf(event, { scope, sequence: first + index, at, project_id }), options)] : [],
    )
    // All at once: a database behind a network then costs one wait, not one for each row.
    await Promise.all([
      ...changes.map(({ activity }, index) => activity && writeActivity(writer, { scope, activity, sequence: first + index, at })),
      ...events.map((row) => writer.insert('events', row)),
      tellOthers?.(events),
    ])
    await count(writer, scope, changes, at, stats)
  }
}

async function writeActivity(
  writer: StorageWriter,
  {
    scope,
    activity,
    sequence,
    at,
  }: { scope: RecordingScope; activity: NonNullable<RecordedChange['activity']>; sequence: number; at: string },
): Promise<void> {
  const body: Activity = {
    activity_id: newActivityId(),
    sequence,
    connection_id: scope.connection_id,
    occurred_at: at,
    kind: activity.kind,
    outcome: 'succeeded',
    cause: null,
    actor: scope.actor,
    token_last_four: scope.token_last_four,
    member_id: activity.member_id ?? null,
    group_id: activity.group_id ?? null,
    subject: activity.subject ?? null,
    changes: activity.changes ?? [],
    ...(activity.dropped && activity.dropped.length > 0 && { dropped: activity.dropped }),
    ...(activity.members && { members: activity.members }),
    ...(activity.roles && { roles: activity.roles }),
    request: scope.request,
    count: 1,
  }
  await insertActivity(writer, scope.organization_id, body, activity.bucket ?? null)
}

/** Adds a row of activity; its columns repeat the fields that searches use. */
export function insertActivity(writer: StorageWriter, organization_id: string, body: Activity, bucket: string | null): Promise<void> {
  return writer.insert('activity', {
    organization_id,
    sequence: body.sequence,
    activity_id: body.activity_id,
    connection_id: body.connection_id,
    member_id: body.member_id,
    kind: body.kind,
    outcome: body.outcome,
    bucket,
    occurred_at: body.occurred_at,
    body: activityText(body),
  })
}

/** A row of activity as text, without any token that came with the request. */
export function activityText(body: Activity): string {
  return withoutTokens(JSON.stringify(body))
}

function eventOf(
  event: NonNullable<RecordedChange['event']>,
  { scope, sequence, at, project_id }: { scope: RecordingScope; sequence: number; at: string; project_id: string },
): ScimEvent {
  return {
    project_id,
    event_id: newEventId(),
    event_type: event.type,
    action: event.action,
    object_type: event.object_type,
    source: scope.source,
    id: event.id,
    timestamp: at,
    vertical: 'B2B',
    sequence,
    organization_id: scope.organization_id,
    connection_id: scope.connection_id,
    ...(event.member_id !== undefined && { member_id: event.member_id }),
    ...(event.group_id !== undefined && { group_id: event.group_id }),
    ...(event.action !== 'DELETE' && event.object !== undefined && { [event.object_type]: event.object }),
  }
}

function rowOf(event: ScimEvent, options: Pick<ScimBackendOptions, 'onEvent'>): EventRow {
  return {
    organization_id: event.organization_id,
    sequence: event.sequence,
    event_id: event.event_id,
    event_type: event.event_type,
    connection_id: event.connection_id,
    resource_id: event.id,
    body: JSON.stringify(event),
    created_at: event.timestamp,
    delivered_at: null,
    // Without a listener, no event is pending, so that one added later is not handed a year of history.
    pending: options.onEvent ? 1 : null,
  }
}
