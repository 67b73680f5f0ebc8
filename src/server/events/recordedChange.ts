import type { Activity, ActivityKind, AttributeChange } from '../../contract/activity.js'
import type { ConnectionStatsRow } from '../storage/tables.js'
import type { StorageWriter, WriteOptions } from '../storage/types.js'
import type { ScimEvent } from './scimEvent.js'

/** The request behind a change, as activity shows it, with credentials and personal data removed. */
export type RequestTrace = NonNullable<Activity['request']>

/** What all changes of one request have in common. */
export interface RecordingScope {
  organization_id: string
  connection_id: string
  source: 'SCIM' | 'DIRECT'
  actor: Activity['actor']
  token_last_four: string | null
  request: RequestTrace | null
}

/** One thing that happened: a row of activity, an event for the outbox, or both under one sequence number. */
export interface RecordedChange {
  activity?: {
    kind: ActivityKind
    member_id?: string | null
    group_id?: string | null
    subject?: string | null
    changes?: AttributeChange[]
    dropped?: Activity['dropped']
    /** The row is the connection's only one with this text; whoever writes it has checked. */
    bucket?: string
    members?: Activity['members']
    roles?: Activity['roles']
  }
  event?: {
    /** `scim.member.create` and so on: docs/contract.md, Events. */
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
  /** The userName of the person whose open causes this success closes. */
  settles?: string
}

/** Records changes in the transaction that makes them; `stats`, the connection's counters, says that they are counted already. */
export type RecordChanges = (scope: RecordingScope, changes: readonly RecordedChange[], stats?: ConnectionStatsRow) => Promise<void>

/**
 * Like `storage.write`; after the commit, live streams and the outbox are woken for what was recorded. `about` is the organization whose
 * rows the transaction reads and changes; nearly every transaction has one.
 */
export type WriteAndRecord = <T>(work: (writer: StorageWriter, record: RecordChanges) => Promise<T>, options?: WriteOptions) => Promise<T>
