import type { Activity, ActivityKind, AttributeChange } from '../../contract/activity.js'
import type { ConnectionStatsRow } from '../storage/tables.js'
import type { WriteOptions, Writer } from '../storage/types.js'
import type { ScimEvent } from './scimEvent.js'

/** The request behind a change, as the activity shows it; credentials and personal data already removed. */
export type RequestTrace = NonNullable<Activity['request']>

/** What all changes of one request have in common. */
export interface Scope {
  organization_id: string
  connection_id: string
  source: 'SCIM' | 'DIRECT'
  actor: Activity['actor']
  token_last_four: string | null
  request: RequestTrace | null
}

/** One thing that happened: a row of activity, an event for the outbox, or both under one sequence number. */
export interface Change {
  activity?: {
    kind: ActivityKind
    member_id?: string | null
    group_id?: string | null
    subject?: string | null
    changes?: AttributeChange[]
    members?: Activity['members']
  }
  event?: {
    /** `scim.member.create` and so on: contract §5. */
    type: string
    action: ScimEvent['action']
    object_type: string
    /** The id of what changed. */
    id: string
    /** The whole object on CREATE and UPDATE. */
    object?: unknown
    member_id?: string
    group_id?: string
  }
  /** The person's folded userName whose trouble this success ends. */
  settles?: string
}

/** Writes changes in the transaction of the change itself; with `stats`, the connection's counters after it, they are not counted again. */
export type RecordChanges = (scope: Scope, changes: readonly Change[], stats?: ConnectionStatsRow) => Promise<void>

/**
 * Like `storage.write`, and after the commit wakes live streams and the outbox for what was recorded. `about` is the organization whose rows
 * the work is about; nearly everything is about one.
 */
export type WriteAndRecord = <T>(work: (writer: Writer, record: RecordChanges) => Promise<T>, options?: WriteOptions) => Promise<T>
