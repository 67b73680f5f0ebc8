import type { Activity } from '../../contract/activity.js'
import { withoutTokens } from '../access/tokens.js'
import { parseCauses, settlePerson } from '../health/causes.js'
import type { ScimBackendOptions } from '../options.js'
import { newActivityId, newEventId } from '../storage/ids.js'
import type { ConnectionStatsRow } from '../storage/tables.js'
import type { Writer } from '../storage/types.js'
import type { Change, Scope } from './change.js'
import type { ScimEvent } from './scimEvent.js'

export interface RecorderParts {
  options: Pick<ScimBackendOptions, 'projectId' | 'onEvent'>
  now(): Date
}

/** Gives the function that writes activity and outbox rows beside a change, under the organization's next sequence numbers. */
export function createRecorder({ options, now }: RecorderParts) {
  return async function record(writer: Writer, scope: Scope, changes: readonly Change[], stats?: ConnectionStatsRow): Promise<void> {
    if (changes.length === 0) return
    const organization = await writer.increment('organizations', [scope.organization_id], { sequence: changes.length })
    if (!organization) throw new Error(`record: there is no organization ${scope.organization_id}; nothing can be recorded under it.`)
    const at = now().toISOString()
    const project_id = options.projectId ?? ''
    const first = organization.sequence - changes.length + 1
    // All at once: a database behind a network then costs one wait, not one for each row.
    await Promise.all(
      changes.flatMap(({ activity, event }, index) => {
        const sequence = first + index
        return [
          activity && writeActivity(writer, { scope, activity, sequence, at }),
          event && writeEvent(writer, eventOf(event, { scope, sequence, at, project_id }), options),
        ]
      }),
    )
    if (scope.connection_id !== '') await countChanges(writer, scope, changes, at, stats)
  }
}

async function writeActivity(
  writer: Writer,
  { scope, activity, sequence, at }: { scope: Scope; activity: NonNullable<Change['activity']>; sequence: number; at: string },
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
    ...(activity.members && { members: activity.members }),
    request: scope.request,
    count: 1,
  }
  await insertActivity(writer, scope.organization_id, body, null)
}

/** Adds a row of activity; its columns repeat what searches narrow by. */
export function insertActivity(writer: Writer, organization_id: string, body: Activity, bucket: string | null): Promise<void> {
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
  event: NonNullable<Change['event']>,
  { scope, sequence, at, project_id }: { scope: Scope; sequence: number; at: string; project_id: string },
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

function writeEvent(writer: Writer, event: ScimEvent, options: Pick<ScimBackendOptions, 'onEvent'>): Promise<void> {
  return writer.insert('events', {
    organization_id: event.organization_id,
    sequence: event.sequence,
    event_id: event.event_id,
    event_type: event.event_type,
    connection_id: event.connection_id,
    resource_id: event.id,
    body: JSON.stringify(event),
    created_at: event.timestamp,
    delivered_at: null,
    // Without a host that listens nothing waits, so that a listener added later is not handed a year of history.
    pending: options.onEvent ? 1 : null,
  })
}

/** Counts what the identity provider changed today and closes the trouble of the people it succeeded with. */
async function countChanges(
  writer: Writer,
  scope: Scope,
  changes: readonly Change[],
  at: string,
  counted?: ConnectionStatsRow,
): Promise<void> {
  const changed = scope.source === 'SCIM' ? changes.filter((change) => change.activity).length : 0
  const settled = changes.flatMap((change) => (change.settles === undefined ? [] : [change.settles]))
  if (changed === 0 && settled.length === 0) return
  const stats = counted ?? (await writer.increment('connection_stats', [scope.connection_id], { changes: changed }))
  if (!stats) return
  const today = at.slice(0, 10)
  const before = stats.causes === '{}' ? null : parseCauses(stats.causes)
  const after = before && settled.reduce(settlePerson, before)
  if (stats.changes_day === today && after === before) return
  await writer.update('connection_stats', [scope.connection_id], {
    ...(stats.changes_day !== today && { changes: changed, changes_day: today }),
    ...(after !== before && { causes: JSON.stringify(after) }),
  })
}
